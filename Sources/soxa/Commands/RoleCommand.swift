// Who works in the office and what each may do.
import ArgumentParser
import Domain
import Office
import Words

extension OfficePerson.Role: ExpressibleByArgument {}

struct RoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: words[.helpRole])

    @Argument(help: ArgumentHelp(words[.helpRoleLogin], valueName: "LOGIN"))
    var login: String?

    @Argument(
        help: ArgumentHelp(words[.helpRoleRole], valueName: OfficePerson.Role.allValueStrings.joined(separator: "|")))
    var role: OfficePerson.Role?

    @Option(name: .long, help: ArgumentHelp(words[.helpRoleName], valueName: "NAME"))
    var name: String?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(words[.helpOwnAnswers]))
    var ownAnswers: Bool?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let desk = office(try await common.open())
        if let login, role != nil || name != nil { try await desk.set(login, role: role, name: name) }
        if let ownAnswers { try await desk.set(separatesDrafting: !ownAnswers) }
        try writeToStandardOutput(try await desk.roles(of: login).map { harmless($0) + "\n" }.joined())
    }
}

// Who works in the office and what each may do.
import ArgumentParser
import Domain
import Office
import Words

extension OfficePerson.Role: ExpressibleByArgument {}

struct RoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "role", abstract: words[.helpRole])

    @Argument(help: .of(.helpRoleLogin, "LOGIN"))
    var login: String?

    @Argument(help: .of(.helpRoleRole, OfficePerson.Role.self))
    var role: OfficePerson.Role?

    @Option(help: .of(.helpRoleName, "NAME"))
    var name: String?

    @Flag(inversion: .prefixedNo, help: .of(.helpOwnAnswers))
    var ownAnswers: Bool?

    @OptionGroup var common: CommonOptions

    func validate() throws { try refuse("--name", where: login == nil && name != nil, without: "LOGIN") }

    func run() async throws {
        let office = office(try await common.open())
        if let login, role != nil || name != nil { try await office.set(login, role: role, name: name) }
        if let ownAnswers { try await office.set(separatesDrafting: !ownAnswers) }
        try writeLines(try await office.roles(of: login))
    }
}

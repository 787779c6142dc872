// Copies of the records, putting one in their place, and examining the file.
import ArgumentParser
import Office
import Words

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: words[.helpBackup])

    @Argument(help: .of(.helpBackupFile, "FILE"), completion: .file())
    var file: String?

    @Option(help: .of(.helpBackupFolder, "DIR"), completion: .directory)
    var folder: String?

    @OptionGroup var common: CommonOptions

    func validate() throws { try refuse("FILE", where: file != nil && folder != nil, with: "--folder") }

    func run() async throws {
        let office = office(try await common.open())
        try writeLines(try await office.backUp(to: file, naming: folder).map { words($0) })
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "restore", abstract: words[.helpRestore])

    @Argument(help: .of(.helpRestoreFile, "FILE"), completion: .file())
    var file: String?

    @Flag(help: .of(.helpSalvage))
    var salvage = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let wanted = try common.book.replacement(file, salvaging: salvage)
        try writeLines(try common.book.replace(by: wanted, on: systemNow().today, words).map { words($0) })
    }
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: words[.helpVerify])

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let found = try await office(try await common.open()).verify()
        try writeLines(found.isEmpty ? [words[.verified]] : found.map { words($0) })
        if !found.isEmpty { throw Ending.nothingFound }
    }
}

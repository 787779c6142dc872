// Copies of the records, putting one in their place, and examining the file.
import ArgumentParser
import Office
import Words

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: words[.helpBackup])

    @Argument(help: .of(.helpBackupFile, "FILE"), completion: .file())
    var file: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try writeLines([words(.backedUp, try await office(try await common.open()).backUp(to: file))])
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
        guard (file == nil) == salvage else { throw Ending(Sentence(.restoreWhat)) }
        let wanted = file.map(Book.Replacement.copy) ?? .salvage
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

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
        let path = try await office(try await common.open()).backUp(to: file)
        try writeToStandardOutput(harmless(words(.backedUp, path)) + "\n")
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "restore", abstract: words[.helpRestore])

    @Argument(help: .of(.helpRestoreFile, "FILE"), completion: .file())
    var file: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let book = common.book
        let aside = try book.restore(file, on: systemNow().today)
        let told = aside.map { words(.restoredKeeping, book.path, $0) } ?? words(.restored, book.path)
        try writeToStandardOutput(harmless(told) + "\n")
    }
}

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "verify", abstract: words[.helpVerify])

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let found = try await office(try await common.open()).verify()
        let lines = found.isEmpty ? [words[.verified]] : found.map { words($0) }
        try writeToStandardOutput(lines.map { harmless($0) + "\n" }.joined())
        if !found.isEmpty { throw Ending.nothingFound }
    }
}

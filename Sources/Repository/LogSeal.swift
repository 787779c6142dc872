// Which file a log belongs to: a seal in the database that every log begins with.
import GRDB
import Glibc

/// What tells the file, and the log of changes to it, from copies and earlier states of them.
///
/// Frames of a log name no database: SQLite replays them over any file beside them. So the first transaction after the
/// file itself has changed stores a fresh stamp, those before it, and what the file looks like. Whether a log found
/// later belongs to the file beside it is told by comparing what the file alone holds with what both hold together.
struct LogSeal: Equatable, Sendable {
    /// What a file is to the system: another one, or one that was written to, differs.
    struct Mark: Equatable, Sendable {
        let device: UInt64
        let number: UInt64
        /// When its contents were last written, in nanoseconds; 0 for a log, which grows.
        let written: Int64
    }

    /// The stamps, the latest first; "-" stands for a file that had none.
    var stamps: [String]
    var file: Mark
    var log: Mark

    /// Where it is stored among the settings, for nobody.
    static let setting = "logSeal"
    /// What the text of a seal begins with; its latest stamp follows.
    static let beginning = "soxa-log "
    static let unsealed = "-"
    /// The most stamps kept. A log holds few: each comes of a change to the file, which mostly begins a new log.
    private static let stampLimit = 8

    init(stamps: [String], file: Mark, log: Mark) {
        (self.stamps, self.file, self.log) = (stamps, file, log)
    }

    /// The text that is stored.
    var text: String {
        let numbers = [file.device, file.number, UInt64(bitPattern: file.written), log.device, log.number]
        return Self.beginning + stamps.joined(separator: " ") + ";" + numbers.map(String.init).joined(separator: " ")
    }

    /// Reads a stored text.
    init?(_ text: String) {
        guard text.hasPrefix(Self.beginning) else { return nil }
        let parts = text.dropFirst(Self.beginning.count).split(separator: ";")
        guard parts.count == 2 else { return nil }
        let numbers = parts[1].split(separator: " ").compactMap { UInt64($0) }
        guard numbers.count == 5 else { return nil }
        stamps = parts[0].split(separator: " ").map(String.init)
        guard !stamps.isEmpty else { return nil }
        file = Mark(device: numbers[0], number: numbers[1], written: Int64(bitPattern: numbers[2]))
        log = Mark(device: numbers[3], number: numbers[4], written: 0)
    }

    /// The seal of a database, nil when it has none.
    static func stored(_ db: Database) throws -> LogSeal? {
        try String.fetchOne(
            db.cachedStatement(sql: "SELECT value FROM setting WHERE who = '' AND name = '\(setting)'")
        ).flatMap(LogSeal.init)
    }

    /// Makes a database one that no log belongs to.
    static func remove(_ db: Database) throws {
        // The oldest files have no settings yet.
        guard try db.tableExists("setting") else { return }
        try db.execute(sql: "DELETE FROM setting WHERE who = '' AND name = '\(setting)'")
    }

    /// Stores a seal for the present file in the open transaction, unless it has one; gives back that of the file.
    static func renewed(_ db: Database, file: Mark, log: Mark) throws -> LogSeal {
        let old = try stored(db)
        if let old, old.file == file, old.log == log { return old }
        let stamp = String(UInt64.random(in: .min ... .max), radix: 36)
        let stamps = [stamp] + (old?.stamps ?? [unsealed]).prefix(stampLimit - 1)
        let seal = LogSeal(stamps: stamps, file: file, log: log)
        try db.cachedStatement(
            sql: """
                INSERT INTO setting (who, name, value) VALUES ('', '\(setting)', ?)
                ON CONFLICT DO UPDATE SET value = excluded.value
                """
        ).execute(arguments: [seal.text])
        return seal
    }
}

extension LogSeal.Mark {
    /// The mark of a database file; nil when there is none.
    init?(file path: String) {
        guard let status = fileStatus(path) else { return nil }
        let written = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        self.init(device: UInt64(status.st_dev), number: UInt64(status.st_ino), written: written)
    }

    /// The mark of a log, whatever it holds; nil when there is none.
    init?(log path: String) {
        guard let status = fileStatus(path) else { return nil }
        self.init(device: UInt64(status.st_dev), number: UInt64(status.st_ino), written: 0)
    }
}

/// What the system knows of a file, nil when there is none.
func fileStatus(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
}

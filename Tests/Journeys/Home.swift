// A folder of its own for every test: home, records and temporary files of the program under test.

import Foundation

/// A throwaway home; it is gone with the last reference to it.
final class Home: Sendable {
    /// The folder.
    let path: String

    /// An empty home.
    init() throws {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        var template = Array((parent + "/soxa-journey-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw JourneyError.system("mkdtemp", errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try FileManager.default.createDirectory(atPath: path + "/tmp", withIntermediateDirectories: false)
    }

    /// A home with the sample records.
    static func withSample() throws -> Home {
        let home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.path + "/data/soxa", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        for (name, bytes) in try sampleFiles.get() { try home.write(bytes, to: "data/soxa/" + name) }
        return home
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The variables that lead the program here.
    var environment: [String: String] {
        ["HOME": path, "XDG_DATA_HOME": path + "/data", "XDG_CONFIG_HOME": path + "/config", "TMPDIR": path + "/tmp"]
    }

    /// The file with the records.
    var database: String { path + "/data/soxa/soxa.db" }

    /// Runs the program here without a terminal; a home without records is given some, as a script would.
    func soxa(_ arguments: String..., environment: [String: String] = [:]) throws -> Finished {
        try finish(
            builtProgram("soxa"), beginning(arguments), environment: self.environment.merging(environment) { $1 })
    }

    /// Runs the program here with nothing added.
    func runAsWritten(_ arguments: [String]) throws -> Finished {
        try finish(builtProgram("soxa"), arguments, environment: environment)
    }

    /// The arguments with leave to make the records at home when there are none.
    func beginning(_ arguments: [String]) -> [String] {
        let needsRecords = arguments.first.map { ["import", "export", "print", "search", "open"].contains($0) } ?? true
        guard needsRecords, !arguments.contains("--db"), !FileManager.default.fileExists(atPath: database) else {
            return arguments
        }
        return (arguments.first.map { [$0] } ?? []) + ["--new"] + arguments.dropFirst()
    }

    /// Writes a file here and returns its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return path + "/" + name
    }

    /// Writes a text here and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    /// Makes a program here of a shell script, in the folder `bin`.
    func script(_ body: String, named name: String) throws {
        let path = path + "/bin/" + name
        try FileManager.default.createDirectory(atPath: self.path + "/bin", withIntermediateDirectories: true)
        let source = try write("#!/bin/sh\nPATH=/usr/bin:/bin\n" + body + "\n", to: "bin/" + name + ".source")
        // Written by a process of its own: what another test starts meanwhile would keep the file open and busy.
        guard try finish("/bin/cp", [source, path], environment: [:]).status == 0, chmod(path, 0o700) == 0 else {
            throw JourneyError.failed(name, "script")
        }
        try FileManager.default.removeItem(atPath: source)
    }

    /// The bytes of a file here.
    func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    /// The names in a folder here, in order; the folder of copies that opening the screen makes is left out.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? [])
            .filter { !$0.hasSuffix(".backups") }.sorted()
    }

    /// The rights of a file or folder here, such as 0o600.
    func mode(of name: String) -> Int? {
        var status = stat()
        return stat(path + "/" + name, &status) == 0 ? Int(status.st_mode & 0o7777) : nil
    }

    /// A fingerprint of every file of the records, the log beside them included.
    func databaseMarks() throws -> [String: UInt64] {
        try databaseBytes().mapValues { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }

    /// Every record of every kind, as it is exported.
    func everything() throws -> [String] {
        try ["unit", "conference", "dialogue", "product", "lot", "sale", "promotion", "support", "indicator"].flatMap {
            try soxa("export", $0, "--format", "jsonl").lines
        }
    }

    /// The bytes of the records and of the log beside them.
    private func databaseBytes() throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in names(in: "data/soxa") where !name.hasSuffix("-shm") {
            // A log without content says nothing: the program may leave it or take it away.
            let bytes = try bytes(of: "data/soxa/" + name)
            if !bytes.isEmpty || name == "soxa.db" { found[name] = bytes }
        }
        return found
    }

    /// Made once by importing the sample files, as a person would.
    private static let sampleFiles = Result<[String: [UInt8]], any Error> {
        let home = try Home()
        for name in sampleNames {
            let finished = try home.soxa("import", sampleFile(name))
            guard finished.status == 0 else { throw JourneyError.failed(name, finished.complaint) }
        }
        return try home.databaseBytes()
    }

    /// The sample files in the order in which they refer to each other.
    static let sampleNames = [
        "units", "conference", "question", "product", "lot", "sale", "promotion", "support", "indicator",
    ]

    /// The path of a sample file of the package.
    static func sampleFile(_ name: String) -> String {
        // The documents that hold everywhere are in every new book.
        packageRoot + "/Resources/" + (name == "document" ? "documents/20" : "sample/" + name) + ".jsonl"
    }
}

/// Why a journey could not be begun.
enum JourneyError: Error {
    /// A call of the system failed with this `errno`.
    case system(String, Int32)
    /// A step that prepares the journey failed.
    case failed(String, String)
}

/// The folder of the package.
let packageRoot = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }

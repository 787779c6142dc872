// Lets the n-th call that writes fail in the built program, and looks what is left: used by a test and by `devtool faults`.
import Foundation

/// A program under a preloaded library that lets one of its calls fail.
package struct Faults {
    /// What the program is asked for.
    package struct Job: Sendable {
        /// What it is called.
        package let name: String
        let arguments: [String]
        /// The file it makes beside the records; nil when it makes none.
        var output: String?
        /// What stands in that file before; nil when there is none.
        var before: String?
        /// What must be among the records when it said to be done.
        var mark: String?
    }

    /// What came of many runs.
    package struct Report: Sendable {
        /// Runs with a call that failed.
        package var runs = 0
        /// How many of them said to be done all the same, which they were.
        package var done = 0
        /// What was not as it must be.
        package var wrong: [String] = []
    }

    /// The jobs: a save, an import that begins with a copy, a copy, a restoration, a paper, exports to a new and an old file.
    package static let jobs = [
        Job(name: "save", arguments: ["import", "one.jsonl"], mark: "Một dòng mới"),
        Job(name: "import", arguments: ["import", "many.jsonl"], mark: "Nhiều dòng 119"),
        Job(name: "backup", arguments: ["backup", "copy.db"], output: "copy.db"),
        Job(name: "restore", arguments: ["restore", "old.db"], mark: "Một dòng cũ"),
        Job(name: "print", arguments: ["print", "list", "--kind", "product", "--out", "a.docx"], output: "a.docx"),
        Job(
            name: "export", arguments: ["export", "product", "--format", "jsonl", "--out", "a.jsonl"], output: "a.jsonl"
        ),
        Job(
            name: "replace", arguments: ["export", "product", "--format", "jsonl", "--out", "a.jsonl", "--force"],
            output: "a.jsonl", before: "cũ\n"),
    ]

    private let program: String
    private let folder: String
    private let shim: String
    private var work: String { folder + "/work" }

    /// Prepares records and the library in an empty folder; nil where no compiler of C is.
    package init?(program: String, folder: String) throws {
        (self.program, self.folder, shim) = (program, folder, folder + "/shim.so")
        let source = #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/Shim/shim.c"
        let made = try Self.run("/usr/bin/env", ["cc", "-shared", "-fPIC", "-O1", "-o", shim, source], in: folder, [:])
        guard made.status == 0 else { return nil }
        try FileManager.default.createDirectory(atPath: folder + "/base", withIntermediateDirectories: false)
        func line(_ name: String) -> String { "{\"kind\":\"product\",\"name\":\"\(name)\"}\n" }
        let files = [
            "one.jsonl": line("Một dòng mới"), "first.jsonl": line("Một dòng cũ"),
            "many.jsonl": (0..<120).map { line("Nhiều dòng \($0)") }.joined(),
        ]
        for (name, text) in files {
            try text.write(toFile: folder + "/base/" + name, atomically: false, encoding: .utf8)
        }
        for arguments in [["import", "first.jsonl", "--new"], ["backup", "old.db"]] {
            let ended = try soxa(arguments, in: folder + "/base")
            guard ended.status == 0 else { throw CocoaError(.featureUnsupported) }
        }
    }

    /// Runs a job again and again, each time with another call failing.
    /// - Parameter most: the most runs, spread over all calls; nil for one a call.
    package func walk(_ job: Job, most: Int? = nil) throws -> Report {
        var report = Report()
        let counter = folder + "/count"
        try prepare(job)
        let good = try soxa(job.arguments, in: work, ["LD_PRELOAD": shim, "FAULT_COUNT": counter])
        guard good.status == 0, let count = Int(try String(contentsOfFile: counter, encoding: .utf8)), count > 3 else {
            report.wrong.append("\(job.name): \(good.status) without a fault")
            return report
        }
        let wanted = try job.output.map { try Data(contentsOf: URL(fileURLWithPath: work + "/" + $0)) }
        let step = most.map { max(1, (count + $0 - 1) / $0) } ?? 1
        for (place, number) in stride(from: (step + 1) / 2, through: count, by: step).enumerated() {
            // EIO once, ENOSPC once, ENOSPC from then on.
            let (code, forever) = [(5, "0"), (28, "1"), (28, "0")][place % 3]
            try prepare(job)
            let ended = try soxa(
                job.arguments, in: work,
                [
                    "LD_PRELOAD": shim, "FAULT_AT": String(number), "FAULT_CODE": String(code),
                    "FAULT_FOREVER": forever,
                ])
            report.runs += 1
            if ended.status == 0 { report.done += 1 }
            for text in try faults(job, ended, wanted) {
                report.wrong.append("\(job.name) \(number)/\(count) errno \(code) forever \(forever): \(text)")
            }
        }
        return report
    }

    /// What a run left that it must not leave.
    private func faults(_ job: Job, _ ended: (status: Int32, text: String), _ wanted: Data?) throws -> [String] {
        var found: [String] = []
        if ![0, 2, 3].contains(ended.status) { found.append("status \(ended.status) \(ended.text)") }
        if ended.status != 0, ended.text.isEmpty { found.append("said nothing") }
        let names = FileManager.default.enumerator(atPath: work)?.compactMap { $0 as? String } ?? []
        if let part = names.first(where: { $0.hasSuffix(".part") }) { found.append("left \(part), \(ended.status)") }
        if let output = job.output {
            let bytes = FileManager.default.contents(atPath: work + "/" + output)
            if ended.status == 0 {
                // A copy and a package are never the same twice to the byte.
                let isThere = output.hasSuffix("jsonl") ? bytes == wanted : bytes?.count ?? 0 > (wanted?.count ?? 0) / 2
                if !isThere { found.append("said done, and \(output) is not there") }
            } else if bytes != job.before.map({ Data($0.utf8) }) {
                found.append("failed, and \(output) was written: \(ended.text)")
            }
        }
        let verified = try soxa(["verify"], in: work)
        if verified.status != 0 { found.append("verify \(verified.status) \(verified.text)") }
        if ended.status == 0, let mark = job.mark {
            let all = try soxa(["export", "product", "--format", "jsonl"], in: work)
            if !all.text.contains(mark) { found.append("said done, and \(mark) is not there") }
        }
        return found
    }

    private func prepare(_ job: Job) throws {
        try? FileManager.default.removeItem(atPath: work)
        try FileManager.default.copyItem(atPath: folder + "/base", toPath: work)
        if let output = job.output, let before = job.before {
            try before.write(toFile: work + "/" + output, atomically: false, encoding: .utf8)
        }
    }

    private func soxa(
        _ arguments: [String], in place: String, _ variables: [String: String] = [:]
    ) throws -> (status: Int32, text: String) {
        try Self.run(program, arguments + ["--db", place + "/soxa.db"], in: place, variables)
    }

    /// Runs a program in a folder to its end; a status below 0 is a signal.
    private static func run(
        _ program: String, _ arguments: [String], in folder: String, _ variables: [String: String]
    ) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"].merging(variables) { $1 }
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus, text)
    }
}

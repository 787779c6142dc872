// Lets the n-th call that writes fail in the built program, and looks what is left: used by a test and by `devtool faults`.
import Foundation
import Synchronization

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
        /// The records before.
        var book = Book.whole

        /// Records before a job.
        enum Book { case whole, none, damaged }
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

    /// The jobs: a save, a new book, an import that begins with a copy, a copy, copies in a folder too, a restoration, reading
    /// what is damaged, a paper, exports to a new and an old file.
    package static let jobs = [
        Job(name: "save", arguments: ["import", "one.jsonl"], mark: "Một dòng mới"),
        Job(name: "begin", arguments: ["import", "one.jsonl", "--new"], mark: "Một dòng mới", book: .none),
        Job(name: "import", arguments: ["import", "many.jsonl"], mark: "Nhiều dòng 119"),
        Job(name: "backup", arguments: ["backup", "copy.db"], output: "copy.db"),
        Job(name: "folder", arguments: ["backup", "--folder", "usb"]),
        Job(name: "restore", arguments: ["restore", "old.db"], mark: "Một dòng cũ"),
        Job(name: "salvage", arguments: ["restore", "--salvage"], mark: "Một dòng cũ", book: .damaged),
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
        try FileManager.default.createDirectory(atPath: folder + "/base/usb", withIntermediateDirectories: false)
        for arguments in [["import", "first.jsonl", "--new"], ["backup", "old.db"]] {
            let ended = try soxa(arguments, in: folder + "/base")
            guard ended.status == 0 else { throw CocoaError(.featureUnsupported) }
        }
        try damage()
    }

    /// Makes a copy of the records one of whose pages is none.
    private func damage() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/base/soxa.db"))
        let (pages, broken) = (whole.count / 4096, folder + "/damaged.db")
        // Pages that nothing uses do no harm: the first that is missed is overwritten.
        for page in stride(from: pages / 8, to: pages, by: max(1, pages / 48)) {
            var bytes = whole
            bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(repeating: 0xA7, count: 4096))
            try bytes.write(to: URL(fileURLWithPath: broken))
            guard try Self.run(program, ["verify", "--db", broken], in: folder, [:]).status != 0 else { continue }
            // Of one whose journal is hurt not all comes back, so that nothing can be said of what a fault leaves.
            let trial = folder + "/trial"
            try? FileManager.default.removeItem(atPath: trial)
            try FileManager.default.createDirectory(atPath: trial, withIntermediateDirectories: false)
            try bytes.write(to: URL(fileURLWithPath: trial + "/soxa.db"))
            if try soxa(["restore", "--salvage"], in: trial).status == 0, try soxa(["verify"], in: trial).status == 0 {
                return
            }
        }
        throw CocoaError(.featureUnsupported)
    }

    /// Runs a job again and again, each time with another call failing. Of calls that ask the same of one file after the
    /// same call, as the writing of its pages, the first, the middle and the last are tried.
    /// - Parameters:
    ///   - most: the most runs, spread over all calls; nil for all of those.
    ///   - workers: how many run at once.
    ///   - told: takes how far it is: how many runs of how many.
    package func walk(
        _ job: Job, most: Int? = nil, workers: Int = 1,
        told: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> Report {
        let made = folder + "/calls-" + job.name
        let work = folder + "/work-\(job.name)"
        try prepare(job, in: work)
        let good = try soxa(job.arguments, in: work, ["LD_PRELOAD": shim, "FAULT_CALLS": made])
        let calls = try String(contentsOfFile: made, encoding: .utf8).split(separator: "\n").map(String.init)
        var report = Report()
        guard good.status == 0, calls.count > 3 else {
            report.wrong.append("\(job.name): \(good.status) without a fault \(good.text)")
            return report
        }
        let wanted = try job.output.map { try Data(contentsOf: URL(fileURLWithPath: work + "/" + $0)) }
        let points = Self.points(calls, most: most)
        told(0, points.count)
        let state = Mutex((next: 0, report: report))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            while let place = state.withLock({ state -> Int? in
                guard state.next < points.count else { return nil }
                state.next += 1
                return state.next - 1
            }) {
                let found = attempt(job, points[place], place, of: calls.count, wanted, in: work + "-\(worker)")
                let done = state.withLock { state in
                    state.report.runs += 1
                    if found.isDone { state.report.done += 1 }
                    state.report.wrong += found.wrong
                    return state.report.runs
                }
                told(done, points.count)
            }
        }
        return state.withLock { $0.report }
    }

    /// The numbers of the calls that fail, counted from 1.
    private static func points(_ calls: [String], most: Int?) -> [Int] {
        guard most == nil else {
            let step = max(1, (calls.count + (most ?? 1) - 1) / (most ?? 1))
            return Array(stride(from: (step + 1) / 2, through: calls.count, by: step))
        }
        var places: [[String]: [Int]] = [:]
        for (place, call) in calls.enumerated() {
            places[[place == 0 ? "" : calls[place - 1], call], default: []].append(place + 1)
        }
        return Set(places.values.flatMap { [$0[0], $0[$0.count / 2], $0[$0.count - 1]] }).sorted()
    }

    /// One run in which a call fails.
    private func attempt(_ job: Job, _ number: Int, _ place: Int, of count: Int, _ wanted: Data?, in work: String)
        -> (isDone: Bool, wrong: [String])
    {
        // EIO once, ENOSPC once, ENOSPC from then on.
        let (code, forever) = [(5, "0"), (28, "1"), (28, "0")][place % 3]
        let name = "\(job.name) \(number)/\(count) errno \(code) forever \(forever): "
        do {
            try prepare(job, in: work)
            let ended = try soxa(
                job.arguments, in: work,
                [
                    "LD_PRELOAD": shim, "FAULT_AT": String(number), "FAULT_CODE": String(code),
                    "FAULT_FOREVER": forever,
                ])
            return (ended.status == 0, try faults(job, ended, wanted, in: work).map { name + $0 })
        } catch {
            return (false, [name + "\(error)"])
        }
    }

    /// What a run left that it must not leave.
    private func faults(_ job: Job, _ ended: (status: Int32, text: String), _ wanted: Data?, in work: String) throws
        -> [String]
    {
        var found: [String] = []
        if ![0, 2, 3].contains(ended.status) { found.append("status \(ended.status) \(ended.text)") }
        if ended.status != 0, ended.text.isEmpty { found.append("said nothing") }
        let names = FileManager.default.enumerator(atPath: work)?.compactMap { $0 as? String } ?? []
        if let part = names.first(where: { $0.contains(".part") || $0.contains(".restored") }) {
            found.append("left \(part), \(ended.status)")
        }
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
        let database = work + "/soxa.db"
        if ended.status != 0, job.book == .damaged {
            // It is as it was, or what was read of it is in its place already.
            if FileManager.default.contentsEqual(atPath: database, andPath: folder + "/damaged.db") { return found }
        }
        // A book that was not made is not there.
        if ended.status != 0, job.book == .none, !FileManager.default.fileExists(atPath: database) { return found }
        let verified = try soxa(["verify"], in: work)
        if verified.status != 0 { found.append("verify \(verified.status) \(verified.text)") }
        if ended.status == 0, let mark = job.mark {
            let all = try soxa(["export", "product", "--format", "jsonl"], in: work)
            if !all.text.contains(mark) { found.append("said done, and \(mark) is not there") }
        }
        return found
    }

    private func prepare(_ job: Job, in work: String) throws {
        try? FileManager.default.removeItem(atPath: work)
        try FileManager.default.copyItem(atPath: folder + "/base", toPath: work)
        if job.book != .whole { try FileManager.default.removeItem(atPath: work + "/soxa.db") }
        if job.book == .damaged {
            try FileManager.default.copyItem(atPath: folder + "/damaged.db", toPath: work + "/soxa.db")
        }
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

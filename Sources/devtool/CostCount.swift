// What a program does for a start and for keys, counted and not timed: bytes, calls of the system, instructions.
import Foundation
import PseudoTerminal

/// What is counted for a start, or for keys behind it.
enum CountedStep: String, CaseIterable {
    case start, down, pageDown, filter, save

    /// The keys of one time, each sent when nothing is left to do for the one before.
    var keys: [String] {
        switch self {
        case .start: []
        case .down: [MeasuredKey.down]
        case .pageDown: [MeasuredKey.pageDown]
        case .filter: ["/", "tram den", MeasuredKey.escape]
        // Into the form of the record, another letter, and F2.
        case .save: ["\u{1B}OS", "x", "\u{1B}OQ"]
        }
    }

    /// How many times they are pressed: one start differs from another by some millions of instructions, which are to
    /// count for little in those of a key.
    var times: Int {
        switch self {
        case .start: 1
        case .down: 40
        case .pageDown: 24
        case .filter, .save: 6
        }
    }
}

/// Counts what a program does on a database.
struct CostCount {
    let program: MeasuredProgram
    let database: String
    let home: String
    let steps: [CountedStep]

    /// Bytes of output and calls of the system, by step; calls only where there is `strace`.
    func outside() throws -> [CountedStep: (bytes: Int, calls: Int?)] {
        let log = home + "/calls"
        let tracer = Self.tool("strace")
        let screen = try MeasuredScreen(
            program, database, home: home, wrapper: tracer.map { [$0, "-f", "-qq", "-o", log] } ?? [])
        var (bytes, calls) = (0, 0)
        var counts: [CountedStep: (bytes: Int, calls: Int?)] = [:]
        for step in steps {
            try press(step, screen)
            let (all, called) = (screen.terminal.outputCount, try tracer.map { _ in try Self.calls(in: log) })
            counts[step] = ((all - bytes) / step.times, called.map { ($0 - calls) / step.times })
            (bytes, calls) = (all, called ?? 0)
        }
        try screen.end()
        return counts
    }

    /// Instructions by step, in thousands; nil where there is no `valgrind`, or no `strip` to take away what it cannot read.
    func instructions() throws -> [CountedStep: Int]? {
        guard let counter = Self.tool("valgrind"), let strip = Self.tool("strip") else { return nil }
        var bare = program
        bare.path = home + "/" + program.name + "-bare"
        try Self.run(strip, ["-o", bare.path, program.path])
        let start = try instructions(of: bare, by: counter, .start)
        var counts: [CountedStep: Int] = [:]
        for step in steps {
            let all = step == .start ? start : try instructions(of: bare, by: counter, step) - start
            counts[step] = all / step.times / 1000
        }
        return counts
    }

    private func instructions(of program: MeasuredProgram, by counter: String, _ step: CountedStep) throws -> Int {
        let log = home + "/instructions"
        let screen = try MeasuredScreen(
            program, database, home: home,
            wrapper: [
                counter, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", "--log-file=" + log,
            ])
        try screen.settle()
        if step != .start { try press(step, screen) }
        try screen.end()
        let line = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").first {
            $0.contains("refs:")
        }
        let digits = line?.split(separator: ":").last?.filter(\.isNumber) ?? ""
        guard let count = Int(digits) else { throw CocoaError(.fileReadCorruptFile) }
        return count
    }

    private func press(_ step: CountedStep, _ screen: MeasuredScreen) throws {
        if step == .start { return try screen.settle() }
        for _ in 0..<step.times {
            for keys in step.keys {
                try screen.terminal.send(keys)
                try screen.settle()
            }
        }
    }

    /// A call that another thread interrupts has a second line.
    private static func calls(in log: String) throws -> Int {
        try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count {
            !$0.contains(" resumed>") && !$0.contains("+++ ") && !$0.contains("--- ")
        }
    }

    /// The path of a tool, nil where it is not installed.
    private static func tool(_ name: String) -> String? {
        ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
    }

    private static func run(_ tool: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tool)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

// A program in a pseudo-terminal whose keys are measured: time, processor time and bytes.
import Foundation
import PseudoTerminal

/// What one key cost.
struct KeyCost {
    /// Milliseconds from the key to what it shows.
    let time: Double
    /// Milliseconds of processor time until that was seen, and until nothing is left to do.
    let workToFrame: Double
    let work: Double
    let bytes: Int
}

/// A program under measurement.
final class MeasuredScreen {
    let terminal: PseudoTerminal
    private let begun: Int

    /// The most that lies between two keys of a held one, and some more: in milliseconds.
    private static let rest: UInt32 = 90

    /// Starts a program on a database.
    /// - Parameters:
    ///   - home: where it keeps what it learns about the terminal.
    ///   - wrapper: a program that runs it, with the beginning of its arguments.
    init(_ program: MeasuredProgram, _ database: String, home: String, wrapper: [String] = []) throws {
        terminal = try PseudoTerminal(rows: 40, columns: 120)
        let words = wrapper + [program.path] + program.arguments(database)
        begun = monotonicNanoseconds()
        try terminal.run(
            words[0], Array(words.dropFirst()), environment: ["HOME": home, "XDG_STATE_HOME": home + "/state"])
    }

    /// Milliseconds from the start to the first byte.
    var firstByte: Double { Double((terminal.outputTimes?.first ?? begun) - begun) / 1e6 }

    /// Milliseconds from the start to a text on the screen.
    func shows(_ text: String) throws -> Double {
        try terminal.wait(for: text)
        return Double((terminal.outputTimes?.last ?? begun) - begun) / 1e6
    }

    /// Waits until nothing is left to do, and nothing has followed for a while.
    func settle() throws {
        try terminal.wait("idle") { $0.isIdle }
        usleep(Self.rest * 1000)
        try terminal.wait("what is written") { _ in true }
    }

    /// Measures keys from sending them until something is shown.
    func cost(of keys: String, until isShown: (PseudoTerminal) -> Bool) throws -> KeyCost {
        let (bytes, work) = (terminal.outputCount, self.work)
        let start = monotonicNanoseconds()
        try terminal.send(keys)
        try terminal.wait(keys, until: isShown)
        let (shown, workToFrame) = (terminal.outputTimes?.last ?? start, self.work)
        try settle()
        return KeyCost(
            time: Double(shown - start) / 1e6, workToFrame: workToFrame - work, work: self.work - work,
            bytes: terminal.outputCount - bytes)
    }

    /// Measures keys that bring the cursor to a row.
    func cost(of keys: String, to row: Int, of total: Int) throws -> KeyCost {
        let place = " " + groupedCount(row) + "/" + groupedCount(total)
        return try cost(of: keys) { $0.screen.text.contains(place) }
    }

    /// Milliseconds of processor time so far.
    var work: Double {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(terminal.process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }

    /// How often each of its threads has gone to sleep so far, which is how often it was woken.
    var sleeps: [String: Int] {
        let tasks = "/proc/\(terminal.process)/task"
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        let counts = threads.map { ($0, status(tasks + "/" + $0, "voluntary_ctxt_switches:")) }
        return Dictionary(counts) { first, _ in first }
    }

    /// Its memory by a name of the kernel, in megabytes.
    func memory(_ name: String) -> Double { Double(status("/proc/\(terminal.process)", name)) / 1024 }

    private func status(_ folder: String, _ name: String) -> Int {
        let text = (try? String(contentsOfFile: folder + "/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
    }

    /// Leaves the program.
    func end() throws {
        try terminal.send("\u{11}")
        _ = try terminal.waitEnd()
    }
}

/// The keys that are measured, as a terminal sends them once a program has asked for its keypad.
enum MeasuredKey {
    static let down = "\u{1B}OB"
    static let pageDown = "\u{1B}[6~"
    static let home = "\u{1B}OH"
    static let end = "\u{1B}OF"
    static let escape = "\u{1B}"
}

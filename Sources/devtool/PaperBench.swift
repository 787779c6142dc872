// Measures papers of many questions: how long a file takes, how much memory, and a jump in the preview.
import ArgumentParser
import Foundation

struct PaperBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "The table of answers of a tenth and of all questions, as files and on the screen.")

    @Option(help: "How many answered questions the larger table has.")
    var rows = 10_000

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        let sizes = [max(1, rows / 10), rows]
        let files = sizes.map { folder.path + "/\($0).db" }
        for (size, file) in zip(sizes, files) { try await makeQuestions(size, at: file, state: .published) }
        for ending in ["txt", "docx", "html"] {
            let measured = try zip(sizes, files).map { size, file in
                try write(file, to: folder.path + "/\(size)." + ending)
            }
            let (small, large) = (measured[0], measured[1])
            print(
                "\(groupedCount(rows)) questions as .\(ending): \(Int(large.milliseconds)) ms, \(large.megabytes) MB at most;"
                    + " a tenth of them: \(Int(small.milliseconds)) ms, \(small.megabytes) MB")
        }
        let screen = try BenchScreen(files[1])
        try screen.report("the preview", "\u{10}khong kem\r", until: "trang 1/")
        var jumps: [Double] = []
        for _ in 0..<20 {
            jumps.append(try screen.time("\u{1B}[F", until: "│ \(rows)"))
            jumps.append(try screen.time("\u{1B}[H", until: "TỔNG HỢP GIẢI ĐÁP"))
        }
        report("a jump from end to end of the preview", jumps, "ms")
        try screen.end()
    }

    /// Writes a table with the built program, in a child of its own whose largest memory is told.
    private func write(_ database: String, to path: String) throws -> (milliseconds: Double, megabytes: Int) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: builtProgram())
        process.arguments = ["print", "answers", "--db", database, "--out", path]
        let start = ContinuousClock.now
        try process.run()
        var peak = 0
        while process.isRunning {
            peak = max(peak, Self.peak(of: process.processIdentifier) ?? peak)
            usleep(2000)
        }
        guard process.terminationStatus == 0 else { throw ExitCode.failure }
        return (milliseconds(since: start), peak / 1024)
    }

    /// The most memory that a process has had, in kilobytes.
    private static func peak(of process: Int32) -> Int? {
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
}

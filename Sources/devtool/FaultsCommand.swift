// Lets every call of a save, an import, a copy, a restoration, a paper and an export fail, one after the other.
import ArgumentParser
import Faults
import Foundation

struct FaultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults",
        abstract: "Lets every write, sync, truncation, opening and renaming of the built program fail once.")

    @Option(help: "The most faults of each job; without it every call, of those that repeat themselves three.")
    var most: Int?

    @Option(help: "The jobs to run, by name, separated by commas; all without it.")
    var jobs: String?

    func run() throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        guard let faults = try Faults(program: builtProgram(), folder: folder.path) else {
            throw ValidationError("there is no compiler of C")
        }
        var wrong = 0
        let wanted = jobs.map { Set($0.split(separator: ",").map(String.init)) }
        let workers = ProcessInfo.processInfo.activeProcessorCount
        for job in Faults.jobs where wanted?.contains(job.name) ?? true {
            let report = try faults.walk(job, most: most, workers: workers) { done, total in
                if done % 20 == 0 { Self.tell("\(job.name): \(done) of \(total)") }
            }
            Self.tell(
                "\(job.name): \(report.runs) faults, \(report.done) done all the same, \(report.wrong.count) wrong")
            for text in report.wrong { Self.tell("  " + text) }
            wrong += report.wrong.count
        }
        if wrong > 0 { throw ExitCode.failure }
    }

    /// Says something at once, also to a file or a pipe.
    private static func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

// Lets every call of a save, an import, a copy, a restoration, a paper and an export fail, one after the other.
import ArgumentParser
import Faults
import Foundation

struct FaultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "faults",
        abstract: "Lets every write, sync, truncation, opening and renaming of the built program fail once.")

    @Option(help: "The most faults of each job; without it one a call.")
    var most: Int?

    func run() throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        guard let faults = try Faults(program: builtProgram(), folder: folder.path) else {
            throw ValidationError("there is no compiler of C")
        }
        var wrong = 0
        for job in Faults.jobs {
            let report = try faults.walk(job, most: most)
            print("\(job.name): \(report.runs) faults, \(report.done) done all the same, \(report.wrong.count) wrong")
            for text in report.wrong { print("  " + text) }
            wrong += report.wrong.count
        }
        if wrong > 0 { throw ExitCode.failure }
    }
}

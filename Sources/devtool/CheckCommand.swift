// The project's own check: format, house rules, and documents that are up to date.
import ArgumentParser
import Foundation

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks format, arrows, file lengths, comments and generated documents.")

    func run() throws {
        var findings = try House.findings()
        findings += try Documents.all().compactMap { try $0.finding() }
        for finding in findings { print(finding) }
        let isFormatted = try format()
        print("\(findings.count) findings, format \(isFormatted ? "clean" : "not clean")")
        if !findings.isEmpty || !isFormatted { throw ExitCode(1) }
    }

    private func format() throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "format", "lint", "--strict", "--parallel", "--recursive", "Package.swift", "Sources", "Tests",
        ]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

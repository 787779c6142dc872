// The project's own check: format, house rules, documents that are up to date, and everything there is to type.
import ArgumentParser
import Foundation
import TypingCorpus

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks format, arrows, lengths, callers, comments, generated documents and the input method.")

    func run() throws {
        var findings = try House.findings() + Callers.findings()
        findings += try Documents.all().compactMap { try $0.finding() }
        for trial in TypingTrial.all() {
            print(trial.line)
            findings += trial.wrong.prefix(20).map { Finding(place: trial.name, text: $0) }
        }
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

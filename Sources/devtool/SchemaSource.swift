// The script of the present schema, written from the steps that lead to it.
import Foundation
import Repository

enum SchemaSource {
    static let path = "Sources/Repository/Migrations/PresentSchema.swift"

    /// The Swift source: the statements as one literal, its long lines broken where the text goes on.
    static func source() throws -> String {
        let lines = try Migrations.statementsOfSteps().flatMap { statement in
            (statement + ";").split(separator: "\n", omittingEmptySubsequences: false).flatMap { broken(String($0)) }
        }
        return """
            // The schema of a new file, in one script. Written by `devtool documents` from the steps.

            extension Migrations {
                /// The last step that the script knows.
                static let stepOfScript = \(Store.schemaStep)

                /// What the steps leave in an empty file.
                static let scriptOfNewFiles = \"""
            \(lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n"))
            \(indent)\"""
            }

            """
    }

    private static let indent = "        "

    /// A line as lines of the source that are within its width, with its own backslashes kept.
    private static func broken(_ line: String) -> [String] {
        let width = 111
        var (lines, rest) = ([String](), line.replacingOccurrences(of: "\\", with: "\\\\")[...])
        while rest.count > width, let blank = rest.prefix(width).lastIndex(of: " ") {
            lines.append(rest[...blank] + "\\")
            rest = rest[rest.index(after: blank)...]
        }
        return lines + [String(rest)]
    }
}

// Declarations that nothing but a test needs: they get a door or go.
import Foundation

/// Finds names that are declared in `Sources` and used nowhere but in `Tests`, or not at all.
///
/// It looks at names alone: one that two declarations share counts as used when either is. What it finds is surely
/// without a caller; it does not find all that is.
enum Callers {
    /// Names that are called by the language, a library or a macro.
    private static let calledFromOutside: Set<String> = [
        "callAsFunction", "allValueStrings", "defaultValueDescription", "defaultCompletionKind", "main", "validate",
        "Devtool",
    ]
    /// What lets a test wait for a clock of its own instead of sleeping.
    private static let waits: Set<String> = ["waitUntilLogRests"]
    /// What the tests share with `devtool`.
    private static let shared = ["Tests/Support/TypingCorpus", "Tests/Support/PseudoTerminal"]

    /// A finding for every declaration without a caller.
    static func findings() throws -> [Finding] {
        var uses: [Substring: Int] = [:]
        var declarations: [Substring: [String]] = [:]
        for path in Project.swiftFiles(in: "Sources") + shared.flatMap(Project.swiftFiles) {
            for (index, line) in try Project.lines(of: path).enumerated() {
                let names = names(in: line[...])
                for name in names { uses[name, default: 0] += 1 }
                guard path.hasPrefix("Sources/") else { continue }
                for (keyword, name) in zip(names, names.dropFirst()) where keywords.contains(keyword) {
                    declarations[name, default: []].append("\(path):\(index + 1)")
                }
            }
        }
        return declarations.sorted { $0.value[0] < $1.value[0] }.compactMap { name, places in
            guard uses[name] == places.count, !calledFromOutside.contains(String(name)),
                !waits.contains(String(name))
            else { return nil }
            return Finding(place: places[0], text: "\(name) has no caller but tests")
        }
    }

    private static let keywords: Set<Substring> = [
        "func", "var", "let", "struct", "enum", "class", "protocol", "typealias",
    ]

    /// The names of a line in its order, without those of its comment.
    private static func names(in line: Substring) -> [Substring] {
        let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
        return code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }
}

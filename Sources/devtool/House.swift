// The rules of the house that a machine can check.
import Foundation
import Words

/// Which module may import which, and what every file must keep to.
enum House {
    /// The arrows: a module and all it may import of this project.
    static let arrows: [String: Set<String>] = [
        "Vietnamese": [], "TextEditing": [], "Screen": [],
        "Domain": ["Vietnamese"],
        "Repository": ["Domain", "Vietnamese", "CSystem"],
        "Words": ["Domain", "Vietnamese", "Resources"],
        "Formats": ["Vietnamese", "TextEditing", "CZlib"],
        "Intake": ["Formats", "Domain", "Vietnamese"],
        "Papers": ["Formats", "Domain", "Vietnamese", "Words", "TextEditing"],
        "Office": [
            "Repository", "Formats", "Intake", "Papers", "Domain", "Vietnamese", "Words", "Resources", "CVersion",
        ],
        "UI": ["Office", "Domain", "Screen", "TextEditing", "Vietnamese", "Words", "Resources"],
        "Terminal": ["Screen", "CCurses"],
        "soxa": [
            "UI", "Office", "Domain", "Screen", "Repository", "Formats", "Intake", "Terminal", "Vietnamese", "Words",
            "Resources", "ArgumentParser",
        ],
        "devtool": [
            "UI", "Office", "Domain", "Screen", "Terminal", "Repository", "PseudoTerminal", "Vietnamese", "Words",
            "ArgumentParser",
        ],
    ]

    /// What only one module may import.
    static let exclusive: [String: String] = [
        "GRDB": "Repository", "CCurses": "Terminal", "CZlib": "Formats", "CSystem": "Repository", "CVersion": "Office",
    ]

    /// Modules that do without Foundation.
    static let withoutFoundation: Set<String> = ["Vietnamese", "TextEditing", "Screen", "Domain", "Words", "UI"]

    /// The length at which a file surely has more than one job.
    static let longestFile = 300

    /// The length at which a function surely does more than one thing.
    static let longestFunction = 60

    /// The lines of the program's entrance: arguments and wiring, nothing that decides.
    static let longestEntrance = 1000

    /// Everything that breaks a rule.
    static func findings() throws -> [Finding] {
        var findings: [Finding] = []
        var entrance = 0
        for path in Project.swiftFiles(in: "Sources") {
            let module = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            let lines = try Project.lines(of: path)
            findings += imports(lines, of: module, path)
            findings += shape(lines, path)
            findings += longFunctions(lines, path)
            findings += undocumented(lines, path)
            findings += extendsState(lines, path)
            findings += showsState(lines, path)
            if module == "soxa" { entrance += lines.count - (lines.last == "" ? 1 : 0) }
        }
        if entrance > longestEntrance { findings.append(Finding(place: "Sources/soxa", text: "\(entrance) lines")) }
        return findings
    }

    /// What a screen does belongs to its own value: the state of the whole screen is extended in `UI/App` alone.
    private static func extendsState(_ lines: [String], _ path: String) -> [Finding] {
        guard path.hasPrefix("Sources/UI/"), !path.hasPrefix("Sources/UI/App/") else { return [] }
        return lines.enumerated().filter { $1.hasPrefix("extension AppState") }.map { index, _ in
            Finding(place: "\(path):\(index + 1)", text: "extends AppState outside UI/App")
        }
    }

    /// Views show the values they are given: none of them asks the state of the whole screen, or holds it.
    private static func showsState(_ lines: [String], _ path: String) -> [Finding] {
        guard path.hasPrefix("Sources/UI/") else { return [] }
        let holding = lines.enumerated().filter { $1.hasPrefix("    let state: AppState") }.map { index, _ in
            Finding(place: "\(path):\(index + 1)", text: "holds AppState")
        }
        guard !path.hasPrefix("Sources/UI/App/") else { return holding }
        let isView = path.hasPrefix("Sources/UI/Widgets/") || viewNames.contains { path.hasSuffix($0 + ".swift") }
        let drawing = ["func draw(", "func hint(", "func laidOut(", "func text(in"]
        return holding
            + lines.enumerated().filter { _, line in
                line.contains("AppState") && (isView || drawing.contains { line.contains($0) })
            }.map { index, _ in Finding(place: "\(path):\(index + 1)", text: "a view asks for AppState") }
    }

    /// How files are called that draw, or make what is drawn.
    private static let viewNames = ["View", "Text", "Layout", "Table"]

    /// Functions that are longer than they read. One that is a switch and nothing else is a table, however many rows it has.
    private static func longFunctions(_ lines: [String], _ path: String) -> [Finding] {
        lines.indices.compactMap { first in
            let indent = String(lines[first].prefix { $0 == " " })
            let words = lines[first].dropFirst(indent.count).split { !($0.isLetter || $0 == "_") }.map(String.init)
            guard let keyword = words.first(where: functions.contains),
                words.prefix(while: { $0 != keyword }).allSatisfy(modifiers.contains),
                keyword != "var" || lines[first].hasSuffix("{"), !lines[first].hasSuffix("}"),
                let last = lines[(first + 1)...].firstIndex(where: { isBeside($0, indent) }),
                lines[last] == indent + "}", let start = lines[first...last].firstIndex(where: { $0.hasSuffix("{") })
            else { return nil }
            let count = last - first + 1
            let isTable = lines[start + 1].hasPrefix(indent + "    switch ") && lines[last - 1] == indent + "    }"
            guard count > longestFunction, !isTable else { return nil }
            return Finding(place: "\(path):\(first + 1)", text: "\(count) lines in a function")
        }
    }

    /// Whether a line stands at an indent, and is none of the lines of a signature that goes on.
    private static func isBeside(_ line: String, _ indent: String) -> Bool {
        guard !line.isEmpty, line.hasPrefix(indent), let sign = line.dropFirst(indent.count).first else { return false }
        return sign != " " && !")-{".contains(sign)
    }

    private static let functions: Set<String> = ["func", "init", "subscript", "var"]
    private static let modifiers: Set<String> = [
        "private", "fileprivate", "internal", "package", "set", "static", "mutating", "override", "final", "lazy",
        "nonisolated", "isolated", "convenience", "discardableResult", "MainActor", "Sendable",
    ]

    private static func imports(_ lines: [String], of module: String, _ path: String) -> [Finding] {
        let ours = Set(arrows.keys).union(["Resources", "CCurses", "CZlib", "CSystem", "CVersion", "PseudoTerminal"])
        return lines.enumerated().compactMap { index, line in
            guard line.hasPrefix("import ") || line.hasPrefix("@preconcurrency import ") else { return nil }
            let name = line.split(separator: " ").last.map(String.init) ?? ""
            let place = "\(path):\(index + 1)"
            if ours.contains(name), arrows[module]?.contains(name) != true {
                return Finding(place: place, text: "\(module) must not import \(name)")
            }
            if let owner = exclusive[name], owner != module {
                return Finding(place: place, text: "only \(owner) imports \(name)")
            }
            if name == "Foundation", withoutFoundation.contains(module) {
                return Finding(place: place, text: "\(module) does without Foundation")
            }
            return nil
        }
    }

    private static func shape(_ lines: [String], _ path: String) -> [Finding] {
        var findings: [Finding] = []
        if lines.count > longestFile, path != TextEnum.path, path != SchemaSource.path {
            findings.append(Finding(place: path, text: "\(lines.count) lines"))
        }
        if lines.first?.hasPrefix("// ") != true {
            findings.append(Finding(place: path, text: "does not open with a sentence on what it is"))
        }
        for (index, line) in lines.enumerated() {
            for word in ["try!", "fatalError(", " as! "] where line.contains(word) && !path.contains("devtool") {
                findings.append(Finding(place: "\(path):\(index + 1)", text: "has \(word)"))
            }
        }
        return findings
    }

    /// Package declarations without a doc comment; members of a protocol's requirement and of extensions count too.
    private static func undocumented(_ lines: [String], _ path: String) -> [Finding] {
        let isWriter = lines.contains { $0.contains(": PaperWriter {") }
        return lines.indices.compactMap { index in
            let line = lines[index].drop { $0 == " " }
            guard line.hasPrefix("package "), !line.hasPrefix("package init() {}"), !conforms(line) else { return nil }
            if isWriter, writes(line) { return nil }
            var above = index - 1
            while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
            guard above < 0 || !lines[above].drop(while: { $0 == " " }).hasPrefix("///") else { return nil }
            return Finding(place: "\(path):\(index + 1)", text: "has no doc comment")
        }
    }

    /// Whether a declaration of a writer is the witness of a requirement that `PaperWriter` documents.
    private static func writes(_ line: Substring) -> Bool {
        ["begin(_ ", "add(_ ", "endTable()", "end(", "take()"].contains {
            line.hasPrefix("package mutating func " + $0)
        }
    }

    /// Whether a declaration is the witness of a documented requirement that every record or value has.
    private static func conforms(_ line: Substring) -> Bool {
        [
            "package var identity", "package static let fields", "package static let description",
            "package static func <", "package static func ==", "package func hash(into",
            "package var description: String",
        ].contains { line.hasPrefix($0) }
    }
}

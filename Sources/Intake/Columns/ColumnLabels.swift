// What the program calls fields and choices, handed in by whoever has its words.
import Domain
import Formats
import Vietnamese

/// What the program calls fields and choices in all its languages: lists that it printed are read back by them.
package struct ColumnLabels: Sendable {
    private var fields: [RecordKind: [(field: String, label: String)]] = [:]
    /// The columns of our files for people, of each kind in each language: exact names by headings.
    private var files: [(kind: RecordKind, names: [String: String])] = []
    /// What stands above the reasons of refused rows.
    private var reasons: Set<String> = []
    /// What stands above the columns that say which record a row is, what it was, and why it was refused.
    private(set) var own: Set<String> = []
    private var choices: [String: [(code: String, key: String)]] = [:]

    /// No labels: only the usual headings are known.
    package init() {}

    /// Adds what a field is called.
    package mutating func add(_ label: String, of field: String, _ kind: RecordKind) {
        fields[kind, default: []].append((field, label))
    }

    /// Adds what a choice of a field is called.
    package mutating func add(_ label: String, ofChoice code: String, _ field: String, _ kind: RecordKind) {
        choices[kind.rawValue + "." + field, default: []].append((code, TextLayout.folded(label)))
    }

    /// Adds the columns of our files for people of a kind: what stands above each, by its exact name.
    package mutating func add(headings: [(name: String, heading: String)], of kind: RecordKind) {
        files.append((kind, Dictionary(headings.map { (Self.plain($1), $0) }) { first, _ in first }))
        for (name, heading) in headings {
            if name == FileColumn.reason { reasons.insert(Self.plain(heading)) }
            if FileColumn.isBeside(name) { own.insert(heading) }
        }
    }

    /// The kind and the exact names of a row of headings that is one of our files for people; it is known by the column that
    /// says which record a row is. A column that is none of ours keeps its heading.
    func file(headed headings: [String]) -> (kind: RecordDescription, names: [String])? {
        let plain = headings.map(Self.plain)
        for (kind, names) in files {
            let found = plain.map { names[$0] }
            guard found.contains(FileColumn.uid), found.contains(kind.description.titleField) else { continue }
            return (kind.description, zip(found, headings).map { $0 ?? $1 })
        }
        return nil
    }

    /// Whether a heading is that of the reasons beside refused rows.
    func isReason(_ heading: String) -> Bool { reasons.contains(Self.plain(heading)) }

    /// The code that a text of our files says; nil when it says none.
    func exactCode(_ text: String, of field: FieldDescription, _ kind: RecordKind) -> String? {
        code(text, of: field, kind).flatMap { $0.isExact ? $0.code : nil }
    }

    private static func plain(_ text: String) -> String {
        composed(text).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The labels of a kind's fields.
    func labels(of kind: RecordKind) -> [(field: String, label: String)] { fields[kind] ?? [] }

    /// The code that a text names, as a label or as the only label in it.
    func code(_ text: String, of field: FieldDescription, _ kind: RecordKind) -> (code: String, isExact: Bool)? {
        let codes = field.kind.codes
        if codes.contains(text) { return (text, true) }
        let known = choices[kind.rawValue + "." + field.name] ?? []
        let own = TextLayout.folded(text)
        guard !own.isEmpty else { return nil }
        if let found = known.first(where: { $0.key == own }), codes.contains(found.code) { return (found.code, true) }
        // The usual words of offices stand behind those of the program.
        let usual = ChoiceSynonyms.of(kind, field.name).filter { codes.contains($0.code) }
        if let found = usual.first(where: { $0.key == own }) { return (found.code, false) }
        let padded = " " + own + " "
        // One may stand inside another, as "được hỗ trợ" in "không được hỗ trợ": only a text that names one is taken.
        let inside = Set((known + usual).filter { !$0.key.isEmpty && padded.contains(" " + $0.key + " ") }.map(\.code))
        let denied = ["khong", "chua", "not", "no"].contains { padded.contains(" " + $0 + " ") }
        guard inside.count == 1, !denied, let code = inside.first, codes.contains(code) else { return nil }
        return (code, false)
    }
}

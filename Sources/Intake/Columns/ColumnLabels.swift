// What the program calls fields and choices, handed in by whoever has its words.
import Domain
import Formats

/// What the program calls fields and choices in all its languages: lists that it printed are read back by them.
package struct ColumnLabels: Sendable {
    private var fields: [RecordKind: [(field: String, label: String)]] = [:]
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

// How the value of a field is said to a person: in lists and records, in histories and comparisons, in plans.
import Domain

extension Words {
    /// The value of a field on one line: codes as words, units of units by their names, references by the titles of their
    /// records; empty when there is none.
    /// - Parameters:
    ///   - units: the units that the records of units name.
    ///   - title: what the record of a reference is called; nil when that is not known.
    package func value(
        _ field: FieldDescription, of entry: RecordEntry, units: UnitRegistry,
        title: (RecordKind, Int64) -> String? = { _, _ in nil }
    ) -> String {
        let value = entry[field.name]
        switch (field.kind, value) {
        case (.choice, .text(let code)): return choice(entry.kind, field.name, code)
        case (.several, .text(let codes)):
            return severalCodes(codes).map { choice(entry.kind, field.name, $0) }.joined(separator: ", ")
        case (.flag, .flag(let flag)): return self[flag ? .yes : .no]
        case (.reference(let kind), .reference(let id)): return title(kind, id) ?? ""
        case (.number, .number(let number)) where field.name == "starRating": return self(.stars, String(number))
        case (.text, .text(let written)): return Self.line(units.readingText(field.name, written, of: entry))
        default: return Self.line(value.readingText)
        }
    }

    private static func line(_ text: String) -> String {
        text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
    }
}

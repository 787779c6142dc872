// How the value of a field is said to a person: in lists and records, in histories and comparisons, in plans.
import Domain
import Vietnamese

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
        if let coded = coded(value, of: field, entry.kind, separator: ", ") { return coded }
        switch (field.kind, value) {
        case (.reference(let kind), .reference(let id)): return title(kind, id) ?? ""
        case (.number, .number(let number)) where field.name == "starRating": return self(.stars, String(number))
        case (.text, .text(let written)): return Self.line(units.readingText(field.name, written, of: entry))
        default: return Self.line(value.readingText)
        }
    }

    /// The words of what is kept as codes: choices, yes and no; nil for any other value.
    private func coded(_ value: FieldValue, of field: FieldDescription, _ kind: RecordKind, separator: String)
        -> String?
    {
        switch (field.kind, value) {
        case (.choice, .text(let code)): choice(kind, field.name, code)
        case (.several, .text(let codes)):
            severalCodes(codes).map { choice(kind, field.name, $0) }.joined(separator: separator)
        case (.flag, .flag(let flag)): self[flag ? .yes : .no]
        default: nil
        }
    }

    /// The value of a field as a file for people has it, whole and so that it reads back as it is: codes as words, days and
    /// sums as offices write them, texts with their lines. References are named by whoever knows their records.
    package func fileValue(
        _ value: FieldValue, of field: FieldDescription, _ kind: RecordKind, units: UnitRegistry
    ) -> String {
        if let coded = coded(value, of: field, kind, separator: "; ") { return coded }
        switch value {
        case .text(let written) where kind == .administrativeUnit && UnitRegistry.referring.contains(field.name):
            return units.namingCodes(in: written)
        case .number(let number): return field.isCounted ? grouped(Int64(number)) : String(number)
        case .money(let money): return money.written.isEmpty ? money.fullText : money.written
        default: return value.readingText
        }
    }

    /// What stands above a column of a file for people, by the name that files for programs have there.
    package func fileHeading(_ name: String, of kind: RecordKind) -> String {
        switch name {
        case FileColumn.uid: return self(.fileUID, self.kind(kind))
        case FileColumn.version: return self[.fileVersion]
        case FileColumn.lineage: return self[.fileLineage]
        case FileColumn.reason: return self[.fileReason]
        default: break
        }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return field(kind, name) }
        let label = field(kind, parts[0])
        return parts[1] == FileColumn.uid ? self(.fileReference, label) : label
    }

    /// All columns that a file for people of a kind may have: the exact name of each, and what stands above it.
    package func fileHeadings(of kind: RecordKind) -> [(name: String, heading: String)] {
        let names = kind.description.fields.flatMap { field -> [String] in
            if case .reference = field.kind { [field.calledName, field.uidName] } else { [field.name] }
        }
        return (names + FileColumn.own + [FileColumn.reason]).map { ($0, fileHeading($0, of: kind)) }
    }

    private static func line(_ text: String) -> String {
        // The bytes with which a line break may begin tell most texts without one.
        guard text.utf8.contains(where: { 0x0A...0x0D ~= $0 || $0 == 0xC2 || $0 == 0xE2 }),
            text.contains(where: \.isNewline)
        else { return text }
        return String(text.map { $0.isNewline ? " " : $0 })
    }
}

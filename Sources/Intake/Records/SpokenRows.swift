// Records as rows for people: one column a field, references by what their records are called, and at the end which record
// each row is.
import Domain
import Formats

/// How values are said in a file for people; handed in by whoever has the words.
package struct FileSpeech: Sendable {
    /// The value of a field of a kind; references are named by the rows.
    let value: @Sendable (FieldValue, FieldDescription, RecordKind) -> String

    /// A way to say values.
    package init(_ value: @escaping @Sendable (FieldValue, FieldDescription, RecordKind) -> String) {
        self.value = value
    }
}

/// A cell of a row for people.
enum SpokenCell {
    case value(FieldValue, FieldDescription, RecordKind)
    case text(String)
    case number(Int)

    func text(_ speech: FileSpeech) -> String {
        switch self {
        case .value(let value, let field, let kind): value.isEmpty ? "" : speech.value(value, field, kind)
        case .text(let text): text
        case .number(let number): String(number)
        }
    }

    /// The cell of a spreadsheet: days, sums and numbers as such, where they keep what was written.
    func typed(_ speech: FileSpeech) -> SheetValue {
        switch self {
        case .number(let number): return .number(number)
        case .text(let text): return RecordRows.typed(text)
        case .value(let value, let field, _):
            switch value {
            case .number(let number) where field.isCounted:
                return .figure(digits: String(number), decimals: 0, written: text(speech))
            case .none, .number, .figure, .date, .money: return RecordRows.typed(value)
            case .text, .flag, .reference: return RecordRows.typed(text(speech))
            }
        }
    }
}

extension RecordRows {
    /// The names of the columns of a file for people.
    var spokenNames: [String] {
        let fields = description.fields.filter(goesOut)
        return fields.map(\.calledName) + FileColumn.own + fields.filter { Self.target(of: $0) != nil }.map(\.uidName)
    }

    /// The cells of a record, one a name.
    func spoken(_ entry: RecordEntry, _ states: [RecordState]) -> [SpokenCell] {
        var (cells, targets): ([SpokenCell], [SpokenCell]) = ([], [])
        for (field, value) in zip(description.fields, entry.values) where goesOut(field) {
            guard let target = Self.target(of: field) else {
                cells.append(.value(value, field, description.kind))
                continue
            }
            let other = value.reference.flatMap { referenced[target.kind]?[$0] }
            cells.append(.text(other?.title ?? ""))
            targets.append(.text(other?.identity.uid ?? ""))
        }
        let own: [SpokenCell] = [
            .text(entry.identity.uid), .number(entry.identity.version), .text(lineage(of: entry, states)),
        ]
        return cells + own + targets
    }
}

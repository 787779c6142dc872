// What a field says in a list and in a detail, and how it is meant.
import Domain
import Screen
import Words

/// A field's value in words.
struct CellText {
    let text: String
    let role: StyleRole

    /// The words of a field of an entry; lists are shorter than details.
    init(_ field: FieldDescription, of entry: RecordEntry, context: RecordContext) {
        let value = entry[field.name]
        if let counted = CountedText(field, of: entry, context: context) {
            (text, role) = (counted.text, counted.role)
            return
        }
        if let cell = ProgrammeCell(field, of: entry, context: context) {
            (text, role) = (cell.text, cell.role)
            return
        }
        switch (field.kind, value) {
        case (.choice, .text(let code)) where field.name == "state": (text, role) = Self.state(code, entry, context)
        case (.date, .date(let date)):
            let isLate = field.name == entry.kind.description.dueField && entry.isOverdue(on: context.today)
            text = date.officialText + (isLate ? " !" : "")
            role = isLate ? .overdue : .normal
        default:
            text = context.words.value(field, of: entry, units: context.units) { kind, id in
                context.options[kind]?.first { $0.id == id }?.title
            }
            role = value == .flag(false) ? .dim : .normal
        }
    }

    private static func state(_ code: String, _ entry: RecordEntry, _ context: RecordContext) -> (String, StyleRole) {
        var code = code
        if entry.kind == .product, let product = entry.record(as: Product.self) {
            code = product.standing(on: context.today).rawValue
        }
        return (context.words.state(entry.kind, code), role(of: entry.kind, state: code))
    }

    /// The colour of a state, beside its word and sign.
    static func role(of kind: RecordKind, state code: String) -> StyleRole {
        switch kind.description.tone(of: code) {
        case .good: .success
        case .bad: .error
        case .waiting: .warning
        case .plain: .normal
        }
    }
}

// What a field says in a list and in a detail, and how it is meant.
import Domain
import Screen
import Words

/// A field's value in words.
struct CellText {
    let text: String
    let role: StyleRole

    /// The words of a field of an entry; lists are shorter than details.
    init(_ field: FieldDescription, of entry: RecordEntry, state: AppState) {
        let value = entry[field.name]
        if let counted = CountedText(field, of: entry, state: state) {
            (text, role) = (counted.text, counted.role)
            return
        }
        if let cell = ProgrammeCell(field, of: entry, state: state) {
            (text, role) = (cell.text, cell.role)
            return
        }
        switch (field.kind, value) {
        case (.choice, .text(let code)) where field.name == "state": (text, role) = Self.state(code, entry, state)
        case (.date, .date(let date)):
            let isLate = field.name == "dueOn" && entry.isOverdue(on: state.today)
            text = date.officialText + (isLate ? " !" : "")
            role = isLate ? .overdue : .normal
        default:
            text = state.words.value(field, of: entry, units: state.units) { kind, id in
                state.options[kind]?.first { $0.id == id }?.title
            }
            role = value == .flag(false) ? .dim : .normal
        }
    }

    private static func state(_ code: String, _ entry: RecordEntry, _ state: AppState) -> (String, StyleRole) {
        var code = code
        if entry.kind == .product, let product = entry.record(as: Product.self) {
            code = product.standing(on: state.today).rawValue
        }
        return (state.stateText(entry.kind, code), role(of: entry.kind, state: code))
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

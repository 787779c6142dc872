// What a field says in a list and in a detail, and how it is meant.
import Domain
import Screen

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
        case (.choice, .text(let code)):
            (text, role) = Self.choice(field, code, entry, state)
        case (.several, .text(let codes)):
            text = severalCodes(codes).map { state.words.choice(entry.kind, field.name, $0) }.joined(separator: ", ")
            role = .normal
        case (.flag, .flag(let flag)):
            text = state.words[flag ? .yes : .no]
            role = flag ? .normal : .dim
        case (.reference(let kind), .reference(let id)):
            text = state.options[kind]?.first { $0.id == id }?.title ?? ""
            role = .normal
        case (.date, .date(let date)):
            let isLate = field.name == "dueOn" && entry.isOverdue(on: state.today)
            text = date.officialText + (isLate ? " !" : "")
            role = isLate ? .overdue : .normal
        case (.number, .number(let number)) where field.name == "starRating":
            text = state.words(.stars, String(number))
            role = .normal
        case (.text, .text(let written)) where entry.kind == .administrativeUnit:
            (text, role) = (state.units.readingText(field.name, written, of: entry), .normal)
        default:
            let reading = value.readingText
            text = reading.contains("\n") ? String(reading.map { $0 == "\n" ? " " : $0 }) : reading
            role = .normal
        }
    }

    private static func choice(
        _ field: FieldDescription, _ code: String, _ entry: RecordEntry, _ state: AppState
    ) -> (String, StyleRole) {
        guard field.name == "state" else { return (state.words.choice(entry.kind, field.name, code), .normal) }
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

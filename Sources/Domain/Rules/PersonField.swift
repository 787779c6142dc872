// In which fields of records a person's name may stand, and what papers make of it.
import Vietnamese

/// What the names in a field are (law 91/2025/QH15).
package enum PersonField: Sendable, Hashable {
    /// Beneficiaries, holders, suppliers, buyers: bodies, households or persons.
    case holders
    /// Roles and branches; sometimes a person's name all the same.
    case people
    /// Whoever keeps the registers, by the name of the login.
    case keeper
    /// Who asked a question, in two fields.
    case asker

    /// What the names in a field of a kind are; nil when no person's name belongs there.
    package init?(_ kind: RecordKind, _ field: String) {
        guard let person = kind.description[field]?.person else { return nil }
        self = person
    }

    /// The names in a text of such a field, one by one.
    package func names(in text: String) -> [String] { ranges(in: text).map { String(text[$0]) } }

    /// Where these names stand, without the blanks around them.
    func ranges(in text: String) -> [Range<String.Index>] {
        text.split { $0 == ";" || $0.isNewline || self == .people && $0 == "," }.compactMap { piece in
            let scalars = piece.unicodeScalars
            guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return nil }
            return first..<scalars.index(after: last)
        }
    }
}

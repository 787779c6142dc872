// Parts of a filter that ask for a field: `sao>=3`, `hạn<10/4`, `-trạng thái:"chờ duyệt"`.
import Vietnamese

/// How a term relates a field to its value.
package enum TermRelation: String, Sendable, Hashable, CaseIterable {
    /// The field shows the value, or has its words.
    case has = ":"
    /// The same, written as arithmetic does.
    case equal = "="
    /// Before a day, less than a number.
    case below = "<"
    /// Up to a day or number, with it.
    case atMost = "<="
    /// After a day, more than a number.
    case above = ">"
    /// From a day or number on, with it.
    case atLeast = ">="
}

/// A part of a filter that asks for a field.
package struct FieldTerm: Sendable, Hashable {
    /// What a term asks for.
    package enum Meaning: Sendable, Hashable {
        /// Of each group one condition holds.
        case shows([[ColumnCondition]])
        /// The words stand in the field, which the index of words covers.
        case words
        /// The value is not typed yet; nothing is asked for.
        case unfinished
        /// The register has no such field; nothing is found.
        case unknownField
        /// The value is none that the field can be compared with; nothing is found.
        case unclear
    }

    /// Its letters in the filter, as places of characters.
    package let place: Range<Int>
    /// The name of the field as it was typed, without a dash in front.
    package let name: String
    /// The field; nil where the register has none of that name.
    package let field: String?
    /// How field and value are related.
    package let relation: TermRelation
    /// The value as it was typed, without quotation marks.
    package let value: String
    /// Whether the value stood in quotation marks, so that nothing of it is missing.
    package let isQuoted: Bool
    /// Whether records that meet it are left out.
    package let isExcluding: Bool
    /// What it asks for.
    package let meaning: Meaning
}

/// Values from one to another; what is nil has no end.
package struct ValueRange: Sendable, Hashable {
    /// The least value.
    package let lower: FieldValue?
    /// The greatest value.
    package let upper: FieldValue?
    /// Whether the ends themselves are left out.
    package let isOpen: Bool

    /// The values between two ends.
    package init(lower: FieldValue?, upper: FieldValue?, isOpen: Bool) {
        (self.lower, self.upper, self.isOpen) = (lower, upper, isOpen)
    }

    /// Whether a value lies in it; nothing lies in none.
    func contains(_ value: FieldValue) -> Bool {
        guard !value.isEmpty else { return false }
        let key = value.sortKey()
        func isOrdered(_ left: [UInt8], _ right: [UInt8]) -> Bool {
            left.lexicographicallyPrecedes(right) || !isOpen && left == right
        }
        return (lower.map { isOrdered($0.sortKey(), key) } ?? true)
            && (upper.map { isOrdered(key, $0.sortKey()) } ?? true)
    }
}

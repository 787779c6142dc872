// The value of one field of one record, whatever its kind.
import Vietnamese

/// What a field holds. An empty text is `.none`.
package enum FieldValue: Sendable, Hashable {
    /// Nothing was entered: not the same as zero.
    case none
    /// Text, prose, or the code of a choice.
    case text(String)
    /// A whole number.
    case number(Int)
    /// A number with its precision.
    case figure(Figure)
    /// A day. It and a sum are kept elsewhere: they would make every value of every record longer.
    indirect case date(CalendarDate)
    /// A sum.
    indirect case money(Money)
    /// Yes or no.
    case flag(Bool)
    /// Another record, by its database number.
    case reference(Int64)

    /// A text, or nothing when it is empty.
    package init(text: String) { self = text.isEmpty ? .none : .text(text) }

    /// Several records, by their database numbers, as a JSON list that SQL takes apart; nothing for none.
    package init(references: [Int64]) {
        self.init(text: references.isEmpty ? "" : "[" + references.map(String.init).joined(separator: ",") + "]")
    }

    /// Whether nothing was entered.
    package var isEmpty: Bool { self == .none }

    /// The text of a text, prose or choice field; empty for anything else.
    package var text: String { if case .text(let text) = self { text } else { "" } }
    /// The number of a number field.
    package var number: Int? { if case .number(let number) = self { number } else { nil } }
    /// The day of a date field.
    package var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
    /// The sum of a money field.
    package var money: Money? { if case .money(let money) = self { money } else { nil } }
    /// The record that a reference field names.
    package var reference: Int64? { if case .reference(let id) = self { id } else { nil } }
    /// The records that a field of several names.
    package var references: [Int64] { text.split { !$0.isNumber }.compactMap { Int64($0) } }
}

extension FieldValue {
    /// Bytes whose order is the order of the column: Vietnamese for text, by value for the rest, nothing first.
    /// - Parameter choices: the codes of a choice field in their order.
    package func sortKey(choices: [String] = []) -> [UInt8] {
        switch self {
        case .none: []
        case .text(let text):
            if let rank = choices.firstIndex(of: text) { [UInt8(clamping: rank + 1)] } else { Vietnamese.sortKey(text) }
        case .number(let number): Self.bytes(Int64(number))
        case .figure(let figure): Self.bytes(figure)
        case .date(let date): Self.bytes(Int64(date.dayNumber))
        case .money(let money): Self.bytes(money.dong)
        case .flag(let flag): [flag ? 2 : 1]
        case .reference(let id): Self.bytes(id)
        }
    }

    private static func bytes(_ value: Int64) -> [UInt8] {
        let shifted = UInt64(bitPattern: value) ^ (1 << 63)
        return (0..<8).map { UInt8(truncatingIfNeeded: shifted >> (56 - 8 * UInt64($0))) }
    }

    /// The whole below the figure, then what is above it in units of 10⁻¹⁸: exact, where a floating-point number would
    /// take near figures for one another.
    private static func bytes(_ figure: Figure) -> [UInt8] {
        var unit: Int64 = 1
        for _ in 0..<figure.scale { unit *= 10 }
        var (whole, rest) = figure.unscaled.quotientAndRemainder(dividingBy: unit)
        if rest < 0 { (whole, rest) = (whole - 1, rest + unit) }
        for _ in figure.scale..<18 { rest *= 10 }
        return bytes(whole) + bytes(rest)
    }
}

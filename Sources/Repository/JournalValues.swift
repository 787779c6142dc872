// Field values as JSON, for the journal and for drafts: exact, and readable by other tools.
import Domain
import Foundation

/// A value in JSON: text for text, choices, days and figures; an object for a sum, so that what was written is kept.
private struct JSONValue: Codable {
    private struct Sum: Codable {
        let dong: Int64
        let written: String
    }

    private let text: String?
    private let number: Int64?
    private let flag: Bool?
    private let sum: Sum?

    init(_ value: FieldValue) {
        var text: String?
        var number: Int64?
        var flag: Bool?
        var sum: Sum?
        switch value {
        case .none: break
        case .text(let value): text = value
        case .number(let value): number = Int64(value)
        case .figure(let value): text = value.plainText
        case .date(let value): text = value.isoText
        case .money(let value): sum = Sum(dong: value.dong, written: value.written)
        case .flag(let value): flag = value
        case .reference(let value): number = value
        }
        (self.text, self.number, self.flag, self.sum) = (text, number, flag, sum)
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text = try? container.decode(String.self)
        flag = text == nil ? try? container.decode(Bool.self) : nil
        number = text == nil && flag == nil ? try? container.decode(Int64.self) : nil
        sum = text == nil && flag == nil && number == nil ? try? container.decode(Sum.self) : nil
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let text {
            try container.encode(text)
        } else if let number {
            try container.encode(number)
        } else if let flag {
            try container.encode(flag)
        } else if let sum {
            try container.encode(sum)
        } else {
            try container.encodeNil()
        }
    }

    /// The value as its field holds it; nothing when the field holds something else now.
    /// - Parameter keepsText: whether text that is no value of the field stays text, as it does while it is typed.
    func value(of field: FieldDescription, keepsText: Bool) -> FieldValue {
        let value = value(of: field)
        return value.isEmpty && keepsText ? FieldValue(text: text ?? "") : value
    }

    private func value(of field: FieldDescription) -> FieldValue {
        switch field.kind {
        case .text, .prose, .choice, .several: FieldValue(text: text ?? "")
        case .number: number.map { .number(Int($0)) } ?? .none
        case .figure: text.flatMap(Figure.init(plain:)).map(FieldValue.figure) ?? .none
        case .date: text.flatMap(CalendarDate.init(iso:)).map(FieldValue.date) ?? .none
        case .money: sum.map { .money(Money(dong: $0.dong, written: $0.written)) } ?? .none
        case .flag: flag.map(FieldValue.flag) ?? .none
        case .reference: number.map(FieldValue.reference) ?? .none
        }
    }
}

/// Fields by name as JSON text, in alphabetical order.
func json(_ values: [(field: String, value: FieldValue)]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let members = Dictionary(values.map { ($0.field, JSONValue($0.value)) }) { $1 }
    return String(decoding: try encoder.encode(members), as: UTF8.self)
}

/// The fields of a JSON text that the kind still has.
/// - Throws: `StoreError.damaged` when the text is no JSON object of ours.
func values(json text: String, of description: RecordDescription, keepsText: Bool = false) throws
    -> [String: FieldValue]
{
    guard let members = try? JSONDecoder().decode([String: JSONValue].self, from: Data(text.utf8)) else {
        throw StoreError.damaged(detail: "json \(description.kind.rawValue)")
    }
    var result: [String: FieldValue] = [:]
    for field in description.fields { result[field.name] = members[field.name]?.value(of: field, keepsText: keepsText) }
    return result
}

// Field values as JSON, for the journal and for drafts: exact, and readable by other tools.
import Domain
import Foundation

/// A value in JSON: text for text, choices, days and figures; an object for a sum, so that what was written is kept.
private struct JSONValue: Decodable {
    private struct Sum: Decodable {
        let dong: Int64
        let written: String
    }

    private let text: String?
    private let number: Int64?
    private let flag: Bool?
    private let sum: Sum?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        text = try? container.decode(String.self)
        flag = text == nil ? try? container.decode(Bool.self) : nil
        number = text == nil && flag == nil ? try? container.decode(Int64.self) : nil
        sum = text == nil && flag == nil && number == nil ? try? container.decode(Sum.self) : nil
    }

    /// The value as its field holds it; nothing when the field holds something else now.
    /// - Parameter keepsText: whether text that is no value of the field stays text, as it does while it is typed.
    func value(of field: FieldDescription, keepsText: Bool) -> FieldValue {
        let value = value(of: field)
        return value.isEmpty && keepsText ? FieldValue(text: text ?? "") : value
    }

    private func value(of field: FieldDescription) -> FieldValue {
        switch field.kind {
        case .text, .prose, .choice, .several, .references: FieldValue(text: text ?? "")
        case .number: number.map { .number(Int($0)) } ?? .none
        case .figure: text.flatMap(Figure.init(plain:)).map(FieldValue.figure) ?? .none
        case .date: text.flatMap(CalendarDate.init(iso:)).map(FieldValue.date) ?? .none
        case .money: sum.map { .money(Money(dong: $0.dong, written: $0.written)) } ?? .none
        case .flag: flag.map(FieldValue.flag) ?? .none
        case .reference: number.map(FieldValue.reference) ?? .none
        }
    }
}

/// Fields by name as JSON text, in alphabetical order. Written by hand: a coder costs more than all else that a record
/// of a long file does to be saved.
func json(_ values: [(field: String, value: FieldValue)]) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (field, value) in values.sorted(by: { $0.field < $1.field }) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        append(quoting: field, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
}

private func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .none: bytes += "null".utf8
    case .text(let text): append(quoting: text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .figure(let figure): append(quoting: figure.plainText, to: &bytes)
    case .date(let date): append(quoting: date.isoText, to: &bytes)
    case .money(let money):
        bytes += "{\"dong\":\(money.dong),\"written\":".utf8
        append(quoting: money.written, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .reference(let id): bytes += String(id).utf8
    }
}

private func append(quoting text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x0A: bytes += "\\n".utf8
        case 0x00..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
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

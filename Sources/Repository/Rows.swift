// Field values as columns, and columns as field values: one way for every kind.
import Domain
import GRDB

import struct Foundation.Data

/// A record as it stands in its table.
struct StoredRow: Sendable {
    var entry: RecordEntry
    /// When it went to the bin, nil while it is in use.
    var binnedAt: Int64?
}

extension Table {
    /// The values and sort keys of an entry in the order of `insertion`.
    /// - Throws: `StoreError.other` for a value that its field cannot hold.
    func arguments(_ entry: RecordEntry) throws -> [DatabaseValue] {
        try arguments(zip(description.fields, entry.values).map { ($0, $1) })
    }

    /// The values and sort keys of some fields in their order.
    /// - Throws: `StoreError.other` for a value that its field cannot hold.
    func arguments(_ values: [(field: FieldDescription, value: FieldValue)]) throws -> [DatabaseValue] {
        var result: [DatabaseValue] = []
        result.reserveCapacity(values.count * 2)
        for (field, value) in values {
            try append(value, of: field, to: &result)
            if field.column != nil { result.append(key(value, of: field).databaseValue) }
        }
        return result
    }

    /// The bytes by which a value sorts.
    func key(_ value: FieldValue, of field: FieldDescription) -> Data {
        Data(field.sortKey(of: value).prefix(Table.keyLimit))
    }

    /// The value as its own column holds it, without what stands beside it.
    func column(_ value: FieldValue, of field: FieldDescription) throws -> DatabaseValue {
        var columns: [DatabaseValue] = []
        try append(value, of: field, to: &columns)
        return columns.first ?? .null
    }

    /// A row of `selection` as a record.
    /// - Throws: `StoreError.damaged` for a column that holds what the program never writes.
    func row(_ row: Row) throws -> StoredRow {
        guard let id = Int64.fromDatabaseValue(row[0]), let uid = String.fromDatabaseValue(row[1]),
            let version = Int.fromDatabaseValue(row[2])
        else { throw StoreError.damaged(detail: description.kind.rawValue) }
        var values: [FieldValue] = []
        values.reserveCapacity(description.fields.count)
        var index = 4
        for field in description.fields {
            guard let value = Table.value(row, at: &index, of: field) else {
                throw StoreError.damaged(detail: "\(description.kind.rawValue).\(field.name) \(id)")
            }
            values.append(value)
        }
        let identity = RecordIdentity(id: id, uid: uid, version: version)
        return StoredRow(
            entry: RecordEntry(kind: description.kind, identity: identity, values: FieldValues(values)),
            binnedAt: Int64.fromDatabaseValue(row[3]))
    }

    private func append(_ value: FieldValue, of field: FieldDescription, to result: inout [DatabaseValue]) throws {
        switch (field.kind, value) {
        case (.money, .none):
            result.append(.null)
            result.append("".databaseValue)
        case (.text, .none), (.prose, .none), (.several, .none), (.references, .none): result.append("".databaseValue)
        case (_, .none): result.append(.null)
        case (.text, .text(let text)), (.prose, .text(let text)), (.choice, .text(let text)),
            (.several, .text(let text)), (.references, .text(let text)):
            result.append(text.databaseValue)
        case (.number, .number(let number)): result.append(number.databaseValue)
        case (.figure, .figure(let figure)): result.append(figure.plainText.databaseValue)
        case (.date, .date(let date)): result.append(date.isoText.databaseValue)
        case (.money, .money(let money)):
            result.append(money.dong.databaseValue)
            result.append(money.written.databaseValue)
        case (.flag, .flag(let flag)): result.append((flag ? 1 : 0).databaseValue)
        case (.reference, .reference(let id)): result.append(id.databaseValue)
        default: throw StoreError.other(detail: "\(description.kind.rawValue).\(field.name)")
        }
    }

    /// The value at a place, nil when it is none the program writes; the place moves behind it.
    private static func value(_ row: Row, at index: inout Int, of field: FieldDescription) -> FieldValue? {
        let stored: DatabaseValue = row[index]
        index += 1
        switch (field.kind, stored.storage) {
        case (.money, .null):
            index += 1
            return FieldValue.none
        case (.money, .int64(let dong)):
            guard let written = String.fromDatabaseValue(row[index]) else { return nil }
            index += 1
            return .money(Money(dong: dong, written: written))
        case (_, .null): return FieldValue.none
        case (.text, .string(let text)), (.prose, .string(let text)), (.choice, .string(let text)),
            (.several, .string(let text)), (.references, .string(let text)):
            return FieldValue(text: text)
        case (.number, .int64(let number)): return .number(Int(number))
        case (.figure, .string(let text)): return Figure(plain: text).map(FieldValue.figure)
        case (.date, .string(let text)): return CalendarDate(iso: text).map(FieldValue.date)
        case (.flag, .int64(let number)): return .flag(number == 1)
        case (.reference, .int64(let id)): return .reference(id)
        default: return nil
        }
    }
}

extension CalendarDate {
    /// Reads `2024-04-12` and nothing else; the reader of people's dates takes small years for days.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}

// Records as rows of named values: what is exported, and what is read back from it.
import Domain
import Formats

/// The names and values under which records of a kind stand in a file.
///
/// Every field stands under the name of its description. A reference gives the title of the record it names, and that
/// record's own fields follow under `reference.field`, so that a file is whole by itself. A link, which is a reference
/// that the program sets, gives no more than the uid, under `reference.uid`.
///
/// Behind the fields stand the `uid`, the `version` that was exported, and as `lineage` the marks of what the record was
/// then and before (`StateMarks`) with the fields whose names are hidden (`VeiledCell.sign`): by them a file that comes back is merged with what was changed here meanwhile.
package struct RecordRows: Sendable {
    let description: RecordDescription
    let withPrivate: Bool
    let speech: FileSpeech?
    let referenced: [RecordKind: [Int64: RecordEntry]]
    let uids: [RecordKind: [Int64: String]]
    let earlier: [RecordKind: [Int64: [RecordState]]]
    let marks: [RecordKind: StateMarks]

    /// Rows of a kind.
    /// - Parameters:
    ///   - referenced: the records that references name.
    ///   - uids: the uids of the records that links name.
    ///   - allUIDs: the uids of all records that references may lead to, also of those in the bin; nil when `uids` and
    ///     `referenced` have them.
    ///   - states: the states that the referenced records have and had, the latest first.
    ///   - withPrivate: whether what the office keeps to itself goes out too (`FieldDescription.isPrivate`).
    ///   - speech: how values are said in a file for people; nil makes one for programs.
    package init(
        _ description: RecordDescription, referenced: [RecordKind: [Int64: RecordEntry]] = [:],
        uids: [RecordKind: [Int64: String]] = [:], allUIDs: [RecordKind: [Int64: String]]? = nil,
        states: [RecordKind: [Int64: [RecordState]]] = [:], withPrivate: Bool = false, speech: FileSpeech? = nil
    ) {
        self.speech = speech
        let known = allUIDs ?? uids.merging(referenced.mapValues { $0.mapValues(\.identity.uid) }) { $1 }
        earlier = states
        let described = [description] + description.fields.compactMap(Self.target)
        marks = Dictionary(described.map { ($0.kind, StateMarks($0, uids: known)) }) { first, _ in first }
        self.withPrivate = withPrivate
        self.description = description
        self.referenced = referenced
        self.uids = uids
    }

    /// The names in their order.
    package var names: [String] {
        if speech != nil { return spokenNames }
        return description.fields.filter(goesOut).flatMap { field -> [String] in
            guard let target = Self.target(of: field) else { return [field.name] }
            if field.isLink { return [field.uidName] }
            return [field.name]
                + (target.fields.filter(goesOut).map(\.name) + FileColumn.own).map { field.name + "." + $0 }
        } + FileColumn.own
    }

    /// The cells of a record, one a name.
    package func cells(of entry: RecordEntry) -> [String] { cells(of: entry, states: []) }

    /// The cells of a record, one a name.
    /// - Parameter states: the states that it has and had, the latest first; empty when it has no other.
    package func cells(of entry: RecordEntry, states: [RecordState]) -> [String] {
        if let speech { return spoken(entry, states).map { $0.text(speech) } }
        return values(of: entry, states).map(Self.cell)
    }

    /// The members of a record, for one line of JSON.
    package func members(of entry: RecordEntry) -> [JSONMember] { members(of: entry, states: []) }

    /// The members of a record, for one line of JSON; see `cells(of:states:)`.
    package func members(of entry: RecordEntry, states: [RecordState]) -> [JSONMember] {
        [JSONMember("kind", .string(description.kind.rawValue))]
            + zip(names, values(of: entry, states)).map { JSONMember($0, $1) }
    }

    private func values(of entry: RecordEntry, _ states: [RecordState]) -> [JSONValue] {
        zip(description.fields, entry.values).filter { goesOut($0.0) }.flatMap { field, value -> [JSONValue] in
            guard let target = Self.target(of: field) else { return [Self.json(value, field)] }
            if field.isLink { return [value.reference.flatMap { uids[target.kind]?[$0] }.map { .string($0) } ?? .null] }
            guard let id = value.reference, let other = referenced[target.kind]?[id] else {
                return Array(repeating: .null, count: target.fields.count(where: goesOut) + 1 + FileColumn.own.count)
            }
            let own = zip(target.fields, other.values).filter { goesOut($0.0) }.map { Self.json($1, $0) }
            return [.string(other.title)] + own + identity(of: other, earlier[target.kind]?[id] ?? [])
        } + identity(of: entry, states)
    }

    private func identity(of entry: RecordEntry, _ states: [RecordState]) -> [JSONValue] {
        [
            .string(entry.identity.uid), .number(String(entry.identity.version)), .string(lineage(of: entry, states)),
        ]
    }

    func lineage(of entry: RecordEntry, _ states: [RecordState]) -> String {
        let all = states.isEmpty ? [entry.values] : states.map(\.values)
        let line = marks[entry.kind]?.line(all, withPrivate: withPrivate) ?? ""
        return ([line] + VeiledCell.fields(of: entry).map { VeiledCell.sign + $0 }).joined(separator: " ")
    }

    /// The values of a record, one a name, typed for a spreadsheet. What a number of one cannot hold as it was written
    /// stands as text: sums with their words, decimals that end in zeros.
    package func typed(of entry: RecordEntry, states: [RecordState] = []) -> [SheetValue] {
        if let speech { return spoken(entry, states).map { $0.typed(speech) } }
        return zip(description.fields, entry.values).filter { goesOut($0.0) }.flatMap { field, value -> [SheetValue] in
            guard let target = Self.target(of: field) else { return [Self.typed(value)] }
            if field.isLink { return [Self.typed(value.reference.flatMap { uids[target.kind]?[$0] })] }
            guard let id = value.reference, let other = referenced[target.kind]?[id] else {
                return Array(repeating: .none, count: target.fields.count(where: goesOut) + 1 + FileColumn.own.count)
            }
            let own = zip(target.fields, other.values).filter { goesOut($0.0) }.map { Self.typed($1) }
            return [Self.typed(other.title)] + own + typedIdentity(of: other, earlier[target.kind]?[id] ?? [])
        } + typedIdentity(of: entry, states)
    }

    private func typedIdentity(of entry: RecordEntry, _ states: [RecordState]) -> [SheetValue] {
        [
            Self.typed(entry.identity.uid), .number(entry.identity.version), Self.typed(lineage(of: entry, states)),
        ]
    }

    static func typed(_ text: String?) -> SheetValue {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }

    static func typed(_ value: FieldValue) -> SheetValue {
        switch value {
        case .none: return .none
        case .text, .flag, .reference: return typed(value.plainText)
        case .number(let number): return .number(number)
        case .date(let date): return .day(date.dayNumber, written: date.officialText)
        case .money(let money):
            guard money.written.isEmpty else { return .text(money.written) }
            return .figure(digits: String(money.dong), decimals: 0, written: money.fullText)
        case .figure(let figure):
            let isExact = figure.scale == 0 || !figure.unscaled.isMultiple(of: 10)
            return isExact
                ? .figure(digits: figure.plainText, decimals: figure.scale, written: figure.vietnameseText)
                : .text(figure.vietnameseText)
        }
    }

    func goesOut(_ field: FieldDescription) -> Bool { (withPrivate || !field.isPrivate) && !field.followsNames }

    static func target(of field: FieldDescription) -> RecordDescription? {
        guard case .reference(let kind) = field.kind else { return nil }
        return kind.description
    }

    private static func json(_ value: FieldValue, _ field: FieldDescription) -> JSONValue {
        switch value {
        case .none: return field.kind == .text || field.kind == .prose ? .string("") : .null
        case .number, .figure: return .number(value.plainText)
        case .money(let money): return money.written.isEmpty ? .number(String(money.dong)) : .string(money.written)
        case .flag(let flag): return .bool(flag)
        case .text, .date, .reference: return .string(value.plainText)
        }
    }

    private static func cell(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        // "12.345" would be read as twelve thousand: then the decimals follow a comma, as offices write them.
        case .number(let text):
            (Figure(vietnamese: text) ?? Figure(plain: text)) == Figure(plain: text)
                ? text : text.replacing(".", with: ",")
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: ""
        }
    }
}

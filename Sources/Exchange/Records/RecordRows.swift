// Records as rows of named values: what is exported, and what is read back from it.
import Domain

/// The names and values under which records of a kind stand in a file.
///
/// Every field stands under the name of its description. A reference gives the title of the record it names, and that
/// record's own fields follow under `reference.field`, so that a file is whole by itself. A link, which is a reference
/// that the program sets, gives no more than the uid, under `reference.uid`.
package struct RecordRows: Sendable {
    private let description: RecordDescription
    private let withPrivate: Bool
    private let referenced: [RecordKind: [Int64: RecordEntry]]
    private let uids: [RecordKind: [Int64: String]]

    /// Rows of a kind.
    /// - Parameters:
    ///   - referenced: the records that references name.
    ///   - uids: the uids of the records that links name.
    ///   - withPrivate: whether what the office keeps to itself goes out too (`FieldDescription.isPrivate`).
    package init(
        _ description: RecordDescription, referenced: [RecordKind: [Int64: RecordEntry]] = [:],
        uids: [RecordKind: [Int64: String]] = [:], withPrivate: Bool = false
    ) {
        self.withPrivate = withPrivate
        self.description = description
        self.referenced = referenced
        self.uids = uids
    }

    /// The names in their order.
    package var names: [String] {
        description.fields.filter(goesOut).flatMap { field -> [String] in
            guard let target = Self.target(of: field) else { return [field.name] }
            if field.isLink { return [field.uidName] }
            return [field.name] + (target.fields.filter(goesOut).map(\.name) + ["uid"]).map { field.name + "." + $0 }
        } + ["uid"]
    }

    /// The cells of a record, one a name.
    package func cells(of entry: RecordEntry) -> [String] { values(of: entry).map(Self.cell) }

    /// The members of a record, for one line of JSON.
    package func members(of entry: RecordEntry) -> [JSONMember] {
        [JSONMember("kind", .string(description.kind.rawValue))]
            + zip(names, values(of: entry)).map { JSONMember($0, $1) }
    }

    private func values(of entry: RecordEntry) -> [JSONValue] {
        zip(description.fields, entry.values).filter { goesOut($0.0) }.flatMap { field, value -> [JSONValue] in
            guard let target = Self.target(of: field) else { return [Self.json(value, field)] }
            if field.isLink { return [value.reference.flatMap { uids[target.kind]?[$0] }.map { .string($0) } ?? .null] }
            guard let id = value.reference, let other = referenced[target.kind]?[id] else {
                return Array(repeating: .null, count: target.fields.count(where: goesOut) + 2)
            }
            let own = zip(target.fields, other.values).filter { goesOut($0.0) }.map { Self.json($1, $0) }
            return [.string(other.title)] + own + [.string(other.identity.uid)]
        } + [.string(entry.identity.uid)]
    }

    /// The values of a record, one a name, typed for a spreadsheet. What a number of one cannot hold as it was written
    /// stands as text: sums with their words, decimals that end in zeros.
    package func typed(of entry: RecordEntry) -> [PrintedValue] {
        zip(description.fields, entry.values).filter { goesOut($0.0) }.flatMap { field, value -> [PrintedValue] in
            guard let target = Self.target(of: field) else { return [Self.typed(value)] }
            if field.isLink { return [Self.typed(value.reference.flatMap { uids[target.kind]?[$0] })] }
            guard let id = value.reference, let other = referenced[target.kind]?[id] else {
                return Array(repeating: .none, count: target.fields.count(where: goesOut) + 2)
            }
            let own = zip(target.fields, other.values).filter { goesOut($0.0) }.map { Self.typed($1) }
            return [Self.typed(other.title)] + own + [Self.typed(other.identity.uid)]
        } + [Self.typed(entry.identity.uid)]
    }

    private static func typed(_ text: String?) -> PrintedValue {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }

    private static func typed(_ value: FieldValue) -> PrintedValue {
        switch value {
        case .none: return .none
        case .text, .flag, .reference: return typed(value.plainText)
        case .number(let number): return .number(number)
        case .date(let date): return .date(date)
        case .money(let money): return money.written.isEmpty ? .money(money) : .text(money.written)
        case .figure(let figure):
            let isExact = figure.scale == 0 || !figure.unscaled.isMultiple(of: 10)
            return isExact ? .figure(figure) : .text(figure.vietnameseText)
        }
    }

    private func goesOut(_ field: FieldDescription) -> Bool { withPrivate || !field.isPrivate }

    private static func target(of field: FieldDescription) -> RecordDescription? {
        guard case .reference(let kind) = field.kind else { return nil }
        return Catalogue.description(of: kind)
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

extension FieldDescription {
    /// The name under which a file gives the uid of the record it refers to.
    var uidName: String { name + ".uid" }
}

/// Reads records back from rows of named values.
package enum RecordRowReader {
    /// The kind whose fields all the names are; nil when they are nobody's.
    package static func kind(of names: [String]) -> RecordDescription? {
        let own = names.filter { !$0.contains(".") && $0 != "uid" && $0 != "kind" }
        let kinds = Catalogue.descriptions.filter { description in
            own.contains(description.titleField) && own.allSatisfy { description[$0] != nil }
        }
        // A lone `name` may be anybody's: what is only ours may be read as ours.
        return own.count == 1 && kinds.count > 1 && !names.contains("uid") ? nil : kinds.first
    }

    /// The records of rows of one kind; what they refer to stands before them.
    package static func records(
        _ description: RecordDescription, rows: [(place: String, values: [(name: String, value: String)])]
    ) -> [IncomingRecord] {
        var referenced: [IncomingRecord] = []
        var known: [String: Int] = [:]
        let owners = rows.map { row -> (IncomingRecord, [(field: String, key: String)]) in
            var owner = record(description, row.values.filter { !$0.name.contains(".") }, place: row.place)
            var links: [(field: String, key: String)] = []
            for field in description.fields {
                if field.isLink { owner.takeLink(field, row.values) }
                guard !field.isLink, case .reference(let kind) = field.kind,
                    let target = Catalogue.description(of: kind),
                    let title = row.values.first(where: { $0.name == field.name })?.value, !title.isEmpty
                else { continue }
                let prefix = field.name + "."
                let parts = row.values.filter { $0.name.hasPrefix(prefix) }
                    .map { (name: String($0.name.dropFirst(prefix.count)), value: $0.value) }
                let uid = parts.first { $0.name == "uid" && !$0.value.isEmpty }?.value
                let key = uid ?? ([title] + parts.map { $0.name + "=" + $0.value }).joined(separator: "\u{1F}")
                if known[key] == nil {
                    referenced.append(
                        parts.isEmpty
                            ? mention(target, title, place: row.place) : record(target, parts, place: row.place))
                    known[key] = referenced.count
                }
                owner.stated.insert(field.name)
                links.append((field.name, key))
            }
            return (owner, links)
        }
        return referenced
            + owners.map { owner, links in
                var owner = owner
                for link in links { owner.entry[link.field] = known[link.key].map { .reference(-Int64($0)) } ?? .none }
                return owner
            }
    }

    private static func record(
        _ description: RecordDescription, _ values: [(name: String, value: String)], place: String
    ) -> IncomingRecord {
        var record = IncomingRecord(entry: description.blank(), stated: [], place: place)
        for (name, value) in values {
            if name == "uid" { record.entry.identity.uid = value }
            guard let field = description[name] else { continue }
            switch field.kind {
            case .reference: continue
            // There is no such thing as neither yes nor no: an empty cell says nothing.
            case .choice, .flag: if trimmed(value).isEmpty { continue }
            case .text, .prose:
                if VeiledCell.isVeiled(value) {
                    record.veiled.insert(name)
                    record.entry[name] = FieldValue(text: value)
                    continue
                }
            default: break
            }
            record.stated.insert(name)
            do {
                record.entry[name] = try FieldValue(reading: value, for: field)
            } catch {
                record.problems.append(error)
            }
        }
        return record
    }

    /// A record of which a file says no more than its title or number.
    private static func mention(_ target: RecordDescription, _ title: String, place: String) -> IncomingRecord {
        var record = IncomingRecord(entry: target.blank(), stated: [], place: place)
        record.entry[target.titleField] = .text(title)
        if target.kind == Conference.description.kind { record.entry["notice"] = .text(title) }
        return record
    }
}

extension IncomingRecord {
    /// Takes the uid of a link. Who wrote something under the bare name meant a uid too.
    fileprivate mutating func takeLink(_ field: FieldDescription, _ values: [(name: String, value: String)]) {
        let named = values.filter { $0.name == field.uidName || $0.name == field.name }.map { trimmed($0.value) }
        guard !named.isEmpty else { return }
        stated.insert(field.name)
        links[field.name] = named.first { !$0.isEmpty } ?? ""
    }
}

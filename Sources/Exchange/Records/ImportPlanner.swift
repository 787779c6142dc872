// Compares what a file says with the records that are there, and says what importing it would do.
import Domain
import Vietnamese

/// Works out what would become of incoming records.
package struct ImportPlanner {
    private var byUID: [String: RecordEntry] = [:]
    private var byKey: [String: [RecordEntry]] = [:]
    private var used: Set<Int64> = []
    private var seen: [String: String] = [:]

    /// A planner over the records that are there, of every kind that the file may touch.
    package init(existing: [RecordEntry]) {
        for entry in existing {
            byUID[entry.identity.uid] = entry
            for key in Self.keys(of: entry) { byKey[key, default: []].append(entry) }
        }
    }

    /// The kinds of which the planner must know what is there.
    package static func kinds(of records: [IncomingRecord]) -> Set<RecordKind> { Set(records.map(\.entry.kind)) }

    /// The plan for a file.
    package mutating func plan(_ records: [IncomingRecord], source: String) -> ImportPlan {
        var items: [ImportItem] = []
        var targets: [Int64: FieldValue] = [:]
        var conferences: [String: FieldValue] = [:]
        for (index, record) in records.enumerated() {
            var record = record
            let keys = record.entry.kind == Conference.description.kind ? Self.keys(of: record.entry) : []
            if let earlier = keys.lazy.compactMap({ conferences[$0] }).first {
                // Several rows of a file name the same conference.
                targets[-Int64(index + 1)] = earlier
                continue
            }
            for (place, value) in record.entry.values.enumerated() {
                if let id = value.reference, id < 0 { record.entry.values[place] = targets[id] ?? .none }
            }
            let item = item(for: record)
            let id = item.entry.identity.id
            let target = FieldValue.reference(id != 0 ? id : -Int64(items.count + 1))
            targets[-Int64(index + 1)] = target
            for key in keys { conferences[key] = target }
            items.append(item)
        }
        return ImportPlan(source: source, items: items)
    }

    private mutating func item(for record: IncomingRecord) -> ImportItem {
        guard let description = Catalogue.description(of: record.entry.kind) else {
            return ImportItem(action: .refused, entry: record.entry, place: record.place)
        }
        let match = match(for: record.entry)
        var entry = match ?? record.entry
        if match != nil {
            for name in record.stated where !Self.isSame(record.entry[name], entry[name], name) {
                entry[name] = record.entry[name]
            }
        }
        var problems = record.problems + description.problems(of: entry)
        let key = entry.kind.rawValue + "\u{1F}" + matchKey(entry.title)
        if entry.kind == Product.description.kind, let place = seen.updateValue(record.place, forKey: key) {
            problems.append(FieldProblem(description.titleField, .repeated(place: place)))
        }
        let changes = match.map { description.changes(from: $0, to: entry) } ?? []
        let action: ImportAction =
            !problems.isEmpty ? .refused : match == nil ? .new : changes.isEmpty ? .same : .changed
        return ImportItem(
            action: action, entry: entry, changes: changes, problems: problems, place: record.place,
            respelled: record.respelled)
    }

    /// The record that an incoming one means: by its uid, else by what names it, each stored record once.
    private mutating func match(for entry: RecordEntry) -> RecordEntry? {
        if !entry.identity.uid.isEmpty, let found = byUID[entry.identity.uid], found.kind == entry.kind {
            used.insert(found.identity.id)
            return found
        }
        for key in Self.keys(of: entry) {
            for found in byKey[key] ?? []
            where entry.kind == Conference.description.kind || used.insert(found.identity.id).inserted {
                return found
            }
        }
        return nil
    }

    /// What names a record, the surest first. A question is known by its conference with its text, its number, or
    /// both; a conference by its notice.
    private static func keys(of entry: RecordEntry) -> [String] {
        func key(_ names: [String]) -> String {
            ([entry.kind.rawValue] + names.map { $0 + "=" + matchKey(entry[$0].plainText) }).joined(separator: "\u{1F}")
        }
        let natural = Catalogue.description(of: entry.kind)?.naturalKey ?? []
        switch entry.kind {
        case Question.description.kind:
            let text = ["conference", "question"]
            let number = entry["number"].isEmpty ? [] : [key(["conference", "number"])]
            return [key(text + ["number"]), key(text)] + number
        case Conference.description.kind:
            return (entry["notice"].isEmpty ? [] : [key(["notice"])]) + [key(["title", "year"])]
        default:
            return [key(natural)]
        }
    }

    /// Whether two values say the same; two spellings of one unit do.
    private static func isSame(_ incoming: FieldValue, _ stored: FieldValue, _ field: String) -> Bool {
        if incoming == stored { return true }
        guard field == "unit" || field == "holder" else { return false }
        return matchKey(incoming.text) == matchKey(stored.text)
    }
}

extension ImportPlan {
    /// The entries to store, in order; a reference to one of them is the negative of its place among them.
    package var entriesToStore: [RecordEntry] {
        var places: [Int64: Int64] = [:]
        var entries: [RecordEntry] = []
        for (index, item) in items.enumerated() where item.action == .new || item.action == .changed {
            var entry = item.entry
            for (place, value) in entry.values.enumerated() {
                if let id = value.reference, id < 0 { entry.values[place] = places[id].map { .reference($0) } ?? .none }
            }
            entries.append(entry)
            places[-Int64(index + 1)] = -Int64(entries.count)
        }
        return entries
    }
}

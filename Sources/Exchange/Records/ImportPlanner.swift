// Compares what a file says with the records that are there, and says what importing it would do.
import Domain
import Vietnamese

/// Works out what would become of incoming records.
package struct ImportPlanner {
    private let existing: [RecordEntry]
    private var byUID: [String: Int] = [:]
    /// The records that a name means, the first of them last, so that taken ones fall off the end.
    private var byKey: [String: [Int]] = [:]
    /// The records that are known by another name.
    private var byAlias: [String: [Int]] = [:]
    private var taken: Set<Int> = []
    private var seen: [String: (place: String, uid: String)] = [:]

    /// A planner over the records that are there, of every kind that the file may touch.
    package init(existing: [RecordEntry]) {
        self.existing = existing
        for (index, entry) in existing.enumerated().reversed() {
            byUID[Self.uidKey(entry)] = index
            for key in RecordNames.keys(ofStored: entry) { byKey[key, default: []].append(index) }
            for key in RecordNames.aliasKeys(of: entry) { byAlias[key, default: []].append(index) }
        }
    }

    /// The kinds of which the planner must know what is there.
    package static func kinds(of records: [IncomingRecord]) -> Set<RecordKind> {
        var kinds: Set<RecordKind> = []
        for record in records {
            kinds.insert(record.entry.kind)
            let fields = record.links.isEmpty ? [] : Catalogue.description(of: record.entry.kind)?.fields ?? []
            for field in fields where record.links[field.name]?.isEmpty == false {
                if case .reference(let kind) = field.kind { kinds.insert(kind) }
            }
        }
        return kinds
    }

    /// The plan for a file.
    package mutating func plan(_ records: [IncomingRecord], source: String) -> ImportPlan {
        var rows: [PlannedRow] = []
        var targets: [Int64: FieldValue] = [:]
        var conferences = ConferencesOfFile()
        // Uids win, also over the names of rows further up.
        let named = records.map { claim($0.entry) }
        for (index, record) in records.enumerated() {
            var record = record
            let isConference = record.entry.kind == Conference.description.kind
            if isConference, let earlier = conferences.target(of: record.entry) {
                // Several rows of a file name the same conference.
                targets[-Int64(index + 1)] = earlier
                continue
            }
            for (place, value) in record.entry.values.enumerated() {
                if let id = value.reference, id < 0 { record.entry.values[place] = targets[id] ?? .none }
            }
            var match = named[index]
            if match == nil, !Self.isMatchedLater(record.entry.kind) { match = take(record.entry) }
            rows.append((record, match))
            let target = FieldValue.reference(match.map { existing[$0].identity.id } ?? -Int64(rows.count))
            targets[-Int64(index + 1)] = target
            if isConference { conferences.add(record.entry, target) }
        }
        matchQuestions(&rows)
        RecordLinks(rows, existing: existing).resolve(&rows)
        for index in rows.indices where rows[index].match == nil {
            let entry = rows[index].record.entry
            if entry.kind != Question.description.kind, Self.isMatchedLater(entry.kind) {
                rows[index].match = take(entry)
            }
        }
        return ImportPlan(
            source: source, items: rows.map { item(for: $0.record, match: $0.match.map { existing[$0] }) })
    }

    /// Whether a kind is known by its names only once the file has been looked at as a whole.
    private static func isMatchedLater(_ kind: RecordKind) -> Bool {
        kind == Question.description.kind || Catalogue.description(of: kind)?.isNamedByLink == true
    }

    /// The surest names go first over the whole file: else a row put in front would take, by its number, the record of
    /// the row behind it, and so on to the last.
    private mutating func matchQuestions(_ rows: inout [PlannedRow]) {
        let open = rows.indices.filter {
            rows[$0].match == nil && rows[$0].record.entry.kind == Question.description.kind
        }
        let keys = open.map { RecordNames.keys(of: rows[$0].record.entry) }
        for level in 0..<(keys.map(\.count).max() ?? 0) {
            for (index, keys) in zip(open, keys) where rows[index].match == nil && level < keys.count {
                rows[index].match = take(keys[level], for: rows[index].record.entry)
            }
        }
    }

    private mutating func item(for record: IncomingRecord, match: RecordEntry?) -> ImportItem {
        guard let description = Catalogue.description(of: record.entry.kind) else {
            return ImportItem(action: .refused, entry: record.entry, place: record.place)
        }
        var entry = match ?? record.entry
        let isAlias = match.map { Self.isAlias(record.entry, of: $0) } ?? false
        if match != nil {
            for name in record.stated where !Self.isSame(record.entry[name], entry[name], name) {
                if name == description.titleField, isAlias { continue }
                entry[name] = record.entry[name]
            }
        }
        entry = description.settled(entry, match)
        var problems = record.problems + description.problems(of: entry)
        for name in record.veiled.sorted()
        where !VeiledCell.fits(record.entry[name].text, (match ?? record.entry)[name].text) {
            problems.append(FieldProblem(name, .veiled))
        }
        if let place = repeatedPlace(record, titled: entry.title) {
            problems.append(FieldProblem(description.titleField, .repeated(place: place)))
        }
        let changes = match.map { description.changes(from: $0, to: entry) } ?? []
        let action: ImportAction =
            !problems.isEmpty ? .refused : match == nil ? .new : changes.isEmpty ? .same : .changed
        return ImportItem(
            action: action, entry: entry, changes: changes, problems: problems, place: record.place,
            respelled: record.respelled ?? (isAlias ? record.entry.title : nil))
    }

    /// Whether a record without a uid of its own goes by another name of a stored one.
    private static func isAlias(_ entry: RecordEntry, of stored: RecordEntry) -> Bool {
        guard entry.identity.uid != stored.identity.uid else { return false }
        return RecordNames.aliasKeys(of: stored).contains { RecordNames.keys(of: entry).contains($0) }
    }

    /// Where the file has the same record already: by its uid, or a product by its name unless both have their own uid.
    private mutating func repeatedPlace(_ record: IncomingRecord, titled title: String) -> String? {
        let uid = record.entry.identity.uid
        if !uid.isEmpty, let earlier = seen.updateValue((record.place, uid), forKey: "u" + Self.uidKey(record.entry)) {
            return earlier.place
        }
        guard record.entry.kind == Product.description.kind else { return nil }
        guard let earlier = seen.updateValue((record.place, uid), forKey: "n" + matchKey(title)) else { return nil }
        return uid.isEmpty || earlier.uid.isEmpty ? earlier.place : nil
    }

    private mutating func claim(_ entry: RecordEntry) -> Int? {
        guard !entry.identity.uid.isEmpty, let found = byUID[Self.uidKey(entry)] else { return nil }
        taken.insert(found)
        return found
    }

    /// The record that an entry means by its surest name.
    private mutating func take(_ entry: RecordEntry) -> Int? {
        for key in RecordNames.keys(of: entry) {
            if let found = take(key, for: entry) { return found }
        }
        // Another name counts when it is one record's alone.
        for key in SameName.kinds.contains(entry.kind) ? RecordNames.keys(of: entry) : [] {
            guard let known = byAlias[key], known.count == 1, taken.insert(known[0]).inserted else { continue }
            return known[0]
        }
        return nil
    }

    /// The first record of a name that no row has taken yet.
    private mutating func take(_ key: String, for entry: RecordEntry) -> Int? {
        guard let index = byKey.index(forKey: key) else { return nil }
        while let last = byKey.values[index].last, taken.contains(last) { byKey.values[index].removeLast() }
        let found = byKey.values[index].last {
            !taken.contains($0) && RecordNames.mayBeOne(entry, existing[$0])
        }
        if let found { taken.insert(found) }
        return found
    }

    private static func uidKey(_ entry: RecordEntry) -> String { entry.kind.rawValue + "\u{1F}" + entry.identity.uid }

    /// Whether two values say the same; two spellings of one unit do.
    private static func isSame(_ incoming: FieldValue, _ stored: FieldValue, _ field: String) -> Bool {
        if incoming == stored { return true }
        guard field == "unit" || field == "holder" else { return false }
        return matchKey(incoming.text) == matchKey(stored.text)
    }
}

extension ImportPlan {
    /// The entries to store, in order; a reference to one of them is the negative of its place among them, before or
    /// behind.
    package var entriesToStore: [RecordEntry] {
        let stored = items.indices.filter { items[$0].action == .new || items[$0].action == .changed }
        let places = Dictionary(uniqueKeysWithValues: stored.enumerated().map { (-Int64($1 + 1), -Int64($0 + 1)) })
        return stored.map { index in
            var entry = items[index].entry
            for (place, value) in entry.values.enumerated() {
                if let id = value.reference, id < 0 { entry.values[place] = places[id].map { .reference($0) } ?? .none }
            }
            return entry
        }
    }
}

// Compares what a file says with the records that are there, and says what importing it would do.
import Domain
import Vietnamese

/// Works out what would become of incoming records.
package struct ImportPlanner {
    private let known: KnownRecords
    let existing: [RecordEntry]
    let liveCount: Int
    private var byUID: [String: Int] = [:]
    /// The records that a name means, the first of them last, so that taken ones fall off the end.
    private var byKey: [String: [Int]] = [:]
    /// The records that are known by another name.
    private var byAlias: [String: [Int]] = [:]
    var taken: Set<Int> = []

    /// A planner over records in use of which nothing more is known.
    package init(existing: [RecordEntry]) { self.init(KnownRecords(live: existing)) }

    /// A planner over the records that are there, of every kind that the file may touch.
    package init(_ known: KnownRecords) {
        self.known = known
        existing = known.live + known.binned
        liveCount = known.live.count
        for (index, entry) in existing.enumerated().reversed() {
            byUID[Self.uidKey(entry)] = index
            guard index < liveCount else { continue }
            for key in RecordNames.keys(ofStored: entry) { byKey[key, default: []].append(index) }
            for key in RecordNames.aliasKeys(of: entry) { byAlias[key, default: []].append(index) }
        }
    }

    /// The kinds of which the planner must know what is there.
    package static func kinds(of records: [IncomingRecord]) -> Set<RecordKind> {
        var kinds: Set<RecordKind> = []
        for record in records {
            kinds.insert(record.entry.kind)
            let fields = record.links.isEmpty ? [] : record.entry.kind.description.fields
            for field in fields where record.links[field.name]?.isEmpty == false || record.linkNames[field.name] != nil
            {
                if case .reference(let kind) = field.kind { kinds.insert(kind) }
            }
        }
        return kinds
    }

    /// The plan for a file, with what somebody put right in its rows; one of a task that is cancelled lacks rows.
    package mutating func plan(
        _ records: [IncomingRecord], source: String, corrections: [FileRow: RowCorrection] = [:]
    ) -> ImportPlan {
        var rows = rows(of: IncomingRecord.corrected(records, by: corrections))
        matchTogether(&rows)
        var plan = ImportPlan(source: source, items: items(of: rows))
        plan.corrections = corrections
        plan.titles = titles(in: plan)
        return plan
    }

    /// The rows of a file, each with the record that its uid or its name alone means.
    private mutating func rows(of records: [IncomingRecord]) -> [PlannedRow] {
        var rows: [PlannedRow] = []
        rows.reserveCapacity(records.count)
        // What a reference to each row so far means from here on.
        var targets: [Int64] = []
        var conferences = ConferencesOfFile()
        // Uids win, also over the names of rows further up.
        let claimed = records.map { claim($0.entry) }
        // Then a product of the same holder: one of the same name may be another's.
        let named = zip(records, claimed).map { record, found in
            found
                ?? (record.entry.identity.uid.isEmpty ? RecordNames.holderKey(of: record.entry) : nil)
                .flatMap { take($0, for: record.entry) }
        }
        for (index, record) in records.enumerated() {
            if Task.isCancelled { break }
            var record = record
            let isConference = record.entry.kind == .conference
            if isConference, let earlier = conferences.target(of: record) {
                // Several rows of a file name the same conference.
                targets.append(earlier.target)
                add(record, to: &rows, at: earlier.row)
                continue
            }
            for (place, value) in record.entry.values.enumerated() {
                // What stays as it is shares its values with the record of the file.
                guard let id = value.reference, id < 0 else { continue }
                let target = targets.indices.contains(Int(~id)) ? targets[Int(~id)] : nil
                if target != id { record.entry.values[place] = target.map { .reference($0) } ?? .none }
            }
            var match = named[index]
            if match == nil, !Self.isMatchedLater(record.entry.kind) { match = take(record.entry) }
            let problems = nameProblems(of: record, match)
            if !problems.isEmpty { record.problems += problems }
            rows.append((record, match))
            let target = match.map { existing[$0].identity.id } ?? -Int64(rows.count)
            targets.append(target)
            if isConference { conferences.add(record, target, row: rows.count - 1) }
        }
        return rows
    }

    /// Matches what is known only once the file has been looked at as a whole.
    private mutating func matchTogether(_ rows: inout [PlannedRow]) {
        matchQuestions(&rows)
        var recognition = RowRecognition(existing[..<liveCount], RowComparison(known))
        recognise(&rows, with: &recognition) { $0 == .question || !Self.isMatchedLater($0) }
        matchQuestions(&rows)
        RecordLinks(rows, known).resolve(&rows)
        for index in rows.indices where rows[index].match == nil {
            let entry = rows[index].record.entry
            if entry.kind != .question, Self.isMatchedLater(entry.kind) { rows[index].match = take(entry) }
        }
        recognise(&rows, with: &recognition) { $0 != .question && Self.isMatchedLater($0) }
    }

    /// What becomes of each row.
    private func items(of rows: [PlannedRow]) -> [ImportItem] {
        var items = PlannedItems(known)
        let listener = WorkProgress.listener
        return rows.enumerated().prefix { _ in !Task.isCancelled }.map { count, row in
            if count > 0, count % WorkProgress.step == 0 { listener?.report(count, rows.count) }
            var item = items.item(
                for: row.record, match: row.match.map { existing[$0] },
                isInBin: row.match.map { $0 >= liveCount } ?? false,
                isNamesake: row.match == nil && isNamesake(row.record.entry))
            item.isCorrected = row.record.isCorrectedByHand
            return item
        }
    }

    /// The titles of the records that changed references lead from and to.
    private func titles(in plan: ImportPlan) -> [RecordKind: [Int64: String]] {
        var wanted: [RecordKind: Set<Int64>] = [:]
        for item in plan.items {
            let values =
                item.changes.map { ($0.field, [$0.before, $0.after]) }
                + item.conflicts.map { ($0.field, [$0.base ?? .none, $0.ours, $0.file]) }
            for (name, values) in values {
                guard case .reference(let kind) = item.entry.kind.description[name]?.kind else {
                    continue
                }
                wanted[kind, default: []].formUnion(values.compactMap(\.reference))
            }
        }
        var found: [RecordKind: [Int64: String]] = [:]
        guard !wanted.isEmpty else { return found }
        for entry in existing where wanted[entry.kind]?.contains(entry.identity.id) == true {
            found[entry.kind, default: [:]][entry.identity.id] = entry.title
        }
        return found
    }

    /// Whether a kind is known by its names only once the file has been looked at as a whole.
    private static func isMatchedLater(_ kind: RecordKind) -> Bool {
        kind == .question || kind.description.isNamedByLink == true
    }

    /// The surest names go first over the whole file: else a row put in front would take, by its number, the record of
    /// the row behind it, and so on to the last.
    private mutating func matchQuestions(_ rows: inout [PlannedRow]) {
        let open = rows.indices.filter {
            let entry = rows[$0].record.entry
            guard rows[$0].match == nil, entry.kind == .question, entry.identity.uid.isEmpty else { return false }
            // A question of a conference that is new itself is none that is there.
            return (entry["conference"].reference ?? 0) >= 0
        }
        let keys = open.map { RecordNames.keys(of: rows[$0].record.entry) }
        for level in 0..<(keys.map(\.count).max() ?? 0) {
            for (index, keys) in zip(open, keys) where rows[index].match == nil && level < keys.count {
                // A list that names no conference may count its questions in its own way.
                let isByNumber = level == 2 && rows[index].record.isPut
                let named = isByNumber ? byKey[keys[level]]?.last.map { existing[$0] } : nil
                if let named, !RecordNames.isReworded(named, rows[index].record.entry) { continue }
                rows[index].match = take(keys[level], for: rows[index].record.entry)
                guard level == 2, let match = rows[index].match else { continue }
                // Which of the two is meant only somebody who reads both can tell.
                rows[index].record.isOtherwiseWorded =
                    !RecordNames.isReworded(existing[match], rows[index].record.entry)
            }
        }
    }

    /// Adds what another row tells of a record beside that record's first row: where one of them says what it was when the
    /// file was made, the other was edited.
    private func add(_ record: IncomingRecord, to rows: inout [PlannedRow], at row: Int) {
        let uid = record.entry.identity.uid
        guard !uid.isEmpty, uid == rows[row].record.entry.identity.uid else { return }
        rows[row].record.problems += nameProblems(of: record, rows[row].match)
        let items = RowComparison(known)
        let base = base(of: record, rows[row].match)
        for (index, field) in record.entry.kind.description.fields.enumerated() where record.stated.contains(field.name)
        {
            let value = record.entry[field.name]
            let first = rows[row].record.entry[field.name]
            guard rows[row].record.stated.contains(field.name) else {
                rows[row].record.stated.insert(field.name)
                rows[row].record.entry[field.name] = value
                continue
            }
            if items.isSame(first, value, field) { continue }
            let known = base?.values[index]
            if let known, items.isSame(first, known, field) {
                rows[row].record.entry[field.name] = value
            } else if known.map({ !items.isSame(value, $0, field) }) ?? true {
                rows[row].record.problems.append(FieldProblem(field.name, .contradicted(place: record.place)))
            }
        }
    }

    /// The state that a row was made from, where it is certain.
    private func base(of record: IncomingRecord, _ match: Int?) -> RecordState? {
        guard let match else { return nil }
        let found = known.base(of: record, existing[match], StateMarks(record.entry.kind.description, uids: known.uids))
            .candidates
        return found.count == 1 ? found[0] : nil
    }

    /// A cell that names a record of a uid otherwise than the cells beside it do: either may have been edited. What it
    /// was called when the file was made tells that the record was renamed.
    private func nameProblems(of record: IncomingRecord, _ match: Int?) -> [FieldProblem] {
        let entry = record.entry
        let description = entry.kind.description
        guard let name = record.calledBy, let match, !entry.identity.uid.isEmpty else { return [] }
        let isStated = record.stated.contains(description.titleField)
        if !isStated, record.entry[description.titleField].isEmpty || record.veiled.contains(description.titleField) {
            return []
        }
        let meant = isStated ? entry : existing[match]
        guard name != trimmed(meant.title), name != meant["notice"].text else { return [] }
        if !isStated {
            let isEarlier = known.titles(of: meant).contains(name)
            return isEarlier ? [] : [FieldProblem(description.titleField, .namesTwo(name, meant.title))]
        }
        if let state = base(of: record, match), let index = description.index(of: description.titleField),
            trimmed(state.values[index].plainText) == name
        {
            return []
        }
        return [FieldProblem(description.titleField, .namesTwo(name, entry.title))]
    }

    private mutating func claim(_ entry: RecordEntry) -> Int? {
        guard !entry.identity.uid.isEmpty, let found = byUID[Self.uidKey(entry)] else { return nil }
        taken.insert(found)
        return found
    }

    /// Whether a record that is there has the name of a row with a uid of its own.
    private func isNamesake(_ entry: RecordEntry) -> Bool {
        guard !entry.identity.uid.isEmpty, let key = RecordNames.keys(of: entry).first else { return false }
        return byKey[key]?.prefix(RecordNames.namesakeLimit).contains { RecordNames.mayBeOne(entry, existing[$0]) }
            ?? false
    }

    /// The record that an entry without a uid means by its surest name. Another uid is another record.
    private mutating func take(_ entry: RecordEntry) -> Int? {
        guard entry.identity.uid.isEmpty else { return nil }
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
        let candidates = byKey.values[index].suffix(entry.kind == .conference ? RecordNames.namesakeLimit : .max)
        let found = candidates.last { !taken.contains($0) && RecordNames.mayBeOne(entry, existing[$0]) }
        if let found { taken.insert(found) }
        return found
    }

    private static func uidKey(_ entry: RecordEntry) -> String { entry.kind.rawValue + "\u{1F}" + entry.identity.uid }
}

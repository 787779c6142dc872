// What the office in memory does with its records: lists, saving with versions, undo.
import Domain
import Office
import UI
import Vietnamese

extension FakeOffice {
    static func rows(_ query: ListQuery, _ shelf: inout Shelf) -> [ListRow] {
        if let known = shelf.sorted[query] { return known }
        let rows = computedRows(query, shelf)
        shelf.sorted[query] = rows
        return rows
    }

    /// Filters in which one word is another word of the records, at most one slip away.
    static func corrections(_ query: ListQuery, _ shelf: inout Shelf) -> [SearchCorrection] {
        guard rows(query, &shelf).isEmpty else { return [] }
        var all = query
        all.filter = ""
        let known = Set(rows(all, &shelf).flatMap { row in row.entry.title.split { !$0.isLetter }.map(String.init) })
        let words = query.filter.split(separator: " ").map(String.init)
        var found: [SearchCorrection] = []
        for (place, word) in words.enumerated() {
            let near = slips(of: folded(word)).map(\.text)
            for text in known.sorted() where near.contains(folded(text)) {
                var corrected = query
                corrected.filter = (words[..<place] + [text] + words[(place + 1)...]).joined(separator: " ")
                let count = rows(corrected, &shelf).count
                if count > 0 { found.append(SearchCorrection(text: corrected.filter, count: count)) }
            }
        }
        return found
    }

    private static func computedRows(_ query: ListQuery, _ shelf: Shelf) -> [ListRow] {
        let description = query.kind.description
        let wanted = SearchQuery(query.filter)
        let choices = description[query.sort]?.kind.choices ?? []
        let rows = (shelf.records[query.kind] ?? [:]).values.compactMap { entry -> ListRow? in
            let text = zip(description.fields, entry.values).filter { $0.0.isSearched }.map { $0.1.text }
                .joined(separator: "\n")
            let nearness = wanted.isEmpty ? .exact : wanted.quality(in: text).nearness
            guard nearness > .none || query.units.contains(where: { isOf($0, entry, shelf) }) else { return nil }
            guard query.conditions.allSatisfy({ meets($0, entry, shelf) }) else { return nil }
            // The nearest spellings come first, in either direction of the order.
            let rank = UInt8(Nearness.exact.rawValue - max(nearness, .folded).rawValue)
            let key = [query.isAscending ? rank : .max - rank] + entry[query.sort].sortKey(choices: choices)
            return ListRow(entry: entry, anchor: ListAnchor(key: key, id: entry.identity.id))
        }
        let sorted = rows.sorted { left, right in
            left.anchor.key == right.anchor.key
                ? left.anchor.id < right.anchor.id : left.anchor.key.lexicographicallyPrecedes(right.anchor.key)
        }
        return query.isAscending ? sorted : sorted.reversed()
    }

    /// The units: those it began with, and those stored since.
    static func registry(_ shelf: Shelf) -> UnitRegistry {
        let stored = (shelf.records[RecordKind.administrativeUnit] ?? [:]).values
        return UnitRegistry(shelf.units + stored.compactMap { $0.record() })
    }

    /// Whether a record names a unit, and its day lies in the unit's time.
    private static func isOf(_ unit: UnitPeriod, _ entry: RecordEntry, _ shelf: Shelf) -> Bool {
        let conference = entry["conference"].reference.flatMap { shelf.records[RecordKind.conference]?[$0] }
        let day: CalendarDate?
        switch entry.kind {
        case .question: day = conference?["heldOn"].date ?? conference?["noticeDate"].date
        case .promise: day = entry["madeOn"].date
        default:
            day =
                entry["issuedOn"].date
                ?? entry["year"].number.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
        }
        guard let day, unit.contains(day) else { return false }
        return ["unit", "body", "beneficiary"].contains { unit.isNamed(in: entry[$0].text) }
    }

    private static func meets(_ condition: ListCondition, _ entry: RecordEntry, _ shelf: Shelf) -> Bool {
        let current = shelf.current
        return switch condition {
        case .equals(let field, let value): entry[field] == value
        case .oneOf(let field, let texts): texts.contains(entry[field].text)
        case .ofCurrentConference(let field):
            current == nil || entry[field].isEmpty || entry[field] == .reference(current ?? 0)
        case .isEmpty(let field): entry[field].isEmpty
        case .before(let field, let day): entry[field].date.map { $0 < day } ?? false
        case .from(let field, let day): entry[field].date.map { $0 >= day } ?? false
        case .emptyOrFrom(let field, let day): entry[field].date.map { $0 >= day } ?? true
        case .inside(let field, let range): entry[field].number.map(range.contains) ?? false
        case .emptyOrOutside(let field, let range): entry[field].number.map { !range.contains($0) } ?? true
        case .emptyOrBefore(let field, let day): entry[field].date.map { $0 < day } ?? true
        case .record(let id): entry.identity.id == id
        case .records(let ids): ids.contains(entry.identity.id)
        case .isFilled(let field): !entry[field].isEmpty
        case .without(let kind, let field, let states):
            !(shelf.records[kind] ?? [:]).values.contains {
                $0[field] == .reference(entry.identity.id) && (states.isEmpty || states.contains($0["state"].text))
            }
        case .notOfCurrentConference(let field): current != nil && entry[field] != .reference(current ?? 0)
        case .ofAccount(let year):
            entry["year"].number == year
                || (shelf.records[RecordKind.payment] ?? [:]).values.contains {
                    $0["support"] == .reference(entry.identity.id) && $0["year"].number == year
                }
        case .bodyGone(let today):
            registry(shelf).succession(ofBody: entry["body"].text, on: entry["madeOn"].date, today: today) != nil
        }
    }

    static func window(_ rows: [ListRow], _ position: ListPosition, _ limit: Int) -> ListWindow {
        let range: Range<Int>
        switch position {
        case .start: range = 0..<min(limit, rows.count)
        case .end: range = max(0, rows.count - limit)..<rows.count
        case .after(let anchor):
            let start = (rows.firstIndex { $0.anchor == anchor } ?? rows.count - 1) + 1
            range = start..<min(rows.count, start + limit)
        case .before(let anchor):
            let end = rows.firstIndex { $0.anchor == anchor } ?? 0
            range = max(0, end - limit)..<end
        case .around(let id):
            let place = rows.firstIndex { $0.entry.identity.id == id } ?? 0
            let start = max(0, min(place - limit / 2, rows.count - limit))
            range = start..<min(rows.count, start + limit)
        }
        return ListWindow(
            rows: Array(rows[range]), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < rows.count)
    }

    static func save(_ entry: RecordEntry, _ shelf: inout Shelf) -> SaveOutcome {
        let before = shelf.records[entry.kind]?[entry.identity.id]
        var stored = entry.kind.description.settled(entry, before)
        if entry.identity.id == 0 {
            let id = (shelf.records[entry.kind]?.keys.max() ?? 0) + 1
            stored.identity = RecordIdentity(id: id, uid: "\(entry.kind.rawValue)-\(id)", version: 1)
        } else {
            guard let before else { return .gone }
            guard before.identity.version == entry.identity.version else { return .conflict(theirs: before) }
            if let problem = entry.kind.description.objection(before, entry) {
                return .refused(problem)
            }
            stored.identity.version += 1
        }
        shelf.records[entry.kind, default: [:]][stored.identity.id] = stored
        shelf.done.append(Change(before: before, after: stored))
        shelf.taken = []
        if let before {
            let description = entry.kind.description
            let item = HistoryItem(
                when: "20/4/2024 09:41", who: "lan", step: .edit, role: .original,
                changes: description.changes(from: before, to: stored), version: stored.identity.version)
            shelf.history[stored.identity.uid, default: []].insert(item, at: 0)
        }
        return .saved(stored)
    }

    static func saveAll(_ entries: [RecordEntry], _ shelf: inout Shelf) -> BatchOutcome {
        let before = shelf
        var saved: [RecordEntry] = []
        for (index, entry) in entries.enumerated() {
            var entry = entry
            // A negative reference names an entry of the batch that stands before it.
            for (place, value) in entry.values.enumerated() {
                guard let number = value.reference, number < 0, saved.indices.contains(Int(-number) - 1) else {
                    continue
                }
                entry.values[place] = .reference(saved[Int(-number) - 1].identity.id)
            }
            switch save(entry, &shelf) {
            case .saved(let stored):
                saved.append(stored)
                if index > 0 { shelf.done[shelf.done.count - 1].isJoined = true }
            case .conflict(let theirs):
                shelf = before
                return .conflict(index: index, theirs: theirs)
            case .gone:
                shelf = before
                return .gone(index: index)
            case .refused(let problem):
                shelf = before
                return .refused(index: index, problem)
            }
        }
        return .saved(saved)
    }

    static func bin(_ entry: RecordEntry, _ shelf: inout Shelf) -> SaveOutcome {
        guard let stored = shelf.records[entry.kind]?[entry.identity.id] else { return .gone }
        guard stored.identity.version == entry.identity.version else { return .conflict(theirs: stored) }
        shelf.records[entry.kind]?[entry.identity.id] = nil
        shelf.done.append(Change(before: stored, after: nil))
        shelf.taken = []
        return .saved(stored)
    }

    static func binAll(_ entries: [RecordEntry], _ shelf: inout Shelf) -> BatchOutcome {
        let before = shelf
        var binned: [RecordEntry] = []
        for (index, entry) in entries.enumerated() {
            switch bin(entry, &shelf) {
            case .saved(let moved):
                if !binned.isEmpty { shelf.done[shelf.done.count - 1].isJoined = true }
                binned.append(moved)
            case .gone: break
            case .conflict(let theirs):
                shelf = before
                return .conflict(index: index, theirs: theirs)
            case .refused(let problem):
                shelf = before
                return .refused(index: index, problem)
            }
        }
        return .saved(binned)
    }

    static func undo(_ shelf: inout Shelf) -> UndoOutcome {
        guard let change = shelf.done.popLast() else { return .nothing }
        shelf.taken.append(change)
        let outcome = put(change.before, in: change, &shelf)
        return change.isJoined ? undo(&shelf) : outcome
    }

    static func redo(_ shelf: inout Shelf) -> UndoOutcome {
        guard let change = shelf.taken.popLast() else { return .nothing }
        shelf.done.append(change)
        let outcome = put(change.after, in: change, &shelf)
        return shelf.taken.last?.isJoined == true ? redo(&shelf) : outcome
    }

    private static func put(_ wanted: RecordEntry?, in change: Change, _ shelf: inout Shelf) -> UndoOutcome {
        guard let known = change.before ?? change.after else { return .nothing }
        let version = shelf.records[known.kind]?[known.identity.id]?.identity.version ?? known.identity.version
        shelf.records[known.kind]?[known.identity.id] = wanted
        shelf.records[known.kind]?[known.identity.id]?.identity.version = version + 1
        for other in change.others {
            _ = put(wanted == change.before ? other.before : other.after, in: other, &shelf)
        }
        return .done(action: "save", count: 1, entries: [wanted ?? known])
    }
}

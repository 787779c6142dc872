// What importing a file would do, worked out before anything is done.
import Vietnamese

/// What importing a file would do.
package struct ImportPlan: Sendable, Hashable {
    /// The file's name.
    package let source: String
    /// The rows, in an order in which a kind that others refer to comes first. A reference to a record that is new itself
    /// is the negative of its place among the items, counted from 1; of one kind they refer to each other in any order.
    package let items: [ImportItem]
    /// How the file's letters were read, where somebody chose it; nil for what is plainly Unicode.
    package var encoding: TextEncoding?
    /// What speaks against that encoding; nil when the file reads well enough.
    package var doubt: EncodingDoubt?
    /// What there is to say of the file as a whole: what was left out of it, or read otherwise than it is written.
    package var notes: [String] = []
    /// The titles of the records that changed references lead to, by kind and number.
    package var titles: [RecordKind: [Int64: String]] = [:]
    /// What was understood of the tables of the file; empty for files of the program's own.
    package var tables: [ReadTable] = []
    /// What somebody said the tables and columns of the file are.
    package var choices = ColumnChoices()
    /// Whether its rows are answers that come back to the questions of a dialogue.
    package var isOfAnswers = false
    /// What somebody put right in its rows.
    package var corrections: [FileRow: RowCorrection] = [:]
    /// The state of the records on which it rests, as `Store.lastChange` counts; nil when nobody looked.
    package var basis: Int?

    /// A plan.
    package init(
        source: String, items: [ImportItem], encoding: TextEncoding? = nil, doubt: EncodingDoubt? = nil
    ) {
        self.source = source
        self.items = items
        self.encoding = encoding
        self.doubt = doubt
    }

    /// The same plan with other rows.
    package func replacing(_ items: [ImportItem]) -> ImportPlan {
        var plan = ImportPlan(source: source, items: items, encoding: encoding, doubt: doubt)
        plan.titles = titles
        plan.notes = notes
        plan.basis = basis
        plan.tables = tables
        plan.choices = choices
        plan.isOfAnswers = isOfAnswers
        plan.corrections = corrections
        return plan
    }

    /// The plan with one side chosen in every row that nobody has chosen for.
    package func choosing(_ side: ImportSide) -> ImportPlan {
        choosing(side, at: items.indices.filter { items[$0].side == nil })
    }

    /// The plan with one side chosen in some rows. Of the rows that answer one question at most one is taken: the one that
    /// was chosen by itself, and none of them among many.
    package func choosing(_ side: ImportSide, at places: [Int]) -> ImportPlan {
        var items = items
        for place in places {
            let twins = side == .theirs ? twins(of: place) : []
            if !twins.isEmpty, places.count > 1 { continue }
            for twin in twins where items[twin].side == .theirs { items[twin] = items[twin].choosing(.ours) }
            items[place] = items[place].choosing(side)
        }
        return replacing(items)
    }

    /// The other rows of which at most one is taken together with this one.
    private func twins(of place: Int) -> [Int] {
        guard items[place].isAnswer, let stored = items[place].stored else { return [] }
        return items.indices.filter { other in
            other != place && !items[other].conflicts.isEmpty
                && items[other].stored?.identity.isSame(as: stored.identity) == true
        }
    }

    /// The first row that keeps the plan from being carried out: one that is refused and that nobody left out.
    package var obstacle: ImportItem? { items.first { $0.action == .refused && !$0.isLeftOut && !$0.isAnswer } }

    /// A later plan of the same file with what was chosen in this one; nil when it says something else of a row.
    package func chosen(in later: ImportPlan) -> ImportPlan? {
        guard items.count == later.items.count else { return nil }
        var chosen: [ImportItem] = []
        for (mine, now) in zip(items, later.items) {
            guard mine.choosing(.ours).says(now.choosing(.ours)) else { return nil }
            var item = mine.side.map(now.choosing) ?? now
            item.isLeftOut = mine.isLeftOut
            chosen.append(item)
        }
        return later.replacing(chosen)
    }

    /// How many rows of a kind, or of all kinds, end in an action; those left out end in none.
    package func count(_ action: ImportAction, of kind: RecordKind? = nil) -> Int {
        items.count { $0.action == action && !$0.isLeftOut && (kind == nil || $0.entry.kind == kind) }
    }

    /// How many rows somebody left out.
    package var leftOutCount: Int { items.count(where: \.isLeftOut) }

    /// How many of the rows that become records refer to the new record of a row, so that it cannot be left out.
    package func dependants(of index: Int) -> Int {
        let own = FieldValue.reference(-Int64(index + 1))
        return items.count { $0.isWritten && $0.entry.values.contains(own) }
    }

    /// The plan with a row left out, or taken in again with those that it refers to.
    package func leavingOut(_ index: Int, _ isLeftOut: Bool) -> ImportPlan {
        var items = items
        var open = [index]
        while let next = open.popLast() {
            items[next].isLeftOut = isLeftOut
            guard !isLeftOut else { continue }
            open += items[next].entry.values.compactMap { value in
                guard let id = value.reference, id < 0, id != .min, items.indices.contains(Int(-id) - 1) else {
                    return nil
                }
                return Int(-id) - 1
            }.filter { items[$0].isLeftOut }
        }
        return replacing(items)
    }

    /// The plan without its refused rows, and without those that refer to a record that only such a row brings.
    package var withoutRefused: ImportPlan {
        var items = items
        var open = items.indices.filter { items[$0].action == .refused && !items[$0].isLeftOut }
        for index in open { items[index].isLeftOut = true }
        var referring: [Int: [(row: Int, field: String)]] = [:]
        for (row, item) in items.enumerated() where !open.isEmpty && item.isWritten {
            for (field, value) in zip(item.entry.kind.description.fields, item.entry.values) {
                guard let id = value.reference, id < 0, id != .min else { continue }
                referring[Int(-id) - 1, default: []].append((row, field.name))
            }
        }
        while let next = open.popLast() {
            for (row, field) in referring[next] ?? [] where !items[row].isLeftOut {
                items[row] = items[row].refused(FieldProblem(field, .refusedReference(items[next].entry.title)))
                items[row].isLeftOut = true
                open.append(row)
            }
        }
        return replacing(items)
    }

    /// The rows that were refused, left out or not.
    package var refused: [ImportItem] { items.filter { $0.action == .refused } }

    /// Whether carrying it out would write anything: a change, or a value of the file that is kept in the history.
    package var changesAnything: Bool { items.contains(where: \.isWritten) }

    /// The title of the record that a reference of a row leads to: one that is there, or one that the file brings.
    package func title(of kind: RecordKind, _ id: Int64) -> String? {
        if id > 0 { return titles[kind]?[id] }
        let place = id == .min ? items.count : Int(-id) - 1
        return items.indices.contains(place) ? items[place].entry.title : nil
    }

    /// The units that are there with those that the file brings: what its rows name by codes is told by names.
    package func units(with stored: UnitRegistry) -> UnitRegistry {
        let new = items.filter { $0.action == .new && $0.entry.kind == .administrativeUnit }
        return new.isEmpty ? stored : stored.adding(new.compactMap { $0.entry.record() })
    }

    /// The columns that hold something and are no field, by name, beside those that its tables tell of.
    package var unread: [String] {
        var seen = Set(tables.flatMap { $0.columns.map(\.heading) })
        return items.flatMap(\.unread).filter { seen.insert($0).inserted }
    }
}

extension ImportItem {
    /// Whether another item means the same to whoever reads the plan.
    fileprivate func says(_ other: ImportItem) -> Bool {
        action == other.action && changes == other.changes && conflicts == other.conflicts
            && problems == other.problems && entry.identity.uid == other.entry.identity.uid
            && (action != .new || entry == other.entry)
    }

    /// Whether carrying it out writes something.
    package var isWritten: Bool { !isLeftOut && (action == .new || action == .changed || declined != nil) }
}

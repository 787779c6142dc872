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
    /// What somebody said the columns of the file are, as it was said; empty when nothing was.
    package var columns = ""
    /// The state of the records on which it rests, as `Store.dataVersion` counts; nil when nobody looked.
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
        plan.columns = columns
        return plan
    }

    /// The plan with one side chosen in every row that nobody has chosen for.
    package func choosing(_ side: ImportSide) -> ImportPlan {
        replacing(items.map { $0.side == nil ? $0.choosing(side) : $0 })
    }

    /// A later plan of the same file with what was chosen in this one; nil when it says something else of a row.
    package func chosen(in later: ImportPlan) -> ImportPlan? {
        guard items.count == later.items.count else { return nil }
        var chosen: [ImportItem] = []
        for (mine, now) in zip(items, later.items) {
            guard mine.choosing(.ours).says(now.choosing(.ours)) else { return nil }
            chosen.append(mine.side.map(now.choosing) ?? now)
        }
        return later.replacing(chosen)
    }

    /// How many rows of a kind, or of all kinds, end in an action.
    package func count(_ action: ImportAction, of kind: RecordKind? = nil) -> Int {
        items.count { $0.action == action && (kind == nil || $0.entry.kind == kind) }
    }

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
        return new.isEmpty ? stored : UnitRegistry(stored.units + new.compactMap { $0.entry.record() })
    }

    /// The columns that hold something and are no field, by name.
    package var unread: [String] {
        var seen: Set<String> = []
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
    package var isWritten: Bool { action == .new || action == .changed || declined != nil }
}

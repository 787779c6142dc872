// The marked records of a list, by their numbers: marks of a hundred thousand rows weigh little and are found at once.
import Office

/// Which records of a list are marked.
package struct Marks: Sendable, Equatable {
    /// The numbers of the marked records, in the order in which they were marked.
    package private(set) var ids: [Int64] = []
    private var known: Set<Int64> = []
    private var unseen: Set<Int64> = []

    /// Whether nothing is marked.
    package var isEmpty: Bool { ids.isEmpty }
    /// How many records are marked.
    package var count: Int { ids.count }
    /// How many of them the filter, the view or the scope of the list leaves out.
    package var hiddenCount: Int { unseen.count }

    /// Whether a record is marked.
    package func contains(_ id: Int64) -> Bool { known.contains(id) }

    /// Marks a record that is in the list, or takes its mark away.
    mutating func toggle(_ id: Int64) {
        if known.insert(id).inserted {
            ids.append(id)
        } else {
            keep { $0 != id }
        }
    }

    /// Marks these records, which are in the list, beside those that are marked.
    mutating func add(_ more: [Int64]) {
        for id in more where known.insert(id).inserted { ids.append(id) }
        unseen.subtract(more)
    }

    /// Marks these records, which are in the list, and no others.
    mutating func set(_ ids: [Int64]) {
        self = Marks()
        self.ids = ids
        known = Set(ids)
    }

    /// Keeps the marks of some records.
    mutating func keep(_ isKept: (Int64) -> Bool) {
        ids.removeAll { !isKept($0) }
        known = Set(ids)
        unseen.formIntersection(known)
    }

    /// Takes what was found out about some of the marked records: those that are no more lose their marks.
    /// - Parameter asked: the records that were looked for.
    mutating func take(_ found: FoundMarks, of asked: [Int64]) {
        let gone = Set(asked).subtracting(found.live)
        if !gone.isEmpty { keep { !gone.contains($0) } }
        unseen = found.live.subtracting(found.shown).intersection(known)
    }
}

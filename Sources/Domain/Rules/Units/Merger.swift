// A merger of units or bodies as one act: what somebody says of it, and what it would do.

/// What somebody says of a merger.
package struct Merger: Sendable, Hashable {
    /// What others go into.
    package enum Heir: Sendable, Hashable {
        /// A unit of the register, by its number.
        case unit(Int64)
        /// A commune of today of the whole country, by its code: with everything that went into it.
        case commune(String)
        /// A unit that begins with the merger, by its name with its level.
        case new(String)
        /// A body that is no unit, by its name.
        case body(String)
    }

    /// The numbers of the units that are merged.
    package var units: [Int64]
    /// The bodies that are merged by themselves and not with a unit, by their names.
    package var bodies: [String]
    /// What they go into: several when something is split.
    package var heirs: [Heir]
    /// The first day on which it is so; nil where the register, or the country, says when the units ended.
    package var day: CalendarDate?
    /// The document that says so, as it was typed.
    package var document = ""

    /// A merger.
    package init(
        units: [Int64] = [], bodies: [String] = [], into heirs: [Heir] = [], on day: CalendarDate? = nil
    ) {
        (self.units, self.bodies, self.heirs, self.day) = (units, bodies, heirs, day)
    }

    /// Why a merger cannot be.
    package enum Problem: Sendable, Hashable {
        /// Its day has not come: records would name what is not there.
        case future(CalendarDate)
        /// A unit would end before it began.
        case beforeStart(String)
        /// The unit that shall begin is there already.
        case known(String)
        /// Nobody has said on which day a unit ends.
        case noDay(String)
    }
}

/// What a merger would do.
package struct MergerPlan: Sendable, Hashable {
    /// A unit, or a body of the register, as it is and as it will be.
    package struct Unit: Sendable, Hashable {
        /// The unit before; nil when it comes in.
        package let before: RecordEntry?
        /// The unit after.
        package let after: RecordEntry
        /// What the unit went into, by their names with their levels; none of one that is still there.
        package let heirs: [String]
    }

    /// What was said of it.
    package let merger: Merger
    /// The first day on which it is so: as it was said, else behind the end of what is merged; nil when several ends differ.
    package let day: CalendarDate?
    /// What is against it; nil when nothing is.
    package let problem: Merger.Problem?
    /// The names of what is merged.
    package let ending: [String]
    /// The names of what it goes into.
    package let heirs: [String]
    /// The units, then the bodies of the register, that change or come in.
    package let units: [Unit]
    /// The records that follow, those of one kind together.
    package let rows: [MergerRow]
    /// How many records of each kind name what is merged and keep its name.
    package let staying: [RecordKind: Int]

    /// Which of its rows somebody leaves out, and where those go that have several candidates; by their places.
    package struct Choice: Sendable, Hashable {
        /// The rows that stay as they are.
        package var left: Set<Int> = []
        /// The candidate that was chosen for a row, by its name.
        package var heirs: [Int: String] = [:]

        /// Nothing chosen: what has one candidate goes there, everything else stays.
        package init() {}
    }

    /// The candidate that a row goes to; nil when it is left out, or nobody has chosen among several.
    package func heir(of row: Int, _ choice: Choice) -> String? {
        guard !choice.left.contains(row), rows.indices.contains(row) else { return nil }
        return choice.heirs[row] ?? (rows[row].heirs.count == 1 ? rows[row].heirs[0] : nil)
    }

    /// The records as they will be: the units, then the rows that follow.
    /// - Parameter remark: what is noted in a record that has room for notes, from its words before and after.
    package func entries(_ choice: Choice, today: CalendarDate, remark: (String, String) -> String) -> [RecordEntry] {
        units.map(\.after)
            + rows.indices.flatMap { row -> [RecordEntry] in
                guard let heir = heir(of: row, choice) else { return [] }
                let followed = rows[row].entry(goingTo: heir, today: today, remark: remark)
                guard let letterhead = rows[row].entry.record(as: Letterhead.self) else { return [followed] }
                return letterhead.followed(by: followed, from: day ?? today)
            }
    }
}

/// A record that follows a merger.
package struct MergerRow: Sendable, Hashable {
    /// What becomes of a field.
    package struct Change: Sendable, Hashable {
        /// The field that is written.
        let field: String
        /// The words that name what is merged.
        package let before: String
        /// The words with each of the candidates, by the names of those.
        package let after: [String: String]
        /// What is written, by the same names: the words with whatever else the field says.
        let whole: [String: String]

        /// The words with a candidate; the only ones there are where this one is none of the field's.
        package func text(of heir: String) -> String? { after[heir] ?? (after.count == 1 ? after.first?.value : nil) }
    }

    /// The record as it is.
    package let entry: RecordEntry
    /// What becomes of its fields.
    package let changes: [Change]

    /// The names of the candidates it may go to, in order; several are for a person to choose from.
    package var heirs: [String] {
        let most = changes.map { Set($0.after.keys) }.filter { $0.count > 1 }
        let names = most.isEmpty ? Set(changes.flatMap(\.after.keys)) : most.reduce(into: []) { $0.formUnion($1) }
        return UnitRegistry().sorted(Array(names))
    }

    /// The record once it follows; what it was called is noted where a record keeps notes.
    func entry(goingTo heir: String, today: CalendarDate, remark: (String, String) -> String) -> RecordEntry {
        var changed = entry
        for change in changes {
            let text = change.whole[heir] ?? (change.whole.count == 1 ? change.whole.first?.value : nil)
            if let text { changed[change.field] = .text(text) }
        }
        let notes = entry.kind == .promise ? "progress" : "notes"
        if let change = changes.first, let text = change.text(of: heir), entry.kind.description[notes] != nil {
            let line = today.officialText + " · " + remark(change.before, text)
            let old = entry[notes].text
            changed[notes] = .text(old.isEmpty ? line : old + "\n" + line)
        }
        return changed
    }
}

extension Letterhead {
    /// The letterhead with its last day, and the one of papers from a day on: a paper has the name of its own day.
    fileprivate func followed(by changed: RecordEntry, from day: CalendarDate) -> [RecordEntry] {
        guard var next = changed.record(as: Letterhead.self), validTo.map({ $0 >= day }) ?? true else { return [] }
        // One that has no days before this one has no papers of them.
        if let validFrom, validFrom >= day { return [changed] }
        var last = self
        last.validTo = day.adding(days: -1)
        next.identity = .unsaved
        next.validFrom = day
        let isNamed = !issuer.isEmpty && name.contains(issuer) && next.issuer != issuer
        next.name =
            isNamed ? name.replacing(issuer, with: next.issuer) : name + " (" + day.officialText + ")"
        return [RecordEntry(last), RecordEntry(next)]
    }
}

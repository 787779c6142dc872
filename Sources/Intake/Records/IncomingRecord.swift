// A record as a file gives it, before it is compared with those that are there.
import Domain

/// A record from a file.
@dynamicMemberLookup
package struct IncomingRecord: Sendable, Equatable {
    /// The record; its uid is empty unless the file named one. A reference that is negative names another incoming
    /// record by its place, counted from 1.
    package var entry: RecordEntry
    /// The fields about which the file says something; the others stay as they are.
    package var stated: Set<String>
    /// Whether the number of a question was typed and not counted by us.
    package var isNumbered = false
    /// Where it stands in the file.
    package var place: String
    /// Whether it is only told of beside a record that refers to it, perhaps in many rows.
    package var isMention = false
    /// Whether it is a conference that nothing in the file names.
    package var isUntold = false
    /// Whether it was put into the conference of other questions of the file, which names none.
    var isInHome = false
    /// The rest, which the rows of an office's list do not have: there may be a million of them.
    private var box = Box.none

    /// A record from a file.
    package init(entry: RecordEntry, stated: Set<String>, place: String) {
        self.entry = entry
        self.stated = stated
        self.place = place
    }

    /// Whether the file does not say in which conference it is.
    var isPut: Bool { isInHome || self.corrected.contains("conference") }

    /// Whether somebody put the row itself right.
    var isCorrectedByHand: Bool { !self.corrected.subtracting(self.put).isEmpty }

    /// What only some records have.
    package subscript<Value>(dynamicMember path: WritableKeyPath<IncomingDetails, Value>) -> Value {
        get { box.details[keyPath: path] }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.details) }
            yield &box.details[keyPath: path]
        }
    }

    /// Changes of shared details make details of one's own first.
    private final class Box: @unchecked Sendable, Equatable {
        static let none = Box(IncomingDetails())

        var details: IncomingDetails

        init(_ details: IncomingDetails) { self.details = details }

        static func == (one: Box, other: Box) -> Bool { one === other || one.details == other.details }
    }
}

/// What a file says of some records, and what was found out of them.
package struct IncomingDetails: Sendable, Equatable {
    /// By what a question is found again that we sent out to be answered; empty in other files.
    package var reference = ""
    /// Who answers a question as it is written, with what it does, where its field says less: in a file that comes back
    /// that tells who speaks.
    var answerer = ""
    /// The uids that links name, by field; an empty one names nothing. See `FieldDescription.isLink`.
    package var links: [String: String] = [:]
    /// What the records that links name are called in a file for people, by field.
    package var linkNames: [String: String] = [:]
    /// The fields in whose cells names are hidden: the record keeps what it says there.
    package var veiled: Set<String> = []
    /// The fields in which the file hid names when it was written.
    package var hidden: Set<String> = []
    /// The fields that somebody put right.
    package internal(set) var corrected: Set<String> = []
    /// Those of them that follow from what somebody chose for the file as a whole.
    var put: Set<String> = []
    /// Whether it was matched by its number alone with a question that has hardly a word in common with it.
    var isOtherwiseWorded = false
    /// The version of the record when it was exported; nil when the file says none.
    package var version: Int?
    /// The marks of what it was when it was exported and before, the latest first (`StateMarks`).
    package var marks: [String] = []
    /// What the cell beside which it is told of calls it; nil for a row of its own.
    package var calledBy: String?
    /// The names of columns that hold something and are no field of the kind.
    package var unread: [String] = []
    /// The fields that the file does not say and that were taken to be so, as lists of their kind are.
    var assumed: Set<String> = []
    /// What stands in the notes of the row because no field holds it.
    var asides: [IncomingRecord.Aside] = []
    /// The values in which words stand for names that were hidden, with the mark of hidden names in their places.
    package var standIns: [String: String] = [:]
    /// What was recognised of it; nil when its name says which record it is.
    var finding: RowFinding?
    /// What the file got wrong.
    package var problems: [FieldProblem] = []
    /// The spelling in the file, when it was recognised as another spelling of a name that came before.
    package var respelled: String?
}

extension IncomingRecord {
    /// Whether it says from which state of a record it was made.
    package var saysBase: Bool { self.version != nil || !self.marks.isEmpty }

    /// The records of a file with what somebody put right in them.
    static func corrected(_ records: [IncomingRecord], by corrections: [FileRow: RowCorrection]) -> [IncomingRecord] {
        guard !corrections.isEmpty else { return records }
        let rows = FileRow.rows(records.map { ($0.entry.kind, $0.place) })
        let places = Dictionary(zip(rows, records.indices)) { first, _ in first }
        var records = records
        for (row, correction) in corrections {
            guard let index = places[row] else { continue }
            for (field, value) in correction.values {
                let target = correction.targets[field].flatMap { places[$0] }.map {
                    FieldValue.reference(-Int64($0 + 1))
                }
                records[index].correct(field, target ?? value)
                if correction.put.contains(field) { records[index].put.insert(field) }
            }
        }
        return records
    }

    private mutating func correct(_ field: String, _ value: FieldValue) {
        entry[field] = value
        self.corrected.insert(field)
        stated.insert(field)
        self.veiled.remove(field)
        self.hidden.remove(field)
        self.problems.removeAll { $0.field == field }
        if field == entry.kind.description.titleField { self.calledBy = nil }
    }
}

extension IncomingRecord {
    /// A value that is kept in the notes because no field holds it.
    struct Aside: Sendable, Equatable {
        /// The field that follows from other records, of which the column tells; nil for other columns.
        var derived: String?
        /// The value.
        let text: String
        /// The line in the notes.
        let line: String
    }

    /// What a row without a uid says in the notes of a record that is there: what stands there stays, and what no field
    /// holds is added, unless the record says so already.
    func notes(beside stored: RecordEntry, _ comparison: RowComparison) -> FieldValue {
        let all = self.asides.map(\.line).joined(separator: "\n")
        let written = entry["notes"].text
        let own =
            written == all ? "" : written.hasSuffix("\n" + all) ? String(written.dropLast(all.count + 1)) : written
        let there = stored["notes"].text
        var notes = own.isEmpty || there.contains(own) ? there : own
        for aside in self.asides where !notes.contains(aside.line) {
            // What was kept there before stays, whatever else the notes say now.
            if !there.contains(aside.line), let field = aside.derived.flatMap({ entry.kind.description[$0] }),
                let value = try? FieldValue(reading: aside.text, for: field), comparison.isSame(value, stored, field)
            {
                continue
            }
            notes += (notes.isEmpty ? "" : "\n") + aside.line
        }
        return FieldValue(text: notes)
    }
}

// Rows of a file that somebody put right before they come in.

/// A record of a file, wherever it stands in a plan.
package struct FileRow: Sendable, Hashable {
    /// Its kind.
    package let kind: RecordKind
    /// Where it stands in the file.
    package let place: String
    /// Which it is of several records of that kind at the place.
    package let order: Int

    /// The rows of records in their order.
    package static func rows(_ records: [(kind: RecordKind, place: String)]) -> [FileRow] {
        var counts: [FileRow: Int] = [:]
        return records.map { kind, place in
            let first = FileRow(kind: kind, place: place, order: 0)
            defer { counts[first, default: 0] += 1 }
            return FileRow(kind: kind, place: place, order: counts[first] ?? 0)
        }
    }
}

/// What somebody put right in a row.
package struct RowCorrection: Sendable, Hashable {
    /// The values, by field.
    package private(set) var values: [String: FieldValue] = [:]
    /// The rows of the file that references name, by field.
    package private(set) var targets: [String: FileRow] = [:]
    /// The fields that follow from what somebody chose for the file as a whole: the row itself said nothing wrong.
    package private(set) var put: Set<String> = []

    fileprivate mutating func set(_ field: String, _ value: FieldValue, _ rows: [FileRow], isPut: Bool = false) {
        if isPut { put.insert(field) } else { put.remove(field) }
        targets[field] = nil
        values[field] = value
        guard let id = value.reference, id < 0, id != .min, rows.indices.contains(Int(-id) - 1) else { return }
        (values[field], targets[field]) = (FieldValue.none, rows[Int(-id) - 1])
    }
}

extension ImportPlan {
    /// The rows of its items.
    package var fileRows: [FileRow] { FileRow.rows(items.map { ($0.entry.kind, $0.place) }) }

    /// The plan with what somebody put right in a row; what becomes of it is found by planning again.
    package func correcting(_ index: Int, to entry: RecordEntry) -> ImportPlan {
        let (rows, item) = (fileRows, items[index])
        var correction = corrections[rows[index]] ?? RowCorrection()
        for field in entry.kind.description.fields where !field.isManaged {
            let isWrong = item.problems.contains { $0.field == field.name }
            guard isWrong || entry[field.name] != item.entry[field.name] else { continue }
            correction.set(field.name, entry[field.name], rows)
        }
        var plan = self
        plan.corrections[rows[index]] = correction
        return plan
    }

    /// The plan with the questions of a conference that the file does not name put into one that is there; the row of the
    /// conference goes when it is planned again.
    package func puttingQuestions(of index: Int, into conference: Int64) -> ImportPlan {
        let rows = fileRows
        var plan = self
        for (item, row) in zip(items, rows) where item.entry["conference"] == .reference(-Int64(index + 1)) {
            plan.corrections[row, default: RowCorrection()].set(
                "conference", .reference(conference), rows, isPut: true)
        }
        return plan
    }

    /// The row of a conference that nothing in the file names, by its place; nil when there is none, or when somebody has
    /// said what it is called.
    package var untoldConference: Int? {
        items.firstIndex { $0.remark == .untoldConference && !$0.isLeftOut && !$0.isCorrected }
    }

    /// The plan with what was chosen in an earlier one of the same file, row by row.
    package func keepingChoices(of earlier: ImportPlan) -> ImportPlan {
        let known = Dictionary(zip(earlier.fileRows, earlier.items)) { first, _ in first }
        return replacing(
            zip(fileRows, items).map { row, item in
                guard let before = known[row] else { return item }
                var item = before.side.map(item.choosing) ?? item
                item.isLeftOut = before.isLeftOut && !item.isCorrected
                return item
            })
    }
}

// What becomes of each row of a file, once it is known which record it means.
import Domain
import Vietnamese

/// Makes the items of a plan from rows that are matched and linked.
struct PlannedItems {
    private let known: KnownRecords
    private var marks: [RecordKind: StateMarks] = [:]
    let comparison: RowComparison
    private typealias Row = (place: String, uid: String, record: IncomingRecord)
    private var seen: [String: Row] = [:]
    /// The rows of products by their names.
    private var named: [String: [Row]] = [:]

    init(_ known: KnownRecords) {
        self.known = known
        comparison = RowComparison(known)
    }

    /// The item of a row.
    /// - Parameters:
    ///   - match: the record that it means, in use or in the bin.
    ///   - isNamesake: whether a record of another uid has its name.
    mutating func item(
        for record: IncomingRecord, match: RecordEntry?, isInBin: Bool, isNamesake: Bool
    ) -> ImportItem {
        let description = record.entry.kind.description
        if let earlier = repeated(record, titled: (match ?? record.entry).title) {
            if Self.isAgain(record, earlier.record) {
                var item = ImportItem(action: .same, entry: match ?? record.entry, place: record.place)
                item.remark = .again(place: earlier.place)
                return item
            }
            var record = record
            record.problems.append(FieldProblem(description.titleField, .repeated(place: earlier.place)))
            return refused(record, match)
        }
        var item = match.map { changed(record, $0, description) } ?? new(record, description)
        if isInBin, let match { item = left(item, match, description) }
        if isNamesake, item.action == .new { item.remark = .namesake }
        switch record.finding {
        case .record(let fields): item.remark = .recognised(record.entry.kind, fields)
        case .conferenceOfRows: item.remark = .conferenceOfRows
        case .untoldConference: if item.action == .new { item.remark = .untoldConference }
        case .alike(let title): item.alike = title
        case nil: break
        }
        item.unread = record.unread
        if record.isOtherwiseWorded, match != nil, item.action != .refused { item.remark = .otherWords }
        if item.remark == nil, item.action == .changed || item.action == .conflict,
            match?.record(as: Question.self)?.state == .published,
            item.changes.contains(where: { Question.published.contains($0.field) })
                || item.conflicts.contains(where: { Question.published.contains($0.field) })
        {
            item.remark = .changesPublished
        }
        return item
    }

    private func refused(_ record: IncomingRecord, _ match: RecordEntry?) -> ImportItem {
        ImportItem(
            action: .refused, entry: match ?? record.entry, problems: record.problems, place: record.place,
            respelled: record.respelled)
    }

    private func new(_ record: IncomingRecord, _ description: RecordDescription) -> ImportItem {
        let settled = description.settled(record.entry, nil)
        // What is as it was is kept once.
        let entry = settled == record.entry ? record.entry : settled
        let problems =
            record.problems + veilProblems(of: record, nil) + uidProblems(of: record, description)
            + description.problems(of: entry)
            + lostReferences(in: entry, from: nil, description)
        return ImportItem(
            action: problems.isEmpty ? .new : .refused, entry: entry, problems: problems, place: record.place,
            respelled: record.respelled)
    }

    /// Cells with hidden names that were changed around them: what they say of the record cannot be known.
    private func veilProblems(of record: IncomingRecord, _ held: HeldTexts?) -> [FieldProblem] {
        record.veiled.sorted().filter { name in
            guard let held else { return false }
            return !held.contains(name) { VeiledCell.fits(record.entry[name].text, $0) }
        }
        .map { FieldProblem($0, .veiled) }
    }

    /// What the fields of a record hold, and held where a row may have been made from: a cell that stands as it was
    /// exported is no edit, whatever was changed here meanwhile.
    private struct HeldTexts {
        let stored: RecordEntry
        let base: () -> ImportBase

        func contains(_ name: String, where fits: (String) -> Bool) -> Bool {
            if fits(stored[name].text) { return true }
            guard let index = stored.kind.description.index(of: name) else { return false }
            return base().candidates.contains { fits($0.values[index].text) }
        }
    }

    private func uidProblems(of record: IncomingRecord, _ description: RecordDescription) -> [FieldProblem] {
        let uid = record.entry.identity.uid
        guard !uid.isEmpty else { return [] }
        if !RecordIdentity.isUID(uid) { return [FieldProblem(description.titleField, .notAUID(uid))] }
        return known.others[uid].map { [FieldProblem(description.titleField, .uidOfOther($0))] } ?? []
    }

    /// The item of a record that is there. A row with its uid is merged into it; one that goes by its name says it again.
    private mutating func changed(
        _ record: IncomingRecord, _ stored: RecordEntry, _ description: RecordDescription
    ) -> ImportItem {
        let isNamed = record.entry.identity.uid.isEmpty
        let isAlias = isNamed && RecordNames.isAlias(record.entry, of: stored)
        // A row whose marks were taken away does not say where it hid names: it may have done so in every field of persons.
        let isUnmarked = !isNamed && record.marks.isEmpty
        let persons = description.fields.map(\.name).filter { PersonField(stored.kind, $0) != nil }
        let (known, marks) = (known, marks(of: description))
        let held = HeldTexts(stored: stored) { known.base(of: record, stored, marks) }
        let emptied = (isUnmarked ? record.stated.intersection(persons) : record.hidden).subtracting(record.veiled)
            .filter { name in held.contains(name) { VeiledCell.onlyLost(record.entry[name].text, from: $0) } }
        var stated = record.stated.subtracting(emptied)
        if isNamed {
            // A list of somebody else's that says nothing does not say that there is nothing.
            stated = stated.filter { !record.entry[$0].isEmpty || record.corrected.contains($0) }
            // A table is headed otherwise than its dialogue is called.
            if isAlias || stored.kind == .conference { stated.remove(description.titleField) }
        }
        var row = record.entry
        var changed: [String] = []
        let comparison = comparison
        if isNamed {
            stated.subtract(record.assumed)
            // Where words stand for names, the list says what the record says or nothing that can be known.
            for (name, veiled) in record.standIns where stated.contains(name) {
                if held.contains(name, where: { VeiledCell.fits(veiled, $0) }) {
                    stated.remove(name)
                } else if !stored[name].text.contains(NameHiding.Stands.readMark) {
                    changed.append(name)
                }
            }
            stated.subtract(changed)
            if !record.asides.isEmpty { row["notes"] = record.notes(beside: stored, comparison) }
        }
        let now = RecordState(version: stored.identity.version, values: stored.values)
        // What is published is not corrected unasked, from whatever file.
        let asked: Set<String> =
            stored.record(as: Question.self)?.isOfOlderNotice == true ? ["question", "answer", "state"] : []
        let merge = ImportMerge(
            row, stated: stated, into: stored, asking: asked,
            base: {
                record.isOtherwiseWorded
                    ? ImportBase(candidates: [], later: [])
                    // A row of an old export whose uid was taken out is no newer for that.
                    : isNamed && !record.saysBase
                        ? ImportBase(candidates: [now], later: []) : known.base(of: record, stored, marks)
            }, isSame: { isNamed ? comparison.isSame($0, $1, $2, of: stored) : comparison.isSame($0, $1, $2) })
        let lost = lostReferences(in: merge.entry, from: stored, description)
        return ImportItem(
            merge, stored: stored,
            problems: record.problems + veilProblems(of: record, held)
                + (changed + emptied).sorted().map { FieldProblem($0, .veiled) } + lost,
            place: record.place,
            respelled: record.respelled ?? (isAlias ? record.entry.title : nil))
    }

    /// The item of a record in the bin: it stays there, and a row that would change it is refused.
    private func left(_ item: ImportItem, _ stored: RecordEntry, _ description: RecordDescription) -> ImportItem {
        let successor = known.mergedInto[stored.identity.uid]
        if item.action == .same {
            var left = item
            left.remark = successor.map { .mergedInto($0) } ?? .inBin
            return left
        }
        let problem = FieldProblem(description.titleField, successor.map { .mergedInto($0) } ?? .inBin)
        return ImportItem(action: .refused, entry: stored, problems: item.problems + [problem], place: item.place)
    }

    /// New references to records in the bin; those that were there before stay.
    private func lostReferences(in entry: RecordEntry, from stored: RecordEntry?, _ description: RecordDescription)
        -> [FieldProblem]
    {
        description.fields.compactMap { field in
            guard case .reference(let kind) = field.kind, let id = entry[field.name].reference, id > 0,
                stored?[field.name] != entry[field.name], let uid = known.uids[kind]?[id], !comparison.isLive(kind, id)
            else { return nil }
            return FieldProblem(field.name, .unknownReference(uid: uid))
        }
    }

    /// The marks of a kind, made once.
    mutating func marks(of description: RecordDescription) -> StateMarks {
        if let made = marks[description.kind] { return made }
        let made = StateMarks(description, uids: known.uids)
        marks[description.kind] = made
        return made
    }

    /// Where the file has the same record already: by its uid, or a product by its name and holder unless both have
    /// their own uid.
    private mutating func repeated(_ record: IncomingRecord, titled title: String) -> Row? {
        let uid = record.entry.identity.uid
        let note = (record.place, uid, record)
        if !uid.isEmpty {
            // A uid names one record, whatever the kind of the row.
            if let earlier = seen.updateValue(note, forKey: "u" + uid) { return earlier }
        }
        guard record.entry.kind == .product else { return nil }
        let others = named[matchKey(title), default: []]
        named[matchKey(title), default: []].append(note)
        return others.first { other in
            (uid.isEmpty || other.uid.isEmpty)
                && RecordNames.mayBeOneHolder(other.record.entry["holder"].text, record.entry["holder"].text)
        }
    }

    private static func isAgain(_ record: IncomingRecord, _ earlier: IncomingRecord) -> Bool {
        !record.entry.identity.uid.isEmpty && record.entry == earlier.entry && record.stated == earlier.stated
            && record.links == earlier.links && record.problems.isEmpty && earlier.problems.isEmpty
    }
}

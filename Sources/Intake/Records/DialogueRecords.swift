// Turns a recognised table of answers into a conference and its questions.
import Domain
import Formats
import Vietnamese

extension DialogueTable {
    /// The conferences first, then the questions. An asker that appears under two spellings gets the first one.
    package func records() -> [IncomingRecord] {
        var known = KnownCells()
        // Rows that name their conference belong to that one; the paper's own is for those that do not.
        var places: [String: Int] = [:]
        var conferences: [IncomingRecord] = []
        for row in rows where places[row.conference] == nil {
            conferences.append(row.conference.isEmpty ? conferenceRecord() : named(row))
            places[row.conference] = conferences.count
        }
        var records = conferences
        // All at once: a list that grew would be there twice.
        records.reserveCapacity(conferences.count + rows.count)
        for row in rows {
            var record = record(of: row, &known)
            record.entry["conference"] = .reference(-Int64(places[row.conference] ?? 1))
            records.append(record)
        }
        return records
    }

    /// The conference that a row names.
    private func named(_ row: DialogueRow) -> IncomingRecord {
        var conference = Conference()
        conference.title = row.conference
        conference.year = TablePreamble.year(in: row.conference)
        var record = IncomingRecord(entry: RecordEntry(conference), place: row.place.description)
        record.stated.formIntersection(["title", "year"])
        record.isMention = true
        return record
    }

    private func conferenceRecord() -> IncomingRecord {
        var conference = Conference()
        // Without a notice only what reads as the title of a dialogue names it: any other line says something else.
        let named = noticeNumber == nil ? ([title] + headingLines.reversed()).first(where: Self.isTitle) ?? "" : title
        conference.title = PlainTitle.plain(named)
        if conference.title.isEmpty { conference.title = noticeNumber ?? "" }
        conference.year = year ?? noticeDate?.year ?? facts.heldOn?.year
        conference.level = level
        conference.chair = facts.chair
        conference.place = facts.place
        conference.heldOn = facts.heldOn
        conference.attendance = facts.attendance
        conference.notice = noticeNumber ?? ""
        conference.noticeDate = noticeDate.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
        var record = IncomingRecord(entry: RecordEntry(conference), place: "1")
        record.stated.subtract(["level", "complex"])
        record.place = rows.first?.place.description ?? ""
        return record
    }

    private static let titleWords = [
        "doi thoai", "hoi nghi", "tiep xuc", "kien nghi", "y kien", "giai dap", "tra loi", "cau hoi", "cu tri",
        "dien dan", "toa dam", "gap mat", "chat van", "phan anh", "dialogue", "question", "conference",
    ]

    /// Whether a line can be what a dialogue is called: it says that people asked, met or were answered.
    private static func isTitle(_ line: String) -> Bool {
        let words = folded(line)
        return line.utf8.count <= 900 && titleWords.contains(where: words.contains)
            && !["kinh gui", "ghi chu", "luu y", "nguoi lap", "ngay lap"].contains(where: words.hasPrefix)
    }

    /// The level of the People's Committee, from how the heading names its chair.
    private var level: Conference.Level {
        let text = folded(headingLines.joined(separator: " ") + " " + (issuer ?? ""))
        if text.contains("ubnd huyen") || text.contains("uy ban nhan dan huyen") { return .district }
        if text.contains("ubnd tinh") || text.contains("uy ban nhan dan tinh") { return .province }
        return .commune
    }

    private func record(of row: DialogueRow, _ known: inout KnownCells) -> IncomingRecord {
        let asker =
            row.unit.isEmpty ? known.asker(row.asker) : AskerName(office: row.asker, unit: row.unit)
        var question = Question()
        question.conference = -1
        question.number = row.number
        question.question = row.question
        // With its comma: who asked and the unit are the words as they were written.
        question.asker = asker.office
        let unitKey = known.unitKey(of: asker)
        let earlier = known.spellings[unitKey].flatMap { Self.differsInSigns($0, asker.unit) ? $0 : nil }
        question.unit = earlier ?? NameCell.withoutTail(asker.unit)
        if isOfMinutes { question.channel = .spoken }
        question.topic = NameCell.withoutTail(row.group ?? "")
        // What we sent out says in brackets for whom each of its rows is.
        let bodies = row.department ?? ""
        (question.department, question.supporting) =
            row.reference.isEmpty ? known.bodies(bodies) : (NameCell.tidy(bodies), "")
        if let more = row.supporting {
            question.supporting = [question.supporting, AnsweringBodies.list(more)].filter { !$0.isEmpty }.joined(
                separator: "; ")
        }
        question.dueOn = row.due
        question.answer = row.answer
        question.state = row.answer.isEmpty ? .new : noticeNumber == nil ? .draft : .published
        let entry = RecordEntry(question)
        var record = IncomingRecord(entry: entry, stated: known.stated(in: entry), place: row.place.description)
        record.isNumbered = row.isNumbered
        // What a row does not have takes no room in it.
        if !row.reference.isEmpty { record.reference = row.reference }
        if let body = row.department, body != question.department { record.answerer = body }
        if !row.unread.isEmpty { record.unread = row.unread }
        if !asker.unit.isEmpty {
            if question.unit != asker.unit { record.respelled = row.unit.isEmpty ? row.asker : row.unit }
            if known.spellings[unitKey] == nil { known.spellings[unitKey] = question.unit }
        }
        return record
    }

    /// Whether two spellings of a unit have the same letters, capitals too, and differ in dashes or blanks alone. Words
    /// stay as they were written otherwise.
    private static func differsInSigns(_ first: String, _ second: String) -> Bool {
        first == second || first.filter { $0.isLetter || $0.isNumber } == second.filter { $0.isLetter || $0.isNumber }
    }
}

/// What was made of the cells so far.
private struct KnownCells {
    /// The first spelling of each unit.
    var spellings: [String: String] = [:]
    private var askers = KeptReadings<AskerName>()
    private var unitKeys = KeptReadings<String>()
    private var bodies = KeptReadings<(lead: String, supporting: String)>()
    /// The fields that rows say something of, by which values are filled: most rows share one set.
    private var stated: [UInt64: Set<String>] = [:]

    mutating func asker(_ written: String) -> AskerName { askers.reading(of: written) { AskerName(written: $0) } }

    mutating func unitKey(of asker: AskerName) -> String { unitKeys.reading(of: asker.unit) { _ in asker.unitKey } }

    mutating func bodies(_ written: String) -> (lead: String, supporting: String) {
        bodies.reading(of: written, AnsweringBodies.parted)
    }

    mutating func stated(in entry: RecordEntry) -> Set<String> {
        let shape = entry.values.shape
        if let known = stated[shape] { return known }
        let fields = IncomingRecord.stated(in: entry).subtracting(["state", "channel"])
        stated[shape] = fields
        return fields
    }
}

extension IncomingRecord {
    /// A record that says something about each field it has a value for.
    init(entry: RecordEntry, place: String) {
        self.init(entry: entry, stated: Self.stated(in: entry), place: place)
    }

    /// The fields that have a value.
    fileprivate static func stated(in entry: RecordEntry) -> Set<String> {
        Set(zip(entry.kind.description.fields, entry.values).filter { !$1.isEmpty }.map(\.0.name))
    }
}

// The papers whose numbers stand in records of other kinds: their lines of the book follow in the same transaction.
import Domain
import GRDB

/// Gives the papers that are issued with records their numbers and their lines, within one transaction.
final class IssuedPapers {
    /// A line of the book that is written with a record, and the field by which it refers to that.
    struct Line {
        var entry: RecordEntry
        let link: String
    }

    private let db: Database
    private let numbers: NumberSeries
    /// Whether records come from a file: older papers have been in a book that comes in by itself.
    private let isTakingIn: Bool
    private let at: Int64
    /// The papers of several records that were given their numbers in this transaction, by symbol and day.
    private var shared: [[FieldValue]: FieldValue] = [:]

    init(_ db: Database, _ numbers: NumberSeries, at: Int64, isTakingIn: Bool) {
        (self.db, self.numbers, self.at, self.isTakingIn) = (db, numbers, at, isTakingIn)
    }

    /// The lines that the papers of a record need; those without a number get the next one, which the record then says.
    /// - Parameter old: what is stored; nil for a new record.
    /// - Throws: `Refusal` where a number is another paper's, leaves some out or may not change.
    func lines(of entry: inout RecordEntry, from old: RecordEntry?) throws -> [Line] {
        guard !isTakingIn else { return [] }
        var lines: [Line] = []
        // An earlier paper has the lower number.
        let papers = entry.kind.description.issued.sorted { one, other in
            (entry[one.day].date ?? .epoch) < (entry[other.day].date ?? .epoch)
        }
        for paper in papers {
            try complete(&entry, paper, from: old)
            if let old, let standing = try line(of: paper, in: old) {
                if let line = try changed(standing, paper, entry, from: old) { lines.append(line) }
                continue
            }
            guard var line = try paper.line(of: entry).map({ try numbers.placed($0) }) else { continue }
            // What stayed outside the book stays there until somebody writes another number or day.
            if let before = old.flatMap(paper.line), before["sign"] == line["sign"], before["date"] == line["date"] {
                continue
            }
            if lines.contains(where: { $0.entry.hasNumber(of: line) }) || isOther(line, of: entry, than: paper) {
                throw Refusal(problem: FieldProblem(paper.sign, .numberTaken(entry.title)))
            }
            if let known = try numbers.holder(of: line),
                paper.isMeant(by: known, of: entry.identity.id, on: line["date"])
            {
                // Somebody entered it before, or it tells of several records.
                if known[paper.link].isEmpty { lines.append(Line(entry: known, link: paper.link)) }
                continue
            }
            let asked = [line["type"], line["date"], line["sign"]]
            if let sign = shared[asked] {
                entry[paper.sign] = sign
                continue
            }
            try number(&line, paper, besides: lines)
            try sign(&line)
            if paper.isShared { shared[asked] = line["sign"] }
            entry[paper.sign] = line["sign"]
            lines.append(Line(entry: line, link: paper.link))
        }
        return lines
    }

    /// The lines that papers of records from a file lack in the book once all of the file is stored: their numbers are taken.
    /// - Throws: `Refusal` where a number is another paper's.
    func linesLacking(of entry: RecordEntry) throws -> [Line] {
        try entry.kind.description.issued.compactMap { paper in
            guard var line = try paper.line(of: whole(entry, paper)).map({ try numbers.placed($0) }),
                !line["number"].isEmpty
            else { return nil }
            guard let known = try numbers.holder(of: line) else {
                line[paper.link] = .reference(entry.identity.id)
                return Line(entry: line, link: paper.link)
            }
            guard paper.isMeant(by: known, of: entry.identity.id, on: line["date"]) else {
                throw Refusal(problem: FieldProblem(paper.sign, .numberTaken(known.title)))
            }
            return known[paper.link].isEmpty ? Line(entry: known, link: paper.link) : nil
        }
    }

    /// The entry with the number of a paper as its line in the book has it: a bare one with the symbol of the letterheads.
    private func whole(_ entry: RecordEntry, _ paper: IssuedPaper) throws -> RecordEntry {
        var entry = entry
        try complete(&entry, paper, from: nil)
        return entry
    }

    /// The entry with the numbers that its papers would be given now; as it is where one speaks against it.
    func numbered(_ entry: RecordEntry) throws -> RecordEntry {
        let table = try Table.of(entry.kind)
        var result = entry
        do {
            _ = try lines(of: &result, from: Reading.row(db, table, id: entry.identity.id)?.entry)
            return result
        } catch is Refusal {
            return entry
        }
    }

    /// A number without its symbol gets that of the office's letterheads.
    private func complete(_ entry: inout RecordEntry, _ paper: IssuedPaper, from old: RecordEntry?) throws {
        let written = entry[paper.sign].text
        guard written != old?[paper.sign].text, DocumentNumber.symbol(in: written).isEmpty,
            let line = paper.line(of: entry), let type = OfficePaperType(rawValue: line["type"].text),
            let day = entry[paper.day].date, let whole = try numbers.wholeSign(written, type, on: day)
        else { return }
        entry[paper.sign] = .text(whole)
    }

    private func number(_ line: inout RecordEntry, _ paper: IssuedPaper, besides lines: [Line]) throws {
        let isAsking = line["number"].isEmpty
        let problem = try numbers.number(&line, mayLeaveOut: isEarlier(line))
        if let problem {
            throw Refusal(problem: FieldProblem(problem.field == "date" ? paper.day : paper.sign, problem.reason))
        }
        // Two papers of one record are numbered before either stands in the book.
        while isAsking, lines.contains(where: { $0.entry.hasNumber(of: line) }) {
            let symbol = DocumentNumber.symbol(in: line["sign"].text)
            line["sign"] = .text(DocumentNumber.written((line["number"].number ?? 0) + 1, symbol: symbol))
            line = try numbers.placed(line.kind.description.settled(line, nil))
        }
    }

    /// Says who signs a paper and who receives it, as the letterhead of its symbol has it on its day.
    private func sign(_ line: inout RecordEntry) throws {
        guard let day = line["date"].date else { return }
        let heads: [Letterhead] = try Reading.all(.letterhead, db).compactMap { $0.record() }
        let symbol = DocumentNumber.symbol(in: line["sign"].text)
        guard let head = Letterhead.issuing(symbol, among: heads, on: day).first else { return }
        if !head.position.isEmpty { line["signer"] = FieldValue(text: head.position) }
        if line["addressee"].isEmpty { line["addressee"] = FieldValue(text: head.receivers) }
    }

    /// The line of a paper as the book has it; nil where it has none, or one that was withdrawn.
    private func line(of paper: IssuedPaper, in entry: RecordEntry) throws -> RecordEntry? {
        guard let line = try paper.line(of: whole(entry, paper)).map({ try numbers.placed($0) }),
            let known = try numbers.holder(of: line),
            known["state"].text == OutgoingPaper.State.issued.rawValue
        else { return nil }
        let isOwn = known[paper.link].reference == entry.identity.id
        return isOwn || paper.isShared && paper.isMeant(by: known, of: entry.identity.id, on: line["date"])
            ? known : nil
    }

    /// The line of the book after its record changed; nil where nothing of it did. Its number stays.
    private func changed(_ standing: RecordEntry, _ paper: IssuedPaper, _ entry: RecordEntry, from old: RecordEntry)
        throws -> Line?
    {
        guard entry[paper.sign] != old[paper.sign] || entry[paper.day] != old[paper.day] else { return nil }
        guard let wanted = paper.line(of: entry) else {
            throw Refusal(problem: FieldProblem(entry[paper.day].isEmpty ? paper.day : paper.sign, .numbered))
        }
        var line = standing
        (line["sign"], line["date"]) = (wanted["sign"], wanted["date"])
        let description = line.kind.description
        if wanted["number"].isEmpty { throw Refusal(problem: FieldProblem(paper.sign, .numbered)) }
        if let problem = description.objection(standing, description.settled(line, standing)) {
            throw Refusal(problem: FieldProblem(problem.field == "date" ? paper.day : paper.sign, problem.reason))
        }
        return Line(entry: line, link: paper.link)
    }

    /// Whether another paper of the same record says the number of a line.
    private func isOther(_ line: RecordEntry, of entry: RecordEntry, than paper: IssuedPaper) -> Bool {
        !line["number"].isEmpty
            && entry.kind.description.issued.contains { other in
                other.sign != paper.sign && other.line(of: entry)?.hasNumber(of: line) == true
            }
    }

    /// Whether a paper is of a day before today: it was issued before it was entered.
    private func isEarlier(_ line: RecordEntry) throws -> Bool {
        guard let day = line["date"].date, let today = try Reading.day(of: at, db) else { return false }
        return day < today
    }

    /// Why a record is not saved.
    struct Refusal: Error {
        let problem: FieldProblem
    }
}

// Order numbers: given in the transaction that saves a record, one after the other; only the last one, which nothing
// follows yet, is taken back.
import Domain
import GRDB

/// The numbers of records within one transaction (`RecordDescription.numbering`).
struct NumberSeries {
    private let db: Database
    /// Whether records come from a file, which has gaps where the office's book had them; taking such a file back gives
    /// its numbers back, which nobody was given.
    private let isTakingIn: Bool

    /// The numbers within one transaction.
    init(_ db: Database, isTakingIn: Bool) { (self.db, self.isTakingIn) = (db, isTakingIn) }

    /// Gives a record that is due its number: the next one of its series, or the one that it brings when that is free and
    /// leaves none out. The first one of a series may be any: a book may have been begun on paper.
    /// - Parameters:
    ///   - old: what is stored; nil for a new record.
    ///   - mayLeaveOut: whether it was issued on paper before, where those left out may have been too.
    /// - Returns: what speaks against the number that it brings, or against its day.
    func number(_ entry: inout RecordEntry, from old: RecordEntry? = nil, mayLeaveOut: Bool = false) throws
        -> FieldProblem?
    {
        try giveSymbol(to: &entry, from: old)
        entry = try placed(entry, from: old)
        guard let numbering = entry.kind.description.numbering, let series = try series(of: entry, numbering) else {
            return nil
        }
        let isIssued = !isTakingIn && old?[numbering.field].isEmpty != false && numbering.isDue(entry)
        if isIssued, let problem = try issuerProblem(of: entry, numbering) { return problem }
        guard let number = entry[numbering.field].number else {
            guard numbering.isDue(entry) else { return nil }
            let last = try last(of: series, numbering)
            if numbering.keepsDays, !isTakingIn, let day = entry[numbering.day].date,
                let before = try holder(of: last, series, numbering, besides: entry.identity.id),
                let other = before[numbering.day].date, day < other
            {
                return FieldProblem(numbering.day, .beforeNumber(before[numbering.sign ?? numbering.field].text, other))
            }
            entry[numbering.field] = .number(last + 1)
            entry = try placed(entry.kind.description.settled(entry, entry), from: old)
            return nil
        }
        if let other = try holder(of: number, series, numbering, besides: entry.identity.id) {
            return FieldProblem(numbering.sign ?? numbering.field, .numberTaken(other.title))
        }
        let last = try last(of: series, numbering)
        guard !isTakingIn, !mayLeaveOut, last > 0, number > last + 1 else { return nil }
        return FieldProblem(numbering.sign ?? numbering.field, .leavesGap(next: last + 1))
    }

    /// An entry in the series of whoever issues it: a body that followed another under the same symbol counts for itself.
    /// - Parameter old: what is stored; a number that was given keeps its series.
    func placed(_ entry: RecordEntry, from old: RecordEntry? = nil) throws -> RecordEntry {
        guard let numbering = entry.kind.description.numbering, let sign = numbering.sign else { return entry }
        var placed = entry
        if let old, !old[numbering.field].isEmpty {
            placed["issuer"] = old["issuer"]
        } else if let day = entry[numbering.day].date,
            let body = try Letterhead.follower(
                issuing: DocumentNumber.symbol(in: entry[sign].text), among: letterheads(), on: day)
        {
            placed["issuer"] = .text(body)
        }
        return placed
    }

    private func letterheads() throws -> [Letterhead] {
        try Reading.all(.letterhead, db).compactMap { $0.record() }
    }

    /// A paper is not issued by a body that is not there on its day: the rule that also holds for what is printed.
    private func issuerProblem(of entry: RecordEntry, _ numbering: Numbering) throws -> FieldProblem? {
        guard let sign = numbering.sign, let day = entry[numbering.day].date else { return nil }
        let letterheads = Letterhead.issuing(
            DocumentNumber.symbol(in: entry[sign].text), among: try letterheads(), on: day)
        guard !letterheads.isEmpty else { return nil }
        let register = try UnitRegistry.stored(db)
        let gone = letterheads.map { register.gone(issuerOf: $0, on: day) }
        guard let first = gone.first, let body = first, gone.allSatisfy({ $0 != nil }) else { return nil }
        if let start = body.startsOn {
            return FieldProblem(numbering.day, .issuerNotYet(body.body, on: day, from: start))
        }
        return FieldProblem(numbering.day, .issuerGone(body.body, on: day, body.followers))
    }

    /// The other record in use that has the number of a record; nil when none has, or when it has none.
    func holder(of entry: RecordEntry) throws -> RecordEntry? {
        guard let numbering = entry.kind.description.numbering, let number = entry[numbering.field].number,
            let series = try series(of: entry, numbering)
        else { return nil }
        return try holder(of: number, series, numbering, besides: entry.identity.id)
    }

    /// A paper that is issued without saying its symbol gets that of the office's letterheads, and so its issuer.
    private func giveSymbol(to entry: inout RecordEntry, from old: RecordEntry?) throws {
        guard !isTakingIn, let numbering = entry.kind.description.numbering, let sign = numbering.sign,
            numbering.isDue(entry), old?[numbering.field].isEmpty != false,
            DocumentNumber.symbol(in: entry[sign].text).isEmpty,
            let type = OfficePaperType(rawValue: entry["type"].text), let day = entry[numbering.day].date,
            let whole = try wholeSign(entry[sign].text, type, on: day)
        else { return }
        entry[sign] = .text(whole)
        entry = entry.kind.description.settled(entry, entry)
    }

    /// A bare number, or nothing, with the symbol that papers of a type have on a day; nil where no letterhead says one.
    func wholeSign(_ written: String, _ type: OfficePaperType, on day: CalendarDate) throws -> String? {
        guard let symbol = Letterhead.symbol(for: type, among: try letterheads(), on: day) else { return nil }
        return DocumentNumber.order(in: written).map { DocumentNumber.written($0, symbol: symbol) } ?? symbol
    }

    /// Why a record may not go to the bin, or come out of it: a number keeps its line, and is that of one record.
    /// - Parameter isUndoing: whether what gave the number is taken back: of the last number of a series that leaves none
    ///   out.
    func objection(toMoving entry: RecordEntry, toBin isBinning: Bool, isUndoing: Bool = false) throws -> FieldProblem?
    {
        guard let numbering = entry.kind.description.numbering, let number = entry[numbering.field].number else {
            return nil
        }
        if isBinning {
            if isTakingIn { return nil }
            return try isUndoing && isLast(number, entry, numbering) ? nil : numbering.problem(without: entry)
        }
        guard let series = try series(of: entry, numbering) else { return nil }
        return try holder(of: number, series, numbering, besides: entry.identity.id)
            .map { FieldProblem(numbering.sign ?? numbering.field, .numberTaken($0.title)) }
    }

    /// Why a record may not become again what it was.
    func objection(toPuttingBack wanted: RecordEntry, over stored: RecordEntry) throws -> FieldProblem? {
        guard let numbering = stored.kind.description.numbering, !isTakingIn,
            ([numbering.field] + numbering.series).contains(where: { wanted[$0] != stored[$0] })
        else { return nil }
        if let number = wanted[numbering.field].number, let series = try series(of: wanted, numbering),
            let other = try holder(of: number, series, numbering, besides: stored.identity.id)
        {
            return FieldProblem(numbering.sign ?? numbering.field, .numberTaken(other.title))
        }
        // One that gets none back was given the number by what is taken back.
        if wanted[numbering.field].isEmpty, let number = stored[numbering.field].number,
            try isLast(number, stored, numbering)
        {
            return nil
        }
        return numbering.problem(without: stored)
    }

    private func isLast(_ number: Int, _ entry: RecordEntry, _ numbering: Numbering) throws -> Bool {
        guard let series = try series(of: entry, numbering) else { return true }
        return try last(of: series, numbering) == number
    }

    /// The condition that the records of a series meet; nil while the record does not say which series is its own.
    private func series(of entry: RecordEntry, _ numbering: Numbering) throws -> Series? {
        let table = try Table.of(entry.kind)
        let fields = numbering.series.compactMap { table.description[$0] }
        guard fields.allSatisfy({ $0.kind == .text || !entry[$0.name].isEmpty }) else { return nil }
        let values = try fields.map { try table.column(entry[$0.name], of: $0) }
        let condition = fields.map { quoted($0.name) + " = ?" }.joined(separator: " AND ")
        return Series(
            table: table, condition: "\(condition) AND \(quoted(numbering.field)) IS NOT NULL AND binnedAt IS NULL",
            values: values)
    }

    private struct Series {
        let table: Table
        let condition: String
        let values: [DatabaseValue]
    }

    private func last(of series: Series, _ numbering: Numbering) throws -> Int {
        let sql = "SELECT max(\(quoted(numbering.field))) FROM \(series.table.name) WHERE \(series.condition)"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(series.values)) ?? 0
    }

    private func holder(of number: Int, _ series: Series, _ numbering: Numbering, besides id: Int64) throws
        -> RecordEntry?
    {
        let sql = """
            SELECT \(series.table.selection) FROM \(series.table.name)
            WHERE \(series.condition) AND \(quoted(numbering.field)) = ? AND id <> ? LIMIT 1
            """
        return try Reading.entries(
            db, series.table, sql: sql, series.values + [number.databaseValue, id.databaseValue]
        ).first
    }
}

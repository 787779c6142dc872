// Gathers what surrounds a case, a payment, a figure, a programme, a holder or a promise, through indexes alone.
import Domain
import GRDB
import Vietnamese

import struct Foundation.Data

extension Store {
    /// What surrounds records that are about to be saved together, or one that is shown.
    ///
    /// Records of the batch are left out of what is found and summed: they count as they are about to be.
    /// - Parameter isShown: whether what stands beside a record on the screen is looked for too.
    package func materials(for entries: [RecordEntry], isShown: Bool = false) async throws(StoreError)
        -> [CaseMaterial]
    {
        try await read { db in
            var reading = MaterialReading(db, entries)
            return try entries.map { try reading.material(of: $0, isShown: isShown) }
        }
    }
}

/// One look at what surrounds some records.
private struct MaterialReading {
    private let db: Database
    private let batch: [Int64]
    private var sums: [ProgrammeYear: Int128] = [:]

    /// The most other cases of one help, or payments of one case, that are looked at.
    private static let limit = 200
    /// The most cases shown beside a record.
    private static let shown = 50
    /// More names of one case than this are not looked for.
    private static let names = 60

    private struct ProgrammeYear: Hashable {
        let programme: Int64
        let year: Int?
        let isYearly: Bool
    }

    init(_ db: Database, _ entries: [RecordEntry]) {
        self.db = db
        batch = entries.filter { $0.kind == .support && $0.identity.id > 0 }.map(\.identity.id)
    }

    mutating func material(of entry: RecordEntry, isShown: Bool) throws -> CaseMaterial {
        switch entry.kind {
        case .support: return try aroundCase(entry, isShown)
        case .payment: return try aroundPayment(entry)
        case .indicator: return try aroundFigure(entry)
        case .programme: return try aroundProgramme(entry)
        case .holder: return try aroundHolder(entry)
        case .promise: return try aroundPromise(entry)
        case .trainingNeed:
            var material = CaseMaterial()
            material.promise = try record(entry["promise"].reference)
            return material
        default: return CaseMaterial()
        }
    }

    private mutating func aroundCase(_ entry: RecordEntry, _ isShown: Bool) throws -> CaseMaterial {
        var material = CaseMaterial()
        guard let support: Support = try linked(entry).record() else { return material }
        material.programme = try record(support.policy)
        material.holder = try record(support.holder)
        material.product = try record(support.product)
        var names = support.beneficiaries
        if let holder = material.holder { names += holder.names }
        if names.count > 1, material.holder == nil {
            for name in support.beneficiaries.prefix(Self.names) {
                let id = try LinksByName(db).id(of: .holder, named: name)
                if let holder: Holder = try record(id) { names += holder.names }
            }
        }
        material.names = names
        material.others = try cases(of: names, holder: support.holder, like: support, limit: Self.limit)
        if let programme = material.programme {
            material.approvedInAll = try approved(by: programme.identity.id, year: nil, isYearly: false)
            material.approvedInYear = try approved(by: programme.identity.id, year: support.year, isYearly: true)
        }
        if support.identity.id > 0 { material.payments = try payments(of: support.identity.id) }
        if isShown {
            material.promise = try record(support.promise)
            material.earlier = try cases(of: names, holder: support.holder, like: nil, limit: Self.shown)
                .filter { $0.identity.id != support.identity.id }
        }
        return material
    }

    private mutating func aroundPayment(_ entry: RecordEntry) throws -> CaseMaterial {
        var material = CaseMaterial()
        guard let id = entry["support"].reference, let support: Support = try record(id) else { return material }
        material.support = support
        material.programme = try record(support.policy)
        material.payments = try payments(of: id)
        return material
    }

    private func aroundFigure(_ entry: RecordEntry) throws -> CaseMaterial {
        var material = CaseMaterial()
        guard let words = Phrases([entry["name"].text], in: "name", of: entry.kind) else { return material }
        let (key, measure) = (matchKey(entry["name"].text), matchKey(entry["measure"].text))
        let found: [Indicator] = try records(
            "id IN (\(WordIndex.records(of: entry.kind)))", [words.expression], limit: 5 * Self.limit)
        material.indicators = found.filter {
            $0.identity.id != entry.identity.id && matchKey($0.name) == key && matchKey($0.measure) == measure
        }
        return material
    }

    private func aroundProgramme(_ entry: RecordEntry) throws -> CaseMaterial {
        var material = CaseMaterial()
        material.programme = entry.record()
        guard entry.identity.id > 0 else { return material }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT year, count(*), \(Totals.money("iif(\(Self.isApproved), amount, 0)")), \(Totals.money("paid"))
                    FROM support WHERE policy = ? AND binnedAt IS NULL AND state <> 'refused' GROUP BY year
                    ORDER BY year DESC
                    """), arguments: [entry.identity.id])
        while let row = try rows.next() {
            material.years.append(
                CaseMaterial.Year(
                    year: Int64.fromDatabaseValue(row[0]).map(Int.init), cases: Int(try row.integer(1)),
                    approved: try Totals.money(row, 2),
                    paid: try Totals.money(row, 4)))
        }
        return material
    }

    private func aroundHolder(_ entry: RecordEntry) throws -> CaseMaterial {
        var material = CaseMaterial()
        guard let holder = entry.record(as: Holder.self) else { return material }
        material.holder = holder
        let id = entry.identity.id > 0 ? entry.identity.id : nil
        material.others = try cases(of: holder.names, holder: id, like: nil, limit: Self.shown)
        return material
    }

    private func aroundPromise(_ entry: RecordEntry) throws -> CaseMaterial {
        var material = CaseMaterial()
        guard entry.identity.id > 0 else { return material }
        material.others = try records("promise = ?", [entry.identity.id], limit: Self.shown)
        material.needs = try records("promise = ?", [entry.identity.id], limit: Self.shown)
        return material
    }

    /// The entry with the links that saving would give it.
    private func linked(_ entry: RecordEntry) throws -> RecordEntry {
        let table = try Table.of(entry.kind)
        let wanted = try table.normalised(entry)
        let stored = wanted.identity.id > 0 ? try Reading.row(db, table, id: wanted.identity.id)?.entry : nil
        return try LinksByName(db).filled(table.description.settled(wanted, stored), from: stored)
    }

    /// Cases outside the batch that name one of these names, alone or among others, the newest first.
    /// - Parameter like: a case whose purpose, and whose programme or year, they must share.
    private func cases(of names: [String], holder: Int64?, like support: Support?, limit: Int) throws -> [Support] {
        let keys = Set(names.map(matchKey)).subtracting([""])
        guard !keys.isEmpty || holder != nil else { return [] }
        let table = try Table.of(RecordKind.support)
        var sources: [String] = []
        var arguments: [DatabaseValue] = []
        if let holder {
            sources.append("SELECT id FROM support WHERE holder = ?")
            arguments.append(holder.databaseValue)
        }
        if let words = Phrases(Array(names.prefix(Self.names)), in: "beneficiary", of: .support) {
            sources.append(WordIndex.records(of: .support))
            arguments.append(words.expression.databaseValue)
        }
        guard !sources.isEmpty else { return [] }
        var conditions = ["id IN (\(sources.joined(separator: " UNION ")))", "+binnedAt IS NULL"]
        if let support {
            // The plus keeps the indexes of these columns out of it: they would lead to far more cases.
            conditions.append("+purpose = ? AND +state <> 'refused' AND (+year = ? OR +policy = ? OR +programme = ?)")
            arguments += [
                support.purpose.rawValue.databaseValue, support.year.databaseValue, support.policy.databaseValue,
                (support.programme.isEmpty ? nil : support.programme).databaseValue,
            ]
        }
        conditions.append("id NOT IN (SELECT value FROM json_each(?))")
        arguments.append(json(batch).databaseValue)
        let sql = """
            SELECT \(table.selection) FROM support WHERE \(conditions.joined(separator: " AND "))
            ORDER BY id DESC LIMIT \(limit)
            """
        let found = try Reading.entries(db, table, sql: sql, arguments).compactMap { $0.record(as: Support.self) }
        // A text that mentions a name among other words is another one.
        return found.filter { support in
            holder != nil && support.holder == holder || support.beneficiaries.contains { keys.contains(matchKey($0)) }
        }
    }

    /// What a programme approved for cases outside the batch.
    private mutating func approved(by programme: Int64, year: Int?, isYearly: Bool) throws -> Int128 {
        let wanted = ProgrammeYear(programme: programme, year: year, isYearly: isYearly)
        if let known = sums[wanted] { return known }
        let ofYear = isYearly ? "AND year IS ?" : ""
        let sql = """
            SELECT \(Totals.money("amount")) FROM support WHERE policy = ? AND binnedAt IS NULL AND \(Self.isApproved)
            \(ofYear)
            """
        let arguments = [programme.databaseValue] + (isYearly ? [year.databaseValue] : [])
        let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        var sum = try row.map { try Totals.money($0, 0) } ?? 0
        // The batch is small: what it has stored is taken off again.
        let stored = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(Totals.money("amount")) FROM support WHERE id IN (SELECT value FROM json_each(?))
                    AND +policy = ? AND +binnedAt IS NULL AND \(Self.isApproved) \(ofYear)
                    """), arguments: StatementArguments([json(batch).databaseValue] + arguments))
        sum -= try stored.map { try Totals.money($0, 0) } ?? 0
        sums[wanted] = sum
        return sum
    }

    private static let isApproved = "state IN ('approved', 'paid', 'reported', 'closed')"

    private func payments(of support: Int64) throws -> [Payment] {
        try records("support = ?", [support], limit: 5000)
    }

    private func json(_ ids: [Int64]) -> String { "[" + ids.map(String.init).joined(separator: ",") + "]" }

    private func record<R: Domain.Record>(_ id: Int64?) throws -> R? {
        guard let id, let stored = try Reading.row(db, Table.of(R.description.kind), id: id), stored.binnedAt == nil
        else { return nil }
        return stored.entry.record()
    }

    private func records<R: Domain.Record>(
        _ condition: String, _ arguments: [any DatabaseValueConvertible], limit: Int = limit
    ) throws -> [R] {
        let table = try Table.of(R.description.kind)
        let sql = """
            SELECT \(table.selection) FROM \(table.name) WHERE \(condition) AND +binnedAt IS NULL ORDER BY id LIMIT \(limit)
            """
        return try Reading.entries(db, table, sql: sql, arguments.map(\.databaseValue)).compactMap { $0.record() }
    }
}

/// Names as phrases of a full-text query, any of which may stand in a field.
private struct Phrases {
    let expression: String

    /// The query; nil when no name has a word.
    init?(_ names: [String], in field: String, of kind: RecordKind) {
        let phrases = Set(
            names.map { name in
                folded(name.prefix(500).description).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
            }
        ).subtracting([""])
        guard !phrases.isEmpty, let column = WordIndex.column(field, of: kind.description) else { return nil }
        expression = "\(column) : (" + phrases.sorted().map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    }
}

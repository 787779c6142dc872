// Merging two records into one, in one change of the journal, and what was merged into a record before.
import Domain
import GRDB

/// Why a merge is rolled back without being an error.
private struct NotMerged: Error {
    let outcome: MergeOutcome
}

extension Store {
    /// What the journal calls a merge.
    package static let mergeAction = "merge"

    /// Makes one record of two: the one that stays takes the other's names and what only the other said, what refers to
    /// the other refers to it from now on, and the other goes to the bin. All or nothing, as one change of the journal.
    ///
    /// Words that name the other stay as they were written. Records in the bin keep what they refer to.
    package func merge(_ kind: RecordKind, from other: RecordIdentity, into survivor: RecordIdentity, by who: String)
        async throws(StoreError) -> MergeOutcome
    {
        do {
            return try await transaction { db in
                let table = try Table.of(kind)
                let writer = try writer(db, by: who, Self.mergeAction)
                let gone = try Self.live(db, table, other)
                let stays = try Self.live(db, table, survivor)
                guard gone.identity.id != stays.identity.id else { return .gone }
                let wanted = table.description.settled(Merging.merged(gone, into: stays), stays)
                if let problem = try table.description.objection(stays, wanted)
                    ?? table.description.removalObjection(gone) ?? table.description.problems(of: wanted).first
                    ?? writer.numbers.objection(toMoving: gone, toBin: true)
                {
                    return .refused(problem)
                }
                let following = try Self.following(db, kind, gone.identity.id)
                let merged = try writer.replace(stays, with: table.normalised(wanted).values, table)
                let moved = try Self.redirect(db, writer, kind, from: gone.identity.id, to: merged.identity.id)
                _ = try writer.move(gone, table, toBin: true)
                return .merged(merged, moved: moved + following)
            }
        } catch let refusal as NotMerged {
            return refusal.outcome
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// A record in use at the version that was looked at.
    private static func live(_ db: Database, _ table: Table, _ identity: RecordIdentity) throws -> RecordEntry {
        guard let stored = try Reading.row(db, table, id: identity.id), stored.binnedAt == nil else {
            throw NotMerged(outcome: .gone)
        }
        guard stored.entry.identity.version == identity.version else {
            throw NotMerged(outcome: .conflict(theirs: stored.entry))
        }
        return stored.entry
    }

    /// How many records in use refer to one by its names: they follow once the names are the other's.
    private static func following(_ db: Database, _ kind: RecordKind, _ id: Int64) throws -> Int {
        try Merging.references(to: kind).reduce(0) { count, reference in
            let table = try Table.of(reference.kind)
            guard table.description[reference.field]?.isDerived == true else { return count }
            let isLinked = References.condition(reference.field, table)
            let sql = "SELECT count(*) FROM \(table.name) WHERE \(isLinked) AND binnedAt IS NULL"
            return count + (try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) ?? 0)
        }
    }

    /// Lets the records in use that refer to one record refer to another.
    private static func redirect(_ db: Database, _ writer: RecordWriter, _ kind: RecordKind, from: Int64, to: Int64)
        throws -> Int
    {
        var moved = 0
        for reference in Merging.references(to: kind) {
            let table = try Table.of(reference.kind)
            guard table.description[reference.field]?.isDerived == false else { continue }
            let sql = """
                SELECT \(table.selection) FROM \(table.name) WHERE \(quoted(reference.field)) = ? AND binnedAt IS NULL
                ORDER BY id
                """
            for entry in try Reading.entries(db, table, sql: sql, [from.databaseValue]) {
                var wanted = entry
                wanted[reference.field] = .reference(to)
                _ = try writer.replace(entry, with: wanted.values, table)
                moved += 1
                if moved % 256 == 0 { try Task.checkCancellation() }
            }
        }
        return moved
    }

    /// More records than this are not followed: nobody merges as many into one.
    private static let mergedLimit = 50

    /// The records that became a record, each with its title: those merged into it, and into those. Which they are is told
    /// by the journal's merges that nobody took back.
    static func merged(_ db: Database, into id: Int64, _ table: Table) throws -> [(id: Int64, title: String)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT other.record FROM journalEntry own
                JOIN journalChange c ON c.id = own.change AND c.action = ?3 AND c.role <> 'undo' AND c.isEffective = 1
                JOIN journalEntry other ON other.change = own.change AND other.kind = ?1 AND other.step = 'bin'
                WHERE own.kind = ?1 AND own.record = ?2 AND own.step = 'edit' ORDER BY other.record
                """)
        let kind = table.description.kind.rawValue
        var found: [(id: Int64, title: String)] = []
        var open = [id]
        while let next = open.popLast(), found.count < mergedLimit {
            for other in try Int64.fetchAll(statement, arguments: [kind, next, mergeAction]) {
                guard other != id, !found.contains(where: { $0.id == other }),
                    let stored = try Reading.row(db, table, id: other), stored.binnedAt != nil
                else { continue }
                found.append((other, stored.entry.title))
                open.append(other)
            }
        }
        return found
    }
}

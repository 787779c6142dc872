// Damage of indexes and counters that SQLite does not notice: they say that there is nothing.
import Domain
import GRDB

extension Table {
    /// Fails when an index has no word at all though records have some, damage that SQLite does not notice, and when
    /// another program's fields stand in it.
    func checkWords(_ db: Database) throws {
        guard try WordIndex.isCurrent(db) else { throw IndexRepair.emptied }
        let words = description.fields.filter(\.isSearched).map { "\(quoted($0.name)) GLOB '*[A-Za-z]*'" }
        let hasText = try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM (SELECT * FROM \(name) WHERE binnedAt IS NULL LIMIT 20)
                    WHERE \(words.joined(separator: " OR ")))
                    """))
        guard hasText == true else { return }
        for index in WordIndex.allCases {
            let term = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(index.terms) LIMIT 1)")
            if try Bool.fetchOne(term) != true { throw IndexRepair.emptied }
        }
    }

    /// How many records are in use and in the bin, as it is kept.
    /// - Throws: the error of a damaged counter when there is none, or none of records that are there.
    func counts(_ db: Database) throws -> (live: Int, binned: Int) {
        let statement = try db.cachedStatement(sql: "SELECT live, binned FROM recordCount WHERE kind = ?")
        guard let row = try Row.fetchOne(statement, arguments: [description.kind.rawValue]) else {
            throw IndexRepair.emptied
        }
        let counts = (live: try row.integer(0), binned: try row.integer(1))
        if counts.live == 0 {
            let any = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(name) WHERE binnedAt IS NULL)")
            if try Bool.fetchOne(any) == true { throw IndexRepair.emptied }
        }
        return (Int(counts.live), Int(counts.binned))
    }
}

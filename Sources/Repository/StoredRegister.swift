// The units, bodies and other small registers as a transaction finds them.
import Domain
import GRDB

extension UnitRegistry {
    /// All units and bodies in use, with the commune the office is of.
    static func stored(_ db: Database) throws -> UnitRegistry {
        UnitRegistry(
            try Reading.all(.administrativeUnit, db).compactMap { $0.record() }, home: try OwnCommune.code(db),
            bodies: try Reading.all(.body, db).compactMap { $0.record() })
    }
}

extension Reading {
    /// All records in use of a kind that stays small, by their number.
    static func all(_ kind: RecordKind, _ db: Database) throws -> [RecordEntry] {
        let table = try Table.of(kind)
        let sql = "SELECT \(table.selection) FROM \(table.name) WHERE binnedAt IS NULL ORDER BY id"
        return try entries(db, table, sql: sql)
    }

    /// The day in the office's place of a moment of the clock.
    static func day(of moment: Int64, _ db: Database) throws -> CalendarDate? {
        let sql = "SELECT date(?, 'unixepoch', 'localtime')"
        return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [moment]).flatMap { CalendarDate($0) }
    }
}

// Sums that cannot overflow in the database, whatever numbers stand in the records.
import GRDB

/// How numbers of a column are summed.
enum Totals {
    /// A sum of money in two columns: millions, and what is left below one.
    static func money(_ column: String) -> String {
        "ifnull(sum((\(column)) / 1000000), 0), ifnull(sum((\(column)) % 1000000), 0)"
    }

    /// The sum that stands in a column and the one behind it.
    static func money(_ row: Row, _ index: Int) throws -> Int128 {
        Int128(try row.integer(index)) * 1_000_000 + Int128(try row.integer(index + 1))
    }

    /// A sum of counted things, NULL where none is given; what is larger than a float holds exactly is cut there.
    static func count(_ column: String) -> String {
        "iif(count(\(column)) = 0, NULL, CAST(min(total(\(column)), 9007199254740991) AS INTEGER))"
    }
}

// What the registers themselves count, to be held against figures that were reported.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// What the registers count on a day, for every counter there is.
    package func counted(on today: CalendarDate) async throws(StoreError) -> [Indicator.Counter: RegisterCount] {
        try await read { db in try Self.counted(db, on: today) }
    }

    static func counted(_ db: Database, on today: CalendarDate) throws -> [Indicator.Counter: RegisterCount] {
        let day = today.isoText
        let products = try number(
            db, "SELECT count(*) FROM product WHERE \(recognised)", [day])
        let supported = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*), ifnull(sum(NOT (state = 'recognised' AND (expiresOn IS NULL OR expiresOn >= ?))), 0)
                    FROM product WHERE binnedAt IS NULL AND id IN
                        (SELECT product FROM support WHERE binnedAt IS NULL AND state <> 'refused')
                    """), arguments: [day])
        let (withSupport, others) = (Int(try supported?.integer(0) ?? 0), Int(try supported?.integer(1) ?? 0))
        let (holders, nameless, youthLed) = try holders(db, day)
        return [
            .products: RegisterCount(products), .youthLedProducts: RegisterCount(youthLed),
            .holders: RegisterCount(holders, upTo: holders + nameless),
            .supportedProducts: RegisterCount(withSupport, upTo: products + others),
        ]
    }

    /// Products that are recognised on a day; the condition of the index that holds them.
    private static let recognised =
        "binnedAt IS NULL AND state = 'recognised' AND (expiresOn IS NULL OR expiresOn >= ?)"

    private static func number(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
    }

    /// The holders of recognised products, another name of one being the same; how many such products name none; and how
    /// many are youth-led, by what they say or by what the register says of their holder.
    private static func holders(_ db: Database, _ day: String) throws -> (holders: Int, nameless: Int, youthLed: Int) {
        let registered = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, name, aliases, youthLed FROM holder WHERE binnedAt IS NULL ORDER BY id")
        )
        var known: [String: (id: Int64, isYouthLed: Bool)] = [:]
        var other: [String: (id: Int64, isYouthLed: Bool)] = [:]
        while let row = try registered.next() {
            let holder = (id: try row.integer(0), isYouthLed: try row.integer(3) == 1)
            known[matchKey(try row.text(1))] = holder
            for alias in try row.text(2).split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                other[matchKey(String(alias))] = holder
            }
        }
        known.merge(other) { own, _ in own }
        let named = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT holder, count(*), sum(youthLed) FROM product WHERE \(recognised) GROUP BY holder
                    """), arguments: [day])
        var ids: Set<Int64> = []
        var names: Set<String> = []
        var (nameless, youthLed) = (0, 0)
        while let row = try named.next() {
            let (key, count) = (matchKey(try row.text(0)), Int(try row.integer(1)))
            let holder = known[key]
            youthLed += holder?.isYouthLed == true ? count : Int(try row.integer(2))
            if key.isEmpty {
                nameless += count
            } else if let holder {
                ids.insert(holder.id)
            } else {
                names.insert(key)
            }
        }
        return (ids.count + names.count, nameless, youthLed)
    }
}

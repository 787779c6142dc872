// What the registers themselves count, to be held against figures that were reported.
import Domain
import GRDB
import Vietnamese

extension Store {
    /// What the registers count on a day: for the years of every indicator that is held against a count, and, of
    /// products, as of the day. One read for all of them.
    package func counted(on today: CalendarDate) async throws(StoreError) -> [CountRequest: RegisterCount] {
        try await read { db in try Self.counted(db, on: today) }
    }

    static func counted(_ db: Database, on today: CalendarDate) throws -> [CountRequest: RegisterCount] {
        try counts(try requests(db), db, on: today)
    }

    /// What the registers count for some indicators.
    static func counts(for indicators: [Indicator], _ db: Database, on today: CalendarDate) throws
        -> [CountRequest: RegisterCount]
    {
        try counts(Set(indicators.compactMap { CountRequest($0) }), db, on: today)
    }

    private static func counts(_ requests: Set<CountRequest>, _ db: Database, on today: CalendarDate) throws
        -> [CountRequest: RegisterCount]
    {
        guard !requests.isEmpty else { return [:] }
        var counts = try ProductCounts(db).counts(requests, on: today)
        let others = requests.filter { counts[$0] == nil }
        counts.merge(try CaseCounts(db).counts(others)) { own, _ in own }
        counts.merge(try StartupCounts(db).counts(others)) { own, _ in own }
        return counts
    }

    /// No more different counts than this are made.
    private static let requestLimit = 500

    /// What the indicators in use ask for, and the products of today.
    private static func requests(_ db: Database) throws -> Set<CountRequest> {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT counter, firstYear, lastYear, cumulative FROM indicator
                    WHERE binnedAt IS NULL AND counter <> 'none' AND notApplicable = 0 LIMIT \(requestLimit)
                    """))
        var requests = Set(ProductCounts.counters.map { CountRequest($0) })
        while let row = try rows.next() {
            guard let counter = Indicator.Counter(rawValue: try row.text(0)) else { continue }
            let (first, last) = (Int.fromDatabaseValue(row[1]), Int.fromDatabaseValue(row[2]))
            let years = first.flatMap { first in last.flatMap { Period(first: first, last: $0) } }
            requests.insert(CountRequest(counter, years: years, isCumulative: try row.integer(3) == 1))
        }
        return requests
    }
}

/// Counts of the register of products.
struct ProductCounts {
    static let counters: [Indicator.Counter] = [.products, .holders, .youthLedProducts, .supportedProducts]

    private let db: Database

    /// Counts within one transaction.
    init(_ db: Database) { self.db = db }

    /// The counts that are asked for; those of one day are made once.
    func counts(_ requests: Set<CountRequest>, on today: CalendarDate) throws -> [CountRequest: RegisterCount] {
        var counts: [CountRequest: RegisterCount] = [:]
        for (day, asked) in Dictionary(grouping: requests, by: { $0.day(on: today) }) {
            let recognised = Recognised(day: day, isPast: day < today)
            for request in asked where request.counter == .products || request.counter == .supportedProducts {
                let products = try number("SELECT count(*) FROM product WHERE \(recognised.sql)", recognised.arguments)
                counts[request] =
                    request.counter == .products
                    ? RegisterCount(products) : try supported(request, products, recognised)
            }
            let ofHolders = asked.filter { $0.counter == .holders || $0.counter == .youthLedProducts }
            guard !ofHolders.isEmpty else { continue }
            let (holders, nameless, youthLed) = try holders(recognised)
            for request in ofHolders {
                counts[request] =
                    request.counter == .holders
                    ? RegisterCount(holders, upTo: holders + nameless) : RegisterCount(youthLed)
            }
        }
        return counts
    }

    /// Products that are recognised on a day; the condition of the index that holds them.
    private struct Recognised {
        let sql: String
        let arguments: StatementArguments

        init(day: CalendarDate, isPast: Bool) {
            let text = day.isoText
            // The rule is `Product.isRecognised`.
            let now = """
                binnedAt IS NULL AND state = 'recognised' AND (expiresOn IS NULL OR expiresOn >= ?)
                AND (starRating IS NULL OR starRating >= \(Product.fewestStars))
                """
            sql = isPast ? now + " AND (issuedOn IS NULL OR issuedOn <= ?)" : now
            arguments = isPast ? [text, text] : [text]
        }
    }

    private func number(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
    }

    /// Products that had support; those that are not recognised any more may be counted or not.
    private func supported(_ request: CountRequest, _ products: Int, _ recognised: Recognised) throws -> RegisterCount {
        let years = request.years.map { years in
            request.isCumulative ? " AND year <= \(years.last)" : " AND year BETWEEN \(years.first) AND \(years.last)"
        }
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*), ifnull(sum(NOT (\(recognised.sql))), 0) FROM product WHERE binnedAt IS NULL AND id IN
                        (SELECT product FROM support
                            WHERE binnedAt IS NULL AND state <> 'refused' AND product IS NOT NULL\(years ?? ""))
                    """), arguments: recognised.arguments)
        let (withSupport, others) = (Int(try row?.integer(0) ?? 0), Int(try row?.integer(1) ?? 0))
        return RegisterCount(withSupport, upTo: products + others)
    }

    /// The holders of recognised products, another name of one being the same; how many such products name none; and how
    /// many are youth-led, by what they say or by what the register says of their holder.
    private func holders(_ recognised: Recognised) throws -> (holders: Int, nameless: Int, youthLed: Int) {
        let known = try HolderNames(db)
        let named = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT holder, count(*), sum(youthLed) FROM product WHERE \(recognised.sql) GROUP BY holder"),
            arguments: recognised.arguments)
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

/// The holders in use by every name they have; their own name goes before the other names of others.
struct HolderNames {
    /// What is known of a holder.
    struct Known {
        let id: Int64
        let isYouthLed: Bool
        let isCooperative: Bool
    }

    private var own: [String: Known] = [:]
    private var other: [String: Known] = [:]

    /// Reads the register.
    init(_ db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT id, name, aliases, youthLed, form FROM holder WHERE binnedAt IS NULL ORDER BY id"))
        while let row = try rows.next() {
            let holder = Known(
                id: try row.integer(0), isYouthLed: try row.integer(3) == 1,
                isCooperative: try row.text(4) == Holder.Form.cooperative.rawValue)
            own[matchKey(try row.text(1))] = holder
            let aliases = try row.text(2)
            guard !aliases.isEmpty else { continue }
            for alias in aliases.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                other[matchKey(String(alias))] = holder
            }
        }
    }

    /// The holder of a name, by its match key.
    subscript(key: String) -> Known? { own[key] ?? other[key] }
}

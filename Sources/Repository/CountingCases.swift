// What the cases of support count: who was helped, how many co-operatives were founded, what was paid.
import Domain
import GRDB
import Vietnamese

/// Counts of the register of cases.
struct CaseCounts {
    private let db: Database

    /// Counts within one transaction.
    init(_ db: Database) { self.db = db }

    /// The counts of cases that are asked for. A register without any case says nothing, and nothing is not zero.
    func counts(_ requests: Set<CountRequest>) throws -> [CountRequest: RegisterCount] {
        var counts: [CountRequest: RegisterCount] = [:]
        let ofPeople = requests.filter { $0.counter == .supportedYouths || $0.counter == .youthCooperatives }
        let ofMoney = requests.filter { $0.counter == .supportPaid }
        guard !ofPeople.isEmpty || !ofMoney.isEmpty,
            try Int.fetchOne(db, sql: "SELECT 1 FROM support WHERE binnedAt IS NULL LIMIT 1") != nil
        else { return [:] }
        if !ofPeople.isEmpty {
            let helped = try helped(within: ofPeople)
            for request in ofPeople { counts[request] = Self.count(helped, request) }
        }
        if !ofMoney.isEmpty {
            let paid = try paid()
            for request in ofMoney {
                let sum = paid.filter { request.contains($0.key) }.values.reduce(Int128(0), +)
                counts[request] = Int(exactly: sum).map { RegisterCount($0) }
            }
        }
        return counts
    }

    /// Cases of which the sum was promised; the condition of the index that holds all that is counted. A plus in front
    /// of a link keeps the index of that link out, with which every row would be read.
    static let approved = "binnedAt IS NULL AND state IN ('approved', 'paid', 'reported', 'closed')"

    /// Somebody of whom a case of a year tells that they were helped, or some of whom it tells only how many they are.
    private struct Helped {
        let year: Int?
        /// The holder, when it is registered.
        var holder: Int64 = 0
        /// The match key of the name of who is not; empty for some without a name.
        var name = ""
        /// How many without a name.
        var nameless = 0
        let isPerson: Bool
        let isFoundedCooperative: Bool
    }

    /// Who is counted, by what they are known by.
    private struct Recipient: Hashable {
        let holder: Int64
        let name: String
    }

    /// Those of whom only a number is known may be the same as others who are named, but organisations are no people: young people are counted by the cases that say they are for persons, and co-operatives
    /// apart from them.
    private static func count(_ helped: [Helped], _ request: CountRequest) -> RegisterCount {
        var (least, most) = (0, 0)
        for isPerson in [false, true] {
            var named: Set<Recipient> = []
            var (largest, nameless) = (0, 0)
            for one in helped
            where one.isPerson == isPerson && request.contains(one.year)
                && (request.counter == .supportedYouths ? one.isPerson : one.isFoundedCooperative)
            {
                if one.nameless > 0 {
                    (largest, nameless) = (max(largest, one.nameless), nameless + one.nameless)
                } else {
                    named.insert(Recipient(holder: one.holder, name: one.name))
                }
            }
            (least, most) = (least + max(named.count, largest), most + named.count + nameless)
        }
        return RegisterCount(least, upTo: most)
    }

    /// The young who were helped in the years that anybody asks for: cases that say they are led by the young, and of
    /// other cases the holders of whom the register says so.
    private func helped(within requests: Set<CountRequest>) throws -> [Helped] {
        let registered = try HolderNames(db)
        var years = ""
        if let last = requests.map({ $0.years?.last ?? .max }).max(), last < .max { years += " AND year <= \(last)" }
        if let first = requests.map({ $0.isCumulative ? .min : $0.years?.first ?? .min }).min(), first > .min {
            years += " AND year >= \(first)"
        }
        return try linked(years) + unlinked(years, registered)
    }

    private func linked(_ years: String) throws -> [Helped] {
        var youthLed: Set<Int64> = []
        var cooperatives: Set<Int64> = []
        let holders = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT id, youthLed, form = 'cooperative' FROM holder WHERE youthLed = 1 OR form = 'cooperative'")
        )
        while let row = try holders.next() {
            if try row.integer(1) == 1 { youthLed.insert(try row.integer(0)) }
            if try row.integer(2) == 1 { cooperatives.insert(try row.integer(0)) }
        }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT year, holder, form = 'person', form = 'cooperative', purpose = 'foundation', youthLed
                    FROM support WHERE \(Self.approved) AND +holder IS NOT NULL\(years)
                    """))
        var helped: [Helped] = []
        while let row = try rows.next() {
            let holder = try row.integer(1)
            guard try row.integer(5) == 1 || youthLed.contains(holder) else { continue }
            let isCooperative = try row.integer(3) == 1 || cooperatives.contains(holder)
            let isFoundation = try row.integer(4) == 1
            helped.append(
                Helped(
                    year: Int.fromDatabaseValue(row[0]), holder: holder, isPerson: try row.integer(2) == 1,
                    isFoundedCooperative: isFoundation && isCooperative))
        }
        return helped
    }

    /// Cases that name several, or somebody who is not registered. More recipients than names: the rest has none; and
    /// where a single text stands for several people it is no name.
    private func unlinked(_ years: String, _ registered: HolderNames) throws -> [Helped] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT year, beneficiary, form, purpose = 'foundation', youthLed, recipients FROM support
                    WHERE \(Self.approved) AND +holder IS NULL\(years)
                    """))
        var helped: [Helped] = []
        while let row = try rows.next() {
            let text = try row.text(1)
            let (form, isYouthLed) = (try row.text(2), try row.integer(4) == 1)
            let (isPerson, isCooperative) = (form == "person", form == "cooperative")
            let isFoundation = try row.integer(3) == 1
            let year = Int.fromDatabaseValue(row[0])
            let recipients = Int.fromDatabaseValue(row[5]) ?? 1
            let names = text.utf8.contains(0x3B) ? text.split(separator: ";").map(String.init) : [text]
            let keys = names.map(matchKey).filter { !$0.isEmpty }
            var named = 0
            for key in keys {
                let holder = registered[key]
                if keys.count == 1, recipients > 1, holder == nil { continue }
                named += 1
                guard isYouthLed || holder?.isYouthLed == true else { continue }
                helped.append(
                    Helped(
                        year: year, holder: holder?.id ?? 0, name: holder == nil ? key : "", isPerson: isPerson,
                        isFoundedCooperative: isFoundation && (isCooperative || holder?.isCooperative == true)))
            }
            if isYouthLed, recipients > named {
                helped.append(
                    Helped(
                        year: year, nameless: recipients - named, isPerson: isPerson,
                        isFoundedCooperative: isFoundation && isCooperative))
            }
        }
        return helped
    }

    /// What was paid by year: an instalment counts for its own, what was paid at once for that of the case. The parts
    /// of a case that was split each have a sum of their own.
    private func paid() throws -> [Int?: Int128] {
        var sums: [Int?: Int128] = [:]
        let cases = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT year, \(Totals.money("paid")) FROM support
                    WHERE binnedAt IS NULL AND paid IS NOT NULL GROUP BY year
                    """))
        while let row = try cases.next() {
            sums[Int.fromDatabaseValue(row[0]), default: 0] += try Totals.money(row, 1)
        }
        let moved = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT support.year, payment.year, \(Totals.money("amount_")) FROM
                        (SELECT support AS case_, year, amount AS amount_ FROM payment WHERE binnedAt IS NULL) AS payment
                    JOIN support ON support.id = case_
                    WHERE support.binnedAt IS NULL AND support.year IS NOT payment.year
                    GROUP BY 1, 2
                    """))
        while let row = try moved.next() {
            let sum = try Totals.money(row, 2)
            sums[Int.fromDatabaseValue(row[0]), default: 0] -= sum
            sums[Int.fromDatabaseValue(row[1]), default: 0] += sum
        }
        return sums
    }
}

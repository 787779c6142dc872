// What was sold, where it is offered and how it was promoted, summed from the records.
import Vietnamese

/// The market of the products: volumes by product and year in the units they were reported in, listings by platform,
/// promotion by year.
package struct MarketAccount: Sendable, Equatable {
    /// How much was sold, in one unit.
    package struct Volume: Sendable, Equatable {
        /// The unit, as one of the reports spells it.
        package let measure: String
        /// The exact sum; nil when it is too large to be counted.
        package let quantity: Figure?
    }

    /// What was sold of one thing in one year.
    package struct Sum: Sendable, Equatable {
        /// What it is called: the product's name, or what the report says.
        package let item: String
        /// The product; nil for something that is not in the register.
        package let product: Int64?
        /// The year in which the periods end; nil when none is given.
        package let year: Int?
        /// The periods that were added; several may overlap, and somebody must look.
        package let periods: [String]
        /// The volumes, one for each unit: what is counted in different units is never added.
        package let volumes: [Volume]
        /// What it brought in; not reported is not zero.
        package let revenue: MoneySum
    }

    /// Sums of money of several records, some of which may say nothing.
    package struct MoneySum: Sendable, Equatable {
        /// The sum in đồng; nil when no record gives one, or when it is too large to be counted.
        package let dong: Int64?
        /// How many records give one.
        package let given: Int
        /// How many there are.
        package let count: Int

        /// The sum of what records give.
        package init(_ sums: [Money?]) {
            let known = sums.compactMap { $0?.dong }
            (given, count) = (known.count, sums.count)
            dong = known.isEmpty ? nil : Int64(exactly: known.reduce(Int128(0)) { $0 + Int128($1) })
        }
    }

    /// A platform with what is offered there now.
    package struct Platform: Sendable, Equatable {
        /// Its name, as one of the records spells it.
        package let name: String
        /// The active listings, by the name of the product.
        package let listings: [Listing]
    }

    /// The fairs and other occasions of a year.
    package struct PromotionYear: Sendable, Equatable {
        /// The year; nil when none is given.
        package let year: Int?
        /// The occasions, by their day and name.
        package let promotions: [Promotion]
        /// What they cost.
        package let cost: MoneySum
    }

    /// The year that was asked for; nil for all.
    package let year: Int?
    /// What was sold, the latest year first, then by name.
    package let sums: [Sum]
    /// The platforms with active listings, by name.
    package let platforms: [Platform]
    /// Promotion, the latest year first.
    package let promotions: [PromotionYear]

    /// An account of records; listings are those of today, whatever the year.
    /// - Parameter year: the only year whose sales and promotions count; nil for all.
    package init(
        sales: [Sale], listings: [Listing], promotions: [Promotion], products: [Product], year: Int? = nil
    ) {
        self.year = year
        let register = ProductNames(products)
        let counted = sales.filter { year == nil || $0.year == year }
        sums = Self.sums(counted, register)
        platforms = Dictionary(grouping: listings.filter { $0.state == .active }) { matchKey($0.platform) }.values
            .map { group in
                Platform(name: Self.spelling(group.map(\.platform)), listings: group.sorted(by: Self.isBefore))
            }
            .sorted { Self.isBefore($0.name, $1.name) }
        self.promotions = Dictionary(grouping: promotions.filter { year == nil || $0.year == year }, by: \.year)
            .map { year, group in
                PromotionYear(
                    year: year, promotions: group.sorted(by: Self.isBefore), cost: MoneySum(group.map(\.cost)))
            }
            .sorted { ($0.year ?? 0) > ($1.year ?? 0) }
    }

    /// Whether there is nothing to tell.
    package var isEmpty: Bool { sums.isEmpty && platforms.isEmpty && promotions.isEmpty }

    /// What all sales of a year brought in together.
    package func revenue(of year: Int?) -> MoneySum {
        let found = sums.filter { $0.year == year }.map(\.revenue)
        return MoneySum(adding: found)
    }

    /// The years with sales, the latest first.
    package var years: [Int?] {
        sums.reduce(into: []) { if !$0.contains($1.year) { $0.append($1.year) } }
    }
}

extension MarketAccount {
    /// What is summed together.
    private struct SumKey: Hashable {
        let item: String
        let year: Int?
    }

    private static func sums(_ sales: [Sale], _ register: ProductNames) -> [Sum] {
        let groups = Dictionary(grouping: sales) { sale in
            SumKey(item: register.product(of: sale).map { "#\($0.id)" } ?? matchKey(sale.item), year: sale.year)
        }
        return groups.map { key, group in
            let product = group.lazy.compactMap { register.product(of: $0) }.first
            let periods = Dictionary(grouping: group.map(\.period).filter { !$0.isEmpty }, by: matchKey)
            return Sum(
                item: product?.name ?? spelling(group.map(\.item)), product: product?.id, year: key.year,
                periods: periods.values.map(spelling).sorted(by: isBefore), volumes: volumes(group),
                revenue: MoneySum(group.map(\.revenue)))
        }
        .sorted { left, right in
            (left.year ?? 0) == (right.year ?? 0)
                ? isBefore(left.item, right.item) : (left.year ?? 0) > (right.year ?? 0)
        }
    }

    private static func volumes(_ sales: [Sale]) -> [Volume] {
        Dictionary(grouping: sales.filter { $0.quantity != nil }) { matchKey($0.measure) }.values
            .map { group in
                Volume(measure: spelling(group.map(\.measure)), quantity: Figure.sum(of: group.compactMap(\.quantity)))
            }
            .sorted { isBefore($0.measure, $1.measure) }
    }

    /// One spelling of those that mean the same, whatever their order.
    private static func spelling(_ texts: [String]) -> String { texts.map(trimmed).min(by: isBefore) ?? "" }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let (one, other) = (sortKey(left), sortKey(right))
        return one == other ? left < right : one.lexicographicallyPrecedes(other)
    }

    private static func isBefore(_ left: Listing, _ right: Listing) -> Bool {
        left.item == right.item ? isBefore(left.address, right.address) : isBefore(left.item, right.item)
    }

    private static func isBefore(_ left: Promotion, _ right: Promotion) -> Bool {
        let days = (left.heldOn?.dayNumber ?? .max, right.heldOn?.dayNumber ?? .max)
        if days.0 != days.1 { return days.0 < days.1 }
        return left.event == right.event ? isBefore(left.item, right.item) : isBefore(left.event, right.event)
    }
}

extension MarketAccount.MoneySum {
    /// Several sums together; a part that cannot be counted makes the whole so.
    init(adding sums: [Self]) {
        given = sums.reduce(0) { $0 + $1.given }
        count = sums.reduce(0) { $0 + $1.count }
        let isWhole = sums.allSatisfy { $0.dong != nil || $0.given == 0 }
        let total = sums.reduce(Int128(0)) { $0 + Int128($1.dong ?? 0) }
        dong = given == 0 || !isWhole ? nil : Int64(exactly: total)
    }
}

/// The products by number and by every name.
private struct ProductNames {
    private var byID: [Int64: String] = [:]
    private var byName: [String: Int64?] = [:]

    init(_ products: [Product]) {
        for product in products {
            byID[product.identity.id] = product.name
            let aliases = product.aliases.split { $0 == ";" || $0.isNewline }.map(String.init)
            for key in Set(([product.name] + aliases).map(matchKey)) where !key.isEmpty {
                // A name that two products have finds neither.
                byName[key] = byName[key] == nil ? product.identity.id : Int64?.none
            }
        }
    }

    /// The product that was sold: the one it is linked with, or the one of that name.
    func product(of sale: Sale) -> (id: Int64, name: String)? {
        guard let id = sale.product ?? byName[matchKey(sale.item)] ?? nil, let name = byID[id] else { return nil }
        return (id, name)
    }
}

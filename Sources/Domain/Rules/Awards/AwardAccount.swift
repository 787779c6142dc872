// What a product is still awarded for its stars, by which rule, and why.

/// The account of a product's awards: once a level, by the rule in force on the day of recognition, and on an upgrade
/// only the difference to what was paid before (circular 60/2026/TT-BTC; other rules are data as well).
package struct AwardAccount: Sendable, Equatable {
    /// A recognition, and what came of it.
    package struct Item: Sendable, Equatable {
        /// The stars.
        package let stars: Int
        /// The day of recognition; nil when nobody said.
        package let day: CalendarDate?
        /// What is due, or why nothing is.
        package let outcome: Outcome
    }

    /// What is due for a recognition.
    package enum Outcome: Sendable, Equatable {
        /// In đồng: the award of a rule less what was paid, or is due for an earlier recognition.
        case due(dong: Int64, award: Int64, before: Int64, rule: AwardRule)
        /// The award of the rule is no more than what was paid before.
        case covered(award: Int64, before: Int64, rule: AwardRule)
        /// The award for this level was paid, or is due for an earlier recognition.
        case levelDone
        /// The product had more stars before.
        case lower(than: Int)
        /// No rule is in force on that day.
        case noRule
        /// The rule has no award for so few stars.
        case noAward(rule: AwardRule)
        /// Nobody said when it was recognised, so no rule can be found.
        case noDay
    }

    /// The recognitions, the earliest first.
    package let items: [Item]
    /// What was approved or paid, in đồng.
    package let paid: Int64
    /// What was applied for and not decided yet, in đồng.
    package let applied: Int64
    /// The levels for which an award was applied for and not decided yet.
    package let appliedLevels: [Int]

    /// The account of a product.
    /// - Parameter dossiers: its dossiers; those that are recognised count. Without one the product itself does.
    /// - Parameter supports: what was given for products; its awards count unless they were refused.
    package init(_ product: Product, dossiers: [Dossier], supports: [Support], rules: [AwardRule]) {
        let awards = supports.filter { $0.purpose == .award && $0.product == product.identity.id }
        let given = awards.filter(\.isGranted)
        let asked = awards.filter { $0.state == .applied }
        paid = given.reduce(0) { Self.sum($0, $1.amount?.dong ?? 0) }
        applied = asked.reduce(0) { Self.sum($0, $1.amount?.dong ?? 0) }
        appliedLevels = asked.compactMap(\.starRating)
        items = Self.items(
            Self.recognitions(of: product, dossiers), paid: paid, levels: Set(given.compactMap(\.starRating)), rules)
    }

    /// The first recognition for which something is due; nil when nothing is.
    package var due: Item? { items.first { if case .due = $0.outcome { true } else { false } } }

    private static func recognitions(of product: Product, _ dossiers: [Dossier]) -> [(stars: Int, day: CalendarDate?)] {
        var found = dossiers.filter { $0.state == .recognised && $0.product == product.identity.id }
            .compactMap { dossier in dossier.starRating.map { (stars: $0, day: dossier.issuedOn) } }
            .filter { Product.areRecognised(stars: $0.stars) }
        if found.isEmpty, product.isRecognised, let stars = product.starRating {
            found = [(stars, product.issuedOn)]
        }
        return found.sorted { left, right in
            (left.day?.dayNumber ?? .min, left.stars) < (right.day?.dayNumber ?? .min, right.stars)
        }
    }

    private static func items(
        _ recognitions: [(stars: Int, day: CalendarDate?)], paid: Int64, levels: Set<Int>, _ rules: [AwardRule]
    ) -> [Item] {
        var (total, done, highest) = (paid, levels, 0)
        return recognitions.map { stars, day in
            defer { highest = max(highest, stars) }
            func outcome() -> Outcome {
                if stars < highest { return .lower(than: highest) }
                if let top = done.max(), stars <= top { return .levelDone }
                guard let day else { return .noDay }
                guard let rule = AwardRule.inForce(rules, on: day) else { return .noRule }
                guard let award = rule.award(forStars: stars)?.dong, award > 0 else { return .noAward(rule: rule) }
                done.insert(stars)
                let before = total
                guard award > before else { return .covered(award: award, before: before, rule: rule) }
                total = award
                return .due(dong: award - before, award: award, before: before, rule: rule)
            }
            return Item(stars: stars, day: day, outcome: outcome())
        }
    }

    /// A sum that stays within what can be counted; nobody pays less than nothing.
    private static func sum(_ total: Int64, _ dong: Int64) -> Int64 {
        let (sum, overflow) = total.addingReportingOverflow(max(0, dong))
        return overflow ? .max : sum
    }
}

/// How much of the support for a trademark is left.
package struct TrademarkAccount: Sendable, Equatable {
    /// The rule in force; nil when there is none, or it has no ceiling.
    package let rule: AwardRule?
    /// The most that is paid, in đồng.
    package let ceiling: Int64
    /// What was approved or paid, in đồng.
    package let paid: Int64

    /// The account of a product on a day.
    package init(_ product: Product, supports: [Support], rules: [AwardRule], on day: CalendarDate) {
        let found = AwardRule.inForce(rules.filter { $0.trademarkCeiling != nil }, on: day)
        rule = found
        ceiling = max(0, found?.trademarkCeiling?.dong ?? 0)
        paid = supports.filter { $0.purpose == .trademark && $0.product == product.identity.id && $0.isGranted }
            .reduce(0) { total, support in
                let (sum, overflow) = total.addingReportingOverflow(max(0, support.amount?.dong ?? 0))
                return overflow ? .max : sum
            }
    }

    /// What may still be paid, in đồng.
    package var left: Int64 { max(0, ceiling - paid) }
}

extension AwardRule {
    /// The rule in force on a day: of several the one that began last, and of those the first by its document.
    package static func inForce(_ rules: [AwardRule], on day: CalendarDate) -> AwardRule? {
        rules.filter { rule in
            rule.validFrom.map { $0 <= day } == true && rule.validTo.map { $0 >= day } != false
        }.min { left, right in
            let (first, second) = (left.validFrom ?? .epoch, right.validFrom ?? .epoch)
            return first == second ? left.document < right.document : first > second
        }
    }
}

extension Support {
    /// Whether the sum was granted: paid, or going to be.
    package var isGranted: Bool { state == .approved || state == .paid || state == .closed }
}

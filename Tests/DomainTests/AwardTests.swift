// The awards of a product: once a level, the difference on an upgrade, by the rule in force on the day.
import Domain
import Testing

@Suite("Awards")
struct AwardTests {
    private func rule(
        _ document: String, _ amounts: (Int64, Int64, Int64), from: CalendarDate, to: CalendarDate? = nil,
        trademark: Int64? = nil
    ) -> AwardRule {
        var rule = AwardRule()
        (rule.document, rule.validFrom, rule.validTo) = (document, from, to)
        rule.threeStars = Money(dong: amounts.0)
        rule.fourStars = Money(dong: amounts.1)
        rule.fiveStars = Money(dong: amounts.2)
        rule.trademarkCeiling = trademark.map { Money(dong: $0) }
        return rule
    }

    private var circular: AwardRule {
        rule("60/2026/TT-BTC", (8_000_000, 10_000_000, 15_000_000), from: Sample.day(2026, 1, 1), trademark: 35_000_000)
    }

    private var product: Product {
        var product = Product()
        product.identity.id = 7
        product.name = "Trám đen"
        return product
    }

    private func recognised(_ stars: Int, _ day: CalendarDate?) -> Dossier {
        var dossier = Dossier()
        (dossier.state, dossier.product, dossier.starRating, dossier.issuedOn) = (.recognised, 7, stars, day)
        return dossier
    }

    private func paid(
        _ dong: Int64, stars: Int?, _ state: Support.State = .paid, _ purpose: Support.Purpose = .award,
        product: Int64 = 7
    ) -> Support {
        var support = Support()
        (support.purpose, support.state, support.product) = (purpose, state, product)
        (support.amount, support.starRating) = (Money(dong: dong), stars)
        return support
    }

    private func account(_ dossiers: [Dossier], _ supports: [Support] = [], _ rules: [AwardRule]? = nil)
        -> AwardAccount
    {
        AwardAccount(product, dossiers: dossiers, supports: supports, rules: rules ?? [circular])
    }

    @Test func anUpgradeIsPaidTheDifference() {
        let first = recognised(3, Sample.day(2026, 3, 1))
        let second = recognised(4, Sample.day(2027, 3, 1))
        #expect(
            account([first]).due?.outcome
                == .due(dong: 8_000_000, award: 8_000_000, before: 0, rule: circular))
        let upgraded = account([second, first], [paid(8_000_000, stars: 3)])
        #expect(upgraded.items.map(\.outcome).first == .levelDone)
        #expect(upgraded.due?.stars == 4)
        #expect(
            upgraded.due?.outcome == .due(dong: 2_000_000, award: 10_000_000, before: 8_000_000, rule: circular))
        #expect(account([first, second], [paid(8_000_000, stars: 3), paid(2_000_000, stars: 4)]).due == nil)
    }

    @Test func whatWasNotGrantedDoesNotCount() {
        let first = recognised(3, Sample.day(2026, 3, 1))
        let others = [
            paid(8_000_000, stars: 3, .refused), paid(8_000_000, stars: 3, product: 8),
            paid(9_000_000, stars: 3, .paid, .label),
        ]
        #expect(account([first], others).due?.stars == 3 && account([first], others).paid == 0)
        let asked = account([first], [paid(8_000_000, stars: 3, .applied)])
        #expect(asked.due?.stars == 3 && asked.applied == 8_000_000 && asked.appliedLevels == [3])
        for state in [Support.State.approved, .paid, .closed] {
            #expect(account([first], [paid(8_000_000, stars: 3, state)]).due == nil, "\(state)")
        }
        // A sum that says no level still counts against what is due.
        let part = account([first], [paid(5_000_000, stars: nil)])
        #expect(part.due?.outcome == .due(dong: 3_000_000, award: 8_000_000, before: 5_000_000, rule: circular))
    }

    @Test func theRuleOfTheDayOfRecognitionCounts() {
        let old = rule(
            "15/2021/NQ-HĐND", (5_000_000, 20_000_000, 30_000_000), from: Sample.day(2021, 8, 1),
            to: Sample.day(2025, 12, 31))
        func due(_ day: CalendarDate?) -> AwardAccount.Outcome? {
            account([recognised(3, day)], [], [circular, old]).items.first?.outcome
        }
        #expect(due(Sample.day(2025, 12, 31)) == .due(dong: 5_000_000, award: 5_000_000, before: 0, rule: old))
        #expect(due(Sample.day(2026, 1, 1)) == .due(dong: 8_000_000, award: 8_000_000, before: 0, rule: circular))
        #expect(due(Sample.day(2021, 7, 31)) == .noRule)
        #expect(due(nil) == .noDay)
        var overlapping = circular
        (overlapping.document, overlapping.validFrom) = ("A", Sample.day(2026, 1, 1))
        #expect(
            AwardRule.inForce([circular, overlapping, old], on: Sample.day(2026, 5, 1))?.document == "60/2026/TT-BTC")
    }

    @Test func fewerStarsAndStarsWithoutAnAwardPayNothing() {
        let day = Sample.day(2026, 3, 1)
        // Two stars are no recognition, for which nothing could be due.
        #expect(account([recognised(2, day)]).items.isEmpty)
        let down = account([recognised(4, day), recognised(3, Sample.day(2029, 3, 1))])
        #expect(down.items.map(\.outcome).last == .lower(than: 4))
        let again = account([recognised(4, day), recognised(4, Sample.day(2029, 3, 1))])
        #expect(again.items.map(\.outcome).last == .levelDone)
        let poorer = rule("B", (1, 2, 3), from: Sample.day(2029, 1, 1))
        let covered = account([recognised(3, day), recognised(4, Sample.day(2029, 3, 1))], [], [circular, poorer])
        #expect(covered.items.map(\.outcome).last == .covered(award: 2, before: 8_000_000, rule: poorer))
    }

    @Test func withoutADossierTheProductItselfCounts() {
        var product = product
        (product.state, product.starRating, product.issuedOn) = (.recognised, 4, Sample.day(2026, 3, 1))
        let own = AwardAccount(product, dossiers: [], supports: [], rules: [circular])
        #expect(own.due?.stars == 4)
        product.state = .revoked
        #expect(AwardAccount(product, dossiers: [], supports: [], rules: [circular]).items.isEmpty)
    }

    @Test func theTrademarkHasACeiling() {
        func left(_ supports: [Support], _ day: CalendarDate) -> TrademarkAccount {
            TrademarkAccount(product, supports: supports, rules: [circular], on: day)
        }
        let day = Sample.day(2026, 5, 1)
        #expect(left([paid(30_000_000, stars: nil, .paid, .trademark)], day).left == 5_000_000)
        #expect(left([paid(40_000_000, stars: nil, .paid, .trademark)], day).left == 0)
        #expect(left([paid(30_000_000, stars: nil, .refused, .trademark)], day).left == 35_000_000)
        #expect(left([], Sample.day(2025, 5, 1)).rule == nil)
    }

    /// Recognitions, rules and the days on which the clerk pays are drawn at random; what is due is paid each time.
    @Test(arguments: 0..<300) func differencesNeverExceedTheHighestAward(seed: Int) {
        var generator = Generator(state: UInt64(seed))
        let rules = (0..<Int.random(in: 1...4, using: &generator)).map { index -> AwardRule in
            let start = Sample.day(2018 + Int.random(in: 0...6, using: &generator), 1, 1)
            let isOpen = Bool.random(using: &generator)
            func amount() -> Int64 { Int64.random(in: 0...20, using: &generator) * 1_000_000 }
            return rule(
                "\(index)", (amount(), amount(), amount()), from: start, to: isOpen ? nil : start.adding(days: 900))
        }
        var dossiers: [Dossier] = []
        var supports: [Support] = []
        var day = Sample.day(2018, 6, 1)
        var highest: Int64 = 0
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            day = day.adding(days: Int.random(in: 0...700, using: &generator)) ?? day
            let stars = Int.random(in: 1...5, using: &generator)
            dossiers.append(recognised(stars, day))
            let met = AwardRule.inForce(rules, on: day)?.award(forStars: stars)?.dong ?? 0
            highest = max(highest, met)
            // Sometimes the clerk waits for the next recognition.
            guard Bool.random(using: &generator) else { continue }
            pay(dossiers, &supports, rules)
        }
        pay(dossiers, &supports, rules)
        let total = supports.reduce(Int64(0)) { $0 + ($1.amount?.dong ?? 0) }
        #expect(total <= highest)
        #expect(supports.allSatisfy { ($0.amount?.dong ?? 0) > 0 })
        let levels = supports.compactMap(\.starRating)
        #expect(Set(levels).count == levels.count, "no level twice")
        #expect(levels == levels.sorted(), "no level after a higher one")
        // Neither the order of the records nor that of the rules matters.
        let shuffled = AwardAccount(
            product, dossiers: dossiers.shuffled(using: &generator), supports: supports.shuffled(using: &generator),
            rules: rules.shuffled(using: &generator))
        #expect(shuffled == account(dossiers, supports, rules) && shuffled.due == nil)
    }

    /// Whoever climbs by one rule gets the award of the highest level in all, whatever the steps were.
    @Test func upgradesByOneRuleAddUpToTheLastAward() {
        for levels in [[3], [4], [5], [3, 4], [3, 5], [4, 5], [3, 4, 5]] {
            var supports: [Support] = []
            let dossiers = levels.map { recognised($0, Sample.day(2026 + $0, 1, 1)) }
            for count in 1...dossiers.count { pay(Array(dossiers.prefix(count)), &supports, [circular]) }
            let total = supports.reduce(Int64(0)) { $0 + ($1.amount?.dong ?? 0) }
            #expect(total == circular.award(forStars: levels.last ?? 0)?.dong, "\(levels)")
        }
    }

    private func pay(_ dossiers: [Dossier], _ supports: inout [Support], _ rules: [AwardRule]) {
        while let item = account(dossiers, supports, rules).due, case .due(let dong, _, _, _) = item.outcome {
            supports.append(paid(dong, stars: item.stars))
        }
    }
}

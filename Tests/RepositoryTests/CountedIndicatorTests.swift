// What the registers count for the indicators of the sample, on a real file, and how the years bound it.
import Domain
import Foundation
import Repository
import Testing

@Suite struct CountedSampleTests {
    private static let kinds = ["holder", "programme", "project", "support", "activity", "loan", "indicator"]

    /// The records of a sample file as far as they refer to nothing.
    private static func sample(_ kind: String) throws -> [RecordEntry] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Resources/sample/\(kind).jsonl")
        let description = try #require(RecordKind(rawValue: kind)).description
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let values = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            var entry = description.blank()
            for field in description.fields {
                switch (field.kind, values[field.name]) {
                case (.flag, let flag as Bool): entry[field.name] = .flag(flag)
                case (_, let text as String): entry[field.name] = try FieldValue(reading: text, for: field)
                case (_, let number as NSNumber):
                    entry[field.name] = try FieldValue(reading: "\(number)", for: field)
                default: break
                }
            }
            return entry
        }
    }

    private func withSample(_ body: (Store, [Indicator], [CountRequest: RegisterCount]) async throws -> Void)
        async throws
    {
        try await withStore { store, _ in
            for kind in Self.kinds {
                let entries = try Self.sample(kind)
                #expect(!entries.isEmpty)
                for entry in entries { try await saved(entry, in: store) }
            }
            let today = try #require(CalendarDate("22/11/2026"))
            let indicators = try await store.allEntries(of: .indicator)
            try await body(store, indicators.compactMap { $0.record() }, try await store.counted(on: today))
        }
    }

    @Test func allFiguresOfTheReportAgreeWithTheRecords() async throws {
        try await withSample { _, indicators, counts in
            let checked = indicators.filter { $0.period == "2022" && $0.counter != .none }
            #expect(checked.count == 10)
            for indicator in checked {
                let figure = try #require(CheckedFigure(indicator, counts), "\(indicator.name)")
                #expect(figure.verdict == .agrees, "\(indicator.name): \(figure.least.vietnameseText)")
            }
            let loans = try #require(checked.first { $0.counter == .loanOutstanding })
            #expect(CheckedFigure(loans, counts)?.least.vietnameseText == "294.590,2")
        }
    }

    @Test func thePlanIsHeldAgainstTheCasesOfItsYears() async throws {
        try await withSample { _, indicators, counts in
            let plan = indicators.filter { $0.period == "2022–2025" }
            func standing(_ counter: Indicator.Counter) throws -> IndicatorStanding {
                IndicatorStanding(try #require(plan.first { $0.counter == counter }), counts)
            }
            // Two people who are not named; five co-operatives and a workshop are no persons.
            #expect(try standing(.supportedYouths).figure == Figure(2))
            // All projects of the sample are examples, and an example is no result.
            #expect(try standing(.innovativeProjects).figure == nil)
            #expect(try standing(.youthCooperatives) == .reported(Figure(5)))
            let founded = try #require(plan.first { $0.counter == .youthCooperatives })
            #expect(CheckedFigure(founded, counts)?.verdict == .agrees && founded.target == Figure(3))
        }
    }

    @Test func moneyIsCountedToTheDongForItsYears() async throws {
        try await withSample { store, _, _ in
            for (period, isCumulative) in [("2022", false), ("2023", false), ("2023", true), ("2021", false)] {
                var indicator = Indicator()
                (indicator.name, indicator.measure, indicator.period) = ("Đã chi", "triệu đồng", period)
                (indicator.counter, indicator.isCumulative, indicator.source) = (.supportPaid, isCumulative, "thử")
                try await saved(RecordEntry(indicator), in: store)
            }
            let counts = try await store.counted(on: try #require(CalendarDate("22/11/2026")))
            func count(_ year: Int, _ isCumulative: Bool = false) -> Int? {
                counts[CountRequest(.supportPaid, years: Period(year: year), isCumulative: isCumulative)]?.least
            }
            #expect(count(2022) == 200_000_000 && count(2023) == 349_020_000)
            #expect(count(2023, true) == 549_020_000)
            #expect(count(2021) == 0, "there are cases, and none of them is of that year")
        }
    }
}

@Suite struct CountedRegisterTests {
    private static let today = CalendarDate(year: 2026, month: 1, day: 1) ?? .epoch

    private static func ask(_ counter: Indicator.Counter, _ period: String, cumulative: Bool = false) -> RecordEntry {
        var indicator = Indicator()
        (indicator.name, indicator.period, indicator.counter) = ("\(counter) \(period) \(cumulative)", period, counter)
        indicator.isCumulative = cumulative
        return RecordEntry(indicator)
    }

    private static func aCase(
        _ beneficiary: String, _ year: Int, _ amount: String = "", recipients: Int? = nil,
        form: Support.Form = .cooperative, state: Support.State = .approved, isYouthLed: Bool = true
    ) -> RecordEntry {
        var support = Support()
        (support.beneficiary, support.year, support.recipients) = (beneficiary, year, recipients)
        (support.form, support.state, support.isYouthLed) = (form, state, isYouthLed)
        support.amount = Money(amount)
        return RecordEntry(support)
    }

    @Test func whoIsHelpedTwiceIsCountedOnceAndTheNamelessMakeARange() async throws {
        try await withStore { store, _ in
            var holder = Holder()
            (holder.name, holder.aliases, holder.isYouthLed) = ("HTX Núi", "HTX Chè Núi", true)
            try await saved(RecordEntry(holder), in: store)
            for entry in [
                Self.aCase("HTX Núi", 2023), Self.aCase("htx chè núi", 2024), Self.aCase("HTX Suối; HTX Chè Núi", 2024),
                // Led by others, but one of them is known to be led by the young.
                Self.aCase("HTX Già; HTX Núi", 2024, isYouthLed: false), Self.aCase("HTX Xin", 2024, state: .applied),
                Self.aCase("02 trí thức trẻ", 2024, recipients: 2, form: .person),
                Self.aCase("Ba thanh niên", 2024, recipients: 3, form: .person),
                Self.aCase("Nguyễn A", 2024, form: .person), Self.aCase("HTX Xưa", 2019),
                Self.ask(.supportedYouths, "2023–2024"), Self.ask(.supportedYouths, "2024", cumulative: true),
                Self.ask(.supportedYouths, "2023"), Self.ask(.youthCooperatives, "2023–2024"),
            ] { try await saved(entry, in: store) }
            let counts = try await store.counted(on: Self.today)
            let years = Period(first: 2023, last: 2024)
            // Of the people one is named, and three or up to six are there; co-operatives are counted apart.
            #expect(counts[CountRequest(.supportedYouths, years: years)] == RegisterCount(3, upTo: 6))
            #expect(
                counts[CountRequest(.supportedYouths, years: Period(year: 2024), isCumulative: true)]
                    == RegisterCount(3, upTo: 6))
            #expect(counts[CountRequest(.supportedYouths, years: Period(year: 2023))] == RegisterCount(0))
            #expect(counts[CountRequest(.youthCooperatives, years: years)] == RegisterCount(2))
        }
    }

    @Test func anInstalmentCountsForItsYearAndAPartForItself() async throws {
        try await withStore { store, _ in
            let whole = try await saved(Self.aCase("HTX A", 2024, "100 triệu"), in: store)
            for (label, year, sum) in [("Đợt 1", 2024, "30 triệu"), ("Đợt 2", 2025, "20,5 triệu")] {
                var payment = Payment()
                (payment.label, payment.year, payment.amount) = (label, year, Money(sum))
                payment.support = whole.identity.id
                try await saved(RecordEntry(payment), in: store)
            }
            var part = Self.aCase("HTX B", 2024, "7 triệu", state: .paid)
            part["splitFrom"] = .reference(whole.identity.id)
            try await saved(part, in: store)
            for period in ["2024", "2025", "2024–2025"] { try await saved(Self.ask(.supportPaid, period), in: store) }
            let counts = try await store.counted(on: Self.today)
            let periods = [Period(year: 2024), Period(year: 2025), Period(first: 2024, last: 2025)]
            let found = periods.map { counts[CountRequest(.supportPaid, years: $0)]?.least }
            #expect(found == [37_000_000, 20_500_000, 57_500_000])
        }
    }

    @Test func anEmptyRegisterSaysNothing() async throws {
        try await withStore { store, _ in
            let counters = Indicator.Counter.allCases.filter { $0 != .none }
            for counter in counters { try await saved(Self.ask(counter, "2024"), in: store) }
            let counts = try await store.counted(on: Self.today)
            let known = counters.filter { counts[CountRequest($0, years: Period(year: 2024))] != nil }
            #expect(known == [.products, .holders, .youthLedProducts, .supportedProducts])
        }
    }

    @Test func lastPeriodOfTheYearsIsAddedUpAndProductsCountAtTheirEnd() async throws {
        try await withStore { store, _ in
            for (body, period, sum, groups) in [
                ("Đoàn", "quý I/2024", "5 tỷ", 1), ("Đoàn", "quý II/2024", "6 tỷ", 2),
                ("Hội", "quý II/2024", "1 tỷ", 3),
                ("Đoàn", "2022", "9 tỷ", nil as Int?),
            ] {
                var loan = Loan()
                (loan.body, loan.period, loan.groups) = (body, period, groups)
                loan.outstanding = Money(sum)
                try await saved(RecordEntry(loan), in: store)
            }
            for (name, issued) in [("A", "01/6/2023"), ("B", "01/6/2025")] {
                var product = Product()
                (product.name, product.state, product.issuedOn) = (name, .recognised, CalendarDate(issued))
                try await saved(RecordEntry(product), in: store)
            }
            for entry in [
                Self.ask(.loanOutstanding, "2022–2024"), Self.ask(.loanGroups, "2022"), Self.ask(.loanGroups, "2024"),
                Self.ask(.loanOutstanding, "2025"), Self.ask(.products, "2024"),
            ] { try await saved(entry, in: store) }
            let counts = try await store.counted(on: Self.today)
            #expect(
                counts[CountRequest(.loanOutstanding, years: Period(first: 2022, last: 2024))]?.least == 7_000_000_000)
            #expect(counts[CountRequest(.loanGroups, years: Period(year: 2024))]?.least == 5)
            #expect(counts[CountRequest(.loanGroups, years: Period(year: 2022))] == nil, "nobody gave a number")
            #expect(counts[CountRequest(.loanOutstanding, years: Period(year: 2025))] == nil)
            #expect(counts[CountRequest(.products, years: Period(year: 2024))] == RegisterCount(1))
            #expect(counts[.products] == RegisterCount(2))
        }
    }
}

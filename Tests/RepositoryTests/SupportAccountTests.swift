// The account of a year as the database adds it up, against all records one by one.
import Domain
import Repository
import Testing

@Suite struct SupportAccountTests {
    private static let today = CalendarDate(year: 2026, month: 3, day: 1) ?? .epoch

    /// Cases, some shared, some paid in parts, with sums of which a few are more than 64 bits.
    private func fill(_ store: Store, _ seed: UInt64) async throws {
        var numbers = Seeded(state: seed)
        func pick(_ texts: [String]) -> String { texts.randomElement(using: &numbers) ?? "" }
        for (name, number) in [("Chính sách A", "08/2019/NQ-HĐND"), ("Quỹ B", "")] {
            var programme = Programme()
            (programme.name, programme.document, programme.budget) = (name, number, Money(dong: 5_000_000_000))
            try await saved(RecordEntry(programme), in: store)
        }
        for number in 1...4 {
            var project = Project()
            (project.name, project.year, project.state) = ("Dự án \(number)", 2022, .running)
            if number == 1 { project.supportedOn = CalendarDate(year: 2023, month: 1, day: 2) }
            try await saved(RecordEntry(project), in: store)
        }
        for number in 1...80 {
            var support = Support()
            support.beneficiary = pick(["HTX A", "HTX B; HTX C", "Tổ \(number)", "htx a"])
            (support.programme, support.basis) = (
                pick(["Chính sách A", "Quỹ B", "Khác", ""]), pick(["", "NQ 15/2021/NQ-HĐND"])
            )
            (support.unit, support.year) = (
                pick(["", "xã Hạ", "xã Thượng"]), Int.random(in: 2022...2025, using: &numbers)
            )
            support.state = Support.State.allCases.randomElement(using: &numbers) ?? .paid
            if support.state == .refused { support.reason = "thiếu giấy tờ" }
            support.purpose = Support.Purpose.allCases.randomElement(using: &numbers) ?? .other
            let large = number % 20 == 0
            let sum = large ? Int64.max - Int64(number) : Int64.random(in: 1...900_000_000, using: &numbers)
            if number % 7 != 0 { support.amount = Money(dong: sum) }
            support.requested = Money(dong: sum / 2)
            support.recipients = number % 9 == 0 ? 4 : nil
            if number % 5 == 0 { support.project = Int64(1 + number % 4) }
            let stored = try await saved(RecordEntry(support), in: store)
            for part in 0..<(number % 4 == 0 ? 2 : 0) {
                var payment = Payment()
                (payment.label, payment.support) = ("Đợt \(part)", stored.identity.id)
                payment.year = Int.random(in: 2022...2026, using: &numbers)
                payment.amount = Money(dong: large ? .max : Int64.random(in: 1...9_000_000, using: &numbers))
                let paid = try await saved(RecordEntry(payment), in: store)
                // What lies in the bin counts nowhere.
                if number == 8 || number == 16 {
                    _ = try await store.bin(
                        paid.kind, id: paid.identity.id, version: paid.identity.version, by: "an")
                }
            }
            if number == 12 || number == 30 {
                let now = try await store.entry(of: stored.kind, id: stored.identity.id) ?? stored
                _ = try await store.bin(now.kind, id: now.identity.id, version: now.identity.version, by: "an")
            }
        }
    }

    private func source(_ store: Store, _ year: Int) async throws -> SupportSource {
        func all<R: Record>(_ type: R.Type = R.self) async throws -> [R] {
            try await store.allEntries(of: R.description.kind).compactMap { $0.record() }
        }
        var source = SupportSource(year: year, cases: try await all(), payments: try await all())
        source.programmes = try await all()
        source.projects = try await all()
        return source
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>) func theDatabaseAddsUpWhatTheRecordsSay(seed: UInt64) async throws {
        try await withStore { store, _ in
            try await fill(store, seed)
            for year in [2022, 2024, 2026] {
                let account = try await store.supportAccount(year: year, on: Self.today)
                let wanted = SupportAccount(try await source(store, year), on: Self.today)
                #expect(account.figures == wanted.figures && account.before == wanted.before)
                #expect(account.programmes.map(\.line) == wanted.programmes.map(\.line))
                #expect(account.programmes.map(\.left) == wanted.programmes.map(\.left))
                #expect(account.purposes.map(\.line) == wanted.purposes.map(\.line))
                #expect(account.units.map(\.line) == wanted.units.map(\.line))
                #expect(account.bases.map(\.line) == wanted.bases.map(\.line))
                #expect(account.beneficiaries.map(\.line) == wanted.beneficiaries.map(\.line))
                #expect(account.beneficiaries.map(\.isShared) == wanted.beneficiaries.map(\.isShared))
                #expect(account.history == wanted.history && account.years == wanted.years)
                #expect(account.cohorts.map(\.names) == wanted.cohorts.map(\.names))
            }
        }
    }

    @Test func aLineLeadsToExactlyItsCases() async throws {
        try await withStore { store, _ in
            try await fill(store, 9)
            let account = try await store.supportAccount(year: 2024, on: Self.today)
            let lines =
                account.programmes.map(\.line) + account.purposes.map(\.line) + account.units.map(\.line)
                + account.bases.map(\.line) + account.unitsToday.map(\.line)
            #expect(lines.count > 12)
            for line in lines {
                let query = ListQuery(kind: .support, conditions: line.conditions)
                let rows = try await store.window(query, at: .start, limit: 500).rows
                let cases = rows.compactMap { $0.entry.record(as: Support.self) }.filter { $0.year == 2024 }
                #expect(cases.count == line.now.cases, "\(line.title)")
                let promised = cases.filter(\.state.isApproved).reduce(Int128(0)) { $0 + Int128($1.amount?.dong ?? 0) }
                #expect(promised == line.now.promised, "\(line.title)")
                #expect(try await store.count(query) == rows.count)
            }
            let all = ListQuery(kind: .support, conditions: [.ofAccount(year: 2026)])
            #expect(try await store.count(all) > 0)
            #expect(try await store.count(ListQuery(kind: product, conditions: [.ofAccount(year: 2024)])) == 0)
        }
    }

    @Test func theYearIsTodaysOrTheLastWithRecords() async throws {
        try await withStore { store, _ in
            #expect(try await store.supportAccount(on: Self.today).year == 2026)
            #expect(try await store.supportAccount(on: Self.today).figures.isEmpty)
            var support = Support()
            (support.beneficiary, support.year, support.state) = ("HTX A", 2023, .approved)
            let stored = try await saved(RecordEntry(support), in: store)
            #expect(try await store.supportAccount(on: Self.today).year == 2023)
            var payment = Payment()
            (payment.label, payment.year, payment.support) = ("Đợt 1", 2026, stored.identity.id)
            payment.amount = Money(dong: 7)
            try await saved(RecordEntry(payment), in: store)
            let account = try await store.supportAccount(on: Self.today)
            #expect(account.year == 2026 && account.figures.paid == 7 && account.figures.cases == 0)
        }
    }

    @Test func targetsAreThoseOfTheYear() async throws {
        try await withStore { store, _ in
            for (name, period, target) in [("a", "2022–2025", "10"), ("b", "2023", "4"), ("c", "2023", "")] {
                var indicator = Indicator()
                (indicator.name, indicator.period, indicator.target) = (name, period, Figure(vietnamese: target))
                try await saved(RecordEntry(indicator), in: store)
            }
            let lines = try await store.supportAccount(year: 2023, on: Self.today).targets
            #expect(lines.map(\.indicator.name) == ["a", "b"])
            #expect(try await store.supportAccount(year: 2026, on: Self.today).targets.isEmpty)
        }
    }
}

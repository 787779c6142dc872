// What speaks against saving a case, a payment or a figure: exactly then, in no order, and once.
import Domain
import Testing

@Suite struct SaveCheckTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    private static func aCase(_ name: String, _ dong: Int64?, id: Int64 = 0, _ state: Support.State = .approved)
        -> Support
    {
        var support = Support()
        support.identity = RecordIdentity(id: id, uid: id == 0 ? "" : "uid\(id)", version: 1)
        (support.beneficiary, support.year, support.state) = (name, 2024, state)
        (support.amount, support.programme) = (dong.map { Money(dong: $0) }, "Quỹ")
        return support
    }

    private static func programme(_ change: (inout Programme) -> Void = { _ in }) -> Programme {
        var programme = Programme()
        programme.identity = RecordIdentity(id: 7, uid: "quy", version: 1)
        (programme.name, programme.validFrom, programme.validTo) = ("Quỹ", day(2024, 1, 1), day(2025, 12, 31))
        change(&programme)
        return programme
    }

    private static func material(_ change: (inout CaseMaterial) -> Void) -> CaseMaterial {
        var material = CaseMaterial()
        change(&material)
        return material
    }

    private static func flags(_ support: Support, _ material: CaseMaterial, _ check: SaveCheck = SaveCheck())
        -> [SaveFlag]
    {
        check.flags(of: [RecordEntry(support)], [material]).first ?? []
    }

    @Test(arguments: 1...200) func instalmentsNeverExceedWhatWasApprovedWithoutAFlag(seed: Int) {
        var random = Numbers(seed)
        let approved = random.next(6) == 0 ? nil : Int64(random.next(40)) * 1_000_000
        let state = Support.State.allCases[random.next(Support.State.allCases.count)]
        let support = Self.aCase("HTX", approved, id: 1, state)
        let payments = (0..<random.next(6)).map { index -> Payment in
            var payment = Payment()
            payment.identity = RecordIdentity(id: Int64(index + 1), uid: "p\(index)", version: 1)
            (payment.support, payment.amount) = (1, Money(dong: Int64(random.next(15)) * 1_000_000))
            return payment
        }
        let paid = payments.reduce(Int128(0)) { $0 + Int128($1.amount?.dong ?? 0) }
        let limit = state == .refused ? 0 : Int128(approved ?? 0)
        let found = Self.flags(support, Self.material { $0.payments = payments })
        #expect(found.contains { if case .overApproved = $0 { true } else { false } } == (paid > limit))
        // The last payment, stored or new, is flagged for the same reason as its case.
        if let last = payments.last, (last.amount?.dong ?? 0) > 0 {
            let around = Self.material { ($0.support, $0.payments) = (support, payments) }
            let flagged = SaveCheck().flags(of: [RecordEntry(last)], [around])[0]
            #expect(flagged.isEmpty == (paid <= limit))
        }
        let shuffled = Self.flags(support, Self.material { $0.payments = payments.reversed() })
        #expect(found == shuffled)
    }

    @Test func theSameHelpIsFoundUnderAnyName() {
        var first = Self.aCase("HTX Rừng Xanh", 5, id: 1)
        let other = Self.aCase("Tổ An; Hợp tác xã Rừng  xanh", 9, id: 2)
        let around = Self.material {
            ($0.names, $0.others) = (["HTX Rừng Xanh", "Hợp tác xã Rừng Xanh"], [other])
        }
        #expect(Self.flags(first, around).map(\.code) == ["twice:uid2"])
        first.purpose = .label
        #expect(Self.flags(first, around).isEmpty)
        first.purpose = other.purpose
        first.year = 2023
        first.programme = "Khác"
        #expect(Self.flags(first, around).isEmpty)
        first.programme = "Quỹ"
        #expect(Self.flags(first, around).count == 1)
        (first.product, first.state) = (1, .refused)
        #expect(Self.flags(first, around).isEmpty)
    }

    @Test func differentProductsAreDifferentHelp() {
        var (first, second) = (Self.aCase("HTX", 5, id: 1), Self.aCase("HTX", 5, id: 2))
        (first.product, second.product) = (1, 2)
        let around = Self.material { $0.others = [second] }
        #expect(Self.flags(first, around).isEmpty)
        first.product = nil
        #expect(Self.flags(first, around).count == 1)
    }

    @Test func noFlagDependsOnTheOrderOfABatch() {
        let programme = Self.programme { ($0.budget, $0.caseCeiling) = (Money(dong: 60), Money(dong: 30)) }
        let batch = [
            Self.aCase("A", 20, id: 1), Self.aCase("B", 31, id: 2), Self.aCase("A", 15, id: 3),
            Self.aCase("C", nil, id: 4, .applied),
        ]
        let around = Self.material { ($0.programme, $0.approvedInAll) = (programme, 5) }
        let found = SaveCheck().flags(of: batch.map { RecordEntry($0) }, batch.map { _ in around })
        let turned = SaveCheck().flags(of: batch.reversed().map { RecordEntry($0) }, batch.map { _ in around })
        #expect(found == turned.reversed())
        // 5 + 20 + 31 + 15 is more than 60 for every case that is approved.
        #expect(
            found.map { $0.map(\.code) } == [
                ["twice:uid3", "budget:-:20"], ["ceiling:31", "budget:-:31"], ["twice:uid1", "budget:-:15"], [],
            ])
    }

    @Test func theHighestSumsAreAddedExactly() {
        let programme = Self.programme { $0.budget = Money(dong: .max) }
        let around = Self.material { ($0.programme, $0.approvedInAll) = (programme, Int128(Int64.max)) }
        guard case .overBudget(let total, _, nil, _)? = Self.flags(Self.aCase("A", .max), around).first else {
            Issue.record("no flag")
            return
        }
        #expect(total == Int128(Int64.max) * 2)
    }

    @Test func severalThatShareACaseGetAsManyTimesTheCeiling() {
        let around = Self.material { $0.programme = Self.programme { $0.caseCeiling = Money(dong: 30) } }
        #expect(Self.flags(Self.aCase("A; B", 60), around).isEmpty)
        #expect(Self.flags(Self.aCase("A; B", 61), around).map(\.code) == ["ceiling:61"])
    }

    @Test func daysOutsideTheProgrammeAndAfterItsDocumentAreFlagged() {
        var document = LegalDocument()
        (document.type, document.number) = ("Nghị quyết", "08/2019/NQ-HĐND")
        document.inForceTo = Self.day(2024, 6, 30)
        let check = SaveCheck(documents: DocumentRegister([document]))
        let around = Self.material { $0.programme = Self.programme { $0.document = document.number } }
        var support = Self.aCase("A", 5, id: 1)
        support.paidOn = Self.day(2024, 6, 30)
        #expect(Self.flags(support, around, check).isEmpty)
        support.paidOn = Self.day(2024, 7, 1)
        #expect(Self.flags(support, around, check).map(\.code) == ["document:08/2019/NQ-HĐND:2024-07-01"])
        support.paidOn = Self.day(2026, 1, 1)
        #expect(Self.flags(support, around, check).map(\.code) == ["period:2026-01-01"])
        (support.paidOn, support.year) = (nil, 2023)
        #expect(Self.flags(support, around, check).map(\.code) == ["period:2023"])
    }

    @Test func moreThanWasAskedForIsSaid() {
        var support = Self.aCase("HTX", 80_000_000)
        #expect(Self.flags(support, CaseMaterial()).isEmpty)
        support.requested = Money(dong: 80_000_000)
        #expect(Self.flags(support, CaseMaterial()).isEmpty)
        support.requested = Money(dong: 50_000_000)
        #expect(
            Self.flags(support, CaseMaterial()) == [
                .overRequested(amount: Money(dong: 80_000_000), requested: Money(dong: 50_000_000))
            ])
    }

    @Test func aStepDatedBeforeTheOneItFollowsIsSaid() {
        var support = Self.aCase("HTX", nil)
        (support.appliedOn, support.paidOn) = (Self.day(2024, 3, 12), Self.day(2024, 3, 12))
        #expect(Self.flags(support, CaseMaterial()).isEmpty)
        support.appraisedOn = Self.day(2024, 3, 1)
        #expect(
            Self.flags(support, CaseMaterial()) == [
                .earlierThan(field: "appraisedOn", day: Self.day(2024, 3, 1), other: "appliedOn", Self.day(2024, 3, 12))
            ])
    }

    @Test func noCodeTellsWhatIsKeptOfAPerson() {
        #expect(SaveFlag.unmet(.age, has: .number(36)).code == "condition:age")
        #expect(SaveFlag.unmet(.discharge, has: .date(Self.day(2023, 1, 5))).code == "condition:discharge")
        #expect(SaveFlag.unmet(.stars, has: .number(2)).code == "condition:stars:2")
    }

    @Test func whatWasAcceptedDoesNotAskAgainUntilItChanges() {
        let around = Self.material { $0.programme = Self.programme { $0.caseCeiling = Money(dong: 30) } }
        var entry = RecordEntry(Self.aCase("A", 40, id: 1))
        let found = SaveCheck().flags(of: [entry], [around])[0]
        #expect(entry.open(found) == found && found.count == 1)
        entry = entry.accepting(found, reason: "Tỉnh cho phép")
        #expect(entry["exception"].text == "Tỉnh cho phép")
        #expect(entry.open(SaveCheck().flags(of: [entry], [around])[0]).isEmpty)
        entry["amount"] = .money(Money(dong: 50))
        #expect(entry.open(SaveCheck().flags(of: [entry], [around])[0]).count == 1)
    }

    @Test func aCumulativeFigureMayNotFall() {
        func figure(_ period: String, _ result: Int64, id: Int64, _ name: String = "Ý tưởng") -> Indicator {
            var indicator = Indicator()
            indicator.identity = RecordIdentity(id: id, uid: "i\(id)", version: 1)
            (indicator.name, indicator.measure, indicator.period) = (name, "ý tưởng", period)
            (indicator.isCumulative, indicator.result) = (true, Figure(result))
            return Indicator.settled(indicator, from: nil)
        }
        let others = [
            figure("2022", 100, id: 1, "ý  TƯỞNG"), figure("2024", 130, id: 2), figure("2022", 90, id: 3, "Khác"),
        ]
        func codes(_ indicator: Indicator) -> [String] {
            let around = Self.material { $0.indicators = others }
            return SaveCheck().flags(of: [RecordEntry(indicator)], [around])[0].map(\.code)
        }
        #expect(codes(figure("2023", 100, id: 9)).isEmpty)
        #expect(codes(figure("2023", 99, id: 9)) == ["falls:i1:99"])
        #expect(codes(figure("2023", 131, id: 9)) == ["exceeds:i2:131"])
        var yearly = figure("2023", 1, id: 9)
        yearly.isCumulative = false
        #expect(codes(yearly).isEmpty)
    }
}

/// The same numbers each run.
private struct Numbers {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

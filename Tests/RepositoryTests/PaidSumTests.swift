// What was paid of a case, kept from its payments through saving, the bin, undo and other cases.
import Domain
import Repository
import Testing

@Suite struct PaidSumTests {
    private static func aCase(_ amount: String, _ state: Support.State = .approved) -> Support {
        var support = Support()
        (support.beneficiary, support.year, support.state) = ("HTX Chè Núi", 2026, state)
        support.amount = Money(amount)
        return support
    }

    private static func payment(_ label: String, _ amount: String, of support: RecordEntry) -> RecordEntry {
        var payment = Payment()
        (payment.label, payment.amount, payment.year) = (label, Money(amount), 2026)
        payment.support = support.identity.id
        return RecordEntry(payment)
    }

    private static func paid(_ entry: RecordEntry, in store: Store) async throws -> Money? {
        try await store.entry(of: entry.kind, id: entry.identity.id)?["paid"].money
    }

    @Test func paymentsAddUpThroughEverything() async throws {
        try await withStore { store, _ in
            let first = try await saved(RecordEntry(Self.aCase("60 triệu")), in: store)
            let other = try await saved(RecordEntry(Self.aCase("9 triệu")), in: store)
            #expect(try await Self.paid(first, in: store) == nil)
            _ = try await saved(Self.payment("Đợt 1", "20 triệu", of: first), in: store)
            #expect(try await Self.paid(first, in: store)?.fullText == "20.000.000 đ")
            var second = try await saved(Self.payment("Đợt 2", "30,5 triệu", of: first), in: store)
            #expect(try await Self.paid(first, in: store)?.dong == 50_500_000)
            second["support"] = .reference(other.identity.id)
            second = try await saved(second, in: store)
            #expect(try await Self.paid(first, in: store)?.dong == 20_000_000)
            #expect(try await Self.paid(other, in: store)?.dong == 30_500_000)
            _ = try await store.undo(by: "an")
            #expect(try await Self.paid(first, in: store)?.dong == 50_500_000)
            #expect(try await Self.paid(other, in: store) == nil)
            let now = try #require(try await store.entry(of: second.kind, id: second.identity.id))
            _ = try await store.bin(now.kind, id: now.identity.id, version: now.identity.version, by: "an")
            #expect(try await Self.paid(first, in: store)?.dong == 20_000_000)
        }
    }

    @Test func aCaseThatWasPaidAtOnceNeedsNoPayment() async throws {
        try await withStore { store, _ in
            var entry = try await saved(RecordEntry(Self.aCase("169,02 triệu", .paid)), in: store)
            #expect(entry["paid"].money?.written == "169,02 triệu")
            entry["state"] = .text("approved")
            entry = try await saved(entry, in: store)
            #expect(entry["paid"].isEmpty)
        }
    }

    @Test func aPaymentChangesNoVersionOfItsCaseAndNoHistory() async throws {
        try await withStore { store, _ in
            let entry = try await saved(RecordEntry(Self.aCase("60 triệu")), in: store)
            _ = try await saved(Self.payment("Đợt 1", "20 triệu", of: entry), in: store)
            var mended = entry
            mended["notes"] = .text("chi qua kho bạc")
            let stored = try await saved(mended, in: store)
            #expect(stored.identity.version == 2)
            #expect(stored["paid"].money?.dong == 20_000_000)
            let history = try await store.journal(of: stored.kind, id: stored.identity.id)
            #expect(history.flatMap(\.fields).allSatisfy { $0.field != "paid" })
        }
    }

    @Test(arguments: 1...8) func noSumDependsOnTheOrderOfPayments(seed: Int) async throws {
        try await withStore { store, _ in
            var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
            func next(_ bound: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % bound
            }
            let entry = try await saved(RecordEntry(Self.aCase("1 tỷ")), in: store)
            let sums = (0..<6).map { _ in next(90_000_000) + 1 }
            for (index, sum) in sums.enumerated().sorted(by: { ($0.offset * seed) % 7 < ($1.offset * seed) % 7 }) {
                _ = try await saved(Self.payment("Đợt \(index)", String(sum), of: entry), in: store)
            }
            #expect(try await Self.paid(entry, in: store)?.dong == Int64(sums.reduce(0, +)))
        }
    }
}

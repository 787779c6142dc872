// What lies around cases, payments, figures and programmes, found in a real file without looking through its tables.
import Domain
import Foundation
import GRDB
import Repository
import Testing

@Suite struct MaterialTests {
    private static func aCase(_ name: String, _ dong: Int64, _ state: Support.State = .approved) -> Support {
        var support = Support()
        (support.beneficiary, support.year, support.state, support.programme) = (name, 2024, state, "Quỹ việc làm")
        support.amount = Money(dong: dong)
        return support
    }

    private static func registers(in store: Store) async throws -> RecordEntry {
        var holder = Holder()
        (holder.name, holder.aliases) = ("Hợp tác xã Rừng Xanh", "HTX Rừng Xanh")
        try await saved(RecordEntry(holder), in: store)
        var programme = Programme()
        (programme.name, programme.budget) = ("Quỹ việc làm", Money(dong: 100))
        return try await saved(RecordEntry(programme), in: store)
    }

    private static func codes(_ entries: [RecordEntry], in store: Store) async throws -> [[String]] {
        let materials = try await store.materials(for: entries)
        return SaveCheck().flags(of: entries, materials).map { $0.map(\.code) }
    }

    @Test func aNewCaseIsHeldAgainstAllNamesOfItsHolder() async throws {
        try await withStore { store, _ in
            _ = try await Self.registers(in: store)
            let stored = try await saved(RecordEntry(Self.aCase("Tổ An; Hợp tác xã rừng xanh", 30)), in: store)
            try await saved(RecordEntry(Self.aCase("HTX Rừng Xanh Hơn", 5)), in: store)
            let fresh = RecordEntry(Self.aCase("HTX Rừng Xanh", 20))
            #expect(try await Self.codes([fresh], in: store) == [["twice:" + stored.identity.uid]])
            let shared = RecordEntry(Self.aCase("Tổ Bình; HTX rừng xanh", 20))
            #expect(try await Self.codes([shared], in: store) == [["twice:" + stored.identity.uid]])
            // The case itself is no other one.
            #expect(try await Self.codes([stored], in: store) == [[]])
        }
    }

    @Test func whatIsApprovedIsSummedWithoutTheBatch() async throws {
        try await withStore { store, _ in
            let programme = try await Self.registers(in: store)
            let first = try await saved(RecordEntry(Self.aCase("A", 60)), in: store)
            try await saved(RecordEntry(Self.aCase("B", 500, .applied)), in: store)
            var changed = first
            changed["amount"] = .money(Money(dong: 70))
            let fresh = RecordEntry(Self.aCase("C", 30))
            #expect(try await Self.codes([changed, fresh], in: store) == [[], []])
            changed["amount"] = .money(Money(dong: 71))
            #expect(try await Self.codes([changed, fresh], in: store) == [["budget:-:71"], ["budget:-:30"]])
            let years = try await store.materials(for: [programme], isShown: true)[0].years
            #expect(years == [CaseMaterial.Year(year: 2024, cases: 2, approved: 60, paid: 0)])
        }
    }

    @Test func paymentsAndFiguresAreFound() async throws {
        try await withStore { store, _ in
            let support = try await saved(RecordEntry(Self.aCase("A", 60)), in: store)
            var payment = Payment()
            (payment.label, payment.amount, payment.support, payment.year) =
                ("Đợt 1", Money(dong: 40), support.identity.id, 2024)
            try await saved(RecordEntry(payment), in: store)
            (payment.label, payment.amount) = ("Đợt 2", Money(dong: 21))
            #expect(try await Self.codes([RecordEntry(payment)], in: store) == [["instalments:21"]])
            payment.amount = Money(dong: 20)
            #expect(try await Self.codes([RecordEntry(payment)], in: store) == [[]])
            var indicator = Indicator()
            (indicator.name, indicator.measure, indicator.period) = ("Ý tưởng", "ý tưởng", "2022")
            (indicator.isCumulative, indicator.result) = (true, Figure(10))
            let earlier = try await saved(RecordEntry(indicator), in: store)
            (indicator.name, indicator.period, indicator.result) = ("ý tưởng", "2023", Figure(9))
            let entry = RecordEntry(Indicator.settled(indicator, from: nil))
            #expect(try await Self.codes([entry], in: store) == [["falls:" + earlier.identity.uid + ":9"]])
        }
    }

    @Test func aSplitAndATakenStepAreOneChangeEach() async throws {
        try await withStore { store, _ in
            let shared = try await saved(RecordEntry(Self.aCase("A; B", 60)), in: store)
            var (first, second) = (shared, shared)
            (first["beneficiary"], first["amount"]) = (.text("A"), .money(Money(dong: 40)))
            second.identity = .unsaved
            (second["beneficiary"], second["amount"]) = (.text("B"), .money(Money(dong: 20)))
            second["splitFrom"] = .reference(shared.identity.id)
            guard case .saved(let parts) = try await store.saveAll([first, second], action: "split", by: "an") else {
                Issue.record("not split")
                return
            }
            #expect(parts.map { $0["amount"].money?.dong } == [40, 20])
            _ = try await store.undo(by: "an")
            let back = try await store.entry(of: shared.kind, id: shared.identity.id)
            #expect(back?["beneficiary"].text == "A; B" && back?["amount"].money?.dong == 60)
            #expect(try await store.count(ListQuery(kind: shared.kind)) == 1)
        }
    }

    @Test func manyCasesAreNotLookedThrough() async throws {
        try await withStore { store, folder in
            let programme = try await Self.registers(in: store)
            let model = try await saved(RecordEntry(Self.aCase("Hộ số 0", 60)), in: store)
            let columns = try await DatabaseQueue(path: folder.file()).read { db in
                try String.fetchAll(
                    db,
                    sql:
                        "SELECT name FROM pragma_table_info('support') WHERE name NOT IN ('id', 'uid', 'beneficiary', 'year')"
                )
            }.map { "\"\($0)\"" }.joined(separator: ", ")
            try await DatabaseQueue(path: folder.file()).write { db in
                try db.execute(
                    sql: """
                        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
                        INSERT INTO support (uid, beneficiary, year, \(columns))
                        SELECT printf('%032x', i), 'Hộ số ' || (i % 4000), 2015 + i % 10, \(columns)
                        FROM n, (SELECT * FROM support WHERE id = \(model.identity.id));
                        DELETE FROM setting WHERE name = 'wordIndex';
                        """)
            }
            let counter = WorkCounter(file: folder.file())
            let counted = try Store.open(path: folder.file(), createIfMissing: false)
            // What came beside the writer is indexed before the first look.
            #expect(try await counted.count(ListQuery(kind: .support, filter: "hộ số")) > 40_000)
            let fresh = RecordEntry(Self.aCase("Hộ số 12", 20))
            for (entry, isShown) in [(fresh, false), (programme, true)] {
                let work = try await counter.count {
                    _ = try await counted.materials(for: [entry], isShown: isShown)
                }
                // A case costs three pages where an index leads to it.
                #expect(work.scanned == 0 && (1..<10_000).contains(work.pages), "\(entry.kind) \(work)")
            }
            try counted.close()
        }
    }
}

// A dossier with its papers and its product in one change of the real store, and taken back as one.
import Domain
import Repository
import Testing

@Suite struct DossierTests {
    private let today = CalendarDate(year: 2026, month: 5, day: 4) ?? .epoch

    @Test func aDossierIsBegunAndTakenBackAsAWhole() async throws {
        try await withStore { store, _ in
            var idea = Product()
            idea.name = "Trám đen"
            let stored = try #require(try await saved(RecordEntry(idea), in: store).record(as: Product.self))
            let checklist = ChecklistFile("* | first | required | Đơn\n* | first | optional | Ảnh")
            var start = DossierStart(
                .first, of: stored, previous: nil, checklist: checklist.list(set: "", group: ""), who: "an",
                today: today)
            start.dossier.title = "Trám đen · lần đầu"
            let outcome = try await store.saveAll(start.entries, action: "dossier", by: "an")
            guard case .saved(let entries) = outcome else {
                Issue.record("not begun: \(outcome)")
                return
            }
            #expect(entries.map(\.kind.rawValue) == ["dossier", "paper", "paper", "product"])
            let id = entries[0].identity.id
            #expect(entries[1]["dossier"] == .reference(id) && entries[2]["dossier"] == .reference(id))
            #expect(entries[0]["product"] == .reference(stored.identity.id))
            guard case .done(_, let count, _) = try await store.undo(by: "an") else {
                Issue.record("not taken back")
                return
            }
            #expect(count == 4)
            #expect(try await store.count(ListQuery(kind: .dossierPaper)) == 0)
            #expect(try await store.entry(of: product, id: stored.identity.id)?["state"].text == "idea")
        }
    }

    @Test func recognitionWritesTheProductInTheSameChange() async throws {
        try await withStore { store, _ in
            var made = Product()
            (made.name, made.state) = ("Trám đen", .applying)
            let stored = try #require(try await saved(RecordEntry(made), in: store).record(as: Product.self))
            var dossier = Dossier()
            (dossier.title, dossier.item, dossier.state) = ("Hồ sơ", "Trám đen", .submitted)
            (dossier.starRating, dossier.points, dossier.decision) = (3, Figure(60), "1/QĐ")
            (dossier.issuedOn, dossier.product) = (CalendarDate(year: 2024, month: 2, day: 29), stored.identity.id)
            let begun = try #require(try await saved(RecordEntry(dossier), in: store).record(as: Dossier.self))
            let step = RecordStep(entries: [RecordEntry(begun)], to: "recognised")
            let result = step.result([StepContext([RecordEntry(stored)], today: today)])
            _ = try await store.saveAll(result.changed + result.following, action: "step", by: "an")
            let found = try await store.entry(of: product, id: stored.identity.id)
            #expect(found?["expiresOn"].date == CalendarDate(year: 2027, month: 2, day: 28))
            #expect(found?["state"].text == "recognised" && found?["year"] == .number(2024))
        }
    }
}

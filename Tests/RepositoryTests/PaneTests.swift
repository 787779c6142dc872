// Drafts, the summary and the search over all kinds.
import Domain
import Repository
import Testing

@Suite struct PaneTests {
    @Test func aDraftKeepsTextThatIsNoValueOfItsField() async throws {
        try await withStore { store, _ in
            var entry = aQuestion("Nửa câu")
            entry["dueOn"] = .text("31/2/2024")
            entry["number"] = .text("nh")
            try await store.saveDraft(entry, by: "an")
            let draft = try await store.draft(of: question, uid: "", by: "an")
            #expect(draft?.entry["dueOn"] == .text("31/2/2024"))
            #expect(draft?.entry["number"] == .text("nh"))
        }
    }

    @Test func everyNewRecordKeepsADraftOfItsOwn() async throws {
        try await withStore { store, _ in
            var (first, second) = (aQuestion("Câu một"), aQuestion("Câu hai"))
            (first.identity, second.identity) = (.begun(), .begun())
            try await store.saveDraft(first, by: "an")
            try await store.saveDraft(second, by: "an")
            #expect(try await Set(store.drafts(by: "an").map(\.entry)) == [first, second])
            #expect(try await store.draft(of: question, uid: first.identity.uid, by: "an")?.entry == first)
            let stored = try await saved(second.withoutDraftName, in: store)
            #expect(stored.identity.uid.count == 32)
            try await store.discardDraft(of: question, uid: second.identity.uid, by: "an")
            #expect(try await store.drafts(by: "an").map(\.entry) == [first])
        }
    }

    @Test func draftsOutliveTheProgramAndEndWithTheSave() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var store = try Store.open(path: folder.file(), createIfMissing: true)
        var entry = try await saved(aProduct("Trám đen"), in: store)
        entry["name"] = .text("Trám đen ướp")
        entry["points"] = Figure(unscaled: 655, scale: 1).map(FieldValue.figure) ?? .none
        try await store.saveDraft(entry, by: "an")
        try await store.saveDraft(aQuestion("Câu dở"), by: "an")
        try await store.saveDraft(aQuestion("Câu dở dang"), by: "an")
        try store.close()
        store = try Store.open(path: folder.file(), createIfMissing: false)
        #expect(try await store.draft(of: product, uid: entry.identity.uid, by: "an")?.entry == entry)
        #expect(try await store.draft(of: product, uid: entry.identity.uid, by: "bình") == nil)
        #expect(try await Set(store.drafts(by: "an").map(\.entry.title)) == ["Trám đen ướp", "Câu dở dang"])
        _ = try await store.save(entry, by: "an", ending: DraftName(entry))
        #expect(try await store.drafts(by: "an").map(\.entry.title) == ["Câu dở dang"])
        try await store.discardDraft(of: question, uid: "", by: "an")
        #expect(try await store.drafts(by: "an").isEmpty)
        try store.close()
    }

    @Test func theSummaryCountsWhatIsInUse() async throws {
        try await withStore { store, _ in
            for (name, stars, year) in [("A", 3, 2023), ("B", 4, 2023), ("C", nil, nil), ("D", 4, 2022)]
                as [(String, Int?, Int?)]
            {
                var entry = aProduct(name, stars: stars)
                entry["year"] = year.map(FieldValue.number) ?? .none
                try await saved(entry, in: store)
            }
            let gone = try await saved(aProduct("E", stars: 5), in: store)
            _ = try await store.bin(product, id: gone.identity.id, version: 1, by: "an")
            for (unit, state) in [("xã Tân Minh", "new"), ("xã Hùng Sơn", "published"), ("xã Hùng Sơn", "new")] {
                var entry = aQuestion("Hỏi", unit: unit)
                entry["state"] = .text(state)
                try await saved(entry, in: store)
            }
            for (dong, state) in [(100, "paid"), (20, "approved"), (7, "refused")] as [(Int64, String)] {
                var support = Support()
                support.beneficiary = "x"
                support.programme = "08/2019"
                support.year = 2022
                support.amount = Money(dong: dong)
                support.state = Support.State(rawValue: state) ?? .applied
                try await saved(RecordEntry(support), in: store)
            }
            var indicator = Indicator()
            indicator.name = "Thanh niên"
            indicator.target = Figure(10)
            let target = try await saved(RecordEntry(indicator), in: store)
            indicator.target = nil
            indicator.result = Figure(0)
            let result = try await saved(RecordEntry(indicator), in: store)

            let summary = try await store.summary(on: .epoch)
            #expect(
                summary.productsByStar == [
                    Tally(name: "4", count: 2), Tally(name: "3", count: 1), Tally(name: "", count: 1),
                ])
            #expect(
                summary.productsByYear == [
                    Tally(name: "2023", count: 2), Tally(name: "2022", count: 1), Tally(name: "", count: 1),
                ])
            #expect(summary.questionsByState == [Tally(name: "new", count: 2), Tally(name: "published", count: 1)])
            #expect(
                summary.questionsByUnit == [Tally(name: "xã Hùng Sơn", count: 2), Tally(name: "xã Tân Minh", count: 1)])
            #expect(summary.support == [SupportSum(programme: "08/2019", year: 2022, count: 2, dong: 120)])
            #expect(summary.targets.map(\.identity) == [target.identity])
            #expect(summary.results.map(\.identity) == [result.identity])
        }
    }

    @Test func theSearchPutsMarksAsTypedAndTitlesFirst() async throws {
        try await withStore { store, _ in
            try await saved(aProduct("Rượu", notes: "làm từ dâu"), in: store)
            try await saved(aProduct("Đậu phụ"), in: store)
            try await saved(aProduct("Dâu tằm"), in: store)
            try await saved(aQuestion("Vốn vay?", answer: "Trồng dâu nuôi tằm"), in: store)
            let kinds = [question, product]
            let hits = try await store.search("dâu", kinds: kinds, limit: 10).hits
            #expect(hits.map(\.entry.title) == ["Dâu tằm", "Vốn vay?", "Rượu", "Đậu phụ"])
            #expect(hits.map(\.field) == ["name", "answer", "notes", "name"])
            #expect(try await store.search("dau", kinds: kinds, limit: 2).hits.count == 2)
            #expect(
                try await store.search("dau tam", kinds: [product], limit: 9).hits.map(\.entry.title) == ["Dâu tằm"])
            #expect(try await store.search(" ?! ", kinds: kinds, limit: 10).hits.isEmpty)
        }
    }

    @Test func unitsAreRead() async throws {
        try await withStore { store, _ in
            var unit = AdministrativeUnit()
            unit.name = "Tân Minh"
            unit.validTo = CalendarDate(year: 2025, month: 6, day: 30)
            unit.successors = "Kháng Chiến"
            unit.identity = try await saved(RecordEntry(unit), in: store).identity
            #expect(try await store.units().units == [unit])
        }
    }
}

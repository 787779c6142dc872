// The law of 2026 in a book: its sets of criteria come once, and dossiers are due by its days.
import Domain
import Foundation
import Office
import Repository
import Testing
import Words

@Suite struct LawTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Runs a test in a folder of its own.
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await body(folder + "/soxa.db")
        try FileManager.default.removeItem(atPath: folder)
    }

    private func sets(_ office: Office) async throws -> [CriteriaSet] { try await office.criteriaSets() }

    @Test func anOlderBookGetsTheSetsWhenItIsBroughtUpToDate() async throws {
        try await withFolder { path in
            let old = Self.root.appendingPathComponent("Tests/RepositoryTests/Fixtures/version-7.db")
            try FileManager.default.copyItem(at: old, to: URL(fileURLWithPath: path))
            let book = Book(named: path)
            let store = try await book.opened(Words(.vi)).get()
            let office = Office(store: store, words: Words(.vi), who: "an")
            let found = try await sets(office)
            #expect(found.count == 28 && found.count { $0.decision == "26/2026/QĐ-TTg" } == 26)
            #expect(found.first { $0.decision == "148/QĐ-TTg" }?.validTo == CalendarDate("21/7/2026"))
            // What is thrown away afterwards does not come back.
            let set = try #require(try await sets(office).first)
            _ = try await office.bin(RecordEntry(set))
            try store.close()
            let again = try await book.opened(Words(.vi)).get()
            #expect(try await sets(Office(store: again, words: Words(.vi))).count == 27)
            try again.close()
        }
    }

    @Test func whatTheOfficeChangedOrThrewAwayStays() async throws {
        try await withFolder { path in
            let store = try await Book(named: path).begin(Words(.vi))
            let office = Office(store: store, words: Words(.vi), who: "an")
            var own = try #require(try await sets(office).first { $0.productSet == "Rượu trắng" })
            own.notes = "Theo hướng dẫn của tỉnh"
            own.outline = own.outline.replacingOccurrences(of: "Sản xuất ở quy mô lớn", with: "Trên 10.000 lít một năm")
            guard case .saved = try await office.save(RecordEntry(own)) else { Issue.record("not saved"); return }
            let other = try #require(try await sets(office).first { $0.productSet == "Hoa" })
            _ = try await office.bin(RecordEntry(other))
            try await office.takeInShipped()
            let found = try await sets(office)
            #expect(found.count == 27 && !found.contains { $0.productSet == "Hoa" })
            let kept = try #require(found.first { $0.productSet == "Rượu trắng" })
            #expect(kept.outline == own.outline && kept.notes == own.notes)
            // Nobody's change is taken back with the program's.
            guard case .done = try await office.undo() else { Issue.record("nothing to undo"); return }
            try store.close()
        }
    }

    @Test func aBookBeginsWithTheDocumentsThatHoldEverywhere() async throws {
        try await withFolder { path in
            let store = try await Book(named: path).begin(Words(.vi))
            let office = Office(store: store, words: Words(.vi), who: "an")
            let register = try await office.documents()
            let old = try #require(register.documents.first { $0.number == "148/QĐ-TTg" })
            #expect(old.inForceTo == CalendarDate("21/7/2026") && old.replacedBy == "26/2026/QĐ-TTg")
            let text = "theo Quyết định số 148/QĐ-TTg và Nghị quyết số 08/2019/NQ-HĐND"
            let day = try #require(CalendarDate("1/8/2026"))
            let checks = CitationCheck.checks(of: text, register: register, on: day)
            #expect(checks.first?.findings.contains(.replaced(by: "26/2026/QĐ-TTg")) == true)
            // What a province issued means nothing elsewhere: it comes with the commune.
            #expect(checks.last?.findings == [.unknown])
            try await office.set(ownCommune: "20443")
            #expect(try await office.documents().documents.count == register.documents.count)
            try await office.set(ownCommune: "06040")
            let own = try await office.documents()
            #expect(own.documents.contains { $0.number == "08/2019/NQ-HĐND" && $0.inForceTo != nil })
            try await office.set(ownCommune: "06046")
            #expect(try await office.documents().documents.count == own.documents.count)
            // Nobody's undo takes them out.
            #expect(try await office.undo() == .nothing)
            try store.close()
        }
    }

    /// The text of the decision, where it stands beside this folder.
    private static let decision: String? = {
        var folder = root
        while folder.pathComponents.count > 1 {
            let path = folder.appendingPathComponent("shared/data/law/criteria-26-2026.jsonl").path
            if FileManager.default.fileExists(atPath: path) { return path }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }()

    /// The decision's own words come from a file of the office and take the place of ours, option by option.
    @Test(.enabled(if: decision != nil, "the text of the decision is not beside this folder"))
    func theWordsOfTheDecisionAreImported() async throws {
        let file = try #require(Self.decision)
        try await withFolder { path in
            let store = try await Book(named: path).begin(Words(.vi))
            let office = Office(store: store, words: Words(.vi), who: "an")
            let before = try await sets(office)
            guard case .plan(let plan) = try await office.planImport(file, in: nil) else {
                Issue.record("no plan")
                return
            }
            #expect(plan.count(.changed) == 26 && plan.count(.new) == 0 && plan.count(.conflict) == 0)
            #expect(try await office.carryOut(plan, of: file) == nil)
            let after = try await sets(office)
            #expect(after.count == 28)
            for (old, new) in zip(before, after) where old.decision == "26/2026/QĐ-TTg" {
                #expect(old.identity.uid == new.identity.uid && old.outline != new.outline)
                func points(_ set: CriteriaSet) -> [[String]] {
                    set.scored.criteria.map { criterion in
                        criterion.options.map { "\(criterion.code) \($0.points.text) \($0.minimum ?? 0)" }
                    }
                }
                #expect(points(old) == points(new))
            }
            try store.close()
        }
    }

    @Test func aDossierIsDueWhenTheCommunesWorkingDaysEnd() async throws {
        try await withTwoDesks { desks in
            var dossier = Dossier()
            (dossier.title, dossier.item) = ("Hồ sơ lần đầu", "Chè")
            dossier.receivedOn = CalendarDate("29/01/2027")
            // The register says nothing of Tết yet.
            var early = dossier
            early.title = "Hồ sơ khác"
            let before = try await desks.stored(RecordEntry(early)).record(as: Dossier.self)
            #expect(before?.dueOn == CalendarDate("19/02/2027"))
            try await desks.an.takeInShipped()
            var stored = try #require(try await desks.stored(RecordEntry(dossier)).record(as: Dossier.self))
            // 15 working days over Tết.
            #expect(stored.dueOn == CalendarDate("26/02/2027"))
            stored.receivedOn = CalendarDate("20/4/2027")
            stored = try #require(try await desks.stored(RecordEntry(stored)).record(as: Dossier.self))
            #expect(stored.dueOn == CalendarDate("13/5/2027"))
            // A day that somebody says stays.
            stored.dueOn = CalendarDate("01/6/2027")
            stored = try #require(try await desks.stored(RecordEntry(stored)).record(as: Dossier.self))
            #expect(stored.dueOn == CalendarDate("01/6/2027"))
            // What the office writes into the register counts.
            var holiday = Holiday()
            (holiday.name, holiday.firstOn) = ("Ngày hội của xã", CalendarDate("04/6/2026"))
            _ = try await desks.stored(RecordEntry(holiday))
            var third = dossier
            (third.title, third.receivedOn) = ("Hồ sơ thứ ba", CalendarDate("01/6/2026"))
            let shifted = try await desks.stored(RecordEntry(third)).record(as: Dossier.self)
            #expect(shifted?.dueOn == CalendarDate("23/6/2026"))
        }
    }
}

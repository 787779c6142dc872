// Exported files that come back: only what was edited in them since changes, and nothing is taken without a word.
import Domain
import FileSamples
import Intake
import RecordFixtures
import Testing

@Suite("Files that come back")
struct ReturnTests {
    /// Those whose records people change.
    private static let kinds = Catalogue.descriptions.filter { !$0.isByProgram }.map(\.kind)

    /// A store with one record of a kind, and the name of a field of it that is free text.
    private func store(_ kind: RecordKind) throws -> (MemoryStore, RecordDescription, field: String)? {
        let description = kind.description
        let free = description.fields.filter { field in
            [.text, .prose].contains(field.kind) && !field.isPrivate && field.name != description.titleField
                && !["unit", "holder", "outline", "accepted", "sign"].contains(field.name)
        }
        guard free.count > 1 else { return nil }
        var generator = SplitMix(state: 7)
        var store = MemoryStore()
        var entry = RecordSamples.random(description, 1, &generator)
        for _ in 0..<200 where !description.problems(of: description.settled(entry, nil)).isEmpty {
            entry = RecordSamples.random(description, 1, &generator)
        }
        for field in description.fields {
            if case .reference = field.kind, !field.rules.contains(.required) { entry[field.name] = .none }
            if case .reference = field.kind, field.rules.contains(.required) { return nil }
        }
        entry[free[0].name] = .text("đầu")
        entry[free[1].name] = .text("hai")
        var record = IncomingRecord(entry: entry, stated: Set(description.fields.map(\.name)), place: "1")
        record.entry.identity = RecordIdentity(id: 0, uid: uid("m"), version: 0)
        guard store.add([record]).count(.new) == 1 else { return nil }
        return (store, description, free[0].name)
    }

    private func csv(_ table: [[String]]) throws -> [IncomingRecord] {
        try RecordSamples.records(csv: RecordSamples.csv(table))
    }

    @Test(arguments: kinds)
    func oneCellEditedIsOneFieldChangedWhateverElseChangedHere(kind: RecordKind) throws {
        guard let (made, description, field) = try store(kind) else { return }
        var store = made
        var table = store.table(description)
        #expect(!store.plan(try csv(table)).changesAnything, "as it was")
        let column = try #require(table[0].firstIndex(of: field))
        let other = try #require(
            description.fields.first { $0.name != field && store.entries[0][$0.name] == .text("hai") }?.name)
        table[1][column] = "sửa ở tệp"
        store.edit(uid("m"), other, .text("sửa ở đây"))
        let plan = store.plan(try csv(table))
        #expect(plan.items.map { $0.changes.map(\.field) } == [[field]], "\(kind.rawValue)")
        #expect(plan.items.map(\.action) == [.changed])
        store.carryOut(plan)
        #expect(store.entries[0][other] == .text("sửa ở đây") && store.entries[0][field] == .text("sửa ở tệp"))
        #expect(!store.plan(try csv(table)).changesAnything, "the same file again brings nothing")
        // Both to the same value is nothing to do, both to different ones is for somebody to choose.
        table[1][column] = "lần nữa"
        store.edit(uid("m"), field, .text("lần nữa"))
        #expect(store.plan(try csv(table)).items.map(\.action) == [.same])
        table[1][column] = "khác ở tệp"
        store.edit(uid("m"), field, .text("khác ở đây"))
        let both = store.plan(try csv(table))
        #expect(both.items.map(\.action) == [.conflict] && both.count(.conflict) == 1)
        #expect(
            both.items[0].conflicts == [
                ImportConflict(
                    field: field, base: .text("đầu"), ours: .text("khác ở đây"), file: .text("khác ở tệp"))
            ])
        #expect(!both.changesAnything, "nothing is taken unless somebody chooses")
        #expect(both.choosing(.ours).items[0].entry[field] == .text("khác ở đây"))
        #expect(both.choosing(.ours).items[0].declined?[field] == .text("khác ở tệp"))
        #expect(both.choosing(.theirs).items[0].entry[field] == .text("khác ở tệp"))
        #expect(both.choosing(.theirs).items[0].action == .changed)
    }

    @Test func twoCopiesEditedApartComeTogether() throws {
        var here = MemoryStore()
        here.add(try csv([["uid", "name", "notes", "unit"], [uid("a"), "Trám đen", "gốc", "xã Hạ"]]))
        var there = here
        here.edit(uid("a"), "notes", .text("ở đây"))
        there.edit(uid("a"), "unit", .text("xã Thượng"))
        // Both are version 2, and neither knows the other's.
        let plan = here.plan(try csv(there.table(Product.description)))
        #expect(plan.items.map(\.action) == [.changed])
        #expect(plan.items[0].changes.map(\.field) == ["unit"] && plan.items[0].entry["notes"] == .text("ở đây"))
        there.edit(uid("a"), "notes", .text("ở kia"))
        let both = here.plan(try RecordSamples.records(jsonl: there.jsonl(Product.description)))
        #expect(both.items.map(\.action) == [.conflict])
        #expect(both.items[0].conflicts.map(\.base) == [.text("gốc")])
    }

    @Test func withoutMarksOnlyWhatNeverChangedHereIsTaken() throws {
        var store = MemoryStore()
        store.add(try csv([["uid", "name", "notes", "unit"], [uid("a"), "Trám đen", "gốc", "xã Hạ"]]))
        let old = [["uid", "name", "notes", "unit"], [uid("a"), "Trám đen", "gốc", "xã Thượng"]]
        store.edit(uid("a"), "notes", .text("mới hơn"))
        let plan = store.plan(try csv(old))
        #expect(plan.items.map(\.action) == [.conflict])
        #expect(plan.items[0].conflicts.map(\.field) == ["notes"] && plan.items[0].conflicts[0].base == nil)
        #expect(plan.items[0].entry["unit"] == .text("xã Thượng"))
        // A version says that the row had seen no more than that.
        let versioned = [old[0] + ["version"], old[1] + ["1"]]
        #expect(store.plan(try csv(versioned)).items[0].changes.map(\.field) == ["unit"])
    }

    @Test func aCaseOfAnotherUidIsAnotherCase() throws {
        var store = MemoryStore()
        let heading = ["uid", "beneficiary", "programme", "purpose", "year", "amount", "state"]
        let row = ["HTX Một", "Chương trình A", "award", "2024"]
        store.add(try csv([heading, [uid("a")] + row + ["75.000.000", "paid"]]))
        let plan = store.plan(try csv([heading, [uid("b")] + row + ["60.000.000", "approved"]]))
        #expect(plan.items.map(\.action) == [.new] && plan.items[0].remark == .namesake)
        store.carryOut(plan)
        #expect(store.all(Support.self).map { $0.amount?.dong } == [75_000_000, 60_000_000])
        // An office's own list has no uid: it goes by the name, says what changes, and empties nothing.
        let list = store.plan(try csv([Array(heading.dropFirst()), row + ["", "paid"]]))
        #expect(list.items.map(\.action) == [.same])
    }

    @Test(arguments: [
        "ABC", "abc", "khác", "00000000-0000-0000-0000-000000000001", "=1+1", String(repeating: "g", count: 32),
    ])
    func aUidThatIsNoneIsRefusedWithTheReason(written: String) throws {
        for records in [
            try csv([["uid", "name"], [written, "Chè"]]),
            try RecordSamples.records(jsonl: #"{"kind":"indicator","uid":"\#(written)","name":"A"}"#),
        ] {
            let plan = MemoryStore().plan(records)
            #expect(plan.items.map(\.action) == [.refused])
            #expect(plan.items[0].problems.first?.reason == .notAUID(written.lowercased()))
        }
    }

    @Test func aUidInCapitalsOrWithBlanksIsTheSameUid() throws {
        var store = MemoryStore()
        store.add(try csv([["uid", "name"], [uid("j"), "Chè"]]))
        #expect(uid("j") != uid("j").uppercased())
        let plan = store.plan(try csv([["uid", "name"], [" " + uid("j").uppercased() + " ", "Chè dây"]]))
        #expect(plan.items.map(\.action) == [.changed])
    }

    @Test func aUidOfAnotherKindIsRefused() throws {
        var known = KnownRecords(live: [])
        known.others = [uid("a"): RecordKind.product]
        var planner = ImportPlanner(known)
        let plan = planner.plan(
            try RecordSamples.records(jsonl: #"{"kind":"holder","uid":"\#(uid("a"))","name":"HTX"}"#), source: "tệp")
        #expect(plan.items[0].problems.map(\.reason) == [.uidOfOther(RecordKind.product)])
        let both = #"{"kind":"holder","uid":"\#(uid("b"))","name":"HTX"}"# + "\n"
        let twice = MemoryStore().plan(
            try RecordSamples.records(jsonl: both + both.replacing("holder", with: "block")))
        #expect(twice.items.map(\.action) == [.new, .refused])
    }

    @Test func aRowTwiceIsOneWhenItSaysTheSame() throws {
        var store = MemoryStore()
        store.add(try csv([["uid", "name", "notes"], [uid("a"), "Chè", "một"]]))
        let same = store.plan(
            try csv([["uid", "name", "notes"], [uid("a"), "Chè", "hai"], [uid("a"), "Chè", "hai"]]))
        #expect(same.items.map(\.action) == [.changed, .same] && same.items[1].remark == .again(place: "2"))
        let different = store.plan(
            try csv([["uid", "name", "notes"], [uid("a"), "Chè", "hai"], [uid("a"), "Chè", "ba"]]))
        #expect(different.items.map(\.action) == [.changed, .refused])
    }

    @Test func whatIsInTheBinStaysThere() throws {
        var store = MemoryStore()
        store.add(try csv([["uid", "name", "notes"], [uid("a"), "Chè", "một"]]))
        var table = store.table(Product.description)
        store.bin(uid("a"))
        let left = store.plan(try csv(table))
        #expect(left.items.map(\.action) == [.same] && left.items[0].remark == .inBin)
        let column = try #require(table[0].firstIndex(of: "notes"))
        table[1][column] = "hai"
        let plan = store.plan(try csv(table))
        #expect(plan.items.map(\.action) == [.refused] && plan.items[0].problems.map(\.reason) == [.inBin])
        // A row without a uid is not that record.
        #expect(store.plan(try csv([["name", "notes"], ["Chè", "ba"]])).items.map(\.action) == [.new])
    }

    @Test func columnsMayBeTakenOutAndAdded() throws {
        var store = MemoryStore()
        store.add(try csv([["uid", "name", "notes", "unit"], [uid("a"), "Chè", "một", "xã Hạ"]]))
        let table = store.table(Product.description)
        let kept = ["uid", "version", "lineage", "notes", "expiryReason"].compactMap { name in
            table[0].firstIndex(of: name)
        }
        var short = table.map { row in kept.map { row[$0] } }
        #expect(!store.plan(try csv(short)).changesAnything)
        short[0].append("Ghi chú của tôi")
        short[1].append("nhớ gọi lại")
        short[1][3] = "hai"
        let plan = store.plan(try csv(short))
        #expect(plan.items.map { $0.changes.map(\.field) } == [["notes"]])
        #expect(plan.unread == ["Ghi chú của tôi"])
    }

    @Test func aConferenceToldOfBesideItsQuestionsIsMergedToo() throws {
        var store = MemoryStore()
        store.add(RecordSamples.dialogue(RecordSamples.four).records())
        let conference = try #require(store.entries(of: Conference.description).first?.identity.uid)
        let table = store.table(Question.description)
        let column = { (name: String) in table[0].firstIndex(of: name) ?? 0 }
        // Changed here since: the old copies beside the questions do not bring it back.
        store.edit(conference, "place", .text("Hội trường"))
        #expect(!store.plan(try csv(table)).changesAnything)
        // One of the copies edited is an edit, the others are what it was.
        var edited = table
        edited[3][column("conference.year")] = "2025"
        let plan = store.plan(try csv(edited))
        #expect(plan.items.filter { $0.action == .changed }.map { $0.changes.map(\.field) } == [["year"]])
        // Two different edits are for somebody to settle.
        edited[2][column("conference.year")] = "2026"
        let problems = store.plan(try csv(edited)).items.flatMap(\.problems)
        #expect(problems.map(\.reason) == [.contradicted(place: "4")])
        // The cell that names it, changed alone, leaves open what was meant.
        var renamed = table
        renamed[1][column("conference")] = "Đối thoại khác"
        #expect(store.plan(try csv(renamed)).count(.refused) == 1)
        renamed = table
        for row in 1...4 { renamed[row][column("conference.title")] = "Tên mới" }
        let renaming = store.plan(try csv(renamed))
        #expect(renaming.items.filter { $0.action == .changed }.map { $0.changes.map(\.field) } == [["title"]])
    }

    @Test func aPublishedAnswerIsRefusedInThePlan() throws {
        var question = Question()
        (question.question, question.answer, question.state) = ("Hỏi?", "Đáp.", .published)
        question.publishedOn = CalendarDate("12/4/2024")
        var store = MemoryStore()
        var record = IncomingRecord(
            entry: RecordEntry(question), stated: Set(Question.description.fields.map(\.name)), place: "1")
        record.entry.identity.uid = uid("q")
        store.add([record])
        var table = store.table(Question.description)
        table[1][table[0].firstIndex(of: "answer") ?? 0] = "Đáp khác."
        let plan = store.plan(try csv(table))
        #expect(plan.items.map(\.action) == [.refused])
        #expect(plan.items[0].problems == [FieldProblem("answer", .published)])
    }

    @Test func aLinkIntoTheBinThatWasThereStays() throws {
        var store = MemoryStore()
        let lines =
            #"{"kind":"question","uid":"\#(uid("a"))","question":"Một?"}"# + "\n"
            + #"{"kind":"question","uid":"\#(uid("b"))","question":"Hai?","sameAs.uid":"\#(uid("a"))"}"#
        store.add(try RecordSamples.records(jsonl: lines))
        let before = store.table(Question.description)
        store.bin(uid("a"))
        #expect(!store.plan(try csv(before)).changesAnything, "exported before")
        #expect(!store.plan(try csv(store.table(Question.description))).changesAnything, "exported since")
    }
}

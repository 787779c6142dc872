// A list exported as it is seen on the screen, for people, and imported again: its rows are the records that they came from.
import Domain
import Foundation
import Office
import Repository
import Testing
import Words

@Suite("Seen lists that come back")
struct SeenReturnTests {
    /// The plan of a list that was exported as it is seen, with these columns or all that a wide screen shows.
    private func plan(
        _ kind: RecordKind, _ desks: (store: Store, folder: String), columns: [String]? = nil, ending: String = "csv",
        in words: Words = Words(.vi)
    ) async throws -> ImportPlan? {
        let office = Office(store: desks.store, words: words, who: "an")
        let path = desks.folder + "/\(UUID().uuidString).\(ending)"
        let seen = Export.seen(
            ListQuery(kind: kind), columns: columns ?? kind.description.columns.map(\.name), title: words.kind(kind))
        _ = try await office.export(seen, to: path, replaces: false)
        switch try await office.planImport(path, in: nil) {
        case .plan(let plan): return plan
        default: return nil
        }
    }

    /// Every kind, in the columns of each width of the screen: what was not changed comes back as it is, or is asked about.
    @Test func noKindIsDoubledOrChanged() async throws {
        let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try await sampleStore(at: folder + "/s.db", Words(.vi))
        let desk = (store: store, folder: folder)
        var counts: [RecordKind: Int] = [:]
        for kind in RecordKind.allCases {
            let columns = kind.description.columns
            let rows = try await Office(store: store, words: Words(.vi)).window(ListQuery(kind: kind), .start, 1).rows
            guard !rows.isEmpty else { continue }
            for priority in Set(columns.map { $0.column?.priority ?? 0 }) {
                let shown = columns.filter { $0.column?.priority ?? 0 <= priority }.map(\.name)
                for (language, ending) in [(Language.vi, "csv"), (.en, "xlsx")] {
                    // What no list is read of is refused as a whole, and asked about.
                    guard let plan = try? await plan(kind, desk, columns: shown, ending: ending, in: Words(language))
                    else { continue }
                    counts[kind, default: 0] += 1
                    for item in plan.items where item.action != .same {
                        let changes = item.changes.map { "\($0.field): \($0.before) → \($0.after)" }
                        Issue.record(
                            "\(kind) \(shown) \(language): \(item.entry.kind) \(item.action) \(item.entry.title.prefix(50)) \(item.problems) \(changes)"
                        )
                    }
                }
            }
        }
        #expect(counts.count > 14, "\(counts)")
        try store.close()
        try FileManager.default.removeItem(atPath: folder)
    }

    private func seen(_ text: String, _ body: (ImportPlan, TwoDesks) async throws -> Void, _ stored: RecordEntry...)
        async throws
    {
        try await withTwoDesks { desks in
            for entry in stored { _ = try await desks.stored(entry) }
            let path = desks.folder + "/a.csv"
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else {
                Issue.record("not read")
                return
            }
            try await body(plan, desks)
        }
    }

    /// The list does not say of which day it is: words that stand for a name are never written over what stands here now.
    @Test(arguments: [("Giao […] làm.", false), ("Giao […] làm ngay.", true), ("[…]", false)])
    func wordsForANameAreNeverTaken(cell: String, isRefused: Bool) async throws {
        var promise = Promise()
        (promise.commitment, promise.progress) = ("Mở lớp", "Giao Nông Văn Ba làm.")
        try await seen(
            "Nội dung cam kết,Tiến độ\nMở lớp,\(cell)\n",
            { plan, _ in
                let item = try #require(plan.items.first { $0.entry.kind == .promise })
                #expect(item.action == (isRefused ? .refused : .same), "\(item)")
                #expect(item.changes.isEmpty && item.entry["progress"] == .text("Giao Nông Văn Ba làm."))
            }, RecordEntry(promise))
    }

    private func aCase(_ name: String, _ programme: String, _ dong: Int64, notes: String = "") -> RecordEntry {
        var support = Support()
        (support.beneficiary, support.programme, support.year) = (name, programme, 2024)
        (support.amount, support.notes, support.purpose) = (Money(dong: dong), notes, .packaging)
        return RecordEntry(support)
    }

    @Test func aListWithoutItsProgrammeIsKnownByPersonYearAndSum() async throws {
        let text = "Người thụ hưởng,Năm,Số tiền duyệt\nHTX A,2024,5.000.000 đ\nHTX A,2024,9.000.000 đ\n"
        try await seen(
            text,
            { plan, _ in
                #expect(plan.items.map(\.action) == [.same, .same])
                #expect(plan.items.map { $0.stored?["programme"].text } == ["Y", "X"])
                guard case .recognised(.support, let fields) = plan.items[0].remark else {
                    Issue.record("\(String(describing: plan.items[0].remark))")
                    return
                }
                #expect(fields.contains("amount") && fields.contains("year"))
            }, aCase("HTX A", "X", 9_000_000), aCase("HTX A", "Y", 5_000_000))
    }

    /// Another sum is another case: it is told that one of that name is there.
    @Test func anotherSumIsNotTheSameCase() async throws {
        let text = "Người thụ hưởng,Năm,Số tiền duyệt\nHTX A,2024,7.000.000 đ\n"
        try await seen(
            text,
            { plan, _ in
                #expect(plan.items.map(\.action) == [.new] && plan.items[0].alike == "HTX A")
            }, aCase("HTX A", "X", 9_000_000))
    }

    @Test func whatNoFieldHoldsIsAddedToTheNotesAndTakesNothingAway() async throws {
        let text =
            "Người thụ hưởng,Chương trình,Nội dung,Năm,Số tiền duyệt,Đã cấp\nHTX A,X,bao bì,2024,9.000.000 đ,2.000.000 đ\n"
        try await seen(
            text,
            { plan, _ in
                let notes = plan.items.first?.entry["notes"].text ?? ""
                #expect(notes.hasPrefix("Ghi ở đây") && notes.contains("Đã cấp: 2.000.000"), "\(notes)")
            }, aCase("HTX A", "X", 9_000_000, notes: "Ghi ở đây"))
    }

    @Test func questionsOfAListWithoutTheirConferenceAreThoseThatAreThere() async throws {
        try await withTwoDesks { desks in
            var conference = Conference()
            (conference.title, conference.year) = ("Đối thoại năm 2031", 2031)
            let home = try await desks.stored(RecordEntry(conference))
            for (number, text) in ["Bao giờ sửa cầu treo?", "Ông Nguyễn Văn Bình hỏi vay vốn ở đâu?"].enumerated() {
                var question = Question()
                (question.conference, question.number, question.question) = (home.identity.id, number + 1, text)
                _ = try await desks.stored(RecordEntry(question))
            }
            let path = desks.folder + "/a.csv"
            _ = try await desks.an.export(
                .seen(ListQuery(kind: .question), columns: ["number", "question", "unit"], title: "x"), to: path,
                replaces: false)
            var text = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
            #expect(text.contains("[…]"), "\(text)")
            guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else { return }
            #expect(plan.items.map(\.action) == [.same, .same] && !plan.changesAnything)
            #expect(plan.items.allSatisfy { if case .recognised = $0.remark { true } else { false } })
            // What was typed below them belongs to the same conference.
            text += "3,Bao giờ có sân bóng?,xã B\r\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            guard case .plan(let longer) = try await desks.an.planImport(path, in: nil) else { return }
            #expect(longer.count(.new) == 1 && longer.items[0].remark == .conferenceOfRows)
            try await desks.an.carryOut(longer)
            #expect(try await desks.all(.conference).count == 1)
            #expect(try await desks.all(.question).allSatisfy { $0["conference"].reference == home.identity.id })
        }
    }

    /// Of two records of one name that both differ from the row nobody guesses which is meant.
    @Test func aRowThatFitsSeveralIsAskedAbout() async throws {
        func aCase(_ programme: String) -> RecordEntry {
            var support = Support()
            (support.beneficiary, support.programme, support.year) = ("HTX A", programme, 2024)
            support.unit = "xã " + programme
            return RecordEntry(support)
        }
        try await seen(
            "Người thụ hưởng,Năm,Số tiền duyệt,Đơn vị\nHTX A,2024,5.000.000 đ,xã Z\n",
            { plan, _ in
                #expect(plan.items.first?.problems.map(\.reason) == [.fitsSeveral(["HTX A", "HTX A"])])
            }, aCase("X"), aCase("Y"))
    }
}

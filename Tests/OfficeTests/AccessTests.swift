// Steps of people who may not take them: left with the reason, while the others are taken.
import Domain
import Foundation
import Office
import Repository
import Testing
import Words

@Suite struct AccessTests {
    private func today() throws -> CalendarDate { try #require(CalendarDate(year: 2026, month: 3, day: 2)) }

    private func give(_ role: OfficePerson.Role, to login: String, by desk: Office) async throws {
        try await desk.set(login, role: role, name: nil)
    }

    private func pending(_ answer: String, by desk: Office) async throws -> RecordEntry {
        var entry = aQuestion("Hỏi: " + answer)
        (entry["answer"], entry["state"]) = (.text(answer), .text("pending"))
        guard case .saved(let saved) = try await desk.save(entry) else { throw OfficeFailure.missing }
        return saved
    }

    @Test func whoDraftedIsLeftOutOfWhatIsApproved() async throws {
        try await withTwoDesks { desks in
            let (today, an, binh) = (try today(), desks.an, desks.binh)
            try await give(.reviewer, to: "an", by: an)
            try await give(.reviewer, to: "binh", by: an)
            try await an.set(separatesDrafting: true)
            let entries = [
                try await pending("Một", by: an), try await pending("Hai", by: binh), try await pending("Ba", by: an),
            ]
            let step = RecordStep(entries: entries, to: "approved")
            guard case .taken(let taken, _, let left) = try await an.take(step, today) else {
                Issue.record("not taken")
                return
            }
            #expect(taken.map { $0["answer"].text } == ["Hai"])
            #expect(left.map(\.entry.identity.id) == [entries[0].identity.id, entries[2].identity.id])
            #expect(left.map(\.obstacles) == [[.refused(.ownAnswer)], [.refused(.ownAnswer)]])
            guard case .taken(let others, _, let rest) = try await binh.take(step.renewed(taken[0]), today) else {
                Issue.record("not taken by the other")
                return
            }
            #expect(others.count == 2 && rest.map(\.obstacles) == [[.alreadyThere]])
            try await an.set(separatesDrafting: false)
            let own = RecordStep(entries: [try await pending("Bốn", by: an)], to: "approved")
            guard case .taken(let alone, _, _) = try await an.take(own, today) else { return }
            #expect(alone.count == 1, "where the office does not say so, one may")
        }
    }

    @Test func aClerkIsLeftWithTheRoleThatItTakes() async throws {
        try await withTwoDesks { desks in
            let today = try today()
            try await give(.reviewer, to: "an", by: desks.an)
            try await give(.clerk, to: "binh", by: desks.an)
            let entry = try await pending("Một", by: desks.binh)
            for (state, takes) in [("approved", false), ("returned", false)] {
                var step = RecordStep(entries: [entry], to: state)
                step.facts["reason"] = .text("Thiếu")
                guard case .taken(let taken, _, let left) = try await desks.binh.take(step, today) else {
                    Issue.record("no answer")
                    return
                }
                #expect(taken.isEmpty != takes)
                #expect(left.map(\.obstacles) == [[.refused(.needs(.reviewer, has: .clerk))]])
            }
            #expect(
                Words(.vi).obstacles([.refused(.needs(.reviewer, has: .clerk))], kind: .question)
                    == "cần vai trò người duyệt (của bạn: chuyên viên nhập liệu)")
        }
    }

    @Test func whoOnlyLooksOnImportsNothing() async throws {
        try await withTwoDesks { desks in
            try await give(.reviewer, to: "an", by: desks.an)
            let plan = try await planned("Tên sản phẩm,Chủ thể\nThạch đen,HTX Tràng Định\n")
            let failure = await #expect(throws: OfficeFailure.self) { try await desks.binh.carryOut(plan) }
            #expect(failure?.isOfRecords == false)
            #expect(failure.map { Words(.vi)($0) }?.contains("cần vai trò chuyên viên nhập liệu") == true)
            #expect(try await desks.all(.product).isEmpty)
        }
    }

    @Test func historyAndBinNameThePerson() async throws {
        try await withTwoDesks { desks in
            try await desks.an.set("an", role: nil, name: "Nguyễn Văn An")
            let entry = try await desks.stored(aQuestion("Có chợ không?"))
            _ = try await desks.an.bin(entry)
            #expect(try await desks.an.bin(of: .question).items.map(\.who) == ["Nguyễn Văn An (an)"])
            #expect(try await desks.an.history(entry).map(\.who) == ["Nguyễn Văn An (an)", "Nguyễn Văn An (an)"])
            // Naming people gives nobody a role.
            #expect(try await desks.binh.access().role == nil)
            #expect(try await desks.an.roles(of: nil).first == "an · chưa giao · Nguyễn Văn An")
        }
    }
}

@Suite struct JournalTests {
    /// Papers, exports and settings change no record, and stand among what does.
    @Test func theJournalTellsOfAllThatWasDone() async throws {
        try await withTwoDesks { desks in
            try await desks.an.set("an", role: .reviewer, name: "Nguyễn Văn An")
            let entry = try await desks.stored(aQuestion("Có chợ không?"))
            let path = (desks.folder as NSString).standardizingPath + "/ra.csv"
            _ = try await desks.an.export(.everything(.question, .people), to: path, replaces: false)
            try await desks.an.set(separatesDrafting: true)
            _ = try await desks.an.bin(entry)
            _ = try await desks.an.undo()
            let done = try await desks.an.done()
            #expect(
                done.map(\.what) == [
                    "cho vào thùng rác (hoàn tác) · Câu hỏi: Có chợ không?",
                    "cho vào thùng rác · Câu hỏi: Có chợ không?", "quy định người soạn không tự duyệt",
                    "xuất: Câu hỏi → " + path, "lưu · Câu hỏi: Có chợ không?", "lưu · Người dùng: an",
                ])
            #expect(done.allSatisfy { $0.who == "Nguyễn Văn An (an)" })
            #expect(done.map { $0.entry == nil } == [false, false, true, true, false, false])
        }
    }
}

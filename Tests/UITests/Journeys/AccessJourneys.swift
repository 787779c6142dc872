// What the screen offers to whom, and why not.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct AccessJourneys {
    private func aPerson(_ login: String, _ role: OfficePerson.Role) -> RecordEntry {
        var person = OfficePerson()
        (person.login, person.role) = (login, role)
        return RecordEntry(person)
    }

    /// The sample office in which the person at the keyboard has a role.
    private func office(_ role: OfficePerson.Role, _ prepare: (TestOffice) -> Void = { _ in }) -> TestOffice {
        let office = Sample.office()
        prepare(office)
        office.put(aPerson(TestOffice.other, .reviewer))
        office.put(aPerson(TestOffice.who, role))
        return office
    }

    private static let needsClerk = "cần vai trò chuyên viên nhập liệu (của bạn: người xem)"

    @Test(arguments: [
        "<F4>", "<F5>", "<F6>", "<F7>", "<F8>", "e", "n", "g", "t", "=", "T", "<C-z>", "<C-y>",
        "<F3>", "<F9>nhap tu tep<Enter>",
    ]) func whoLooksOnIsToldTheRole(keys: String) async {
        let journey = await Journey(office(.reader), size: Journey.wide)
        let titles = journey.titles
        await journey.press(keys)
        #expect(journey.message.contains(Self.needsClerk), "\(keys): \(journey.message)")
        if !keys.hasPrefix("<F9>") { #expect(journey.place == .list) }
        #expect(journey.titles == titles && journey.office.change { $0.done }.isEmpty)
    }

    @Test func whoLooksOnReadsAll() async {
        let journey = await Journey(office(.reader), keys: "<Enter>")
        #expect(journey.place == .detail)
        await journey.press("<Enter>")
        #expect(journey.place == .detail && journey.message.contains(Self.needsClerk))
        await journey.press("<Esc>2<F9>")
        #expect(journey.place == .menu)
        await journey.press("<Esc><C-p><Enter>")
        #expect(journey.place == .page)
        await journey.press("r")
        #expect(journey.place == .page && journey.message.contains(Self.needsClerk))
    }

    @Test func theMenuSaysWhyACommandIsRefused() async {
        let journey = await Journey(office(.reader), size: Journey.wide, keys: "<F9>sua cau hoi")
        #expect(journey.text.contains("cần vai trò chuyên viên"))
    }

    @Test func aClerkEntersButDoesNotApprove() async {
        let office = office(.clerk) { office in
            office.change {
                $0.records[Sample.question]?[1]?["answer"] = .text("Có.")
                $0.records[Sample.question]?[1]?["state"] = .text("pending")
            }
        }
        let journey = await Journey(office, size: Journey.wide, keys: "<Home><F6>")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("cần vai trò người duyệt (của bạn: chuyên viên nhập liệu)"))
        await journey.press("<Enter>")
        #expect(journey.office.entry(Sample.question, 1)?["state"] == .text("pending"))
        await journey.press("<Esc><F4>")
        #expect(journey.place == .form)
    }

    @Test func ownAnswersAreLeftOnceForTheReason() async {
        let office = office(.reviewer) { office in
            for id in Int64(1)...3 {
                guard var entry = office.entry(Sample.question, id) else { continue }
                (entry["answer"], entry["state"]) = (.text("Có \(id)."), .text("pending"))
                office.put(entry, by: id == 2 ? TestOffice.other : TestOffice.who)
            }
        }
        let journey = await Journey(
            office, size: Journey.wide, keys: "<F9>nguoi soan tu duyet<Enter>")
        #expect(journey.message.contains("Người soạn không được tự duyệt"), "\(journey.message)")
        await journey.press("<Home><Space><Space><Space><F6>")
        #expect(journey.text.contains("1 trong 3"), "\(journey.text)")
        await journey.press("da duyet<Enter>")
        #expect(journey.office.entry(Sample.question, 2)?["state"] == .text("approved"))
        for id in [Int64(1), 3] {
            #expect(journey.office.entry(Sample.question, id)?["state"] == .text("pending"))
        }
        let reason = "câu trả lời do chính bạn soạn, người khác phải duyệt"
        #expect(journey.message.components(separatedBy: reason).count == 2, "\(journey.message)")
        #expect(journey.list.marks.count == 2)
    }

    @Test func onlyAReviewerSaysWhoMayDoWhat() async {
        let journey = await Journey(office(.clerk), size: Journey.wide, keys: "[")
        #expect(journey.state.kind == .person)
        await journey.press("<F7>")
        #expect(journey.message.contains("cần vai trò người duyệt"), "\(journey.message)")
        let reviewer = await Journey(office(.reviewer), size: Journey.wide, keys: "[<Home><F8>")
        #expect(reviewer.state.kind == .person)
    }

    @Test func aRoleGivenElsewhereCountsAtOnce() async {
        let journey = await Journey(Sample.office(), size: Journey.wide)
        journey.office.put(aPerson(TestOffice.other, .reviewer))
        await journey.take(.changedElsewhere)
        await journey.press("<F4>")
        #expect(journey.place == .list && journey.message.contains(Self.needsClerk))
    }

    @Test func whatIsRefusedLateLeavesTheFormOpen() async {
        let journey = await Journey(Sample.office(), size: Journey.wide, keys: "2<F4>")
        #expect(journey.place == .form)
        journey.office.put(aPerson(TestOffice.other, .reviewer))
        await journey.press("x<F2>")
        #expect(journey.place == .form, "what was typed stays")
        #expect(journey.message.contains("cần vai trò"), "\(journey.message)")
    }
}

@Suite(.takingTurns) struct JournalJourneys {
    private static let door = "<F9>nhat ky cua so<Enter>"

    @Test func theJournalLeadsToTheRecordsThatWereChanged() async throws {
        let journey = await Journey(size: Journey.wide)
        let title = try #require(journey.state.current?.title)
        await journey.press("<F8>" + Self.door)
        #expect(journey.place == .menu)
        #expect(journey.text.contains("cho vào thùng rác · Câu hỏi") && journey.text.contains("lan · "))
        await journey.press("<Esc><C-z>" + Self.door + "<Enter>")
        #expect(journey.place == .history && journey.text.contains("Lịch sử: " + title.prefix(20)))
    }

    @Test func whatChangedNoRecordIsToldWhole() async {
        let keys = "<F9>nguoi soan tu duyet<Enter>" + Self.door
        let journey = await Journey(size: Journey.wide, keys: keys + "<Enter>")
        #expect(journey.place == .list)
        #expect(journey.message.contains(" · lan · quy định người soạn không tự duyệt"), "\(journey.message)")
    }
}

// The registers of a pane, views of a list, legal days, citations and the history of a record.
import Domain
import Office
import Screen
import Testing
import UI

@Suite(.takingTurns) struct RegisterJourneys {
    @Test func bracketsGoThroughTheRegistersOfAPaneAndComeBack() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down>")
        await journey.press("]")
        #expect(journey.state.kind == Sample.conference)
        #expect(journey.text.contains("Đối thoại › Hội nghị đối thoại › 2 đối thoại"))
        await journey.press("<Down>[")
        #expect(journey.state.current?["number"] == .number(3))
        await journey.press("]")
        #expect(journey.state.current?["title"].text == "Gặp mặt thanh niên mùa xuân")
        await journey.press("2]")
        #expect(journey.state.kind == .holder)
        await journey.press("[[")
        #expect(journey.state.kind == .criteriaSet)
    }

    @Test func aRegisterIsChosenByItsName() async {
        let journey = await Journey(size: Journey.wide, keys: "<Down><Down>w")
        await journey.press("hoi nghi<Enter>")
        #expect(journey.state.kind == Sample.conference)
        await journey.press("wcau hoi<Enter>")
        #expect(journey.state.current?["number"] == .number(3))
        // Out of what belongs to a record: the register is whole.
        await journey.press("2p")
        #expect(journey.place == .menu)
        await journey.press("<Enter>")
        #expect(journey.state.lists[.product]?.owner != nil)
        await journey.press("wchu the<Enter>")
        #expect(journey.state.kind == .holder && journey.state.lists[.product]?.owner == nil)
        await journey.press("<Esc>")
        #expect(journey.state.kind == .holder)
    }

    @Test func answersMeantForTheRegisterLeftDoNotCount() async {
        let journey = await Journey()
        let asked = journey.act(.key(.letter("r")))
        await journey.press("]")
        await journey.settle(asked)
        #expect(journey.state.kind == Sample.conference)
        #expect(journey.titles.allSatisfy { $0.hasPrefix("Gặp mặt") })
    }

    @Test func anotherRegisterIsEditedLikeTheFirst() async {
        let journey = await Journey(keys: "]<End><F4>")
        #expect(journey.place == .form)
        await journey.goTo("place")
        await journey.press("Nhà văn hoá<F2>")
        #expect(journey.state.current?["place"].text == "Nhà văn hoá")
    }

    @Test func aViewShowsWhatItsNameSaysAndAllComesBack() async {
        let journey = await Journey(keys: "v")
        #expect(journey.text.contains("Quá hạn"))
        await journey.press("qua han<Enter>")
        let wanted = journey.titles.count
        #expect(wanted > 0 && wanted < 8)
        #expect(
            journey.state.lists[.dialogue]?.rows.allSatisfy { row in
                row.entry.record(as: Question.self)?.isOverdue(on: Sample.today) == true
            } == true)
        #expect(journey.text.contains("Năm 2024 › Quá hạn › \(wanted) câu hỏi"))
        await journey.press("vtat ca<Enter>")
        #expect(journey.titles.count == 8)
    }

    @Test func theViewIsNamedInANarrowWindowToo() async {
        let journey = await Journey(size: Journey.narrow, keys: "vqua han<Enter>")
        #expect(journey.screen.lines()[0].contains("Quá hạn"), "\(journey.screen.lines()[0])")
        await journey.press("vtat ca<Enter>")
        #expect(!journey.screen.lines()[0].contains("Quá hạn"))
    }

    @Test func theLawsDaysStandBesideAConference() async {
        let journey = await Journey(size: Journey.wide, keys: "]<End><F4>")
        await journey.goTo("plannedOn")
        await journey.press("25/5/2024<F2>")
        #expect(journey.text.contains("Công khai kế hoạch chậm nhất  25/4/2024"))
        #expect(journey.text.contains("Công khai, gửi kết luận chậm nhất  04/6/2024"))
        #expect(journey.text.contains("(còn 45 ngày; chưa công khai, chưa gửi)"))
        #expect(journey.text.contains("NĐ 13/2021/NĐ-CP, Điều 9–12: trong 10 ngày"))
    }

    @Test func theHistoryTellsWhatEachSaveChanged() async {
        let office = Sample.office()
        var question = Sample.makeQuestion(9, "Trám đen gửi đi đâu?", "xã Hạ", .new)
        question.answer = "Một hai ba bốn"
        let first = TestFile.moment(day: 19, hour: 9)
        var entry = office.put(RecordEntry(question), by: "an", at: first)
        (entry["answer"], entry["state"]) = (.text("Năm sáu bảy tám"), .text("draft"))
        office.put(entry, by: "bình", at: TestFile.moment(hour: 10))
        let journey = await Journey(office, keys: "<End>")
        await journey.press("h")
        #expect(journey.text.contains("‹ 2/2 ›  20/4/2024 10:00  bình  sửa"))
        #expect(journey.text.contains("[-Một hai ba bốn-]"))
        #expect(journey.text.contains("[-· mới-]{+○ dự thảo+}"))
        await journey.press("<Left>")
        #expect(journey.text.contains("‹ 1/2 ›  19/4/2024 09:00  an  tạo mới"))
        await journey.press("<Enter>")
        #expect(journey.place == .form)
        #expect(journey.typed("answer") == "Một hai ba bốn")
        await journey.press("<F2>")
        #expect(journey.state.current?["answer"].text == "Một hai ba bốn")
        #expect(journey.state.current?["state"].text == "draft", "an old text takes no step")
    }
}

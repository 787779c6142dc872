// What a paper hides, lists and shows for a reason.
import Domain
import Screen
import Testing
import UI

@Suite struct HiddenJourneys {
    private func office() -> FakeOffice {
        let office = Sample.office()
        office.change {
            $0.hidden = [
                HiddenPart(.name("ông Ấn"), .person), HiddenPart(.name("bà Bưởi"), .person),
                HiddenPart(.field(Question.description.kind, "asker"), .kept),
            ]
            $0.remarks = [Sentence(.nothingSought)]
        }
        return office
    }

    @Test func whatIsHiddenIsCountedAndListed() async {
        let journey = await Journey(office(), keys: "<C-p><Enter>")
        #expect(journey.text.contains("Ẩn 3 mục (h xem, r hiện)"))
        await journey.press("h")
        #expect(journey.place == .reader)
        for part in ["Tên cá nhân (2)", "· ông Ấn", "· bà Bưởi", "Thông tin cơ quan giữ lại (1)", "! Chưa tìm gì"] {
            #expect(journey.text.contains(part), "\(part)")
        }
        await journey.press("<Esc>")
        #expect(journey.place == .page)
    }

    @Test func beforeAFileIsWrittenTheListStandsAboveItsName() async {
        let journey = await Journey(office(), keys: "<C-p><Enter><F2>")
        #expect(journey.text.contains("! Ẩn 2 tên cá nhân: ông Ấn; bà Bưởi"))
        #expect(journey.text.contains("! Ẩn 1 thông tin cơ quan giữ lại: "))
        await journey.press("<C-a>a.txt<Enter>")
        #expect(journey.office.change { $0.files["a.txt"] }?.contains("ông Ấn") == false)
        #expect(journey.office.change { $0.disclosed } == [])
        let calm = await Journey(keys: "<C-p><Enter><F2>")
        #expect(!calm.text.contains("! Ẩn"))
    }

    @Test func namesAreShownForAReasonAndNoted() async {
        let journey = await Journey(office(), keys: "<C-p><Enter>r<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains(journey.state.words[.problemMissing]))
        await journey.press("  <Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<C-a>Công văn 12<Enter>")
        #expect(journey.place == .page)
        #expect(journey.text.contains("! HIỆN TÊN"))
        #expect(journey.text.contains("ông Ấn, bà Bưởi"))
        #expect(journey.text.contains("Hiện 3 mục lẽ ra ẩn (h xem, r ẩn lại)"))
        let noted = journey.office.change { $0.disclosed }
        #expect(noted.count == 1)
        #expect(noted.first?.hasSuffix("Công văn 12 3") == true)
        await journey.press("<Down><Space>xz")
        #expect(journey.text.contains("! HIỆN TÊN"))
        #expect(journey.office.change { $0.disclosed.count } == 1)
        await journey.press("<F2>")
        #expect(journey.text.contains("! Hiện 2 tên cá nhân: ông Ấn; bà Bưởi"))
        #expect(journey.text.contains("! Lý do hiện: Công văn 12"))
        await journey.press("<C-a>a.txt<Enter>")
        #expect(journey.office.change { $0.files["a.txt"] }?.contains("ông Ấn, bà Bưởi") == true)
        await journey.press("r")
        #expect(!journey.text.contains("HIỆN TÊN"))
        #expect(!journey.text.contains("ông Ấn"))
        #expect(journey.state.openPage?.order.disclosure == nil)
    }

    @Test func whatCannotBeNotedIsNotShown() async {
        let journey = await Journey(office(), keys: "<C-p><Enter>r")
        journey.office.change { $0.failure = Sentence(.failedReadOnly) }
        await journey.press("Vì thế<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains(journey.state.words[.failedReadOnly]))
        #expect(journey.state.openPage?.order.disclosure == nil)
        await journey.press("<Esc>")
        #expect(!journey.text.contains("HIỆN TÊN"))
    }

    @Test func aPaperThatHidesNothingHasNothingToShow() async {
        let journey = await Journey(keys: "<C-p><Enter>r")
        #expect(journey.message == "Không ẩn gì")
        #expect(journey.place == .page)
        await journey.press("h")
        #expect(journey.message == "Không ẩn gì")
    }

    @Test func theCommandsStandInTheMenu() async {
        let journey = await Journey(office(), keys: "<C-p><Enter><F9>vua khung<Enter>")
        #expect(journey.screen.lines()[1].contains("vừa khung"))
        await journey.press("<F9>hien ten<Enter>Vì thế<Enter>")
        #expect(journey.text.contains("! HIỆN TÊN"))
    }

    @Test func allOfItIsSeenInASmallWindow() async {
        let journey = await Journey(office(), size: Size(rows: 10, columns: 40), keys: "<C-p><Enter><Space>")
        #expect(journey.screen.lines()[7].hasPrefix(" Ẩn 3 mục · ✗ Bỏ 1 mục"))
        await journey.press("rVì thế<Enter>")
        #expect(journey.screen.lines()[1].contains("! HIỆN TÊN"))
        #expect(journey.screen.lines()[1].hasSuffix("trang 1/2"))
        await journey.press("<F2>")
        #expect(journey.text.contains("! Hiện 2 tên cá nhân"))
    }
}

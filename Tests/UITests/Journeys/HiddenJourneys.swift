// What a paper hides, lists and shows for a reason.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct HiddenJourneys {
    private func office() -> TestOffice {
        let office = Sample.office()
        office.change {
            $0.hidden = [
                HiddenPart(.name("ông Ấn"), .person), HiddenPart(.name("bà Bưởi"), .person),
                HiddenPart(.field(RecordKind.question, "asker"), .kept),
            ]
            $0.remarks = [Sentence(.nothingSought)]
        }
        return office
    }

    @Test func whatIsHiddenIsCountedAndListed() async {
        let journey = await Journey(office(), keys: "<C-p><Enter>")
        #expect(journey.text.contains("Ẩn 3 mục (h xem, r hiện)"))
        await journey.press("h")
        #expect(journey.place == .hidden)
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
        journey.office.fillDisk()
        await journey.press("Vì thế<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains(journey.state.words[.failedDiskFull]))
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

@Suite(.takingTurns) struct SuspectedNameJourneys {
    private func office() -> TestOffice {
        let office = Sample.office()
        office.change {
            $0.hidden = [
                HiddenPart(.name("ông Ấn"), .person), HiddenPart(.name("Sao Mai"), .suspected),
                HiddenPart(.name("Hoa Ban"), .suspected), HiddenPart(.name("0912 345 678"), .number),
            ]
        }
        return office
    }

    @Test func namesToLookAtAreCountedListedFirstAndHiddenWithOneKey() async {
        let journey = await Journey(office(), keys: "<C-p><Enter>")
        #expect(journey.text.contains("Ẩn 2 mục") && journey.text.contains("! Xem 2 tên"))
        await journey.press("h")
        #expect(journey.place == .hidden)
        #expect(journey.text.contains("Có thể là tên người, chưa ẩn (2)"))
        #expect(journey.text.contains("Số điện thoại, giấy tờ, ngày sinh (1)"))
        await journey.press("<Space>")
        #expect(journey.office.change { $0.ruled } == KnownNames.keyed(["Sao Mai": .person]))
        #expect(journey.message.contains("Sao Mai"))
        #expect(journey.text.contains("Có thể là tên người, chưa ẩn (1)"))
        #expect(journey.place == .hidden)
        await journey.press("<Esc>")
        #expect(journey.text.contains("Ẩn 3 mục"))
    }

    @Test func allAreHiddenAtOnceAndABodyIsCleared() async {
        let journey = await Journey(office(), keys: "<C-p><Enter>h*")
        let hidden = KnownNames.keyed(["Sao Mai": .person, "Hoa Ban": .person])
        #expect(journey.office.change { $0.ruled } == hidden)
        #expect(!journey.text.contains("chưa ẩn"))
        await journey.press("*")
        #expect(journey.message == "Không còn tên nào chờ xem.")
        // A name beyond doubt is asked about first.
        await journey.press("b")
        #expect(journey.place == .menu && journey.text.contains("chắc chắn là tên người"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(journey.place == .hidden && journey.office.change { $0.ruled } == hidden)
        await journey.press("b<Down><Enter>")
        let cleared = KnownNames.keyed(["ông Ấn": .body])
        #expect(journey.office.change { $0.ruled } == hidden.merging(cleared) { $1 })
        #expect(journey.text.contains("Không phải tên người (đã xác nhận) (1)"))
        #expect(
            await Journey(office(), keys: "<C-p><Enter>h<Down><Down><Down>b").message == "Chưa chọn tên nào; ↓ để chọn."
        )
    }

    /// A file and a printer alike: the paper leaves once somebody has said what becomes of such names.
    @Test(arguments: [("<F2><C-a>a.txt<Enter>", true), ("<C-p><Enter>", false)])
    func aPaperWithThemDoesNotLeaveUnasked(keys: String, isFile: Bool) async {
        let left: (Journey) -> Bool = { journey in
            journey.office.change { isFile ? $0.files["a.txt"] != nil : !$0.printed.isEmpty }
        }
        let journey = await Journey(office(), keys: "<C-p><Enter>" + keys)
        #expect(journey.place == .menu && !left(journey), "\(journey.text)")
        #expect(journey.text.contains("2 chỗ có thể là tên người, chưa ẩn: Sao Mai; Hoa Ban"))
        await journey.press("<Enter>")
        #expect(journey.place == .hidden && !left(journey), "the first choice looks at them")
        let hiding = await Journey(office(), keys: "<C-p><Enter>" + keys + "<Down><Enter>")
        #expect(left(hiding) && hiding.state.openPage?.order.doubtful == .hide)
        #expect(hiding.office.change { $0.ruled }.isEmpty, "it holds for this paper")
        let keeping = await Journey(office(), keys: "<C-p><Enter>" + keys + "da xem<Enter>")
        #expect(left(keeping) && keeping.state.openPage?.order.doubtful == .keep)
        #expect(!keeping.text.contains("! Xem 2 tên"), "settled for this paper")
        let clearing = await Journey(office(), keys: "<C-p><Enter>" + keys + "khong phai ten<Enter>")
        #expect(left(clearing) && clearing.office.change { $0.ruled }.values.allSatisfy { $0 == .body })
        #expect(clearing.office.change { $0.ruled.count } == 2, "kept for every paper")
        let staying = await Journey(office(), keys: "<C-p><Enter>" + keys + "<Esc>")
        #expect(!left(staying) && staying.place != .menu)
    }

    /// The register as it is seen waits like a paper; the list of the names opens without one.
    @Test func anExportWithThemDoesNotLeaveUnasked() async {
        let left: (Journey) -> Bool = { journey in journey.office.change { $0.files["a.xlsx"] != nil } }
        let keys = "<F9>xuat so dang xem<Enter><C-a>a.xlsx<Enter>"
        let journey = await Journey(office(), keys: keys)
        #expect(journey.place == .menu && !left(journey), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(journey.place == .hidden, "\(journey.text)")
        await journey.press("b<Space>")
        #expect(journey.office.change { $0.ruled } == KnownNames.keyed(["Sao Mai": .body, "Hoa Ban": .person]))
        await journey.press("<Esc>")
        #expect(journey.place == .prompt && !left(journey), "the name of the file waits")
        let hiding = await Journey(office(), keys: keys + "<Down><Enter>")
        #expect(left(hiding) && hiding.place != .prompt, "\(hiding.text)")
    }

    @Test func eachNameStandsWithItsSentence() async {
        let office = Sample.office()
        office.change { $0.hidden = [HiddenPart(.name("Sao Mai"), .suspected, place: "Gặp Sao Mai để hỏi")] }
        let journey = await Journey(office, keys: "<C-p><Enter>h")
        #expect(
            journey.text.contains("▌ Sao Mai") && journey.text.contains("    Gặp Sao Mai để hỏi"), "\(journey.text)")
    }

    @Test func theyAreSaidBeforeAFileIsWritten() async {
        let journey = await Journey(office(), keys: "<C-p><Enter><F2>")
        #expect(journey.text.contains("Chưa ẩn 2 chỗ có thể là tên người: Sao Mai; Hoa Ban"))
        let only = Sample.office()
        only.change { $0.hidden = [HiddenPart(.name("Sao Mai"), .suspected)] }
        let calm = await Journey(only, keys: "<C-p><Enter>r")
        #expect(calm.message == "Không ẩn gì")
    }

    /// What was said of a name is taken back as anything that was saved is, there and later; behind a paper nothing else.
    @Test func whatWasSaidOfANameIsTakenBack() async {
        let office = office()
        let saved = await Journey(office, keys: "<F8><C-p><Enter><C-z>")
        #expect(saved.titles.count == 7 && saved.message.contains("hoàn tác"), "\(saved.message)")
        let journey = await Journey(office, keys: "<C-p><Enter>h*")
        let ruled = journey.office.change { $0.ruled }
        #expect(!ruled.isEmpty)
        await journey.press("<C-z>")
        #expect(journey.office.change { $0.ruled }.isEmpty && journey.place == .hidden, "\(journey.message)")
        await journey.press("<C-y>")
        #expect(journey.office.change { $0.ruled } == ruled)
        await journey.press("<Esc><Esc><C-z>")
        #expect(journey.office.change { $0.ruled }.isEmpty)
        #expect(journey.message.contains("ẩn, để nguyên tên trên giấy"), "\(journey.message)")
    }
}

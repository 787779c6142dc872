// The menu, imports, papers, function keys without function keys, the mouse and the window's size.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct LayerJourneys {
    @Test func theMenuNarrowsAndRunsACommand() async {
        let journey = await Journey(keys: "<F9>dao chieu")
        #expect(journey.text.contains("Đảo chiều sắp xếp"))
        #expect(!journey.text.contains("Nhân bản   "))
        await journey.press("<Enter>")
        #expect(journey.list.query.isAscending == false)
        #expect(journey.place == .list)
    }

    @Test func theMenuSaysWhyACommandCannotBeGiven() async {
        let journey = await Journey(TestOffice(), size: Journey.wide, keys: "<F9>nhan ban")
        #expect(journey.text.contains("Chưa chọn câu hỏi nào"))
        await journey.press("<Enter>")
        #expect(journey.place == .menu)
    }

    @Test(arguments: ["<F2>", "<F4>", "<F5>", "<F6>", "<F8>"])
    func aFunctionKeyThatHasNoUseSaysWhy(key: String) async {
        let journey = await Journey(TestOffice(), keys: key)
        #expect(!journey.message.isEmpty)
        #expect(journey.place == .list)
    }

    @Test func anImportShowsItsPlanAndCarriesItOut() async {
        let journey = await Journey(size: Journey.wide)
        journey.office.change { $0.plan = Sample.goodPlan }
        await journey.press("<F9>nhap tu tep<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("bang.xlsx<Enter>")
        #expect(journey.place == .plan)
        #expect(journey.text.contains("mới 1 · đổi 1 · không đổi 1 · không hợp lệ 0"))
        #expect(journey.text.contains("bảng 1, dòng 3"))
        await journey.press("<Enter>")
        #expect(journey.office.change { $0.carriedOut } == [Sample.goodPlan])
        #expect(journey.place == .list)
        #expect(journey.message.contains("Đã nhập: 1 mới, 1 đổi"))
    }

    @Test func aPlanCanBeLeft() async {
        let journey = await Journey()
        journey.office.change { $0.plan = Sample.goodPlan }
        await journey.press("<F9>nhap tu tep<Enter>bang.xlsx<Enter><Esc>")
        #expect(journey.place == .prompt)
        await journey.press("<Esc>")
        #expect(journey.place == .list)
        #expect(journey.office.change { $0.carriedOut.isEmpty })
    }

    @Test func aPlanWithNothingNewIsNotCarriedOut() async {
        let journey = await Journey()
        let same = ImportPlan(source: "a.csv", items: Sample.plan.items.filter { $0.action == .same })
        journey.office.change { $0.plan = same }
        await journey.press("<F9>nhap tu tep<Enter>a.csv<Enter><F2>")
        #expect(journey.message == journey.state.words[.nothingToImport])
        #expect(journey.office.change { $0.carriedOut.isEmpty })
    }

    @Test func aWrongFileIsSaidInThePrompt() async {
        let journey = await Journey(keys: "<F9>nhap tu tep<Enter>khong-co.xlsx<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("Không đọc được tệp khong-co.xlsx"))
        await journey.press("<BS>")
        #expect(!journey.text.contains("Không đọc được"))
        #expect(journey.text.contains("khong-co.xls"))
    }

    @Test func aPaperIsSeenBeforeItIsWritten() async {
        let journey = await Journey(keys: "<C-p>")
        #expect(journey.place == .menu)
        await journey.press("<Enter>")
        #expect(journey.place == .page)
        #expect(journey.text.contains("Thông báo 1"))
        #expect(journey.text.contains("trang 1/2"))
        await journey.press("<End>")
        #expect(journey.text.contains("Trang cuối của Thông báo 1"))
        #expect(journey.text.contains("trang 2/2"))
        await journey.press("<F2>")
        #expect(journey.text.contains("giai-dap") || journey.text.contains(journey.state.words[.noticeFileName]))
        await journey.press("<C-a>a.txt<Enter>")
        #expect(journey.message == "Đã ghi tệp a.txt.")
        #expect(journey.place == .page)
        let file = journey.office.change { $0.files["a.txt"] }
        #expect(file?.hasPrefix("Thông báo 1\n\n1. ") == true)
        #expect(file?.hasSuffix("\n\u{0C}\nTrang cuối của Thông báo 1\n") == true)
    }

    @Test(arguments: [
        ("", "Thông báo 1"), ("khong kem", "Bảng giải đáp 1"), ("ket luan", "Kết luận 1"), ("cam ket", "Cam kết 1"),
        ("tong hop", "Tổng hợp"),
    ])
    func everyPaperOfADialogueIsInTheMenu(typed: String, title: String) async {
        let journey = await Journey(keys: "<C-p>" + typed + "<Enter>")
        #expect(journey.place == .page)
        #expect(journey.text.contains(title))
        await journey.press("<Esc>")
        #expect(journey.place == .list)
    }

    @Test func theReportIsThatOfTheYearOfTheIndicator() async {
        let office = Desk.office()
        var indicator = Indicator()
        (indicator.name, indicator.period) = ("Cuộc tuyên truyền", "2022")
        office.put(RecordEntry(Indicator.settled(indicator, from: nil)))
        let journey = await Journey(office, keys: "3[/tuyen truyen<Enter><C-p>bao cao<Enter>")
        #expect(journey.place == .page)
        #expect(journey.text.contains("Báo cáo 2022"))
        await journey.press("<Esc>")
        await journey.press("4<C-p>bao cao<Enter>")
        #expect(journey.text.contains("Báo cáo –"))
    }

    @Test func thePaperIsThatOfTheDialogueUnderTheCursor() async {
        let journey = await Journey(keys: "]/mua thu<Enter><C-p>cam ket<Enter>")
        #expect(journey.text.contains("Cam kết 2"))
        await journey.press("<Esc>")
        await journey.press("3<C-p>tong hop<Enter>")
        #expect(journey.text.contains("Tổng hợp"))
        #expect(journey.place == .page)
    }

    @Test func whyAPaperCannotBeMadeIsSaid() async {
        let journey = await Journey()
        journey.office.change { $0.failure = .noAnswers(conference: "Gặp mặt") }
        await journey.press("<C-p><Enter>")
        #expect(journey.place == .list)
        #expect(
            journey.message
                == "“Gặp mặt” chưa có giải đáp nào được duyệt. Duyệt giải đáp trước (F6), hoặc chọn những câu cần in.")
    }

    @Test func aFileThatIsThereIsOnlyReplacedOnAnAnswer() async {
        let journey = await Journey(keys: "4<C-p>tong hop<Enter><F2><C-a>a.txt")
        journey.office.change { $0.files["a.txt"] = "cũ" }
        await journey.press("<Enter>")
        #expect(journey.text.contains("Đã có tệp a.txt"))
        await journey.press("<Enter>")
        #expect(journey.office.change { $0.files["a.txt"] } == "cũ")
        #expect(journey.place == .prompt)
        await journey.press("<Enter><Down><Enter>")
        #expect(journey.office.change { $0.files["a.txt"] }?.hasPrefix("Tổng hợp") == true)
        #expect(journey.place == .page)
    }

    @Test func recordsAreExported() async {
        let journey = await Journey(keys: "2<F9>xuat tat ca<Enter>")
        #expect(journey.text.contains("san-pham.xlsx"))
        await journey.press("<Enter>")
        #expect(journey.office.change { $0.files["san-pham.xlsx"] } == "export product")
        await journey.press("<F9>xuat tat ca<Enter><Enter>")
        #expect(journey.text.contains("Đã có tệp san-pham.xlsx"))
    }

    @Test func escapeAndADigitIsAFunctionKey() async {
        let journey = await Journey(keys: "<Esc>1")
        #expect(journey.place == .help)
        await journey.press("<Esc>")
        await journey.press("1")
        #expect(journey.place == .list)
        await journey.press("<Esc>0")
        #expect(journey.hasQuit)
    }

    @Test func altAndADigitInAFormLosesNothing() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("asker")
        await journey.press(" mới<A-1>")
        #expect(journey.place == .help)
        await journey.press("<Esc>")
        #expect(journey.typed("asker") == "Bí thư chi đoàn mới")
        await journey.press("<A-2>")
        #expect(journey.office.entry(Sample.question, 1)?["asker"] == .text("Bí thư chi đoàn mới"))
        #expect(journey.office.draft(Sample.question, of: 1) == nil)
    }

    @Test func aFilterThatEscapeClearedIsNotBackBehindADigit() async {
        let journey = await Journey(keys: "/tram<Esc>1")
        #expect(journey.titles.count == 8 && journey.place == .list)
        #expect(journey.list.filter.isEmpty)
    }

    @Test func anAnswerToATakenBackEscapeDoesNotCount() async {
        let journey = await Journey(keys: "/tram")
        let cleared = journey.act(.key(KeyPress(.escape)))
        await journey.settle(journey.act(.revokedEscape(nil)))
        await journey.press(" ")
        let narrowed = journey.act(.key(.letter("b")))
        await journey.settle(cleared)
        await journey.settle(narrowed)
        #expect(journey.list.filter.text == "tram b")
        #expect(journey.titles.count == 1)
    }

    @Test func altAndADigitIsAFunctionKey() async {
        let journey = await Journey(keys: "<A-9>")
        #expect(journey.place == .menu)
        await journey.press("<Esc><Enter><F4><A-1>")
        #expect(journey.place == .help)
    }

    @Test func pastedTextGoesIntoTheFilter() async {
        let journey = await Journey(keys: "/")
        await journey.happen(.paste("trám\n"))
        #expect(journey.titles.count == 1)
        await journey.press("<Esc>")
        await journey.happen(.paste("2"))
        #expect(journey.state.pane == .dialogue)
    }
}

// Looking at a paper before it is written: sheets, searching, what is left out.
import Domain
import Glibc
import Office
import Screen
import Testing
import UI
import Words

/// The page on top.
private func page(_ journey: Journey) -> PageState? { journey.state.openPage }

/// A paper of so many pages with 40 lines, every second line an item.
private func paper(of pages: Int) -> ComposedPaper {
    ComposedPaper(
        pages: (0..<pages).map { page in
            (0..<40).map { line in
                PageLine("tờ \(page + 1) dòng \(line + 1)", item: line.isMultiple(of: 2) ? page * 40 + line : nil)
            }
        })
}

@Suite(.takingTurns) struct SheetJourneys {
    @Test func aSheetStandsInTheMiddleOfAWiderWindow() async {
        let journey = await Journey(size: Journey.wide, keys: "<C-p><Enter>")
        let line = journey.screen.lines()[2]
        #expect(line.hasPrefix("                   │ Thông báo 1" + String(repeating: " ", count: 68) + "│"))
        await journey.happen(.resize(Journey.usual))
        #expect(journey.screen.lines()[2] == " Thông báo 1" + String(repeating: " ", count: 67) + "┃")
    }

    @Test func aLandscapeSheetIsAsWideAsItsPaper() async {
        let journey = await Journey(size: Size(rows: 40, columns: 140))
        let wide = ComposedPaper(pages: [[PageLine("A" + String(repeating: "─", count: 116) + "B")], [PageLine("C")]])
        await journey.show(wide)
        let lines = journey.screen.lines()
        #expect(lines[2] == "         │ A" + String(repeating: "─", count: 116) + "B │")
        // An upright sheet behind it is narrower.
        #expect(lines[4] == String(repeating: " ", count: 29) + "│ C" + String(repeating: " ", count: 78) + "│")
    }

    @Test func betweenTwoSheetsStandsTheNumberOfTheNext() async {
        let journey = await Journey()
        await journey.show(paper(of: 12))
        #expect(journey.screen.lines()[1].hasSuffix("trang 1/12"))
        await journey.press("<PgDn><PgDn>")
        let lines = journey.screen.lines()
        #expect(lines[6].contains("─ trang 2/12 ─"))
        #expect(lines[7].contains("tờ 2 dòng 1"))
        await journey.press("]")
        #expect(journey.screen.lines()[2].contains("tờ 2 dòng 1"))
        #expect(journey.screen.lines()[1].hasSuffix("trang 2/12"))
        await journey.press("<C-Down><PgDn>[")
        #expect(journey.screen.lines()[2].contains("tờ 3 dòng 1"))
        await journey.press("<C-Up>")
        #expect(journey.screen.lines()[2].contains("tờ 2 dòng 1"))
    }

    @Test func theEndsAreAKeyAway() async {
        let journey = await Journey()
        await journey.show(paper(of: 12))
        await journey.press("<End>")
        #expect(journey.text.contains("tờ 12 dòng 40"))
        #expect(journey.screen.lines()[1].hasSuffix("trang 12/12"))
        await journey.press("]]]<PgDn>")
        #expect(journey.screen.lines()[1].hasSuffix("trang 12/12"))
        await journey.press("<Home>")
        #expect(journey.screen.lines()[2].contains("tờ 1 dòng 1"))
        await journey.press("[")
        #expect(journey.screen.lines()[2].contains("tờ 1 dòng 1"))
    }

    @Test func theWheelScrollsAndTheCursorStaysInView() async {
        let journey = await Journey()
        await journey.show(paper(of: 12))
        let point = Point(row: 5, column: 5)
        await journey.happen(.mouse(.scrollDown, at: point))
        #expect(journey.screen.lines()[2].contains("tờ 1 dòng 4"))
        #expect(journey.textAtCursor.hasPrefix("▌tờ 1 dòng 5"))
        await journey.happen(.mouse(.scrollUp, at: point))
        #expect(journey.screen.lines()[2].contains("tờ 1 dòng 1"))
    }

    @Test func severalShortSheetsAreReachedOneByOne() async {
        let journey = await Journey()
        let short = ComposedPaper(pages: (1...4).map { [PageLine("tờ \($0)")] })
        await journey.show(short)
        for number in 2...4 {
            await journey.press("]")
            #expect(journey.screen.lines()[1].hasSuffix("trang \(number)/4"))
        }
        for number in [3, 2, 1] {
            await journey.press("[")
            #expect(journey.screen.lines()[1].hasSuffix("trang \(number)/4"))
        }
    }

    @Test func aPaperWithoutPagesIsShownEmpty() async {
        let journey = await Journey()
        for pages in [[], [[]], [[], []]] as [[[PageLine]]] {
            await journey.show(ComposedPaper(pages: pages))
            await journey.press("][<End><Home><Down><Up><PgDn><Left><Right>/a<Enter>nNg9<Enter><Esc>")
            #expect(journey.place == .page)
            await journey.press("<Esc>")
        }
    }

    @Test func aSmallWindowShowsItAll() async {
        let journey = await Journey(size: Size(rows: 10, columns: 40), keys: "<C-p><Enter>")
        let lines = journey.screen.lines()
        #expect(lines[1].hasSuffix("trang 1/2"))
        #expect(lines[2].hasPrefix(" Thông báo 1"))
        #expect(lines[4].hasPrefix("▌1. dòng chữ"))
        #expect(lines[7] == " Không ẩn gì")
        await journey.press("<Right><Right><Right><Right><Right><Right><Right><Right>")
        #expect(journey.screen.lines()[4].contains("dòng chữ hết"))
        #expect(journey.screen.lines()[4].hasPrefix("▌"))
        for _ in 0..<9 { await journey.press("<Left>") }
        #expect(journey.screen.lines()[4].hasPrefix("▌1. dòng"))
    }

    @Test func aLongPaperIsDrawnAsFastAsAShortOne() async {
        let journey = await Journey(size: Journey.wide)
        // What one thread computes, so that other tests do not count; a look through the long paper is 500,000 times one
        // through the short.
        func time(_ pages: Int) async -> Duration {
            let sheet = paper(of: 1).pages[0]
            let paper = ComposedPaper(pages: Array(repeating: sheet, count: pages))
            await journey.show(paper)
            let jumps = keyPresses("<End><Home>g\(pages / 2)<Enter><PgDn>][<Down><Up>")
            let start = threadTime()
            for jump in Array(repeating: jumps, count: 5).joined() {
                _ = journey.act(.key(jump))
                _ = journey.screen
            }
            let time = threadTime() - start
            await journey.press("<Esc>")
            return time
        }
        let (short, long) = (await time(2), await time(1_000_000))
        #expect(long < short * 10, "\(short) \(long)")
    }

    /// The processor time of the thread that asks.
    private func threadTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

@Suite(.takingTurns) struct ZoomJourneys {
    @Test func zIsTheWidthOfTheWindowAndBack() async {
        let journey = await Journey(size: Size(rows: 24, columns: 60), keys: "<C-p><Enter>")
        #expect(!journey.screen.lines()[4].contains("hết"))
        await journey.press("<Down><Down><Down>z")
        #expect(journey.office.change { $0.composed.last?.width } == 58)
        #expect(journey.screen.lines()[1].contains("vừa khung"))
        #expect(journey.textAtCursor.hasPrefix("▌4. dòng"))
        #expect(page(journey)?.item == 4)
        await journey.press("]")
        #expect(journey.text.contains("Trang cuối của Thông báo 1"))
        await journey.press("z")
        #expect(journey.office.change { $0.composed.last?.width } == .some(nil))
        #expect(!journey.screen.lines()[1].contains("vừa khung"))
        #expect(journey.screen.lines()[1].hasSuffix("trang 2/2"))
    }

    @Test func anotherWindowIsFittedAnew() async {
        let journey = await Journey(size: Size(rows: 24, columns: 60), keys: "<C-p><Enter>z")
        await journey.happen(.resize(Size(rows: 24, columns: 50)))
        #expect(journey.office.change { $0.composed.last?.width } == 48)
        #expect(page(journey)?.width == 48)
        // A late answer for another width counts for nothing.
        let effects = journey.act(.resize(Size(rows: 24, columns: 44)))
        await journey.show(paper(of: 3), as: PaperOrder(.notice(conference: 1)), width: 48)
        #expect(page(journey)?.paper.pages.count == 2)
        await journey.settle(effects)
        #expect(page(journey)?.width == 42)
    }

    @Test func whatCannotBeComposedLeavesThePaper() async {
        let journey = await Journey(keys: "<C-p><Enter>")
        journey.office.change { $0.failure = .missing }
        await journey.press("z")
        #expect(journey.message == journey.state.words[.failedMissing])
        #expect(page(journey)?.width == nil)
        #expect(page(journey)?.asked == nil)
        #expect(journey.text.contains("1. dòng chữ"))
    }
}

@Suite(.takingTurns) struct PageNumberJourneys {
    @Test func gGoesToAPage() async {
        let journey = await Journey()
        await journey.show(paper(of: 12))
        await journey.press("g7<Enter>")
        #expect(journey.place == .page)
        #expect(journey.screen.lines()[2].contains("tờ 7 dòng 1"))
        // Digits alone are enough.
        await journey.press("11<Enter>")
        #expect(journey.screen.lines()[2].contains("tờ 11 dòng 1"))
    }

    @Test(arguments: ["0", "13", "-1", "hai", "99999999999999999999"])
    func aPageThatIsNotThereIsSaid(number: String) async {
        let journey = await Journey()
        await journey.show(paper(of: 12))
        await journey.press("g" + number + "<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("Không có trang “\(number)”: giấy này có 12 trang."))
        await journey.press("<C-a>3<Enter>")
        #expect(journey.screen.lines()[2].contains("tờ 3 dòng 1"))
    }
}

@Suite(.takingTurns) struct PageSearchJourneys {
    @Test func aTextIsFoundWithoutMarksAndMarked() async {
        let journey = await Journey()
        await journey.show(paper(of: 12))
        await journey.press("/TO 5 dong 3<Enter>")
        #expect(journey.place == .page)
        let row = journey.screen.lines().firstIndex { $0.contains("tờ 5 dòng 3") } ?? 0
        let roles = journey.screen.row(row).map(\.role)
        #expect(roles[1..<12].allSatisfy { $0 == .match })
        #expect(roles[12] == .normal)
        #expect(journey.textAtCursor.hasPrefix("▌tờ 5 dòng 3"))
        await journey.press("n")
        #expect(page(journey)?.search?.row.flatMap { page(journey)?.line(at: $0)?.text } == "tờ 5 dòng 30")
        // A line that is no item has a sign of its own.
        await journey.press("/5 dòng 32<Enter>")
        #expect(journey.text.contains("›tờ 5 dòng 32"))
    }

    @Test func theSearchGoesAroundAndSaysSo() async {
        let journey = await Journey()
        await journey.show(paper(of: 3))
        func hit() -> String? { page(journey)?.search?.row.flatMap { page(journey)?.line(at: $0)?.text } }
        await journey.press("/dòng 7<Enter>")
        #expect(hit() == "tờ 1 dòng 7")
        await journey.press("nn")
        #expect(hit() == "tờ 3 dòng 7")
        #expect(journey.message == "")
        await journey.press("n")
        #expect(hit() == "tờ 1 dòng 7")
        #expect(journey.message == "Đã tới cuối, tìm tiếp từ đầu.")
        await journey.press("N")
        #expect(hit() == "tờ 3 dòng 7")
        #expect(journey.message == "Đã tới đầu, tìm tiếp từ cuối.")
        await journey.press("p")
        #expect(hit() == "tờ 2 dòng 7")
    }

    @Test func nothingFoundIsSaidAndNothingMoves() async {
        let journey = await Journey(keys: "<C-p><Enter><PgDn>")
        let before = page(journey)?.top
        await journey.press("/không có đâu<Enter>")
        #expect(journey.message == "Không thấy “không có đâu” trên giấy này.")
        #expect(page(journey)?.top == before)
        await journey.press("/<C-a><Del><Enter>n")
        #expect(journey.message == journey.state.words[.nothingSought])
        #expect(journey.place == .page)
    }

    @Test func columnsAreThoseOfTheLine() throws {
        let search = try #require(PageSearch("dong"))
        #expect(search.columns(in: "漢 Đồng, đo\u{302}\u{300}ng – dongdong") == [3..<7, 9..<13, 16..<20, 20..<24])
        #expect(search.columns(in: "") == [])
        #expect(PageSearch("") == nil)
    }
}

@Suite(.takingTurns) struct LeavingOutJourneys {
    @Test func theCursorGoesFromItemToItem() async {
        let journey = await Journey(keys: "<C-p><Enter>")
        #expect(journey.textAtCursor.hasPrefix("▌1. dòng"))
        await journey.press("<Down><Down>")
        #expect(journey.textAtCursor.hasPrefix("▌3. dòng"))
        await journey.press("<Up>")
        #expect(journey.textAtCursor.hasPrefix("▌2. dòng"))
        for _ in 0..<30 { await journey.press("<Down>") }
        #expect(journey.textAtCursor.hasPrefix("▌32. dòng"))
        await journey.press("<PgDn>")
        #expect(journey.screen.cursor.map { $0.row > 1 && $0.row < 21 } == true)
        for _ in 0..<80 { await journey.press("<Up>") }
        #expect(journey.textAtCursor.hasPrefix("▌1. dòng"))
        #expect(page(journey)?.top == 0)
    }

    @Test func spaceLeavesAnItemOutAndTakesItBackIn() async {
        let journey = await Journey(keys: "<C-p><Enter><Down><Space><Down><Space>")
        #expect(journey.text.contains("✗2. dòng"))
        #expect(journey.text.contains("✗3. dòng"))
        #expect(journey.text.contains("✗ Bỏ 2 mục (x xem không có)"))
        let row = journey.screen.lines().firstIndex { $0.hasPrefix("✗2.") } ?? 0
        #expect(journey.screen.row(row)[journey.screen.row(row).startIndex + 3].role == .dim)
        await journey.press("<Space>")
        #expect(journey.text.contains("▌3. dòng"))
        #expect(journey.text.contains("✗ Bỏ 1 mục"))
        #expect(page(journey)?.order.leftOut == [2])
    }

    @Test func theItemStaysInViewWhenTheWindowShrinks() async {
        let journey = await Journey(size: Journey.wide, keys: "<C-p><Enter>")
        for _ in 0..<30 { await journey.press("<Down>") }
        await journey.happen(.resize(Journey.narrow))
        #expect(journey.textAtCursor.hasPrefix("▌31. dòng"))
        await journey.press("z")
        await journey.happen(.resize(Size(rows: 10, columns: 60)))
        #expect(journey.textAtCursor.hasPrefix("▌31. dòng"))
    }

    @Test func xShowsThePaperWithoutThemAndWithThem() async {
        let journey = await Journey(keys: "<C-p><Enter>x")
        #expect(journey.message == journey.state.words[.nothingLeftOut])
        await journey.press("<Down><Space><Down><Down>x")
        #expect(!journey.text.contains("✗2.") && !journey.text.contains(" 2. dòng"))
        #expect(journey.text.contains("Đang xem không có 1 mục đã bỏ"))
        #expect(journey.textAtCursor.hasPrefix("▌4. dòng"))
        // Numbers stay those of the whole paper; the next item takes the cursor of one that is gone.
        await journey.press("<Space>xx")
        #expect(journey.textAtCursor.hasPrefix("▌5. dòng"))
        await journey.press("x")
        #expect(journey.text.contains("✗2. dòng") && journey.text.contains("✗4. dòng"))
        #expect(page(journey)?.order.leftOut == [2, 4])
    }

    @Test(arguments: ["'/tmp/thông báo.txt'", "file:///tmp/th%C3%B4ng%20b%C3%A1o.txt", "/tmp/thông\\ báo.txt"])
    func aPathIsUnderstoodHoweverItWasPutIn(_ written: String) async {
        let journey = await Journey(size: Journey.wide, keys: "<C-p><Enter><F2><C-a>" + written + "<Enter>")
        #expect(journey.text.contains("/tmp/thông báo.txt."))
    }

    @Test func whatIsWrittenNeverHasThem() async {
        let journey = await Journey(keys: "<C-p><Enter><Down><Space><F2><C-a>a.txt<Enter>")
        let file = journey.office.change { $0.files["a.txt"] } ?? ""
        #expect(file.contains("\n1. dòng"))
        #expect(!file.contains("\n2. dòng"))
        #expect(file.contains("\n3. dòng"))
    }

    @Test func aPlaceWithoutItemsSaysSo() async {
        let journey = await Journey(keys: "<C-p><Enter><End><Space>")
        #expect(journey.message == journey.state.words[.noItem])
        #expect(page(journey)?.order.leftOut == [])
    }
}

extension Journey {
    /// Lets a paper come that was composed, as if it had been asked for.
    fileprivate func show(
        _ paper: ComposedPaper, as order: PaperOrder = PaperOrder(.summary), width: Int? = nil
    ) async {
        await take(
            .answer { state in
                PageState.takeComposed(order, paper, width: width, in: &state)
                return []
            })
    }
}

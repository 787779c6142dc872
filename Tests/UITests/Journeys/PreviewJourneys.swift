// Looking at a paper before it is written: sheets, searching, what is left out.
import Domain
import Office
import Screen
import Testing
import ThreadClock
import UI
import Words

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
        await journey.show(.numbered(pages: 12))
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
        await journey.show(.numbered(pages: 12))
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
        await journey.show(.numbered(pages: 12))
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
            let sheet = ComposedPaper.numbered(pages: 1).pages[0]
            let paper = ComposedPaper(pages: Array(repeating: sheet, count: pages))
            await journey.show(paper)
            let jumps = keyPresses("<End><Home>g\(pages / 2)<Enter><PgDn>][<Down><Up>")
            let time = processorTime {
                for jump in Array(repeating: jumps, count: 5).joined() {
                    _ = journey.act(.key(jump))
                    _ = journey.screen
                }
            }
            await journey.press("<Esc>")
            return time
        }
        let (short, long) = (await time(2), await time(1_000_000))
        #expect(long < short * 10, "\(short) \(long)")
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
        #expect(journey.page?.item == 4)
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
        #expect(journey.page?.width == 48)
        // A late answer for another width counts for nothing.
        let effects = journey.act(.resize(Size(rows: 24, columns: 44)))
        await journey.show(.numbered(pages: 3), as: PaperOrder(.notice(conference: 1)), width: 48)
        #expect(journey.page?.paper.pages.count == 2)
        await journey.settle(effects)
        #expect(journey.page?.width == 42)
    }

    /// In other widths the lines of an item are more or fewer; the place stays, there and back.
    @Test(arguments: [Size(rows: 24, columns: 50), Size(rows: 40, columns: 120), Size(rows: 12, columns: 44)])
    func thePlaceStaysInAnotherWindow(size: Size) async {
        func paper(_ rows: Int) -> ComposedPaper {
            // The last item of a sheet goes on on the next one, where it has as many lines again.
            ComposedPaper(
                pages: (0..<4).map { page in
                    (0..<3).map { PageLine("đầu tờ \(page) \($0)") }
                        + (0..<5 * rows).map { PageLine("mục \(page * 4 + $0 / rows)", item: page * 4 + $0 / rows) }
                })
        }
        for down in [0, 1, 2, 3, 7, 30, 45, 60, 80] {
            let journey = await Journey(size: Size(rows: 24, columns: 60), keys: "<C-p><Enter>")
            await journey.show(paper(6))
            for _ in 0..<down { await journey.press("<C-Down>") }
            guard let before = journey.page else { return }
            let (page, item, top) = (before.page, before.item(at: before.top), before.top)
            _ = journey.act(.resize(size))
            #expect(journey.page?.top == top || journey.page?.page == page, "\(down): at once")
            for (rows, width) in [(9, 48), (4, 118), (11, 42), (6, 58)] {
                await journey.show(paper(rows), width: width)
                guard let now = journey.page else { return }
                #expect(now.page == page, "\(down) \(rows): page \(now.page) and not \(page)")
                if item != nil { #expect(now.item(at: now.top) == item, "\(down) \(rows)") }
            }
            _ = journey.act(.resize(Size(rows: 24, columns: 60)))
            await journey.show(paper(6), width: nil)
            #expect(journey.page?.top == top, "\(down): back again")
        }
    }

    @Test func whatCannotBeComposedLeavesThePaper() async {
        let journey = await Journey(keys: "<C-p><Enter>")
        journey.office.change { $0.failure = .missing }
        await journey.press("z")
        #expect(journey.message == journey.state.words[.failedMissing])
        #expect(journey.page?.width == nil)
        #expect(journey.page?.asked == nil)
        #expect(journey.text.contains("1. dòng chữ"))
    }
}

// The mouse, and windows that become smaller or larger.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct MouseJourneys {
    @Test func aClickChoosesARow() async {
        let journey = await Journey()
        await journey.click(on: "Trám đen")
        #expect(journey.state.current?["number"] == .number(3))
        await journey.click(on: "Đường vào", .doubleClick)
        #expect(journey.place == .detail)
        #expect(journey.state.current?["number"] == .number(2))
    }

    @Test func aClickOnAHeadingSortsAndASecondOneReverses() async {
        let journey = await Journey()
        await journey.click(on: "Câu hỏi ")
        #expect(journey.list.query.sort == "question")
        await journey.click(on: "Câu hỏi▴")
        #expect(journey.list.query.isAscending == false)
    }

    @Test func aClickOnATabShowsThePane() async {
        let journey = await Journey()
        await journey.click(on: "3 Hỗ trợ", offset: 3)
        #expect(journey.state.pane == .support)
        await journey.click(on: "4 Tổng hợp")
        #expect(journey.state.pane == .summary)
    }

    @Test func aClickOnTheKeyBarGivesTheCommand() async {
        let journey = await Journey(size: Journey.wide)
        await journey.click(on: "F9 ", offset: 4)
        #expect(journey.place == .menu)
        await journey.press("<Esc>")
        await journey.click(on: "F1 Trợ")
        #expect(journey.place == .help)
    }

    @Test func theWheelMovesTheList() async {
        let journey = await Journey(Sample.large(1000))
        for _ in 0..<4 { await journey.click(on: "Câu hỏi thứ 3", .scrollDown) }
        #expect(journey.list.position == 13)
        await journey.click(on: "Câu hỏi thứ 12", .scrollUp)
        #expect(journey.list.position == 10)
    }

    @Test func theWheelScrollsWhatLiesOver() async {
        let journey = await Journey(keys: "<F1>")
        let before = journey.text
        await journey.click(on: "Enter", .scrollDown)
        #expect(journey.text != before)
    }

    @Test func aClickInAWindowTooSmallToSeeDoesNothing() async {
        let journey = await Journey()
        await journey.happen(.resize(Size(rows: 9, columns: 39)))
        for column in 0..<39 { await journey.happen(.mouse(.click, at: Point(row: 8, column: column))) }
        await journey.happen(.paste("abc"))
        #expect(journey.place == .list)
        #expect(journey.office.change { $0.done.isEmpty })
    }
}

@Suite(.takingTurns) struct SizeJourneys {
    @Test func aSmallerWindowAndBackKeepsEverything() async {
        for keys in [
            "<Down><Down>", "/ong", "<Enter><F4>abc", "<F9>", "4", "<F1><PgDn>", "<C-p><Enter>", "2<Enter>",
        ] {
            let journey = await Journey(keys: keys)
            let before = journey.screen
            for size in [
                Size(rows: 10, columns: 40), Size(rows: 9, columns: 39), Size(rows: 0, columns: 0), Journey.usual,
            ] {
                await journey.happen(.resize(size))
                #expect(journey.screen.size == size)
            }
            #expect(journey.screen.lines() == before.lines(), "\(keys)")
            #expect(journey.screen.cursor == before.cursor, "\(keys)")
        }
    }

    @Test func aSmallWindowSaysSoAndStillEnds() async {
        for keys in ["", "<F9>", "<F1>", "<Enter><F4>", "<F6>"] {
            let journey = await Journey(keys: keys)
            await journey.happen(.resize(Size(rows: 9, columns: 39)))
            #expect(journey.screen.lines().joined(separator: " ").contains("Cửa sổ nhỏ quá"))
            await journey.press("<F8>xyz<C-q>")
            #expect(journey.hasQuit)
            #expect(journey.office.change { $0.done.isEmpty })
        }
    }

    @Test func aFormIsWrappedAnewWhenItFillsTheScreen() async {
        let journey = await Journey(keys: "<Down><Down><Enter><F4>")
        await journey.goTo("answer")
        await journey.press("<F3>")
        let zoomed = journey.screen
        await journey.press("<Right>")
        #expect(journey.screen.lines() == zoomed.lines())
    }
}

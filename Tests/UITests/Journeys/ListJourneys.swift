// Opening, filtering, sorting and paging, as a person does them.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct ListJourneys {
    @Test func enterOpensAndEscapeGoesBack() async {
        let journey = await Journey(keys: "<Down><Down>")
        await journey.press("<Enter>")
        #expect(journey.place == .detail)
        #expect(journey.text.contains("Câu hỏi 3 · xã Hạ"))
        await journey.press("<Esc>")
        #expect(journey.place == .list)
        #expect(journey.state.current?["number"] == .number(3))
    }

    @Test func aNarrowListShowsTheSameRowsAfterASaveInTheRecord() async {
        let journey = await Journey(keys: "<Down><Down><Down>")
        let before = journey.screen.lines()[2...10]
        await journey.press("<Enter><F4><F2><Esc>")
        #expect(journey.place == .list)
        #expect(journey.screen.lines()[2...10] == before)
    }

    @Test func escapeInTheListStaysAndSaysWhatItIsGoodFor() async {
        let journey = await Journey(keys: "<Esc>")
        #expect(journey.place == .list)
        #expect(journey.message == journey.state.words[.escapeHint])
    }

    @Test(arguments: ["tram", "TRÁM", "đen", "trám đen"]) func theFilterNeedsNoMarks(typed: String) async {
        let journey = await Journey(keys: "/" + typed + "<Enter>")
        #expect(journey.titles == ["Trám đen của thôn được giá thì bán ở đâu?"])
        #expect(journey.text.contains("1/1"))
    }

    @Test func aFilterThatFindsNothingSaysSo() async {
        let journey = await Journey(keys: "/máy cày")
        #expect(journey.titles.isEmpty)
        #expect(journey.text.contains("Không có câu hỏi nào khớp “máy cày”"))
    }

    @Test func escapeClearsTheFilterAndKeepsTheRecord() async {
        let journey = await Journey(keys: "/ong<Enter>")
        let found = journey.titles.count
        await journey.press("<End>")
        let record = journey.state.current?.identity
        await journey.press("<Esc>")
        #expect(found < 8)
        #expect(journey.titles.count == 8)
        #expect(journey.state.current?.identity == record)
        #expect(journey.list.filter.isEmpty)
    }

    @Test func backspaceInTheFilterWidensIt() async {
        let journey = await Journey(keys: "/tramx")
        #expect(journey.titles.isEmpty)
        await journey.press("<BS>")
        #expect(journey.titles.count == 1)
        await journey.press("<BS><BS><BS><BS><BS><BS>")
        #expect(journey.titles.count == 8)
        #expect(journey.list.isFiltering)
    }

    @Test func functionKeysWorkWhileFiltering() async {
        let journey = await Journey(keys: "/tram<F1>")
        #expect(journey.place == .help)
        await journey.press("<Esc>")
        #expect(journey.titles.count == 1)
    }

    @Test func sortGoesThroughEveryColumnAndReverseTurnsItAround() async {
        let journey = await Journey(size: Journey.wide)
        var orders: [String: [String]] = [:]
        for _ in 0..<8 {
            await journey.press("s")
            orders[journey.list.query.sort] = journey.titles
            let ascending = journey.list.rows.map(\.anchor.key)
            #expect(zip(ascending, ascending.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
            #expect(journey.message.contains("tăng dần"))
            await journey.press("r")
            let descending = journey.list.rows.map(\.anchor.key)
            #expect(zip(descending, descending.dropFirst()).allSatisfy { !$0.lexicographicallyPrecedes($1) })
            #expect(journey.message.contains("giảm dần"))
        }
        #expect(Set(orders.keys).isSuperset(of: ["number", "question", "unit", "state"]))
        #expect(orders["question"]?.first == "Ảnh chụp vườn hồng có được in lên tem không?")
        #expect(orders["state"]?.first == "Ở đâu cho mượn sân tập bóng chuyền?")
    }

    @Test func goingDownShowsEveryRecordOnce() async {
        let journey = await Journey(Sample.large(1000))
        var seen: [Int] = []
        for _ in 0..<1000 {
            seen.append(journey.state.current?["number"].number ?? 0)
            #expect(journey.list.rows.count <= 600)
            await journey.press("<Down>")
        }
        #expect(seen == Array(1...1000))
        #expect(journey.list.position == 1000)
        for _ in 0..<1000 {
            await journey.press("<Up>")
            #expect(journey.list.rows.count <= 600)
        }
        #expect(journey.list.position == 1)
        #expect(journey.state.current?["number"] == .number(1))
    }

    @Test func pagesGoDownAndUpThroughALongList() async {
        let journey = await Journey(Sample.large(1000))
        var places: [Int] = []
        while journey.list.position != 1000, places.count < 100 {
            await journey.press("<PgDn>")
            places.append(journey.state.current?["number"].number ?? 0)
        }
        #expect(places == places.sorted())
        #expect(places.last == 1000)
        for _ in 0..<100 { await journey.press("<PgUp>") }
        #expect(journey.state.current?["number"] == .number(1))
        let limits = journey.work.compactMap { ($0.work?.subject as? RowRequest)?.limit }
        #expect(limits.max() == 120)
    }

    @Test func endAndHomeReachTheEnds() async {
        let journey = await Journey(Sample.large(1000))
        await journey.press("<End>")
        #expect(journey.state.current?["number"] == .number(1000))
        #expect(journey.text.contains("1.000/1.000"))
        await journey.press("<Up><Up>")
        #expect(journey.list.position == 998)
        await journey.press("<Home>")
        #expect(journey.state.current?["number"] == .number(1))
        #expect(journey.list.position == 1)
    }

    @Test func anAnswerToAnEarlierQuestionIsDropped() async throws {
        let journey = await Journey()
        await journey.press("/")
        let first = journey.act(.key(.letter("t")))
        let second = journey.act(.key(.letter("r")))
        await journey.settle(second)
        let titles = journey.titles
        await journey.settle(first)
        #expect(journey.titles == titles)
        #expect(journey.list.query.filter == "tr")
        #expect(journey.list.total == titles.count)
    }

    @Test func rowsBehindAnEndThatIsNoLongerThereAreDropped() async throws {
        let journey = await Journey(Sample.large(1000))
        // Down to where rows behind are asked for, which then come late.
        for _ in 0..<570 { await journey.press("<Down>") }
        var late: [Effect] = []
        while late.isEmpty { late = journey.act(.key(KeyPress(.down))) }
        for _ in 0..<700 { await journey.press("<Up>") }
        await journey.settle(late)
        let numbers = journey.list.rows.compactMap { $0.entry["number"].number }
        #expect(numbers == Array((numbers.first ?? 0)..<((numbers.first ?? 0) + numbers.count)))
    }

    @Test func panesAreReachedByDigitAndByTab() async {
        let journey = await Journey()
        var panes: [Pane] = []
        for key in ["2", "3", "4", "1", "<Tab>", "<S-Tab>", "<S-Tab>"] {
            await journey.press(key)
            panes.append(journey.state.pane)
        }
        #expect(panes == [.product, .support, .summary, .dialogue, .product, .dialogue, .summary])
    }

    @Test func backspaceInAListDoesNothing() async {
        let journey = await Journey(keys: "<Down>")
        let before = journey.screen
        await journey.press("<BS><C-h>")
        #expect(journey.screen == before)
        #expect(journey.office.change { $0.done.isEmpty })
    }

    @Test func aLetterMadeByAnInputMethodIsTheKeyBehindIt() {
        let keys = KeyMap()
        for place in [Place.list, .detail, .summary] {
            for (made, plain) in [("đ", "d"), ("ê", "e"), ("â", "a"), ("ă", "a"), ("ô", "o")] {
                let (made, plain) = (KeyPress.letter(Character(made)), KeyPress.letter(Character(plain)))
                #expect(keys.command(for: made, in: place) == keys.command(for: plain, in: place))
            }
        }
        for (made, plain) in [("ơ", "["), ("ư", "]")] {
            for place in [Place.list, .detail, .page] {
                let command = keys.command(for: .letter(Character(plain)), in: place)
                #expect(command != nil && keys.command(for: .letter(Character(made)), in: place) == command)
            }
        }
    }

    @Test func rowsChangedElsewhereAreShownAndTheCursorStaysOnItsRecord() async {
        let journey = await Journey(keys: "<Down><Down><Down>")
        let record = journey.state.current?.identity.id
        journey.office.changeElsewhere(Sample.question, 1, "number", .number(50))
        await journey.take(.changedElsewhere)
        #expect(journey.state.current?.identity.id == record)
        #expect(journey.list.position == 3)
        #expect(journey.titles.last == "Lớp học nghề làm mật ong mở ngày nào?")
    }

    @Test func aFailureToReadIsSaidAndTheRowsStay() async {
        let journey = await Journey()
        journey.office.lose(.question)
        await journey.press("s")
        #expect(journey.state.message?.role == .error)
        #expect(journey.titles.count == 8)
    }
}

// Looking at a paper before it is written: its pages by number, searching, what is left out.
import Domain
import Glibc
import Office
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct PageNumberJourneys {
    @Test func gGoesToAPage() async {
        let journey = await Journey()
        await journey.show(.numbered(pages: 12))
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
        await journey.show(.numbered(pages: 12))
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
        await journey.show(.numbered(pages: 12))
        await journey.press("/TO 5 dong 3<Enter>")
        #expect(journey.place == .page)
        let row = journey.screen.lines().firstIndex { $0.contains("tờ 5 dòng 3") } ?? 0
        let roles = journey.screen.row(row).map(\.role)
        #expect(roles[1..<12].allSatisfy { $0 == .match })
        #expect(roles[12] == .normal)
        #expect(journey.textAtCursor.hasPrefix("▌tờ 5 dòng 3"))
        await journey.press("n")
        #expect(journey.page?.search?.row.flatMap { journey.page?.line(at: $0)?.text } == "tờ 5 dòng 30")
        // A line that is no item has a sign of its own.
        await journey.press("/5 dòng 32<Enter>")
        #expect(journey.text.contains("›tờ 5 dòng 32"))
    }

    @Test func theSearchGoesAroundAndSaysSo() async {
        let journey = await Journey()
        await journey.show(.numbered(pages: 3))
        func hit() -> String? { journey.page?.search?.row.flatMap { journey.page?.line(at: $0)?.text } }
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
        let before = journey.page?.top
        await journey.press("/không có đâu<Enter>")
        #expect(journey.message == "Không thấy “không có đâu” trên giấy này.")
        #expect(journey.page?.top == before)
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
        #expect(journey.page?.top == 0)
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
        #expect(journey.page?.order.leftOut == [2])
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
        #expect(journey.page?.order.leftOut == [2, 4])
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
        #expect(journey.page?.order.leftOut == [])
    }
}

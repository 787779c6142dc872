// Exporting a register as it is seen, and all of it.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct SeenExportJourneys {
    private func written(_ journey: Journey, _ path: String) -> [String] {
        journey.office.change { $0.files[path] }?.split(separator: "\n").map(String.init) ?? []
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func theRowsAndColumnsOnTheScreenAreWritten(size: Size) async {
        let journey = await Journey(size: size, keys: "2/hồi<Enter>")
        let rows = journey.titles
        await journey.press("<F9>xuat so dang xem<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<C-a>/tmp/a.xlsx<Enter>")
        let lines = written(journey, "/tmp/a.xlsx")
        #expect(Array(lines.dropFirst(2)) == rows)
        #expect(journey.message.contains("/tmp/a.xlsx"))
        #expect(journey.message.contains("\(rows.count)"))
        let heading = journey.screen.lines().first { $0.contains("Tên") } ?? ""
        for name in lines.dropFirst().first?.split(separator: ",") ?? [] {
            let column = journey.state.words.column(Sample.product, String(name))
            #expect(heading.contains(column.prefix(4)), "\(column) is on the screen")
        }
    }

    @Test func theOrderAndTheViewAreThoseOnTheScreen() async {
        let journey = await Journey(keys: "2ssr")
        let rows = journey.titles
        await journey.press("<F9>xuat so dang xem<Enter><C-a>b.csv<Enter>")
        #expect(Array(written(journey, "b.csv").dropFirst(2)) == rows)
        await journey.press("c")
        let view = await Journey(keys: "vqua han<Enter>")
        let late = view.titles
        #expect(late.count < 8)
        await view.press("<F9>xuat so dang xem<Enter><C-a>c.csv<Enter>")
        #expect(Array(written(view, "c.csv").dropFirst(2)) == late)
    }

    @Test func markedRowsAreWrittenAlone() async {
        let journey = await Journey(keys: "<Space><Down><Space>/zzzz<Enter>")
        await journey.press("<F9>xuat so dang xem<Enter><C-a>m.csv<Enter>")
        #expect(
            Set(written(journey, "m.csv").dropFirst(2))
                == Set([1, 3].compactMap { journey.office.entry(Sample.question, $0)?.title }))
    }

    @Test func everythingIsAnotherChoice() async {
        let journey = await Journey(keys: "2/hồi<Enter><F9>xuat tat ca<Enter>")
        #expect(journey.text.contains("tất cả"))
        await journey.press("<C-a>all.jsonl<Enter>")
        #expect(written(journey, "all.jsonl") == ["export product"])
    }

    @Test func aFileThatIsThereIsAskedAbout() async {
        let journey = await Journey(keys: "2<F9>xuat so dang xem<Enter><C-a>x.csv<Enter>")
        await journey.press("<F9>xuat so dang xem<Enter><C-a>x.csv<Enter>")
        #expect(journey.place == .menu)
        await journey.press("<Down><Enter>")
        #expect(journey.message.contains("Đã xuất"))
    }
}

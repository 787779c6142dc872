// Score sheets side by side, under old and new rules, and at every size.
import Domain
import Office
import Screen
import Testing
import UI

extension ScoreJourneys {
    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func sheetsStandSideBySide(size: Size) async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 2\nA2 | 2\nB1 | 2") { ($0.role, $0.scorer) = (.member, "Thành viên 1") }
        Self.stored(office, marks: "A1 | 3\nA2 | 2\nB1 | 1") { ($0.role, $0.scorer) = (.member, "Thành viên 2") }
        Self.stored(office, marks: "A | =30\nB | =20\nC | =15", set: 2)
        let journey = await Self.atDossier(office, size: size)
        await journey.press("<Enter><C-d>")
        if size.columns >= 80 {
            #expect(journey.text.contains("Thành viên 2") && journey.text.contains("TB (2)"))
            #expect(journey.text.contains("15,75"))
        } else {
            await journey.press("<Right><Right><Right>")
            #expect(journey.text.contains("TB (2)"))
        }
        // Under the other rules: their parts with their most points.
        var seen = ""
        for _ in 0..<12 {
            await journey.press("<PgDn>")
            seen += journey.text
        }
        #expect(seen.contains("65/100") && seen.contains("30/40"))
        await journey.press("<Esc>")
        #expect(journey.place == .score && Self.open(journey)?.table == nil)
    }

    @Test func oldAndNewRulesStandBesideEachOther() async {
        let office = Self.office()
        Self.stored(office, marks: "A | =30\nB | =20\nC | =15", set: 2)
        Self.stored(office, marks: "A | =28\nB | =20\nC | =22", set: 1)
        let journey = await Self.atDossier(office, size: Journey.wide)
        await journey.press("<Enter><C-d>")
        let lines = journey.screen.lines()
        #expect(lines.contains { $0.contains("A Phần A") && $0.contains("30/40") && $0.contains("28/35") })
        #expect(lines.contains { $0.contains("Tổng điểm") && $0.contains("65/100") && $0.contains("70/100") })
    }

    @Test func similarProductsArePrecedents() async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 2")
        Self.stored(office, marks: "A1 | 3\nA2 | 2\nB1 | 2") {
            ($0.item, $0.product, $0.dossier, $0.scoredOn) = (
                "Trám dầm", 2, nil, CalendarDate(year: 2023, month: 5, day: 9)
            )
        }
        let journey = await Self.atDossier(office)
        await journey.press("<Enter>o")
        #expect(journey.text.contains("Trám dầm") && journey.text.contains("20  3★"))
        #expect(journey.text.contains("A 15/15  B 5/5") && journey.text.contains("09/5/2023"))
        await journey.press("o")
        #expect(Self.open(journey)?.table == nil)
        // Nothing of products of another set.
        let other = Self.office(productSet: "")
        Self.stored(other, marks: "A1 | 2")
        let alone = await Self.atDossier(other)
        await alone.press("<Enter>o")
        #expect(alone.text.contains("Chưa có phiếu chấm đủ nào"))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow, Size(rows: 10, columns: 40)])
    func theOptionsAreReadableAtEverySize(size: Size) async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 2")
        let journey = await Self.atDossier(office, size: size)
        await journey.press("<Enter><Home>")
        let text = journey.text
        #expect(text.contains("▌A1  Nguồn") || text.contains("▌ A1") || text.contains("▌   A1"))
        #expect(text.contains("1 ○ xa") && text.contains("2 ● gần") && text.contains("3 ○ trong xã"))
        #expect(text.contains("4/20"))
    }

    @Test(arguments: zip([Journey.wide, Journey.usual, Size(rows: 10, columns: 40)], [1, 2, 3] as [UInt64]))
    func anyKeysLeaveATotalThatCanBe(size: Size, seed: UInt64) async {
        let office = Self.office()
        for set in [3, 2] as [Int64] { Self.stored(office, marks: "", set: set) }
        let journey = await Self.atDossier(office, size: size)
        var numbers = SeededNumbers(state: seed)
        let scripts = [
            "1", "2", "3", "0", "7", ",", "<Enter>", "<Tab>", "<Up>", "<Down>", "<BS>", "<C-z>", "<C-y>", "e", "n", "o",
            "<C-d>", "<Esc>", "<Left>", "<Right>", "<PgDn>", "<F2>", "<End>", "<C-Down>", "<F4>", "<F7>",
        ]
        for step in 0..<500 {
            if journey.place == .list { await journey.press("<Enter>") }
            await journey.press(scripts.randomElement(using: &numbers) ?? "")
            if step % 5 == 0 { await journey.pause() }
            guard let score = Self.open(journey) else { continue }
            #expect(score.scoring.total <= score.outline.total)
            let screen = journey.screen
            if let cursor = screen.cursor { #expect(screen.bounds.contains(cursor)) }
        }
    }
}

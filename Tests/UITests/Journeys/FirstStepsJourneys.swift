// The page of the first steps, and what empty registers say.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct FirstStepsJourneys {
    private func letterheads(_ office: TestOffice) -> [Letterhead] {
        office.change { ($0.records[.letterhead] ?? [:]).values.compactMap { $0.record(as: Letterhead.self) } }
            .sorted { $0.symbol < $1.symbol }
    }

    private func page(_ office: TestOffice = TestOffice(), size: Size = Journey.wide) async -> Journey {
        await Journey(office, size: size, keys: "<F9>nhung buoc dau<Enter>")
    }

    @Test func aWrongCommuneOrOfficeIsChosenAgain() async throws {
        let office = TestOffice()
        let journey = await page(office)
        await journey.press("<Enter>06463<Enter>")
        // It was another place: chosen again before the office is said, and once more afterwards.
        await journey.press("chon lai<Enter>06040<Enter>doan<Enter>")
        #expect(letterheads(office).map(\.issuer) == ["Đoàn xã Thất Khê", "Đoàn xã Thất Khê"])
        await journey.press("<Enter><Enter>Lý Thị Mẫu<Enter>")
        #expect(Set(letterheads(office).map(\.position)) == ["BÍ THƯ"])
        await journey.press("1<Enter>06046<Enter><Enter>")
        #expect(letterheads(office).map(\.issuer) == Array(repeating: "Ủy ban nhân dân xã Tràng Định", count: 2))
        #expect(Set(letterheads(office).map(\.place)) == ["Tràng Định"])
        #expect(letterheads(office).allSatisfy { $0.signer == "Lý Thị Mẫu" })
        #expect(try await office.office.ownCommune() == "06046")
    }

    @Test func aYearThatIsNoneIsSaid() async {
        let office = TestOffice()
        let journey = await page(office)
        await journey.press("3<Enter>năm nay<Enter>")
        #expect(journey.place == .prompt && journey.text.contains("1990"), "\(journey.text)")
        await journey.press("<C-u>2026<Enter>")
        #expect(journey.place == .firstSteps && journey.text.contains("Đối thoại với thanh niên năm 2026"))
        // What is done is opened, not made again.
        await journey.press("3<Enter>")
        #expect(journey.form?.kind == .conference)
    }

    @Test func theComputersOwnMethodIsAnAnswer() async {
        let journey = await page()
        #expect(journey.text.contains("○ 5"))
        await journey.press("5<Enter>bo go cua may<Enter>")
        #expect(journey.text.contains("✓ 5") && journey.text.contains("Bộ gõ của máy"), "\(journey.text)")
    }

    @Test(arguments: [Size(rows: 10, columns: 40), Journey.usual, Journey.wide], Language.allCases)
    func everyStepIsSeenWithTheCursorOnIt(size: Size, language: Language) async {
        let journey = await Journey(TestOffice(), size: size, language: language)
        let name = TestWords.words(language).command(.named("firstSteps"))
        await journey.press("<F9>\(name)<Enter>")
        for step in 1...5 {
            await journey.press("\(step)")
            let row = journey.screen.lines()[journey.screen.cursor?.row ?? 0]
            #expect(row.contains("○ \(step) "), "\(journey.text)")
        }
    }

    /// Every register says what to do next, by keys that work there.
    @Test(arguments: Language.allCases) func emptyRegistersSayWhatToDoNext(language: Language) async {
        let words = TestWords.words(language)
        for pane in Pane.allCases {
            for kind in pane.kinds {
                for part in words.empty(kind).split(separator: "{").dropFirst() {
                    let name = part.prefix { $0 != "}" }
                    #expect(Command.allCases.contains { $0.name == name }, "\(kind): \(name)")
                }
                #expect(!words.withKeys(words.empty(kind)).contains("{"), "\(kind)")
            }
        }
    }

    @Test func anEmptySummarySaysWhatToDoNext() async {
        let journey = await Journey(TestOffice(), size: Journey.narrow, keys: "4")
        #expect(journey.text.contains("Chưa có gì để tổng hợp"), "\(journey.text)")
        let full = await Journey(size: Journey.narrow, keys: "4")
        #expect(!full.text.contains("Chưa có gì để tổng hợp"))
    }

    @Test func theBooksOfPapersSayHowANumberIsTaken() async {
        let journey = await Journey(TestOffice(), size: Journey.wide, keys: "]]]")
        #expect(
            journey.state.kind == .incomingPaper && journey.text.contains("số đến tự lấy khi lưu"), "\(journey.text)")
        await journey.press("]")
        #expect(journey.state.kind == .outgoingPaper && journey.text.contains("F6 phát hành"), "\(journey.text)")
    }
}

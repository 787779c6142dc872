// A file in old letters: the ways to read it, the plan, and the way back.
import Domain
import Screen
import Testing
import UI
import Vietnamese

@Suite(.takingTurns) struct EncodingJourneys {
    private static let lines = ["Đề nghị xã mở lớp tập huấn", "Mật ong rừng", "Chè dây", "Thạch đen", "Nếp cái"]

    private static func lines(_ sign: String) -> [String] { lines.map { sign + " " + $0 } }

    private static let offer = EncodingOffer(
        source: "bang.xlsx",
        choices: [
            EncodingChoice(encoding: .tcvn3, lines: lines), EncodingChoice(encoding: .vni, lines: lines("vni")),
            EncodingChoice(encoding: .windows1258, lines: lines("1258")),
            EncodingChoice(encoding: .viqr, lines: lines("viqr")), EncodingChoice(encoding: .utf8, lines: lines("u")),
        ])

    private func journey(_ size: Size, _ offer: EncodingOffer = offer) async -> Journey {
        let journey = await Journey(size: size)
        journey.office.change {
            $0.plan = Sample.goodPlan
            $0.encodings = offer
        }
        await journey.press("<F9>nhap tu tep<Enter>bang.xlsx<Enter>")
        return journey
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func theSampleFollowsTheCursor(size: Size) async {
        let journey = await journey(size)
        #expect(journey.place == .encoding)
        #expect(journey.textAtCursor.contains("TCVN3 (ABC)"))
        #expect(journey.text.contains("Bảng mã của bang.xlsx"))
        #expect(journey.text.contains(Self.lines[0]))
        for (name, sign) in [("VNI-Windows", "vni"), ("Windows-1258", "1258"), ("VIQR", "viqr"), ("Unicode", "u")] {
            await journey.press("<Down>")
            #expect(journey.textAtCursor.contains(name))
            #expect(journey.text.contains(sign + " " + Self.lines[0]))
            #expect(journey.text.contains(sign + " " + Self.lines[1]))
        }
        await journey.press("<Down>")
        #expect(journey.textAtCursor.contains("Unicode, để nguyên"), "there is nothing below")
        await journey.press("<Home><Up>")
        #expect(journey.textAtCursor.contains("TCVN3"))
        #expect(!journey.text.contains("vni "))
        #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
    }

    @Test(arguments: [Journey.wide, Journey.usual]) func thereIsRoomForWordsAndAllLines(size: Size) async {
        let journey = await journey(size)
        #expect(journey.text.contains("có vẻ không phải Unicode"))
        #expect(journey.text.contains("có vẻ đúng"))
        for line in Self.lines { #expect(journey.text.contains(line)) }
        let named = EncodingOffer(source: "bang.xlsx", choices: Self.offer.choices, namedByFonts: [.tcvn3, .vni])
        #expect(await self.journey(size, named).text.contains("phông chữ cũ: TCVN3 (ABC), VNI-Windows"))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func enterTakesItAndThePlanNamesIt(size: Size) async {
        let journey = await journey(size)
        await journey.press("<Down><Enter>")
        #expect(journey.place == .plan)
        #expect(journey.text.contains("Bảng mã: VNI-Windows · Esc chọn lại"))
        #expect(journey.text.contains("Esc chọn bảng mã khác") || size.columns < 80)
        await journey.press("<Esc>")
        #expect(journey.place == .encoding)
        #expect(journey.textAtCursor.contains("VNI-Windows"), "the cursor stands where it stood")
        await journey.press("<Up><Enter>")
        #expect(journey.text.contains("Bảng mã: TCVN3 (ABC)"))
        #expect(journey.office.change { $0.carriedOut.isEmpty })
        await journey.press("<F2>")
        #expect(journey.office.change { $0.carriedOut.map(\.encoding) } == [.tcvn3])
        #expect(journey.place == .list)
        #expect(journey.message.contains("Ctrl-Z"))
        #expect(journey.state.layers.isEmpty)
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func aDoubtIsSaidInTheChoiceAndInThePlan(size: Size) async {
        let doubt = EncodingDoubt(looksLike: .tcvn3)
        let offer = EncodingOffer(
            source: "bang.xlsx",
            choices: [
                EncodingChoice(encoding: .tcvn3, lines: Self.lines),
                EncodingChoice(encoding: .viqr, lines: Self.lines("viqr"), doubt: doubt),
            ])
        let journey = await journey(size, offer)
        #expect(!journey.text.contains("! Đọc theo"))
        await journey.press("<Down>")
        #expect(journey.text.contains("! Đọc theo VIQR không ra tiếng"))
        #expect(journey.text.contains("viqr " + Self.lines[0]))
        #expect(journey.text.contains("có vẻ là TCVN3"))
        journey.office.change { $0.plan?.doubt = doubt }
        await journey.press("<Enter>")
        #expect(journey.place == .plan)
        #expect(journey.text.contains("! Đọc theo VIQR không ra tiếng"))
        #expect(journey.text.contains("có vẻ là TCVN3"))
        #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
    }

    @Test func escapeReadsNothing() async {
        let journey = await journey(Journey.wide)
        #expect(journey.text.contains("Esc trở lại, chưa nhập gì"))
        await journey.press("<Esc>")
        #expect(journey.place == .prompt)
        await journey.press("<Esc>")
        #expect(journey.place == .list)
        #expect(journey.office.change { $0.carriedOut.isEmpty })
    }

    @Test func plainFilesGoStraightToThePlan() async {
        let journey = await Journey()
        journey.office.change { $0.plan = Sample.goodPlan }
        await journey.press("<F9>nhap tu tep<Enter>bang.xlsx<Enter>")
        #expect(journey.place == .plan)
        #expect(!journey.text.contains("Bảng mã"))
        #expect(!journey.text.contains("bảng mã"))
    }

    @Test func helpAndTheMouseWorkThere() async {
        let journey = await journey(Journey.usual)
        await journey.press("<F1>")
        #expect(journey.place == .help)
        #expect(journey.text.contains("Chọn bảng mã"))
        await journey.press("<Esc>")
        await journey.happen(.mouse(.scrollDown, at: Point(row: 5, column: 5)))
        #expect(journey.textAtCursor.contains("VNI-Windows"))
    }
}

// Text pasted without marks, and pastes where no text can be typed: never commands, offered as the filter.
import Domain
import Foundation
import Screen
import Testing
import UI

@Suite(.takingTurns) struct BurstJourneys {
    static let texts = [
        "Nguyễn Văn An", "trám đen\n", "nhà xưởng\nmáy sấy\n", "0912345678", "2024", "gqe", "e2=", "n8g", "*8n",
        "1\n2\n3\n", "abc\n", "nợ", "tổ", "ợn", "no\u{323}", "xe", "gn",
        "Kính gửi Ủy ban nhân dân xã: $=?*[]\n", "g\tn\tq",
    ]

    @Test(arguments: texts, ["", "2", "3", "3]", "2]]"]) func inAListItIsOfferedAsTheFilter(text: String, keys: String)
        async
    {
        let journey = await Journey(keys: keys)
        let before = (journey.state.pane, journey.list.query.kind, journey.changes)
        await journey.burst(text)
        #expect(journey.state.layers.isEmpty)
        #expect(journey.place == .list)
        #expect(journey.state.pane == before.0 && journey.list.query.kind == before.1)
        #expect(journey.list.isFiltering)
        let line = text.replacing("\n", with: " ").replacing("\t", with: " ")
        #expect(journey.list.filter.text == line.trimmed)
        #expect(journey.text.contains("Dán vào ô lọc"))
        #expect(journey.list.marks.isEmpty)
        #expect(journey.changes == before.2)
    }

    @Test func enterThenAcceptsAndEscapeDropsIt() async {
        let journey = await Journey()
        await journey.burst("trám đen\n")
        #expect(journey.titles.count == 1)
        await journey.press("<Enter>")
        #expect(!journey.list.isFiltering && journey.list.query.filter == "trám đen")
        await journey.press("<Esc>")
        await journey.burst("trám đen\n")
        await journey.press("<Esc>")
        #expect(journey.list.query.filter.isEmpty && journey.list.filter.text.isEmpty)
        #expect(!journey.text.contains("Dán vào ô lọc"))
        #expect(journey.place == .list)
    }

    @Test func aMarkedPasteIntoAListIsOfferedToo() async {
        let journey = await Journey()
        await journey.happen(.paste("trám\nđen\u{1B}[2J\n"))
        #expect(journey.list.filter.text == "trám đen[2J")
        #expect(journey.list.isFiltering)
        #expect(journey.text.contains("Dán vào ô lọc"))
    }

    @Test(arguments: ["<Enter>", "4", "?", "y", "h", "<C-p><Enter>", "q"])
    func whereNoTextIsTypedItIsNoCommand(keys: String) async {
        for isMarked in [false, true] {
            let journey = await Journey(keys: keys)
            let (place, layers, pane) = (journey.place, journey.state.layers.count, journey.state.pane)
            let changes = journey.changes
            if isMarked { await journey.happen(.paste("gq nh 12\n")) } else { await journey.burst("gq nh 12\n") }
            #expect(journey.place == place && journey.state.layers.count == layers && journey.state.pane == pane)
            #expect(journey.changes == changes)
            if place != .menu, place != .list { #expect(journey.message.contains("dán")) }
        }
    }

    @Test func inAMenuItNarrowsAndAcceptsNothing() async {
        let journey = await Journey(keys: "<F9>")
        await journey.burst("xuat ra\n")
        guard case .menu(let menu) = journey.state.layers.last else {
            Issue.record("the menu is closed")
            return
        }
        #expect(menu.filter.text == "xuat ra")
    }

    @Test func inAFieldEnterNeitherAcceptsNorLeaves() async {
        let journey = await Journey(keys: "2<F7>")
        let field = journey.form?.focused?.description.name
        await journey.burst("Mật ong\nrừng\n")
        #expect(journey.form?.focused?.description.name == field)
        #expect(journey.typed(field ?? "")?.hasPrefix("Mật ong rừng") == true)
        let prose = await Journey(keys: "<Enter><F4>")
        await prose.burst("Một\nhai ")
        #expect(prose.typed("question")?.contains("Một\nhai ") == true)
    }

    @Test func aChoiceIsNotChosenByPastedText() async {
        let journey = await Journey(keys: "2<F7>")
        let choices = journey.form?.fields.indices.filter { journey.form?.fields[$0].editor == nil } ?? []
        #expect(!choices.isEmpty)
        for index in choices.prefix(4) {
            while journey.form?.focus != index { await journey.press("<Tab>") }
            let before = journey.form?.fields.map { $0.typedValue }
            await journey.burst("đã duyệt và chờ\n")
            #expect(journey.form?.fields.map { $0.typedValue } == before)
            #expect(journey.form?.focus == index)
        }
    }

    @Test func inThePromptEnterAcceptsNothing() async {
        let journey = await Journey(keys: "n<Esc>")
        await journey.press("<F9>")
        await journey.burst("nhap tu tep\n")
        await journey.press("<Enter>")
        #expect(journey.place == .prompt)
        await journey.burst("/tmp/bang so lieu.xlsx\n")
        #expect(journey.place == .prompt)
    }

    /// Commands typed ahead while the program was busy arrive together as well.
    @Test func fewKeysTogetherAreStillKeys() async {
        let journey = await Journey()
        await journey.burst("]]")
        await journey.press("[[")
        await journey.burst("2]")
        #expect(journey.state.pane == .product)
        #expect(!journey.list.isFiltering)
        await journey.burst("jjjjjj")
        #expect(!journey.list.isFiltering)
        await journey.burst("v\n")
        #expect(!journey.list.isFiltering)
        await journey.press("1")
        await journey.burst("/tram")
        #expect(journey.list.filter.text == "tram")
    }

    /// One key that is held comes several times in a read; what came while the program was busy are keys that waited.
    @Test func whatIsHeldOrWaitedIsKeys() {
        func events(_ script: String) -> [Event] { keyPresses(script).map { .key($0) } }
        var detector = BurstDetector()
        #expect(detector.parts(of: events("nnn"), at: 0).count == 3)
        #expect(detector.parts(of: events("ng"), at: 1_000) == [.text(keyPresses("ng"), goesOn: false)])
        detector.worked(until: 1_998)
        #expect(detector.parts(of: events("ng"), at: 2_000).count == 2)
        #expect(detector.parts(of: events("nợ"), at: 2_001) == [.text(keyPresses("nợ"), goesOn: false)])
        #expect(detector.parts(of: events("]s"), at: 3_000).count == 2)
        #expect(detector.parts(of: events("ợ"), at: 4_000).count == 1)
    }

    @Test func anInputMethodWorksInAFilterAsBefore() async {
        let journey = await Journey(keys: "/")
        await journey.burst("tram<BS><BS>ám")
        await journey.burst(" den")
        #expect(journey.list.filter.text == "trám den")
    }

    /// A method that hands a word over when the key behind it is pressed: the key is meant.
    @Test func aWordAndTheKeyBehindItAreTyped() async {
        let journey = await Journey(keys: "/")
        await journey.burst("trám\n")
        #expect(!journey.list.isFiltering && journey.list.query.filter == "trám")
        let form = await Journey(keys: "2<F7>")
        let first = form.form?.focus
        await form.burst("Mậtong\n")
        #expect(form.form?.focus != first)
    }

    @Test func whatGoesOnAfterAMomentBelongsToIt() {
        func events(_ script: String) -> [Event] { keyPresses(script).map { .key($0) } }
        var detector = BurstDetector()
        #expect(detector.parts(of: events("Nguyễn Văn"), at: 0) == [.text(keyPresses("Nguyễn Văn"), goesOn: false)])
        detector.rest(at: 30)
        #expect(detector.parts(of: events("A\n"), at: 70) == [.text(keyPresses("A\n"), goesOn: true)])
        #expect(detector.parts(of: events("\n"), at: 100) == [.event(.key(KeyPress(.enter)))])
        #expect(detector.parts(of: events("trám"), at: 300) == [.text(keyPresses("trám"), goesOn: false)])
        #expect(detector.parts(of: events("\n"), at: 310) == [.event(.key(KeyPress(.enter)))], "a method's Enter")
        #expect(detector.parts(of: events("<F4>Mới: <F2>"), at: 900).count == 7)
        #expect(detector.parts(of: events("tieng<BS><BS>ếng"), at: 1900).count == 10)
    }

    @Test func typedAheadIntoAFilterItIsOneSearch() async {
        let journey = await Journey(keys: "/")
        let effects = journey.answers(to: .burst(keyPresses("trám đen"), goesOn: false, milliseconds: 0))
        #expect(effects.count { $0.work?.name == "load" } == 1)
        await journey.settle(effects)
        #expect(journey.titles.count == 1)
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Journey {
    /// How often records were changed so far.
    fileprivate var changes: [Int] { office.change { shelf in shelf.records.values.map(\.count).sorted() } }

    @Test(arguments: [true, false]) func aPastedTableBecomesRecordsByAPlan(isMarked: Bool) async throws {
        let office = TestOffice()
        let journey = await Journey(office, size: Journey.wide)
        let table = "STT\tCâu hỏi\tĐơn vị\n1\tCó mở lớp may không?\txã Hạ\n2\tBao giờ sửa cầu?\txã Thượng\n"
        if isMarked { await journey.happen(.paste(table)) } else { await journey.burst(table) }
        #expect(journey.place == .menu && journey.text.contains("Đã dán bảng 3 dòng, 3 cột"))
        #expect(journey.titles.isEmpty)
        await journey.press("<Enter>")
        #expect(journey.place == .plan && journey.text.contains("Có mở lớp may không?"))
        let file = try #require(journey.state.pastedFile)
        #expect(FileManager.default.fileExists(atPath: file))
        await journey.press("<F2>")
        #expect(Set(journey.titles) == ["Có mở lớp may không?", "Bao giờ sửa cầu?"])
        // Nothing of what was pasted lies about once it is done.
        #expect(journey.state.layers.isEmpty && !FileManager.default.fileExists(atPath: file))
        // The other way is the filter, as for any text; Escape takes neither.
        await journey.happen(.paste(table))
        await journey.press("<Down><Enter>")
        #expect(journey.list.isFiltering && journey.list.query.filter.hasPrefix("STT Câu hỏi"))
        await journey.press("<Esc>")
        await journey.happen(.paste(table))
        await journey.press("<Esc>")
        #expect(journey.state.layers.isEmpty && journey.titles.count == 2)
    }
}

// The bin of a register: what was put there, by whom and when, and taking it back.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct BinJourneys {
    private static let door = "<F9>thung rac cua so<Enter>"

    /// Registers of the three panes; the first row of each goes to the bin.
    @Test(arguments: ["", "2", "3"]) func whatWentToTheBinComesBack(pane: String) async throws {
        let journey = await Journey(keys: pane)
        let row = try #require(journey.state.current)
        let count = journey.titles.count
        await journey.press("<F8>")
        #expect(journey.titles.count == count - 1)
        await journey.press(Self.door)
        #expect(journey.place == .menu)
        #expect(journey.text.contains("Thùng rác") && journey.text.contains(TestOffice.who))
        await journey.press("<Enter>")
        #expect(journey.titles.count == count)
        #expect(journey.state.current?.identity.id == row.identity.id)
        #expect(journey.message.hasPrefix("Đã lấy lại"))
        await journey.press("<C-z>")
        #expect(journey.titles.count == count - 1)
    }

    /// Shift-F8 is another key than F8.
    @Test(arguments: [Modifiers.shift, .alt, .control, [.control, .shift]])
    func aFunctionKeyWithAnotherHeldDeletesNothing(held: Modifiers) async {
        for keys in ["", "2", "<Enter>", "*"] {
            let journey = await Journey(keys: keys)
            let (titles, layers) = (journey.titles.count, journey.state.layers.count)
            await journey.press(KeyPress(.function(8), held))
            #expect(journey.titles.count == titles && journey.state.layers.count == layers, "\(keys)")
        }
    }

    @Test func whatComesBackIsCountedAgain() async {
        let journey = await Journey()
        await journey.take(.clock(today: CalendarDate(year: 2024, month: 5, day: 30) ?? .epoch, time: "09:41"))
        let (late, count) = (journey.state.overdue, journey.titles.count)
        #expect(late > 0)
        await journey.press("*<F8>")
        #expect(journey.state.overdue == 0)
        for _ in 0..<count { await journey.press(Self.door + "<Enter>") }
        #expect(journey.state.overdue == late)
    }

    @Test func theBinOfARegisterHoldsItsOwnRecordsOnly() async {
        let journey = await Journey(keys: "<F8>2" + Self.door)
        #expect(journey.place == .list)
        #expect(journey.message.contains("trống"))
    }

    @Test func whatWasPutThereLastStandsFirstAndTypingNarrows() async throws {
        let journey = await Journey(keys: "2")
        let first = try #require(journey.state.current?.title)
        await journey.press("<F8>")
        let second = try #require(journey.state.current?.title)
        await journey.press("<F8>" + Self.door)
        guard case .menu(let menu) = journey.state.layers.last else {
            Issue.record("no menu")
            return
        }
        #expect(menu.items.map(\.title) == [second, first])
        let word = try #require(first.split(separator: " ").last)
        await journey.press("\(word)<Enter>")
        #expect(journey.state.current?.title == first)
    }

    @Test func theBinIsEmptiedByName() async throws {
        let journey = await Journey(keys: "2")
        let first = try #require(journey.state.current?.title)
        let count = journey.titles.count
        await journey.press("<F8><F8>" + Self.door + "<F8>")
        #expect(journey.place == .prompt && journey.text.contains("Nhật ký vẫn giữ"))
        await journey.press("khác<Enter>")
        #expect(journey.place == .prompt && journey.text.contains("“khác” không phải tên cần gõ"))
        await journey.press("<Esc>\(first)<F8>")
        #expect(journey.text.contains("Gõ “\(first)” để xóa hẳn sản phẩm này"), "\(journey.text)")
        await journey.press("\(first)<Enter>")
        #expect(journey.message.contains("Đã xóa hẳn 1 sản phẩm"), "\(journey.text)")
        #expect(journey.place == .list)
        // The other one, with all of its register.
        await journey.press(Self.door + "<F8>" + Words(.vi).kind(.product) + "<Enter>")
        #expect(journey.message.contains("Đã xóa hẳn 1 sản phẩm"))
        await journey.press(Self.door)
        #expect(journey.place == .list && journey.titles.count == count - 2)
        // The first change that could be taken back is of what is gone.
        await journey.press("<C-z>")
        #expect(journey.message.contains("đã bị xóa hẳn"))
    }

    @Test func aRecordThatWasMergedIsNotTakenBackAlone() async throws {
        let office = Sample.office()
        let product = try #require(office.entry(.product, 1))
        var twin = product
        twin.identity = RecordIdentity(id: 77, uid: "twin", version: 1)
        office.put(twin)
        _ = try await office.office.merge(twin, product)
        let journey = await Journey(office, size: Journey.wide, keys: "2")
        let count = journey.titles.count
        await journey.press(Self.door)
        guard case .menu(let menu) = journey.state.layers.last else {
            Issue.record("no menu")
            return
        }
        #expect(menu.items.filter { !$0.isEnabled }.map(\.title) == [product.title])
        await journey.press("\(product.title)<Enter>")
        #expect(journey.titles.count == count)
        #expect(journey.message.contains("đã gộp"))
    }
}

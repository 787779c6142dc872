// Arranging the window: the line between list and record, the columns of lists, and how both are found again.
import Domain
import Foundation
import Screen
import Testing
import UI

@Suite(.takingTurns) struct ArrangingJourneys {
    /// The headings of the list that is shown.
    private func headings(_ journey: Journey) -> String {
        let row = journey.screen.row(2).map(\.character)
        return String(row[..<(row.firstIndex(of: "│") ?? row.count)])
    }

    @Test func theLineBetweenListAndRecordMoves() async throws {
        let journey = await Journey(size: Journey.wide)
        let list = journey.state.panes.list.columns
        await journey.press(">>")
        #expect(journey.state.panes.list.columns == list + 12)
        await journey.press("<lt><lt><lt>")
        #expect(journey.state.panes.list.columns == list - 6)
        await journey.press(String(repeating: "<lt>", count: 20))
        #expect(journey.message == "Không chia thêm được nữa.")
        #expect(journey.state.panes.list.columns >= 30)
        // Where one of both is shown there is nothing to share, and that is said.
        let narrow = await Journey(keys: ">")
        #expect(narrow.message.contains("chỉ có một phần"))
    }

    @Test func theRecordStandsBelowTheListWhereSomebodyWantsIt() async throws {
        let journey = await Journey(size: Journey.wide, keys: "<C-F3>")
        let (list, record) = (journey.state.panes.list, journey.state.panes.detail)
        #expect(list.columns == 120 && record.columns == 120 && record.top == list.bottom)
        #expect(String(journey.screen.row(record.top).map(\.character)) == String(repeating: "─", count: 120))
        #expect(journey.screen.lines()[record.top + 1].contains("Câu hỏi 1 · xã Thượng"))
        // The list is wide now: it names who has each question.
        #expect(headings(journey).contains("Giao"))
        await journey.press("<Down><Down>")
        #expect(journey.screen.lines()[record.top + 1].contains("Câu hỏi 3"))
        await journey.press("<Enter>")
        #expect(journey.place == .detail)
        await journey.press("<Esc><C-F3>")
        #expect(journey.state.panes.detail.left > 0)
        // A window that is too low for it shows one part, as before.
        let low = await Journey(size: Size(rows: 15, columns: 80), keys: "<C-F3>")
        #expect(low.state.panes.detail.isEmpty && low.message.contains("không đủ chỗ"))
    }

    @Test func columnsAreHiddenMovedAndWidened() async throws {
        let journey = await Journey(size: Size(rows: 40, columns: 160), keys: "|")
        #expect(journey.text.contains("Cột của danh sách"))
        #expect(headings(journey).contains("Đơn vị"))
        // The name stays, whatever is pressed on it.
        await journey.press("<Down><Space>")
        #expect(journey.message.contains("luôn hiện"))
        await journey.press("<Down><Space>")
        #expect(!headings(journey).contains("Đơn vị"))
        await journey.press("<Space>")
        #expect(headings(journey).contains("Đơn vị"))
        await journey.press("<S-Up>")
        let moved = headings(journey)
        let (unit, name) = (try #require(moved.range(of: "Đơn vị")), try #require(moved.range(of: "Câu hỏi")))
        #expect(unit.lowerBound < name.lowerBound)
        await journey.press(">>>>")
        let widened = headings(journey)
        let behind = try #require(widened.range(of: "Câu hỏi"))
        #expect(
            widened.distance(from: widened.startIndex, to: behind.lowerBound)
                >= moved.distance(from: moved.startIndex, to: name.lowerBound) + 8)
        #expect(journey.text.contains("rộng "))
        await journey.press("<Esc>r")
        #expect(journey.place == .list && headings(journey).range(of: "Câu hỏi") == behind)
        await journey.press("|<Del><Esc>")
        #expect(journey.state.arrangement == Arrangement())
    }

    @Test func anArrangementIsFoundAgain() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/arranged-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let memory = WindowMemory(["XDG_STATE_HOME": folder])
        let journey = await Journey(size: Journey.wide, keys: "><C-F3>2|<Down><Space><Down><S-Down>>><Esc>")
        try memory.remember(journey.state.arrangement)
        var later = AppState(size: Journey.wide, words: TestWords.words(.vi), officeName: "", today: Sample.today)
        later.recall(memory)
        #expect(later.arrangement == journey.state.arrangement && later.arrangement != Arrangement())
        #expect(later.message == nil)
        let file = folder + "/soxa/window"
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        // A damaged file is passed over and named; kinds and columns of another version are left out.
        for text in ["", "soxa window 9\n", "soxa window 1\nsplit\tx\tbeside\n", "soxa window 1\nother\n"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            later.recall(memory)
            #expect(later.arrangement == Arrangement() && later.message?.text.contains(file) == true, "\(text)")
        }
        let text =
            "soxa window 1\nsplit\t9\tbeside\ncolumns\tspaceship\tname\ncolumns\tproduct\t-unit\tunknown\tname:999\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        later.message = nil
        later.recall(memory)
        #expect(later.message == nil && later.arrangement != Arrangement())
    }
}

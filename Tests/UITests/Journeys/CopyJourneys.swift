// The clipboard: a record in whole sentences, marked rows as a table.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@MainActor @Suite(.takingTurns) struct CopyJourneys {
    private static let sentence =
        String(repeating: "Câu trả lời này dài hơn một dòng của màn hình, ", count: 8) + "và hết ở đây."

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow]) func aSentenceStaysOnOneLine(size: Size) async {
        let office = Sample.office()
        office.change {
            $0.records[Sample.question]?[1]?["answer"] = .text(Self.sentence + "\nDòng hai.")
            $0.records[Sample.question]?[1]?["notes"] = .text(Self.sentence)
        }
        let journey = await Journey(office, size: size, keys: "<C-c>")
        let lines = journey.copied.last?.split(separator: "\n").map(String.init) ?? []
        #expect(lines.contains(Self.sentence) && lines.contains("Dòng hai."))
        #expect(!lines.contains { $0.contains(String(repeating: " ", count: 60)) }, "no columns of blanks")
    }

    /// Names in doubt are asked about, of one record and of marked rows; nothing is copied before.
    @Test(arguments: ["", "  "]) func namesInDoubtAreAskedAbout(marks: String) async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[1]?["question"] = .text("Gặp Sao Mai để hỏi.") }
        let journey = await Journey(office, size: Journey.wide, keys: marks + "<C-c>")
        #expect(journey.place == .menu && journey.copied.isEmpty && journey.text.contains("Sao Mai"), "\(journey.text)")
        await journey.press("<Down><Enter>")
        #expect(journey.copied.last?.contains("Gặp […] để hỏi") == true, "\(journey.copied)")
        let keeping = await Journey(office, size: Journey.wide, keys: marks + "<C-c>da xem<Enter>")
        #expect(keeping.copied.last?.contains("Gặp Sao Mai để hỏi") == true)
    }

    @Test func everyKindIsCopiedWithoutColumnsOfBlanks() async {
        for kind in Pane.allCases.flatMap(\.kinds) {
            let register = Register.all.first { $0.kind == kind }
            guard let register else { continue }
            let journey = await MarkRuleTests.start(register, .nothing, .list)
            await journey.rest()
            await journey.rest()
            await journey.press("<C-c>")
            #expect(journey.copied.last.map { $0.utf8.count < 20_000 } == true, "\(kind)")
        }
    }

    @Test func markedRowsAreCopiedAsATable() async {
        let journey = await Journey(size: Journey.wide, keys: "  <C-c>")
        let rows =
            journey.copied.last?.split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false)
            } ?? []
        #expect(rows.count == 3 && Set(rows.map(\.count)).count == 1)
        #expect(rows.first?.contains("Câu hỏi") == true)
        #expect(rows.last?.contains { $0.contains("Đường vào bãi chè bao giờ sửa xong?") } == true, "whole, not cut")
        #expect(journey.message.contains("2 câu hỏi"))
    }

    @Test func whatIsPrivateDoesNotStandInTheTable() async {
        for register in Register.all {
            let description = register.kind.description
            let hidden = description.columns.filter(\.isPrivate)
            let journey = await MarkRuleTests.start(register, .several, .list)
            await journey.press("<C-c>")
            let heading = journey.copied.last?.split(separator: "\n").first?.split(separator: "\t") ?? []
            for field in hidden {
                let title = journey.state.words.column(register.kind, field.name)
                #expect(!heading.contains { $0 == title }, "\(register)")
            }
        }
    }

    /// Rows and records go to the clipboard as lists go to files: without the names of persons, and it is said.
    @Test func theSplitViewCopiesQuestionAndAnswer() async throws {
        for side in ["", "<Tab>"] {
            let journey = await Journey(keys: "<F3>" + side + "<C-c>")
            let question = try #require(journey.state.current?.title)
            let copied = try #require(journey.copied.last)
            #expect(copied.contains(question.prefix(20)))
        }
        let form = await Journey(keys: "<F4><C-c>")
        #expect(form.copied.isEmpty && form.message.contains("Ctrl-A"))
    }

    @Test(arguments: ["  <C-c>", "<C-c>"]) func namesAreHiddenAndItIsSaid(keys: String) async {
        let office = Sample.office()
        let question = "Bà Nguyễn Thị Bưởi và ông Lê Văn Ấn hỏi gì?"
        office.change { $0.records[Sample.question]?[1]?["question"] = .text(question) }
        let display = FakeDisplay()
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        var waiting = [keys, "<F10>"]
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, services: office.services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let events = keyPresses(waiting.removeFirst()).map { Event.key($0) }
            Task { display.send(events) }
        }
        await application.run()
        let copied = display.copied
        #expect(copied.count == 1 && copied[0].contains("hỏi gì?"), "\(copied)")
        #expect(!copied[0].contains("Bưởi") && !copied[0].contains("Văn Ấn"), "\(copied)")
        let said = application.state.pastMessages.items.map(\.message.text)
        #expect(said.contains { $0.contains("ẩn 2 tên") && $0.contains("Ctrl-P") }, "\(said)")
    }

    @Test func aCellKeepsItsRow() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[1]?["question"] = .text("Một\tdòng\nhai dòng?") }
        let journey = await Journey(office, size: Journey.wide, keys: "<Space><C-c>")
        #expect(journey.copied.last?.split(separator: "\n").count == 2)
        #expect(journey.copied.last?.contains("Một dòng hai dòng?") == true)
    }
}

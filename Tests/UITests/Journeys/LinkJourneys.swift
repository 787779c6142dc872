// Merging and splitting stored questions, and what the record says of it.
import Domain
import Foundation
import Screen
import Testing
import UI

@Suite(.takingTurns) struct LinkJourneys {
    private func question(_ office: TestOffice, _ id: Int64) -> RecordEntry? { office.entry(Sample.question, id) }

    /// An office in which questions 9 and 10 are like question 3.
    private func office() -> TestOffice {
        let office = Sample.office()
        office.put(RecordEntry(Sample.makeQuestion(9, "Trám đen của thôn bán ở đâu?", "xã Thượng", .new)))
        office.put(RecordEntry(Sample.makeQuestion(10, "Trám đen của thôn ai mua?", "thị trấn Chợ", .new)))
        return office
    }

    /// The cursor on the question of a number, in the list.
    private func journey(_ office: TestOffice, at number: Int, _ size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(office, size: size)
        while journey.state.current?["number"] != .number(number), journey.list.position != journey.list.total {
            await journey.press("<Down>")
        }
        return journey
    }

    @Test(arguments: [Journey.usual, Size(rows: 10, columns: 40)])
    func aStoredQuestionIsMadeTheSameAsAnother(size: Size) async {
        let office = office()
        let journey = await journey(office, at: 9, size)
        await journey.press("=")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("Câu 9 · xã Thượng cùng nội dung") || size.columns == 40)
        #expect(!journey.text.contains("Không trùng câu nào"))
        await journey.press("cau 3<Enter>")
        #expect(question(office, 9)?["sameAs"] == .reference(3))
        #expect(question(office, 9)?.title == "Trám đen của thôn bán ở đâu?")
        #expect(journey.message.hasPrefix("Đã ghi: câu 9 · xã Thượng cùng nội dung với câu 3"))
        await journey.press("=khong trung<Enter>")
        #expect(question(office, 9)?["sameAs"].isEmpty == true)
    }

    @Test func whoNamedTheMergedQuestionNamesTheMainOneInTheSameChange() async {
        let office = office()
        office.change { $0.records[Sample.question]?[10]?["sameAs"] = .reference(9) }
        let journey = await journey(office, at: 9)
        await journey.press("=cau 3<Enter>")
        #expect(question(office, 9)?["sameAs"] == .reference(3))
        #expect(question(office, 10)?["sameAs"] == .reference(3))
    }

    @Test func aCircleIsRefusedWithASentence() async {
        let office = office()
        office.change { $0.records[Sample.question]?[9]?["sameAs"] = .reference(3) }
        let journey = await journey(office, at: 3)
        await journey.press("=cau 9<Enter>")
        #expect(journey.message.hasPrefix("Không gộp được: câu 9 · xã Thượng"))
        #expect(question(office, 3)?["sameAs"].isEmpty == true)
        #expect(question(office, 3)?.identity.version == 1)
    }

    @Test func aCircleThatSomebodyElseMadeMeanwhileIsRefusedToo() async {
        let office = office()
        let journey = await journey(office, at: 9)
        await journey.press("=")
        office.changeElsewhere(Sample.question, 3, "sameAs", .reference(9))
        await journey.press("cau 3<Enter>")
        #expect(journey.message == journey.state.words[.sameRefused])
        #expect(question(office, 9)?["sameAs"].isEmpty == true)
    }

    @Test func aQuestionThatSomebodyElseSavedMeanwhileIsNotMerged() async {
        let office = office()
        let journey = await journey(office, at: 9)
        await journey.press("=")
        office.changeElsewhere(Sample.question, 9, "answer", .text("Của người khác"))
        await journey.press("cau 3<Enter>")
        #expect(question(office, 9)?["answer"] == .text("Của người khác"))
        #expect(question(office, 9)?["sameAs"].isEmpty == true)
        #expect(journey.state.message?.role == .error)
    }

    @Test func nothingAlikeIsSaid() async {
        let office = Sample.office()
        office.put(RecordEntry(Sample.makeQuestion(9, "Karaoke khuya quá", "xã Hạ", .new)))
        let journey = await journey(office, at: 9)
        await journey.press("=")
        #expect(journey.message == journey.state.words[.noSimilar])
        await journey.press("3=")
        let kinds = "Câu hỏi (1), Cơ quan, tổ chức (1), Sản phẩm (2), Chủ thể (2)"
        #expect(journey.message == journey.state.words(.onlyKinds, kinds))
    }

    @Test func aPartKeepsBothTextsAndTheLink() async {
        let office = office()
        let journey = await journey(office, at: 3)
        await journey.press("t")
        #expect(journey.place == .form)
        #expect(journey.message == journey.state.words[.splitOpened])
        #expect(journey.typed("question") == "Trám đen của thôn được giá thì bán ở đâu?")
        #expect(journey.typed("unit") == "xã Hạ")
        #expect(journey.typed("answer") == "")
        await journey.press("<C-a>Bán trám ở đâu?<F2>")
        let part = question(office, 11)
        #expect(part?["splitFrom"] == .reference(3))
        #expect(part?["question"] == .text("Bán trám ở đâu?"))
        #expect(part?["conference"] == .reference(1))
        #expect(part?["state"] == .text("new"))
        #expect(part?["number"] == .number(11))
        #expect(journey.state.current?["number"] == .number(11))
        #expect(question(office, 3)?["question"].text == "Trám đen của thôn được giá thì bán ở đâu?")
        #expect(question(office, 3)?.identity.version == 1)
    }

    @Test func aPartThatWasLeftKeepsItsLinkAndIsNotSplitOver() async {
        let office = office()
        let journey = await journey(office, at: 3)
        await journey.press("t<C-a>Phần đầu<Esc>")
        await journey.press("t")
        #expect(journey.typed("question") == "Phần đầu")
        await journey.press("<F2>")
        #expect(question(office, 11)?["splitFrom"] == .reference(3))
    }

    @Test func theRecordTellsItsLinksBothWays() async {
        let office = office()
        office.change { shelf in
            shelf.records[Sample.question]?[9]?["sameAs"] = .reference(3)
            shelf.records[Sample.question]?[10]?["splitFrom"] = .reference(3)
            shelf.records[Sample.question]?[8]?["replaces"] = .reference(3)
            shelf.records[Sample.question]?[1]?["topic"] = .text("Việc khác")
        }
        let journey = await journey(office, at: 3, Journey.wide)
        await journey.rest()
        await journey.rest()
        let text = await RecordLines.text(of: journey)
        #expect(text.contains("Cùng nội dung với câu này: câu 9 · xã Thượng"))
        #expect(text.contains("Đã tách ra câu 10 · thị trấn Chợ"))
        #expect(text.contains("Được thay bằng câu 8 · thị trấn Chợ"))
        #expect(text.contains("Cùng lĩnh vực: 8 câu khác"))
        for (number, line) in [
            (9, "Cùng nội dung với câu 3 · xã Hạ"), (10, "Tách từ câu 3 · xã Hạ"), (8, "Thay thế câu 3 · xã Hạ"),
        ] {
            let other = await self.journey(office, at: number, Journey.wide)
            await other.rest()
            await other.rest()
            #expect(await RecordLines.text(of: other).contains(line), "\(number)")
        }
    }

    @Test func linksAreFetchedOnlyOnceTheCursorRests() async {
        let journey = await Journey(office(), size: Journey.wide)
        var asked: [Effect] = []
        for _ in 0..<6 { asked += journey.act(.key(KeyPress(.down))) }
        // The start of the program has one rest under way; keys that follow ask for none of their own.
        #expect(asked.filter { if case .awaitRest = $0 { true } else { false } }.isEmpty)
        #expect(!asked.contains { $0.work?.name == "loadLinks" })
        let first = journey.answers(to: .rested(.links))
        #expect(first == [.awaitRest(.links)])
        let second = journey.answers(to: .rested(.links))
        #expect(second.map(\.work?.name) == ["loadLinks", "loadPromises"])
        #expect(second.last?.work?.subject as? Int64 == 7)
        #expect((second.first?.work?.subject as? RecordEntry)?["number"] == .number(7))
        await journey.settle(second)
        #expect(journey.answers(to: .rested(.links)).isEmpty)
    }

    @Test func aListWithoutTheRecordBesideItFetchesNoLinks() async {
        let journey = await Journey(office())
        #expect(journey.answers(to: .rested(.links)).isEmpty)
        await journey.press("<Enter>")
        await journey.rest()
        #expect(journey.state.links.shown != nil)
    }

    @Test func aChangeElsewhereFetchesLinksAnew() async {
        let office = office()
        let journey = await journey(office, at: 3, Journey.wide)
        await journey.rest()
        await journey.rest()
        #expect(await !RecordLines.text(of: journey).contains("Cùng nội dung"))
        office.changeElsewhere(Sample.question, 9, "sameAs", .reference(3))
        await journey.take(.changedElsewhere)
        await journey.rest()
        #expect(await RecordLines.text(of: journey).contains("Cùng nội dung với câu này: câu 9"))
    }
}

/// The record under the cursor as the clipboard gets it: whole, however small the window.
private enum RecordLines {
    static func text(of journey: Journey) async -> String {
        await journey.press("<C-c>")
        return journey.copied.last ?? ""
    }
}

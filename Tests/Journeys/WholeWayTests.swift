import Domain
// The published table of answers, from the slips of the session to the printed conclusion, all on the keyboard.
import Formats
import Foundation
import Intake
import OfficeFiles
import PseudoTerminal
import Testing

@Suite struct WholeWayTests {
    private static let nextQuestion = "\u{1B}[1;5B"
    private static let shiftRight = "\u{1B}[1;2C"
    private static let up = "\u{1B}[A"

    private func pasted(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }

    /// Makes the dialogue whose questions follow.
    private func makeConference(_ terminal: PseudoTerminal) throws {
        try terminal.press("]", Key.f7, pasted("Đối thoại với thanh niên năm 2024"))
        for _ in 0..<23 { try terminal.press(Key.tab) }
        try terminal.press("15/TB-UBND", Key.f2, "[")
    }

    /// Takes the questions in as they are read out.
    private func takeIn(_ questions: [Question], _ terminal: PseudoTerminal) throws {
        try terminal.press("n")
        for question in questions {
            try terminal.press(pasted(question.unit), Key.enter)
            // A unit that no question named yet is asked about once.
            let isAsked = ["Chọn trong danh sách", "Sửa tiếp"].contains(where: terminal.screen.text.contains)
            if isAsked { try terminal.press(Key.end, Key.enter) }
            try terminal.press(pasted(question.asker), Key.enter, Key.enter)
            try terminal.press(pasted(question.question), Key.enter)
        }
        try terminal.press(Key.escape)
        try terminal.wait(for: "/14")
    }

    /// Answers every question in the split view, without going back to the list.
    private func answer(_ questions: [Question], _ terminal: PseudoTerminal) throws {
        try terminal.press("\u{1B}[H", Key.f3)
        for (index, question) in questions.enumerated() {
            if index > 0 { try terminal.press(Self.nextQuestion) }
            try terminal.press(pasted(question.answer), Key.f2)
            #expect(terminal.screen.text.contains("○ dự thảo"), "the first words make a draft")
        }
        try terminal.press(Key.escape)
    }

    /// Makes some words of the answer under the cursor a promise.
    private func promise(_ terminal: PseudoTerminal) throws {
        try terminal.press(Key.f3)
        for _ in 0..<12 { try terminal.press(Self.shiftRight) }
        try terminal.press("\u{0F}")
        #expect(terminal.screen.text.contains("Cam kết"))
        try terminal.press(Key.f2, Key.escape)
    }

    private func states(_ home: Home) throws -> [String] {
        let order = ["export", "dialogue", "--format", "jsonl", "--doubtful-names", "keep"]
        return try home.runAsWritten(order).lines.compactMap { line in
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable]
            return record?["state"] as? String
        }
    }

    @Test(arguments: Publication.all)
    func fourteenQuestionsFromTheSlipToTheConclusion(publication: Publication) throws {
        let file = try readOffice(fileAt: publication.wordTable)
        let questions = try file.records().compactMap { $0.entry.record(as: Question.self) }
        #expect(questions.count == 14)
        let home = try Home()
        let terminal = try home.open()
        try makeConference(terminal)
        try takeIn(questions, terminal)
        // Two of them under one issue; the second time it is offered.
        try terminal.press("\u{1B}[H")
        for keys in [["San pham OCOP"], ["san pham", Key.down, Key.enter]] {
            try terminal.press(Key.f4, Key.tab, Key.tab, Key.tab, Key.tab)
            for key in keys { try terminal.press(key) }
            try terminal.press(Key.f2, Key.down)
        }
        try terminal.press("*", "g", "Phong Kinh te", Key.enter, Key.enter)
        #expect(try states(home) == Array(repeating: "assigned", count: 14))
        try answer(questions, terminal)
        try terminal.press("*", Key.f6, "cho duyet", Key.enter)
        #expect(try states(home) == Array(repeating: "pending", count: 14))

        // One is sent back, changed and sent on.
        try terminal.press("\u{1B}[H", Key.f3, Key.f6, "tra lai", Key.enter, "Thieu so lieu", Key.enter)
        #expect(terminal.screen.text.contains("↩ trả lại"))
        #expect(terminal.screen.text.contains("Thieu so lieu"))
        try terminal.press("BO-SUNG ", Key.f6, "cho duyet", Key.enter, Key.escape)
        try terminal.press("*", Key.f6, "da duyet", Key.enter)
        #expect(try states(home) == Array(repeating: "approved", count: 14))

        // Two promises, one of them kept.
        try terminal.press(Key.down)
        try promise(terminal)
        try terminal.press(Key.down, Key.down)
        try promise(terminal)
        try terminal.press("*", Key.f6, "cong bo", Key.enter)
        #expect(try states(home) == Array(repeating: "published", count: 14))
        try terminal.press("]", "]", Key.f6, "da thuc hien", Key.enter, "DA-MO-LOP", Key.enter)
        #expect(terminal.screen.text.contains("✓ đã thực hiện"))
        try terminal.leave()

        let exported = try home.soxa("export", "dialogue", "--format", "jsonl", "--with-names", "Đối chiếu")
        let records = try exported.lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: any Sendable])
        }
        for (record, question) in zip(records, questions) {
            let added = question.number == 1 ? "BO-SUNG " : ""
            #expect(Array("\(record["question"] ?? "")".utf8) == Array(question.question.utf8))
            #expect(Array("\(record["answer"] ?? "")".utf8) == Array((added + question.answer).utf8))
            #expect(record["unit"] as? String == question.unit)
            #expect(record["notice"] as? String == "15/TB-UBND")
        }
        let promises = try home.soxa("export", "promise", "--format", "jsonl", "--doubtful-names", "keep").lines
        #expect(promises.count == 2)
        #expect(promises.count { $0.contains("\"state\":\"kept\"") } == 1)

        // Goods of no register may be called by persons: somebody has looked.
        let looked = ["--doubtful-names", "keep"]
        let conclusion = try home.runAsWritten(["print", "conclusion"] + looked).lines.joined(separator: "\n")
        for part in [
            "I. CÁC VẤN ĐỀ", "II. CÁC NỘI DUNG", "III. CÁC NỘI DUNG", "IV. NHIỆM VỤ", "PHỤ LỤC",
            "San pham OCOP: 02 ý kiến", "Đã giải đáp 14 trên 14",
        ] { #expect(conclusion.contains(part), "\(part)") }
        #expect(!conclusion.contains("15/TB-UBND"), "a conclusion has a number of its own")
        let table = try home.runAsWritten(["print", "notice"] + looked).lines.joined(separator: "\n")
        #expect(table.contains("BO-SUNG"))
        #expect(try home.soxa("print", "promises", "--number", "15/TB-UBND").status == 0)
    }
}

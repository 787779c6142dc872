// Printed pages: their measures, their borders, and that no syllable is lost between them.
import Domain
import FileSamples
import Papers
import Testing
import Words

@Suite("Pages")
struct PageTests {
    private let words = Words(.vi)
    private static let headings = ["TT", "Nội dung kiến nghị", "Đơn vị kiến nghị", "Nội dung giải đáp"]

    private func pages(_ conference: Conference, _ questions: [Question]) -> [[String]] {
        TextPages.write(NoticeComposer(words: words).document(conference: conference, table: table(questions)))
    }

    private func pages(heading: [String], lines: [String]) -> [[String]] {
        TextPages.write(PlainComposer().document(heading: heading, lines: lines))
    }

    private func conference(_ title: String = "Đối thoại năm 2024") -> Conference {
        var conference = Conference()
        conference.title = title
        conference.notice = "1428/TB-UBND"
        conference.noticeDate = CalendarDate("12/4/2024")
        return conference
    }

    private func question(_ number: Int, _ text: String, _ answer: String, unit: String = "xã Tân Minh") -> Question {
        var question = Question()
        question.identity.id = Int64(number)
        question.number = number
        question.question = text
        question.asker = "Bí thư Đoàn"
        question.unit = unit
        question.answer = answer
        return question
    }

    /// The table of exactly these questions.
    private func table(_ questions: [Question]) -> AnswerTable {
        AnswerTable(questions, chosen: questions.map(\.identity.id))
    }

    private func syllables(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// The syllables of each column over all pages, headings left out.
    private func columns(_ pages: [[String]]) -> [[Substring]] {
        var columns: [[Substring]] = Array(repeating: [], count: 4)
        for page in pages {
            guard let start = page.firstIndex(where: { $0.hasPrefix("├") }) else { continue }
            for line in page[(start + 1)...] where line.hasPrefix("│") {
                let cells = line.dropFirst().dropLast().split(separator: "│", omittingEmptySubsequences: false)
                guard cells.count == 4 else { continue }
                for (column, cell) in cells.enumerated() { columns[column] += syllables(String(cell)) }
            }
        }
        return columns
    }

    /// What every printed table must be, whatever is in it.
    private func check(_ pages: [[String]], from first: Int = 0, size: SheetSize = .landscape) {
        for (index, page) in pages.enumerated() where index >= first {
            #expect(page.allSatisfy { $0.count <= size.columns })
            #expect(!page.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
            let table = page.filter { line in ["┌", "├", "│", "└"].contains { line.hasPrefix($0) } }
            #expect(table.first?.hasPrefix("┌") == true && table.first?.hasSuffix("┐") == true, "page \(index + 1)")
            #expect(table.last?.hasPrefix("└") == true && table.last?.hasSuffix("┘") == true, "page \(index + 1)")
            #expect(table.count { $0.hasPrefix("┌") } == 1 && table.count { $0.hasPrefix("└") } == 1)
            #expect(Set(table.map(\.count)).count == 1)
            #expect(table.dropFirst().first.map { Self.headings.allSatisfy($0.contains) } == true)
            #expect(table.dropFirst().first.map { !$0.hasPrefix("├") } == true)
            #expect(page.last == table.last)
            if index > 0 {
                let number = "\(index + 1)"
                #expect(page[0].drop { $0 == " " } == number)
                let margin = page[0].prefix { $0 == " " }.count
                #expect(abs(2 * margin + number.count - size.columns) <= 1)
            } else {
                #expect(page[0].drop { $0 == " " } != "1")
            }
        }
    }

    private func expectNothingLost(_ pages: [[String]], _ questions: [Question]) {
        let found = columns(pages)
        #expect(found[1] == questions.flatMap { syllables($0.question) })
        #expect(found[2] == questions.flatMap { syllables($0.asker) + syllables($0.unit) })
        #expect(found[3] == questions.flatMap { syllables($0.answer) })
        #expect(found[0] == questions.map { "\($0.number ?? 0)"[...] })
    }

    @Test func everySyllableIsThereInItsOrder() {
        var generator = SplitMix(state: 1428)
        let pool = [
            "thanh", "niên", "nghiệp", "OCOP", "đồng", "nghiêng", "của", "và", "\n", "ở", "(08/2019/NQ-HĐND)", "–",
        ]
        for round in 0..<5 {
            let questions = (1...14).map { number in
                let text = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                    pool.randomElement(using: &generator) ?? ""
                }
                let answer = (0..<Int.random(in: 1...(100 * (round + 1)), using: &generator)).map { _ in
                    pool.randomElement(using: &generator) ?? ""
                }
                return question(number, text.joined(separator: " ") + " a", answer.joined(separator: " ") + " b")
            }
            let pages = self.pages(conference(), questions)
            check(pages)
            expectNothingLost(pages, questions)
        }
    }

    @Test func rowsOfEveryLengthCloseTheirPage() {
        // Rows that end on every line of a sheet, so that each way of breaking comes up.
        for lines in Array(24...44) + [76, 77, 78, 79, 80] {
            let answer = (1...lines).map { "dòng \($0)" }.joined(separator: "\n")
            let questions = [
                question(1, "Một?", answer), question(2, "Hai?\nBa?\nBốn?", "Đáp."), question(3, "Ba", "c"),
            ]
            let pages = self.pages(conference(), questions)
            check(pages)
            expectNothingLost(pages, questions)
        }
    }

    @Test func titlesOfEveryLengthLeaveTheTableWhole() {
        for syllables in stride(from: 1, through: 640, by: 29) {
            let title = Array(repeating: "nghiêng", count: syllables).joined(separator: " ")
            let questions = [question(1, "Một?\nHai?", "Đáp.\nHết.")]
            let pages = self.pages(conference(title), questions)
            // A title of many lines fills whole pages before the table.
            check(pages, from: pages.firstIndex { page in page.contains { $0.hasPrefix("┌") } } ?? 0)
            expectNothingLost(pages, questions)
            #expect(pages.allSatisfy { page in page.allSatisfy { $0.count <= 118 } })
        }
    }

    @Test func anEmptyConference() {
        let pages = self.pages(conference(), [])
        #expect(pages.count == 1)
        check(pages)
        let nameless = self.pages(Conference(), [Question()])
        check(nameless)
        #expect(columns(nameless)[3].joined(separator: " ") == "(chưa có giải đáp)")
        #expect(!nameless.joined().joined().contains("%1"))
    }

    @Test func aHugeCellGoesOnOverManyPages() {
        let answer = (1...6000).map { "tiếng\($0)" }.joined(separator: " ")
        let questions = [question(1, "Hỏi?", answer), question(2, "Hỏi nữa?", "Đáp.")]
        let pages = self.pages(conference(), questions)
        #expect(pages.count > 20)
        check(pages)
        expectNothingLost(pages, questions)
    }

    @Test func aWordLongerThanItsColumnIsBrokenBetweenLetters() {
        let word = String(repeating: "ệ", count: 400)
        let decomposed = String(repeating: "e\u{323}\u{302}", count: 400)
        for text in [word, decomposed] {
            let questions = [question(1, text, text, unit: text)]
            let pages = self.pages(conference(), questions)
            check(pages)
            let found = columns(pages)
            #expect(found[1].joined() == word && found[3].joined() == word)
            #expect(found[1].joined().unicodeScalars.count == 400)
        }
    }

    @Test func decomposedTextPrintsAsComposed() {
        let composed = "Sản phẩm được ướp muối ở Thất Khê"
        let twin =
            "Sa\u{309}n pha\u{302}\u{309}m đu\u{31B}o\u{31B}\u{323}c ươ\u{301}p muo\u{302}\u{301}i ở Tha\u{302}\u{301}t Khê"
        func bytes(_ text: String) -> [[UInt8]] {
            pages(conference(text), [question(1, text, text, unit: text)]).joined().map { Array($0.utf8) }
        }
        #expect(bytes(composed) == bytes(twin))
        let plain = { (text: String) in pages(heading: [text], lines: [text]).joined().map { Array($0.utf8) } }
        #expect(plain(composed) == plain(twin))
    }

    @Test func tabsAndControlsBecomeVisible() {
        let questions = [question(1, "a\tb\u{1B}[31m", "x\u{7}y\u{2028}z\r\nw")]
        let pages = self.pages(conference("Tên\u{1B}\nhai"), questions)
        check(pages)
    }

    @Test func plainLinesKeepTheirBlocks() {
        var generator = SplitMix(state: 9)
        for _ in 0..<60 {
            let blocks = (0..<Int.random(in: 0...12, using: &generator)).map { block in
                (0..<Int.random(in: 1...70, using: &generator)).map { "khối \(block) dòng \($0)" }
            }
            let lines = blocks.map { $0 + [""] }.joined()
            let pages = self.pages(heading: ["TỔNG HỢP", "đến ngày 12/4/2024"], lines: Array(lines))
            for (index, page) in pages.enumerated() {
                if index > 0 { #expect(page[0].drop { $0 == " " } == "\(index + 1)") }
            }
            let body = pages.joined().filter { $0.hasPrefix("khối") }
            #expect(body == blocks.flatMap { $0 })
            for block in blocks where block.count <= 50 {
                #expect(pages.count { page in page.contains(block[0]) || page.contains(block[block.count - 1]) } == 1)
            }
            #expect(pages.allSatisfy { page in page.contains { !$0.isEmpty } })
        }
    }

    @Test func plainLinesAreNeverWiderThanTheSheet() {
        let long = (1...60).map { "tiếng\($0)" }.joined(separator: " ")
        let pages = self.pages(
            heading: [long], lines: ["  ngắn", long, "", String(repeating: "x", count: 500)])
        #expect(pages.joined().allSatisfy { $0.count <= SheetSize.portrait.columns })
        #expect(pages.joined().contains("  ngắn"))
        #expect(syllables(pages.joined().joined(separator: " ")).count == 60 + 1 + 60 + 7)
    }
}

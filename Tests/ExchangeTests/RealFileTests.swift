// The published table and product list, where the real files stand beside the checkout.
import Exchange
import Testing

@Suite("Real files", .enabled(if: Samples.hasRealFiles))
struct RealFileTests {
    private func dialogue(_ name: String) throws -> DialogueTable {
        try readOffice(fileAt: #require(Samples.realFile(name))).dialogueTable()
    }

    @Test func wordFileGivesFourteenRows() throws {
        let table = try dialogue("giai-dap-2024.docx")
        #expect(table.rows.map(\.number) == Array(1...14))
        #expect(table.noticeNumber == "1428/TB-UBND")
        #expect(table.noticeDate == WrittenDate(day: 12, month: 4, year: 2024))
        #expect(table.year == 2024)
        #expect(table.issuer == "UBND huyện")
        #expect(table.headingLines.count == 3)
        #expect(table.rows[0].place == .table(1, row: 2))
        #expect(Set(table.rows.map(\.asker)).count == 13)
        #expect(table.rows.allSatisfy { !$0.question.isEmpty && !$0.answer.isEmpty && $0.group == nil })
    }

    @Test func textFileGivesExactlyTheSame() throws {
        let word = try dialogue("giai-dap-2024.docx")
        let text = try dialogue("giai-dap-2024.txt")
        #expect(word.rows.count == text.rows.count)
        for (left, right) in zip(word.rows, text.rows) {
            // Comparing bytes: string equality would hide decomposed letters.
            #expect(left.number == right.number)
            #expect(Array(left.question.utf8) == Array(right.question.utf8), "question \(left.number)")
            #expect(Array(left.asker.utf8) == Array(right.asker.utf8), "asker \(left.number)")
            #expect(Array(left.answer.utf8) == Array(right.answer.utf8), "answer \(left.number)")
        }
        #expect(word == text)
        #expect(Array(word.title.utf8) == Array(text.title.utf8))
        #expect(word.headingLines.map { Array($0.utf8) } == text.headingLines.map { Array($0.utf8) })
    }

    @Test func nothingOfLayoutIsLeft() throws {
        for row in try dialogue("giai-dap-2024.txt").rows {
            for text in [row.question, row.asker, row.answer] {
                #expect(
                    !text.unicodeScalars.contains { $0 == "\u{A0}" || (0x300...0x36F).contains($0.value) || $0 == "\t" }
                )
                #expect(!text.contains("  ") && !text.contains("\n\n") && !text.contains("\n ") && !text.hasPrefix(" "))
            }
        }
    }

    @Test func productListGivesFourteenProducts() throws {
        let table = try readOffice(fileAt: #require(Samples.realFile("san-pham-ocop.xlsx"))).productTable()
        #expect(table.rows.map(\.number) == Array(1...14))
        let eleventh = table.rows[10]
        #expect(eleventh.stars == 3 && eleventh.year == 2023 && eleventh.unit != nil && eleventh.holder == nil)
        #expect(eleventh.place.description == "OCOP!B14")
        #expect(table.rows.filter { $0.holder != nil }.count == 2)
        #expect(table.rows.filter { $0.stars != nil }.count == 1)
        #expect(!table.title.isEmpty)
    }

    @Test func eachFileSaysThatItIsNotTheOther() throws {
        let products = try readOffice(fileAt: #require(Samples.realFile("san-pham-ocop.xlsx")))
        #expect(throws: ExchangeError.self) { try products.dialogueTable() }
        let answers = try readOffice(fileAt: #require(Samples.realFile("giai-dap-2024.docx")))
        do {
            _ = try answers.productTable()
            Issue.record("a dialogue is no product list")
        } catch {
            guard case .noTable(.product, let seen) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(seen.first?.first == "TT" && seen.first?.count == 4)
        }
    }
}

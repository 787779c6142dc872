// The published table and product list, read from the twin and, where they stand beside the checkout, the real files.
import Formats
import Foundation
import Intake
import OfficeFiles
import Testing

@Suite("Published files")
struct PublishedFileTests {
    private func dialogue(_ path: String) throws -> DialogueTable { try readOffice(fileAt: path).dialogueTable() }

    @Test(arguments: Publication.all) func wordFileGivesFourteenRows(publication: Publication) throws {
        let table = try dialogue(publication.wordTable)
        #expect(table.rows.map(\.number) == Array(1...14))
        #expect(table.noticeNumber == publication.notice)
        let date = publication.date
        #expect(table.noticeDate == WrittenDate(day: date[0], month: date[1], year: date[2]))
        #expect(table.year == publication.year)
        #expect(table.issuer == "UBND huyện")
        #expect(table.headingLines.count == 3)
        #expect(table.rows[0].place == .table(1, row: 2))
        #expect(Set(table.rows.map(\.asker)).count == 13)
        #expect(table.rows.allSatisfy { !$0.question.isEmpty && !$0.answer.isEmpty && $0.group == nil })
    }

    @Test(arguments: Publication.all) func textFileGivesExactlyTheSame(publication: Publication) throws {
        let word = try dialogue(publication.wordTable)
        let text = try dialogue(publication.textTable)
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

    /// An editor that tidies the text file up would leave nothing to test.
    @Test(arguments: Publication.all) func theTextFileHasFaultsToMend(publication: Publication) throws {
        let text = try String(contentsOfFile: publication.textTable, encoding: .utf8)
        #expect(text.components(separatedBy: "\n \t").count - 1 == 13, "rows without their number")
        #expect(text.unicodeScalars.count { $0 == "\u{A0}" } == 7)
        #expect(text.unicodeScalars.count { (0x300...0x36F).contains($0.value) } > 10, "decomposed letters")
        for fault in ["\n\n\n", "\t        ", "số:", " , ", ".?.\n"] {
            #expect(text.contains(fault), "\(fault)")
        }
    }

    @Test(arguments: Publication.all) func nothingOfLayoutIsLeft(publication: Publication) throws {
        for row in try dialogue(publication.textTable).rows {
            for text in [row.question, row.asker, row.answer] {
                #expect(
                    !text.unicodeScalars.contains { $0 == "\u{A0}" || (0x300...0x36F).contains($0.value) || $0 == "\t" }
                )
                #expect(!text.contains("  ") && !text.contains("\n\n") && !text.contains("\n ") && !text.hasPrefix(" "))
            }
        }
    }

    @Test(arguments: Publication.all) func productListGivesFourteenProducts(publication: Publication) throws {
        let table = try readOffice(fileAt: publication.productList).productTable()
        #expect(table.rows.map(\.number) == Array(1...14))
        let eleventh = table.rows[10]
        #expect(eleventh.stars == 3 && eleventh.year == publication.productYear)
        #expect(eleventh.unit == publication.productUnit && eleventh.holder == nil)
        #expect(eleventh.place.description == "OCOP!B14")
        #expect(table.rows.filter { $0.holder != nil }.count == 2)
        #expect(table.rows.filter { $0.stars != nil }.count == 1)
        #expect(!table.title.isEmpty)
    }

    @Test(arguments: Publication.all) func eachFileSaysThatItIsNotTheOther(publication: Publication) throws {
        let products = try readOffice(fileAt: publication.productList)
        #expect(throws: IntakeError.self) { try products.dialogueTable() }
        let answers = try readOffice(fileAt: publication.wordTable)
        do {
            _ = try answers.productTable()
            Issue.record("a dialogue is no product list")
        } catch {
            guard case .unrecognised(let tables) = error, let first = tables.first else {
                Issue.record("\(error)")
                return
            }
            #expect(first.outcome == .taken(.question))
            #expect(first.columns.first?.heading == "TT" && first.columns.count == 4)
        }
    }
}

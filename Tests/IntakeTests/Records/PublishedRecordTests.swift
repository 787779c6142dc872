// The records of the published table and the product list, row by row.
import Domain
import Formats
import Intake
import OfficeFiles
import RecordFixtures
import Testing

@Suite("Published records")
struct PublishedRecordTests {
    private func records(_ path: String) throws -> [IncomingRecord] { try readOffice(fileAt: path).records() }

    @Test(arguments: Publication.all, ["docx", "txt"])
    func rowByRow(publication: Publication, form: String) throws {
        let path = form == "docx" ? publication.wordTable : publication.textTable
        var store = MemoryStore()
        let plan = store.add(try records(path))
        #expect(plan.items.count == 15 && plan.count(.new) == 15)
        let conference = try #require(store.all(Conference.self).first)
        #expect(conference.notice == publication.notice)
        #expect(conference.noticeDate == CalendarDate(publication.noticeDate))
        #expect(conference.year == publication.year && conference.level == .district)
        let questions = store.all(Question.self)
        #expect(questions.map(\.number) == Array(1...14).map(Optional.some))
        #expect(questions.map(\.unit) == publication.units)
        #expect(Set(questions.map(\.unit)).count == 12)
        #expect(questions.allSatisfy { $0.conference == 1 && $0.state == .published && !$0.asker.isEmpty })
        for question in questions {
            let written = question.question + question.answer + question.asker + question.unit
            #expect(
                !written.unicodeScalars.contains { $0 == "\u{A0}" || (0x300...0x36F).contains($0.value) },
                "row \(question.number ?? 0)")
            // Layout may part a number from its symbol, or leave blanks inside a date.
            let squeezed = question.answer.filter { !$0.isWhitespace } + question.question.filter { !$0.isWhitespace }
            let row = question.number ?? 0
            for written in (publication.citations[row] ?? []) + (publication.figures[row] ?? []) {
                #expect(squeezed.contains(written), "row \(row): \(written)")
            }
        }
        #expect(!store.plan(try records(path)).changesAnything)
    }

    @Test(arguments: Publication.all) func bothFilesSayTheSame(publication: Publication) throws {
        var store = MemoryStore()
        store.add(try records(publication.wordTable))
        let plan = store.plan(try records(publication.textTable))
        #expect(plan.items.map(\.action) == Array(repeating: .same, count: 15))
        let exported = store.plan(try RecordSamples.records(csv: store.csv(Question.description)))
        #expect(!exported.changesAnything && exported.count(.refused) == 0)
    }

    @Test(arguments: Publication.all) func oneSpellingOfTheBlockIsNoted(publication: Publication) throws {
        let respelled = try records(publication.wordTable).compactMap(\.respelled)
        #expect(respelled.count == 1 && respelled.first?.contains("Khối") == true)
    }

    @Test(arguments: Publication.all) func theProductList(publication: Publication) throws {
        var store = MemoryStore()
        let plan = store.add(try records(publication.productList))
        // Two of the products name their holders.
        #expect(plan.items.count == 16 && plan.count(.new) == 16)
        #expect(store.all(Holder.self).map(\.form) == [.establishment, .company])
        let products = store.all(Product.self)
        #expect(products.allSatisfy { $0.state == .recognised })
        #expect(products[10].starRating == 3 && products[10].year == publication.productYear)
        #expect(products[10].unit == publication.productUnit)
        #expect(!store.plan(try records(publication.productList)).changesAnything)
    }
}

// The citations of the published table, row by row against what is known to stand there.
import Domain
import Formats
import Foundation
import Intake
import OfficeFiles
import Testing

@Suite("Citations of the published table")
struct CitationTableTests {
    /// The documents that are registered.
    private func register(_ publication: Publication) throws -> [LegalDocument] {
        try publication.registers.flatMap { try readOffice(fileAt: $0).records() }.map {
            #expect($0.problems.isEmpty)
            return try #require($0.entry.record(as: LegalDocument.self))
        }
    }

    private func rows(_ publication: Publication) throws -> [DialogueRow] {
        try readOffice(fileAt: publication.textTable).dialogueTable().rows
    }

    private func text(_ row: DialogueRow) -> String { row.question + "\n" + row.answer }

    private func number(_ citation: Citation) -> String {
        ([citation.number] + (citation.year.map { ["\($0)"] } ?? []) + [citation.symbol]).joined(separator: "/")
    }

    @Test(arguments: Publication.all) func everyMentionIsFoundAndNothingElse(publication: Publication) throws {
        var (found, missed, wrong) = (0, 0, 0)
        for row in try rows(publication) {
            let wanted = publication.citations[row.number] ?? []
            let numbers = CitationFinder().citations(in: text(row)).map(number)
            #expect(numbers == wanted, "row \(row.number)")
            var rest = wanted
            for number in numbers {
                if let place = rest.firstIndex(of: number) {
                    rest.remove(at: place)
                    found += 1
                } else {
                    wrong += 1
                }
            }
            missed += rest.count
            #expect(CitationFinder().citations(in: row.asker).isEmpty)
        }
        #expect((found, missed, wrong) == (20, 0, 0))
    }

    @Test(arguments: Publication.all) func decomposedLettersChangeNothing(publication: Publication) throws {
        for row in try rows(publication) {
            let decomposed = text(row).decomposedStringWithCanonicalMapping
            #expect(CitationFinder().citations(in: decomposed).map(number) == publication.citations[row.number] ?? [])
        }
    }

    @Test(arguments: Publication.all) func theRawTextCitesTheNoticeTooAndNothingElse(publication: Publication) throws {
        let text = try String(contentsOfFile: publication.textTable, encoding: .utf8)
        let numbers = CitationFinder().citations(in: text).map(number)
        let wanted = (1...14).flatMap { publication.citations[$0] ?? [] }
        #expect(numbers == [publication.notice] + wanted)
    }

    @Test(arguments: Publication.all) func theRegisterKnowsThemAllAndTheWrongDateComesOut(publication: Publication)
        throws
    {
        let documents = try register(publication)
        #expect(documents.count >= 12)
        let register = DocumentRegister(documents)
        let day = try #require(CalendarDate(publication.noticeDate))
        var findings: [String] = []
        for row in try rows(publication) {
            for check in CitationCheck.checks(of: text(row), register: register, on: day) {
                #expect(check.document != nil, "\(check.citation.written)")
                for finding in check.findings {
                    guard case .dateDiffers(let registered) = finding else {
                        Issue.record("\(row.number) \(check.citation.written) \(finding)")
                        continue
                    }
                    let written = check.citation.date?.officialText ?? ""
                    findings.append("\(row.number) \(number(check.citation)) \(written) \(registered.officialText)")
                }
            }
        }
        #expect(findings == publication.wrongDates)
    }

    @Test(arguments: Publication.all) func everyDocumentOfTheRegisterReadsItsOwnNumber(publication: Publication) throws
    {
        for document in try register(publication) {
            let citation = try #require(document.citation)
            #expect(number(citation) == document.number)
            #expect(citation.type == document.type)
        }
    }
}

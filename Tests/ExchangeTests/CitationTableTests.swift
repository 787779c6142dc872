// The citations of the published table, row by row against the list in the domain's description.
import Domain
import Exchange
import Foundation
import Testing

@Suite("Citations of the real table", .enabled(if: Samples.hasRealFiles))
struct CitationTableTests {
    /// The mentions of each row in their order; rows that are left out cite nothing.
    private static let expected: [Int: [String]] = [
        2: ["148/QĐ-TTg"],
        3: ["08/2019/NQ-HĐND", "15/2021/NQ-HĐND", "08/2019/NQ-HĐND"],
        6: [
            "61/2015/NĐ-CP", "46/2015/QĐ-TTg", "2591/QĐ-UBND", "1328/QĐ-UBND", "08/2019/NQ-HĐND", "15/2021/NQ-HĐND",
            "08/2019/NQ-HĐND",
        ],
        7: ["05/NN&PTNT"],
        8: ["862/KH-UBND"],
        12: [
            "3188/QĐ-UBND", "3188/QĐ-UBND", "08/2019/NQ-HĐND", "15/2021/NQ-HĐND", "08/2019/NQ-HĐND", "15/2021/NQ-HĐND",
        ],
        14: ["173/QĐ-UBND"],
    ]

    /// The documents the register starts with.
    private func register() throws -> [LegalDocument] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try readOffice(fileAt: root.appendingPathComponent("Resources/sample/document.jsonl").path).records()
            .map {
                #expect($0.problems.isEmpty)
                return try #require($0.entry.record(as: LegalDocument.self))
            }
    }

    private func rows(_ name: String = "giai-dap-2024.txt") throws -> [DialogueRow] {
        try readOffice(fileAt: #require(Samples.realFile(name))).dialogueTable().rows
    }

    private func text(_ row: DialogueRow) -> String { row.question + "\n" + row.answer }

    private func number(_ citation: Citation) -> String {
        ([citation.number] + (citation.year.map { ["\($0)"] } ?? []) + [citation.symbol]).joined(separator: "/")
    }

    @Test func everyMentionIsFoundAndNothingElse() throws {
        var (found, missed, wrong) = (0, 0, 0)
        for row in try rows() {
            let wanted = Self.expected[row.number] ?? []
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

    @Test func decomposedLettersChangeNothing() throws {
        for row in try rows() {
            let decomposed = text(row).decomposedStringWithCanonicalMapping
            #expect(CitationFinder().citations(in: decomposed).map(number) == Self.expected[row.number] ?? [])
        }
    }

    @Test func theRawTextCitesTheNoticeTooAndNothingElse() throws {
        let path = try #require(Samples.realFile("giai-dap-2024.txt"))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let numbers = CitationFinder().citations(in: text).map(number)
        let wanted = (1...14).flatMap { Self.expected[$0] ?? [] }
        #expect(numbers == ["1428/TB-UBND"] + wanted)
    }

    @Test func theRegisterKnowsThemAllAndTheWrongDateComesOut() throws {
        let documents = try register()
        #expect(documents.count == 12)
        let register = DocumentRegister(documents)
        let day = try #require(CalendarDate(year: 2024, month: 4, day: 12))
        var findings: [String] = []
        for row in try rows() {
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
        #expect(findings == ["3 08/2019/NQ-HĐND 10/12/2021 10/12/2019"])
    }

    @Test func everyDocumentOfTheRegisterReadsItsOwnNumber() throws {
        for document in try register() {
            let citation = try #require(document.citation)
            #expect(number(citation) == document.number)
            #expect(citation.type == document.type)
        }
    }
}

// Legal documents and the records that cite them.
import Domain
import Repository
import Vietnamese
import Words

extension Office {
    /// Records of a kind looked at at most for citations of one document.
    private static let citingLimit = 500

    /// The records that cite a document, kind by kind, the first of each list first.
    func citing(_ document: LegalDocument) async throws(OfficeFailure) -> [RecordEntry] {
        let register = try await documents()
        let digits = String(document.number.prefix { $0.isASCII && $0.isNumber })
        guard !digits.isEmpty else { return [] }
        var found: [RecordEntry] = []
        for description in Catalogue.descriptions where !description.citing.isEmpty {
            // Short mentions have the number alone.
            let query = ListQuery(kind: description.kind, filter: digits)
            found += try await window(query, .start, Self.citingLimit).rows.map(\.entry).filter { entry in
                register.cites(document, in: entry.citingText)
            }
        }
        return found
    }

    /// What to say of documents that answers cite and that are not in force on the day of their paper, or were replaced: each
    /// once, with the questions that cite it.
    func remarks(onCitationsIn questions: [Question], asOf day: CalendarDate) async throws(OfficeFailure) -> [Sentence]
    {
        let register = try await documents()
        var found: [(document: LegalDocument, note: String, numbers: [String])] = []
        for question in questions {
            let checks = CitationCheck.checks(of: question.answer, register: register, on: day)
            for document in checks.compactMap(\.document) {
                guard let note = words.force(register.force(of: document, on: day)) else { continue }
                let number = question.number.map(String.init) ?? "?"
                guard let place = found.firstIndex(where: { $0.document == document }) else {
                    found.append((document, note, [number]))
                    continue
                }
                if found[place].numbers.last != number { found[place].numbers.append(number) }
            }
        }
        return found.map {
            Sentence(.remarkCited, $0.document.shortCitation, $0.note, $0.numbers.joined(separator: ", "))
        }
    }

    /// Answers whose texts are read at once.
    private static let textBatch = 100

    /// The questions of a table with their texts, in its order.
    func texts(of answers: Answers) async throws(OfficeFailure) -> [Question] {
        let ids = answers.table.rows.map(\.question.identity.id)
        var questions: [Question] = []
        for start in stride(from: 0, to: ids.count, by: Self.textBatch) {
            let batch = ids[start..<min(start + Self.textBatch, ids.count)]
            let texts = try await stored { () async throws(StoreError) in
                try await store.questions(numbered: Set(batch))
            }
            questions += batch.compactMap { texts[$0] }
        }
        return questions
    }
}

// Legal documents and the records that cite them.
import Domain
import Repository
import Vietnamese

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
}

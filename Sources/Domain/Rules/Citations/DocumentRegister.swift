// The register of legal documents, asked by citation.
import Vietnamese

/// Legal documents by what their citations say.
package struct DocumentRegister: Sendable {
    /// A number with its symbol, taken apart.
    struct Number: Sendable, Hashable {
        let year: Int?
        let symbol: String
    }

    /// Its documents.
    package let documents: [LegalDocument]
    private let byKey: [String: [Int]]
    private let byNumber: [String: [Int]]
    private let numbers: [Number?]

    /// A register over documents; one whose number cannot be read is found by no citation.
    package init(_ documents: [LegalDocument]) {
        self.documents = documents
        var byKey: [String: [Int]] = [:]
        var byNumber: [String: [Int]] = [:]
        var numbers: [Number?] = []
        for (index, document) in documents.enumerated() {
            guard let citation = document.citation else {
                numbers.append(nil)
                continue
            }
            numbers.append(Number(year: citation.year, symbol: citation.symbol))
            byKey[citation.key, default: []].append(index)
            byNumber[citation.shortKey(year: nil), default: []].append(index)
        }
        self.byKey = byKey
        self.byNumber = byNumber
        self.numbers = numbers
    }

    /// The document a citation means; of several with its number, the one of its date, else of its year.
    package func document(for citation: Citation) -> LegalDocument? {
        let candidates = (byKey[citation.key] ?? []).map { documents[$0] }
        guard candidates.count > 1, let date = citation.date else { return candidates.first }
        return candidates.first { $0.date == date } ?? candidates.first { $0.date?.year == date.year }
            ?? candidates.first
    }

    /// The only document of a type and number; nil when there are several.
    func only(type: String?, number: String, year: Int?) -> Number? {
        let found = (byNumber[Citation.key(type: type, number: number, year: nil, symbol: "")] ?? [])
            .compactMap { numbers[$0] }.filter { year == nil || $0.year == year }
        return Set(found).count == 1 ? found.first : nil
    }
}

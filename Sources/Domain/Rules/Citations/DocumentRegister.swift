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
    private let byWrittenNumber: [String: [Int]]
    private let numbers: [Number?]

    /// A register over documents; one whose number cannot be read is found by no citation.
    package init(_ documents: [LegalDocument]) {
        self.documents = documents
        var byKey: [String: [Int]] = [:]
        var byNumber: [String: [Int]] = [:]
        var byWrittenNumber: [String: [Int]] = [:]
        var numbers: [Number?] = []
        for (index, document) in documents.enumerated() {
            byWrittenNumber[matchKey(document.number), default: []].append(index)
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
        self.byWrittenNumber = byWrittenNumber
        self.numbers = numbers
    }

    /// The document a citation means; of several with its number, the one of its date, else of its year.
    package func document(for citation: Citation) -> LegalDocument? {
        let candidates = (byKey[citation.key] ?? []).map { documents[$0] }
        guard candidates.count > 1, let date = citation.date else { return candidates.first }
        return candidates.first { $0.date == date } ?? candidates.first { $0.date?.year == date.year }
            ?? candidates.first
    }

    /// The document of a number as somebody noted it; of several, the last one issued by a day.
    package func document(numbered written: String, by day: CalendarDate) -> LegalDocument? {
        guard let found = byWrittenNumber[matchKey(written)]?.map({ documents[$0] }) else {
            return CitationFinder().citations(in: written).first.flatMap { document(for: $0) }
        }
        guard found.count > 1 else { return found.first }
        return found.filter { $0.date.map { $0 <= day } ?? false }.max { ($0.date ?? .epoch) < ($1.date ?? .epoch) }
    }

    /// The only document of a type and number; nil when there are several.
    func only(type: String?, number: String, year: Int?) -> Number? {
        let found = (byNumber[Citation.key(type: type, number: number, year: nil, symbol: "")] ?? [])
            .compactMap { numbers[$0] }.filter { year == nil || $0.year == year }
        return Set(found).count == 1 ? found.first : nil
    }
}

// The documents that support rests on, and whether they are in force.
import Vietnamese

/// A legal document that cases name as their basis.
package struct BasisDocument: Sendable, Equatable {
    /// Whether a document holds.
    package enum Force: Sendable, Equatable {
        /// It is in force.
        case inForce
        /// It begins later.
        case notYet(from: CalendarDate)
        /// It has ended.
        case over(on: CalendarDate)
        /// Another one took its place.
        case replaced(by: String)
        /// The register does not say from when to when.
        case undated
        /// The register does not have it.
        case unregistered
    }

    /// Its number and symbol, as `08/2019/NQ-HĐND`.
    package let name: String
    /// The document in the register; nil when it is not there.
    package let document: LegalDocument?
    /// Whether it holds on the day of the account.
    package let force: Force
    /// The same for all ways of writing it.
    let key: String
}

/// Reads the documents of a basis.
struct BasisReader {
    private let register: DocumentRegister
    private let finder: CitationFinder
    private let day: CalendarDate

    init(register: DocumentRegister, day: CalendarDate) {
        (self.register, self.day) = (register, day)
        finder = CitationFinder(register: register)
    }

    /// The documents that a text names, each once.
    func documents(in text: String) -> [BasisDocument] {
        var seen: Set<String> = []
        return finder.citations(in: text).compactMap { citation in
            let key = citation.shortKey(year: citation.year) + "/" + folded(citation.symbol)
            guard seen.insert(key).inserted else { return nil }
            let document = register.document(for: citation)
            let parts = [citation.number, citation.year.map(String.init) ?? "", citation.symbol]
            let name = document.map { trimmed($0.number) } ?? parts.filter { !$0.isEmpty }.joined(separator: "/")
            return BasisDocument(name: name, document: document, force: force(document), key: key)
        }
    }

    /// The documents of a programme, by their numbers; one whose number cannot be read stays as it is written.
    func documents(numbered numbers: [String]) -> [BasisDocument] {
        var seen: Set<String> = []
        return numbers.flatMap { number in
            let found = documents(in: number)
            return found.isEmpty
                ? [BasisDocument(name: number, document: nil, force: .unregistered, key: matchKey(number))] : found
        }
        .filter { seen.insert($0.key).inserted }
    }

    private func force(_ document: LegalDocument?) -> BasisDocument.Force {
        guard let document else { return .unregistered }
        if let end = document.inForceTo, end < day { return .over(on: end) }
        if let start = document.inForceFrom, start > day { return .notYet(from: start) }
        if !trimmed(document.replacedBy).isEmpty, document.inForceTo == nil {
            return .replaced(by: document.replacedBy)
        }
        return document.inForceFrom == nil && document.inForceTo == nil ? .undated : .inForce
    }
}

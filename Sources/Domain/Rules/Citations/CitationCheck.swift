// Citations held against the register.

/// What a register says about one citation.
package struct CitationCheck: Sendable, Equatable {
    /// Something about a citation that a person should look at.
    package enum Finding: Sendable, Hashable {
        /// The register does not have the document.
        case unknown
        /// The register has another date.
        case dateDiffers(registered: CalendarDate)
        /// It is not in force on the day asked about; either end may be open.
        case notInForce(from: CalendarDate?, to: CalendarDate?)
        /// Another document took its place; its number as the register has it.
        case replaced(by: String)
    }

    /// The citation.
    package let citation: Citation
    /// The document it means; nil when the register does not have it.
    package let document: LegalDocument?
    /// What is to be looked at; nothing when all is well.
    package let findings: [Finding]

    /// Holds a citation against a register, as of a day.
    package init(_ citation: Citation, register: DocumentRegister, on day: CalendarDate) {
        self.citation = citation
        document = register.document(for: citation)
        guard let document else {
            findings = [.unknown]
            return
        }
        var findings: [Finding] = []
        if let written = citation.date, let registered = document.date, written != registered {
            findings.append(.dateDiffers(registered: registered))
        }
        switch register.force(of: document, on: day) {
        case .inForce: break
        case .notYet(let first): findings.append(.notInForce(from: first, to: document.inForceTo))
        case .ended(let last, let successor):
            findings.append(.notInForce(from: document.inForceFrom, to: last))
            if !successor.isEmpty { findings.append(.replaced(by: successor)) }
        case .replaced(let successor): findings.append(.replaced(by: successor))
        }
        self.findings = findings
    }

    /// Checks every citation of a text in order.
    package static func checks(of text: String, register: DocumentRegister, on day: CalendarDate) -> [CitationCheck] {
        CitationFinder(register: register).citations(in: text).map {
            CitationCheck($0, register: register, on: day)
        }
    }
}

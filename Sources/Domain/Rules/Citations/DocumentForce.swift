// Whether a legal document is in force on a day, as far as the register knows: the one place that answers it.

/// How a legal document stands on a day. The interface words it.
package enum DocumentForce: Sendable, Hashable {
    /// It is in force, as far as is known.
    case inForce
    /// It comes into force later.
    case notYet(from: CalendarDate)
    /// Its last day has passed; the number of the document that took its place, empty when none is known.
    case ended(on: CalendarDate, by: String)
    /// Another document took its place, nobody knows when.
    case replaced(by: String)
}

extension DocumentRegister {
    /// How a document stands on a day.
    package func force(of document: LegalDocument, on day: CalendarDate) -> DocumentForce {
        if let first = document.inForceFrom, first > day { return .notYet(from: first) }
        let successor = trimmed(document.replacedBy)
        if let last = lastDay(of: document, on: day) { return last < day ? .ended(on: last, by: successor) : .inForce }
        // A document of a later year takes nothing's place yet, whatever its day is.
        let year = CitationFinder().citations(in: successor).first?.year
        return successor.isEmpty || year.map { $0 > day.year } == true ? .inForce : .replaced(by: successor)
    }
}

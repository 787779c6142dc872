// Whether a programme pays on a day: its own days, and those of the documents that it rests on.

/// How a programme stands on a day. The interface words it.
package enum ProgrammeStanding: Sendable, Hashable {
    /// It pays.
    case inForce
    /// It does not pay yet.
    case notYet(from: CalendarDate)
    /// Its last day has passed.
    case runOut(on: CalendarDate)
    /// A document that it rests on is not in force any more.
    case documentEnded(number: String, on: CalendarDate)
    /// Another document took the place of one that it rests on; the last day of the old one, when it is known.
    case documentReplaced(number: String, by: String, on: CalendarDate?)

    /// Whether it pays.
    package var isInForce: Bool { self == .inForce }
}

extension Programme {
    /// How it stands on a day, its own days before those of its documents.
    package func standing(on day: CalendarDate, documents register: DocumentRegister) -> ProgrammeStanding {
        if let validFrom, day < validFrom { return .notYet(from: validFrom) }
        if let validTo, validTo < day { return .runOut(on: validTo) }
        return documentStanding(on: day, documents: register)
    }

    /// How its documents stand on a day; in force as long as none is known to have ended.
    package func documentStanding(on day: CalendarDate, documents register: DocumentRegister) -> ProgrammeStanding {
        for number in documents {
            guard let document = register.document(numbered: number, by: validFrom ?? day) else { continue }
            let last = register.lastDay(of: document, on: day)
            if let last, day <= last { continue }
            let successor = trimmed(document.replacedBy)
            if !successor.isEmpty { return .documentReplaced(number: number, by: successor, on: last) }
            if let last { return .documentEnded(number: number, on: last) }
        }
        return .inForce
    }
}

extension DocumentRegister {
    /// The last day of a document: its own, else the day before its successor is in force or, when that is not known,
    /// was issued.
    func lastDay(of document: LegalDocument, on day: CalendarDate) -> CalendarDate? {
        if let last = document.inForceTo { return last }
        let number = trimmed(document.replacedBy)
        guard !number.isEmpty, let successor = self.document(numbered: number, by: day) else { return nil }
        return (successor.inForceFrom ?? successor.date)?.adding(days: -1)
    }
}

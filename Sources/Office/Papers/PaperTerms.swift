// What the day of a paper is held against: who issues it, what it cites, the days that it promises. One place for all papers.
import Domain
import Papers
import Vietnamese
import Words

/// A day up to which what a paper says makes sense.
struct PaperTerm: Sendable {
    /// The last day.
    let last: CalendarDate
    /// What cannot be behind it; its places take that day and the day of the paper.
    let text: Text
    /// Whether a paper of a later day does not leave the office, unless the record says that it was issued.
    let isBinding: Bool

    /// A term; nil where its day is not known.
    init?(_ last: CalendarDate?, _ text: Text, isBinding: Bool = true) {
        guard let last else { return nil }
        (self.last, self.text, self.isBinding) = (last, text, isBinding)
    }
}

extension Office {
    /// The day as of which a paper without a day of its own is looked at.
    func day(of composition: Composition) -> CalendarDate { paperDay ?? composition.issuedOn ?? today }

    /// A paper held against its day: refused where nobody issues it then, where it cites what was not there yet, and where
    /// what it announces is over. The rest is told.
    func held(_ composition: Composition, against day: CalendarDate, of letterhead: Letterhead? = nil)
        async throws(OfficeFailure) -> Composition
    {
        var composition = composition
        func refuse(_ failure: OfficeFailure) { composition.refusal = composition.refusal ?? failure }
        if let letterhead, let gone = try await units().gone(issuerOf: letterhead, on: day) {
            refuse(.issuerGone(gone, on: day))
        }
        let register = try await documents()
        var said: Set<String> = []
        for check in CitationCheck.checks(of: composition.document.sentences, register: register, on: day) {
            guard let document = check.document, said.insert(document.number).inserted,
                let note = words.force(register.force(of: document, on: day))
            else { continue }
            let sentence = Sentence(.remarkCitedByPaper, document.shortCitation, note, day.officialText)
            if (document.date ?? document.inForceFrom).map({ $0 > day }) == true {
                refuse(.untimely(sentence))
            } else {
                composition.remarks.append(sentence)
            }
        }
        for term in composition.terms where day > term.last {
            let sentence = Sentence(term.text, term.last.officialText, day.officialText)
            if term.isBinding, composition.issuedOn == nil {
                refuse(.untimely(sentence))
            } else {
                composition.remarks.append(sentence)
            }
        }
        return composition
    }
}

extension Conference {
    /// The days up to which a letter around the dialogue makes sense.
    func terms(of letter: TemplateName) -> [PaperTerm] {
        let day = PaperTerm(heldOn ?? plannedOn, .termDialogue)
        switch letter {
        case .plan:
            return [PaperTerm(lastPlanDay, .termPlan), day, PaperTerm(questionsUntil, .termQuestions)].compactMap(
                \.self)
        case .call: return [PaperTerm(questionsUntil, .termQuestions), day].compactMap(\.self)
        case .invitation:
            return [day, PaperTerm(questionsUntil, .termQuestions, isBinding: false)].compactMap(\.self)
        default: return [day].compactMap(\.self)
        }
    }

    /// Who has a task, each once, as its lines name them in front of a colon.
    var assigned: [String] {
        let lines = tasks.split(whereSeparator: \.isNewline).map { $0.drop { "-–+ ".contains($0) } }
        return lines.filter { $0.contains(":") }.compactMap {
            $0.split(separator: ":").first.map { trimmed(String($0)) }
        }
    }

    /// The last day on which a letter around the dialogue was issued, by what its record says; nil for one that is still to be.
    func issueDay(of letter: TemplateName) -> CalendarDate? {
        let first = terms(of: letter).map(\.last).min()
        return letter == .plan && planPublishedOn != nil ? planPublishedOn : hasTakenPlace ? first : nil
    }
}

// What speaks against saving, programmes and conditions, in sentences.
import Domain
import Screen
import Vietnamese
import Words

extension Words {
    /// What speaks against saving, in a sentence.
    func flag(_ flag: SaveFlag) -> String {
        switch flag {
        case .twice(_, let beneficiary, let programme, let year):
            self(.flagTwice, clip(beneficiary, 60), clip(programme, 60), year.map { String($0) } ?? "…")
        case .overCeiling(let amount, let ceiling, let recipients):
            recipients > 1
                ? self(.flagCeilingShared, amount.fullText, ceiling.fullText, String(recipients))
                : self(.flagCeiling, amount.fullText, ceiling.fullText)
        case .overBudget(let total, let budget, let year, _):
            year.map { self(.flagBudgetYear, dongText(total), budget.fullText, String($0)) }
                ?? self(.flagBudget, dongText(total), budget.fullText)
        case .outsidePeriod(let day, let year, let from, let to):
            self(
                day == nil ? .flagYear : .flagDay, day?.officialText ?? year.map { String($0) } ?? "…",
                from?.officialText ?? "…", to?.officialText ?? "…")
        case .afterDocument(let number, let last, let day, let year):
            self(
                .flagDocument, number, last.officialText, day?.officialText ?? year.map { String($0) } ?? "…")
        case .unmet(let condition, let has): self(.flagUnmet, name(of: condition), self.has(has, condition))
        case .overApproved(let paid, let approved, _):
            self(.flagInstalments, dongText(paid), dongText(approved))
        case .overRequested(let amount, let requested): self(.flagRequested, amount.fullText, requested.fullText)
        case .earlierThan(let name, let day, let other, let earlier):
            self(
                .flagOrder, field(RecordKind.support, name), day.officialText,
                field(RecordKind.support, other), earlier.officialText)
        case .falls(let result, _, let other, let period):
            self(.flagFalls, result.vietnameseText, other.vietnameseText, period)
        case .exceedsLater(let result, _, let other, let period):
            self(.flagExceeds, result.vietnameseText, other.vietnameseText, period)
        }
    }

    /// How a programme stands.
    func standing(_ standing: ProgrammeStanding) -> String {
        switch standing {
        case .inForce: self[.programmeInForce]
        case .notYet(let from): self(.programmeNotYet, from.officialText)
        case .runOut(let day): self(.programmeRunOut, day.officialText)
        case .documentEnded(let number, let day): self(.programmeDocumentEnded, number, day.officialText)
        case .documentReplaced(let number, let by, _): self(.programmeDocumentReplaced, number, by)
        }
    }

    /// What a condition is about.
    func name(of condition: Eligibility.Condition) -> String {
        switch condition {
        case .purpose: self[.conditionPurpose]
        case .form: self[.conditionForm]
        case .youthLed: self[.conditionYouthLed]
        case .age: self[.conditionAge]
        case .discharge: self[.conditionDischarge]
        case .unit: self[.conditionUnit]
        case .stars: self[.conditionStars]
        case .period: self[.conditionPeriod]
        }
    }

    /// What a programme wants of a condition.
    func wanted(_ condition: Eligibility.Condition, by programme: Programme) -> String {
        let kind = RecordKind.support
        return switch condition {
        case .purpose:
            programme.purposes.chosen.map { choice(kind, "purpose", $0.rawValue) }.joined(separator: ", ")
        case .form: programme.forms.chosen.map { choice(kind, "form", $0.rawValue) }.joined(separator: ", ")
        case .youthLed: self[.yes]
        case .age: range(programme.ageFrom.map { String($0) }, programme.ageTo.map { String($0) })
        case .discharge: self(.conditionMonths, String(programme.dischargeMonths ?? 0))
        case .unit: programme.units
        case .stars: self(.conditionStarsFrom, String(programme.starsFrom ?? 0))
        case .period: range(programme.validFrom?.officialText, programme.validTo?.officialText)
        }
    }

    private func range(_ first: String?, _ last: String?) -> String { (first ?? "…") + "–" + (last ?? "…") }

    /// What a case says of a condition.
    func has(_ value: FieldValue, _ condition: Eligibility.Condition) -> String {
        switch condition {
        case .purpose: choice(RecordKind.support, "purpose", value.text)
        case .form: choice(RecordKind.support, "form", value.text)
        case .youthLed: self[value == .flag(true) ? .yes : .no]
        default: value.isEmpty ? "…" : value.readingText
        }
    }

    /// A condition with what came of it.
    func line(_ line: Eligibility.Line, _ programme: Programme) -> (text: String, role: StyleRole) {
        let start = name(of: line.condition) + " " + wanted(line.condition, by: programme)
        let said = line.has.isEmpty ? "" : " · " + self(.conditionSays, has(line.has, line.condition))
        switch line.verdict {
        case .met: return ("✓ " + start + said, .normal)
        case .unmet: return ("✗ " + start + said, .error)
        case .unknown(let missing):
            let note =
                missing.isEmpty
                ? self[.conditionJudge] : self(.conditionMissing, field(RecordKind.support, missing))
            return ("? " + start + said + " · " + note, .warning)
        }
    }
}

/// The cell that says until when a programme pays.
struct ProgrammeCell {
    let text: String
    let role: StyleRole

    /// The cell of the last day; nil for other fields, and for a programme that pays.
    init?(_ field: FieldDescription, of entry: RecordEntry, context: RecordContext) {
        guard entry.kind == .programme, field.name == "validTo",
            let programme = entry.record(as: Programme.self)
        else { return nil }
        let day = programme.validTo?.officialText ?? ""
        switch programme.standing(on: context.today, documents: context.documents) {
        case .inForce: return nil
        case .notYet: (text, role) = ((day + " ◷"), .dim)
        case .runOut: (text, role) = (day + " !", .overdue)
        case .documentEnded, .documentReplaced:
            (text, role) = ((day.isEmpty ? context.words[.programmeOver] : day) + " !", .overdue)
        }
    }
}

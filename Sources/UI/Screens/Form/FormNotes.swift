// What follows from what is typed into a form, below its field: days of the law, what a name means, who is no more.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension FormLayout {
    /// What follows from what is typed, before it is saved: the days that the law sets, what a name means.
    func noteLines(of field: FormField) -> [StyledLine] {
        // Asked for every field at each key: reading the whole form is for the kinds that need it.
        guard field.problem == nil else { return [] }
        switch form.kind {
        case .administrativeUnit: return unitLines(of: field)
        case .incomingPaper: return senderLines(of: field)
        default: break
        }
        if let law = context.words.law(field.description, of: form.typedEntry, form.kind, on: context.today) {
            return wrapLines(law, valueWidth).map { StyledLine($0, .dim) } + dayLines(of: field)
        }
        guard form.kind == .conference,
            ["requestedOn", "plannedOn", "heldOn", "planPublishedOn"].contains(field.description.name),
            let conference = form.typedEntry.record(as: Conference.self)
        else { return [] }
        let days = conference.legalDays.filter { legal in
            switch legal.duty {
            case .holdRequested: field.description.name == "requestedOn"
            case .holdEarliest: field.description.name == "planPublishedOn"
            case .holdInMarch, .holdInYear: field.description.name == "plannedOn"
            case .publishPlan, .publishConclusion, .publishComplexConclusion:
                field.description.name == (conference.heldOn == nil ? "plannedOn" : "heldOn")
            }
        }
        return days.flatMap { LegalDayText(context: context.records, legal: $0).lines(width: valueWidth) }
    }

    /// The last of the working days from the day that is typed, and what the register of holidays does not say of them.
    private func dayLines(of field: FormField) -> [StyledLine] {
        guard field.description.name == "receivedOn", let dossier = form.typedEntry.record(as: Dossier.self) else {
            return []
        }
        return CommuneDayText(context: context.records, dossier: dossier).lines.flatMap { text, role in
            wrapLines(text, valueWidth).map { StyledLine($0, role) }
        }
    }

    /// That who is typed as the sender was no more on the day of the paper, or not there yet.
    private func senderLines(of field: FormField) -> [StyledLine] {
        guard field.description.name == "issuer", let paper = form.typedEntry.record(as: IncomingPaper.self),
            let gone = paper.goneSender(in: context.records.units, on: context.today)
        else { return [] }
        return wrapLines(
            "! " + context.words.gone(gone, on: paper.date ?? paper.receivedOn ?? context.today), valueWidth
        )
        .map { StyledLine($0, .warning) }
    }

    /// The names of the units that a field of a unit gives by their codes.
    private func unitLines(of field: FormField) -> [StyledLine] {
        guard let written = field.editor?.text, ["parent", "successors"].contains(field.description.name) else {
            return []
        }
        let names = context.records.units.readingText(field.description.name, written, of: form.typedEntry)
        guard matchKey(names) != matchKey(written) else { return [] }
        return wrapLines("= " + names, valueWidth).map { StyledLine($0, .dim) }
    }
}

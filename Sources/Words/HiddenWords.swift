// What papers and files hide, and why.
import Domain
import Vietnamese

extension Words {
    /// What is hidden, and why.
    package func hidden(_ part: HiddenPart) -> String { self(.hiddenPart, hiddenName(part), hiddenReason(part.reason)) }

    /// What is hidden.
    package func hiddenName(_ part: HiddenPart) -> String {
        switch part.content {
        case .name(let name): name
        case .field(let kind, let field): self.kind(kind) + " · " + self.field(kind, field)
        }
    }

    /// How much of what is hidden on a paper, and how it would be shown; for the command line.
    package func hiddenFromPaper(_ parts: [HiddenPart]) -> String {
        let counted = HiddenGroup.groups(of: parts.filter(\.reason.isHidden)).map {
            self(.hiddenOfReason, grouped(Int64($0.parts.count)), hiddenReason($0.reason))
        }
        return self(.hiddenFromPaper, counted.joined(separator: ", "))
    }

    /// Names that may be those of persons with the sentences in which they stand, a line each.
    package func places(_ parts: [HiddenPart]) -> String {
        let shown = parts.prefix(20).map { "\n  " + ($0.place.isEmpty ? hiddenName($0) : namePlace($0)) }.joined()
        return parts.count > 20 ? shown + "\n  " + self(.hiddenMore, "…", grouped(Int64(parts.count - 20))) : shown
    }

    /// A name with the sentence in which it stands.
    package func namePlace(_ part: HiddenPart) -> String { self(.hiddenPlace, hiddenName(part), part.place) }

    /// Names that may be those of persons, as many as can be read at once.
    package func names(_ parts: [HiddenPart]) -> String {
        let names = parts.prefix(20).map(hiddenName).joined(separator: "; ")
        return parts.count > 20 ? self(.hiddenMore, names, grouped(Int64(parts.count - 20))) : names
    }

    /// Why something is hidden.
    package func hiddenReason(_ reason: HiddenPart.Reason) -> String { family("hidden." + reason.rawValue) }
}

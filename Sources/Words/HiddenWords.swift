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

    /// The names on a paper that somebody should look at; nil when there are none.
    package func suspected(_ parts: [HiddenPart]) -> String? {
        let names = parts.filter { $0.reason == .suspected }.map(hiddenName)
        return names.isEmpty ? nil : self(.suspectedOnPaper, names.joined(separator: "; "))
    }

    /// Names that may be those of persons, as many as can be read at once.
    package func names(_ parts: [HiddenPart]) -> String {
        let names = parts.prefix(20).map(hiddenName).joined(separator: "; ")
        return parts.count > 20 ? self(.hiddenMore, names, grouped(Int64(parts.count - 20))) : names
    }

    /// Why something is hidden.
    package func hiddenReason(_ reason: HiddenPart.Reason) -> String { family("hidden." + reason.rawValue) }
}

// What other questions are to a question, below its fields.
import Domain
import Office
import Screen
import Words

/// The lines of the links of a record.
struct LinkText {
    let context: RecordContext
    let entry: RecordEntry

    /// What other questions are to a question.
    static let sections = [
        RecordSection(of: .question) { LinkText(context: $0, entry: $1).lines(width: $2) }
    ]

    /// More questions of one kind of link than this are counted, not named.
    private static let shown = 5

    /// The lines, with their heading; none when the record has no links, or they are not here.
    func lines(width: Int) -> [StyledLine] {
        guard entry.identity.isSame(as: context.links.shown) else { return [] }
        let links = context.links.links
        var lines: [StyledLine] = []
        for relation in Links.Relation.allCases {
            let others = links.linked.filter { $0.relation == relation }.map(\.entry)
            for other in others.prefix(Self.shown) {
                lines += wrapLines(text(relation, other), width).map { StyledLine($0) }
            }
            if others.count > Self.shown {
                lines.append(StyledLine(context.words(.linksMore, String(others.count - Self.shown)), .dim))
            }
        }
        if links.sharing > 0 {
            let count = String(links.sharing) + (links.sharing >= Links.sharingLimit ? "+" : "")
            lines += wrapLines(context.words(.linkTopic, count), width).map { StyledLine($0, .dim) }
        }
        guard !lines.isEmpty else { return [] }
        return [StyledLine(""), StyledLine(context.words[.links], .header)] + lines
    }

    private func text(_ relation: Links.Relation, _ other: RecordEntry) -> String {
        let year = context.otherConference(other, than: entry["conference"]).map { " (\($0))" } ?? ""
        let words: Text =
            switch relation {
            case .same: .linkSame
            case .samed: .linkSamed
            case .whole: .linkWhole
            case .part: .linkPart
            case .replaces: .linkReplaces
            case .replaced: .linkReplaced
            }
        return context.words(words, context.words.questionName(other) + year) + ": " + clip(other.title, 60)
    }
}

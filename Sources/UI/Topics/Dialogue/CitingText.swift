// What is told of a legal document below its fields: how it stands today, and who cites it.
import Domain
import Screen
import Words

/// The lines below a legal document.
struct CitingText {
    let context: RecordContext
    let entry: RecordEntry

    /// More records of a kind than this are counted, not named.
    private static let shown = 8

    static let sections = [RecordSection(of: .legalDocument) { CitingText(context: $0, entry: $1).lines($2) }]

    private var words: Words { context.words }

    private func lines(_ width: Int) -> [StyledLine] { standing(width) + citing(width) }

    /// That it is not in force today, or that another took its place.
    private func standing(_ width: Int) -> [StyledLine] {
        guard let document = entry.record(as: LegalDocument.self),
            let note = words.force(context.documents.force(of: document, on: context.today))
        else { return [] }
        return [StyledLine("")] + wrapLines("! " + note, width).map { StyledLine($0, .warning) }
    }

    private func citing(_ width: Int) -> [StyledLine] {
        let related = context.related
        guard entry.identity.isSame(as: related.shown), related.kind == entry.kind else { return [] }
        let heading = [StyledLine(""), StyledLine(words[.citedBy], .header)]
        guard !related.entries.isEmpty else { return heading + [StyledLine(words[.citedByNobody], .dim)] }
        let kinds = RecordKind.allCases.filter { kind in related.entries.contains { $0.kind == kind } }
        return heading
            + kinds.flatMap { kind -> [StyledLine] in
                let entries = related.entries.filter { $0.kind == kind }
                let rest = entries.count - Self.shown
                return [StyledLine(words.counted(kind, entries.count), .dim)]
                    + entries.prefix(Self.shown).map { StyledLine(clip("· " + title(of: $0), width)) }
                    + (rest > 0 ? [StyledLine("· " + words(.citedByMore, String(rest)), .dim)] : [])
            }
    }

    private func title(of entry: RecordEntry) -> String {
        guard entry.kind == .question else { return entry.title }
        let year = context.conference(entry["conference"].reference)?.day?.year
        return ([context.words.questionName(entry)] + (year.map { [String($0)] } ?? []) + [entry.title]).joined(
            separator: " · ")
    }
}

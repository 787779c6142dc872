// What a dossier still lacks, at a glance.
import Domain
import Screen
import Vietnamese
import Words

/// The standing of a dossier, above its fields.
struct DossierText {
    let state: AppState
    let entry: RecordEntry

    /// The lines, with their heading; none for other records, for dossiers that are closed, and as long as the papers
    /// are not here.
    func lines(width: Int) -> [StyledLine] {
        guard entry.kind == .dossier, entry.identity.isSame(as: state.related.shown),
            let dossier = entry.record(as: Dossier.self), dossier.state.isOpen
        else { return [] }
        let words = state.words
        let standing = DossierStanding(dossier, papers: state.related.records(DossierPaper.self))
        var lines: [(String, StyleRole)] = []
        if standing.total > 0 {
            let all = standing.ready == standing.required
            lines.append(
                (words(.standingPapers, String(standing.ready), String(standing.required)), all ? .success : .normal))
        } else {
            lines.append(("· " + words[.dossierNeedsPapers], .warning))
        }
        if !standing.missing.isEmpty { lines.append((names(.standingMissing, standing.missing), .warning)) }
        lines += standing.toMend.map(mending)
        if !standing.unchecked.isEmpty { lines.append((names(.standingUnchecked, standing.unchecked), .normal)) }
        lines += standing.obstacles.compactMap { obstacle in
            switch obstacle {
            case .papersNotReady, .needsPapers: nil
            default: ("· " + words.obstacle(obstacle, .dossier), .warning)
            }
        }
        if !standing.unmetMatters.isEmpty {
            lines.append(("✗ " + words(.standingUnmet, words.matters(standing.unmetMatters)), .error))
        }
        if standing.obstacles.isEmpty, dossier.state != .submitted {
            let isMet = standing.unmetMatters.isEmpty
            lines =
                [
                    (
                        isMet ? "✓ " + words[.standingReady] : "! " + words[.standingReadyUnmet],
                        isMet ? .success : .warning
                    )
                ]
                + lines
        }
        let heading = StyledLine(words[.standingHeading], .header)
        return [heading] + lines.flatMap { text, role in wrapLines(text, width).map { StyledLine($0, role) } }
            + [StyledLine("")]
    }

    private func names(_ text: Text, _ papers: [DossierPaper]) -> String {
        "· " + state.words(text, String(papers.count), papers.map(\.name).joined(separator: "; "))
    }

    private func mending(_ paper: DossierPaper) -> (String, StyleRole) {
        let isLate = paper.dueOn.map { $0 < state.today } ?? false
        let due = paper.dueOn?.officialText ?? "…"
        return (
            (isLate ? "! " : "↩ ") + state.words(.standingToMend, paper.name, due, paper.reason),
            isLate ? .overdue : .warning
        )
    }
}

extension ListState {
    /// How the papers of the dossier shown stand, in a line; nil when the list shows something else, or not all papers.
    func paperStanding(_ words: Words) -> String? {
        guard query.kind == .dossierPaper, let dossier = owner?.entry.record(as: Dossier.self), !hasBefore, !hasAfter,
            !rows.isEmpty, query.filter.isEmpty, view == nil, kept == nil
        else { return nil }
        let standing = DossierStanding(dossier, papers: rows.compactMap { $0.entry.record() })
        return words(
            .standingShort, String(standing.ready), String(standing.required), String(standing.missing.count),
            String(standing.toMend.count), String(standing.unchecked.count))
    }
}

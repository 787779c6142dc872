// What a dossier still lacks, at a glance.
import Domain
import Office
import Screen
import Vietnamese
import Words

/// The standing of a dossier, above its fields.
struct DossierText {
    let context: RecordContext
    let entry: RecordEntry

    /// The lines, with their heading; none for other records, for dossiers that are closed, and as long as the papers
    /// are not here.
    func lines(width: Int) -> [StyledLine] {
        guard entry.kind == .dossier, entry.identity.isSame(as: context.related.shown),
            let dossier = entry.record(as: Dossier.self), dossier.state.isOpen
        else { return [] }
        let words = context.words
        let standing = DossierStanding(
            dossier, papers: context.related.records(DossierPaper.self),
            of: context.related.records(Product.self).first { $0.identity.id == dossier.product },
            submittedOn: context.today)
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
        lines += days(of: dossier)
        let heading = StyledLine(words[.standingHeading], .header)
        return [heading] + lines.flatMap { text, role in wrapLines(text, width).map { StyledLine($0, role) } }
            + [StyledLine("")]
    }

    /// The days that the decision sets for the commune and the province, each with where it stands.
    private func days(of dossier: Dossier) -> [(String, StyleRole)] {
        let words = context.words
        var lines: [(String, StyleRole)] = []
        if let last = dossier.lastDayOfOlderRules {
            let role: StyleRole = last < context.today ? .overdue : .normal
            lines.append((words(.dossierOlderRules, last.officialText, words.daysLeft(last, on: context.today)), role))
        } else if dossier.submittedOn == nil {
            lines += CommuneDayText(context: context, dossier: dossier).lines
        }
        if let received = dossier.receivedOn, dossier.registration.isEmpty, !dossier.isOfOlderRules {
            lines.append((words(.dossierRegistration, String(received.year)), .dim))
        }
        lines += renewal(dossier)
        if dossier.purpose != .renewal, dossier.state != .submitted, !dossier.isOfOlderRules,
            let round = DecisionRound(requestOn: context.today)
        {
            let (request, decision) = (round.requestsBefore.officialText, round.decidedBefore.officialText)
            lines.append((words(.dossierRound, request, decision), .dim))
        }
        if dossier.state == .submitted, !dossier.isOfOlderRules, let day = dossier.decisionDay {
            let text: Text = dossier.purpose == .renewal ? .dossierRenewalDecision : .dossierDecision
            let role: StyleRole = day < context.today ? .overdue : .normal
            lines.append((words(text, day.officialText, words.daysLeft(day, on: context.today)), role))
        }
        return lines
    }

    /// Where a renewal stands to the days between which it goes in.
    private func renewal(_ dossier: Dossier) -> [(String, StyleRole)] {
        let product = context.related.records(Product.self).first { $0.identity.id == dossier.product }
        guard dossier.purpose == .renewal, let window = product?.renewal else { return [] }
        let text = RenewalText(words: context.words, window: window, today: context.today)
        return dossier.receivedOn.map { [text.standing(of: $0)] } ?? text.lines
    }

    private func names(_ text: Text, _ papers: [DossierPaper]) -> String {
        "· " + context.words(text, String(papers.count), papers.map(\.name).joined(separator: "; "))
    }

    private func mending(_ paper: DossierPaper) -> (String, StyleRole) {
        let isLate = paper.dueOn.map { $0 < context.today } ?? false
        let due = paper.dueOn?.officialText ?? "…"
        return (
            (isLate ? "! " : "↩ ") + context.words(.standingToMend, paper.name, due, paper.reason),
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

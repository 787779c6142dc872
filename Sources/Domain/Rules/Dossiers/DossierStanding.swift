// How far a dossier is: what it still lacks before it can be submitted, at a glance.
import Vietnamese

/// What a dossier has and lacks.
package struct DossierStanding: Sendable, Equatable {
    /// How many papers must be there.
    package let required: Int
    /// How many of those are checked or accepted.
    package let ready: Int
    /// How many papers there are, required or not.
    package let total: Int
    /// The required papers that are not there.
    package let missing: [DossierPaper]
    /// The required papers that nobody has checked yet.
    package let unchecked: [DossierPaper]
    /// The papers that are to be mended, required or not, the earliest day first.
    package let toMend: [DossierPaper]
    /// The matters that are not assessed yet.
    package let openMatters: [DossierMatter]
    /// The matters that do not meet what is asked for.
    package let unmetMatters: [DossierMatter]
    /// Whether the day of the consultation is not known.
    package let lacksConsultation: Bool
    /// Whether the minutes of the consultation are not there.
    package let lacksMinutes: Bool
    /// Whether it is a renewal without a self-assessment among its papers.
    package let lacksSelfAssessment: Bool

    /// The standing of a dossier with its papers.
    package init(_ dossier: Dossier, papers: [DossierPaper]) {
        let papers = papers.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }
        let required = papers.filter(\.isRequired)
        self.required = required.count
        ready = required.count { $0.state.isReady }
        total = papers.count
        missing = required.filter { $0.state == .missing }
        unchecked = required.filter { $0.state == .handedIn }
        toMend = papers.enumerated().filter { $0.element.state == .toMend }.sorted { left, right in
            (left.element.dueOn?.dayNumber ?? .max, left.offset)
                < (right.element.dueOn?.dayNumber ?? .max, right.offset)
        }.map(\.element)
        openMatters = DossierMatter.allCases.filter { dossier.finding(of: $0) == .open }
        unmetMatters = DossierMatter.allCases.filter { dossier.finding(of: $0) == .unmet }
        lacksConsultation = dossier.consultedOn == nil
        lacksMinutes = dossier.minutes.allSatisfy(\.isWhitespace)
        lacksSelfAssessment = dossier.purpose == .renewal && !papers.contains(where: \.isSelfAssessment)
    }

    /// The required papers that keep the dossier back, in the order of the checklist.
    package var notReady: [DossierPaper] {
        (missing + unchecked + toMend.filter(\.isRequired)).sorted {
            ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id)
        }
    }

    /// Everything that keeps the dossier from being submitted; empty when it can go.
    package var obstacles: [StepObstacle] {
        var found: [StepObstacle] = []
        if total == 0 { found.append(.needsPapers) }
        if !notReady.isEmpty { found.append(.papersNotReady(notReady.map(\.name))) }
        if lacksSelfAssessment { found.append(.needsSelfAssessment) }
        if !openMatters.isEmpty { found.append(.openMatters(openMatters)) }
        if lacksConsultation { found.append(.needsConsultation) }
        if lacksMinutes { found.append(.needsMinutes) }
        return found
    }
}

extension DossierPaper {
    /// Whether it is the self-assessment that a renewal adds (decision 148/QĐ-TTg). Offices name their papers as they
    /// like; the decision's word is looked for in the name.
    package var isSelfAssessment: Bool { folded(name).contains("tu danh gia") }
}

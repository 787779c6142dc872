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
    /// Whether a meeting was held of which the minutes are not there. It is held only where it is needed (decision
    /// 26/2026/QĐ-TTg).
    package let lacksMinutes: Bool
    /// Whether it needs a self-assessment and has none among its papers.
    package let lacksSelfAssessment: Bool
    /// The first day for it where it comes before: a recognition is renewed within its window (decision 26/2026/QĐ-TTg).
    package let waitsUntil: CalendarDate?

    /// The standing of a dossier with its papers.
    /// - Parameters:
    ///   - product: its product; nil when it is not registered.
    ///   - day: the day on which it goes to the province, for one that the commune has not received.
    package init(
        _ dossier: Dossier, papers: [DossierPaper], of product: Product? = nil, submittedOn day: CalendarDate? = nil
    ) {
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
        lacksMinutes = dossier.consultedOn != nil && dossier.minutes.allSatisfy(\.isWhitespace)
        lacksSelfAssessment = dossier.needsSelfAssessment && !papers.contains(where: \.isSelfAssessment)
        let opens = dossier.purpose == .renewal && dossier.mayGo ? product?.renewal?.opens : nil
        let start = dossier.receivedOn ?? day
        waitsUntil = opens.flatMap { opens in start.flatMap { $0 < opens ? opens : nil } }
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
        if lacksMinutes { found.append(.needsMinutes) }
        if let waitsUntil { found.append(.beforeWindow(opens: waitsUntil)) }
        return found
    }
}

extension Dossier {
    /// Whether it is with the commune, and not at the province or decided.
    package var mayGo: Bool { state == .preparing || state == .returned }

    /// The first day of decision 26/2026/QĐ-TTg.
    private static let ruleOf2026 = CalendarDate(year: 2026, month: 5, day: 22)

    /// Whether decision 26/2026/QĐ-TTg holds for what happens on a day.
    package static func isUnderRuleOf2026(_ day: CalendarDate) -> Bool { ruleOf2026.map { day >= $0 } ?? false }

    /// The day by which the rules for it are chosen; nil while nobody has said one.
    package var dayOfRules: CalendarDate? { receivedOn ?? startedOn }

    /// Whether it came in before decision 26/2026/QĐ-TTg was in force: it is finished by the rules before.
    package var isOfOlderRules: Bool { dayOfRules.map { !Self.isUnderRuleOf2026($0) } ?? false }

    /// The last day for finishing a dossier by the rules before: 60 days behind the first day of the decision, 30 for a
    /// renewal; nil for one that came in later.
    package var lastDayOfOlderRules: CalendarDate? {
        isOfOlderRules ? Self.ruleOf2026?.adding(days: purpose == .renewal ? 30 : 60) : nil
    }

    /// Whether it cannot go without a self-assessment (form 02); by the rules before only that of a renewal had one.
    var needsSelfAssessment: Bool {
        purpose == .renewal || dayOfRules != nil && !isOfOlderRules
    }
}

extension DossierPaper {
    /// Whether it is the self-assessment (form 02 of decision 26/2026/QĐ-TTg). Offices name their papers as they like; the
    /// decision's word is looked for in the name.
    package var isSelfAssessment: Bool { folded(name).contains("tu danh gia") }

    /// Whether it tells what changed since the last recognition, which only a renewal does.
    package var isOfChanges: Bool { folded(name).contains("thay doi tu lan cong nhan") }

    /// Whether the holder brings it again for each dossier: the forms, what changed, and samples.
    package var isFilledAgain: Bool {
        isSelfAssessment || isOfChanges || folded(name).contains("phieu dang ky") || isSample
    }

    /// Whether it is the samples of the product, of which each dossier has its own.
    private var isSample: Bool { folded(name).contains("san pham mau") }
}

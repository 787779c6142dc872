// Beginning a score sheet: by which criteria, and who scores.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Fetches the sets of criteria, to choose one for a score sheet.
    static func offerCriteria(_ sheet: RecordEntry) -> Effect {
        .ask("offerCriteria", about: sheet, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.criteriaSets()
        } take: {
            ScoreState.offer($1, for: sheet, in: &$0)
        }
    }

    /// Fetches a score sheet with what stands beside it; an unsaved one is a new sheet. An old version may be taken up.
    static func openScore(_ sheet: RecordEntry, old: OpenDraft? = nil) -> Effect {
        .ask("openScore", about: sheet, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.scoreMaterial(sheet, old: old)
        } answer: {
            ScoreState.takeScore(sheet, $1, in: &$0)
        }
    }

    /// Fetches the scores of products like that of a sheet.
    static func loadPrecedents(_ sheet: ScoreSheet, _ product: Product) -> Effect {
        .ask("loadPrecedents", about: sheet) { services throws(OfficeFailure) in
            try await services.office.precedents(for: sheet, of: product)
        } take: {
            ScoreState.take(precedents: $1, in: &$0)
        }
    }
}

extension ScoreState {
    /// Opens a score sheet to be filled in.
    static func openScore(_ entry: RecordEntry) -> [Effect] {
        entry["criteria"].isEmpty ? [.offerCriteria(entry)] : [.openScore(entry)]
    }

    /// Begins a score sheet of the product or dossier whose sheets are listed; nil when none are.
    static func startScore(in state: AppState) -> [Effect]? {
        guard state.kind == .scoreSheet, let owner = state.lists[state.pane]?.owner?.entry else { return nil }
        var blank = Catalogue.blank(of: .scoreSheet, for: owner, on: state.today)
        blank["scoredOn"] = .date(state.today)
        return [.offerCriteria(blank)]
    }

    /// Offers the sets of criteria: those in force on the day of the sheet first.
    static func offer(_ sets: [CriteriaSet], for sheet: RecordEntry, in state: inout AppState) {
        let day = sheet["scoredOn"].date ?? state.today
        // The sets of the product come first, then a set made for a kind of product before a frame for all.
        let likely = likelySets(for: sheet, in: state)
        let (own, rest) = sets.reduce(into: ([CriteriaSet](), [CriteriaSet]())) { found, set in
            if likely.contains(set.productSet), set.isInForce(on: day) {
                found.0.append(set)
            } else {
                found.1.append(set)
            }
        }
        let ranked = own.sorted {
            (likely.firstIndex(of: $0.productSet) ?? 0) < (likely.firstIndex(of: $1.productSet) ?? 0)
        }
        let inForce = rest.filter { $0.isInForce(on: day) }
        let ordered =
            ranked + inForce.filter { !$0.isFrameOnly } + inForce.filter(\.isFrameOnly)
            + rest.filter { !$0.isInForce(on: day) }
        var items = ordered.map { set in
            let force: String? =
                set.validTo.flatMap { $0 < day ? state.words(.outOfForce, $0.officialText) : nil }
                ?? set.validFrom.flatMap { $0 > day ? state.words(.notYetInForce, $0.officialText) : nil }
            let notes = [
                set.isFrameOnly ? state.words[.scoreFrameOnly] : nil, force,
                set.productSet.isEmpty ? nil : set.productSet,
            ]
            return MenuItem(
                title: set.name, note: notes.compactMap { $0 }.joined(separator: " · "),
                keywords: set.decision + " " + set.productSet
            ) { take(criteria: RecordEntry(set), for: sheet, in: &$0) }
        }
        if !ProductSets.all.allSatisfy({ set in sets.contains { $0.productSet == set.name } }) {
            items.append(
                MenuItem(title: state.words[.scoreTakeShipped]) { _ in [.planImport(Office.shippedCriteria)] })
        }
        state.layers.append(.menu(MenuState(title: state.words[.scoreChooseCriteria], items: items)))
    }

    /// The product sets of the product or dossier whose sheets are listed: the one it says, else those its name speaks for.
    private static func likelySets(for sheet: RecordEntry, in state: AppState) -> [String] {
        let owner = state.lists[state.pane]?.owner?.entry
        if let set = owner?["productSet"].text, !set.isEmpty { return [set] }
        return ProductSets.matching(sheet["item"].text).map(\.name)
    }

    /// Takes the set of criteria of a sheet; who scores a new one is asked next.
    static func take(criteria set: RecordEntry, for sheet: RecordEntry, in state: inout AppState) -> [Effect] {
        var sheet = sheet
        sheet["criteria"] = .reference(set.identity.id)
        guard sheet.identity.id == 0 else { return [.openScore(sheet)] }
        let chosen = sheet
        let items = ScoreSheet.Role.allCases.map { role in
            MenuItem(title: state.words.choice(sheet.kind, "role", role.rawValue)) {
                take(role: role, for: chosen, in: &$0)
            }
        }
        state.layers.append(.menu(MenuState(title: state.words.field(sheet.kind, "role"), items: items)))
        return []
    }

    /// Takes the role of who scores and asks for the name.
    static func take(role: ScoreSheet.Role, for sheet: RecordEntry, in state: inout AppState) -> [Effect] {
        var sheet = sheet
        sheet["role"] = .text(role.rawValue)
        let suggestion: String
        switch role {
        case .own: suggestion = state.lists[state.pane]?.owner?.entry["holder"].text ?? ""
        case .member:
            let members = state.lists[state.pane]?.rows.count { $0.entry["role"].text == role.rawValue } ?? 0
            suggestion = state.words(.scoreMember, String(members + 1))
        case .commune: suggestion = ""
        case .council: suggestion = state.words[.scoreCouncil]
        }
        let chosen = sheet
        state.ask(
            LineQuestion(.promptScorer, .promptScorerNote) { take(scorer: $1, for: chosen, in: &$0) },
            suggestion: suggestion)
        return []
    }

    /// Opens a new sheet with the name of who scores.
    static func take(scorer: String, for sheet: RecordEntry, in state: inout AppState) -> [Effect] {
        state.layers.removeLast()
        var sheet = sheet
        if let field = sheet.kind.description["scorer"],
            let value = try? FieldValue(reading: scorer, for: field)
        {
            sheet["scorer"] = value
        }
        return [.openScore(sheet)]
    }

    /// Shows a sheet that came, with what was being filled in before.
    static func takeScore(_ asked: RecordEntry, _ material: ScoreMaterial, in state: inout AppState) -> [Effect] {
        guard var sheet = material.sheet else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        let isOther = sheet.identity.id == 0 && material.draft != nil
        if isOther, let draft = material.draft { sheet = draft.entry }
        func set(of entry: RecordEntry) -> CriteriaSet? {
            entry["criteria"].reference.flatMap { id in material.sets.first { $0.identity.id == id } }
        }
        // The set that was just chosen counts for a sheet without one, or whose set is gone.
        guard let set = set(of: sheet) ?? set(of: asked) else { return [.offerCriteria(sheet)] }
        sheet["criteria"] = .reference(set.identity.id)
        let score = ScoreState(sheet, set: set, material: material)
        state.layers.append(.score(score))
        if let draft = material.draft {
            let text: Text =
                material.isOldVersion ? .versionOpened : isOther ? .scoreDraftInTheWay : .draftOpened
            state.say(text, draft.time, role: .warning)
        } else if let stored = sheet.record(as: ScoreSheet.self), let points = stored.points.flatMap({ Points($0) }),
            points != score.scoring.total
        {
            state.say(.scoreOutdated, points.text, score.scoring.total.text, role: .warning)
        }
        return []
    }
}

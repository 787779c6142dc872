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
            $0.offer($1, for: sheet)
        }
    }

    /// Fetches a score sheet with what lies beside it; an unsaved one is a new sheet. An old version may be taken up.
    static func openScore(_ sheet: RecordEntry, old: OpenDraft? = nil) -> Effect {
        .ask("openScore", about: sheet, .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.scoreMaterial(sheet, old: old)
        } answer: {
            $0.takeScore(sheet, $1)
        }
    }

    /// Fetches the scores of products like that of a sheet.
    static func loadPrecedents(_ sheet: ScoreSheet, _ product: Product) -> Effect {
        .ask("loadPrecedents", about: sheet) { services throws(OfficeFailure) in
            try await services.office.precedents(for: sheet, of: product)
        } take: {
            $0.take(precedents: $1)
        }
    }
}

extension AppState {
    /// Opens a score sheet to be filled in.
    func openScore(_ entry: RecordEntry) -> [Effect] {
        entry["criteria"].isEmpty ? [.offerCriteria(entry)] : [.openScore(entry)]
    }

    /// Begins a score sheet of the product or dossier whose sheets are listed; nil when none are.
    func startScore() -> [Effect]? {
        guard kind == .scoreSheet, let owner = lists[pane]?.owner?.entry else { return nil }
        var blank = Catalogue.blank(of: .scoreSheet, for: owner, on: today)
        blank["scoredOn"] = .date(today)
        return [.offerCriteria(blank)]
    }

    /// Offers the sets of criteria: those in force on the day of the sheet first.
    mutating func offer(_ sets: [CriteriaSet], for sheet: RecordEntry) {
        let day = sheet["scoredOn"].date ?? today
        // The sets of the product come first, then a set made for a kind of product before a frame for all.
        let likely = likelySets(for: sheet)
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
                set.validTo.flatMap { $0 < day ? words(.outOfForce, $0.officialText) : nil }
                ?? set.validFrom.flatMap { $0 > day ? words(.notYetInForce, $0.officialText) : nil }
            let notes = [
                set.isFrameOnly ? words[.scoreFrameOnly] : nil, force, set.productSet.isEmpty ? nil : set.productSet,
            ]
            return MenuItem(
                title: set.name, note: notes.compactMap { $0 }.joined(separator: " · "),
                keywords: set.decision + " " + set.productSet
            ) { $0.take(criteria: RecordEntry(set), for: sheet) }
        }
        if !ProductSets.all.allSatisfy({ set in sets.contains { $0.productSet == set.name } }) {
            items.append(
                MenuItem(title: words[.scoreTakeShipped]) { _ in [.planImport(Office.shippedCriteria)] })
        }
        layers.append(.menu(MenuState(title: words[.scoreChooseCriteria], items: items)))
    }

    /// The product sets of the product or dossier whose sheets are listed: the one it says, else those its name speaks for.
    private func likelySets(for sheet: RecordEntry) -> [String] {
        let owner = lists[pane]?.owner?.entry
        if let set = owner?["productSet"].text, !set.isEmpty { return [set] }
        return ProductSets.matching(sheet["item"].text).map(\.name)
    }

    /// Takes the set of criteria of a sheet; who scores a new one is asked next.
    mutating func take(criteria set: RecordEntry, for sheet: RecordEntry) -> [Effect] {
        var sheet = sheet
        sheet["criteria"] = .reference(set.identity.id)
        guard sheet.identity.id == 0 else { return [.openScore(sheet)] }
        let chosen = sheet
        let items = ScoreSheet.Role.allCases.map { role in
            MenuItem(title: words.choice(sheet.kind, "role", role.rawValue)) { $0.take(role: role, for: chosen) }
        }
        layers.append(.menu(MenuState(title: words.field(sheet.kind, "role"), items: items)))
        return []
    }

    /// Takes the role of who scores and asks for the name.
    mutating func take(role: ScoreSheet.Role, for sheet: RecordEntry) -> [Effect] {
        var sheet = sheet
        sheet["role"] = .text(role.rawValue)
        let suggestion: String
        switch role {
        case .own: suggestion = lists[pane]?.owner?.entry["holder"].text ?? ""
        case .member:
            let members = lists[pane]?.rows.count { $0.entry["role"].text == role.rawValue } ?? 0
            suggestion = words(.scoreMember, String(members + 1))
        case .commune: suggestion = ""
        case .council: suggestion = words[.scoreCouncil]
        }
        let chosen = sheet
        ask(
            LineQuestion(.promptScorer, .promptScorerNote) { $0.take(scorer: $1, for: chosen) }, suggestion: suggestion)
        return []
    }

    /// Opens a new sheet with the name of who scores.
    mutating func take(scorer: String, for sheet: RecordEntry) -> [Effect] {
        layers.removeLast()
        var sheet = sheet
        if let field = sheet.kind.description["scorer"],
            let value = try? FieldValue(reading: scorer, for: field)
        {
            sheet["scorer"] = value
        }
        return [.openScore(sheet)]
    }

    /// Shows a sheet that came, with what was being filled in before.
    mutating func takeScore(_ asked: RecordEntry, _ material: ScoreMaterial) -> [Effect] {
        guard var sheet = material.sheet else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
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
        layers.append(.score(score))
        if let draft = material.draft {
            let text: Text =
                material.isOldVersion ? .versionOpened : isOther ? .scoreDraftInTheWay : .draftOpened
            say(text, draft.time, role: .warning)
        } else if let stored = sheet.record(as: ScoreSheet.self), let points = stored.points.flatMap({ Points($0) }),
            points != score.scoring.total
        {
            say(.scoreOutdated, points.text, score.scoring.total.text, role: .warning)
        }
        return []
    }
}

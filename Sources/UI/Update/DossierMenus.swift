// What can be done next with a dossier, with its papers, or for a product.
import Domain
import Screen
import Vietnamese

extension AppState {
    /// Offers where a dossier can go from here, or says that it has come to its end.
    mutating func offerSteps(_ entry: RecordEntry?, _ papers: [DossierPaper], _ council: ScoreSheet?) -> [Effect] {
        guard let entry, let dossier = entry.record(as: Dossier.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        var suggestions: [String: String] = [:]
        suggestions["starRating"] = council?.starRating.map { String($0) }
        suggestions["points"] = council?.points?.vietnameseText
        let items = DossierWorkflow.steps(from: dossier.state).map { state in
            let found = DossierWorkflow.obstacles(to: state, dossier: dossier, papers: papers, isAsking: true)
            let note = DossierWorkflow.needsReason(state) ? words[.stepAsksReason] : ""
            return MenuItem(
                title: stateText(entry.kind, state.rawValue),
                note: found.isEmpty ? note : words.obstacles(found), isEnabled: found.isEmpty,
                action: .dossier(.step(DossierStepRequest(entry: entry, to: state, suggestions: suggestions))))
        }
        guard !items.isEmpty else {
            say(.noSteps, stateText(entry.kind, dossier.state.rawValue), role: .warning)
            return []
        }
        let title = words(.stepFrom, stateText(entry.kind, dossier.state.rawValue))
        layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }

    /// Offers where papers can go.
    mutating func choosePaperStep(_ entries: [RecordEntry]) -> [Effect] {
        guard let first = entries.first else { return [] }
        let items = PaperWorkflow.order.map { state in
            let isNow = entries.allSatisfy { $0["state"].text == state.rawValue }
            // What nobody has handed in cannot be looked at.
            let able = entries.filter { PaperWorkflow.mayTake(state, from: $0["state"].text) }
            var left = StepRefusals()
            for entry in entries where !PaperWorkflow.mayTake(state, from: entry["state"].text) {
                left.add(entry, words[.paperNotHandedIn])
            }
            var note = state == .toMend ? words[.mendingAsks] : ""
            if able.count < entries.count {
                note = words(.paperStepSome, grouped(Int64(able.count)), grouped(Int64(entries.count)))
            }
            if able.isEmpty { note = words[.paperNotHandedIn] }
            // What is to be mended, and by when, may be said anew.
            return MenuItem(
                title: stateText(first.kind, state.rawValue), note: isNow ? words[.stateNow] : note,
                isEnabled: !able.isEmpty && (!isNow || state == .toMend),
                action: .dossier(.papers(PaperStepRequest(entries: able, left: left, to: state))),
                reasons: able.isEmpty ? reasons(left, to: stateText(first.kind, state.rawValue)) : [])
        }
        let title =
            entries.count == 1
            ? words(.stepFrom, stateText(first.kind, first["state"].text))
            : words(.paperSteps, counted(entries))
        layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }

    /// What F7 does among the dossiers of a product; nil when the list shows something else.
    func startDossier() -> [Effect]? {
        guard kind == .dossier, let owner = lists[pane]?.owner?.entry,
            owner.kind == .product
        else { return nil }
        return [.dossier(.offerStarts(owner))]
    }

    /// Offers what a dossier of a product can be for.
    mutating func offerStarts(_ entry: RecordEntry?, isUnderWay: Bool) -> [Effect] {
        guard let entry, let product = entry.record(as: Product.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        let items = Dossier.Purpose.allCases.map { purpose in
            let obstacle = DossierStart.obstacle(to: purpose, of: product)
            return MenuItem(
                title: startTitle(purpose, product),
                note: obstacle.map(words.obstacle) ?? (isUnderWay ? words[.startUnderWay] : ""),
                isEnabled: obstacle == nil,
                action: .dossier(
                    .begin(
                        DossierStartRequest(
                            product: entry.identity, purpose: purpose, title: dossierTitle(purpose, product),
                            frameNote: words[.dossierFrameNote], who: who, today: today))))
        }
        var menu = MenuState(title: words(.startTitle, shortTitle(entry)), items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        layers.append(.menu(menu))
        return []
    }

    private func startTitle(_ purpose: Dossier.Purpose, _ product: Product) -> String {
        let name = words.choice(RecordKind.dossier, "purpose", purpose.rawValue)
        guard purpose == .upgrade, let stars = product.starRating, stars < 5 else { return name }
        return words(.startUpgrade, name, String(stars + 1))
    }

    /// What a new dossier is called; the name of a product may be longer than a title.
    private func dossierTitle(_ purpose: Dossier.Purpose, _ product: Product) -> String {
        let name = String(product.name.prefix(200))
        let purposeName = words.choice(RecordKind.dossier, "purpose", purpose.rawValue)
        let stars = min(5, (product.starRating ?? 0) + 1)
        let what = purpose == .upgrade ? words(.dossierUpgrade, purposeName, String(stars)) : purposeName
        return name + " · " + what + " · " + String(today.year)
    }

    /// The number behind the last paper of the list; nil when not all papers are here.
    func nextPaperNumber() -> FieldValue {
        guard let list = lists[pane], !list.hasAfter, !list.hasBefore else { return .none }
        let last = list.rows.compactMap { $0.entry["number"].number }.max() ?? 0
        return last < 1000 ? .number(last + 1) : .none
    }
}

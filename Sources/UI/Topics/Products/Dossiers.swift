// Dossiers that begin: what one can be for, what it is called, and its papers.
import Domain
import Office
import Screen
import Vietnamese

extension Effect {
    /// Fetches what the dossiers that a product can begin depend on.
    static func offerDossiers(_ product: RecordEntry) -> Effect {
        .ask("offerDossiers", about: product, .holdsKeys) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(product.kind, product.identity.id)
            return (stored, try await services.office.hasOpenDossier(product.identity.id))
        } answer: {
            Dossiers.offerStarts($1.0, isUnderWay: $1.1, in: &$0)
        }
    }

    /// Begins a dossier with its papers.
    static func beginDossier(_ request: DossierStartRequest) -> Effect {
        .write("beginDossier", about: request, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.begin(request)
        } answer: {
            Dossiers.takeBegun($1.outcome, $1.wanted, in: &$0)
        }
    }
}

/// Beginning dossiers of products.
enum Dossiers {
    /// What F7 does among the dossiers of a product; nil when the list shows something else.
    static func startDossier(in state: AppState) -> [Effect]? {
        guard state.kind == .dossier, let owner = state.lists[state.pane]?.owner?.entry,
            owner.kind == .product
        else { return nil }
        return [.offerDossiers(owner)]
    }

    /// Offers what a dossier of a product can be for.
    fileprivate static func offerStarts(_ entry: RecordEntry?, isUnderWay: Bool, in state: inout AppState) -> [Effect] {
        guard let entry, let product = entry.record(as: Product.self) else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        let items = Dossier.Purpose.allCases.map { purpose in
            let obstacle = DossierStart.obstacle(to: purpose, of: product)
            return MenuItem(
                title: startTitle(purpose, product, in: state),
                note: obstacle.map(state.words.obstacle) ?? (isUnderWay ? state.words[.startUnderWay] : ""),
                isEnabled: obstacle == nil
            ) { state in
                let request = DossierStartRequest(
                    product: entry.identity, purpose: purpose, title: dossierTitle(purpose, product, in: state),
                    frameNote: state.words[.dossierFrameNote], today: state.today)
                return [.beginDossier(request)]
            }
        }
        var menu = MenuState(title: state.words(.startTitle, state.shortTitle(entry)), items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        state.layers.append(.menu(menu))
        return []
    }

    private static func startTitle(_ purpose: Dossier.Purpose, _ product: Product, in state: AppState) -> String {
        let name = state.words.choice(RecordKind.dossier, "purpose", purpose.rawValue)
        guard purpose == .upgrade, let stars = product.starRating, stars < 5 else { return name }
        return state.words(.startUpgrade, name, String(stars + 1))
    }

    /// What a new dossier is called; the name of a product may be longer than a title.
    private static func dossierTitle(_ purpose: Dossier.Purpose, _ product: Product, in state: AppState) -> String {
        let name = String(product.name.prefix(200))
        let purposeName = state.words.choice(RecordKind.dossier, "purpose", purpose.rawValue)
        let stars = min(5, (product.starRating ?? 0) + 1)
        let what = purpose == .upgrade ? state.words(.dossierUpgrade, purposeName, String(stars)) : purposeName
        return name + " · " + what + " · " + String(state.today.year)
    }

    /// The number behind the last paper of the list; nil when not all papers are here.
    static func nextPaperNumber(in state: AppState) -> FieldValue {
        guard let list = state.lists[state.pane], !list.hasAfter, !list.hasBefore else { return .none }
        let last = list.rows.compactMap { $0.entry["number"].number }.max() ?? 0
        return last < 1000 ? .number(last + 1) : .none
    }

    /// Shows the papers of a dossier that was begun.
    fileprivate static func takeBegun(_ outcome: BatchOutcome, _ entries: [RecordEntry], in state: inout AppState)
        -> [Effect]
    {
        guard case .saved(let saved) = outcome, let dossier = saved.first else {
            return ListPane.takeSavedAll(outcome, entries, in: &state)
        }
        let effects = state.reload(quietly: true, around: dossier.identity.id)
        let papers = saved.count { $0.kind == .dossierPaper }
        state.say(.dossierBegun, state.shortTitle(dossier), String(papers))
        guard state.kind == dossier.kind else { return effects }
        return effects + ListPane.openParts(RecordKind.dossierPaper, of: dossier, in: &state)
    }
}

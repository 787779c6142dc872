// Steps of several dossiers at once: each with its own papers, all in one change.
import Domain
import Screen

extension AppState {
    /// Offers where dossiers can go; those that cannot take a step are left where they are.
    mutating func offerStepsTogether(_ materials: [DossierMaterial]) -> [Effect] {
        let states = [Dossier.State.submitted, .recognised, .returned, .preparing, .refused]
        let items = states.compactMap { state -> MenuItem? in
            let isNear = materials.contains { material in
                material.entry.record(as: Dossier.self).map { DossierWorkflow.steps(from: $0.state).contains(state) }
                    ?? false
            }
            guard isNear else { return nil }
            let asks = DossierWorkflow.needsReason(state) ? words[.stepAsksReason] : ""
            let request = DossiersStepRequest(entries: materials.map(\.entry), to: state)
            return stepItem(
                stateText(RecordKind.dossier, state.rawValue), asks: asks, refusals(materials, to: state),
                of: materials.count, action: .dossier(.stepTogether(request)))
        }
        guard !items.isEmpty else {
            sayNoSteps(materials.map(\.entry))
            return []
        }
        let title = words(.stepOfRecords, counted(materials.map(\.entry)))
        var menu = MenuState(title: title, items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        layers.append(.menu(menu))
        return []
    }

    /// Why dossiers cannot take a step. What a decision says is that of one dossier, so it is not asked for together.
    private func refusals(_ materials: [DossierMaterial], to state: Dossier.State) -> StepRefusals {
        var left = StepRefusals()
        for material in materials {
            guard let dossier = material.entry.record(as: Dossier.self) else { continue }
            let found = DossierWorkflow.obstacles(to: state, dossier: dossier, papers: material.papers)
            if !found.isEmpty { left.add(material.entry, words.obstacles(found)) }
        }
        return left
    }

    /// Takes dossiers a step further, once the reason is known.
    mutating func take(_ request: DossiersStepRequest) -> [Effect] {
        if layers.last?.isPrompt == true { layers.removeLast() }
        if DossierWorkflow.needsReason(request.to), request.reason.isEmpty {
            ask(.dossier(.reasonTogether(request)), suggestion: "")
            return []
        }
        return [.dossier(.gatherSteps(request))]
    }

    /// Stores a step of dossiers, and what becomes of their products, in one change.
    mutating func take(
        _ request: DossiersStepRequest, _ materials: [DossierMaterial], _ products: [Product]
    ) -> [Effect] {
        var changed: [RecordEntry] = []
        var left = StepRefusals()
        var after = Dictionary(products.map { ($0.identity.id, $0) }) { first, _ in first }
        for material in materials {
            guard let dossier = material.entry.record(as: Dossier.self) else { continue }
            switch DossierWorkflow.taking(
                request.to, dossier: dossier, papers: material.papers, reason: request.reason, today: today)
            {
            case .failure(let refusal): left.add(material.entry, words.obstacles(refusal.obstacles))
            case .success(let stepped):
                changed.append(RecordEntry(stepped))
                if let id = stepped.product, let product = after[id] {
                    after[id] = DossierWorkflow.product(product, after: stepped)
                }
            }
        }
        let following = products.compactMap { product in
            after[product.identity.id].flatMap { $0 == product ? nil : RecordEntry($0) }
        }
        var batch = StepBatch(changed: changed, to: request.to.rawValue, left: left)
        batch.following = following
        return store(batch)
    }
}

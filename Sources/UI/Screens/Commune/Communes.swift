// Which commune the office is of: chosen among those of the country, and taken over with what went into it.
import Domain
import Office
import Words

extension Effect {
    /// Fetches the communes of the country, to choose the office's own among.
    static func offerCommunes(chosen: @escaping @Sendable (Country.Commune) -> [Effect]) -> Effect {
        .ask("offerCommunes", .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.communes()
        } take: { state, communes in
            Communes.offer(communes.all, own: communes.own, in: &state, chosen: chosen)
        }
    }

    /// Says what taking over a commune would do.
    static func planCommune(_ commune: Country.Commune) -> Effect {
        let path = Office.communePrefix + commune.code
        return .ask("planCommune", about: path, .holdsKeys) { services throws(OfficeFailure) in
            try await services.machine.planImport(path, nil, ColumnChoices())
        } answer: { state, reading in
            guard case .plan(let plan) = reading else { return [] }
            guard plan.changesAnything else { return Communes.take(commune.code, in: &state) }
            var shown = PlanState(plan: plan, path: path, units: state.units)
            shown.ownCommune = commune.code
            shown.open(in: &state)
            return []
        }
    }

    /// Remembers which commune the office is of.
    static func setOwnCommune(_ code: String) -> Effect {
        .ask("setOwnCommune", about: code) { services throws(OfficeFailure) in
            try await services.office.set(ownCommune: code)
        } answer: { _, _ in
            // A name that fits several units means those of the office's province from now on.
            [.loadUnits, .loadDocuments]
        }
    }
}

/// Choosing the office's commune.
enum Communes {
    /// Letters shown of what went into a commune.
    private static let noteLimit = 36

    static func offer(
        _ communes: [Country.Commune], own: String, in state: inout AppState,
        chosen: @escaping @Sendable (Country.Commune) -> [Effect]
    ) {
        let items = communes.map { commune in
            // What went into it tells communes of one name apart as well as their province does.
            let earlier = commune.earlier.isEmpty ? "" : "← " + clip(commune.earlier.joined(separator: ", "), noteLimit)
            let now = commune.code == own ? state.words[.stateNow] : ""
            let note = [now, earlier, commune.province, commune.code].filter { !$0.isEmpty }.joined(separator: " · ")
            let keywords = (commune.earlier + [commune.province, commune.code]).joined(separator: "\n")
            return MenuItem(title: commune.name, note: note, keywords: keywords) { _ in chosen(commune) }
        }
        var menu = MenuState(title: state.words[.communeTitle], items: items)
        menu.cursor = communes.firstIndex { $0.code == own } ?? 0
        state.layers.append(.menu(menu))
    }

    /// Takes a commune as the office's own of which the register has everything already.
    static func take(_ code: String, in state: inout AppState) -> [Effect] {
        state.say(.communeKnown)
        return [.setOwnCommune(code)]
    }
}

extension Command {
    static let ownCommune = Command("ownCommune", in: panes) { _, _ in
        [.offerCommunes { [.planCommune($0)] }]
    }.needing(.clerk)

    static let communeRows: [Command] = [ownCommune]
}

// Cases: the next payment, the promise that is kept, and what is typed for them.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Fetches a case whose next payment shall be typed.
    static func startPayment(_ entry: RecordEntry) -> Effect {
        .ask("startPayment", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.support(entry)
        } answer: {
            CaseState.startPayment(of: $1, in: &$0)
        }
    }

    /// Fetches the promises that a case or a training need can keep.
    static func offerPromises(_ entry: RecordEntry) -> Effect {
        .ask("offerPromises", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(entry.kind, entry.identity.id)
            return (stored, try await services.office.promisesToKeep())
        } answer: {
            CaseState.offer($1.1, for: $1.0, in: &$0)
        }
    }

    /// Fetches what surrounds a record that is shown.
    static func loadAround(_ entry: RecordEntry, generation: Int) -> Effect {
        .ask("loadAround", about: entry, .unasked) { services throws(OfficeFailure) in
            try await services.office.flags([entry], true).first ?? CaseMaterial()
        } take: { state, material in
            guard state.links.generation == generation, state.links.asked == entry.identity else { return }
            state.around = CaseState(shown: entry.identity, material: material)
        }
    }
}

extension CaseState {
    /// Says which promise a case or a training need keeps.
    static func link(_ entry: RecordEntry, toPromise promise: Int64?) -> [Effect] {
        var changed = entry
        changed["promise"] = promise.map(FieldValue.reference) ?? .none
        return [.save(changed, base: entry)]
    }

    /// Opens a payment of a case: the rest of what was approved, today.
    fileprivate static func startPayment(
        of found: (entry: RecordEntry, around: CaseMaterial)?, in state: inout AppState
    ) -> [Effect] {
        guard let (entry, material) = found, let support = entry.record(as: Support.self) else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        var payment = Catalogue.blank(of: .payment, for: entry, on: state.today)
        let labels = Set(material.payments.map { matchKey($0.label) })
        var number = material.payments.count + 1
        while labels.contains(matchKey(state.words(.instalment, String(number)))) { number += 1 }
        payment["label"] = .text(state.words(.instalment, String(number)))
        payment["year"] = .number(state.today.year)
        let rest = support.payable - total(material.payments.map(\.amount))
        if rest > 0, let dong = Int64(exactly: rest) { payment["amount"] = .money(Money(dong: dong)) }
        return state.edit(payment)
    }

    /// The kinds that can keep a promise; papers only speak of it.
    static let keepingKinds = Set(
        RecordKind.allCases.filter { $0.description["promise"]?.kind == .reference(.promise) }
    ).subtracting(PaperLinks.kinds)

    /// Offers the promises that a case or a training need can keep.
    fileprivate static func offer(_ promises: [RecordEntry], for entry: RecordEntry?, in state: inout AppState)
        -> [Effect]
    {
        guard let entry else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        let now = entry["promise"].reference
        var items = promises.map { promise in
            let isNow = promise.identity.id == now
            let due = promise["dueOn"].date.map { state.words(.promiseDue, $0.officialText) } ?? ""
            let name = [promise.title, promise["body"].text, promise["beneficiary"].text, due]
            let standing = state.words.state(promise.kind, promise["state"].text)
            return MenuItem(
                title: clipped(
                    name.filter { !$0.isEmpty }.joined(separator: " · "), toWidth: 90, columnWidth: columnWidth),
                note: isNow ? state.words[.stateNow] : standing, isEnabled: !isNow,
                keywords: name.joined(separator: " ")
            ) { _ in link(entry, toPromise: promise.identity.id) }
        }
        if now != nil {
            items.append(
                MenuItem(title: state.words[.promiseNone]) { _ in link(entry, toPromise: nil) })
        }
        guard !items.isEmpty else {
            state.say(.noPromises, role: .warning)
            return []
        }
        var menu = MenuState(title: state.words(.promiseTitle, state.shortTitle(entry)), items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        state.layers.append(.menu(menu))
        return []
    }
}

// Cases: the next payment, the promise that is kept, and what is typed for them.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

extension AppState {
    /// Says which promise a case or a training need keeps.
    func link(_ entry: RecordEntry, toPromise promise: Int64?) -> [Effect] {
        var changed = entry
        changed["promise"] = promise.map(FieldValue.reference) ?? .none
        return [.save(changed, base: entry)]
    }

    mutating func takeCase(_ answer: CaseAnswer) -> [Effect] {
        switch answer {
        case .checked(let saving, let materials): return takeChecked(saving, materials)
        case .stored(let outcome, let saving): return takeStored(outcome, saving)
        case .paymentStarted(let entry, let material): return startPayment(of: entry, material)
        case .splitStarted(let entry, let material): return startSplit(of: entry, material)
        case .promisesOffered(let entry, let promises): return offer(promises, for: entry)
        case .loaded(let entry, let material, let generation):
            guard links.generation == generation, links.asked == entry.identity else { return [] }
            around = CaseState(shown: entry.identity, material: material)
            return []
        }
    }

    /// Opens a payment of a case: the rest of what was approved, today.
    private mutating func startPayment(of entry: RecordEntry?, _ material: CaseMaterial) -> [Effect] {
        guard let entry, let support = entry.record(as: Support.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        var payment = Catalogue.blank(of: .payment, for: entry, on: today)
        let labels = Set(material.payments.map { matchKey($0.label) })
        var number = material.payments.count + 1
        while labels.contains(matchKey(words(.instalment, String(number)))) { number += 1 }
        payment["label"] = .text(words(.instalment, String(number)))
        payment["year"] = .number(today.year)
        let rest = support.payable - total(material.payments.map(\.amount))
        if rest > 0, let dong = Int64(exactly: rest) { payment["amount"] = .money(Money(dong: dong)) }
        return edit(payment)
    }

    /// The kinds that can keep a promise.
    static let keepingKinds = Set(
        RecordKind.allCases.filter { $0.description["promise"]?.kind == .reference(.promise) })

    /// Offers the promises that a case or a training need can keep.
    private mutating func offer(_ promises: [RecordEntry], for entry: RecordEntry?) -> [Effect] {
        guard let entry else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        let now = entry["promise"].reference
        var items = promises.map { promise in
            let isNow = promise.identity.id == now
            let due = promise["dueOn"].date.map { words(.promiseDue, $0.officialText) } ?? ""
            let name = [promise.title, promise["body"].text, promise["beneficiary"].text, due]
            let state = stateText(promise.kind, promise["state"].text)
            return MenuItem(
                title: clipped(
                    name.filter { !$0.isEmpty }.joined(separator: " · "), toWidth: 90, columnWidth: columnWidth),
                note: isNow ? words[.stateNow] : state, isEnabled: !isNow,
                keywords: name.joined(separator: " ")
            ) { $0.link(entry, toPromise: promise.identity.id) }
        }
        if now != nil {
            items.append(
                MenuItem(title: words[.promiseNone]) { $0.link(entry, toPromise: nil) })
        }
        guard !items.isEmpty else {
            say(.noPromises, role: .warning)
            return []
        }
        var menu = MenuState(title: words(.promiseTitle, shortTitle(entry)), items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        layers.append(.menu(menu))
        return []
    }
}

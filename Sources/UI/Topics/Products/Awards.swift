// Opens a support for the award that is still due to a product, or says why none is.
import Domain
import Office
import Screen

extension Effect {
    /// Fetches what the awards of a product follow from.
    static func reckonAward(_ product: RecordEntry) -> Effect {
        .ask("reckonAward", about: product, .holdsKeys) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(product.kind, product.identity.id)
            var related: [RecordEntry] = []
            if let stored { related = try await services.office.related(to: stored) }
            return (stored, related)
        } answer: {
            $0.takeReckoned($1.0, $1.1)
        }
    }
}

extension AppState {
    mutating func takeReckoned(_ entry: RecordEntry?, _ related: [RecordEntry]) -> [Effect] {
        guard let entry, let product = entry.record(as: Product.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        let text = AwardText(state: self, product: entry, related: related)
        let account = text.account
        guard let item = account.due, case .due(let dong, _, _, let rule) = item.outcome else {
            message = StatusMessage(text: text.reasons.last ?? words[.awardNone], role: .warning)
            return []
        }
        guard !account.appliedLevels.contains(item.stars) else {
            say(.awardAppliedFor, String(item.stars), Money(dong: account.applied).fullText, role: .warning)
            return []
        }
        var support = Support()
        support.beneficiary = product.holder.isEmpty ? product.name : product.holder
        support.isYouthLed = product.isYouthLed
        (support.programme, support.basis) = (rule.document, rule.document)
        (support.purpose, support.year, support.starRating) = (.award, today.year, item.stars)
        support.amount = Money(dong: dong)
        support.product = product.identity.id
        support.notes = text.sentence(item)
        say(.awardBegun, Money(dong: dong).fullText, String(item.stars))
        return edit(RecordEntry(support))
    }
}

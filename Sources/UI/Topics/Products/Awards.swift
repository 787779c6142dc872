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
            AwardText.begin($1.0, related: $1.1, in: &$0)
        }
    }
}

extension AwardText {
    fileprivate static func begin(
        _ entry: RecordEntry?, related: [RecordEntry], in state: inout AppState
    ) -> [Effect] {
        guard let entry, let product = entry.record(as: Product.self) else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        let text = AwardText(context: state.recordContext, product: entry, related: related)
        let account = text.account
        guard let item = account.due, case .due(let dong, _, _, let rule) = item.outcome else {
            state.message = StatusMessage(text: text.reasons.last ?? state.words[.awardNone], role: .warning)
            return []
        }
        guard !account.appliedLevels.contains(item.stars) else {
            state.say(
                .awardAppliedFor, String(item.stars), Money(dong: account.applied).fullText, role: .warning)
            return []
        }
        var support = Support()
        support.beneficiary = product.holder.isEmpty ? product.name : product.holder
        support.isYouthLed = product.isYouthLed
        (support.programme, support.basis) = (rule.document, rule.document)
        (support.purpose, support.year, support.starRating) = (.award, state.today.year, item.stars)
        support.amount = Money(dong: dong)
        support.product = product.identity.id
        support.notes = text.sentence(item)
        state.say(.awardBegun, Money(dong: dong).fullText, String(item.stars))
        return state.edit(RecordEntry(support))
    }
}

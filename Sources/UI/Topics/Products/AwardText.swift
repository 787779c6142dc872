// The awards of a product, and what is left for its trademark, as lines to read.
import Domain
import Screen

/// What a product is still awarded, by which rule, and why.
struct AwardText {
    let context: RecordContext
    /// The account of the awards.
    let account: AwardAccount
    private let trademark: TrademarkAccount

    /// The awards of a product.
    /// - Parameter related: what belongs to it: its dossiers and supports, and the award rules.
    init(context: RecordContext, product: RecordEntry, related: [RecordEntry]) {
        self.context = context
        let product = product.record(as: Product.self) ?? Product()
        let supports = related.compactMap { $0.record(as: Support.self) }
        let rules = related.compactMap { $0.record(as: AwardRule.self) }
        account = AwardAccount(
            product, dossiers: related.compactMap { $0.record() }, supports: supports, rules: rules)
        trademark = TrademarkAccount(product, supports: supports, rules: rules, on: context.today)
    }

    /// The lines, with their heading; none for a product that was never recognised.
    func lines(width: Int) -> [StyledLine] {
        guard !account.items.isEmpty || account.paid > 0 || trademark.paid > 0 else { return [] }
        let words = context.words
        var lines = account.items.flatMap { item -> [StyledLine] in
            let isDue = if case .due = item.outcome { true } else { false }
            return wrapLines((isDue ? "! " : "") + sentence(item), width).map {
                StyledLine($0, isDue ? .warning : .normal)
            }
        }
        var sums: [String] = []
        if account.paid > 0 { sums.append(words(.awardPaid, Money(dong: account.paid).fullText)) }
        if account.applied > 0 { sums.append(words(.awardApplied, Money(dong: account.applied).fullText)) }
        if let rule = trademark.rule {
            sums.append(
                words(
                    .awardTrademark, Money(dong: trademark.left).fullText, Money(dong: trademark.ceiling).fullText,
                    rule.document, Money(dong: trademark.paid).fullText))
        }
        lines += sums.flatMap { wrapLines($0, width) }.map { StyledLine($0, .dim) }
        return [StyledLine(""), StyledLine(words[.awardHeading], .header)] + lines
    }

    /// Why nothing is due, one sentence a recognition.
    var reasons: [String] { account.items.map(sentence) }

    /// What came of a recognition, in a sentence.
    func sentence(_ item: AwardAccount.Item) -> String {
        let words = context.words
        let stars = String(item.stars)
        let day = item.day?.officialText ?? "…"
        func money(_ dong: Int64) -> String { Money(dong: dong).fullText }
        switch item.outcome {
        case .due(let dong, let award, let before, let rule):
            let from = rule.validFrom?.officialText ?? "…"
            if before == 0 { return words(.awardDueWhole, money(dong), stars, day, rule.document, from) }
            return words(.awardDue, money(dong), stars, day, money(award), rule.document, from, money(before))
        case .covered(let award, let before, let rule):
            return words(.awardCovered, stars, money(award), rule.document, money(before))
        case .levelDone: return words(.awardLevelDone, stars)
        case .lower(let highest): return words(.awardLower, stars, String(highest))
        case .noRule: return words(.awardNoRule, stars, day)
        case .noAward(let rule): return words(.awardNoAward, stars, rule.document)
        case .noDay: return words(.awardNoDay, stars)
        }
    }
}

// A lot in words: one step back, one step forward, how much, and how long it may be used.
import Domain
import Screen

/// The lines that tell of a lot.
struct LotText {
    let context: RecordContext
    let lot: Lot
    /// The product it is of, as far as it is known.
    let product: Product?

    /// The lines below the fields of a lot.
    static let sections = [RecordSection(of: .lot, lines: lines)]

    @Sendable private static func lines(_ context: RecordContext, _ entry: RecordEntry, _ width: Int) -> [StyledLine] {
        guard let lot = entry.record(as: Lot.self) else { return [] }
        let related = context.related
        let product =
            entry.identity.isSame(as: related.shown) && related.kind == entry.kind ? related.records(Product.self) : []
        let text = LotText(context: context, lot: lot, product: product.first)
        return [StyledLine(""), StyledLine(context.words[.lotTrace], .header)] + text.facts(width: width)
            + text.code(width: width)
    }

    /// Back, forward, quantity, term.
    func facts(width: Int) -> [StyledLine] {
        let words = context.words
        var lines: [StyledLine] = []
        func add(_ text: String, _ role: StyleRole = .normal) {
            lines += wrapLines(text, width).map { StyledLine($0, role) }
        }
        if let holder = product?.holder, !holder.isEmpty { add(words(.lotMadeBy, holder)) }
        if let back = nonEmpty(lot.supplier) {
            add(words(.lotBack, back))
        } else {
            add(words[.lotNoBack], .warning)
        }
        if let forward = nonEmpty(lot.buyer) {
            add(lot.shippedOn.map { words(.lotForwardOn, forward, $0.officialText) } ?? words(.lotForward, forward))
        } else {
            add(words[.lotNoForward], .dim)
        }
        let quantity = LotLabel(lot, of: nil, on: context.today).quantityText
        if !quantity.isEmpty { add(words(.lotQuantity, quantity)) }
        if let day = lot.useBy {
            let days = day.dayNumber - context.today.dayNumber
            let role: StyleRole = days < 0 ? .overdue : days <= 30 ? .warning : .dim
            add(words(.lotUseBy, day.officialText, words.daysLeft(day, on: context.today)), role)
        }
        return lines
    }

    /// What the code on its labels says.
    private func code(width: Int) -> [StyledLine] {
        guard let code = TraceabilityCode(lot, of: product), code.isAddress else { return [] }
        return wrapLines(context.words(.lotCode, code.text), width).map { StyledLine($0, .dim) }
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}

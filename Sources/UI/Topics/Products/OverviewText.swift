// What belongs to a record, below its fields: the dossiers and supports of a product, the products of a holder.
import Domain
import Screen
import Vietnamese
import Words

/// The lines of what belongs to a product or to a holder.
struct OverviewText {
    let context: RecordContext
    let entry: RecordEntry

    private var words: Words { context.words }
    private var related: RelatedState { context.related }

    /// More records of a kind than this are counted, not named.
    private static let shown = 6

    /// What each kind is told with, each part under its heading; none while nothing is here.
    static let sections = [
        RecordSection(of: .product) { OverviewText(context: $0, entry: $1).product($2) },
        RecordSection(of: .dossier) { OverviewText(context: $0, entry: $1).ifHere($2) { $0.scores } },
        RecordSection(of: .holder) { OverviewText(context: $0, entry: $1).ifHere($2) { $0.products } },
    ]

    private var isHere: Bool { entry.identity.isSame(as: related.shown) && related.kind == entry.kind }

    private func ifHere(_ width: Int, _ part: (Self) -> (Int) -> [StyledLine]) -> [StyledLine] {
        isHere ? part(self)(width) : []
    }

    private func product(_ width: Int) -> [StyledLine] {
        guard isHere, let product = entry.record(as: Product.self) else { return term(width) }
        let awards = AwardText(context: context, product: entry, related: related.entries)
        return term(width) + dossiers(width) + scores(width) + awards.lines(width: width) + supports(width)
            + MarketText(context: context, product: product).lines(width: width) + holder(width)
    }

    /// How long recognition still lasts, and between which days its renewal goes in.
    private func term(_ width: Int) -> [StyledLine] { recognition(width) + withdrawal(width) }

    /// By when a recognition is withdrawn for what was found, and when and why it was.
    private func withdrawal(_ width: Int) -> [StyledLine] {
        guard let product = entry.record(as: Product.self), product.withdrawal != nil || product.revokedOn != nil else {
            return []
        }
        let kind = RecordKind.product
        let grounds = product.grounds.chosen.map { words.choice(kind, "grounds", $0.rawValue) }.joined(separator: "; ")
        var line = (words(.withdrawn, product.revokedOn?.officialText ?? "", grounds), StyleRole.normal)
        if product.revokedOn == nil, let withdrawal = product.withdrawal {
            let left = words.daysLeft(withdrawal.day, on: context.today)
            line = (
                words(.withdrawalDue, withdrawal.day.officialText, left),
                withdrawal.isOverdue(on: context.today) ? .overdue : .warning
            )
        }
        return [StyledLine("")] + wrapLines(line.0, width).map { StyledLine($0, line.1) }
    }

    private func recognition(_ width: Int) -> [StyledLine] {
        guard let window = entry.record(as: Product.self)?.renewal else { return [] }
        let (end, today) = (window.end, context.today)
        let lines = RenewalText(words: words, window: window, today: today).lines
        let role: StyleRole = end < today ? .overdue : window.opens <= today ? .warning : .dim
        let term = (words(.termEnds, end.officialText, words.daysLeft(end, on: today)), role)
        return [StyledLine("")]
            + ([term] + lines).flatMap { text, role in wrapLines(text, width).map { StyledLine($0, role) } }
    }

    private func dossiers(_ width: Int) -> [StyledLine] {
        let dossiers = related.records(Dossier.self).sorted { Dossier.isEarlier($1, $0) }
        return section(.overviewDossiers, dossiers.count) {
            dossiers.prefix(Self.shown).flatMap { dossier -> [StyledLine] in
                let kind = RecordKind.dossier
                let parts = [
                    context.words.state(kind, dossier.state.rawValue),
                    words.choice(kind, "purpose", dossier.purpose.rawValue),
                    dossier.starRating.map { words(.stars, String($0)) } ?? "",
                    dossier.points.map { words(.pointsCount, $0.vietnameseText) } ?? "", dossier.decision,
                    (dossier.issuedOn ?? dossier.submittedOn ?? dossier.startedOn)?.officialText ?? "",
                ].filter { !$0.isEmpty }
                return wrapped(
                    parts.joined(separator: " · "), width, CellText.role(of: .dossier, state: dossier.state.rawValue))
            }
        }
    }

    /// The latest scores, set by set.
    private func scores(_ width: Int) -> [StyledLine] {
        let sheets = related.records(ScoreSheet.self)
        let summary = ScoreSummary(sheets: sheets, sets: related.records(CriteriaSet.self))
        return section(.overviewScores, sheets.count) {
            ScoreText(words: words).lines(of: summary, width: width)
        }
    }

    private func supports(_ width: Int) -> [StyledLine] {
        let supports = related.records(Support.self).sorted {
            ($0.year ?? 0, $0.identity.id) > ($1.year ?? 0, $1.identity.id)
        }
        return section(.overviewSupports, supports.count) {
            supports.prefix(Self.shown).flatMap { support -> [StyledLine] in
                let kind = RecordKind.support
                let parts = [
                    words.choice(kind, "purpose", support.purpose.rawValue),
                    support.starRating.map { words(.stars, String($0)) } ?? "",
                    support.amount.map { FieldValue.money($0).readingText } ?? "",
                    support.programme, support.year.map(String.init) ?? "",
                    context.words.state(kind, support.state.rawValue),
                ].filter { !$0.isEmpty }
                return wrapped(parts.joined(separator: " · "), width)
            }
        }
    }

    /// What else is known of the holder, whom the product only names.
    private func holder(_ width: Int) -> [StyledLine] {
        guard let holder = related.records(Holder.self).first else { return [] }
        var parts = [words.choice(RecordKind.holder, "form", holder.form.rawValue)]
        if matchKey(holder.name) != matchKey(entry["holder"].text) { parts.insert(holder.name, at: 0) }
        if holder.isYouthLed { parts.append(words.field(RecordKind.holder, "youthLed")) }
        if !holder.address.isEmpty { parts.append(holder.address) }
        return [StyledLine(""), StyledLine(words[.overviewHolder], .header)]
            + wrapped(parts.joined(separator: " · "), width)
    }

    private func products(_ width: Int) -> [StyledLine] {
        let kind = RecordKind.product
        let products = related.records(Product.self)
        return section(.overviewProducts, products.count) {
            products.prefix(Self.shown).flatMap { product -> [StyledLine] in
                let standing = product.standing(on: context.today).rawValue
                let parts = [
                    product.name, product.starRating.map { words(.stars, String($0)) } ?? "",
                    context.words.state(kind, standing),
                ].filter { !$0.isEmpty }
                return wrapped(parts.joined(separator: " · "), width, CellText.role(of: .product, state: standing))
            }
        }
    }

    private func section(_ title: Text, _ count: Int, _ body: () -> [StyledLine]) -> [StyledLine] {
        guard count > 0 else { return [] }
        let more = count - Self.shown
        return [StyledLine(""), StyledLine(Span(words[title], .header), Span(" (\(count))", .dim))] + body()
            + (more > 0 ? [StyledLine(words(.marketMore, String(more)), .dim)] : [])
    }

    private func wrapped(_ text: String, _ width: Int, _ role: StyleRole = .normal) -> [StyledLine] {
        wrapLines("– " + text, width).enumerated().map { StyledLine(($0 == 0 ? "" : "  ") + $1, role) }
    }
}

// The account of the market as pages of text.
import Domain
import Vietnamese

/// A piece of the wording of the account; `%1` and so on in it are places for what the records say.
package enum MarketWord: Sendable, Hashable {
    /// The heading above all; of which year; of all years; as of which day.
    case heading, ofYear, ofAllYears, asOf
    /// The headings of the parts.
    case volumes, listings, promotions
    /// The headings of the columns.
    case item, year, volume, revenue
    /// That something is not in the register; that a sum is too large; which periods were added.
    case unregistered, tooLarge, periods
    /// What the sales of a year brought in; how many of how many say so.
    case revenueOfYear, partOf
    /// A platform with how many listings; an occasion with its kind; what those of a year cost; without cost.
    case platform, ofYearCount, cost, noCost
    /// A form of promotion in words.
    case form(Promotion.Form)
    /// What stands for a year that is not given; for a part without records.
    case noYear, nothing
}

/// Composes the account of what was sold, offered and promoted.
package struct MarketPaper {
    let words: @Sendable (MarketWord) -> String

    /// A composer with its words.
    package init(words: @escaping @Sendable (MarketWord) -> String) { self.words = words }

    /// The pages of text of an account as it was on a day.
    package func pages(_ account: MarketAccount, on day: CalendarDate) -> [[String]] {
        TextPages.write(document(account, on: day))
    }

    /// The paper of an account as it was on a day.
    package func document(_ account: MarketAccount, on day: CalendarDate) -> PaperDocument {
        let scope = account.year.map { filled(words(.ofYear), String($0)) } ?? words(.ofAllYears)
        let heading: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words(.heading))),
            .paragraph(PaperParagraph(.note, scope + " " + filled(words(.asOf), day.officialText))),
        ]
        let blocks =
            heading + volumes(account) + part(.listings, account.platforms.map(lines))
            + part(.promotions, account.promotions.map(lines))
        return PaperDocument(title: words(.heading), sections: [PaperSection(blocks: blocks)])
    }

    private func volumes(_ account: MarketAccount) -> [PaperBlock] {
        guard !account.sums.isEmpty else { return part(.volumes, []) }
        let heading = PaperRow(
            texts: [words(.item), words(.year), words(.volume), words(.revenue)], style: .cellHeading)
        let table = PaperTable(
            shares: [24, 4, 20, 17], heading: [heading], rows: account.sums.map { PaperRow(cells($0)) })
        let totals = account.years.compactMap { year -> PaperParagraph? in
            let revenue = account.revenue(of: year)
            guard revenue.given > 0 else { return nil }
            return PaperParagraph(.body, filled(words(.revenueOfYear), yearText(year), text(revenue)))
        }
        return [.paragraph(PaperParagraph(.heading, words(.volumes))), .table(table), .list(totals)]
    }

    private func cells(_ sum: MarketAccount.Sum) -> [PaperCell] {
        let note = sum.product == nil ? "\n" + words(.unregistered) : ""
        var volumes = sum.volumes.map { volume in
            (volume.quantity?.vietnameseText ?? words(.tooLarge)) + " " + volume.measure
        }
        if sum.periods.count > 1 { volumes.append(filled(words(.periods), sum.periods.joined(separator: "; "))) }
        return [
            PaperCell(sum.item + note), PaperCell(sum.year.map(String.init) ?? "", style: .cellCentred),
            PaperCell(volumes.joined(separator: "\n")),
            PaperCell(sum.revenue.given == 0 ? "" : text(sum.revenue), style: .cellNumber),
        ]
    }

    private func part(_ heading: MarketWord, _ lists: [[PaperParagraph]]) -> [PaperBlock] {
        let lists = lists.isEmpty ? [[PaperParagraph(.body, words(.nothing))]] : lists
        return [.paragraph(PaperParagraph(.heading, words(heading)))] + lists.map(PaperBlock.list)
    }

    private func lines(_ platform: MarketAccount.Platform) -> [PaperParagraph] {
        let count = grouped(Int64(platform.listings.count))
        return [PaperParagraph(.item, filled(words(.platform), platform.name, count), mark: "-")]
            + platform.listings.map { listing in
                let address = listing.address.isEmpty ? "" : ": " + listing.address
                return PaperParagraph(.item, listing.item + address, mark: "+", level: 1)
            }
    }

    private func lines(_ year: MarketAccount.PromotionYear) -> [PaperParagraph] {
        let cost = year.cost.given == 0 ? words(.noCost) : filled(words(.cost), text(year.cost))
        let count = grouped(Int64(year.promotions.count))
        let heading = filled(words(.ofYearCount), yearText(year.year), count) + " " + cost
        return [PaperParagraph(.item, heading, mark: "-")]
            + year.promotions.map { promotion in
                let parts = [
                    promotion.heldOn?.officialText ?? "",
                    promotion.event.contains(promotion.place) ? "" : promotion.place, promotion.item,
                    promotion.cost?.fullText ?? "",
                ]
                .filter { !$0.isEmpty }
                let text = promotion.event + " (" + words(.form(promotion.form)) + ")"
                return PaperParagraph(.item, ([text] + parts).joined(separator: ", "), mark: "+", level: 1)
            }
    }

    /// A sum of money, and of how many records when not all give one.
    private func text(_ sum: MarketAccount.MoneySum) -> String {
        let total = sum.dong.map { Money(dong: $0).fullText } ?? words(.tooLarge)
        guard sum.given < sum.count else { return total }
        return total + " " + filled(words(.partOf), grouped(Int64(sum.given)), grouped(Int64(sum.count)))
    }

    private func yearText(_ year: Int?) -> String { year.map { filled(words(.ofYear), String($0)) } ?? words(.noYear) }
}

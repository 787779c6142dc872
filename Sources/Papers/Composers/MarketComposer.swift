// The account of the market as pages of text.
import Domain
import Vietnamese
import Words

/// Composes the account of what was sold, offered and promoted.
package struct MarketComposer {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The paper of an account as it was on a day.
    package func document(_ account: MarketAccount, on day: CalendarDate) -> PaperDocument {
        let scope = account.year.map { words(.marketOfYear, String($0)) } ?? words[.marketOfAllYears]
        let heading: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words[.marketHeading])),
            .paragraph(PaperParagraph(.note, scope + " " + words(.marketAsOf, day.officialText))),
        ]
        let blocks =
            heading + volumes(account) + part(.marketListings, account.platforms.map(lines))
            + part(.marketPromotions, account.promotions.map(lines))
        return PaperDocument(title: words[.marketHeading], sections: [PaperSection(blocks: blocks)])
    }

    private func volumes(_ account: MarketAccount) -> [PaperBlock] {
        guard !account.sums.isEmpty else { return part(.marketVolumes, []) }
        let heading = PaperRow(
            texts: [words[.marketItem], words[.marketYear], words[.marketVolume], words[.marketRevenue]],
            style: .cellHeading)
        let table = PaperTable(
            shares: [24, 4, 20, 17], heading: [heading], rows: account.sums.map { PaperRow(cells($0)) })
        let totals = account.years.compactMap { year -> PaperParagraph? in
            let revenue = account.revenue(of: year)
            guard revenue.given > 0 else { return nil }
            return PaperParagraph(.body, words(.marketRevenueOfYear, yearText(year), text(revenue)))
        }
        return [.paragraph(PaperParagraph(.heading, words[.marketVolumes])), .table(table), .list(totals)]
    }

    private func cells(_ sum: MarketAccount.Sum) -> [PaperCell] {
        let note = sum.product == nil ? "\n" + words[.marketUnregistered] : ""
        var volumes = sum.volumes.map { volume in
            (volume.quantity?.vietnameseText ?? words[.marketTooLarge]) + " " + volume.measure
        }
        if sum.periods.count > 1 { volumes.append(words(.marketPeriods, sum.periods.joined(separator: "; "))) }
        return [
            PaperCell(sum.item + note), PaperCell(sum.year.map(String.init) ?? "", style: .cellCentred),
            PaperCell(volumes.joined(separator: "\n")),
            PaperCell(sum.revenue.given == 0 ? "" : text(sum.revenue), style: .cellNumber),
        ]
    }

    private func part(_ heading: Text, _ lists: [[PaperParagraph]]) -> [PaperBlock] {
        let lists = lists.isEmpty ? [[PaperParagraph(.body, words[.marketNothing])]] : lists
        return [.paragraph(PaperParagraph(.heading, words[heading]))] + lists.map(PaperBlock.list)
    }

    private func lines(_ platform: MarketAccount.Platform) -> [PaperParagraph] {
        let count = officeCount(platform.listings.count)
        return [PaperParagraph(.item, words(.marketPlatform, platform.name, count), mark: "-")]
            + platform.listings.map { listing in
                let address = listing.address.isEmpty ? "" : ": " + listing.address
                return PaperParagraph(.item, listing.item + address, mark: "+", level: 1)
            }
    }

    private func lines(_ year: MarketAccount.PromotionYear) -> [PaperParagraph] {
        let cost = year.cost.given == 0 ? words[.marketNoCost] : words(.marketCost, text(year.cost))
        let count = officeCount(year.promotions.count)
        let heading = words(.marketOfYearCount, yearText(year.year), count) + " " + cost
        return [PaperParagraph(.item, heading, mark: "-")]
            + year.promotions.map { promotion in
                let parts = [
                    promotion.heldOn?.officialText ?? "",
                    promotion.event.contains(promotion.place) ? "" : promotion.place, promotion.item,
                    promotion.cost?.fullText ?? "",
                ]
                .filter { !$0.isEmpty }
                let text =
                    promotion.event + " ("
                    + words.choice(RecordKind.promotion, "form", promotion.form.rawValue) + ")"
                return PaperParagraph(.item, ([text] + parts).joined(separator: ", "), mark: "+", level: 1)
            }
    }

    /// A sum of money, and of how many records when not all give one.
    private func text(_ sum: MarketAccount.MoneySum) -> String {
        let total = sum.dong.map { Money(dong: $0).fullText } ?? words[.marketTooLarge]
        guard sum.given < sum.count else { return total }
        return total + " " + words(.marketPartOf, officeCount(sum.given), officeCount(sum.count))
    }

    private func yearText(_ year: Int?) -> String {
        year.map { words(.marketOfYear, String($0)) } ?? words[.marketNoYear]
    }
}

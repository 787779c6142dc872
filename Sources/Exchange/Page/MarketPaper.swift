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
    let size: SheetSize

    /// A composer with its words.
    package init(words: @escaping @Sendable (MarketWord) -> String, size: SheetSize = .portrait) {
        self.words = words
        self.size = size
    }

    /// The pages of an account as it was on a day.
    package func pages(_ account: MarketAccount, on day: CalendarDate) -> [[String]] {
        var filler = SheetFiller(size: size)
        let scope = account.year.map { filled(words(.ofYear), String($0)) } ?? words(.ofAllYears)
        for line in [words(.heading), scope + " " + filled(words(.asOf), day.officialText)] {
            for piece in wrappedLines(line, size.columns - 10) { filler.add(centered(piece, size.columns)) }
        }
        filler.add("")
        addVolumes(account, to: &filler)
        addPart(.listings, account.platforms.map(lines), to: &filler)
        addPart(.promotions, account.promotions.map(lines), to: &filler)
        return filler.sheets
    }

    private func addVolumes(_ account: MarketAccount, to filler: inout SheetFiller) {
        guard !account.sums.isEmpty else {
            addPart(.volumes, [], to: &filler)
            return
        }
        for line in wrappedLines(words(.volumes), size.columns) { filler.add(line) }
        let heading = [words(.item), words(.year), words(.volume), words(.revenue)]
        let table = TableComposer(widths: widths, size: size, heading: heading)
        table.begin(&filler)
        for (index, sum) in account.sums.enumerated() {
            table.add(cells(sum), to: &filler, isLast: index == account.sums.count - 1)
        }
        let totals = account.years.compactMap { year -> String? in
            let revenue = account.revenue(of: year)
            guard revenue.given > 0 else { return nil }
            return filled(words(.revenueOfYear), yearText(year), text(revenue))
        }
        if filler.left > 0 { filler.add("") }
        filler.add(blocks: [totals.flatMap { wrappedLines($0, size.columns) }])
    }

    private func cells(_ sum: MarketAccount.Sum) -> [String] {
        let note = sum.product == nil ? "\n" + words(.unregistered) : ""
        var volumes = sum.volumes.map { volume in
            (volume.quantity?.vietnameseText ?? words(.tooLarge)) + " " + volume.measure
        }
        if sum.periods.count > 1 { volumes.append(filled(words(.periods), sum.periods.joined(separator: "; "))) }
        return [
            sum.item + note, sum.year.map(String.init) ?? "", volumes.joined(separator: "\n"),
            sum.revenue.given == 0 ? "" : text(sum.revenue),
        ]
    }

    private func addPart(_ heading: MarketWord, _ blocks: [[String]], to filler: inout SheetFiller) {
        let blocks = blocks.isEmpty ? [wrappedLines(words(.nothing), size.columns)] : blocks
        // The heading stays with what comes first below it.
        filler.add(blocks: [wrappedLines(words(heading), size.columns) + blocks[0]] + blocks.dropFirst())
    }

    private func lines(_ platform: MarketAccount.Platform) -> [String] {
        let count = grouped(Int64(platform.listings.count))
        return hanging("- ", filled(words(.platform), platform.name, count), columns: size.columns)
            + platform.listings.flatMap { listing in
                let address = listing.address.isEmpty ? "" : ": " + listing.address
                return hanging("  + ", listing.item + address, columns: size.columns)
            }
    }

    private func lines(_ year: MarketAccount.PromotionYear) -> [String] {
        let cost = year.cost.given == 0 ? words(.noCost) : filled(words(.cost), text(year.cost))
        let count = grouped(Int64(year.promotions.count))
        let heading = filled(words(.ofYearCount), yearText(year.year), count) + " " + cost
        return hanging("- ", heading, columns: size.columns)
            + year.promotions.flatMap { promotion in
                let parts = [
                    promotion.heldOn?.officialText ?? "",
                    promotion.event.contains(promotion.place) ? "" : promotion.place, promotion.item,
                    promotion.cost?.fullText ?? "",
                ]
                .filter { !$0.isEmpty }
                let text = promotion.event + " (" + words(.form(promotion.form)) + ")"
                return hanging("  + ", ([text] + parts).joined(separator: ", "), columns: size.columns)
            }
    }

    /// A sum of money, and of how many records when not all give one.
    private func text(_ sum: MarketAccount.MoneySum) -> String {
        let total = sum.dong.map { Money(dong: $0).fullText } ?? words(.tooLarge)
        guard sum.given < sum.count else { return total }
        return total + " " + filled(words(.partOf), grouped(Int64(sum.given)), grouped(Int64(sum.count)))
    }

    private func yearText(_ year: Int?) -> String { year.map { filled(words(.ofYear), String($0)) } ?? words(.noYear) }

    /// The columns without their borders: item, year, volume, revenue.
    private var widths: [Int] {
        let room = size.columns - 13
        let (year, volume, revenue) = (4, 20, 17)
        return [room - year - volume - revenue, year, volume, revenue]
    }
}

// Showing codes, and the papers of products: labels of lots and the account of the market.
import Domain
import Office
import Words

extension AppState {
    /// The kinds of record that have a code.
    static let codedKinds: Set<RecordKind> = [RecordKind.lot, RecordKind.product]

    /// Why no code can be shown now; nil when one can.
    var reasonAgainstCode: Text? {
        guard let kind, Self.codedKinds.contains(kind) else { return .codeOnlyTraced }
        return hasChosen ? nil : .noRecord
    }

    mutating func takeCode(_ entry: RecordEntry, product: RecordEntry?) {
        let state = CodeState(entry: entry, product: product)
        guard state.code != nil else {
            say(.codeEmpty, role: .warning)
            return
        }
        layers.append(.code(state))
    }

    /// The papers that can be made where no dialogue is.
    func registerPapers(of entries: [RecordEntry]) -> [(title: String, paper: Paper)] {
        var papers: [(title: String, paper: Paper)] = []
        let lots = entries.filter { $0.kind == .lot }.map(\.identity.id)
        if !lots.isEmpty {
            papers.append((words(.paperNameLabels, String(lots.count)), .labels(lots: lots)))
        }
        if pane == .product {
            papers.append((words[.paperNameMarket], .market(year: nil)))
            for year in [today.year, today.year - 1] {
                papers.append((words(.paperNameMarketYear, String(year)), .market(year: year)))
            }
        }
        if pane == .support {
            for year in [today.year, today.year - 1] {
                papers.append((words(.paperNameSupports, String(year)), .supports(year: year)))
            }
        }
        return papers + reports(of: entries) + [(words[.paperNameSummary], .summary)]
    }
}

extension AppState {
    /// The yearly report: of the year of the indicator that was chosen, else of the last one.
    private func reports(of entries: [RecordEntry]) -> [(title: String, paper: Paper)] {
        guard pane == .support || pane == .summary else { return [] }
        let year = entries.first.flatMap { $0.kind == .indicator ? $0["lastYear"].number : nil }
        let paper = Paper.report(year: year)
        return [(words.paper(paper), paper)]
    }
}

extension EffectRunner {
    /// The product of a lot; nil when it has none.
    func product(of entry: RecordEntry) async throws(OfficeFailure) -> RecordEntry? {
        guard entry.kind == .lot, let id = entry["product"].reference else { return nil }
        return try await office.entry(RecordKind.product, id)
    }
}

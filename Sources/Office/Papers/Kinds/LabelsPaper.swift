// Sheets with the labels of lots.
import Domain
import Papers
import Repository
import Words

/// The labels of lots, by their numbers and in that order.
struct LabelsPaper: OfficePaper {
    let lots: [Int64]

    static let code = "labels"
    static let takes: Set<PaperArgument> = [.lots, .date]
    static let hasCodes = true
    static let reasonToName: Text? = .labelNamesReason

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        let lots = place.chosen.filter { $0.kind == .lot }.map(\.identity.id)
        guard place.pane != .dialogue, !lots.isEmpty else { return [] }
        return [PaperOffer(words(.paperNameLabels, String(lots.count)), Self(lots: lots))]
    }

    /// The lots that codes such as `A1,B2` name, in that order; without codes all of them.
    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let lots = try await office.entries(Lot.self)
        guard let written = arguments.lots else { return Self(lots: lots.map(\.identity.id)) }
        let byCode = Dictionary(grouping: lots) { trimmed($0.code) }
        let codes = written.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
        let unknown = codes.filter { byCode[$0] == nil }
        guard unknown.isEmpty, !codes.isEmpty else {
            throw .lotCodes(unknown.isEmpty ? written : unknown.joined(separator: ", "))
        }
        return Self(lots: codes.flatMap { byCode[$0] ?? [] }.map(\.identity.id))
    }

    func name(_ words: Words) -> String { words(.paperNameLabels, String(lots.count)) }

    func fileName(_ words: Words) -> String { words[.labelsFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        var labels = try await labels(by: office)
        var unnamed: [String] = []
        for index in labels.indices {
            let holder = labels[index].holder
            labels[index].holder = names.shown(holder, .product, "holder")
            if labels[index].holder != holder, !unnamed.contains(holder) { unnamed.append(holder) }
        }
        var composition = Composition(LabelComposer(words: office.words).document(labels))
        // A label that does not say who makes the goods is none, and a person is named for a reason only.
        if !unnamed.isEmpty { composition.refusal = .unnamedHolders(unnamed) }
        return composition
    }

    /// A browser sets labels closer and draws their codes.
    func markup(of document: PaperDocument, _ words: Words) -> [String]? {
        let labels = document.sections.flatMap(\.blocks).flatMap { block -> [PaperLabel] in
            if case .labels(let labels) = block { labels } else { [] }
        }
        return LabelMarkup(words: words).lines(labels)
    }

    private func labels(by office: Office) async throws(OfficeFailure) -> [LotLabel] {
        var labels: [LotLabel] = []
        var products: [Int64: Product] = [:]
        for id in lots {
            guard let lot = try await office.entry(RecordKind.lot, id)?.record(as: Lot.self) else { continue }
            if let product = lot.product, products[product] == nil {
                products[product] = try await office.entry(RecordKind.product, product)?.record()
            }
            labels.append(LotLabel(lot, of: lot.product.flatMap { products[$0] }, on: office.today))
        }
        guard !labels.isEmpty else { throw .noLots }
        return labels
    }
}

// A list on paper: what is shown, or its marked rows.
import Domain
import Papers
import Repository
import Words

/// All records of a list in its order, under what the list is called.
struct ListPaper: OfficePaper {
    /// The records in their order.
    let query: ListQuery
    /// What the list is called.
    let title: String

    static let code = "list"
    static let takes: Set<PaperArgument> = [.kind, .view, .filter, .date]
    static let head: PaperHead? = PaperHead(.list)
    static let isOfShown = true

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard let list = place.list, !place.chosen.isEmpty else { return [] }
        guard place.isMarked else {
            return [PaperOffer(words(.paperNameList, list.count), Self(query: list.query, title: list.title))]
        }
        var query = list.query
        query.conditions = [.records(place.chosen.map(\.identity.id).sorted())]
        (query.filter, query.units) = ("", [])
        return [PaperOffer(words(.paperNameListMarked, list.count), Self(query: query, title: list.title))]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let kind = try arguments.needed(arguments.kind, .kind)
        let (query, title) = try await office.list(of: kind, view: arguments.view, filter: arguments.filter)
        return Self(query: query, title: title)
    }

    func name(_ words: Words) -> String { words(.paperNameListOf, title) }

    func fileName(_ words: Words) -> String { words.fileName(query.kind) + ".xlsx" }

    /// The rows are read while the paper is written.
    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let count = try await office.count(query)
        guard count > 0 else { throw .emptyList }
        let composer = ListComposer(query.kind.description, printer: try await office.printer(of: query.kind))
        let hiding = try await office.hiding(for: order)
        let feed = ListFeed(query, composer: composer, names: hiding, office: office)
        let rows = PaperRowFeed(count: count) { start in try await feed.rows(from: start) }
        var composition = Composition(
            composer.document(title: title, rows: rows, on: office.today),
            remarks: query.filter.isEmpty ? [] : [Sentence(.remarkFiltered, query.filter)])
        composition.hiddenRows = { try await feed.hidden() }
        return try await lettered(composition, by: office)
    }
}

// Lists, records and score sheets on paper.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// A list on paper: all its records in its order, read while it is written.
    func list(_ query: ListQuery, title: String, showsNames: Bool) async throws(OfficeFailure) -> Composition {
        let description = query.kind.description
        let count = try await stored { () async throws(StoreError) in try await store.count(query) }
        guard count > 0 else { throw .emptyList }
        let printer = try await printer(of: query.kind)
        let paper = ListPaper(description, printer: printer)
        let feed = ListFeed(query, paper: paper, names: try await hiding(showsAll: showsNames), desk: self)
        let rows = PaperRowFeed(count: count) { start in try await feed.rows(from: start) }
        var composition = Composition(
            paper.document(title: title, rows: rows, on: today),
            remarks: query.filter.isEmpty ? [] : [Sentence(.remarkFiltered, query.filter)])
        composition.hiddenRows = { try await feed.hidden() }
        return composition
    }

    /// What puts the fields of a kind into words, for lists, records and files that a person reads.
    /// - Parameter titles: what the records are called that references name.
    func printer(of kind: RecordKind, titles: [RecordKind: [Int64: String]] = [:]) async throws(OfficeFailure)
        -> FieldPrinter
    {
        let isUnit = kind == .administrativeUnit
        return FieldPrinter(
            words: words, on: today, titles: titles, counts: try await counts(for: kind),
            units: isUnit ? try await unitRegistry() : UnitRegistry())
    }

    /// All units that are known.
    func unitRegistry() async throws(OfficeFailure) -> UnitRegistry {
        UnitRegistry(try await stored { () async throws(StoreError) in try await store.units() })
    }

    /// Gives the records of a list in its order, one after the other, as they stand when their part is read.
    func forEachRecord(of query: ListQuery, _ body: (RecordEntry) throws(OfficeFailure) -> Void)
        async throws(OfficeFailure)
    {
        var position = ListPosition.start
        while true {
            let from = position
            let window = try await stored { () async throws(StoreError) in
                try await store.window(query, at: from, limit: Self.listBatch)
            }
            for row in window.rows { try body(row.entry) }
            guard window.hasAfter, let last = window.rows.last else { return }
            guard !Task.isCancelled else { throw .stopped }
            position = .after(last.anchor)
        }
    }

    /// So many rows of a list are read at once.
    private static let listBatch = 500

    /// A record on paper.
    func record(_ kind: RecordKind, _ id: Int64, showsNames: Bool) async throws(OfficeFailure) -> Composition {
        let description = kind.description
        guard let entry = try await stored(kind, id) else {
            throw .missing
        }
        var titles: [RecordKind: [Int64: String]] = [:]
        for (field, value) in zip(description.fields, entry.values) {
            guard case .reference(let other) = field.kind, !field.isLink, let number = value.reference else { continue }
            if let named = try await stored(other, number) { titles[other, default: [:]][number] = named.title }
        }
        let printer = try await printer(of: kind, titles: titles)
        var names = try await hiding(showsAll: showsNames)
        let document = RecordPaper(printer: printer).document(entry, on: today, hiding: &names)
        return Composition(document, hidden: names.hidden)
    }

    /// A filled score sheet on paper.
    func scoreSheet(_ id: Int64, showsNames: Bool) async throws(OfficeFailure) -> Composition {
        guard let entry = try await stored(RecordKind.scoreSheet, id),
            let sheet = entry.record(as: ScoreSheet.self), let number = sheet.criteria,
            let set = try await stored(RecordKind.criteriaSet, number)?.record(as: CriteriaSet.self)
        else { throw .missing }
        var product: RecordEntry?
        if let number = sheet.product { product = try await stored(RecordKind.product, number) }
        var names = try await hiding(showsAll: showsNames)
        let document = ScorePaper(words: words).document(
            sheet, set: set, product: product?.record(), holder: product.map { names.shown("holder", of: $0) } ?? "",
            scorer: names.shown("scorer", of: entry))
        return Composition(document, hidden: names.hidden)
    }

    /// The last score sheet of a product.
    package func lastScore(of product: Product) async throws(OfficeFailure) -> ScoreSheet {
        let own = try await entries(ScoreSheet.self).filter { $0.product == product.identity.id }
        let last = own.max { first, second in
            let days = [first, second].map { $0.scoredOn ?? .epoch }
            return days[0] == days[1] ? first.identity.id < second.identity.id : days[0] < days[1]
        }
        guard let last else { throw .noScore(product: product.name) }
        return last
    }

    private func stored(_ kind: RecordKind, _ id: Int64) async throws(OfficeFailure) -> RecordEntry? {
        try await stored { () async throws(StoreError) in try await store.entry(of: kind, id: id) }
    }

    /// Who may be named: by the registers, by the cases that say that a person is helped, and by what the office said.
    func hiding(showsAll: Bool, isExport: Bool = false) async throws(OfficeFailure) -> NameHiding {
        let (names, known) = try await printedNames(showsAll: showsAll)
        let mark = NameHiding.exportMark
        let asker = Asker.Unnamed(citizen: words[.askerUnnamed], pupil: words[.askerPupil])
        let stands =
            isExport
            ? NameHiding.Stands(unnamed: mark, asker: Asker.Unnamed(citizen: mark, pupil: mark), mark: mark)
            : NameHiding.Stands(unnamed: words[.supportUnnamed], asker: asker)
        return NameHiding(names: names, showsAll: showsAll, stands: stands, known: known)
    }

    /// The names that papers may have, and what the registers know of names.
    func printedNames(showsAll: Bool) async throws(OfficeFailure) -> (PrintedNames, KnownNames) {
        let persons = ListQuery(
            kind: .support, conditions: [.oneOf(field: "form", [Support.Form.person.rawValue])])
        var cases: [Support] = []
        try await forEachRecord(of: persons) { entry in
            if let found = entry.record(as: Support.self) { cases.append(found) }
        }
        let holders = try await entries(Holder.self)
        let units = try await stored { () async throws(StoreError) in try await store.units() }.map(\.name)
        let products = try await entries(Product.self).flatMap { RecordEntry($0).names }
        let known = KnownNames(
            holders: holders, units: units, products: products, cases: cases, rulings: try await nameRulings())
        return (PrintedNames(holders: holders, cases: cases, showsAll: showsAll, known: known), known)
    }

    func counts(for kind: RecordKind) async throws(OfficeFailure) -> [CountRequest: RegisterCount] {
        guard kind == .indicator else { return [:] }
        return try await stored { () async throws(StoreError) in try await store.counted(on: today) }
    }
}

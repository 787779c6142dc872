// Lists, records and score sheets on paper.
import Domain
import Exchange
import Repository
import UI

extension Desk {
    /// A list on paper: all its records in its order, read while it is written.
    func list(_ query: ListQuery, title: String, showsNames: Bool) async throws(Sentence) -> Composition {
        guard let description = Catalogue.description(of: query.kind) else { throw Sentence(.failedMissing) }
        let count = try await stored { () async throws(StoreError) in try await store.count(query) }
        guard count > 0 else { throw Sentence(.failedEmptyList) }
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
    func printer(of kind: RecordKind, titles: [RecordKind: [Int64: String]] = [:]) async throws(Sentence)
        -> FieldPrinter
    {
        let isUnit = kind == AdministrativeUnit.description.kind
        return FieldPrinter(
            words: recordWord, on: today, titles: titles, counts: try await counts(for: kind),
            units: isUnit ? try await unitRegistry() : UnitRegistry())
    }

    /// All units that are known.
    func unitRegistry() async throws(Sentence) -> UnitRegistry {
        UnitRegistry(try await stored { () async throws(StoreError) in try await store.units() })
    }

    /// Gives the records of a list in its order, one after the other, as they stand when their part is read.
    func forEachRecord(of query: ListQuery, _ body: (RecordEntry) throws(Sentence) -> Void) async throws(Sentence) {
        var position = ListPosition.start
        while true {
            let from = position
            let window = try await stored { () async throws(StoreError) in
                try await store.window(query, at: from, limit: Self.listBatch)
            }
            for row in window.rows { try body(row.entry) }
            guard window.hasAfter, let last = window.rows.last else { return }
            guard !Task.isCancelled else { throw Sentence(.failedOther, words[.reasonCancelled]) }
            position = .after(last.anchor)
        }
    }

    /// So many rows of a list are read at once.
    private static let listBatch = 500

    /// A record on paper.
    func record(_ kind: RecordKind, _ id: Int64, showsNames: Bool) async throws(Sentence) -> Composition {
        guard let entry = try await stored(kind, id), let description = Catalogue.description(of: kind) else {
            throw Sentence(.failedMissing)
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
    func scoreSheet(_ id: Int64, showsNames: Bool) async throws(Sentence) -> Composition {
        guard let entry = try await stored(ScoreSheet.description.kind, id),
            let sheet = entry.record(as: ScoreSheet.self), let number = sheet.criteria,
            let set = try await stored(CriteriaSet.description.kind, number)?.record(as: CriteriaSet.self)
        else { throw Sentence(.failedMissing) }
        var product: RecordEntry?
        if let number = sheet.product { product = try await stored(Product.description.kind, number) }
        var names = try await hiding(showsAll: showsNames)
        let document = ScorePaper(words: scoreWord).document(
            sheet, set: set, product: product?.record(), holder: product.map { names.shown("holder", of: $0) } ?? "",
            scorer: names.shown("scorer", of: entry))
        return Composition(document, hidden: names.hidden)
    }

    /// The last score sheet of a product.
    func lastScore(of product: Product) async throws(Sentence) -> ScoreSheet {
        let own = try await entries(ScoreSheet.self).filter { $0.product == product.identity.id }
        let last = own.max { first, second in
            let days = [first, second].map { $0.scoredOn ?? .epoch }
            return days[0] == days[1] ? first.identity.id < second.identity.id : days[0] < days[1]
        }
        guard let last else { throw Sentence(.failedNoScore, product.name) }
        return last
    }

    private func stored(_ kind: RecordKind, _ id: Int64) async throws(Sentence) -> RecordEntry? {
        try await stored { () async throws(StoreError) in try await store.entry(of: kind, id: id) }
    }

    /// Who may be named: by the registers, by the cases that say that a person is helped, and by what the office said.
    func hiding(showsAll: Bool, isExport: Bool = false) async throws(Sentence) -> NameHiding {
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
    func printedNames(showsAll: Bool) async throws(Sentence) -> (PrintedNames, KnownNames) {
        let persons = ListQuery(
            kind: Support.description.kind, conditions: [.oneOf(field: "form", [Support.Form.person.rawValue])])
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

    func counts(for kind: RecordKind) async throws(Sentence) -> [CountRequest: RegisterCount] {
        guard kind == Indicator.description.kind else { return [:] }
        return try await stored { () async throws(StoreError) in try await store.counted(on: today) }
    }

    @Sendable func recordWord(_ word: RecordWord) -> String {
        switch word {
        case .kind(let kind): words.kind(kind)
        case .counted(let kind, let count): words.counted(kind, count)
        case .column(let kind, let field): words.column(kind, field)
        case .field(let kind, let field): words.field(kind, field)
        case .choice(let kind, let field, let code): words.choice(kind, field, code)
        case .order: words[.paperOrder]
        case .asOf: words[.paperAsOf]
        case .item: words[.recordItem]
        case .content: words[.recordContent]
        case .yes: words[.yes]
        case .no: words[.no]
        case .stars: words[.stars]
        case .notReported: words[.notReportedShort]
        case .notApplicable: words[.notApplicable]
        case .countedResult: words[.countedAs]
        }
    }

    @Sendable private func scoreWord(_ word: ScoreWord) -> String {
        switch word {
        case .heading: words[.scorePaperHeading]
        case .set: words[.scorePaperSet]
        case .frameOnly: words[.scoreFrameOnly]
        case .product: words[.scorePaperProduct]
        case .holder: words[.scorePaperHolder]
        case .unit: words[.scorePaperUnit]
        case .scorer: words[.scorePaperScorer]
        case .day: words[.scorePaperDay]
        case .role(let role): words.choice(ScoreSheet.description.kind, "role", role.rawValue)
        case .code: words[.scoreColumnCode]
        case .criterion: words[.scoreColumnCriterion]
        case .option: words[.scoreColumnOption]
        case .points: words[.scoreColumnPoints]
        case .maximum: words[.scoreColumnMaximum]
        case .evidence: words[.scoreColumnEvidence]
        case .total: words[.scoreTotal]
        case .stars: words[.scorePaperStars]
        case .noStars: words[.scoreNoBand]
        case .open: words[.scorePaperOpen]
        case .note: words[.scoreNote]
        case .notes: words[.scorePaperNotes]
        }
    }
}

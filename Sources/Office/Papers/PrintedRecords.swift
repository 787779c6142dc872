// What papers and exported files say of records: fields in words, names of persons hidden.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// What puts the fields of a kind into words, for lists, records and files that a person reads.
    /// - Parameter titles: what the records are called that references name; those that columns show are looked up.
    func printer(of kind: RecordKind, titles: [RecordKind: [Int64: String]] = [:]) async throws(OfficeFailure)
        -> FieldPrinter
    {
        let isUnit = kind == .administrativeUnit
        var titles = titles
        for case .reference(let other) in kind.description.columns.map(\.kind) where titles[other] == nil {
            let entries = try await stored { () async throws(StoreError) in
                try await store.allEntries(of: other, limit: .max)
            }
            titles[other] = Dictionary(entries.map { ($0.identity.id, $0.title) }) { first, _ in first }
        }
        return FieldPrinter(
            words: words, on: today, titles: titles, counts: try await counts(for: kind),
            units: isUnit ? try await units() : UnitRegistry())
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

    /// Rows of a list read per batch.
    private static let listBatch = 500

    /// Who may be named on a paper as somebody wants it.
    func hiding(for order: PaperOrder) async throws(OfficeFailure) -> NameHiding {
        try await hiding(
            showsAll: order.showsNames, hidesDoubtful: order.doubtful == .hide, names: order.names)
    }

    /// Who may be named: by the registers, by the cases that say that a person is helped, and by what the office said.
    /// - Parameter single: what somebody says of names for this once.
    func hiding(
        showsAll: Bool, isExport: Bool = false, hidesDoubtful: Bool = false, names single: SingleNames = SingleNames()
    ) async throws(OfficeFailure) -> NameHiding {
        let (names, known) = try await printedNames(showsAll: showsAll, names: single)
        let mark = NameHiding.exportMark
        let asker = Asker.Unnamed(
            citizen: words[.askerUnnamed], pupil: words[.askerPupil], unionMember: words[.askerUnionMember],
            associationMember: words[.askerAssociationMember])
        let stands =
            isExport
            ? NameHiding.Stands(unnamed: mark, asker: Asker.Unnamed(mark), mark: mark)
            : NameHiding.Stands(unnamed: words[.supportUnnamed], asker: asker)
        return NameHiding(
            names: names, showsAll: showsAll, stands: stands, known: known, hidesDoubtful: hidesDoubtful,
            kept: single.keptKeys)
    }

    /// The names that papers may have, and what the registers know of names.
    func printedNames(showsAll: Bool, names: SingleNames = SingleNames()) async throws(OfficeFailure)
        -> (PrintedNames, KnownNames)
    {
        let forms = Support.Form.allCases.filter { $0 != .unstated && $0 != .household }.map(\.rawValue)
        var cases: [Support] = []
        try await forEachRecord(of: ListQuery(kind: .support, conditions: [.oneOf(field: "form", forms)])) { entry in
            if let found = entry.record(as: Support.self) { cases.append(found) }
        }
        let holders = try await entries(Holder.self)
        let units = try await self.units().units.map(\.name)
        let bodies = try await entries(Body.self)
        let products = try await entries(Product.self).flatMap { RecordEntry($0).names }
        let known = KnownNames(
            holders: holders, units: units, bodies: bodies, products: products, cases: cases,
            rulings: try await nameRulings().merging(names.rulings) { $1 }, published: try await publishedTexts())
        return (PrintedNames(holders: holders, cases: cases, showsAll: showsAll, known: known), known)
    }

    /// What the records say for everybody of how the office is reached.
    private func publishedTexts() async throws(OfficeFailure) -> [String] {
        var texts: [String] = []
        for description in Catalogue.descriptions {
            let fields = description.fields.filter(\.isPublished).map(\.name)
            guard !fields.isEmpty else { continue }
            try await forEachRecord(of: ListQuery(kind: description.kind)) { entry in
                texts += fields.map { entry[$0].text }.filter { !$0.isEmpty }
            }
        }
        return texts
    }

    func counts(for kind: RecordKind) async throws(OfficeFailure) -> [CountRequest: RegisterCount] {
        guard kind == .indicator else { return [:] }
        return try await stored { () async throws(StoreError) in try await store.counted(on: today) }
    }

    /// A holder as it may be printed.
    func printed(_ holder: String, _ names: PrintedNames) -> String {
        names.printed(holder)
            ?? words.choice(RecordKind.holder, "form", Holder.Form.household.rawValue)
    }
}

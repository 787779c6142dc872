// Beginning a dossier with its papers, from what the product and its earlier dossiers say.
import Domain
import Repository
import Resources

/// A dossier that shall begin.
package struct DossierStartRequest: Sendable, Hashable {
    /// The product.
    package let product: RecordIdentity
    /// What it is for.
    package let purpose: Dossier.Purpose
    /// What it is called; a number is added where the product has one of that name.
    package let title: String
    /// What its notes say when its papers come from the list that is shipped.
    package let frameNote: String
    /// The day.
    package let today: CalendarDate

    /// A dossier to begin.
    package init(
        product: RecordIdentity, purpose: Dossier.Purpose, title: String, frameNote: String, today: CalendarDate
    ) {
        (self.product, self.purpose, self.title) = (product, purpose, title)
        (self.frameNote, self.today) = (frameNote, today)
    }
}

extension Office {
    /// Earlier dossiers looked through for a checklist.
    private static let templateLimit = 8

    /// Whether a dossier of a product is under way.
    package func hasOpenDossier(_ product: Int64) async throws(OfficeFailure) -> Bool {
        let query = ListQuery(kind: .dossier, conditions: [.equals(field: "product", .reference(product))])
        let rows = try await window(query, .start, 500).rows
        return rows.contains { $0.entry.record(as: Dossier.self)?.state.isOpen == true }
    }

    /// Begins a dossier: what is stored is the dossier, its papers and, where it changes, the product.
    /// - Throws: `missing` when the product is gone.
    package func begin(_ request: DossierStartRequest) async throws(OfficeFailure) -> ChangeOutcome {
        let who = who
        return try await change("dossier") { found in try Self.beginning(request, by: who, found) }
    }

    /// What is stored to begin a dossier.
    package static func beginning(_ request: DossierStartRequest, by who: String, _ found: FoundRecords) throws
        -> [RecordEntry]
    {
        guard let product = try found.entry(.product, request.product.id)?.record(as: Product.self) else {
            throw OfficeFailure.missing
        }
        let known: [Dossier] = try found.records(where: "product", is: .reference(product.identity.id))
        // What was recognised tells more than what was tried.
        let recognised = known.filter { $0.state == .recognised }
        let last = (recognised.isEmpty ? known : recognised).max(by: Dossier.isEarlier)
        var previous: (dossier: Dossier, papers: [DossierPaper])?
        if request.purpose != .first, let last { previous = (last, try found.papers(of: last)) }
        let (checklist, isShipped) = try checklist(for: product, found)
        var start = DossierStart(
            request.purpose, of: product, previous: previous, checklist: checklist, who: who, today: request.today)
        start.dossier.title = DossierStart.unused(request.title, among: Set(known.map(\.title)))
        if isShipped, previous?.papers.isEmpty != false { start.dossier.notes = request.frameNote }
        return start.entries
    }

    /// The papers of the last dossier of the same product set; without one the list that is shipped.
    private static func checklist(for product: Product, _ found: FoundRecords) throws -> (
        list: Checklist, isShipped: Bool
    ) {
        let shipped = shippedChecklists.list(set: product.productSet, group: product.group)
        guard !product.productSet.isEmpty else { return (shipped, true) }
        let alike: [Dossier] = try found.records(where: "productSet", is: .text(product.productSet))
        for dossier in alike.sorted(by: { Dossier.isEarlier($1, $0) }).prefix(templateLimit) {
            let papers = try found.papers(of: dossier)
            guard !papers.isEmpty else { continue }
            let own = Checklist(papers: papers).items
            let added = own.contains(where: \.isForRenewal) ? [] : shipped.items.filter(\.isForRenewal)
            return (Checklist(items: own + added), false)
        }
        return (shipped, true)
    }

    private static var shippedChecklists: ChecklistFile {
        let resource = soxa_resource_named("checklists.txt")
        let bytes = UnsafeBufferPointer(start: resource.bytes, count: resource.count)
        return ChecklistFile(String(decoding: bytes, as: UTF8.self))
    }
}

extension FoundRecords {
    /// All records in use of a kind that say a value in a field.
    func records<R: Record>(where field: String, is value: FieldValue) throws -> [R] {
        try all(R.description.kind, field, value).compactMap { $0.record() }
    }

    /// The papers of a dossier.
    func papers(of dossier: Dossier) throws -> [DossierPaper] {
        try records(where: "dossier", is: .reference(dossier.identity.id))
    }
}

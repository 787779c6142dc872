// Does the work on dossiers: begins new ones, and fetches what awards follow from.
import Domain
import Office
import Resources
import Words

extension EffectRunner {
    /// So many dossiers of a product, or papers of a dossier, are looked at.
    private static let dossierLimit = 500
    /// So many earlier dossiers are looked through for a checklist.
    private static let templateLimit = 8

    func answer(toDossier work: DossierWork) async throws(OfficeFailure) -> DossierAnswer {
        switch work {
        case .offerStarts(let product):
            let stored = try await office.entry(product.kind, product.identity.id)
            let known = try await dossiers(of: product.identity.id)
            return .startsOffered(stored, isUnderWay: known.contains { $0.state.isOpen })
        case .begin(let request): return try await begin(request)
        case .reckonAward(let product):
            let stored = try await office.entry(product.kind, product.identity.id)
            guard let stored else { return .awardReckoned(nil, related: []) }
            return .awardReckoned(stored, related: try await related(to: stored))
        case .countExpiring(let today):
            let days = ListCondition.expiryDays.min() ?? 0
            return .expiring(
                try await office.count(
                    ListQuery(
                        kind: .product,
                        conditions: ListCondition.expiring(within: days, from: today))))
        }
    }

    private func begin(_ request: DossierStartRequest) async throws(OfficeFailure) -> DossierAnswer {
        let stored = try await office.entry(RecordKind.product, request.product.id)
        guard let product = stored?.record(as: Product.self) else { throw .missing }
        let known = try await dossiers(of: product.identity.id)
        // What was recognised tells more than what was tried.
        let recognised = known.filter { $0.state == .recognised }
        let last = (recognised.isEmpty ? known : recognised).max(by: Dossier.isEarlier)
        var previous: (dossier: Dossier, papers: [DossierPaper])?
        if request.purpose != .first, let last { previous = (last, try await papers(of: last.identity.id)) }
        let (checklist, isShipped) = try await checklist(for: product)
        var start = DossierStart(
            request.purpose, of: product, previous: previous, checklist: checklist, who: request.who,
            today: request.today)
        start.dossier.title = Self.unused(request.title, among: Set(known.map(\.title)))
        if isShipped, previous?.papers.isEmpty != false { start.dossier.notes = request.frameNote }
        let entries = start.entries
        return .begun(try await office.saveAll(entries, "dossier"), entries)
    }

    private static func unused(_ title: String, among titles: Set<String>) -> String {
        var number = 2
        var wanted = title
        while titles.contains(wanted) {
            wanted = title + " (\(number))"
            number += 1
        }
        return wanted
    }

    /// The papers of the last dossier of the same product set; without one the list that is shipped.
    private func checklist(for product: Product) async throws(OfficeFailure) -> (list: Checklist, isShipped: Bool) {
        let shipped = Self.shippedChecklists.list(set: product.productSet, group: product.group)
        guard !product.productSet.isEmpty else { return (shipped, true) }
        let query = ListQuery(
            kind: .dossier,
            conditions: [.equals(field: "productSet", .text(product.productSet))])
        let alike = try await office.window(query, .start, Self.dossierLimit).rows
            .compactMap { $0.entry.record(as: Dossier.self) }.sorted { Dossier.isEarlier($1, $0) }
        for dossier in alike.prefix(Self.templateLimit) {
            let papers = try await papers(of: dossier.identity.id)
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

    private func dossiers(of product: Int64) async throws(OfficeFailure) -> [Dossier] {
        try await records(of: product, in: "product")
    }

    private func papers(of dossier: Int64) async throws(OfficeFailure) -> [DossierPaper] {
        try await records(of: dossier, in: "dossier")
    }

    private func records<R: Record>(of owner: Int64, in field: String) async throws(OfficeFailure) -> [R] {
        let query = ListQuery(
            kind: R.description.kind, conditions: [.equals(field: field, .reference(owner))])
        return try await office.window(query, .start, Self.dossierLimit).rows.compactMap { $0.entry.record() }
    }
}

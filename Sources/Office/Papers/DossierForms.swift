// The forms of a dossier from the records.
import Domain
import Papers
import Words

extension Office {
    /// A form of a dossier, worded by a template.
    func form(
        of id: Int64, _ name: TemplateName, hasScores: Bool, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        guard let dossier = try await entry(RecordKind.dossier, id)?.record(as: Dossier.self) else { throw .missing }
        var source = DossierFormComposer.Source(dossier)
        if let product = dossier.product { source.product = try await entry(RecordKind.product, product)?.record() }
        let written = source.product?.holder ?? ""
        let (known, _) = try await printedNames(showsAll: order.showsNames, names: order.names)
        source.holder = printed(written, known)
        source.register = try await entries(Holder.self).first { !written.isEmpty && $0.isNamed(written) }
        source.papers = try await entries(DossierPaper.self).filter { $0.dossier == id }
        source.sales = try await entries(Sale.self).filter { $0.product != nil && $0.product == dossier.product }
        source.scoring = try await ownScoring(of: dossier)
        let commune = try await ownCommune()
        let home = commune.isEmpty ? nil : country().communes(commune, firstIn: commune).first
        source.place = try await letterhead(for: .assessment)?.place ?? home?.bareName ?? ""
        source.proposedNumber = dossier.proposedRegistration(after: try await entries(Dossier.self), on: today)
        let template = try name.template().template
        var composition = Composition(
            DossierFormComposer(words: words).document(source, template: template, hasScores: hasScores),
            hidden: known.hidden(of: [written]))
        composition.issuedOn = dossier.receivedOn
        return try await held(composition, against: day(of: composition))
    }

    /// The last of the holder's own score sheets of a dossier.
    private func ownScoring(of dossier: Dossier) async throws(OfficeFailure) -> Scoring? {
        let own = try await entries(ScoreSheet.self).filter { sheet in
            sheet.role == .own && sheet.dossier == dossier.identity.id
        }
        let last = own.max { ($0.scoredOn ?? .epoch, $0.identity.id) < ($1.scoredOn ?? .epoch, $1.identity.id) }
        guard let last, let id = last.criteria,
            let set = try await entry(RecordKind.criteriaSet, id)?.record(as: CriteriaSet.self)
        else { return nil }
        return Scoring(set.scored, ScoreMarks(last.marks))
    }
}

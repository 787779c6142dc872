// What the commune found of a dossier: form 03 of decision 26/2026/QĐ-TTg.
import Domain
import Papers
import Repository
import Words

/// The commune's assessment report of a dossier, by its number.
struct AssessmentPaper: OfficePaper {
    let dossier: Int64

    static let code = "assessment"
    static let takes: Set<PaperArgument> = [.product, .date]
    static let head: PaperHead? = PaperHead(.assessment, type: .paperTypeReport, sign: .report)

    /// The assessment is that of one dossier: the one chosen, or the one whose papers are.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dossier.map { [PaperOffer(words[.paperNameAssessment], Self(dossier: $0))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let name = try arguments.needed(arguments.product, .product)
        return Self(dossier: try await office.lastDossier(ofProduct: name).identity.id)
    }

    func name(_ words: Words) -> String { words[.paperNameAssessment] }

    func fileName(_ words: Words) -> String { words[.assessmentFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        guard let dossier = try await office.entry(RecordKind.dossier, dossier)?.record(as: Dossier.self) else {
            throw .missing
        }
        var product: Product?
        if let id = dossier.product { product = try await office.entry(RecordKind.product, id)?.record() }
        let papers = try await office.entries(DossierPaper.self).filter { $0.dossier == dossier.identity.id }
        let (known, _) = try await office.printedNames(showsAll: order.showsNames, names: order.names)
        let holder = product?.holder ?? ""
        let calendar = try await office.workingCalendar()
        let communeDay = dossier.communeDay(calendar)
        var composition = Composition(
            AssessmentComposer(words: office.words).document(
                dossier, product: product, holder: office.printed(holder, known), papers: papers,
                by: try await office.facts(for: .assessment)[.issuer] ?? "", communeDay: communeDay, on: office.today),
            hidden: known.hidden(of: [holder]))
        composition.issuedOn = dossier.submittedOn
        if let received = dossier.receivedOn, let communeDay {
            let unknown = calendar.unknownYears(from: received, to: communeDay).map(String.init)
            if !unknown.isEmpty {
                composition.remarks.append(Sentence(.dossierNoHolidays, unknown.joined(separator: ", ")))
            }
        }
        let lacking = DossierStanding(dossier, papers: papers, of: product, submittedOn: office.today).obstacles
        if !lacking.isEmpty {
            composition.remarks.append(
                Sentence(.remarkNotReady, dossier.title, office.words.obstacles(lacking, kind: .dossier)))
        }
        return try await lettered(composition, by: office)
    }
}

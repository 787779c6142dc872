// The account of the support of a year.
import Domain
import Papers
import Words

/// The account of the support of a year; without one, of today's or of the last one with records.
struct SupportsPaper: OfficePaper {
    let year: Int?

    static let code = "supports"
    static let takes: Set<PaperArgument> = [.year, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.supports, type: .paperTypeReport, sign: .report)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane == .support else { return [] }
        return [place.today.year, place.today.year - 1].map { year in
            let paper = Self(year: year)
            return PaperOffer(paper.name(words), paper)
        }
    }

    static func of(_ overlay: PaperOverlay) -> Self? {
        if case .account(let year) = overlay { Self(year: year) } else { nil }
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(year: arguments.year)
    }

    func name(_ words: Words) -> String { words(.paperNameSupports, year.map { String($0) } ?? "…") }

    func fileName(_ words: Words) -> String { words[.supportFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let account = try await office.supportAccount(year, office.today)
        let (known, _) = try await office.printedNames(showsAll: order.showsNames, names: order.names)
        let composition = Composition(
            SupportComposer(words: office.words, printed: known.printed).document(account, on: office.today),
            hidden: known.hidden(of: account.beneficiaries.flatMap(\.names)))
        return try await lettered(composition, by: office)
    }
}

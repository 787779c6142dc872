// The figures of all panes on paper.
import Domain
import Papers
import Repository
import Words

/// The figures of all panes.
struct SummaryPaper: OfficePaper {
    static let code = "summary"
    static let takes: Set<PaperArgument> = [.date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.summary)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        [PaperOffer(words[.paperNameSummary], Self())]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self()
    }

    func name(_ words: Words) -> String { words[.paperNameSummary] }

    func fileName(_ words: Words) -> String { words[.summaryFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let (today, store) = (office.today, office.store)
        let heading = [office.words[.paperSummary], office.words(.paperAsOf, today.officialText)]
        let summary = try await office.stored { () async throws(StoreError) in try await store.summary(on: today) }
        let lines = office.summaryText(summary, SheetSize.portrait.columns)
        return try await lettered(
            Composition(PlainComposer().document(heading: heading, lines: lines)), by: office)
    }
}

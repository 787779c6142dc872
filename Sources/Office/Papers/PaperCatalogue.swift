// All papers of the office.
import Domain
import Words

/// The papers that there are, in the order in which they are offered.
package enum PaperCatalogue {
    private static let all: [any OfficePaper.Type] = [
        NoticePaper.self, AnswersPaper.self, ConclusionPaper.self, PromisesPaper.self, RequestPaper.self,
        PlanPaper.self, ProgrammePaper.self, CallPaper.self, InvitationPaper.self, DialoguesPaper.self,
        ExpiryPaper.self, RegistrationPaper.self, SelfAssessmentPaper.self, AssessmentPaper.self, SubmissionPaper.self,
        WithdrawalPaper.self, LabelsPaper.self, MarketPaper.self,
        SupportsPaper.self, ReportPaper.self, SummaryPaper.self, BookPaper.self,
        ListPaper.self, ScorePaper.self, RecordPaper.self,
    ]

    /// What the papers are called on the command line.
    package static var codes: [String] { all.map { $0.code } }

    /// The name of a paper as it was written on the command line. Throws the sentence that says which names there are.
    package static func code(named written: String?) throws(Sentence) -> String {
        let names = codes.joined(separator: ", ")
        guard let written else { throw Sentence(.failedNoPaper, names) }
        guard codes.contains(written) else { throw Sentence(.failedPaperUnknown, written, names) }
        return written
    }

    /// The name of the paper that is one file for each department, written by `Office.write` into a folder.
    package static let ofDepartments = RequestPaper.code

    /// The papers that can be made of what is shown and chosen; what is marked is meant first.
    package static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        func offers(_ type: any OfficePaper.Type) -> [PaperOffer] {
            type.offers(at: place, words).map { offer in
                var offer = offer
                if place.isMarked, !type.isOfMarks { offer.note = words[.paperOfAll] }
                return offer
            }
        }
        let own = all.filter { !$0.isOfShown }.flatMap(offers)
        let shown = all.filter { $0.isOfShown }.flatMap(offers)
        return place.putsShownFirst ? shown + own : own + shown
    }

    /// The paper of what an overlay shows.
    package static func paper(of overlay: PaperOverlay) -> Paper? {
        func found<P: OfficePaper>(_ type: P.Type) -> Paper? { type.of(overlay).map { Paper($0) } }
        return all.lazy.compactMap { found($0) }.first
    }

    /// The paper that the command line asks for, by a name of `codes`; nil for any other.
    package static func asked(_ code: String, _ arguments: PaperArguments, of office: Office)
        async throws(OfficeFailure) -> Paper?
    {
        func asked<P: OfficePaper>(_ type: P.Type) async throws(OfficeFailure) -> Paper {
            Paper(try await type.asked(arguments, of: office))
        }
        guard let type = all.first(where: { $0.code == code }) else { return nil }
        try arguments.refuseIdle(for: code, taking: type.takes)
        if let problem = arguments.yearProblem { throw .argument(problem, .conference) }
        return try await asked(type)
    }
}

// What one department is asked, in a file that it fills in and sends back.
import Domain
import Papers
import Vietnamese
import Words

/// The questions of a dialogue that a body is asked: those chosen, or all that wait for its answer.
struct RequestPaper: OfficePaper {
    let dialogue: DialogueChoice
    let body: String

    static let code = "requests"
    static let takes: Set<PaperArgument> = [.number, .questions, .format]

    /// The files of all departments are made together, with a key of their own.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] { [] }

    /// On the command line too: `Office.requests`.
    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        throw .unsaid(.folder)
    }

    func name(_ words: Words) -> String { words(.requestTitle, body) }

    func fileName(_ words: Words) -> String { words[.requestFileName] + "-" + asciiName(body) }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let conference = try await office.conference(id: dialogue.conference)
        let (own, _) = try await office.questions(of: conference)
        let requests = AnswerRequests(own, chosen: Set(dialogue.questions)).requests
        guard let request = requests.first(where: { matchKey($0.body) == matchKey(body) }) else {
            throw .noRequests(conference: conference.title)
        }
        let references = QuestionReferences(own.map(\.identity.uid))
        return Composition(
            RequestComposer(words: office.words, references: references).document(
                // What is not asked here is neither hidden nor said to be.
                request.printed(names.question), of: conference))
    }
}

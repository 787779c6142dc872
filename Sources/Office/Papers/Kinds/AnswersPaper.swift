// The table of answers of a dialogue alone.
import Domain
import Papers
import Words

/// The table of answers of a dialogue: the questions chosen, or all whose answers are approved.
struct AnswersPaper: OfficePaper {
    let dialogue: DialogueChoice

    static let code = "answers"
    static let takes: Set<PaperArgument> = [.number, .questions, .date]

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogue.map { [PaperOffer(words[.paperNameAnswers], Self(dialogue: $0))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(dialogue: try await office.dialogue(arguments))
    }

    func name(_ words: Words) -> String { words[.paperNameAnswers] }

    func fileName(_ words: Words) -> String { words[.answersFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let answers = try await office.answers(of: dialogue, names)
        try office.refuseOtherDay(than: answers.conference.noticeDate)
        var composition = Composition(
            NoticeComposer(words: office.words).document(
                conference: answers.conference, table: answers.table, texts: answers.texts))
        let texts = try await office.texts(of: answers)
        (composition.bodies, composition.texts) = (answers.table.bodies, texts.flatMap { [$0.question, $0.answer] })
        composition.units = answers.table.askingUnits
        let day = office.day(ofPaper: answers.conference.noticeDate)
        composition.remarks += try await office.remarks(onCitationsIn: texts, asOf: day) + answers.remarks
        return try await office.remarked(composition, asOf: day)
    }
}

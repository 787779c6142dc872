// The notice that publishes the answers of a dialogue.
import Domain
import Papers
import Words

/// The notice that publishes the answers of a dialogue, with the table of answers as its annex: the questions chosen, or
/// all whose answers are approved.
struct NoticePaper: OfficePaper {
    let dialogue: DialogueChoice

    static let code = "notice"
    static let takes: Set<PaperArgument> = [.number, .questions, .date]
    static let head: PaperHead? = PaperHead(.notice, type: .paperTypeNotice, sign: .notice)

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        place.dialogue.map { [PaperOffer(words[.paperNameNotice], Self(dialogue: $0))] } ?? []
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(dialogue: try await office.dialogue(arguments))
    }

    func name(_ words: Words) -> String { words[.paperNameNotice] }

    func fileName(_ words: Words) -> String { words[.noticeFileName] }

    /// The letter counts what is left in the table.
    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let answers = try await office.answers(of: dialogue, names)
        try office.refuseOtherDay(than: answers.conference.noticeDate)
        let table = answers.table
        let head = try await office.letterhead(for: .notice, on: answers.conference.noticeDate)
        let conference = answers.conference.withNotice(head?.sign(answers.conference.notice, for: .notice))
        let (template, place) = try TemplateName.notice.template()
        let facts = try await office.facts(for: .notice, on: conference.noticeDate)
        let texts = try await office.texts(of: answers)
        let told =
            try await office.remarks(onCitationsIn: texts, asOf: office.day(ofPaper: conference.noticeDate))
            + answers.remarks
        func composed(without places: Set<Int>) async throws(OfficeFailure) -> Composition {
            let counted = table.without(places)
            let askers = names.count(of: answers.named.without(places).rows.map(\.question))
            let (document, gaps) = NoticeComposer(words: office.words).notice(
                conference: conference, table: table, counted: counted, askers: askers, template: template,
                facts: facts, texts: answers.texts)
            var composition = Composition(
                document, remarks: gaps.map { Sentence($0, place: place, words: office.words) })
            let shown = Set(counted.rows.map(\.question.identity.id))
            composition.bodies = [conference.chair] + counted.bodies
            composition.texts = texts.filter { shown.contains($0.identity.id) }.flatMap { [$0.question, $0.answer] }
            composition.units = counted.askingUnits
            composition.receivers.named = [office.words[.recipientAskers]] + counted.bodies
            composition.remarks += told
            return try await lettered(
                composition, by: office, number: conference.notice, date: conference.noticeDate)
        }
        let whole = try await composed(without: [])
        guard !order.leftOut.isEmpty, let first = whole.document.firstTableItem else { return whole }
        let places = NoticeComposer.places(of: order.leftOut, from: first, in: table)
        return places.isEmpty ? whole : try await composed(without: places)
    }
}

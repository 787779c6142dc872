// The dialogue that a paper is of, and its table of answers.
import Domain
import Papers
import Repository
import Words

/// A dialogue and some of its questions.
struct DialogueChoice: Sendable, Hashable {
    /// The dialogue, by its number; nil stands for the current one.
    let conference: Int64?
    /// The questions chosen; none for all that are ready.
    let questions: [Int64]
}

extension Office {
    /// The dialogue and the questions that the command line names.
    func dialogue(_ arguments: PaperArguments) async throws(OfficeFailure) -> DialogueChoice {
        let conference = try await conference(numbered: arguments.number)
        let written = arguments.questions
        let chosen = written == nil ? [] : try await questions(numbered: written ?? "", of: conference)
        return DialogueChoice(conference: conference.identity.id, questions: chosen)
    }

    /// The dialogue that the command line names: by its title, its notice or its year, the last of several; without any
    /// the current one.
    func conference(_ arguments: PaperArguments) async throws(OfficeFailure) -> Conference {
        if let name = arguments.name,
            let found = try await record(of: .conference, named: name).record(as: Conference.self)
        {
            return found
        }
        guard let year = arguments.year else { return try await conference(numbered: arguments.number) }
        let found = try await entries(Conference.self).filter { $0.reportYear == year }.max { $0.isBefore($1) }
        guard let found else { throw .noConferenceIn(year) }
        return found
    }

    /// A letter around a dialogue in the form of the office, worded by a template.
    /// - Parameters:
    ///   - annex: the template of what is sent with it.
    ///   - lists: the fields of the dialogue that the letter lists; one that says nothing is told.
    func letter<Kind: OfficePaper>(
        of kind: Kind, about dialogue: Int64?, _ name: TemplateName, annex: TemplateName? = nil, lists: [String] = []
    ) async throws(OfficeFailure) -> Composition {
        let conference = try await conference(id: dialogue)
        let (template, place) = try name.template()
        let slip = try annex?.template().template
        let use = Kind.head?.use ?? .conclusion
        let issued = conference.issueDay(of: name)
        let (document, gaps) = DialogueLetters(words: words).letter(
            conference, template: template, annex: slip, facts: try await facts(for: use, on: paperDay ?? issued))
        var composition = Composition(document, remarks: gaps.map { Sentence($0, place: place, words: words) })
        let record = RecordEntry(conference)
        composition.remarks += lists.filter { record[$0].isEmpty }.map { field in
            Sentence(.remarkFieldEmpty, words.field(RecordKind.conference, field))
        }
        composition.bodies = [conference.chair]
        (composition.issuedOn, composition.terms) = (issued, conference.terms(of: name))
        if lists.contains("tasks") { composition.receivers.named = conference.assigned }
        // Whom it invites stands above its text.
        if name == .invitation { composition.receivers.above = [words[.recipientAsAbove]] }
        return try await kind.lettered(composition, by: self)
    }

    /// The table of answers of a dialogue without its texts.
    struct Answers {
        let conference: Conference
        let table: AnswerTable
        /// The same table with the names that papers hide.
        let named: AnswerTable
        /// What fetches the texts while the table is written.
        let texts: NoticeComposer.TextSource
        /// What there is to say of questions that are not in it.
        let remarks: [Sentence]
    }

    /// The table of answers of a dialogue, its names hidden.
    func answers(of dialogue: DialogueChoice, _ names: PaperHiding) async throws(OfficeFailure) -> Answers {
        let (conference, store, chosen) = (try await conference(id: dialogue.conference), store, dialogue.questions)
        let (all, linked) = try await stored { () async throws(StoreError) in
            try await store.questions(of: conference.identity.id, withTexts: false)
        }
        let later = try await laterQuestions(of: conference, among: all)
        let own = all.filter { !later.ids.contains($0.identity.id) }
        let named = AnswerTable(own, linked: linked, chosen: chosen)
        let shown = named.shown
        // What no row shows is neither hidden nor said to be.
        func printed(_ question: Question) -> Question {
            shown.contains(question.identity.id) ? names.question(question) : question
        }
        let table = AnswerTable(own.map(printed), linked: linked.map(printed), chosen: chosen)
        guard !table.rows.isEmpty else { throw .noAnswers(conference: conference.title) }
        return Answers(
            conference: conference, table: table, named: named,
            texts: { try await store.questions(numbered: $0).mapValues(names.question) }, remarks: later.remarks)
    }

    /// The questions that came into the book after the results of their dialogue were public: what is printed again has only
    /// what was published. What was split off or replaces an answer belongs to what was there.
    func laterQuestions(of conference: Conference, among questions: [Question]) async throws(OfficeFailure) -> (
        ids: Set<Int64>, remarks: [Sentence]
    ) {
        guard let day = conference.publishedOn else { return ([], []) }
        let added = try await stored { () async throws(StoreError) in
            try await store.questions(of: conference.identity.id, addedAfter: day)
        }
        let ids = Set(questions.filter { $0.replaces == nil && $0.splitFrom == nil }.map(\.identity.id))
            .intersection(added)
        let remark = Sentence(.remarkLaterQuestions, String(ids.count), day.officialText)
        return (ids, ids.isEmpty ? [] : [remark])
    }

    /// A dialogue by its number in the database or by that of its notice; without either the current one.
    func conference(numbered number: String? = nil, id: Int64? = nil) async throws(OfficeFailure) -> Conference {
        if let number {
            guard !DocumentNumber.isOnlyDay(number) else { throw .dayForNumber(number) }
            guard let found = try await entries(Conference.self).first(where: { $0.notice == number }) else {
                throw .noNotice(number)
            }
            return found
        }
        if let id {
            let entry = try await stored { () async throws(StoreError) in
                try await store.entry(of: .conference, id: id)
            }
            if let found = entry?.record(as: Conference.self) { return found }
        }
        let current = try await stored { () async throws(StoreError) in try await store.currentConference() }
        guard let current else { throw .noConference }
        return current
    }

    /// The questions of a dialogue that order numbers such as `1,3,5` name, in that order.
    private func questions(numbered written: String, of conference: Conference) async throws(OfficeFailure) -> [Int64] {
        let (own, _) = try await questions(of: conference)
        let byNumber = Dictionary(own.map { ($0.number, $0.identity.id) }) { first, _ in first }
        var found: [Int64] = []
        var unknown: [String] = []
        for part in written.split(whereSeparator: { ",; ".contains($0) }) {
            if let number = Int(part), let id = byNumber[number] {
                found.append(id)
            } else {
                unknown.append(String(part))
            }
        }
        guard unknown.isEmpty, !found.isEmpty else {
            let wrong = unknown.isEmpty ? written : unknown.joined(separator: ", ")
            throw .questionNumbers(wrong, conference: conference.title)
        }
        return found
    }

    /// The questions of a dialogue, and those of others that are linked to them.
    func questions(of conference: Conference) async throws(OfficeFailure) -> (
        own: [Question], linked: [Question]
    ) {
        try await stored { () async throws(StoreError) in try await store.questions(of: conference.identity.id) }
    }
}

// The papers made from the records: what goes into each, and in which words.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// A paper from the records, for any format.
    func composition(_ order: PaperOrder) async throws(OfficeFailure) -> Composition {
        let names = PaperHiding(try await hiding(showsAll: order.disclosure != nil))
        return try await whole(order, names).hiding(names)
    }

    private func whole(_ order: PaperOrder, _ names: PaperHiding) async throws(OfficeFailure) -> Composition {
        let showsNames = order.disclosure != nil
        switch order.paper {
        case .notice(let id, let chosen): return try await notice(of: id, chosen, names, leavingOut: order.leftOut)
        case .answers(let id, let chosen):
            let answers = try await answers(of: id, chosen, names)
            return Composition(
                NoticePaper(words: words).document(
                    conference: answers.conference, table: answers.table, texts: answers.texts))
        case .conclusion(let id, let chosen):
            return try await conclusion(of: id, chosen, names, leavingOut: order.leftOut)
        case .promises(let id):
            let conference = try await conference(id: id)
            let account = PromiseAccount(
                before: conference, promises: try await entries(Promise.self),
                conferences: try await entries(Conference.self), on: today)
            var composition = Composition(
                PromisePaper(words: words).document(account, before: conference))
            composition.bodies = account.openBodies
            return try await lettered(composition, for: .promises)
        case .summary:
            let paper = PlainPaper().document(heading: summaryHeading, lines: try await summaryLines())
            return try await lettered(Composition(paper), for: .summary)
        case .assessment(let id):
            return try await lettered(try await assessment(of: id, showsNames: showsNames), for: .assessment)
        case .expiry(let ids):
            return try await lettered(try await expiryNotice(of: ids, showsNames: showsNames), for: .expiry)
        case .labels(let lots):
            return Composition(LabelPaper(words: words).document(try await labels(of: lots)))
        case .market(let year): return try await lettered(Composition(try await market(year: year)), for: .market)
        case .supports(let year):
            return try await lettered(try await supports(year: year, showsNames: showsNames), for: .supports)
        case .report(let year): return try await report(year: year)
        case .list(let query, let title):
            return try await lettered(try await list(query, title: title, showsNames: showsNames), for: .list)
        case .record(let kind, let id): return try await record(kind, id, showsNames: showsNames)
        case .score(let id): return try await scoreSheet(id, showsNames: showsNames)
        }
    }

    /// - Parameter leftOut: the items that are left out: the letter counts what is left in the table.
    private func notice(
        of id: Int64?, _ chosen: [Int64], _ names: PaperHiding, leavingOut leftOut: Set<Int>
    ) async throws(OfficeFailure) -> Composition {
        let answers = try await answers(of: id, chosen, names)
        let (conference, table) = (answers.conference, answers.table)
        let (template, place) = try TemplateName.notice.template()
        let facts = try await facts(for: .notice)
        func composed(without places: Set<Int>) async throws(OfficeFailure) -> Composition {
            let counted = table.without(places)
            let askers = names.count(of: answers.named.without(places).rows.map(\.question))
            let (document, gaps) = NoticePaper(words: words).notice(
                conference: conference, table: table, counted: counted, askers: askers, template: template,
                facts: facts, texts: answers.texts)
            var composition = Composition(document, remarks: gaps.map { Sentence($0, place: place, words: words) })
            composition.bodies = [conference.chair] + counted.bodies
            return try await lettered(
                composition, for: .notice, number: conference.notice, date: conference.noticeDate)
        }
        let whole = try await composed(without: [])
        guard !leftOut.isEmpty, let first = whole.document.firstTableItem else { return whole }
        let places = NoticePaper.places(of: leftOut, from: first, in: table)
        return places.isEmpty ? whole : try await composed(without: places)
    }

    /// The table of answers of a dialogue without its texts.
    private struct Answers {
        let conference: Conference
        let table: AnswerTable
        /// The same table with the names that papers hide.
        let named: AnswerTable
        /// What fetches the texts while the table is written.
        let texts: NoticePaper.TextSource
    }

    private func answers(
        of id: Int64?, _ chosen: [Int64], _ names: PaperHiding
    ) async throws(OfficeFailure) -> Answers {
        let (conference, store) = (try await conference(id: id), store)
        let (own, linked) = try await stored { () async throws(StoreError) in
            try await store.questions(of: conference.identity.id, withTexts: false)
        }
        let named = AnswerTable(own, linked: linked, chosen: chosen)
        let table = AnswerTable(own.map(names.question), linked: linked.map(names.question), chosen: chosen)
        guard !table.rows.isEmpty else { throw .noAnswers(conference: conference.title) }
        return Answers(
            conference: conference, table: table, named: named,
            texts: { try await store.questions(numbered: $0).mapValues(names.question) })
    }

    /// - Parameter leftOut: the items that are left out: the letter says nothing of what its annex does not show.
    private func conclusion(
        of id: Int64?, _ chosen: [Int64], _ names: PaperHiding, leavingOut leftOut: Set<Int>
    ) async throws(OfficeFailure) -> Composition {
        let conference = try await conference(id: id)
        let (own, linked) = try await questions(of: conference)
        guard !own.isEmpty else { throw .noQuestions(conference: conference.title) }
        let made = try await entries(Promise.self).filter { $0.conference == conference.identity.id }
        let isLettered = try await letterhead(for: .conclusion) != nil
        func conclusion(without silent: Set<Int64>) -> DialogueConclusion {
            DialogueConclusion(
                conference, questions: own.map(names.question), linked: linked.map(names.question), promises: made,
                chosen: chosen, leavingOut: silent)
        }
        let whole = conclusion(without: [])
        func composed(without places: Set<Int>) async throws(OfficeFailure) -> Composition {
            let silent = Set(places.map { whole.table.rows[$0].question.identity.id })
            let said = silent.isEmpty ? whole : conclusion(without: silent)
            let raised = Set(said.raised.map(\.identity.id))
            let askers = names.count(of: (own + linked).filter { raised.contains($0.identity.id) })
            let paper = ConclusionPaper(words: words, askers: askers)
            var composition = Composition(paper.document(whole, isLettered: isLettered, saying: said))
            composition.bodies = [conference.chair] + whole.table.without(places).bodies + said.assignments.map(\.body)
            return try await lettered(
                composition, for: .conclusion, number: conference.conclusion, date: conference.concludedOn)
        }
        let paper = try await composed(without: [])
        guard !leftOut.isEmpty, let first = paper.document.firstTableItem else { return paper }
        let places = NoticePaper.places(of: leftOut, from: first, in: whole.table)
        return places.isEmpty ? paper : try await composed(without: places)
    }

    private var summaryHeading: [String] {
        [words[.paperSummary], words(.paperAsOf, today.officialText)]
    }

    private func summaryLines() async throws(OfficeFailure) -> [String] {
        let summary = try await stored { () async throws(StoreError) in try await store.summary(on: today) }
        return summaryText(summary, SheetSize.portrait.columns)
    }

    /// A dialogue by its number in the database or by that of its notice; without either the current one.
    package func conference(numbered number: String? = nil, id: Int64? = nil) async throws(OfficeFailure) -> Conference
    {
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
    package func questions(numbered written: String, of conference: Conference) async throws(OfficeFailure) -> [Int64] {
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

    private func questions(of conference: Conference) async throws(OfficeFailure) -> (
        own: [Question], linked: [Question]
    ) {
        try await stored { () async throws(StoreError) in try await store.questions(of: conference.identity.id) }
    }

    /// All records of a type.
    func entries<R: Record>(_ type: R.Type) async throws(OfficeFailure) -> [R] {
        try await stored { () async throws(StoreError) in
            try await store.allEntries(of: R.description.kind).compactMap { $0.record() }
        }
    }
}

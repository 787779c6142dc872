// The papers made from the records: what goes into each, and in which words.
import Domain
import Exchange
import Repository
import UI

extension Desk {
    /// A paper from the records, for any format.
    func composition(_ order: PaperOrder) async throws(Sentence) -> Composition {
        let showsNames = order.disclosure != nil
        switch order.paper {
        case .assessment(let id): return try await assessment(of: id, showsNames: showsNames)
        case .expiry(let ids): return try await expiryNotice(of: ids, showsNames: showsNames)
        case .supports(let year): return try await supports(year: year, showsNames: showsNames)
        default: return Composition(try await document(order.paper))
        }
    }

    private func document(_ paper: Paper) async throws(Sentence) -> PaperDocument {
        switch paper {
        case .notice(let id, let chosen), .answers(let id, let chosen):
            let conference = try await conference(id: id)
            let (own, linked) = try await questions(of: conference)
            let table = AnswerTable(own, linked: linked, chosen: chosen)
            guard !table.rows.isEmpty else { throw Sentence(.failedNoAnswers, conference.title) }
            return NoticePaper(words: noticeWords).document(conference: conference, table: table)
        case .conclusion(let id, let chosen):
            let conference = try await conference(id: id)
            let (own, linked) = try await questions(of: conference)
            guard !own.isEmpty else { throw Sentence(.failedNoQuestions, conference.title) }
            let made = try await entries(Promise.self).filter { $0.conference == conference.identity.id }
            let conclusion = DialogueConclusion(
                conference, questions: own, linked: linked, promises: made, chosen: chosen)
            return ConclusionPaper(words: conclusionWord, notice: noticeWords).document(conclusion)
        case .promises(let id):
            let conference = try await conference(id: id)
            let account = PromiseAccount(
                before: conference, promises: try await entries(Promise.self),
                conferences: try await entries(Conference.self), on: systemNow().today)
            return PromisePaper(words: promiseWord).document(account, before: conference)
        case .summary: return PlainPaper().document(heading: summaryHeading, lines: try await summaryLines())
        case .assessment, .expiry, .supports: return try await composition(PaperOrder(paper)).document
        case .labels(let lots):
            return PlainPaper().document(heading: [], lines: try await composeLabels(lots).flatMap { $0 })
        case .market(let year): return try await market(year: year)
        }
    }

    private var summaryHeading: [String] {
        [words[.paperSummary], words(.paperAsOf, systemNow().today.officialText)]
    }

    private func summaryLines() async throws(Sentence) -> [String] {
        let summary = try await stored { () async throws(StoreError) in try await store.summary(on: systemNow().today) }
        return SummaryText(words: words, summary: summary).lines(width: SheetSize.portrait.columns).map(\.text)
    }

    /// A dialogue by its number in the database or by that of its notice; without either the current one.
    func conference(numbered number: String? = nil, id: Int64? = nil) async throws(Sentence) -> Conference {
        if let number {
            guard let found = try await entries(Conference.self).first(where: { $0.notice == number }) else {
                throw Sentence(.failedNoNotice, number)
            }
            return found
        }
        if let id {
            let entry = try await stored { () async throws(StoreError) in
                try await store.entry(of: Conference.description.kind, id: id)
            }
            if let found = entry?.record(as: Conference.self) { return found }
        }
        let current = try await stored { () async throws(StoreError) in try await store.currentConference() }
        guard let current else { throw Sentence(.failedNoConference) }
        return current
    }

    /// The questions of a dialogue that order numbers such as `1,3,5` name, in that order.
    func questions(numbered written: String, of conference: Conference) async throws(Sentence) -> [Int64] {
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
            throw Sentence(.failedQuestionNumbers, wrong, conference.title)
        }
        return found
    }

    private func questions(of conference: Conference) async throws(Sentence) -> (own: [Question], linked: [Question]) {
        try await stored { () async throws(StoreError) in try await store.questions(of: conference.identity.id) }
    }

    /// All records of a type.
    func entries<R: Record>(_ type: R.Type) async throws(Sentence) -> [R] {
        try await stored { () async throws(StoreError) in
            try await store.allEntries(of: R.description.kind).compactMap { $0.record() }
        }
    }

    private var noticeWords: NoticeWords {
        NoticeWords(
            heading: words[.paperNoticeHeading], notice: words[.paperNotice],
            columns: [words[.paperOrder], words[.paperQuestion], words[.paperAsker], words[.paperAnswer]],
            unanswered: words[.paperUnanswered], sameAs: words[.paperSameAs], forwarded: words[.paperForwarded],
            replaces: words[.paperReplaces])
    }

    @Sendable private func conclusionWord(_ word: ConclusionWord) -> String {
        let text: Text =
            switch word {
            case .heading: .conclusionHeading
            case .notice: .conclusionNotice
            case .chair: .conclusionChair
            case .day: .conclusionDay
            case .place: .conclusionPlace
            case .attendance: .conclusionAttendance
            case .theme: .conclusionTheme
            case .raisedPart: .conclusionRaisedPart
            case .answeredPart: .conclusionAnsweredPart
            case .forwardedPart: .conclusionForwardedPart
            case .assignedPart: .conclusionAssignedPart
            case .raised: .conclusionRaised
            case .issue: .conclusionIssue
            case .issueOfUnits: .conclusionIssueOfUnits
            case .otherTopic: .conclusionOtherTopic
            case .answered: .conclusionAnswered
            case .answeredIssue: .conclusionAnsweredIssue
            case .unanswered: .conclusionUnanswered
            case .question: .conclusionQuestion
            case .questionOfUnit: .conclusionQuestionOfUnit
            case .forwarded: .conclusionForwarded
            case .answer: .conclusionAnswer
            case .beneficiary: .conclusionBeneficiary
            case .due: .paperDue
            case .noDue: .paperNoDue
            case .nobody: .conclusionNobody
            case .nothing: .conclusionNothing
            case .annex: .conclusionAnnex
            }
        return words[text]
    }

    @Sendable private func promiseWord(_ word: PromiseWord) -> String {
        switch word {
        case .heading: words[.accountHeading]
        case .before: words[.accountBefore]
        case .total: words[.accountTotal]
        case .overdueCount: words[.accountOverdueCount]
        case .none: words[.accountNone]
        case .nowCalled: words[.nowCalled]
        case .beneficiary: words[.accountBeneficiary]
        case .due: words[.paperDue]
        case .noDue: words[.paperNoDue]
        case .standing: words[.accountStanding]
        case .overdue: words[.accountOverdue]
        case .evidence: words[.accountEvidence]
        case .progress: words[.accountProgress]
        case .state(let state): words.choice(Promise.description.kind, "state", state.rawValue)
        }
    }
}

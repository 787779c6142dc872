// What would become of the answers in files that come back, worked out before anything is done.
import Domain
import Vietnamese

/// What must be known of a dialogue before answers to its questions are taken.
package struct KnownAnswers: Sendable {
    /// Its questions, and those of others that replace them.
    package let questions: [RecordEntry]
    /// What they were before, the latest first; of one that was never changed it may be left out.
    package let states: [Int64: [RecordState]]
    /// The versions of each that a file brought.
    package let filed: [Int64: Set<Int>]

    /// What is known.
    package init(questions: [RecordEntry], states: [Int64: [RecordState]], filed: [Int64: Set<Int>]) {
        (self.questions, self.states, self.filed) = (questions, states, filed)
    }
}

/// A file that came back, as it was read.
package struct AnswerFile: Sendable {
    /// Its name.
    package let name: String
    /// Its records; what is no question is left alone.
    package let records: [IncomingRecord]

    /// A file.
    package init(name: String, records: [IncomingRecord]) { (self.name, self.records) = (name, records) }

    /// How many records are no questions, and are not read with the answers.
    package var otherCount: Int { records.count { $0.entry.kind != .question && $0.entry.kind != .conference } }
}

/// Plans the taking in of answers.
package struct AnswerPlanner {
    private let known: KnownAnswers
    private let questions: [Question]

    /// A planner for the answers to the questions of a dialogue.
    package init(_ known: KnownAnswers) {
        self.known = known
        questions = known.questions.compactMap { $0.record(as: Question.self) }
    }

    /// A row and the question that it answers.
    private struct Claim {
        let row: AnswerRow
        /// Why it may not be meant; nil when it is.
        let doubt: AnswerDoubt?
        /// Who says it; nil for the body that leads, or when nobody is named.
        let body: String?
    }

    /// The plan for files that came back, and which of them number their rows by themselves.
    package func plan(_ files: [AnswerFile], source: String) -> (plan: ImportPlan, numbering: [String]) {
        var (items, claims, order, numbering) = ([ImportItem](), [Int: [Claim]](), [Int](), [String]())
        let matcher = AnswerMatcher(questions)
        func claim(_ row: AnswerRow, _ place: Int, _ doubt: AnswerDoubt?) {
            if claims[place] == nil { order.append(place) }
            claims[place, default: []].append(
                Claim(row: row, doubt: doubt, body: speaker(row.body, of: questions[place])))
        }
        for file in files {
            let rows = file.records.compactMap { AnswerRow($0, file: files.count > 1 ? file.name : nil) }
            let (findings, hasOwnNumbers) = matcher.findings(rows)
            if hasOwnNumbers { numbering.append(file.name) }
            for (row, finding) in zip(rows, findings) {
                switch finding {
                case .found(let place): claim(row, place, nil)
                case .doubted(let place, let doubt): claim(row, place, doubt)
                case .several(let places):
                    items.append(refused(row, .fitsSeveral(places.map(title))))
                case .none: items.append(refused(row, .notOfDialogue))
                }
            }
        }
        for place in order { items += self.items(of: place, claims[place] ?? []) }
        var plan = ImportPlan(source: source, items: items)
        plan.isOfAnswers = true
        return (plan, numbering)
    }

    /// A question as it is told to somebody who has to choose.
    private func title(_ place: Int) -> String {
        let question = questions[place]
        return (question.number.map { String($0) + ". " } ?? "") + String(question.question.prefix(60))
    }

    private func refused(_ row: AnswerRow, _ reason: FieldProblem.Reason) -> ImportItem {
        ImportItem(
            action: .refused, entry: row.entry, problems: [FieldProblem("question", reason)], place: row.place,
            isAnswer: true)
    }

    /// The supporting body that a row is of; nil for the one that leads, or when it names none that was asked.
    private func speaker(_ written: String, of question: Question) -> String? {
        let key = matchKey(written)
        let bodies = [(nil, question.department)] + question.supportingBodies.map { (Optional($0), $0) }
        // "Phòng A (phối hợp)" is what we write ourselves.
        let named = bodies.filter { !matchKey($0.1).isEmpty && key.hasPrefix(matchKey($0.1)) }
        return named.max { $0.1.count < $1.1.count }?.0
    }

    // A question with the rows that answer it.

    private func items(of place: Int, _ claims: [Claim]) -> [ImportItem] {
        let stored = known.questions[place]
        var items: [ImportItem] = []
        var distinct: [Claim] = []
        for claim in claims {
            if claim.row.answer.isEmpty {
                items.append(same(claim.row, stored, .noAnswer))
            } else if let first = distinct.first(where: {
                $0.body == claim.body && saysSame($0.row.answer, claim.row.answer)
            }) {
                items.append(same(claim.row, stored, .again(place: first.row.place)))
            } else {
                distinct.append(claim)
            }
        }
        guard !distinct.isEmpty else { return items }
        // What several bodies say stands together; what is said twice otherwise needs somebody to choose.
        if Set(distinct.map(\.body)).count == distinct.count, distinct.allSatisfy({ $0.doubt == nil }) {
            return [item(distinct, place, twin: nil)] + items
        }
        return distinct.enumerated().map { index, claim in
            let twin = distinct.count > 1 ? distinct[index == 0 ? 1 : 0].row.place : nil
            return item([claim], place, twin: twin)
        } + items
    }

    private func same(_ row: AnswerRow, _ stored: RecordEntry, _ remark: ImportRemark) -> ImportItem {
        var item = ImportItem(action: .same, entry: stored, place: row.place, isAnswer: true)
        item.stored = stored
        item.remark = remark
        return item
    }

    /// The item of a question with what rows say to it.
    private func item(_ claims: [Claim], _ place: Int, twin: String?) -> ImportItem {
        let (stored, question) = (known.questions[place], questions[place])
        func parts(_ answer: String) -> AnswerParts { AnswerParts(answer, supporting: question.supportingBodies) }
        let here = parts(question.answer)
        // A row that names nobody may say itself who says what; what it does not speak of stays.
        var (wanted, bodies) = (here, [String?]())
        for claim in claims {
            let said = claim.body == nil ? parts(claim.row.answer) : nil
            let texts: [(String?, String)] =
                said.map { [(nil, $0.lead)] + $0.others.map { (Optional($0.body), $0.text) } }
                ?? [(claim.body, claim.row.answer)]
            for (body, text) in texts where !text.isEmpty {
                wanted[body] = text
                bodies.append(body)
            }
        }
        let standing = standing(of: question, stored, from: here, to: wanted, bodies, parts)
        var row = stored
        row["answer"] = FieldValue(text: saysSame(here.text, wanted.text) ? question.answer : wanted.text)
        let isAsked = twin != nil || claims.contains { $0.doubt != nil }
        let problems = problems(of: question, isChanged: row != stored)
        // What cannot be taken is no choice.
        let base = base(stored, row, !problems.isEmpty ? .news : isAsked && standing == .news ? .asked : standing)
        let merge = ImportMerge(
            row, stated: ["answer"], into: stored, base: { base }, isSame: { one, other, _ in one == other })
        var item = ImportItem(
            merge, stored: stored, problems: problems, place: claims.map(\.row.place).joined(separator: "\u{1F}"),
            isAnswer: true)
        item.remark = remark(standing, claims, twin, question)
        return item
    }

    /// Why an answer may not change any more, with the way out.
    private func problems(of question: Question, isChanged: Bool) -> [FieldProblem] {
        guard isChanged else { return [] }
        return switch question.state {
        case .approved: [FieldProblem("answer", .approved)]
        case .published: [FieldProblem("answer", .published)]
        case .new, .assigned, .draft, .pending, .returned, .forwarded: []
        }
    }

    private func remark(_ standing: Standing, _ claims: [Claim], _ twin: String?, _ question: Question)
        -> ImportRemark?
    {
        switch standing {
        case .same: return nil
        case .old: return .oldAnswer
        case .news, .asked, .written:
            if let twin { return .twin(place: twin) }
            if let doubt = claims.lazy.compactMap(\.doubt).first { return .doubted(doubt) }
            guard standing == .written else { return nil }
            return question.state == .pending ? .inReview : .writtenHere
        }
    }

    // What stood here before.

    /// How an answer that comes back stands to the one that is here.
    private enum Standing: Equatable {
        /// It says the same.
        case same
        /// It is new, or takes the place of one that came from a file.
        case news
        /// It stood here before.
        case old
        /// What is here was written here, or somebody reads it.
        case written
        /// Somebody has to say whether it is meant at all.
        case asked
    }

    private func standing(
        of question: Question, _ stored: RecordEntry, from here: AnswerParts, to wanted: AnswerParts,
        _ bodies: [String?],
        _ parts: (String) -> AnswerParts
    ) -> Standing {
        let changed = bodies.filter { !saysSame(here[$0], wanted[$0]) }
        guard !changed.isEmpty else { return .same }
        let now = RecordState(version: question.identity.version, values: stored.values)
        let states = known.states[question.identity.id] ?? [now]
        guard let index = Question.description.index(of: "answer") else { return .news }
        let answers = states.map { ($0, parts($0.values[index].text)) }
        let isOld = changed.allSatisfy { body in
            answers.dropFirst().contains { state, said in
                !state.isTakenBack && state.declined.isEmpty && saysSame(said[body], wanted[body])
            }
        }
        if isOld { return .old }
        if question.state == .pending { return .written }
        let filed = known.filed[question.identity.id] ?? []
        let isWritten = changed.contains { body in
            guard !here[body].isEmpty else { return false }
            // The version in which it came to say what it says.
            let since = answers.prefix { saysSame($0.1[body], here[body]) }.last?.0.version
            return !(since.map(filed.contains) ?? false)
        }
        return isWritten ? .written : .news
    }

    /// The state from which the merge starts so that it comes to what the standing says.
    private func base(_ stored: RecordEntry, _ row: RecordEntry, _ standing: Standing) -> ImportBase {
        let version = stored.identity.version
        switch standing {
        case .same, .news:
            return ImportBase(candidates: [RecordState(version: version, values: stored.values)], later: [])
        case .old:
            var old = RecordState(version: version, values: row.values)
            old.declined = ["answer"]
            return ImportBase(candidates: [old], later: [])
        case .written, .asked: return ImportBase(candidates: [], later: [])
        }
    }
}

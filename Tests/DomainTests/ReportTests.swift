// What stands in the printed papers: the table of answers, the conclusion, the account of promises.
import Domain
import Testing

@Suite("Reports")
struct ReportTests {
    private func question(
        _ id: Int64, _ number: Int?, _ state: Question.State = .published, answer: String? = nil
    ) -> Question {
        var question = Question()
        question.identity.id = id
        (question.number, question.state, question.question) = (number, state, "Câu \(id)?")
        question.answer = answer ?? "Đáp \(id)."
        return question
    }

    private func with(_ question: Question, _ change: (inout Question) -> Void) -> Question {
        var question = question
        change(&question)
        return question
    }

    private func numbers(_ table: AnswerTable) -> [Int] { table.rows.map(\.number) }
    private func ids(_ table: AnswerTable) -> [Int64] { table.rows.map(\.question.identity.id) }

    @Test func onlyWhatIsApprovedOrPublishedStandsThereByItself() {
        let all = Question.State.allCases.enumerated().map { question(Int64($0 + 1), $0 + 1, $1) }
        let table = AnswerTable(all)
        #expect(table.rows.map(\.question.state) == [.approved, .published])
        #expect(AnswerTable([question(1, 1, .draft)]).rows.isEmpty)
    }

    @Test func theChosenStandThereInTheOrderGiven() {
        let all = (1...5).map { question(Int64($0), $0, .draft) }
        let table = AnswerTable(all, chosen: [4, 2, 4, 77])
        #expect(ids(table) == [4, 2] && numbers(table) == [4, 2])
    }

    @Test func rowsWithoutANumberGetTheNextFreeOnes() {
        #expect(
            numbers(AnswerTable([question(1, 3), question(2, 7), question(3, nil), question(4, nil)])) == [3, 7, 8, 9])
        #expect(numbers(AnswerTable([question(1, nil), question(2, nil)])) == [1, 2])
        #expect(numbers(AnswerTable([question(1, nil), question(2, 1)])) == [2, 1])
    }

    @Test func aQuestionThatAnotherAnswersRefersToIt() {
        let main = question(1, 3)
        let same = with(question(2, 5, .assigned, answer: "")) { $0.sameAs = 1 }
        let sameAgain = with(question(3, 6, .new, answer: "")) { $0.sameAs = 2 }
        let table = AnswerTable([main, same, sameAgain])
        #expect(table.rows.map(\.answer) == [.text("Đáp 1."), .sameAs(number: 3), .sameAs(number: 3)])
        // Without the main one in the table its answer stands there itself.
        #expect(AnswerTable([main, same], chosen: [2]).rows.map(\.answer) == [.text("Đáp 1.")])
        #expect(AnswerTable([same], linked: [main]).rows.map(\.answer) == [.text("Đáp 1.")])
        // A draft elsewhere answers nothing.
        let draft = with(main) { $0.state = .draft }
        #expect(AnswerTable([same], linked: [draft]).rows.isEmpty)
        #expect(AnswerTable([with(same) { $0.state = .approved }], linked: [draft]).rows.map(\.answer) == [.missing])
        #expect(AnswerTable([same], linked: [draft], chosen: [2]).rows.map(\.answer) == [.text("Đáp 1.")])
    }

    @Test func whatReplacesAnAnswerTakesItsPlace() {
        let first = with(question(1, 1)) { $0.notice = "1428/TB-UBND" }
        let second = with(question(3, nil, .approved)) { $0.replaces = 1 }
        let third = with(question(4, 9, .approved)) { $0.replaces = 3 }
        let other = question(2, 2)
        var table = AnswerTable([first, other, second])
        #expect(ids(table) == [3, 2] && numbers(table) == [1, 2])
        #expect(table.rows.map(\.replacedNotice) == ["1428/TB-UBND", nil])
        table = AnswerTable([first, other, third, second])
        #expect(ids(table) == [4, 2] && numbers(table) == [1, 2])
        #expect(
            AnswerTable([first, other, with(second) { $0.state = .pending }]).rows.map(\.question.identity.id) == [
                1, 2,
            ])
        #expect(ids(AnswerTable([first, other, second], chosen: [2, 1])) == [2, 3])
        #expect(ids(AnswerTable([first], linked: [second])) == [3])
        let same = with(question(5, 5, .new, answer: "")) { $0.sameAs = 1 }
        #expect(AnswerTable([first, second, same]).rows.map(\.answer) == [.text("Đáp 3."), .sameAs(number: 1)])
    }

    @Test func aForwardedQuestionSaysWhereTo() {
        let gone = with(question(1, 1, .forwarded, answer: "")) { $0.reason = "Sở Nông nghiệp" }
        #expect(AnswerTable([gone]).rows.isEmpty)
        #expect(
            AnswerTable([gone], chosen: [1]).rows.map(\.answer) == [.forwarded(reason: "Sở Nông nghiệp", answer: "")])
    }

    @Test func questionsThatNameEachOtherInACircleComeToAnEnd() {
        let pair = [with(question(1, 1)) { $0.sameAs = 2 }, with(question(2, 2)) { $0.sameAs = 1 }]
        #expect(AnswerTable(pair).rows.map(\.answer) == [.text("Đáp 1."), .text("Đáp 2.")])
        let replacing = [with(question(1, 1)) { $0.replaces = 2 }, with(question(2, 2)) { $0.replaces = 1 }]
        #expect(ids(AnswerTable(replacing)) == [1, 2])
        let own = [with(question(1, 1)) { ($0.sameAs, $0.replaces) = (1, 1) }]
        #expect(AnswerTable(own).rows.map(\.answer) == [.text("Đáp 1.")])
    }

    @Test func theConclusionHasItsFourParts() {
        func asked(_ question: Question, _ topic: String, _ unit: String, _ department: String = "") -> Question {
            with(question) { ($0.topic, $0.unit, $0.department) = (topic, unit, department) }
        }
        var all = [
            asked(question(1, 1), "Sản phẩm", "xã Hùng Sơn"),
            asked(question(2, 2, .draft), "Việc làm", "xã Hùng Sơn", "Phòng Kinh tế"),
            asked(question(3, 3, .forwarded), "sản phẩm", "Xã Hùng Sơn"),
            asked(question(4, 4, .new), "", "xã Chi Lăng"),
        ]
        all.append(with(asked(question(5, nil, .approved), "Sản phẩm", "xã Hùng Sơn")) { $0.replaces = 1 })
        var promise = Promise()
        (promise.commitment, promise.body, promise.question) = ("Mở lớp", "Phòng kinh tế", 1)
        let conclusion = DialogueConclusion(Conference(), questions: all, promises: [promise])
        #expect(conclusion.count == 4 && AskerCount(of: conclusion.raised).bodies == 2)
        #expect(conclusion.issues.map(\.topic) == ["Sản phẩm", "Việc làm", ""])
        #expect(conclusion.issues.map(\.count) == [2, 1, 1])
        #expect(conclusion.issues.map { $0.answered.map(\.identity.id) } == [[1], [], []])
        #expect(conclusion.forwarded.map(\.identity.id) == [3])
        #expect(conclusion.assignments.map(\.body) == ["Phòng Kinh tế", ""])
        #expect(
            conclusion.assignments.map { $0.tasks.map(\.work) } == [
                [.answer(all[1]), .keep(promise)], [.answer(all[3])],
            ])
        #expect(conclusion.table.number(of: all[0]) == 1 && conclusion.table.number(of: all[3]) == 4)
        let some = DialogueConclusion(Conference(), questions: all, promises: [promise], chosen: [2, 4])
        #expect(some.count == 2 && some.forwarded.isEmpty && some.table.rows.count == 2)
        #expect(some.issues.flatMap(\.answered).map(\.identity.id) == [2, 4], "the answers stand in the table")
        #expect(some.assignments.isEmpty, "the promise belongs to a question not chosen")
    }

    @Test func whatATableShowsIsWhatPapersCount() {
        let states: [Question.State] = [.new, .draft, .pending, .approved, .published, .forwarded]
        var all = states.enumerated().map { index, state in
            question(Int64(index + 1), index + 1, state, answer: state == .new ? "" : "Đáp.")
        }
        all.append(with(question(7, 7, .new, answer: "")) { $0.sameAs = 1 })
        all.append(with(question(8, 8, .new, answer: "")) { $0.sameAs = 2 })
        let chosen = all.map(\.identity.id)
        let table = AnswerTable(all, chosen: chosen)
        #expect(
            all.map { table.standing(of: $0) } == [
                .open, .answered, .answered, .answered, .answered, .forwarded, .open, .answered,
            ])
        #expect(table.without([1]).standing(of: all[7]) == .answered)
        let conclusion = DialogueConclusion(Conference(), questions: all, chosen: chosen)
        #expect(conclusion.issues.flatMap(\.answered).map(\.identity.id) == [2, 3, 4, 5, 8])
        #expect(conclusion.assignments.flatMap(\.tasks).map(\.work) == [.answer(all[0]), .answer(all[6])])
        // Without a choice only approved answers stand in the table, and drafts are still to be answered.
        let approved = DialogueConclusion(Conference(), questions: all)
        #expect(approved.issues.flatMap(\.answered).map(\.identity.id) == [4, 5])
        #expect(approved.assignments.flatMap(\.tasks).count == 5)
    }

    @Test func theAccountHasThePromisesMadeBefore() throws {
        func conference(_ id: Int64, _ day: String?, year: Int? = nil) -> Conference {
            var conference = Conference()
            conference.identity.id = id
            (conference.heldOn, conference.year) = (day.flatMap { CalendarDate($0) }, year)
            return conference
        }
        func promise(
            _ commitment: String, _ body: String, _ state: Promise.State, due: String? = nil, at: Int64? = nil,
            made: String? = nil
        ) -> Promise {
            var promise = Promise()
            (promise.commitment, promise.body, promise.state) = (commitment, body, state)
            (promise.dueOn, promise.madeOn) = (due.flatMap { CalendarDate($0) }, made.flatMap { CalendarDate($0) })
            promise.conference = at
            return promise
        }
        let conferences = [conference(1, nil, year: 2023), conference(2, "12/4/2024"), conference(3, "10/4/2025")]
        var taken = promise("Ba", "phòng  kinh tế", .underway, due: "01/5/2024", at: 2)
        taken.successor = "Phòng Kinh tế xã"
        let promises = [
            promise("Một", "Phòng Kinh tế", .kept, at: 1), promise("Hai", "Đoàn xã", .open, due: "01/9/2025", at: 2),
            taken, promise("Bốn", "Đoàn xã", .unkept, due: "01/6/2024", made: "09/4/2025"),
            promise("Năm", "Đoàn xã", .open, at: 3), promise("Sáu", "Đoàn xã", .open, made: "10/4/2025"),
            promise("Bảy", "Đoàn xã", .open, made: "01/01/2020"), promise("Tám", "Đoàn xã", .open),
        ]
        let today = try #require(CalendarDate("01/7/2025"))
        let account = PromiseAccount(before: conferences[2], promises: promises, conferences: conferences, on: today)
        #expect(account.groups.map(\.body) == ["Phòng Kinh tế", "Đoàn xã"])
        #expect(
            account.groups.map { $0.promises.map(\.commitment) } == [["Ba", "Một"], ["Bốn", "Hai", "Bảy", "Tám"]])
        #expect(account.groups.map(\.successors) == [["Phòng Kinh tế xã"], []])
        #expect(account.counts == [.kept: 1, .underway: 1, .open: 3, .unkept: 1])
        #expect(account.overdue == 1 && account.total == 6)
        let first = PromiseAccount(before: conferences[0], promises: promises, conferences: conferences, on: today)
        #expect(first.groups.flatMap(\.promises).map(\.commitment) == ["Bảy", "Tám"])
    }

    @Test func theLastNoteIsTheLastLineThatSaysSomething() {
        var promise = Promise()
        #expect(promise.lastProgress == "")
        promise.progress = "02/5/2024: đã họp\r\n 10/6/2024: đã mở lớp \n\n"
        #expect(promise.lastProgress == "10/6/2024: đã mở lớp")
    }
}

// Projects and needs on their way, the timeline of visits, loans added up, and indicators held against counts.
import Domain
import Testing

private func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

@Suite struct ProjectStepTests {
    private static let today = day("20/4/2024")

    private func taken(_ step: RecordStep) -> [RecordEntry] {
        step.result(step.entries.map { _ in StepContext(today: Self.today) }).changed
    }

    @Test func stepsLeadForwardsAndStoppedOnlyBackToRunning() {
        func next(_ state: String) -> [String] { Project.description.workflow?.next(state) ?? [] }
        #expect(next("idea").contains("supported") && !next("contest").contains("project"))
        #expect(next("stopped") == ["running"] && !next("idea").contains("idea"))
        #expect(Project.State.allCases.filter { !next($0.rawValue).contains("stopped") } == [.stopped])
    }

    @Test func aStepAsksForWhatIsNotSaidYetAndKeepsWhatIs() {
        var old = Project()
        (old.name, old.startedOn) = ("A", day("01/3/2023"))
        var new = Project()
        new.name = "B"
        var request = RecordStep(entries: [RecordEntry(old), RecordEntry(new)], to: "project")
        #expect(request.missing.map(\.field) == ["startedOn"])
        request.facts["startedOn"] = .date(Self.today)
        #expect(request.missing.isEmpty)
        let taken = taken(request).compactMap { $0.record(as: Project.self) }
        #expect(taken.map(\.startedOn) == [day("01/3/2023"), Self.today] && taken.allSatisfy { $0.state == .project })
        #expect(RecordStep(entries: [RecordEntry(old)], to: "project").missing.isEmpty)
    }

    @Test func stoppingNeedsADayNotBeforeTheStartAndItsReasonIsKeptWhenItRunsAgain() {
        var project = Project()
        (project.name, project.state, project.startedOn) = ("A", .running, day("01/3/2023"))
        var request = RecordStep(entries: [RecordEntry(project)], to: "stopped")
        #expect(request.missing.map(\.field) == ["stoppedOn", "reason"])
        request.facts = ["stoppedOn": .date(day("28/02/2023")), "reason": .text("Thiếu vốn")]
        #expect(request.problem(with: "stoppedOn", on: Self.today)?.reason == .before(field: "startedOn"))
        request.facts["stoppedOn"] = .date(day("30/10/2023"))
        #expect(request.problem(with: "stoppedOn", on: Self.today) == nil)
        var again = RecordStep(entries: taken(request), to: "running")
        #expect(again.missing.map(\.field) == ["notes"])
        again.facts["notes"] = .text("có vốn vay")
        let running = taken(again).first?.record(as: Project.self)
        #expect(running?.state == .running && running?.stoppedOn == nil && running?.reason == "")
        #expect(running?.notes == "✗ 30/10/2023 · Thiếu vốn\n✓ 20/4/2024 · có vốn vay")
    }

    @Test func needsGoUpTogether() {
        var need = TrainingNeed()
        need.subject = "OCOP"
        var request = RecordStep(entries: [RecordEntry(need), RecordEntry(need)], to: "sent")
        #expect(request.missing.map(\.field) == ["sentTo", "sentOn"])
        request.facts = ["sentTo": .text("UBND huyện"), "sentOn": .date(Self.today)]
        #expect(taken(request).allSatisfy { $0["sentTo"].text == "UBND huyện" })
        let (needs, vouchers) = (TrainingNeed.description.workflow, Voucher.description.workflow)
        #expect(needs?.next("registered").contains("declined") == true && needs?.next("met") == [])
        #expect(vouchers?.next("returned") == [] && vouchers?.next("issued").contains("returned") == true)
    }
}

@Suite struct ProjectTimelineTests {
    @Test func linesAreReadAndMistakesNamed() {
        let timeline = ProjectTimeline("# đầu\n1 | Thăm\n\nx | Sai\n700 | Xa\n12 | \n36|Tổng kết | cuối")
        #expect(timeline.items.map(\.months) == [1, 36] && timeline.items.last?.task == "Tổng kết | cuối")
        #expect(timeline.mistakenLines == [4, 5, 6])
    }

    @Test(arguments: ["31/01/2024", "01/3/2023", "29/02/2024"]) func visitsMakeTheTimelineTheyWereMadeFrom(from: String)
    {
        let timeline = ProjectTimeline("1 | Một\n3 | Ba\n12 | Năm\n36 | Hết")
        let start = day(from)
        let visits = timeline.visits(of: 7, from: start)
        #expect(visits.map(\.project) == [7, 7, 7, 7] && visits[0].dueOn == start.adding(months: 1))
        #expect(ProjectTimeline(of: visits.reversed(), startedOn: start)?.items == timeline.items)
        let other = day("15/6/2025")
        #expect(
            ProjectTimeline(of: visits, startedOn: start)?.visits(of: 7, from: other)
                == timeline.visits(of: 7, from: other))
        #expect(ProjectTimeline(of: [visits[0]], startedOn: start) == nil)
    }

    @Test func whatIsLateIsNeitherDoneNorDue() {
        func visit(_ due: String?, done: String? = nil, jobs: Int? = nil) -> Visit {
            var visit = Visit()
            (visit.dueOn, visit.visitedOn, visit.jobs) = (due.map(day), done.map(day), jobs)
            return visit
        }
        let standing = VisitStanding(
            [
                visit("19/4/2024"), visit("20/4/2024"), visit(nil), visit("01/3/2024", done: "08/3/2024", jobs: 4),
                visit("01/4/2023", done: "05/4/2023", jobs: 2),
            ], on: day("20/4/2024"))
        #expect(standing.late.count == 1 && standing.due.count == 2 && standing.done.count == 2)
        #expect(standing.jobs.map(\.count) == [2, 4])
    }
}

@Suite struct LoanAccountTests {
    private static func loan(
        _ id: Int64, _ body: String, _ unit: String, _ period: String, _ sum: String?, groups: Int? = nil
    ) -> Loan {
        var loan = Loan()
        (loan.body, loan.unit, loan.period, loan.groups) = (body, unit, period, groups)
        loan.outstanding = sum.flatMap { Money($0) }
        loan.identity = RecordIdentity(id: id, uid: "\(id)", version: 1)
        return Loan.settled(loan, from: nil)
    }

    @Test(arguments: [
        ("2022", 2022, 12), ("quý I/2023", 2023, 3), ("Quý IV năm 2023", 2023, 12), ("6 tháng đầu năm 2023", 2023, 6),
        ("6 tháng cuối năm 2023", 2023, 12), ("tháng 5/2024", 2024, 5), ("9 tháng năm 2024", 2024, 9),
        ("2022–2025", 2025, 12),
    ]) func periodsEnd(text: String, year: Int, month: Int) {
        #expect(PeriodEnd(text)?.year == year && PeriodEnd(text)?.month == month)
    }

    @Test func aPeriodIsAddedUpOverBodiesAndUnitsAndNoOrderMatters() {
        let loans = [
            Self.loan(1, "Đoàn xã", "xã A", "2023", "1,5 tỷ", groups: 3),
            Self.loan(2, "Đoàn xã", "xã B", "2023", "200,25 triệu", groups: 2),
            Self.loan(3, "Hội Phụ nữ", "xã A", "Quý IV/2023", "1 đ"), Self.loan(4, "Đoàn xã", "xã A", "2022", "9 tỷ"),
            // What is entered again takes the place of what was there.
            Self.loan(5, "ĐOÀN XÃ", "xã A", "2023", "1,6 tỷ", groups: 4),
        ]
        for turn in loans.indices {
            let account = LoanAccount(Array(loans[turn...] + loans[..<turn]))
            let total = account.total(ofPeriodOf: loans[0])
            #expect(total.outstanding == 1_800_250_001 && total.groups == 6 && total.households == nil)
            #expect(total.count == 3 && total.bodies == 2 && total.units == 2)
            #expect(account.lastTotal { $0.outstanding != nil }?.outstanding == 1_800_250_001)
            #expect(account.series(of: loans[4]).map(\.period) == ["2022", "2023"])
            #expect(account.series(of: loans[4]).last?.outstanding?.dong == 1_600_000_000)
        }
    }

    @Test func theOverdueShareIsExact() {
        #expect(LoanAccount.overdueShare(overdue: 123, of: 10_000) == 123)
        #expect(LoanAccount.overdueShare(overdue: .max, of: 1) == nil)
        #expect(LoanAccount.overdueShare(overdue: 1, of: 0) == nil)
        #expect(LoanAccount.overdueShare(overdue: nil, of: 5) == nil)
    }
}

@Suite struct CountedIndicatorTests {
    private static func indicator(
        _ counter: Indicator.Counter, _ measure: String, _ period: String, result: String? = nil
    ) -> Indicator {
        var indicator = Indicator()
        (indicator.name, indicator.measure, indicator.period, indicator.counter) = ("X", measure, period, counter)
        indicator.result = result.flatMap { Figure(vietnamese: $0) }
        return Indicator.settled(indicator, from: nil)
    }

    @Test(arguments: [
        ("triệu đồng", "294.590,2", RegisterCount.Verdict.agrees), ("triệu đồng", "294.590,20", .agrees),
        ("triệu đồng", "294.590,20001", .contradicts), ("đồng", "294.590.200.000", .agrees),
        ("nghìn đồng", "294.590.200", .agrees), ("tỷ đồng", "294,5902", .agrees), ("tỷ đồng", "294,59", .contradicts),
    ]) func moneyIsHeldAgainstTheUnitExactly(measure: String, result: String, verdict: RegisterCount.Verdict) {
        let indicator = Self.indicator(.loanOutstanding, measure, "2022", result: result)
        let counts = [CountRequest(.loanOutstanding, years: Period(year: 2022)): RegisterCount(294_590_200_000)]
        #expect(CheckedFigure(indicator, counts)?.verdict == verdict)
    }

    @Test func timesAndPeopleAreNeverHeldAgainstEachOther() {
        let counts = [CountRequest(.outreachAttendances, years: Period(year: 2022)): RegisterCount(1892)]
        #expect(CheckedFigure(Self.indicator(.outreachAttendances, "người", "2022", result: "1892"), counts) == nil)
        let figure = CheckedFigure(Self.indicator(.outreachAttendances, "lượt", "2022", result: "1892"), counts)
        #expect(figure?.verdict == .agrees)
        #expect(CheckedFigure(Self.indicator(.loanOutstanding, "hộ", "2022", result: "1"), counts) == nil)
    }

    @Test func fourStandingsAreNeverTakenForOneAnother() {
        var indicator = Self.indicator(.ideas, "ý tưởng", "2022")
        let counts = [CountRequest(.ideas, years: Period(year: 2022)): RegisterCount(14)]
        #expect(IndicatorStanding(indicator, [:]) == .notReported)
        #expect(IndicatorStanding(indicator, counts).figure == Figure(14))
        indicator.result = Figure(0)
        #expect(IndicatorStanding(indicator, counts) == .reported(Figure(0)))
        (indicator.result, indicator.isNotApplicable) = (nil, true)
        #expect(IndicatorStanding(indicator, counts) == .notApplicable)
        #expect(CountRequest(indicator) == nil)
    }

    @Test func aRequestCountsItsYears() {
        let years = Period(first: 2022, last: 2025)
        let own = CountRequest(.ideas, years: years)
        #expect([2021, 2022, 2025, 2026].map(own.contains) == [false, true, true, false] && !own.contains(nil))
        let cumulative = CountRequest(.ideas, years: years, isCumulative: true)
        #expect([1999, 2025, 2026].map(cumulative.contains) == [true, true, false])
        #expect(CountRequest(.ideas).contains(nil) && CountRequest(.ideas).contains(1999))
        #expect(CountRequest(.products, years: years) == CountRequest(.products, years: Period(year: 2025)))
        let today = day("20/4/2024")
        #expect(CountRequest(.products, years: years).day(on: today) == today)
        #expect(CountRequest(.products, years: Period(year: 2023)).day(on: today) == day("31/12/2023"))
    }

    @Test func aSeriesTellsWhatChanged() {
        var all: [Indicator] = []
        for (id, period, result) in [(1, "2023", "12"), (2, "2021", "10"), (3, "2022", nil), (4, "2024", "6")] {
            var one = Self.indicator(.none, "cuộc", period, result: result)
            one.identity = RecordIdentity(id: Int64(id), uid: "\(id)", version: 1)
            all.append(one)
        }
        var other = all[0]
        (other.measure, other.identity) = ("lượt", RecordIdentity(id: 9, uid: "9", version: 1))
        let series = IndicatorSeries(of: all[0], among: all + [other], counts: [:])
        #expect(series.points.map(\.indicator.period) == ["2021", "2022", "2023", "2024"])
        #expect(series.points.map(\.difference) == [nil, nil, Figure(2), Figure(-6)])
        #expect(series.points.map(\.change) == [nil, nil, 200, -500])
    }
}

@Suite struct MoneyTextTests {
    @Test func moneyAndFiguresGoOutAndComeBack() {
        var state: UInt64 = 42
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let dong = Int64(state >> 12) % 1_000_000_000_000_000
            let money = Money(dong: dong)
            #expect(Money(money.fullText)?.dong == dong, "\(money.fullText)")
            #expect(Money(money.millionsText + " triệu")?.dong == dong, "\(money.millionsText)")
            guard let figure = Figure(unscaled: dong % 100_000_000, scale: Int(state % 4)) else { continue }
            #expect(Figure(vietnamese: figure.vietnameseText) == figure || figure.scale == 0, "\(figure)")
            #expect(Figure(plain: figure.plainText) == figure)
            for (power, unit) in [(0, " đ"), (3, " nghìn"), (6, " triệu"), (9, " tỷ")] {
                let shown = Figure.whole(dong, inUnitsOf: power)
                #expect(shown.flatMap { Money($0.vietnameseText + unit)?.dong } == dong)
            }
        }
    }

    @Test(arguments: ["169,02 triệu", "200,0 triệu", "75,0 triệu đồng", "1.892 đ", "294.590,2 triệu đồng"])
    func whatWasWrittenIsKept(text: String) throws {
        let money = try #require(Money(text))
        let back = try #require(Money(FieldValue.money(money).plainText))
        #expect(back == money)
    }
}

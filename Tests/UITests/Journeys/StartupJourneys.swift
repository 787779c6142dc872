// Projects, needs, vouchers, loans and indicators with the keyboard alone.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct StartupJourneys {
    private static let small = Size(rows: 10, columns: 40)
    private static let project = RecordKind.project
    private static let visit = RecordKind.visit
    private static let need = RecordKind.trainingNeed

    /// An office whose third pane opens on records of a kind.
    private func journey(_ records: [RecordEntry], _ kind: RecordKind, size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(TestOffice(records), size: size, keys: "3")
        for _ in 0..<20 where journey.state.kind != kind { await journey.press("]") }
        #expect(journey.state.kind == kind)
        return journey
    }

    private func aProject(_ name: String, _ state: Project.State = .idea, started: String? = nil) -> RecordEntry {
        var project = Project()
        (project.name, project.state, project.year) = (name, state, 2023)
        project.startedOn = started.flatMap { CalendarDate($0) }
        return RecordEntry(project)
    }

    private func stored<R: Record>(_ journey: Journey, _ type: R.Type) -> [R] {
        journey.office.change { $0.records[R.description.kind] ?? [:] }.values.compactMap { $0.record(as: R.self) }
            .sorted { $0.identity.id < $1.identity.id }
    }

    /// The record under the cursor as the clipboard gets it, once what belongs to it is there.
    private func record(_ journey: Journey) async -> String {
        await journey.press("<Enter>")
        await journey.rest()
        await journey.rest()
        await journey.press("<C-c><Esc>")
        return journey.copied.last ?? ""
    }

    @Test(arguments: [Journey.usual, Journey.wide, small]) func markedProjectsBeginTogether(size: Size) async {
        let journey = await journey([aProject("Một"), aProject("Hai")], Self.project, size: size)
        await journey.press("*<F6>lap du an<Enter>")
        #expect(journey.place == .prompt && journey.text.contains("Ngày bắt đầu"))
        await journey.press("32/1/2024<Enter>")
        #expect(journey.place == .prompt, "no such day")
        await journey.press("<C-u>01/3/2024<Enter>")
        #expect(
            stored(journey, Project.self).allSatisfy {
                $0.state == .project && $0.startedOn == CalendarDate("01/3/2024")
            })
        #expect(journey.list.marks.isEmpty && journey.message.contains("2"))
        await journey.press("<C-z>")
        #expect(stored(journey, Project.self).allSatisfy { $0.state == .idea && $0.startedOn == nil })
    }

    @Test func stoppingAsksForTheDayAndTheReason() async {
        let journey = await journey([aProject("Một", .running, started: "01/3/2024")], Self.project)
        await journey.press("<F6>dung<Enter>01/02/2024<Enter>")
        #expect(journey.place == .prompt, "before it began")
        await journey.press("<C-u>01/4/2024<Enter><Enter>")
        #expect(journey.place == .prompt, "a reason is needed")
        await journey.press("Thiếu vốn<Enter>")
        let project = stored(journey, Project.self).first
        #expect(project?.state == .stopped && project?.reason == "Thiếu vốn")
        #expect(project?.stoppedOn == CalendarDate("01/4/2024"))
    }

    @Test(arguments: [Journey.usual, small]) func visitsFollowTheTimelineAndTheOfficesOwnNextTime(size: Size) async {
        let office = [aProject("Một", .project, started: "01/3/2024"), aProject("Hai", .project, started: "15/3/2024")]
        let journey = await journey(office, Self.project, size: size)
        await journey.press("<Home>plan")
        await journey.press("<Esc>")
        await journey.press("/mot<Enter>ptheo doi<Enter><F7>")
        #expect(journey.place == .menu && journey.text.contains("Mốc chuẩn"))
        await journey.press("<Enter>")
        let visits = stored(journey, Visit.self)
        #expect(visits.map(\.dueOn).first == CalendarDate("01/4/2024") && visits.count == 6)
        #expect(journey.titles.count == 6)
        // What is late shows so.
        #expect(journey.list.rows.first?.entry.isOverdue(on: Sample.today) == true)
        await journey.press("<F7>")
        #expect(journey.place == .form, "a planned project gets a single visit")
        await journey.press("<Esc><Home><F8>")
        #expect(stored(journey, Visit.self).count == 5)
        await journey.press("<Esc><Esc>/hai<Enter>ptheo doi<Enter><F7>")
        #expect(size.columns < 80 || journey.text.contains("Như dự án “Một”"))
        await journey.press("<Enter>")
        let own = stored(journey, Visit.self).filter { $0.project == 2 }
        #expect(own.count == 5 && own.first?.dueOn == CalendarDate("15/6/2024"))
    }

    @Test(arguments: [Journey.usual, Journey.wide, small]) func theProjectTellsWhatIsDoneDueAndLate(size: Size) async {
        func visit(_ task: String, due: String, done: String? = nil, jobs: Int? = nil) -> RecordEntry {
            var visit = Visit()
            (visit.task, visit.dueOn, visit.jobs, visit.project) = (task, CalendarDate(due), jobs, 1)
            visit.visitedOn = done.flatMap { CalendarDate($0) }
            return RecordEntry(visit)
        }
        var support = Support()
        (support.beneficiary, support.year, support.state, support.project) = ("A", 2024, .paid, 1)
        (support.amount, support.paid) = (Money("169,02 triệu"), Money("169,02 triệu"))
        let journey = await journey(
            [
                aProject("Một", .running, started: "01/3/2023"), RecordEntry(support),
                visit("Lần đầu", due: "01/4/2023", done: "05/4/2023", jobs: 2),
                visit("Lần hai", due: "01/9/2023", done: "05/9/2023", jobs: 4), visit("Trễ", due: "01/3/2024"),
                visit("Sắp tới", due: "01/5/2024"),
            ], Self.project, size: size)
        let text = await record(journey)
        #expect(text.contains("! 01/3/2024 (quá 50 ngày) · Trễ"), "\(text)")
        #expect(text.contains("01/5/2024 (còn 11 ngày) · Sắp tới"))
        #expect(text.contains("đã làm 2 · sắp tới 1 · quá hạn 1") && text.contains("▄█"))
        #expect(text.contains("Đã duyệt 169.020.000 đ · đã chi 169.020.000 đ"))
    }

    @Test func needsAreSentUpTogetherAndMetByAClass() async {
        let needs = ["OCOP", "Ươm giống", "Kế toán"].map { subject in
            var need = TrainingNeed()
            (need.subject, need.year) = (subject, 2024)
            return RecordEntry(need)
        }
        var lesson = Activity()
        (lesson.name, lesson.year, lesson.sessions, lesson.people) = ("Lớp OCOP", 2024, 3, 40)
        let journey = await journey(needs + [RecordEntry(lesson)], Self.need)
        await journey.press("*<F6>gui<Enter>UBND huyện<Enter><Enter>")
        #expect(
            stored(journey, TrainingNeed.self).allSatisfy { $0.sentTo == "UBND huyện" && $0.sentOn == Sample.today })
        await journey.press("<C-z>")
        #expect(stored(journey, TrainingNeed.self).allSatisfy { $0.state == .registered && $0.sentTo.isEmpty })
        await journey.press("<C-y>/ocop<Enter><F6>mo lop<Enter>")
        #expect(journey.text.contains("Lớp OCOP"))
        await journey.press("<Enter>")
        #expect(stored(journey, TrainingNeed.self).first?.state == .met)
        let text = await record(journey)
        #expect(text.contains("Lớp OCOP · 2024 · 3 cuộc · 40 người"), "\(text)")
    }

    @Test func aUsedVoucherSaysWhen() async {
        var voucher = Voucher()
        (voucher.code, voucher.issuedOn) = ("T1", CalendarDate("01/02/2024"))
        voucher.expiresOn = CalendarDate("01/02/2025")
        let journey = await journey([RecordEntry(voucher)], RecordKind.voucher)
        let text = await record(journey)
        #expect(text.contains("Thẻ hết giá trị 01/02/2025 (còn 287 ngày)"), "\(text)")
        await journey.press("<F6><Enter><Enter>")
        #expect(stored(journey, Voucher.self).first?.state == .used)
        #expect(stored(journey, Voucher.self).first?.usedOn == Sample.today)
        await journey.press("<F6>")
        #expect(journey.place == .list, "a used voucher has come to its end")
    }

    @Test(arguments: [Journey.usual, Journey.wide, small]) func loansShowTheirSeriesAndThePeriod(size: Size) async {
        func loan(_ body: String, _ period: String, _ sum: String, overdue: String? = nil) -> RecordEntry {
            var loan = Loan()
            (loan.body, loan.unit, loan.period) = (body, "xã Hạ", period)
            (loan.outstanding, loan.overdue) = (Money(sum), overdue.flatMap { Money($0) })
            return RecordEntry(Loan.settled(loan, from: nil))
        }
        let journey = await journey(
            [
                loan("Đoàn xã", "2023", "294.590,2 triệu đồng", overdue: "1 tỷ"), loan("Đoàn xã", "2022", "200 tỷ"),
                loan("Hội Phụ nữ", "2023", "1 đ"),
            ], RecordKind.loan, size: size)
        await journey.press("/doan xa<Enter><End>")
        let text = await record(journey)
        #expect(text.contains("2022: 200.000.000.000 đ · 2023: 294.590.200.000 đ"), "\(text)")
        #expect(text.contains("294.590.200.001 đ") && text.contains("2023: 0,33 %"))
    }

    @Test(arguments: [Journey.usual, Journey.wide, small]) func threeKindsOfMissingLookDifferent(size: Size) async {
        func indicator(_ name: String, _ result: Int64?, _ counter: Indicator.Counter = .none) -> Indicator {
            var indicator = Indicator()
            (indicator.name, indicator.measure, indicator.period) = (name, "cuộc", "2024")
            (indicator.result, indicator.counter) = (result.map { Figure($0) }, counter)
            return Indicator.settled(indicator, from: nil)
        }
        var none = indicator("Không áp", nil)
        none.isNotApplicable = true
        let all = [
            indicator("A số không", 0), indicator("B chưa", nil), indicator("C đếm", nil, .ideas), none,
            indicator("E khác", 12, .outreachSessions),
        ]
        let ideas = (1...14).map { number in
            var project = Project()
            (project.name, project.year) = ("Ý tưởng \(number)", 2024)
            return RecordEntry(project)
        }
        var outreach = Activity()
        (outreach.name, outreach.form, outreach.year, outreach.sessions) = ("Phổ biến", .outreach, 2024, 13)
        let office = TestOffice(all.map { RecordEntry($0) } + ideas + [RecordEntry(outreach)])
        let journey = await Journey(office, size: size, keys: "3")
        for _ in 0..<20 where journey.state.kind != .indicator { await journey.press("]") }
        for (row, wanted) in [
            ("A so", "0"), ("B chua", "chưa báo cáo"), ("C dem", "sổ đếm 14"), ("Khong ap", "không áp dụng"),
            ("E khac", "12 ! · sổ đếm được 13"),
        ] {
            await journey.press("/<C-u>\(row)<Enter>")
            #expect(journey.titles.count == 1)
            let text = await record(journey)
            #expect(text.contains { $0.isNumber } && text.contains("  " + wanted), "\(text)")
        }
        guard size.columns >= 80 else { return }
        await journey.press("<Esc>")
        for text in ["chưa báo cáo", "sổ đếm 14", "không áp dụng", "12 ! sổ 13"] {
            #expect(size.columns < 120 || journey.text.contains(text), "\(text)\n\(journey.text)")
        }
        var summary = Summary()
        summary.results = all
        summary.counted = [
            CountRequest(.ideas, years: Period(year: 2024)): RegisterCount(14),
            CountRequest(.outreachSessions, years: Period(year: 2024)): RegisterCount(13),
        ]
        let lines = SummaryText(words: Words(.vi), summary: summary).lines(width: 80).map(\.text)
        for text in ["0 cuộc", "chưa báo cáo", "sổ đếm 14 cuộc", "không áp dụng", "! sổ đếm được 13"] {
            #expect(lines.contains { $0.contains(text) }, "\(text)\n\(lines.joined(separator: "\n"))")
        }
    }

    @Test func anIndicatorShowsItsOtherPeriods() async {
        let all = [("2022", 310), ("2023", 342), ("2024", 171)].map { period, result in
            var indicator = Indicator()
            (indicator.name, indicator.measure, indicator.period) = ("Cuộc tuyên truyền", "cuộc", period)
            indicator.result = Figure(Int64(result))
            return RecordEntry(Indicator.settled(indicator, from: nil))
        }
        let journey = await journey(all, RecordKind.indicator)
        let text = await record(journey)
        #expect(text.contains("2023: 342  +32 (+10,3 %)") && text.contains("2024: 171  -171 (-50,0 %)"), "\(text)")
        #expect(text.contains("▇█▄") || text.contains("██▄"))
    }

    @Test func ideasAreCountedByYearAndState() {
        var summary = Summary()
        summary.ideas = [
            IdeaYear(year: 2024, states: [.idea: 3, .running: 1]), IdeaYear(year: 2023, states: [.stopped: 2]),
        ]
        let lines = SummaryText(words: Words(.vi), summary: summary).lines(width: 60).map(\.text)
        #expect(lines.contains { $0.contains("Ngân hàng ý tưởng theo năm") && $0.hasSuffix("6") })
        #expect(lines.contains { $0.hasPrefix("2024      4") && $0.contains("○   3") && $0.contains("✗   –") })
    }
}

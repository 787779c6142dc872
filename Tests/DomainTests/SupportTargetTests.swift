// What is missing to a target, and how many of the projects helped in a year still run.
import Domain
import Testing

@Suite struct SupportTargetTests {
    private func indicator(
        _ name: String, target: String?, result: String? = nil, period: String = "2022–2025", applies: Bool = true
    ) -> Indicator {
        var indicator = Indicator()
        (indicator.name, indicator.period, indicator.isNotApplicable) = (name, period, !applies)
        (indicator.target, indicator.result) = (
            target.flatMap { Figure(vietnamese: $0) }, result.flatMap { Figure(vietnamese: $0) }
        )
        return Indicator.settled(indicator, from: nil)
    }

    @Test func notReportedZeroAndNotApplicableAreThreeThings() throws {
        let silent = try #require(TargetLine(indicator("a", target: "10"), in: 2023))
        #expect(silent.result == .notReported && silent.missing == nil && !silent.isReached)
        let zero = try #require(TargetLine(indicator("b", target: "10", result: "0"), in: 2023))
        #expect(zero.result == .zero && zero.missing?.vietnameseText == "10" && !zero.isReached)
        let none = try #require(TargetLine(indicator("c", target: "10", applies: false), in: 2023))
        #expect(none.result == .notApplicable && none.missing == nil && !none.isReached)
    }

    @Test func whatIsMissingIsExact() throws {
        let some = try #require(TargetLine(indicator("a", target: "294.590,2", result: "0,25"), in: 2023))
        #expect(some.missing?.vietnameseText == "294.589,95")
        let enough = try #require(TargetLine(indicator("b", target: "3", result: "5"), in: 2023))
        #expect(enough.missing == nil && enough.isReached)
        var huge = indicator("c", target: "1")
        huge.result = Figure(unscaled: .min, scale: 0)
        #expect(TargetLine(huge, in: 2023)?.result != .notReported)
    }

    @Test func whatTheRegistersCountIsTheResultWhereNobodyReported() throws {
        var helped = indicator("a", target: "10")
        (helped.counter, helped.measure) = (.supportedYouths, "người")
        let counts = [try #require(CountRequest(helped)): RegisterCount(7, upTo: 8)]
        let counted = try #require(TargetLine(helped, in: 2023, counts))
        #expect(counted.result == .counted(Figure(7)) && counted.missing == Figure(3))
        helped.result = Figure(12)
        let reported = try #require(TargetLine(helped, in: 2023, counts))
        #expect(reported.result == .reached(Figure(12)) && reported.isReached)
        #expect(reported.check?.verdict == .contradicts)
    }

    @Test func aTargetCountsInTheYearsOfItsPeriod() {
        #expect(TargetLine(indicator("a", target: "3"), in: 2021) == nil)
        #expect(TargetLine(indicator("a", target: "3"), in: 2026) == nil)
        #expect(TargetLine(indicator("a", target: nil, result: "3"), in: 2023) == nil)
        #expect(TargetLine(indicator("a", target: "3", period: "giai đoạn tới"), in: 2023) == nil)
    }

    private func project(
        _ id: Int64, _ state: Project.State, supported: String? = nil, stopped: String? = nil
    ) -> Project {
        var project = Project()
        project.identity = RecordIdentity(id: id, uid: "d\(id)", version: 1)
        (project.name, project.state) = ("Dự án \(id)", state)
        (project.supportedOn, project.stoppedOn) = (
            supported.flatMap { CalendarDate($0) }, stopped.flatMap { CalendarDate($0) }
        )
        return project
    }

    @Test func projectsAreFollowedFromTheYearTheyWereHelped() throws {
        let today = try #require(CalendarDate("2026-03-01"))
        var helped = SupportAccountTests.aCase(1, "X", 2022, 9)
        helped.project = 5
        var later = SupportAccountTests.aCase(2, "X", 2021, 9, .approved)
        later.project = 6
        let projects = [
            project(1, .running, supported: "2022-05-01"),
            project(2, .stopped, supported: "2022-01-01", stopped: "2023-10-30"),
            project(3, .stopped, supported: "2022-01-01"), project(4, .supported, supported: "2022-12-31"),
            project(5, .running), project(6, .running), project(7, .running),
        ]
        var source = SupportSource(
            year: 2024, cases: [helped, later], payments: [SupportAccountTests.payment(2, 2023, 4)])
        source.projects = projects
        let cohorts = SupportAccount(source, on: today).cohorts
        source.projects = projects.reversed()
        #expect(SupportAccount(source, on: today).cohorts.map(\.names) == cohorts.map(\.names))
        #expect(cohorts.map(\.year) == [2023, 2022])
        #expect(cohorts.map(\.count) == [1, 5])
        let old = cohorts[1]
        #expect(old.names == ["Dự án 1", "Dự án 2", "Dự án 3", "Dự án 4", "Dự án 5"])
        #expect(old.today == SupportCohort.Standing(running: 2, stopped: 2, unknown: 1))
        // Nobody knows when the third one stopped, nor whether the fourth runs.
        #expect(
            old.later == [
                SupportCohort.Standing(running: 3, stopped: 0, unknown: 2),
                SupportCohort.Standing(running: 2, stopped: 1, unknown: 2),
                SupportCohort.Standing(running: 2, stopped: 1, unknown: 2),
                SupportCohort.Standing(running: 2, stopped: 1, unknown: 2),
            ])
        #expect(old.later.allSatisfy { $0.running + $0.stopped + $0.unknown == old.count })
    }
}

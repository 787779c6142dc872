// The report of a year: which figures, targets and promises stand in it.
import Domain
import Testing

@Suite struct YearlyReportTests {
    private static func indicator(
        _ id: Int64, _ period: String, result: Int64? = nil, target: Int64? = nil, counter: Indicator.Counter = .none
    ) -> Indicator {
        var indicator = Indicator()
        indicator.identity = RecordIdentity(id: id, uid: "\(id)", version: 1)
        (indicator.name, indicator.period, indicator.measure) = ("Chỉ tiêu \(id)", period, "người")
        (indicator.result, indicator.target) = (result.map { Figure($0) }, target.map { Figure($0) })
        indicator.counter = counter
        return Indicator.settled(indicator, from: nil)
    }

    private static let indicators = [
        indicator(3, "2022", result: 0), indicator(1, "2022", result: 1892), indicator(2, "2021", result: 5),
        indicator(4, "2022–2025", target: 10), indicator(5, "2023", target: 7), indicator(6, "2022", counter: .trained),
        indicator(7, "2022", counter: .jobsFound), indicator(8, "2030", result: 1),
    ]

    private static func promise(
        _ id: Int64, due: String?, made: String?, state: Promise.State = .open, conference: Int64? = nil
    ) -> Promise {
        var promise = Promise()
        promise.identity = RecordIdentity(id: id, uid: "\(id)", version: 1)
        (promise.dueOn, promise.madeOn) = (due.flatMap { CalendarDate($0) }, made.flatMap { CalendarDate($0) })
        (promise.state, promise.conference) = (state, conference)
        return promise
    }

    @Test func theReportOfAnOfficeHasNoFiguresOfAnother() {
        let offices = ["Tỉnh đoàn Bắc", "UBND huyện Sông", ""]
        let indicators = zip(Self.indicators.prefix(2) + [Self.indicators[3]], offices).map { indicator, office in
            var indicator = indicator
            indicator.office = office
            return indicator
        }
        func report(of office: String) -> YearlyReport {
            YearlyReport(
                year: 2022, office: office, indicators: indicators, counts: [:], promises: [],
                on: Sample.day(2023, 1, 1))
        }
        #expect(report(of: "TỈNH ĐOÀN  Bắc").figures.map(\.indicator.identity.id) == [3])
        #expect(report(of: "UBND huyện Sông").figures.map(\.indicator.identity.id) == [1])
        #expect(report(of: "UBND huyện Sông").targets.map(\.identity.id) == [4])
        #expect(report(of: "").figures.count == 2)
    }

    private static func report(_ year: Int?) -> YearlyReport {
        var conference = Conference()
        (conference.identity, conference.year) = (RecordIdentity(id: 9, uid: "9", version: 1), 2024)
        let years = Period(year: 2022)
        return YearlyReport(
            year: year, indicators: indicators, counts: [CountRequest(.trained, years: years): RegisterCount(54)],
            promises: [
                promise(1, due: "2023-06-01", made: "2022-04-01"), promise(2, due: "2024-01-01", made: "2022-04-01"),
                promise(3, due: nil, made: nil), promise(4, due: nil, made: nil, conference: 9),
                promise(5, due: "2023-06-01", made: "2022-04-01", state: .kept),
                promise(6, due: nil, made: "2024-04-12"),
            ], conferences: [conference], on: Sample.day(2024, 5, 1))
    }

    @Test func figuresAreThoseOfTheYearWhoeverKnowsThem() {
        let report = Self.report(2022)
        #expect(report.figures.map(\.indicator.identity.id) == [1, 3, 6, 7])
        // Zero is a report; what nobody reported is counted, or not known.
        #expect(report.figures.map(\.textWithUnit) == ["1.892 người", "0 người", "54 người", nil])
    }

    @Test func theNextYearHasItsTargetsAndPromises() {
        let report = Self.report(2022)
        #expect(report.targets.map(\.identity.id) == [4, 5])
        // Neither what is due later, nor what was promised later, nor what is done.
        #expect(report.promises.map(\.identity.id) == [1, 3])
    }

    @Test func withoutAYearItIsTheLastThatIsOver() {
        #expect(Self.report(nil).year == 2023)
        #expect(
            YearlyReport(year: nil, indicators: [], counts: [:], promises: [], on: Sample.day(2024, 5, 1)).year == 2024)
    }

    @Test(arguments: [
        ("UBND xã Hạ", "", true), ("Ủy ban nhân dân xã Hạ", "", true), ("Phòng Kinh tế", "", true),
        ("Phòng Kinh tế xã Hạ", "", true), ("Đoàn xã", "", true), ("Trạm Y tế xã", "", true), ("", "", true),
        ("Công an xã HẠ", "", true), ("Bộ phận Một cửa", "", true), ("Hợp tác xã Chè", "", true),
        ("UBND xã Thượng", "", false), ("Phòng Kinh tế xã Thượng", "", false), ("UBND xã Hạ Long", "", false),
        ("Sở Y tế", "", false), ("UBND tỉnh Bắc", "", false), ("Tỉnh đoàn Bắc", "", false), ("Bộ Y tế", "", false),
        ("UBND huyện Sông", "", false), ("UBND xã Thượng", "UBND xã Hạ", true), ("UBND xã Hạ", "UBND xã Thượng", false),
    ])
    func theReportOfAnOfficeHasNoPromisesOfAnother(body: String, successor: String, isOwn: Bool) {
        var promise = Promise()
        (promise.body, promise.successor) = (body, successor)
        #expect(promise.belongs(to: "UBND xã Hạ, tỉnh Bắc") == isOwn)
        #expect(promise.belongs(to: ""))
        let report = YearlyReport(
            year: 2022, office: "UBND xã Hạ, tỉnh Bắc", indicators: [], counts: [:], promises: [promise],
            on: Sample.day(2023, 1, 1))
        #expect(report.promises.isEmpty == !isOwn)
    }
}

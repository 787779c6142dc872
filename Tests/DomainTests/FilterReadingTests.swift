// What the words of a filter may mean in the columns of a list.
import Domain
import Testing

@Suite struct FilterReadingTests {
    private let question = Question.description
    private let labels = [
        ShownLabel("chờ duyệt", .oneOf(field: "state", [.text("pending")])),
        ShownLabel("đã duyệt", .oneOf(field: "state", [.text("approved")])),
        ShownLabel("quá hạn", .meets([]), isWholeOnly: true),
    ]

    private func meanings(_ filter: String) -> [[ColumnCondition]] {
        FilterReading(filter, of: question, labels: labels).parts.map(\.meanings)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> FieldValue {
        CalendarDate(year: year, month: month, day: day).map(FieldValue.date) ?? .none
    }

    @Test(arguments: ["15/4/2024", "15-4-2024", "ngày 15 tháng 4 năm 2024", "2024-04-15"])
    func aDayIsReadHoweverItIsWritten(_ filter: String) {
        let reading = FilterReading(filter, of: question, labels: [])
        #expect(reading.values == [[.oneOf(field: "dueOn", [day(2024, 4, 15)])]])
    }

    @Test func aDayWithoutItsYearIsThatDayOfAnyYear() throws {
        for filter in ["08/3", "8/3"] {
            let reading = FilterReading(filter, of: question, labels: [])
            guard case .oneOf("dueOn", let days) = try #require(reading.values.first?.first) else {
                Issue.record("no days")
                return
            }
            #expect(days.contains(day(2024, 3, 8)) && days.contains(day(2031, 3, 8)) && !days.contains(day(2024, 8, 3)))
        }
        // The last day of a February that has it.
        guard case .oneOf(_, let leap) = try #require(meanings("29/2").first?.first) else { return }
        #expect(leap.contains(day(2024, 2, 29)) && leap.count == 49)
    }

    @Test func aYearThatIsBeingTypedStandsForThoseThatBeginSo() throws {
        guard case .oneOf(_, let days) = try #require(meanings("15/4/202").first?.first) else { return }
        #expect(days == (2020...2029).map { day($0, 4, 15) })
        guard case .oneOf(_, let short) = try #require(meanings("15/4/24").first?.first) else { return }
        #expect(short == [1924, 2024].map { day($0, 4, 15) })
    }

    @Test func aMonthOrAYearIsAllOfItsDays() throws {
        let first = try #require(CalendarDate(year: 2024, month: 2, day: 1))
        let last = try #require(CalendarDate(year: 2024, month: 2, day: 29))
        #expect(meanings("2/2024") == [[.within(field: "dueOn", first: first, last: last)]])
        #expect(meanings("2024").first?.contains { if case .within = $0 { true } else { false } } == true)
    }

    @Test(arguments: ["32/4", "12/13", "4,5/2", "//", "12/4/2024/1", "abc", "-", "1/1/1"]) func whatIsNoDayIsNone(
        _ filter: String
    ) {
        #expect(
            !FilterReading(filter, of: question, labels: []).values.joined().contains { condition in
                if case .oneOf("dueOn", let days) = condition { return filter != "1/1/1" && !days.isEmpty }
                return false
            })
    }

    @Test func aStateIsReadWithAndWithoutMarks() {
        let pending = ColumnCondition.oneOf(field: "state", [.text("pending")])
        let approved = ColumnCondition.oneOf(field: "state", [.text("approved")])
        for filter in ["chờ duyệt", "cho duyet", "CHỜ  DUYỆT", "\"chờ duyệt\"", "chờ duyêt"] {
            #expect(FilterReading(filter, of: question, labels: labels).values == [[pending]])
        }
        #expect(meanings("duyệt") == [[pending, approved]])
        #expect(meanings("chờ du") == [[pending], [pending, approved]])
        // A letter is the beginning of too much, and the name of a view is meant only as a whole.
        #expect(meanings("d").isEmpty && meanings("quá").isEmpty)
        #expect(FilterReading("quá hạn", of: question, labels: labels).values == [[.meets([])]])
    }

    @Test func valuesAndWordsMayBeMixed() {
        let reading = FilterReading("chờ duyệt Hùng Sơn 14", of: question, labels: labels)
        #expect(reading.values.isEmpty)
        #expect(reading.parts.map(\.text) == ["chờ", "duyệt", "Hùng", "Sơn", "14"])
        #expect(reading.parts.map(\.meanings.isEmpty) == [false, false, true, true, false])
        #expect(reading.parts.map(\.isOpen) == [false, false, false, false, true])
    }

    @Test func sumsAndNumbersAreReadAsOfficesWriteThem() {
        func sums(_ filter: String) -> Set<Int64> {
            let reading = FilterReading(filter, of: Support.description, labels: [])
            return Set(
                reading.values.joined().flatMap { condition -> [Int64] in
                    guard case .oneOf("amount", let values) = condition else { return [] }
                    return values.compactMap { $0.money?.dong }
                })
        }
        #expect(sums("169,02").contains(169_020_000))
        #expect(sums("169,02 triệu") == [169_020_000])
        #expect(sums("169.020.000").contains(169_020_000))
        #expect(sums("1,5 tỷ đồng") == [1_500_000_000])
        #expect(sums("75").isSuperset(of: [75, 75_000_000]))
        #expect(sums("12a").isEmpty && sums("1e5").isEmpty)
        #expect(sums("99999999999999999999").isEmpty)
    }
}

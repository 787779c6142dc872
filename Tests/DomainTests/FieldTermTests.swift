// A filter is taken apart into terms that ask for fields and the words between them.
import Domain
import Testing

@Suite struct FieldTermTests {
    private static let names = [
        "hantraloi": "dueOn", "han": "dueOn", "trangthai": "state", "state": "state", "tt": "number",
        "noidung": "question",
        "donvi": "unit",
    ]
    private static let today = CalendarDate("1/3/2026")
    private static let labels = [
        ShownLabel("chờ duyệt", .oneOf(field: "state", [.text("pending")])),
        ShownLabel("mới", .oneOf(field: "state", [.text("new")])),
    ]

    private func reading(_ filter: String) throws -> FilterReading {
        FilterReading(
            filter, of: RecordKind.question.description, labels: Self.labels, names: Self.names,
            on: Self.today)
    }

    private func meaning(_ filter: String) throws -> FieldTerm.Meaning? { try reading(filter).terms.first?.meaning }

    private func range(
        _ field: String, from lower: FieldValue? = nil, to upper: FieldValue? = nil, open: Bool = false
    ) -> FieldTerm.Meaning {
        .shows([[.ranged(field: field, ValueRange(lower: lower, upper: upper, isOpen: open))]])
    }

    @Test func aDayWithoutItsYearIsOneOfThisYear() throws {
        let day = FieldValue.date(try #require(CalendarDate("10/4/2026")))
        for filter in ["hạn<10/4", "HẠN < 10/4", "hạn trả lời<10/4/2026", "han <10/4", "hạn< 10/4"] {
            #expect(try meaning(filter) == range("dueOn", to: day, open: true), "\(filter)")
        }
        #expect(try meaning("hạn>=10/4") == range("dueOn", from: day))
        #expect(try meaning("hạn≥10/4") == range("dueOn", from: day))
        let today = FieldValue.date(try #require(CalendarDate("1/3/2026")))
        #expect(try meaning("hạn<nay") == range("dueOn", to: today, open: true))
    }

    @Test func aMonthOrAYearIsAllOfItsDays() throws {
        let (first, last) = (try #require(CalendarDate("1/4/2024")), try #require(CalendarDate("30/4/2024")))
        #expect(try meaning("hạn<4/2024") == range("dueOn", to: .date(first), open: true))
        #expect(try meaning("hạn<=4/2024") == range("dueOn", to: .date(last)))
        #expect(try meaning("hạn>4/2024") == range("dueOn", from: .date(last), open: true))
        #expect(
            try meaning("hạn:4/2024..2024")
                == range("dueOn", from: .date(first), to: .date(#require(CalendarDate("31/12/2024")))))
    }

    @Test func numbersAreCompared() throws {
        #expect(try meaning("tt>=3") == range("number", from: .number(3)))
        #expect(try meaning("tt:3..5") == range("number", from: .number(3), to: .number(5)))
        #expect(try meaning("tt<ba") == .unclear)
        #expect(try meaning("tt<99999999999999999999") == .unclear)
    }

    @Test func aValueOfAFewIsFoundByItsWords() throws {
        let pending = FieldTerm.Meaning.shows([[.oneOf(field: "state", [.text("pending")])]])
        for filter in [
            "trạng thái:chờ", "trạng thái:\"chờ duyệt\"", "trang thai:cho", "state=\"chờ duyệt\"", "trạng thái: chờ",
        ] {
            #expect(try meaning(filter) == pending, "\(filter)")
        }
        #expect(try meaning("trạng thái:xong") == .unclear)
        #expect(try meaning("trạng thái<chờ") == .unclear)
        #expect(try meaning("trạng thái:\"\"") == .shows([[.blank(field: "state")]]))
    }

    @Test func whatIsNoTermStaysWords() throws {
        for filter in ["http://a.vn", "9:30", "a<b", "gạo nếp", "1428/TB", "- gạo", "\"hạn<10/4\"", "<", "tỷ lệ 1:200"]
        {
            #expect(try reading(filter).terms.isEmpty, "\(filter)")
        }
        let reading = try reading("gạo hạn<10/4 nếp")
        #expect(reading.words == "gạo nếp")
        #expect(reading.terms.map(\.place) == [4..<12])
        // Something follows the word: nothing of it is missing.
        #expect(try self.reading("gạo hạn<10/4").words == "gạo\"")
    }

    @Test func aFieldThatIsNotThereIsSaid() throws {
        let term = try #require(reading("gạo sao>=3").terms.first)
        #expect(term.meaning == .unknownField && term.name == "sao" && term.field == nil)
        #expect(try reading("sao>=3").required == [[]])
    }

    @Test func aTermOnItsWayAsksForNothing() throws {
        for filter in ["trạng thái:", "hạn<", "hạn >="] {
            let reading = try reading(filter)
            #expect(reading.terms.map(\.meaning) == [.unfinished], "\(filter)")
            #expect(reading.required.isEmpty && reading.words == "")
        }
    }

    @Test func aDashLeavesOut() throws {
        for filter in ["-trạng thái:mới", "gạo -trạng thái:mới"] {
            let reading = try reading(filter)
            #expect(reading.terms.map(\.isExcluding) == [true], "\(filter)")
            #expect(reading.required.isEmpty)
            #expect(reading.refused == [[[.oneOf(field: "state", [.text("new")])]]])
        }
    }

    @Test func wordsOfASearchedFieldStayWithTheWords() throws {
        let reading = try reading("nội dung:\"nước sạch\" trạng thái:mới")
        #expect(reading.words == "question:\"nước sạch\"")
        #expect(reading.fields == ["question": "question"])
    }
}

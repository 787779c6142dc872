// Marking rows, doing something with all of them at once, and views that people keep.
import Domain
import Testing
import UI

@Suite(.takingTurns) struct MarkJourneys {
    private static func state(_ journey: Journey, _ id: Int64) -> String? {
        journey.office.entry(Sample.question, id)?["state"].text
    }

    @Test func spaceMarksAndEscapeTakesTheMarksAway() async {
        let journey = await Journey(keys: "<Space><Space>")
        #expect(journey.list.marks.count == 2)
        #expect(journey.list.current?.identity.id == 3)
        #expect(journey.text.contains("◆ 2"))
        await journey.press("<Up><Space>")
        #expect(journey.list.marks.ids == [1])
        await journey.press("<Esc>")
        #expect(journey.list.marks.isEmpty)
    }

    @Test func theStarMarksAllOrNone() async {
        let journey = await Journey(keys: "*")
        #expect(journey.list.marks.count == 8)
        await journey.press("*")
        #expect(journey.list.marks.isEmpty)
    }

    @Test func markedQuestionsAreHandedOutInOneChange() async {
        let journey = await Journey(keys: "<Down><Down><Space><Space>g")
        await journey.press("phong kinh te<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<C-a>5/6/2024<Enter>")
        for id in [Int64(3), 4] {
            #expect(journey.office.entry(Sample.question, id)?["department"] == .text("Phòng Kinh tế"))
            #expect(journey.office.entry(Sample.question, id)?["dueOn"].date?.officialText == "05/6/2024")
        }
        #expect(Self.state(journey, 3) == "draft")
        #expect(Self.state(journey, 4) == "assigned", "what nobody had to answer is assigned now")
        #expect(journey.list.marks.isEmpty)
        #expect(journey.place == .list)
    }

    @Test func aDepartmentThatNobodyNamedYetCanBeTyped() async {
        let journey = await Journey(keys: "<Down><Down><Down>gBan Dân vận<Enter><Down><Enter>")
        await journey.press("ngày kia<Enter>")
        #expect(journey.place == .prompt, "what is no day is asked again")
        await journey.press("<C-a><Del><Enter>")
        #expect(journey.office.entry(Sample.question, 4)?["department"] == .text("Ban Dân vận"))
        #expect(journey.office.entry(Sample.question, 4)?["dueOn"].date?.officialText == "28/4/2024")
    }

    @Test func markedQuestionsAreApprovedTogetherAndThoseThatCannotAreNamed() async {
        let office = Sample.office()
        office.change { $0.records[Sample.question]?[4]?["state"] = .text("pending") }
        office.change { $0.records[Sample.question]?[4]?["answer"] = .text("Ở sân xã.") }
        let journey = await Journey(office, keys: "<Down><Space><Down><Space><F6>")
        #expect(journey.text.contains("1 trong 2"))
        await journey.press("da duyet<Enter>")
        #expect(Self.state(journey, 4) == "approved")
        #expect(Self.state(journey, 2) == "pending", "it has no answer")
        #expect(journey.message.contains("chưa"))
    }

    @Test func markedQuestionsArePublishedTogetherUnderTheNoticeOfTheirConference() async {
        let office = Sample.office()
        for id in [Int64(3), 4, 5] {
            office.change {
                $0.records[Sample.question]?[id]?["state"] = .text("approved")
                $0.records[Sample.question]?[id]?["answer"] = .text("Có.")
            }
        }
        let journey = await Journey(office, keys: "<Down><Down><Space><Space><Space><F6>cong bo<Enter>")
        for id in [Int64(3), 4, 5] {
            let question = office.entry(Sample.question, id)?.record(as: Question.self)
            #expect(question?.state == .published)
            #expect(question?.notice == "12/TB-UBND")
            #expect(question?.publishedOn == Sample.today)
        }
        #expect(journey.list.marks.isEmpty)
    }

    /// An Enter too many empties nothing where the values differ; whoever means it says so once more.
    @Test func differentValuesAreNotEmptiedByAnEmptyLine() async {
        let office = Sample.office()
        func numbers() -> [Int?] { [Int64(1), 2].map { office.entry(Sample.question, $0)?["number"].number } }
        let before = numbers()
        let journey = await Journey(office, keys: "<Space><Space>eso thu tu<Enter><Enter>")
        #expect(journey.text.contains("khác nhau ở"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(numbers() == before)
        await journey.press("<Enter>de trong<Enter>")
        #expect(numbers() == [nil, nil])
    }

    /// What takes no notice of marks says so where it is offered.
    @Test func papersOfEverythingSayThatTheyAre() async {
        let journey = await Journey(size: Journey.wide, keys: "<Space><Space><C-p>")
        let lines = journey.screen.lines()
        for (name, isOfAll) in [
            ("Kết quả thực hiện cam kết", true), ("Tổng hợp số liệu", true), ("Kết luận đối thoại", false),
        ] {
            let line = lines.first { $0.contains(name) } ?? ""
            #expect(line.contains("toàn bộ, không theo dấu") == isOfAll, "\(name): \(line)")
        }
    }

    @Test func aViewIsKeptShownAgainAndDropped() async {
        let journey = await Journey(keys: "/ha<Enter>sv")
        await journey.press("luu che do xem<Enter>Xã Hạ theo câu<Enter>")
        #expect(journey.text.contains("Xã Hạ theo câu"))
        let count = journey.list.rows.count
        await journey.press("vtat ca<Enter><Esc>")
        #expect(journey.list.rows.count == 8)
        await journey.press("vxa ha theo<Enter>")
        #expect(journey.list.rows.count == count)
        #expect(journey.list.query.sort == "question")
        await journey.press("vbo che do xem<Enter>")
        await journey.press("v")
        #expect(!journey.text.contains("Xã Hạ theo câu"))
    }

    @Test func mineAsksOnceForTheDepartment() async {
        let journey = await Journey(keys: "vviec cua toi<Enter>")
        #expect(journey.place == .menu)
        await journey.press("phong kinh te<Enter>")
        let ids = journey.list.rows.map(\.entry.identity.id)
        #expect(ids == [3, 7], "open questions of that department")
        await journey.press("vtat ca<Enter>vviec cua toi<Enter>")
        #expect(journey.list.rows.map(\.entry.identity.id) == ids)
    }

    @Test func theCurrentConferenceOrAll() async {
        let office = Sample.office()
        office.change { $0.current = 2 }
        let journey = await Journey(office, size: Journey.wide)
        #expect(journey.list.rows.isEmpty)
        #expect(journey.text.contains("Năm 2023"))
        await journey.press("c")
        #expect(journey.list.rows.count == 8)
        #expect(journey.text.contains("Mọi đối thoại"))
        await journey.press("c]")
        await journey.press("/mua xuan<Enter>c")
        #expect(office.change { $0.current } == 1)
        #expect(journey.text.contains("● Gặp mặt thanh niên mùa xuân"))
        await journey.press("[")
        #expect(journey.list.rows.count == 8)
    }

    @Test func questionsAreHandedOutToBodiesOfTheRegister() async {
        let office = Sample.office()
        for (name, end) in [("Phòng Có", nil), ("Phòng Cũ", Sample.today.adding(days: -1))] {
            var body = Body()
            (body.name, body.validTo) = (name, end)
            office.put(RecordEntry(body))
        }
        let journey = await Journey(office, keys: "<Down><Down><Down>g")
        #expect(journey.text.contains("Phòng Có") && !journey.text.contains("Phòng Cũ"), "\(journey.text)")
        // What no register has is asked about.
        await journey.press("Tổ ngoài sổ<Enter>")
        #expect(journey.text.contains("Chọn trong danh sách"))
    }
}

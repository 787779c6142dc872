// Changing one field of several records at once, and going from a record to the one it belongs to.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct TogetherJourneys {
    private static func office() -> TestOffice {
        func support(_ beneficiary: String, _ year: Int, _ programme: String = "") -> RecordEntry {
            var support = Support()
            (support.beneficiary, support.year, support.programme) = (beneficiary, year, programme)
            return RecordEntry(support)
        }
        return TestOffice([
            support("HTX Áng Mò", 2022), support("HTX Bình Độ", 2023, "Khuyến khích hợp tác"),
            support("HTX Trường Hạ", 2023),
        ])
    }

    private static func supports(_ office: TestOffice) -> [Support] {
        office.change { ($0.records[RecordKind.support] ?? [:]).values.compactMap { $0.record() } }
            .sorted { $0.beneficiary < $1.beneficiary }
    }

    @Test func markedRecordsGetOneValueAndOneUndoTakesItBack() async {
        let office = Self.office()
        let journey = await Journey(office, size: Journey.wide, keys: "3*e")
        await journey.press("nam<Enter><C-a>2024<Enter>")
        #expect(Self.supports(office).map(\.year) == [2024, 2024, 2024])
        await journey.press("<C-z>")
        #expect(Self.supports(office).map(\.year) == [2023, 2023, 2022])
    }

    @Test func aWrongValueChangesNoRecord() async {
        let office = Self.office()
        let journey = await Journey(office, size: Journey.wide, keys: "3*enam<Enter>")
        await journey.press("12<Enter>")
        #expect(journey.place == .prompt)
        #expect(journey.text.contains("HTX Áng Mò"))
        await journey.press("<C-a>năm nay<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<Esc>")
        #expect(Self.supports(office).map(\.year) == [2023, 2023, 2022])
    }

    @Test func whatRecordsSayIsOfferedAndSomethingElseCanBeTyped() async {
        let office = Self.office()
        let journey = await Journey(office, size: Journey.wide, keys: "3*echuong trinh<Enter>")
        await journey.rest()
        #expect(journey.text.contains("Khuyến khích hợp tác"))
        await journey.press("khuyen<Enter>")
        #expect(Set(Self.supports(office).map(\.programme)) == ["Khuyến khích hợp tác"])
        await journey.press("*echuong trinh<Enter>Xúc tiến<Enter><Down><Enter>")
        #expect(Set(Self.supports(office).map(\.programme)) == ["Xúc tiến"])
    }

    @Test func aChoiceIsChosenAndTheRowUnderTheCursorAloneWhenNothingIsMarked() async {
        let office = Self.office()
        let journey = await Journey(office, size: Journey.wide, keys: "3<Home>enoi dung<Enter>tem<Enter>")
        #expect(journey.message.contains("1"))
        #expect(Self.supports(office).count { $0.purpose == .label } == 1)
    }

    @Test func aRecordLeadsToTheOneItBelongsToAndEscapeBack() async throws {
        let office = Self.office()
        var holder = Holder()
        (holder.name, holder.form) = ("HTX Bình Độ", .cooperative)
        office.put(RecordEntry(holder))
        let id = try #require(office.change { $0.records[RecordKind.holder]?.keys.first })
        let binhDo = try #require(Self.supports(office).first { $0.beneficiary == "HTX Bình Độ" })
        var entry = RecordEntry(binhDo)
        entry["holder"] = .reference(id)
        office.put(entry)
        let journey = await Journey(office, size: Journey.wide, keys: "3/binh do<Enter>pthuoc ve<Enter>")
        #expect(journey.state.kind == .holder)
        #expect(journey.titles == ["HTX Bình Độ"])
        await journey.press("]")
        #expect(journey.state.kind == .holder)
        await journey.press("<Esc>")
        #expect(journey.state.kind == .support)
        #expect(journey.state.current?.title == "HTX Bình Độ")
    }
}

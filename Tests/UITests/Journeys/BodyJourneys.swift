// The register of bodies on the screen: a body that ends, and what follows it.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct BodyJourneys {
    /// The keys from the first register to that of bodies.
    private static let toBodies = String(
        repeating: "]", count: Pane.allCases.compactMap { $0.kinds.firstIndex(of: .body) }.first ?? 0)

    private func office(_ body: (inout Body) -> Void = { _ in }) -> TestOffice {
        let office = Desk.officeWithPromises()
        var mine = Body()
        (mine.name, mine.aliases) = ("Phòng Kinh tế Mẫu", "Phòng KT Mẫu")
        body(&mine)
        office.put(RecordEntry(mine))
        var promise = Promise()
        (promise.commitment, promise.body, promise.madeOn) = ("Đặt thùng rác", "Phòng KT Mẫu", Sample.today)
        office.put(RecordEntry(promise))
        var letterhead = Letterhead()
        (letterhead.name, letterhead.issuer) = ("Thường", "Phòng Kinh tế Mẫu")
        office.put(RecordEntry(letterhead))
        return office
    }

    @Test(arguments: [Journey.usual, Journey.wide])
    func aBodyIsMergedWithAllThatIsOpen(size: Size) async throws {
        let office = office()
        let journey = await Journey(office, size: size, keys: Self.toBodies)
        #expect(journey.state.kind == .body && journey.state.current?.title == "Phòng Kinh tế Mẫu")
        await journey.press("j")
        #expect(journey.place == .prompt && journey.text.contains("nay thuộc cơ quan nào?"), "\(journey.text)")
        await journey.press("Phòng Tổng hợp Mẫu<Enter>15/4/2024<Enter>12/NQ-HĐND<Enter>")
        #expect(journey.place == .merger)
        for part in [
            "Cơ quan, tổ chức (2)", "· Phòng Kinh tế Mẫu · hết ngày 14/4/2024 → Phòng Tổng hợp Mẫu",
            "+ Phòng Tổng hợp Mẫu · từ ngày 15/4/2024",
        ] { #expect(journey.text.contains(part), "\(part)\n\(journey.text)") }
        await journey.press("<F2><Enter>")
        #expect(journey.place == .list && journey.message.contains("2 bản ghi"), "\(journey.text)")
        #expect(office.entry(.letterhead, 1)?["validTo"].date == CalendarDate("14/4/2024"))
        #expect(office.entry(.letterhead, 2)?["issuer"].text == "Phòng Tổng hợp Mẫu")
        let promise = office.change { $0.records[.promise]?.values.first { $0.title == "Đặt thùng rác" } }
        #expect(promise?["successor"].text == "Phòng Tổng hợp Mẫu")
        let ended = try #require(office.entry(.body, 1))
        #expect(ended["endedBy"].text == "12/NQ-HĐND" && ended["successors"].text == "Phòng Tổng hợp Mẫu")
    }

    @Test func whereTheRegisterSaysWhatFollowsNothingIsAsked() async {
        let office = office { body in
            (body.validTo, body.successors) = (CalendarDate("31/3/2024"), "Phòng Tổng hợp Mẫu")
        }
        let journey = await Journey(office, size: Journey.wide, keys: Self.toBodies + "j")
        #expect(journey.place == .prompt && journey.text.contains("Theo văn bản"), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(journey.place == .merger && journey.text.contains("Phòng KT Mẫu → Phòng Tổng hợp Mẫu"))
    }
}

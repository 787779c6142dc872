// The award that is due to a product: reckoned, applied for, paid, and not twice.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct AwardJourneys {
    private static let award = RecordKind.awardRule

    private func office(from: CalendarDate? = CalendarDate("01/01/2020")) -> TestOffice {
        let office = Sample.office()
        var rule = AwardRule()
        (rule.document, rule.validFrom) = ("60/2026/TT-BTC", from)
        rule.threeStars = Money(dong: 8_000_000, written: "8 triệu đồng")
        rule.fourStars = Money(dong: 10_000_000)
        rule.fiveStars = Money(dong: 15_000_000)
        rule.trademarkCeiling = Money(dong: 35_000_000)
        office.put(RecordEntry(rule))
        return office
    }

    /// The support that was stored last.
    private func last(_ journey: Journey) -> Support? {
        let all = journey.office.change { $0.records[Sample.support] ?? [:] }
        return all.values.max { $0.identity.id < $1.identity.id }?.record()
    }

    @Test(arguments: [Journey.usual, Journey.narrow]) func whatIsDueIsAppliedForOnce(size: Size) async {
        let journey = await Journey(office(), size: size, keys: "2<End>$")
        #expect(journey.form?.kind == Sample.support)
        #expect(journey.typed("amount") == "8.000.000" && journey.typed("starRating") == "3")
        #expect(journey.typed("beneficiary") == "HTX Rừng Xanh" && journey.typed("purpose") == "award")
        #expect(journey.typed("basis") == "60/2026/TT-BTC" && journey.typed("year") == "2024")
        #expect(journey.message.contains("8.000.000 đ"))
        await journey.press("<F2>")
        #expect(journey.place == .list)
        #expect(last(journey)?.product == 1 && last(journey)?.purpose == .award && last(journey)?.state == .applied)
        #expect(last(journey)?.notes.contains("theo 60/2026/TT-BTC, áp dụng từ 01/01/2020") == true)
        await journey.press("$")
        #expect(journey.place == .list && journey.message.contains("Đã có đề nghị thưởng"))
        journey.office.change { $0.records[Sample.support]?[4]?["state"] = .text("paid") }
        await journey.press("$")
        #expect(journey.place == .list && journey.message.contains("mỗi hạng chỉ một lần"))
    }

    @Test func theDraftKeepsTheProduct() async {
        let journey = await Journey(office(), keys: "2<End>$")
        await journey.goTo("notes")
        await journey.press("Xem lại. <Esc>")
        #expect(journey.office.draft(Sample.support)?.entry["product"] == .reference(1))
        await journey.press("$")
        #expect(journey.form?.kind == Sample.support)
        await journey.press("<F2>")
        #expect(last(journey)?.product == 1)
    }

    @Test func itSaysWhyNothingIsDue() async {
        let journey = await Journey(office(from: CalendarDate("01/01/2024")), keys: "2<End>$")
        #expect(journey.place == .list)
        #expect(journey.message.contains("không có mức thưởng áp dụng vào ngày đó"))
        await journey.press("<Home>$")
        #expect(journey.message == journey.state.words[.awardNone])
        await journey.press("1$")
        #expect(journey.message == journey.state.words(.onlyKinds, "Sản phẩm (2), Hỗ trợ (3)"))
    }
}

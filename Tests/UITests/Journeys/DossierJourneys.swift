// A product from its first dossier to renewal and upgrade, with the keyboard alone.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct DossierJourneys {
    private static let dossier = RecordKind.dossier
    private static let paper = RecordKind.dossierPaper
    private static let small = Size(rows: 10, columns: 40)

    /// The product that is but an idea, its dossiers shown.
    private func dossiers(_ office: TestOffice = Sample.office(), size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(office, size: size, keys: "2<Home>pho so<Enter>")
        #expect(journey.state.kind == Self.dossier)
        return journey
    }

    private func papers(_ journey: Journey, of dossier: Int64) -> [DossierPaper] {
        journey.office.change { $0.records[Self.paper] ?? [:] }.values.compactMap { $0.record(as: DossierPaper.self) }
            .filter { $0.dossier == dossier }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    }

    private func stored(_ journey: Journey, _ id: Int64) -> Dossier? {
        journey.office.entry(Self.dossier, id)?.record()
    }

    /// The record under the cursor as the clipboard gets it, once what belongs to it is there.
    private func record(_ journey: Journey) async -> String {
        await journey.press("<Enter>")
        // The first rest may be that of the record before.
        await journey.rest()
        await journey.rest()
        await journey.press("<C-c><Esc>")
        return journey.copied.last ?? ""
    }

    private func product(_ journey: Journey) -> Product? { journey.office.entry(Sample.product, 5)?.record() }

    /// A dossier of which only the commune's own assessment is missing.
    private func checked(_ journey: Journey) async {
        await journey.press("<F7><Enter>*<F6>da nop<Enter>*<F6>da kiem<Enter><Esc>")
        #expect(journey.state.kind == Self.dossier)
    }

    private func assess(_ journey: Journey) async {
        await journey.press("<F4>")
        for matter in DossierMatter.allCases {
            await journey.goTo(matter.rawValue)
            await journey.press("<Right>")
        }
        await journey.goTo("localLabourNote")
        await journey.press("12 lao động của thôn")
        await journey.goTo("consultedOn")
        await journey.press("15/4/2024<Enter>Hội phụ nữ, trưởng thôn: đồng ý<F2>")
        #expect(journey.place == .list)
    }

    @Test(arguments: [Journey.usual, Journey.wide, small]) func aDossierBeginsWithItsChecklist(size: Size) async {
        let journey = await dossiers(size: size)
        await journey.press("<F7>")
        #expect(journey.place == .menu)
        #expect(size.columns < 80 || journey.text.contains("chưa được công nhận"))
        await journey.press("<Enter>")
        #expect(journey.state.kind == Self.paper)
        #expect(stored(journey, 1)?.title == "Bánh gai · lần đầu · 2024")
        #expect(stored(journey, 1)?.product == 5 && stored(journey, 1)?.startedOn == Sample.today)
        #expect(stored(journey, 1)?.notes.isEmpty == false, "the general frame is marked as such")
        #expect(product(journey)?.state == .applying)
        let made = papers(journey, of: 1)
        #expect(made.count == 19 && made.allSatisfy { $0.state == .missing })
        #expect(made.filter(\.isRequired).count == 9 && made.contains(where: \.isSelfAssessment))
        #expect(journey.titles.count == 19)
        await journey.press("<Down>")
        #expect(size.columns < 80 || journey.text.contains("Bắt buộc đã kiểm tra 0/9 · thiếu 9"))
        await journey.press("<Esc>")
        #expect(journey.state.current?.title == "Bánh gai · lần đầu · 2024")
        await journey.press("<C-z>")
        #expect(stored(journey, 1) == nil && papers(journey, of: 1).isEmpty && product(journey)?.state == .idea)
    }

    /// Its papers are part of a dossier: how many go with it is said before, and they come back with it.
    @Test(arguments: ["<F8>", " <F8>"]) func aDossierGoesWithItsPapersOnceThatIsSaid(keys: String) async {
        let journey = await dossiers()
        await journey.press("<F7><Enter><Esc>" + keys)
        #expect(journey.place == .menu && journey.text.contains("Chuyển cả 1 hồ sơ cùng 19 giấy tờ"), "\(journey.text)")
        #expect(stored(journey, 1) != nil)
        await journey.press("<Esc>")
        #expect(stored(journey, 1) != nil && papers(journey, of: 1).count == 19)
        await journey.press("<F8><Down><Enter>")
        #expect(stored(journey, 1) == nil && papers(journey, of: 1).isEmpty)
        await journey.press("<C-z>")
        #expect(stored(journey, 1) != nil && papers(journey, of: 1).count == 19)
        // The product stays while it has a dossier, and says so.
        await journey.press("<Esc><F8>")
        #expect(product(journey) != nil && journey.message.contains("còn 1 hồ sơ"), "\(journey.message)")
    }

    @Test func chosenPapersAreSentBackInOneChange() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter>*<F6>da nop<Enter>")
        #expect(papers(journey, of: 1).allSatisfy { $0.state == .handedIn && $0.changedOn == Sample.today })
        await journey.press("<Home>   <F6>phai sua")
        #expect(journey.text.contains("sẽ hỏi lý do và hạn"))
        await journey.press("<Enter><Enter>")
        #expect(journey.place == .prompt, "a reason is needed")
        await journey.press("Thiếu dấu<Enter>")
        #expect(journey.text.contains("27/4/2024"))
        await journey.press("<C-u>1/1/2024<Enter>")
        #expect(journey.text.contains("Hạn phải từ hôm nay trở đi."))
        await journey.press("<C-u>mai<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<C-u>5/5/2024<Enter>")
        #expect(journey.place == .list)
        #expect(journey.message.contains("3 giấy tờ đã sang “↩ phải sửa”"))
        let back = papers(journey, of: 1).filter { $0.state == .toMend }
        #expect(back.compactMap(\.number) == [1, 2, 3])
        #expect(back.allSatisfy { $0.reason == "Thiếu dấu" && $0.dueOn == CalendarDate("05/5/2024") })
        #expect(journey.list.marks.isEmpty)
        await journey.press("<C-z>")
        #expect(papers(journey, of: 1).allSatisfy { $0.state == .handedIn && $0.reason.isEmpty })
    }

    @Test func aPaperIsAddedWithTheNextNumber() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter><F7>")
        #expect(journey.typed("number") == "20" && journey.typed("state") == nil)
        await journey.goTo("name")
        await journey.press("Giấy chứng nhận hữu cơ<F2>")
        #expect(papers(journey, of: 1).last?.name == "Giấy chứng nhận hữu cơ")
        #expect(papers(journey, of: 1).count == 20)
        // The next dossier of the set would begin with it; without a set the general list counts.
    }

    @Test(arguments: [Journey.usual, Journey.wide, small])
    func whatIsMissingIsSaidByName(size: Size) async {
        let journey = await dossiers(size: size)
        await journey.press("<F7><Enter><Esc><F6>")
        #expect(size.columns < 80 || journey.text.contains("9 giấy tờ bắt buộc chưa được kiểm tra"))
        await journey.press("<Enter>")
        #expect(journey.place == .menu)
        #expect(journey.message.contains("Phiếu đăng ký (Mẫu số 01)"))
        #expect(!journey.message.contains("ý kiến"), "a meeting is held only where it is needed")
        #expect(stored(journey, 1)?.state == .preparing)
        await journey.press("<Esc>")
        let lines = await record(journey)
        #expect(lines.contains("Giấy tờ bắt buộc đã kiểm tra: 0/9"))
        #expect(lines.contains("còn thiếu 9: Phiếu đăng ký"))
    }

    @Test func whatWasNotHandedInIsNeitherCheckedNorAccepted() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter> <F6>da nop<Enter>*<F6>")
        let checked = journey.text.split(separator: "\n").first { $0.contains("◐ đã kiểm tra") }
        #expect(checked?.contains("1 trong 19") == true)
        await journey.press("da kiem<Enter>")
        #expect(papers(journey, of: 1).map(\.state).filter { $0 == .checked }.count == 1)
        #expect(papers(journey, of: 1).count { $0.state == .missing } == 18)
    }

    @Test func undoingADossierLeavesItsPapers() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter>")
        #expect(journey.state.kind == Self.paper)
        await journey.press("<C-z>")
        #expect(journey.state.kind == Self.dossier && stored(journey, 1) == nil)
    }

    @Test func theFormDoesNotPassOverTheSteps() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter><Esc><F4>")
        #expect(journey.place == .form && journey.typed("state") == nil && journey.typed("reason") == nil)
    }

    @Test func aDossierIsSubmittedReturnedAndRecognised() async {
        let journey = await dossiers()
        await checked(journey)
        await assess(journey)
        #expect(await record(journey).contains("đủ điều kiện nộp"))
        await journey.press("<F6><Enter>")
        #expect(stored(journey, 1)?.state == .submitted && stored(journey, 1)?.submittedOn == Sample.today)
        await journey.press("<F6>tra lai<Enter>Bổ sung nhãn<Enter>")
        #expect(stored(journey, 1)?.state == .returned && stored(journey, 1)?.reason == "Bổ sung nhãn")
        await journey.press("<F6><Enter><F6><Enter>")
        #expect(journey.text.contains("Hạng sao được công nhận"))
        await journey.press("<C-u>7<Enter>")
        #expect(journey.place == .prompt && journey.text.contains("từ 1 đến 5"))
        await journey.press("<C-u>3<Enter>120<Enter>")
        #expect(journey.text.contains("từ 0 đến 100"))
        await journey.press("<C-u>62,5<Enter>12/QĐ-UBND<Enter>")
        #expect(stored(journey, 1)?.state == .submitted, "the day is asked for still")
        await journey.press("<Enter>")
        #expect(stored(journey, 1)?.state == .recognised)
        let made = product(journey)
        #expect(made?.state == .recognised && made?.starRating == 3 && made?.decision == "12/QĐ-UBND")
        #expect(made?.expiresOn == CalendarDate("20/4/2027") && made?.year == 2024)
        #expect(journey.message.contains("20/4/2027"))
        await journey.press("<F6>")
        #expect(journey.message.contains("bước cuối"))
        await journey.press("<C-z>")
        #expect(stored(journey, 1)?.state == .submitted && product(journey)?.state == .applying)
        #expect(product(journey)?.starRating == nil)
    }

    @Test func anUpgradeAndARenewalAreBegunWithoutTyping() async {
        let journey = await dossiers()
        await checked(journey)
        await journey.press("p<Esc><Enter><Esc>")
        await assess(journey)
        journey.office.change { shelf in
            shelf.records[Self.paper]?[4]?["location"] = .text("Tủ 3")
        }
        await journey.press("<F6><Enter><F6><Enter><Enter>60<Enter>12/QĐ<Enter><Enter>")
        #expect(stored(journey, 1)?.state == .recognised)
        // Three to four stars.
        await journey.press("<F7>")
        #expect(journey.text.contains("đã được công nhận"))
        await journey.press("nang hang<Enter>")
        #expect(stored(journey, 2)?.title == "Bánh gai · nâng hạng 4 sao · 2024")
        #expect(stored(journey, 2)?.targetStar == 4 && stored(journey, 2)?.previous == 1)
        #expect(stored(journey, 2)?.localLabourNote == "12 lao động của thôn")
        let again = papers(journey, of: 2).prefix(3).map(\.state)
        #expect(again == [.missing, .missing, .missing], "the forms show what changed, and samples are used up")
        #expect(papers(journey, of: 2).dropFirst(3).allSatisfy { $0.state == .handedIn })
        #expect(papers(journey, of: 2)[3].location == "Tủ 3")
        await journey.press("<Home>   <F6>da nop<Enter>*<F6>da kiem<Enter><Esc>")
        #expect(journey.state.current?.identity.id == 2, "Escape leads back to the new dossier")
        await journey.press("<F6><Enter>")
        #expect(stored(journey, 2)?.state == .submitted, "\(journey.message)")
        await journey.press("<F6><Enter><Enter>75<Enter>34/QĐ<Enter><Enter>")
        #expect(product(journey)?.starRating == 4 && product(journey)?.decision == "34/QĐ")
        // And again after three years.
        await journey.press("<F7>danh gia lai<Enter>")
        let renewal = stored(journey, 3)
        #expect(renewal?.title == "Bánh gai · đánh giá lại · 2024" && renewal?.previous == 2)
        #expect(renewal?.dueOn == CalendarDate("21/12/2026") && renewal?.targetStar == 4)
        #expect(renewal?.consultedOn == nil && renewal?.localLabour == .met)
        #expect(papers(journey, of: 3).filter(\.isSelfAssessment).map(\.state) == [.missing])
        await journey.press("<Esc><F6>")
        #expect(journey.text.contains("Báo cáo tự đánh giá") || journey.text.contains("giấy tờ bắt buộc"))
    }

    @Test func theOfficesOwnListIsTheNextOnes() async {
        let office = Sample.office()
        office.change { shelf in
            for id in [4, 5] as [Int64] { shelf.records[Sample.product]?[id]?["productSet"] = .text("Bánh kẹo") }
        }
        let journey = await dossiers(office)
        await journey.press("<F7><Enter><F7>")
        await journey.goTo("name")
        await journey.press("Giấy chứng nhận hữu cơ<F2><Home><F8><Esc><Esc>")
        #expect(journey.state.kind == Sample.product)
        for _ in 0..<6 where journey.state.current?.identity.id != 4 { await journey.press("<Down>") }
        await journey.press("pho so<Enter><F7><Enter>")
        let names = papers(journey, of: 2).map(\.name)
        #expect(names.count == 19 && names.last == "Giấy chứng nhận hữu cơ")
        #expect(!names.contains("Phiếu đăng ký (Mẫu số 01)"))
        #expect(stored(journey, 2)?.notes == "")
    }

    @Test func somebodyElsesChangeIsNotWrittenOver() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter>*<F6>")
        journey.office.changeElsewhere(Self.paper, 3, "state", .text("accepted"))
        await journey.press("da nop<Enter>")
        #expect(papers(journey, of: 1).count { $0.state == .handedIn } == 0)
        #expect(journey.message.contains("vừa được người khác sửa"))
    }

    @Test(arguments: [(Journey.wide, "! 2 sắp hết hạn"), (Journey.usual, "! 2 sắp hết hạn"), (small, "! 2 hạn")])
    func productsThatHaveToBeToldAreCounted(size: Size, text: String) async {
        let office = Sample.office()
        office.change { shelf in
            shelf.records[Sample.product]?[1]?["expiresOn"] = .date(CalendarDate("17/10/2024") ?? .epoch)
            shelf.records[Sample.product]?[2]?["expiresOn"] = .date(CalendarDate("20/4/2024") ?? .epoch)
            shelf.records[Sample.product]?[3]?["expiresOn"] = .date(CalendarDate("18/10/2024") ?? .epoch)
        }
        let journey = await Journey(office, size: size)
        #expect(journey.screen.lines()[0].contains(text))
    }

    @Test func papersOfTheRegistryArePrinted() async {
        let journey = await dossiers()
        await journey.press("<F7><Enter><C-p>danh gia<Enter>")
        #expect(journey.text.contains("Đánh giá 1"))
        await journey.press("<Esc><Esc><C-p>danh gia<Enter>")
        #expect(journey.text.contains("Đánh giá 1"))
        await journey.press("<Esc><Esc><Home>  <C-p>het han<Enter>")
        #expect(journey.text.contains("Hết hạn [5, 3]"))
    }
}

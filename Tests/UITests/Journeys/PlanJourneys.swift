// The plan of an import: what changes from what to what, and choosing where both sides changed a field.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct PlanJourneys {
    private func journey(_ plan: ImportPlan, size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(size: size)
        journey.office.change { $0.plan = plan }
        await journey.press("<F9>nhap tu tep<Enter>\(plan.source)<Enter>")
        return journey
    }

    private func stars(_ journey: Journey) -> [FieldValue]? {
        journey.office.change { $0.carriedOut.last?.items.dropFirst().map { $0.entry["starRating"] } }
    }

    @Test func aChangeIsShownFromWhatToWhat() async {
        let journey = await journey(Sample.goodPlan, size: Journey.wide)
        #expect(journey.text.contains("Trả lời: (trống) → Đến 21 giờ."))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow])
    func whatWasLeftOutOfTheFileComesFirst(size: Size) async {
        var plan = Sample.goodPlan
        plan.notes = ["Không đọc trang tính đang ẩn: OCOP cũ", String(repeating: "Không đọc dòng đang ẩn. ", count: 8)]
        let journey = await journey(plan, size: size)
        // In a narrow window it goes on in the next line.
        #expect(journey.text.contains("! Không đọc trang tính đang ẩn: OCOP"))
        #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
        await journey.press("<F2>")
        #expect(journey.office.change { $0.carriedOut.last?.notes.count } == 2)
    }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow])
    func whatIsHereStaysUnlessSomebodyChooses(size: Size) async {
        let journey = await journey(Sample.conflictPlan, size: size)
        #expect(journey.place == .plan)
        #expect(journey.text.contains("trái nhau 2") || size.columns < 80)
        #expect(journey.textAtCursor.contains("Trám đen") || size.columns < 80, "what needs somebody comes first")
        #expect(journey.text.contains("● giữ ở đây: 3") && journey.text.contains("○ lấy của tệp: 4"))
        #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
        await journey.press("<F2>")
        #expect(stars(journey) == [.number(3), .number(4)])
        #expect(journey.message.contains("2 giữ như ở đây") || size.columns < 80)
        #expect(
            journey.office.change { $0.carriedOut.last?.items.compactMap(\.declined?["starRating"]) }
                == [.number(4), .number(5)], "what was not taken goes into the history")
    }

    @Test func spaceTakesTheFilesValueOfOneRecord() async {
        let journey = await journey(Sample.conflictPlan)
        await journey.press("<Tab> ")
        #expect(journey.text.contains("● lấy của tệp: 5") && journey.text.contains("● giữ ở đây: 3"))
        await journey.press("<Enter>")
        #expect(stars(journey) == [.number(3), .number(5)])
    }

    /// Every field that both sides changed stands there with what it was, what is here and what the file says; Space turns
    /// all fields of its record and no other's, and back.
    @Test func bothFieldsOfARecordAreShownAndTurnedTogether() async throws {
        var product = Product()
        (product.name, product.starRating, product.notes) = ("Trám đen", 3, "gốc")
        product.identity = RecordIdentity(id: 1, uid: "", version: 3)
        let base = RecordState(version: 1, values: RecordEntry(product).values)
        var (here, file) = (RecordEntry(product), RecordEntry(product))
        for (name, ours, theirs) in [("notes", "ở đây", "ở tệp"), ("group", "Nhóm A", "Nhóm B")] {
            here[name] = .text(ours)
            file[name] = .text(theirs)
        }
        file["holder"] = .text("HTX Tệp")
        let merge = ImportMerge(
            file, stated: ["notes", "group", "holder"], into: here,
            base: { ImportBase(candidates: [base], later: []) }, isSame: { first, second, _ in first == second })
        let plan = ImportPlan(
            source: "a.csv",
            items: [ImportItem(merge, stored: here, problems: [], place: "2")] + Sample.conflictPlan.items)
        let journey = await journey(plan, size: Journey.wide)
        for text in [
            "Ghi chú: lúc xuất tệp là gốc", "● giữ ở đây: ở đây", "○ lấy của tệp: ở tệp", "● giữ ở đây: Nhóm A",
            "○ lấy của tệp: Nhóm B", "→ HTX Tệp",
        ] { #expect(journey.text.contains(text), "\(text)") }
        await journey.press(" ")
        #expect(journey.text.contains("● lấy của tệp: ở tệp") && journey.text.contains("● lấy của tệp: Nhóm B"))
        #expect(journey.text.contains("● giữ ở đây: 3"))
        await journey.press("  <F2>")
        let carried = try #require(journey.office.change { $0.carriedOut.last?.items.first })
        #expect(carried.entry["notes"] == .text("ở tệp") && carried.entry["group"] == .text("Nhóm B"))
        #expect(carried.entry["holder"] == .text("HTX Tệp") && carried.declined == nil)
    }

    @Test func aStarTakesAllAndGivesAllBack() async {
        let journey = await journey(Sample.conflictPlan)
        await journey.press("*")
        #expect(journey.text.contains("● lấy của tệp: 4") && journey.text.contains("● lấy của tệp: 5"))
        await journey.press("*")
        #expect(!journey.text.contains("● lấy của tệp"))
        await journey.press("*<F2>")
        #expect(stars(journey) == [.number(4), .number(5)])
        let notes = journey.office.change { $0.carriedOut.last?.items.last?.entry["notes"] }
        #expect(notes == .text("Ghi ở tệp"), "what only the file changed is taken in any case")
    }

    @Test func aPlanThatWasOvertakenIsShownAnew() async {
        let journey = await journey(Sample.goodPlan)
        let other = ImportPlan(source: Sample.goodPlan.source, items: Array(Sample.goodPlan.items.suffix(2)))
        journey.office.change { $0.overtaking = other }
        await journey.press("<F2>")
        #expect(journey.place == .plan && journey.office.change { $0.carriedOut.isEmpty })
        #expect(journey.message == journey.state.words[.planOvertaken])
        #expect(journey.text.contains("mới 0"))
        await journey.press("<F2>")
        #expect(journey.office.change { $0.carriedOut } == [other])
        #expect(journey.state.layers.isEmpty)
    }

    /// Of the rows before the one under the cursor each takes as many lines as it has problems.
    @Test func theRowUnderTheCursorIsInSightHoweverLongTheOthersAre() async {
        var items: [ImportItem] = []
        for number in 1...60 {
            var product = Product()
            product.name = "Hàng \(number)"
            let problems = (0..<number % 4).map { _ in FieldProblem("name", .missing) }
            items.append(
                ImportItem(
                    action: problems.isEmpty ? .new : .refused, entry: RecordEntry(product), problems: problems,
                    place: "\(number)"))
        }
        let journey = await journey(ImportPlan(source: "/a.csv", items: items))
        let order = (1...60).filter { $0 % 4 != 0 } + (1...60).filter { $0 % 4 == 0 }
        for (place, number) in order.enumerated() {
            if place > 0 { await journey.press("<Down>") }
            #expect(journey.textAtCursor.contains(" \(number) "))
        }
        for number in order.reversed().dropFirst() {
            await journey.press("<Up>")
            #expect(journey.textAtCursor.contains(" \(number) "))
        }
        // The values of an open row stand between it and the next.
        await journey.press("<F3>")
        let parts = journey.text.split(separator: "Tên sản phẩm: Hàng 1")
        #expect(parts.count == 2 && parts[0].contains("dòng 1 ") && parts[1].contains("dòng 2 "), "\(journey.text)")
        await journey.press("<End>")
        #expect(journey.textAtCursor.contains(" 60 "))
    }

    @Test func spaceWithoutAConflictSaysSo() async {
        let journey = await journey(Sample.goodPlan)
        await journey.press(" ")
        #expect(journey.message == journey.state.words[.planNothingToChoose])
    }

    /// A refused row is put right in the form of its record; the values go into the plan, and the file is planned again.
    @Test func enterOnARefusedRowOpensItsRecord() async throws {
        let journey = await journey(Sample.plan)
        #expect(journey.text.contains("F2 Nhập") && !journey.text.contains("F2 Lưu"))
        await journey.press("<Enter>")
        #expect(journey.place == .form)
        #expect(journey.text.contains("32/1/2024"), "what was written there")
        await journey.press("<C-a><BS>x<F2>")
        #expect(journey.place == .form, "what is no day stays to be mended")
        await journey.press("<C-a><BS>31/1/2024<F2>")
        #expect(journey.place == .plan)
        let plan = try #require(journey.office.change { $0.corrected.last })
        let correction = try #require(plan.corrections[FileRow.rows([(.question, "17")])[0]])
        #expect(correction.values == ["dueOn": .date(CalendarDate("2024-01-31") ?? Sample.today)])
        #expect(journey.office.change { $0.carriedOut.isEmpty })
    }

    @Test func whatIsLeftWithEscapeStaysOutOfThePlan() async {
        let journey = await journey(Sample.plan)
        await journey.press("e<C-a><BS>31/1/2024<Esc>")
        #expect(journey.place == .menu, "what was typed is not given up unasked")
        await journey.press("<Esc>")
        #expect(journey.place == .form && journey.text.contains("31/1/2024"))
        await journey.press("<Esc><Down><Down><Enter>")
        #expect(journey.place == .plan && journey.office.change { $0.corrected.isEmpty })
        #expect(journey.message == journey.state.words[.planNotCorrected])
        await journey.press("e<C-a><BS>31/1/2024<Esc><Down><Enter>")
        #expect(journey.place == .plan && journey.office.change { $0.corrected.count == 1 })
    }

    @Test func theConferenceOfQuestionsIsAskedWhereTheFileNamesNone() async {
        var (conference, question) = (Conference(), Question())
        (conference.title, question.question, question.conference) = ("Đối thoại theo tệp a.csv", "Sửa cầu?", -1)
        var first = ImportItem(action: .new, entry: RecordEntry(conference), place: "A2")
        first.remark = .untoldConference
        let second = ImportItem(action: .new, entry: RecordEntry(question), place: "A2")
        let plan = ImportPlan(source: "a.csv", items: [first, second])
        let chosen = await journey(plan)
        await chosen.press("<F2>")
        #expect(chosen.place == .menu && chosen.office.change { $0.carriedOut.isEmpty })
        #expect(chosen.text.contains("Đối thoại theo tệp a.csv"))
        await chosen.press("<Enter>")
        let put = chosen.office.change { $0.corrected.last?.corrections.values.first?.values["conference"]?.reference }
        #expect((put ?? 0) > 0)
        let fresh = await journey(plan)
        await fresh.press("<F2><Esc>")
        #expect(fresh.place == .plan && fresh.office.change { $0.carriedOut.isEmpty })
        await fresh.press("<F2>theo tep<Enter>")
        #expect(fresh.office.change { $0.carriedOut.count == 1 }, "\(fresh.text)")
    }

    @Test func aPlanInWhichSomethingWasChosenIsNotLeftUnasked() async {
        let journey = await journey(Sample.plan)
        await journey.press("<F8><Esc>")
        #expect(journey.place == .menu && journey.text.contains(journey.state.words[.planLeaveTitle]))
        await journey.press("<Esc>")
        #expect(journey.place == .plan)
        await journey.press("<Esc><Down><Enter>")
        #expect(journey.place != .plan && journey.place != .menu)
        let other = await self.journey(Sample.plan)
        await other.press("<Esc>")
        #expect(other.place != .plan && other.place != .menu, "where nothing was chosen nobody is asked")
    }

    @Test func theGoodRowsComeInWithoutTheRefusedOnes() async {
        let journey = await journey(Sample.plan)
        await journey.press("<F2>")
        #expect(journey.place == .menu && journey.text.contains("ghi 1 dòng này kèm lý do"))
        await journey.press("<Down><Enter>")
        #expect(journey.office.change { $0.carriedOut.last?.leftOutCount } == 1 && journey.state.layers.isEmpty)
    }
}

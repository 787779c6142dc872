// Marks that a filter, a view or a scope hides: they are counted, taken and told of, and none outlives its record.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct HiddenMarkJourneys {
    private func numbers(_ journey: Journey) -> Set<Int64> {
        Set(journey.office.change { $0.records[Sample.question] ?? [:] }.keys)
    }

    @Test func threeMarkedRowsGoToTheBinAndTheFourthStays() async {
        let journey = await Journey(keys: "   <F8>")
        #expect(numbers(journey) == [4, 5, 6, 7, 8])
        #expect(journey.message.contains("3 câu hỏi") && journey.message.contains("Ctrl-Z"))
        #expect(journey.list.marks.isEmpty && journey.state.current?.identity.id == 4)
        await journey.press("<C-z>")
        #expect(numbers(journey).count == 8, "one undo brings all back")
    }

    @Test(arguments: [Journey.wide, Journey.usual]) func aFilterHidesMarksAndSaysHowMany(size: Size) async {
        let journey = await Journey(size: size, keys: "  /duong<Enter>")
        #expect(journey.titles == ["Đường vào bãi chè bao giờ sửa xong?"])
        #expect(journey.text.contains("◆ 2 (1 ẩn)"))
        await journey.press("<Esc>")
        #expect(journey.list.marks.isEmpty, "Escape takes marks away before the filter")
    }

    @Test func viewsAndScopesHideMarksToo() async {
        let office = Sample.office()
        office.change { $0.current = 2 }
        let journey = await Journey(office, size: Journey.wide, keys: "c<Space><Space>c")
        #expect(journey.list.rows.isEmpty)
        #expect(journey.text.contains("◆ 2 (2 ẩn)"))
        await journey.press("c")
        #expect(journey.text.contains("◆ 2  "))
        await journey.press("vqua han<Enter>")
        #expect(journey.text.contains("◆ 2 (1 ẩn)"))
    }

    @Test func hiddenRecordsGoToTheBinOnlyAfterAQuestion() async {
        let journey = await Journey(keys: "  /duong<Enter><F8>")
        #expect(journey.place == .menu && journey.text.contains("2 câu hỏi (1 ẩn)"))
        await journey.press("<F8><Enter>")
        #expect(numbers(journey).count == 8, "neither the same key nor the first line removes")
        await journey.press("<F8><Down><Enter>")
        #expect(numbers(journey) == [3, 4, 5, 6, 7, 8])
    }

    @Test func aCommandThatTakesHiddenRecordsSaysSo() async {
        let journey = await Journey(size: Journey.wide, keys: "  /duong<Enter><F6>")
        #expect(journey.text.contains("Chuyển 2 câu hỏi (1 ẩn)"))
        #expect(journey.message.contains("1 đang ẩn"))
        await journey.press("<Esc><C-c>")
        #expect(journey.message.contains("2 câu hỏi (1 ẩn)"))
        #expect(journey.copied.last?.contains("mật ong") == true)
    }

    /// A record that cannot be seen is named where a command takes it alone.
    @Test func oneHiddenMarkIsNamedWhereACommandTakesIt() async {
        let name = "Lớp học nghề"
        let journey = await Journey(size: Journey.wide, keys: " /duong<Enter>")
        #expect(journey.text.contains("◆ 1 (1 ẩn)"))
        for key in ["<F8>", "<F6>"] {
            await journey.press(key)
            #expect(journey.place == .menu, "\(key) \(journey.text)")
            let shown = journey.screen.lines().dropFirst(3).joined(separator: "\n")
            #expect(shown.contains(name) && shown.contains("ẩn"), "\(key)\n\(journey.text)")
            await journey.press("<Esc>")
        }
        await journey.press("<F8><Down><Enter>")
        #expect(numbers(journey) == [2, 3, 4, 5, 6, 7, 8])
    }

    /// Where a command is refused for what cannot be seen, the refusal says that it is hidden.
    @Test func everyRefusalSaysThatMarksAreHidden() async {
        for register in Register.all {
            for command in MarkRuleTests.commands where !["/", "?"].contains(command.keys[0].label) {
                let taking = command.taking(of: register.kind, isInDetail: false)
                guard taking != .nothing, taking != .row else { continue }
                let journey = await MarkRuleTests.start(register, .hidden, .list)
                guard let marks = journey.state.lists[journey.state.pane]?.marks, marks.hiddenCount > 0 else {
                    continue
                }
                await journey.press(command.keys[0])
                guard journey.state.layers.isEmpty, let told = journey.state.message, told.role == .warning,
                    !told.text.contains("Ctrl-Z")
                else { continue }
                #expect(told.text.contains("ẩn"), "\(register) \(command): \(told.text)")
            }
        }
    }

    @Test func whatAHiddenRecordIsRefusedForSaysSo() async {
        // Of the two the hidden one alone is published; nobody answers it any more.
        let office = Sample.office()
        for id in [Int64(1), 2] { office.changeElsewhere(Sample.question, id, "state", .text("published")) }
        let journey = await Journey(office, size: Journey.wide, keys: "  /duong<Enter>g")
        #expect(journey.place == .list && journey.message.contains("1 đang ẩn"), "\(journey.message)")
    }

    @Test func whatTheFilterDoesNotFindIsStillTaken() async {
        let journey = await Journey(keys: " /xyzxyz<Enter><F8>")
        #expect(journey.list.rows.isEmpty && journey.place == .menu)
        await journey.press("<Down><Enter>")
        #expect(numbers(journey).count == 7)
    }

    @Test func aRecordThatWentToTheBinElsewhereLosesItsMark() async {
        let journey = await Journey(keys: "   ")
        journey.office.change { $0.records[Sample.question]?[2] = nil }
        await journey.take(.changedElsewhere)
        #expect(journey.list.marks.ids == [1, 3])
    }

    @Test func theStarMarksTheWholeList() async {
        let journey = await Journey(Sample.large(4014), keys: "*")
        #expect(journey.list.marks.count == 4014)
        #expect(journey.message.hasPrefix("Đã đánh dấu 4.014."))
        await journey.press("eco quan<Enter>Phòng Nội vụ<Enter><Down><Enter>")
        let departments = journey.office.change {
            ($0.records[Sample.question] ?? [:]).values.map { $0["department"].text }
        }
        #expect(departments.count { $0 == "Phòng Nội vụ" } == 4014)
        #expect(journey.message.contains("4.014"))
    }

    @Test func keysWaitUntilTheWholeListIsMarked() {
        let query = ListQuery(kind: Sample.question)
        #expect(Effect.loadMarks(.dialogue, query).work?.holdsKeys == true)
        #expect(Effect.gather(.named("bin"), .dialogue, query, [1]).work?.holdsKeys == true)
    }

    @Test func marksThatEscapeTookAwayAreNotBackForTheKeyOfADigit() async {
        let journey = await Journey(keys: "  <Esc>8")
        #expect(numbers(journey) == [1, 2, 3, 4, 5, 6, 7, 8] && journey.list.marks.isEmpty)
    }

    @Test func oneMarkedRecordIsEditedWhereverTheCursorStands() async {
        let journey = await Journey(keys: "<Space><Down><Down><F4>")
        #expect(journey.form?.base.identity.id == 1)
    }

    @Test func severalMarkedRecordsAreNotEditedAndItIsSaidWhy() async {
        let journey = await Journey(keys: "  <F4>")
        #expect(journey.place == .list && journey.message.contains("đúng một câu hỏi"))
        for key in ["<F5>", "h", "t", "<F3>"] {
            await journey.press(key)
            #expect(journey.place == .list && journey.message.contains("đúng một câu hỏi"), "\(key)")
        }
    }

    @Test func theRecordThatFillsTheWindowIsTakenAndMarksWait() async {
        let journey = await Journey(size: Journey.usual, keys: "  <Enter>")
        #expect(!journey.text.contains("◆"))
        #expect(journey.text.contains("2 đánh dấu chờ ở danh sách"))
        await journey.press("<F8>")
        #expect(numbers(journey) == [1, 2, 4, 5, 6, 7, 8])
        #expect(journey.list.marks.ids == [1, 2] && journey.text.contains("◆ 2"))
    }

    @Test func besideTheListAnUnmarkedOpenRecordIsRefused() async {
        let journey = await Journey(size: Journey.wide, keys: "  <Enter><F8>")
        #expect(numbers(journey).count == 8 && journey.message.contains("Chưa đánh dấu"))
        await journey.press("<Esc><F8>")
        #expect(numbers(journey) == [3, 4, 5, 6, 7, 8])
    }

    @Test func twoMarkedQuestionsAreOfferedToEachOther() async {
        let journey = await Journey(keys: "  <Down>=")
        #expect(journey.place == .menu && journey.text.contains("Đường vào bãi chè"))
        await journey.press("<Enter>")
        #expect(journey.office.entry(Sample.question, 1)?["sameAs"] == .reference(2))
    }

    @Test func theHintOffersOnlyWhatCanBeDone() async {
        let journey = await Journey(keys: "1")
        await journey.press(" ")
        #expect(journey.message.hasPrefix("Đã đánh dấu 1."))
        #expect(!journey.message.contains("F6") && !journey.message.contains("g giao"), "it is published")
        await journey.press(" ")
        #expect(journey.message.contains("F6") && journey.message.contains("g giao"))
    }
}

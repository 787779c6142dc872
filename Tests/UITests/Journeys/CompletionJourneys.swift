// The drop-down under a field: what it offers, how it is chosen from, where it is drawn.
import Domain
import Foundation
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct CompletionJourneys {
    /// A form of a question with an empty unit under the cursor.
    private func form(_ size: Size = Journey.usual, language: Language = .vi) async -> Journey {
        let journey = await Journey(size: size, language: language, keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<C-a><BS>")
        return journey
    }

    private func matches(_ journey: Journey) -> [String] { journey.form?.completion?.matches ?? [] }

    @Test func typingOffersWhatOtherRecordsSayAndTheUnitsWithTheirLevel() async {
        let journey = await form()
        #expect(matches(journey) == [])
        await journey.press("b")
        #expect(matches(journey) == ["xã Bản Mẫu"])
        await journey.press("<BS>h")
        #expect(matches(journey) == ["xã Hạ"])
        await journey.press("<BS>x")
        #expect(matches(journey) == ["xã Hạ", "xã Thượng", "xã Bản Mẫu"])
        #expect(journey.text.contains("│ xã Bản Mẫu"))
    }

    @Test(arguments: ["thuong", "thượng", "Thượng", "thươ", "xa thuo", "  XÃ  thuong"])
    func marksAndBlanksAreOptional(typed: String) async {
        let journey = await form()
        await journey.press(typed)
        #expect(matches(journey) == ["xã Thượng"])
    }

    @Test func decomposedLettersAndPastedTextAreOffered() async {
        let journey = await form()
        await journey.press("thượng".decomposedStringWithCanonicalMapping)
        #expect(matches(journey) == ["xã Thượng"])
        await journey.press("<C-a><BS>")
        await journey.happen(.paste("bản".decomposedStringWithCanonicalMapping))
        #expect(matches(journey) == ["xã Bản Mẫu"])
        await journey.press("<Enter>")
        #expect(journey.typed("unit") == "xã Bản Mẫu")
    }

    @Test func downChoosesEnterTakesItAndGoesOn() async {
        let journey = await form()
        await journey.press("x<Down><Down>")
        #expect(journey.form?.completion?.chosen == "xã Bản Mẫu")
        await journey.press("<Up><Up>")
        #expect(journey.form?.completion?.chosen == "xã Hạ")
        #expect(journey.form?.focused?.description.name == "unit")
        await journey.press("<Enter>")
        #expect(journey.typed("unit") == "xã Hạ")
        #expect(journey.form?.focused?.description.name == "channel")
        await journey.goTo("unit")
        await journey.press("<C-z>")
        #expect(journey.typed("unit") == "x")
    }

    @Test func upFromTheTextGoesToTheLastAndDownStaysThere() async {
        let journey = await form()
        await journey.press("x<Up>")
        #expect(journey.form?.completion?.chosen == nil)
        await journey.press("<Up>")
        #expect(journey.form?.completion?.chosen == "xã Bản Mẫu")
        await journey.press("<Down>")
        #expect(journey.form?.completion?.chosen == "xã Bản Mẫu")
        await journey.press("ã")
        #expect(journey.typed("unit") == "xã")
    }

    @Test func enterTakesTheFirstMatch() async {
        let journey = await form()
        await journey.press("xã<Enter>")
        #expect(journey.typed("unit") == "xã Hạ")
        #expect(journey.form?.focused?.description.name == "channel")
        await journey.goTo("asker")
        await journey.press("<C-a>bi<Enter>")
        #expect(journey.typed("asker") == "Bí thư chi đoàn")
    }

    @Test func aTextThatIsOneOfTheValuesIsTheFirstMatch() async {
        let office = Sample.office()
        for id in Int64(1)...5 { office.changeElsewhere(Sample.question, id, "unit", .text("xã Hạ Lang")) }
        let journey = await Journey(office, keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<C-a>xa ha<Enter>")
        #expect(journey.typed("unit") == "xã Hạ")
    }

    @Test(arguments: ["<Enter>", "<Tab>", "<S-Tab>", "<Up>", "<F2>"])
    func aTextThatIsNoMatchIsTakenAfterAQuestion(key: String) async {
        let journey = await form()
        await journey.press("xã Vắng" + key)
        #expect(journey.place == .menu, "\(key)")
        #expect(journey.text.contains("xã Vắng"))
        await journey.press("<Esc>")
        #expect(journey.form?.focused?.description.name == "unit")
        #expect(journey.office.entry(Sample.question, 1)?["unit"] == .text("xã Thượng"))
        await journey.press(key + "<Down><Enter>")
        if key == "<F2>" {
            #expect(journey.office.entry(Sample.question, 1)?["unit"] == .text("xã Vắng"))
        } else {
            #expect(journey.typed("unit") == "xã Vắng")
            #expect(journey.form?.focused?.description.name != "unit")
            await journey.press("<F2>")
            #expect(journey.office.entry(Sample.question, 1)?["unit"] == .text("xã Vắng"), "asked once")
        }
    }

    @Test func freeTextWithSuggestionsIsTakenAsItStands() async {
        let journey = await form()
        await journey.goTo("asker")
        await journey.press("<C-a>Người chưa ai biết<Enter>")
        #expect(journey.typed("asker") == "Người chưa ai biết")
        #expect(journey.form?.focused?.description.name == "unit")
        await journey.goTo("asker")
        await journey.press("<C-a>Bí<Tab>")
        #expect(journey.typed("asker") == "Bí", "Tab leaves the text as it stands")
    }

    @Test(arguments: ["<Space>", "<Down>"]) func aFieldWithAListSaysSoAndOpens(key: String) async {
        let journey = await form()
        #expect(journey.textAtCursor.contains("▾"))
        await journey.press(key)
        #expect(matches(journey).contains("xã Bản Mẫu"))
        #expect(journey.form?.focused?.description.name == "unit")
        await journey.press("<Enter>")
        #expect(journey.typed("unit") == matches(journey).first ?? journey.typed("unit"))
        #expect(journey.form?.focused?.description.name == "channel")
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)], ["<Space>", "<Down>"])
    func aChoiceOpensItsList(size: Size, key: String) async {
        let journey = await form(size)
        await journey.goTo("conference")
        #expect(journey.textAtCursor.contains("▾"))
        await journey.press(key)
        #expect(journey.place == .menu)
        await journey.press("mua thu<Enter>")
        #expect(journey.place == .form)
        #expect(journey.form?.typedEntry["conference"] == .reference(2))
        await journey.goTo("channel")
        await journey.press(key + "khong co gi nhu the<Enter>")
        #expect(journey.place == .menu, "what is none of the choices cannot be taken")
        await journey.press("<Esc>")
        #expect(journey.form?.isChanged == true)
    }

    @Test func telexFindsInTheListOfAReferenceAndOfAText() async {
        let journey = await form()
        await journey.press("<C-n>bar<Enter>")
        #expect(journey.typed("unit") == "xã Bản Mẫu")
        await journey.goTo("conference")
        await journey.press("<Space>muaf thu<Enter>")
        #expect(journey.form?.typedEntry["conference"] == .reference(2))
    }

    @Test func aDepartmentThatIsInNoListIsAskedAboutInAMenuToo() async {
        let journey = await Journey(keys: "<Down><Down><Down>g")
        await journey.press("Ban La<Enter>")
        #expect(journey.place == .menu)
        #expect(journey.text.contains("không có trong danh sách"))
        await journey.press("<Down><Enter>")
        #expect(journey.place == .prompt)
    }

    @Test func escapeClosesOnlyTheDropDown() async {
        let journey = await form()
        await journey.press("x<Esc>")
        #expect(journey.place == .form)
        #expect(matches(journey) == [])
        await journey.press("<C-a><BS><Tab>")
        #expect(journey.form?.focused?.description.name == "channel")
        await journey.press("<Esc>")
        #expect(journey.place == .detail)
    }

    @Test func nothingIsOfferedWhenTheTextIsTheOnlyMatch() async {
        let journey = await form()
        await journey.press("xã Hạ")
        #expect(matches(journey) == [])
        await journey.press("<C-a>xã thượn")
        #expect(matches(journey) == ["xã Thượng"])
    }

    @Test func aTypedTextThatNobodySaidIsSavedAndOfferedNextTime() async {
        let journey = await form()
        await journey.press("xã Vắng<F2><Down><Enter>")
        #expect(journey.office.entry(Sample.question, 1)?["unit"] == .text("xã Vắng"))
        await journey.press("<F4>")
        await journey.goTo("unit")
        await journey.press("<C-a>van")
        #expect(matches(journey) == ["xã Vắng"])
    }

    @Test func aTextFieldThatOffersNothingStaysAsItWas() async {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo("dueOn")
        await journey.press("<C-a>1")
        #expect(journey.form?.completion == nil)
    }

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func itIsDrawnInsideTheWindowAndTheCursorStaysInTheField(size: Size) async {
        for field in ["asker", "unit", "topic", "department"] {
            let journey = await Journey(size: size, keys: "<Enter><F4>")
            await journey.goTo(field)
            for (name, value) in [
                ("unit", "xã Rất Dài Và Rất Xa Trên Núi Cao"), ("topic", "Làm đường"), ("asker", "Bà"),
            ] {
                journey.office.changeElsewhere(Sample.question, 2, name, .text(value))
            }
            await journey.take(.changedElsewhere)
            await journey.press("<C-a>" + (["asker": "b", "unit": "x", "topic": "l", "department": "p"][field] ?? ""))
            #expect(!matches(journey).isEmpty)
            let screen = journey.screen
            for offered in matches(journey) {
                #expect(journey.text.contains("│ " + offered.prefix(12)), "\(field) \(size)\n\(journey.text)")
            }
            for line in screen.lines() { #expect(columnWidth(line) <= size.columns) }
            #expect(screen.cursor.map { screen.row($0.row).map(\.character).count == size.columns } == true)
            await journey.press("<Down>")
            let row = screen.cursor?.row
            #expect(journey.screen.cursor?.row == row)
        }
    }

    @Test func theListOfADropDownHasAnEnd() async {
        let office = Sample.office()
        for number in 1...30 {
            office.put(RecordEntry(Sample.makeQuestion(100 + number, "Câu \(number)?", "xã Số \(number)", .new)))
        }
        let journey = await Journey(office, keys: "<Enter><F4>")
        await journey.goTo("unit")
        await journey.press("<C-a>so")
        #expect(matches(journey).count == 6)
    }
}

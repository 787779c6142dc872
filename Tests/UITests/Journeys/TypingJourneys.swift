// Vietnamese typed inside the program, and the methods outside that it steps back for.
import Domain
import Screen
import Testing
import TextEditing
import UI
import Words

@Suite(.takingTurns) struct TypingJourneys {
    /// A new product's form, with the cursor in its name.
    private func form(_ keys: String = "") async -> Journey {
        let journey = await Journey(size: Journey.wide, keys: "2<C-n><F7>")
        await journey.goTo("name")
        await journey.press(keys)
        return journey
    }

    private func text(_ journey: Journey) -> String? {
        guard case .form(let form) = journey.state.layers.last else { return nil }
        return form.focused?.editor?.text
    }

    @Test func aFieldIsTypedInTelex() async {
        let journey = await form("Trasm dden uowsp muoois, QDD 148/QDD-TTg")
        #expect(text(journey) == "Trám đen ướp muối, QĐ 148/QĐ-TTg")
    }

    @Test func theSignSaysThatItIsOnAndGoes() async {
        let journey = await Journey(size: Journey.wide)
        #expect(!journey.text.contains("Telex"))
        await journey.press("<C-n>")
        #expect(journey.text.contains("Telex   VI"))
        #expect(journey.office.change { $0.settings["typing"] } == "on telex old")
        await journey.press("<C-n>")
        #expect(!journey.text.contains("Telex   VI"))
        #expect(journey.office.change { $0.settings["typing"] } == "off telex old")
    }

    @Test func aSyllableIsOneStepBack() async {
        let journey = await form("con tieengs")
        #expect(text(journey) == "con tiếng")
        await journey.press("<C-z>")
        #expect(text(journey) == "con ")
        await journey.press("<C-y>")
        #expect(text(journey) == "con tiếng")
    }

    @Test func theLettersTypedComeBackOnAKey() async {
        let journey = await form("chair<C-l>man")
        #expect(text(journey) == "chairman")
        await journey.press(" test <C-l>")
        #expect(text(journey) == "chairman test ")
        await journey.press("list.<C-l><C-l>")
        #expect(text(journey) == "chairman test list.")
    }

    @Test func theSyllableComesBackBeforeItsLettersGo() async {
        let journey = await form("con hooj<C-l>")
        #expect(text(journey) == "con hooj")
        await journey.press("<C-z>")
        #expect(text(journey) == "con hộ")
        await journey.press("<C-z>")
        #expect(text(journey) == "con ")
    }

    @Test func aWordThatIsNotVietnameseIsLeftAloneWhenTheFieldIsLeft() async {
        let journey = await form("fixes<Tab>")
        await journey.goTo("name")
        #expect(text(journey) == "fixes")
    }

    @Test func backspaceTakesTheToneAlong() async {
        let journey = await form("loanj<BS>")
        #expect(text(journey) == "lọa")
    }

    @Test func aWordIsMendedWhereTheCursorComesBackToIt() async {
        let journey = await form("tieeng<Left><Right>s hoaf<Home><End>n")
        #expect(text(journey) == "tiếng hoàn")
    }

    @Test func theFilterAndPromptsAreTypedToo() async {
        let journey = await Journey(size: Journey.wide, keys: "2<C-n>/traasm")
        #expect(journey.state.lists[.product]?.filter.text == "trấm")
        await journey.press("<BS><BS><BS>asm<Down><Enter>vluwu<Enter>Traam dden")
        guard case .prompt(let prompt) = journey.state.layers.last else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.editor.text == "Trâm đen")
    }

    @Test func anOutsideMethodMakesItRest() async {
        let journey = await form()
        await journey.burst("tie<BS>ê")
        await journey.press("ngs")
        #expect(text(journey) == "tiêngs")
        #expect(journey.text.contains("(Telex)"))
        // Switched on by hand it works again.
        await journey.press("<C-n> tieengs")
        #expect(text(journey) == "tiêngs tiếng")
    }

    @Test func whyItRestsIsSaidOnce() async {
        for (keys, name) in [("", "Telex"), ("<Esc><F9>kiểu gõ<Enter>vni<Enter><F7>", "VNI")] {
            let journey = await form(keys)
            await journey.goTo("name")
            await journey.burst("tie<BS>ê")
            #expect(journey.message == Words(.vi)(.typingRests, name))
            #expect(journey.text.contains(journey.message))
            #expect(columnWidth(journey.message) <= 78)
            await journey.press("n")
            #expect(journey.message.isEmpty)
            await journey.burst("g<BS>ế")
            #expect(journey.message.isEmpty)
            #expect(text(journey) == "tiênế")
            // Used again and seen again, it is said again; a letter that comes alone tells as much.
            await journey.press("<C-n>ệ")
            #expect(journey.message == Words(.vi)(.typingRests, name))
        }
        // Where it was off nothing rests.
        let off = await Journey(size: Journey.wide, keys: "2<F7>")
        await off.goTo("name")
        await off.burst("tie<BS>ê")
        #expect(off.message.isEmpty)
    }

    @Test func theMethodIsChosenAndKept() async {
        let journey = await Journey(size: Journey.wide, keys: "<F9>kiểu gõ<Enter>vni<Down><Enter>2<F7>")
        await journey.goTo("name")
        await journey.press("hoa2 d9en o61")
        #expect(text(journey) == "hoà đen ố")
        let settings = journey.office.change { $0.settings }
        #expect(settings["typing"] == "on vni new")
        let office = Sample.office()
        office.change { $0.settings = settings }
        let next = await Journey(office, size: Journey.wide)
        #expect(next.text.contains("VNI   VI"))
    }

    @Test func aBlankTakenBackLeadsIntoTheWord() async {
        let journey = await form("tieeng <BS>s ddos")
        #expect(text(journey) == "tiếng đó")
        await journey.press("<BS><BS><BS>f")
        #expect(text(journey) == "tiềng")
    }

    @Test func aWordReachedByBackspacesIsMended() async {
        let journey = await form("tieeng ddos<Left><Right><BS><BS><BS>s")
        #expect(text(journey) == "tiếng")
    }

    @Test func aWordPastedBehindBackspacesIsAnOutsideMethod() async {
        let journey = await form("tie")
        await journey.press("<BS>")
        await journey.take(.event(.paste("ê"), milliseconds: 0))
        await journey.press("ngs")
        #expect(text(journey) == "tiêngs")
        #expect(journey.text.contains("(Telex)"))
        // What a person pastes says nothing.
        let other = await form("xax ")
        await other.take(.event(.paste("Đào Viên"), milliseconds: 0))
        await other.press(" tieengs")
        #expect(text(other) == "xã Đào Viên tiếng")
    }

    @Test func shortWordsAreKeptWrittenOutAndTakenBack() async {
        let journey = await Journey(
            size: Journey.wide, keys: "<C-n><F9>kieeur gox<Enter>gox tawts<Enter><Enter>tn = thanh nieen<Enter>")
        #expect(journey.office.change { $0.settings["typing.abbreviations"] } == "tn thanh niên")
        await journey.press("2<F7>")
        await journey.goTo("name")
        await journey.press("tn khowir")
        #expect(text(journey) == "thanh niên khởi")
        await journey.press(" tn <C-l>")
        #expect(text(journey) == "thanh niên khởi tn ")
        let office = Sample.office()
        let settings = journey.office.change { $0.settings }
        office.change { $0.settings = settings }
        let next = await Journey(office, size: Journey.wide, keys: "2<F7>")
        await next.goTo("name")
        await next.press("Tn,")
        #expect(text(next) == "Thanh niên,")
        // Nothing behind the sign drops it; what is no short word is refused.
        await next.press("<Esc><F9>kieeur gox<Enter>gox tawts<Enter><Down><Enter>a b = c<Enter>")
        #expect(next.text.contains(Words(.vi)[.shortWordProblem]))
        await next.press("<C-u>tn =<Enter>")
        #expect(next.office.change { $0.settings["typing.abbreviations"] } == "")
    }

    /// The list, the record, the summary, a form, question and answer, a score sheet: where the menu of commands opens.
    @Test(arguments: ["", "<Right>", "4", "<F7>", "<Right><Enter>"]) func theMenuHasShortWordsAndMethods(keys: String)
        async
    {
        let journey = await Journey(size: Journey.wide, keys: keys + "<F9>go tat<Enter>")
        #expect(journey.text.contains(Words(.vi)[.shortWordAddOffice]), "\(keys)")
        let other = await Journey(size: Journey.wide, keys: keys + "<F9>kieu go<Enter>")
        #expect(other.text.contains(Words(.vi)[.typingSpelling]), "\(keys)")
    }

    /// Menus find words apart and in another order, as searches do, behind what stands there as it was typed.
    @Test func menusFindWordsAsSearchesDo() async {
        let journey = await Journey(size: Journey.wide, keys: "<F9>so rac")
        #expect(journey.text.contains("Thùng rác của sổ này"))
        await journey.press("<C-u>so thung")
        #expect(journey.text.contains("Thùng rác của sổ này"))
        await journey.press("<C-u>zz so")
        #expect(!journey.text.contains("Thùng rác của sổ này"))
    }

    @Test func aFilterIsReadAgainWithNewShortWordsOfTheOffice() async {
        let journey = await Journey(size: Journey.wide, keys: "<C-n>2/qz")
        #expect(!journey.text.contains("Trám đen muối"))
        await journey.press("<Enter><F9>kieeur gox<Enter>gox tawts<Enter><Down><Enter>qz = trams dden<Enter>")
        #expect(journey.text.contains("Trám đen muối"))
    }

    @Test func theSpellingCheckIsSwitchedOffAndThatIsKept() async {
        let journey = await Journey(size: Journey.wide, keys: "<C-n><F9>kieeur gox<Enter>chinhs tar<Enter>2<F7>")
        await journey.goTo("name")
        await journey.press("Phjawcs Slangr")
        #expect(text(journey) == "Phjắc Slảng")
        #expect(journey.office.change { $0.settings["typing"] } == "on telex old free")
        let office = Sample.office()
        let settings = journey.office.change { $0.settings }
        office.change { $0.settings = settings }
        let next = await Journey(office, size: Journey.wide, keys: "2<F7>")
        await next.goTo("name")
        await next.press("Slangr<Esc><F9>kieeur gox<Enter>chinhs tar<Enter><F7>")
        await next.goTo("name")
        #expect(next.office.change { $0.settings["typing"] } == "on telex old")
    }

    @Test func aSelectionIsReplacedByWhatIsTyped() async {
        let journey = await form("traasm<C-a>muoois")
        #expect(text(journey) == "muối")
    }
}

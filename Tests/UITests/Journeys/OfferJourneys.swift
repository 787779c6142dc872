// What is useful here and now: the line below the panes, the help of this screen, and the keys that close and leave.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct OfferJourneys {
    /// The hint where the cursor is on a question in a state, for a person with a role.
    private func hint(_ state: Question.State, _ role: OfficePerson.Role? = nil, late: Bool = false) async -> String {
        let office = Sample.office()
        for entry in office.change({ $0.records[Sample.question] ?? [:] }).values {
            var changed = entry
            changed["state"] = .text(state.rawValue)
            changed["dueOn"] = late ? .date(.epoch) : .none
            office.put(changed)
        }
        if let role {
            for (login, given) in [(TestOffice.other, OfficePerson.Role.reviewer), (TestOffice.who, role)] {
                var person = OfficePerson()
                (person.login, person.role) = (login, given)
                office.put(RecordEntry(person))
            }
        }
        return line(2, of: await Journey(office, size: Journey.wide))
    }

    /// A line of the screen, counted from the last.
    private func line(_ place: Int, of journey: Journey) -> String {
        let lines = journey.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines[lines.count - place].drop(while: \.isWhitespace).description
    }

    @Test func aDraftIsAnsweredAndWhatWaitsIsApprovedByAReviewer() async {
        #expect(await hint(.draft).hasPrefix("F3 trả lời · F6 trình duyệt · "))
        #expect(await hint(.pending).hasPrefix("F3 duyệt · "))
        #expect(await hint(.pending, .reviewer).hasPrefix("F3 duyệt · "))
        #expect(await hint(.pending, .clerk).hasPrefix("F3 đọc · "))
        #expect(await hint(.draft, late: true).hasPrefix("g giao, lùi hạn · F3 trả lời · "))
    }

    @Test func onlyWhatCanBeDoneIsOfferedAndNothingTwice() async {
        let reading = await hint(.draft, .reader)
        #expect(!reading.contains("trả lời"), "\(reading)")
        let reviewing = await hint(.pending)
        #expect(reviewing.split(separator: "F3 ").count == 1 && reviewing.contains("/ lọc"), "\(reviewing)")
    }

    @Test(arguments: [Language.vi, .en]) func theHelpBeginsHereAndIsSearched(language: Language) async {
        let journey = await Journey(size: Journey.wide, language: language, keys: "2<F1>")
        let words = Words(language)
        let (product, quick) = language == .vi ? ("Thêm sản phẩm", "Ghi nhanh") : ("Add product", "Quick entry")
        #expect(journey.text.contains(product), "\(journey.text)")
        #expect(!journey.text.contains(quick), "what this register does not have is not of this screen")
        await journey.press(language == .vi ? "hoan tac" : "undo")
        #expect(journey.text.contains("Ctrl-Z") && !journey.text.contains(product), "\(journey.text)")
        await journey.press("<Esc>")
        #expect(journey.place == .help && journey.text.contains(product))
        await journey.press("qqq")
        #expect(journey.text.contains(words[.menuEmpty]))
        await journey.press("<Esc><Esc>")
        #expect(journey.place == .list)
    }

    /// Over the panes F10 does what Escape does, with what that asks; in the panes it leaves, as Ctrl-Q does everywhere.
    @Test func f10ClosesWhatStandsOverThePanes() async {
        let journey = await Journey(size: Journey.wide, keys: "<F9>")
        #expect(line(1, of: journey).contains("F10 Đóng"))
        await journey.press("<F10>")
        #expect(journey.place == .list && !journey.hasQuit && line(1, of: journey).contains("F10 Thoát"))
        await journey.press("<Enter><F4>xyz<F10>")
        #expect(journey.place == .detail && !journey.hasQuit && journey.message.contains("nháp"))
        await journey.press("<F9><C-q>")
        #expect(journey.hasQuit)
        let other = await Journey(keys: "<F10>")
        #expect(other.hasQuit)
    }
}

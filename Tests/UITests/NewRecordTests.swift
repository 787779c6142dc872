// Every kind: typing begins where something must be said, and no register shows the key of a text.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct NewRecordTests {
    @Test(arguments: Catalogue.descriptions.map(\.kind)) func typingBeginsInTheFirstFieldThatMustNotStayEmpty(
        kind: RecordKind
    ) async {
        let description = kind.description
        let blank = Catalogue.blank(of: kind, on: Sample.today)
        let journey = await Journey(Sample.office())
        await journey.settle([.open(blank)])
        // What the program alone writes has no fields; of a payment the sum is typed over.
        guard let form = journey.form, !form.fields.isEmpty, kind != .payment else { return }
        let missing = description.problems(of: description.settled(blank, nil)).filter { $0.reason == .missing }
            .map(\.field)
        let first = form.fields.first { missing.contains($0.description.name) }?.description.name
        #expect(form.focused?.description.name == first ?? description.titleField, "\(kind)")
    }

    @Test func inTheBookOfWhatComesInItIsTheSender() async {
        let journey = await Journey(keys: "")
        while journey.state.kind != .incomingPaper { await journey.press("]") }
        await journey.press("<F7>")
        #expect(journey.form?.focused?.description.name == "issuer")
        await journey.press("<Esc>")
        var paper = IncomingPaper()
        (paper.issuer, paper.abstract) = ("UBND huyện", "Về việc họp")
        paper.receivedOn = CalendarDate(year: 2024, month: 1, day: 3)
        journey.office.put(RecordEntry(paper))
        // A copy comes in today, and is saved as it is.
        await journey.press("<C-r><F5><F2>")
        let papers = journey.office.change { $0.records[.incomingPaper]?.values.map { $0["receivedOn"].date } ?? [] }
        #expect(papers.contains(Sample.today) && papers.count == 2, "\(papers) \(journey.message)")
    }

    /// What was typed names a draft that has no name yet.
    @Test func aDraftWithoutANameIsCalledByWhatWasTyped() async {
        let journey = await Journey(keys: "")
        while journey.state.kind != .incomingPaper { await journey.press("]") }
        await journey.press("<F7>UBND huyện Mẫu<Esc><F9>ban nhap<Enter>")
        #expect(journey.text.contains("Nơi gửi: UBND huyện Mẫu"), "\(journey.text)")
    }

    @Test(arguments: Register.all) func noRegisterShowsTheKeyOfAText(register: Register) async {
        let families = Set(Words(.vi).keys.compactMap { $0.split(separator: ".").first.map(String.init) })
        let journey = await Journey(TestOffice([]), size: Journey.wide, keys: "\(register.pane.number)")
        for _ in register.pane.kinds where journey.state.kind != register.kind { await journey.press("]") }
        for keys in ["", "v", "<Esc><F9>", "<Esc><F7>", "<Esc><Esc>?"] {
            await journey.press(keys)
            let shown = journey.text.split { $0.isWhitespace || "│─·:()“”".contains($0) }.map(String.init)
            let keysShown = shown.filter { word in
                let parts = word.split(separator: ".", omittingEmptySubsequences: false)
                return parts.count > 1 && families.contains(String(parts[0])) && !parts[1].isEmpty
                    && word.allSatisfy { $0.isASCII }
            }
            #expect(keysShown == [], "\(register) \(keys)")
        }
    }
}

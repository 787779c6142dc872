// The question about a text that is in no list: it swallows no letter, and every field with a list asks it.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct ListQuestionJourneys {
    private static let conference = RecordKind.conference

    private func form(_ field: String) async -> Journey {
        let journey = await Journey(keys: "<Enter><F4>")
        await journey.goTo(field)
        return journey
    }

    @Test(arguments: ["<Enter>", "<Tab>", "<F2>"]) func aLetterGoesOnInTheField(key: String) async {
        let journey = await form("unit")
        await journey.press("<C-a>xã Vắng" + key)
        #expect(journey.place == .menu && journey.text.contains("không có trong sổ đơn vị lẫn cả nước"))
        await journey.press(" Xa")
        #expect(journey.place == .form && journey.typed("unit") == "xã Vắng Xa")
        await journey.press("<Enter>")
        #expect(journey.place == .menu)
        await journey.press("<BS>")
        #expect(journey.typed("unit") == "xã Vắng X")
        await journey.press("<Enter><Esc>")
        #expect(journey.place == .form && journey.typed("unit") == "xã Vắng X", "Escape leaves the text as typed")
    }

    @Test func whatIsPastedGoesOnInTheField() async {
        let journey = await form("unit")
        await journey.press("<C-a>xã Vắng<Enter>")
        await journey.happen(.paste(" Xa"))
        #expect(journey.place == .form && journey.typed("unit") == "xã Vắng Xa")
    }

    @Test func aLetterGoesOnInTheMenuBelow() async {
        let journey = await Journey(keys: "<Down><Down><Down>g")
        await journey.press("Ban La<Enter>")
        #expect(journey.text.contains("không có trong danh sách"))
        await journey.press("nh")
        guard case .menu(let menu) = journey.state.layers.last else {
            Issue.record("no menu")
            return
        }
        #expect(menu.filter.text == "Ban Lanh")
    }

    @Test func behindTheLastFieldALetterGoesOnToo() async {
        let journey = await Journey(keys: "[<F7>")
        await journey.goTo(journey.form?.fields.last?.description.name ?? "")
        let name = journey.form?.focused?.description.name ?? ""
        guard journey.form?.focused?.editor?.isMultiline == false else { return }
        await journey.press("1<Enter>")
        #expect(journey.place == .menu)
        await journey.press("2")
        #expect(journey.place == .form && journey.typed(name) == "12")
    }

    /// A field shows that it has a list exactly where it asks about a text that is not in it.
    @Test func everyFieldWithAListAsks() async {
        for register in Register.all {
            let fields = register.kind.description.fields
            for field in fields where field.offersValues && !field.isManaged && field.kind == .text {
                let journey = await MarkRuleTests.start(register, .nothing, .list)
                guard journey.state.current != nil, register.kind != .scoreSheet else { continue }
                journey.office.changeElsewhere(register.kind, 1, field.name, .text("Có sẵn"))
                await journey.take(.changedElsewhere)
                await journey.press("<F4>")
                guard journey.form != nil else { continue }
                await journey.goTo(field.name)
                guard journey.form?.focused?.description.name == field.name else { continue }
                let hasList = journey.textAtCursor.contains("▾")
                await journey.press("<C-a>Không đâu có qzx<Tab>")
                #expect((journey.place == .menu) == hasList, "\(register) \(field.name)")
            }
        }
    }

    @Test func theChairOfAConferenceIsAskedAboutAndItsPlaceIsNot() async {
        let office = Sample.office()
        office.changeElsewhere(Self.conference, 1, "chair", .text("Chủ tịch UBND xã"))
        office.changeElsewhere(Self.conference, 1, "place", .text("Hội trường"))
        let journey = await Journey(office, keys: "]<F4>")
        await journey.goTo("chair")
        #expect(journey.textAtCursor.contains("▾"))
        await journey.press("<C-a>Ai đó<Tab>")
        #expect(journey.place == .menu && journey.text.contains("không có trong danh sách"))
        await journey.press("<Down><Enter>")
        await journey.goTo("place")
        #expect(!journey.textAtCursor.contains("▾"))
        await journey.press("<C-a>Nhà văn hoá<Tab>")
        #expect(journey.place == .form)
    }

    @Test func theMarkerOfTheCurrentConferenceIsNoPartOfItsTitle() async {
        let office = Sample.office()
        office.change { $0.current = 1 }
        let journey = await Journey(office, size: Journey.wide, keys: "]")
        let title = office.entry(Self.conference, 1)?.title ?? "?"
        #expect(journey.text.contains("● " + title.prefix(12)), "the list shows which one it is")
        #expect(journey.text.count(where: { $0 == "●" }) == 1, "and nothing else does\n\(journey.text)")
        await journey.press("<Enter>")
        await journey.press("<C-c>")
        #expect(journey.copied.last.map { !$0.contains("●") } == true)
    }
}

// The menu of commands goes anywhere: registers, views, records by their words or numbers, and where one was.
import Domain
import Foundation
import Screen
import Testing
import UI

@Suite(.takingTurns) struct AnywhereJourneys {
    /// Types into the menu of commands and lets the typing rest.
    private func menu(_ typed: String, in journey: Journey) async {
        await journey.press("<F9>" + typed)
        await journey.rest()
    }

    /// The first line of the menu below its filter.
    private func first(_ journey: Journey) -> String {
        guard case .menu(let menu) = journey.state.layers.last else { return "" }
        return menu.shownItems.first?.title ?? ""
    }

    @Test func aRegisterOfAnotherPaneIsReached() async {
        let journey = await Journey()
        await menu("chu the", in: journey)
        await journey.press("<Enter>")
        #expect(journey.state.pane == .product && journey.state.kind == .holder)
        // Initials are enough where nothing else fits.
        await menu("cthttd", in: journey)
        await journey.press("<Esc>")
        #expect(journey.place == .list)
    }

    /// All letters of one read, as a paste or a quick terminal sends them.
    @Test func whatComesAtOnceIsLookedForAsWell() async {
        let journey = await Journey(keys: "2")
        await journey.press("<F9>t")
        await journey.happen(.paste("rám đen"))
        await journey.rest()
        #expect(first(journey).lowercased().contains("trám đen"), "\(first(journey))")
        await journey.press("<Enter>")
        #expect(journey.state.current?.title.lowercased().contains("trám đen") == true)
    }

    @Test func aQuestionOfTheCurrentDialogueIsShownAmongItsOwn() async {
        let journey = await Journey(keys: "2")
        await menu("cau 6", in: journey)
        await journey.press("<Enter>")
        #expect(journey.list.isCurrentOnly && journey.state.current?["number"].number == 6)
    }

    @Test func aViewIsReachedWithItsRegister() async {
        let journey = await Journey(keys: "3")
        await menu("cau hoi qua han", in: journey)
        await journey.press("<Enter>")
        #expect(journey.state.pane == .dialogue && journey.state.kind == .question)
        #expect(journey.list.view == "overdue" && journey.titles.count == 3)
    }

    @Test func aNumberIsThatOfAQuestion() async {
        let journey = await Journey(keys: "2")
        for typed in ["6", "câu 6", "cau hoi 6"] {
            await menu(typed, in: journey)
            #expect(first(journey).hasPrefix("Câu hỏi 6 · Ảnh chụp"), "\(typed): \(first(journey))")
            await journey.press("<Enter>")
            #expect(journey.state.pane == .dialogue && journey.state.current?["number"].number == 6)
            await journey.press("2")
        }
    }

    @Test func aRecordIsFoundByItsWordsWhateverTheListLeavesOut() async {
        let journey = await Journey(keys: "2/karaoke<Enter>1/khong co<Enter>")
        await menu("tram den", in: journey)
        await journey.press("<Enter>")
        #expect(journey.state.current?.title.lowercased().contains("trám đen") == true)
        #expect(journey.list.query.filter.isEmpty)
        // It was open: it is offered again, before what words find.
        await journey.press("<Enter><Esc>2:tram den")
        #expect(journey.text.contains("mới mở · "), "\(journey.text)")
    }

    @Test func whatWasChosenComesFirst() async {
        let journey = await Journey(size: Journey.wide)
        await journey.press("<F9>dao chieu<Enter><F9>")
        #expect(first(journey).hasPrefix("Đảo chiều"))
        // Over a form its own commands are meant.
        await journey.press("<Esc><Enter><F4><F9>chu the")
        #expect(!journey.text.contains("sổ · Sản phẩm"))
    }

    @Test func backAndForwardGoThroughThePlaces() async {
        let journey = await Journey(keys: "<Down><Down>2<Down>]]3")
        #expect(journey.state.pane == .support)
        await journey.press("<A-Left>")
        #expect(journey.state.pane == .product)
        let register = journey.state.kind
        await journey.press("<A-Left><A-Left>")
        #expect(journey.state.kind == .product && journey.list.cursor == 1)
        await journey.press("<A-Left>")
        #expect(journey.state.kind == .question && journey.state.current?["number"].number == 3)
        await journey.press("<A-Left>")
        #expect(journey.message == "Không còn chỗ nào trước đó.")
        await journey.press("<A-Right><A-Right><A-Right>")
        #expect(journey.state.kind == register)
        // Parts stay those of their owner.
        let parts = await Journey(keys: "2")
        await parts.press("p<Enter>")
        let owner = parts.list.owner?.entry.identity.id
        await parts.press("3<A-Left>")
        #expect(owner != nil && parts.list.owner?.entry.identity.id == owner)
        // What leads elsewhere ends the way forward.
        await journey.press("1<A-Right>")
        #expect(journey.message == "Không còn chỗ nào sau đó.")
    }

    @Test func thePanesAreFoundAgainAsTheyWereLeft() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/left-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let memory = WindowMemory(["XDG_STATE_HOME": folder])
        let office = Sample.office()
        let journey = await Journey(office, keys: "sr/xa ha<Enter><Down>2]<Down>3")
        await journey.press("1<Enter>")
        let (number, titles) = (journey.state.current?["number"].number, journey.titles)
        journey.state.keepPlaces(in: memory, of: "/so/xa.db")
        func again(_ path: String) async -> Journey {
            let later = await Journey(office) {
                $0.recall(memory)
                $0.takePlaces(of: path)
            }
            return later
        }
        let later = await again("/so/xa.db")
        #expect(later.state.kind == .question && later.list.query.filter == "xa ha")
        #expect(later.titles == titles && later.state.current?["number"].number == number)
        #expect(!later.list.query.isAscending)
        await later.press("/tram<Enter>")
        #expect(later.list.query.filter == "tram")
        await later.press("2")
        #expect(later.state.kind == journey.state.lists[.product]?.query.kind)
        // Other records begin at their beginning.
        let other = await again("/so/khac.db")
        #expect(other.list.query.filter.isEmpty && other.list.cursor == 0 && other.state.pane == .dialogue)
    }
}

// Units are shown by their names, never by their codes.
import Domain
import Testing
import UI

@Suite(.takingTurns) struct UnitNameJourneys {
    @Test func aUnitThatWentIntoAnotherSaysItsNameNotItsCode() async throws {
        let journey = await Journey(Desk.officeWithPromises(), size: Journey.wide, keys: "]]]]]]]]]")
        #expect(journey.state.lists[.dialogue]?.query.kind == .administrativeUnit)
        let row = try #require(journey.screen.lines().first { $0.contains("Chia") && $0.contains("303") })
        #expect(row.contains("xã Mới") || row.contains("xã Mớ…"))
        #expect(!row.contains("302;"))
        await journey.press("/chia<Enter><Enter>")
        #expect(journey.text.contains("xã Mới; xã Khác"))
        #expect(!journey.text.contains("302; 304"))
    }
}

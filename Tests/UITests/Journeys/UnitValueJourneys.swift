// Values of a unit's record are told by names wherever they stand: in its history, between two versions, in a plan.
import Domain
import Office
import Testing
import UI
import Words

@Suite(.takingTurns) struct UnitValueJourneys {
    private func unit(_ office: TestOffice) -> RecordEntry? {
        office.change { $0.records[.administrativeUnit]?.values.first { $0.title == "Chia" } }
    }

    private func journey(_ office: TestOffice, _ keys: String) async -> Journey {
        await Journey(office, size: Journey.wide, keys: "]]]]]]]]]/chia<Enter>" + keys)
    }

    @Test func theHistorySaysNames() async throws {
        let office = Desk.officeWithPromises()
        let entry = try #require(unit(office))
        office.changeElsewhere(.administrativeUnit, entry.identity.id, "successors", .text("301"))
        office.change {
            $0.records.edit(.administrativeUnit, entry.identity.id) { unit in
                (unit["successors"], unit["parent"]) = (.text("302; 304"), .text("302"))
            }
        }
        let journey = await journey(office, "h")
        #expect(journey.place == .history)
        #expect(journey.text.contains("xã Mới") && journey.text.contains("xã Khác") && journey.text.contains("Cũ"))
        #expect(!journey.text.contains("302") && !journey.text.contains("301"), "\(journey.text)")
    }

    @Test func twoVersionsSayNames() async throws {
        let office = Desk.officeWithPromises()
        let entry = try #require(unit(office))
        let journey = await journey(office, "<F4>")
        await journey.goTo("successors")
        await journey.press("<C-a>302")
        office.changeElsewhere(.administrativeUnit, entry.identity.id, "successors", .text("304"))
        await journey.press("<F2>")
        guard case .conflict = journey.state.layers.last else {
            Issue.record("no conflict: \(journey.text)")
            return
        }
        #expect(journey.text.contains("xã Mới") && journey.text.contains("xã Khác"))
        #expect(!journey.text.contains("302") && !journey.text.contains("304"), "\(journey.text)")
    }

    @Test func aPlanSaysNamesAlsoOfUnitsThatItBrings() async throws {
        let office = Desk.officeWithPromises()
        let stored = try #require(unit(office))
        var new = AdministrativeUnit()
        (new.name, new.code, new.level) = ("Thứ Năm", "305", .ward)
        var changed = stored
        changed["successors"] = .text("304; 305")
        let base = RecordState(version: 1, values: stored.values)
        let merge = ImportMerge(
            changed, stated: ["successors"], into: stored, base: { ImportBase(candidates: [base], later: []) },
            isSame: { first, second, _ in first == second })
        var mine = stored
        mine["parent"] = .text("302")
        var file = stored
        file["parent"] = .text("301")
        let conflict = ImportMerge(
            file, stated: ["parent"], into: mine, base: { ImportBase(candidates: [base], later: []) },
            isSame: { first, second, _ in first == second })
        let plan = ImportPlan(
            source: "don-vi.csv",
            items: [
                ImportItem(action: .new, entry: RecordEntry(new), place: "2"),
                ImportItem(merge, stored: stored, problems: [], place: "3"),
                ImportItem(conflict, stored: mine, problems: [], place: "4"),
            ])
        office.change { $0.plan = plan }
        let journey = await Journey(office, size: Journey.wide, keys: "<F9>nhap tu tep<Enter>don-vi.csv<Enter>")
        #expect(journey.place == .plan)
        #expect(journey.text.contains("xã Mới; xã Khác → xã Khác; phường Thứ Năm"), "\(journey.text)")
        #expect(journey.text.contains("giữ ở đây: xã Mới") && journey.text.contains("lấy của tệp: xã Cũ"))
    }
}

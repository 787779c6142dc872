// Cells that hide names come back: one that stands as it was exported is no edit, whatever was changed here meanwhile.
import Domain
import FileSamples
import Intake
import RecordFixtures
import Testing

@Suite("Hidden cells that come back")
struct VeiledReturnTests {
    private static let was = "Gặp chú Ba ở bản, giao Tư làm."
    private static let hidden = "Gặp chú ⟦ẩn⟧ ở bản, giao ⟦ẩn⟧ làm."

    /// A product whose notes name somebody, and another one; with the table that was exported of them, the name hidden.
    private func desks(_ cell: String, sign: Bool = true) throws -> (store: MemoryStore, table: [[String]]) {
        var store = MemoryStore()
        store.add(
            try csv([
                ["uid", "name", "notes", "unit"], [uid("a"), "Trám đen", Self.was, "xã Hạ"], [uid("b"), "Chè", "", ""],
            ]))
        var table = store.table(Product.description)
        table[1][try column("notes", table)] = cell
        if sign { table[1][try column("lineage", table)] += " *notes" }
        return (store, table)
    }

    private func column(_ name: String, _ table: [[String]]) throws -> Int {
        try #require(table[0].firstIndex(of: name))
    }

    private func csv(_ table: [[String]]) throws -> [IncomingRecord] {
        try RecordSamples.records(csv: RecordSamples.csv(table))
    }

    /// The record was changed here in this field; the row says what it said.
    @Test(arguments: [
        (hidden, true), (hidden, false), ("⟦ẩn⟧", true), ("Gặp chú  ở bản, giao  làm.", true),
    ])
    func whatStandsAsItWasExportedIsNoEdit(cell: String, sign: Bool) throws {
        var (store, table) = try desks(cell, sign: sign)
        store.edit(uid("a"), "notes", .text("Đã gặp ở xã."))
        let isMarked = cell.contains("⟦")
        let plan = store.plan(try csv(table))
        if isMarked {
            #expect(plan.items.map(\.action) == [.same, .same], "\(plan.items.map(\.problems))")
        } else {
            // Who took the mark out touched the cell.
            #expect(plan.items.map(\.action) == [.refused, .same])
        }
        #expect(!plan.changesAnything)
        guard isMarked else { return }
        // What else the row says is taken, and so are the other rows.
        table[1][try column("unit", table)] = "xã Thượng"
        table[2][try column("notes", table)] = "sửa"
        let edited = store.plan(try csv(table))
        #expect(edited.items.map(\.action) == [.changed, .changed])
        #expect(edited.items[0].changes.map(\.field) == ["unit"])
        #expect(edited.items[0].entry["notes"] == .text("Đã gặp ở xã."))
    }

    /// Without marks a version says from which state the row was made, and without that any state may be it.
    @Test(arguments: [true, false]) func aRowWithoutMarksIsComparedWithWhatWas(hasVersion: Bool) throws {
        var (store, table) = try desks(Self.hidden, sign: false)
        for name in hasVersion ? ["lineage"] : ["lineage", "version"] {
            let place = try column(name, table)
            for row in table.indices { table[row].remove(at: place) }
        }
        store.edit(uid("a"), "notes", .text("Đã gặp ở xã."))
        #expect(store.plan(try csv(table)).items.map(\.action) == [.same, .same])
    }

    @Test func whatWasEditedAroundTheNameIsRefusedAlone() throws {
        var (store, table) = try desks("Gặp chú ⟦ẩn⟧ ở huyện, giao ⟦ẩn⟧ làm.")
        store.edit(uid("a"), "notes", .text("Đã gặp ở xã."))
        table[2][try column("notes", table)] = "sửa"
        let plan = store.plan(try csv(table))
        #expect(plan.items.map(\.action) == [.refused, .changed])
        #expect(plan.items[0].problems == [FieldProblem("notes", .veiled)])
        // What was changed here to what the cell says is said by it.
        store.edit(uid("a"), "notes", .text("Gặp chú Năm ở huyện, giao Sáu làm."))
        #expect(store.plan(try csv(table)).items.map(\.action) == [.same, .changed])
    }
}

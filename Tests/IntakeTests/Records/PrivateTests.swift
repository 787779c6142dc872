// What the office keeps to itself stays out of files, and such files change nothing when they come back; other names are known.
import Domain
import Formats
import Intake
import RecordFixtures
import Testing

@Suite("Private fields and other names")
struct PrivateTests {
    private static func holder(_ name: String, aliases: String = "", contact: String = "") -> Holder {
        var holder = Holder()
        (holder.name, holder.aliases, holder.contact) = (name, aliases, contact)
        return holder
    }

    private func store(_ holders: [Holder]) throws -> MemoryStore {
        var store = MemoryStore()
        let rows = RecordRows(Holder.description, withPrivate: true)
        store.add(try RecordSamples.records(jsonl: JSONLines.write(holders.map { rows.members(of: RecordEntry($0)) })))
        return store
    }

    @Test func thereAreSuchFieldsAndNoSearchLooksIntoThem() {
        let fields = Catalogue.descriptions.flatMap(\.fields).filter(\.isPrivate)
        #expect(!fields.isEmpty)
        #expect(fields.allSatisfy { !$0.isSearched && $0.column == nil })
        #expect(Holder.description["contact"]?.isPrivate == true)
    }

    @Test func exportLeavesThemOutAndComingBackEmptiesNothing() throws {
        let store = try store([Self.holder("HTX Áng Mò", contact: "0912 345 678")])
        #expect(store.all(Holder.self).first?.contact == "0912 345 678")
        for text in [store.csv(Holder.description), store.jsonl(Holder.description)] {
            #expect(!text.contains("contact") && !text.contains("0912"))
        }
        #expect(!store.plan(try RecordSamples.records(csv: store.csv(Holder.description))).changesAnything)
        #expect(!store.plan(try RecordSamples.records(jsonl: store.jsonl(Holder.description))).changesAnything)
        let whole = RecordRows(Holder.description, withPrivate: true)
        #expect(whole.names.contains("contact"))
        #expect(whole.cells(of: store.entries[0]).contains("0912 345 678"))
        #expect(RecordRows(Holder.description).cells(of: store.entries[0]).count == whole.names.count - 1)
    }

    @Test func aRowUnderAnotherNameIsThatRecordAndDoesNotRenameIt() throws {
        let store = try store([
            Self.holder("HTX Áng Mò", aliases: "Hợp tác xã Áng Mò; HTX Mò"), Self.holder("HTX Bình Độ"),
        ])
        let file = RecordSamples.csv([["name", "form", "unit"], ["hợp tác xã  áng mò", "cooperative", "xã Hạ"]])
        let plan = store.plan(try RecordSamples.records(csv: file))
        #expect(plan.items.map(\.action) == [.changed])
        #expect(plan.items[0].changes.map(\.field) == ["unit"])
        #expect(plan.items[0].entry["name"].text == "HTX Áng Mò")
        #expect(plan.items[0].respelled == "hợp tác xã  áng mò" || plan.items[0].respelled == "hợp tác xã áng mò")
    }

    @Test func anotherNameOfTwoRecordsMeansNeitherAndANameGoesBeforeAnotherName() throws {
        let store = try store([
            Self.holder("A", aliases: "Chung; C"), Self.holder("B", aliases: "Chung"), Self.holder("C"),
        ])
        func plan(_ name: String) throws -> ImportItem? {
            let file = RecordSamples.csv([["name", "form"], [name, "household"]])
            return store.plan(try RecordSamples.records(csv: file)).items.first
        }
        #expect(try plan("Chung")?.action == .new)
        #expect(try plan("C")?.entry.identity == store.entries[2].identity)
    }
}

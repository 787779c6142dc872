// What somebody said of the tables of imported files, remembered for tables with the same headings.
import Domain
import Intake
import Repository

extension Office {
    /// The kinds of which lists are read.
    package static let listedKinds = ColumnDictionary.kinds

    /// Before the words of the headings in the names of settings.
    private static let setting = "columns\n"

    /// What was said before of tables, by their headings.
    func rememberedColumns() async throws(OfficeFailure) -> [HeadingShape: ColumnChoice] {
        let stored = try await stored { () async throws(StoreError) in
            try await store.settings(beginning: Self.setting, of: "")
        }
        var remembered: [HeadingShape: ColumnChoice] = [:]
        for (name, value) in stored {
            // A kind or field of a later version says nothing here.
            guard let choice = try? ColumnChoice(value) else { continue }
            remembered[HeadingShape(text: String(name.dropFirst(Self.setting.count)))] = choice
        }
        return remembered
    }

    /// Remembers what was said of single tables, for everybody.
    func remember(_ choices: ColumnChoices, of tables: [ReadTable]) async throws(OfficeFailure) {
        for table in tables {
            guard let choice = choices.tables[table.place], !choice.isEmpty else { continue }
            let shape = HeadingShape(headings: table.columns.map(\.heading))
            guard shape.isTelling else { continue }
            try await stored { () async throws(StoreError) in
                try await store.setForAll(Self.setting + shape.text, to: choice.written, by: who)
            }
        }
    }
}

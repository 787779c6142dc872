// What leaves the office changes no record: its mark is sealed with the rest, and undo passes it over.
import Domain
import GRDB
import Repository
import Testing

@Suite struct NoteTests {
    @Test func aNoteIsSealedAndNothingToTakeBack() async throws {
        try await withStore { store, folder in
            let first = try await saved(aProduct("Trám đen"), in: store)
            var typed = first
            typed["name"] = .text("Trám trắng")
            try await saved(typed, in: store)
            try await store.note("print: Danh sách → a.docx", by: "an")
            #expect(try await store.verify().isEmpty)
            guard case .done(_, let count, let entries) = try await store.undo(by: "an") else {
                Issue.record("nothing was taken back")
                return
            }
            #expect(count == 1 && entries.first?.title == "Trám đen")
            try await store.note("print: Danh sách → a.docx", by: "an")
            guard case .done(_, _, let again) = try await store.redo(by: "an") else {
                Issue.record("a paper is no change after which nothing can be done again")
                return
            }
            #expect(again.first?.title == "Trám trắng")
            // Whoever takes the mark away is found.
            try await DatabaseQueue(path: folder.file()).write { db in
                try db.execute(sql: "UPDATE journalChange SET action = 'print: x' WHERE action GLOB 'print: *'")
            }
            #expect(try await store.verify().contains { if case .chain = $0 { true } else { false } })
        }
    }
}

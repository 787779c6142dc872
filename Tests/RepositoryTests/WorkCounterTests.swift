// What the counter of work leaves out, so that counts are the same on a busy machine.
import Domain
import GRDB
import Repository
import Testing

@Suite struct WorkCounterTests {
    @Test func whatIsLookedUpInTheSchemaIsLeftOut() async throws {
        try await withStore { store, folder in
            let counter = WorkCounter(file: folder.file())
            let work = try await counter.count {
                let other = try DatabaseQueue(path: folder.file())
                _ = try await other.read { try $0.tableExists("support") }
            }
            #expect(work.scanned == 0)
            for year in 2023...2025 {
                var conference = Conference()
                conference.title = "Đối thoại năm \(year)"
                try await saved(RecordEntry(conference), in: store)
            }
            let looked = try await counter.count {
                let other = try DatabaseQueue(path: folder.file())
                _ = try await other.read {
                    try Int.fetchOne($0, sql: "SELECT count(*) FROM conference WHERE length(title) > 1")
                }
            }
            #expect(looked.scanned > 0)
        }
    }
}

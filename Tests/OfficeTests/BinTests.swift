// The bin as an office sees it.
import Domain
import Foundation
import Office
import Repository
import Testing

@Suite struct BinTests {
    private func holder(_ name: String) -> RecordEntry {
        var record = Holder()
        record.name = name
        return RecordEntry(record)
    }

    @Test func whoPutARecordThereIsTold() async throws {
        try await withTwoDesks { desks in
            let first = try await desks.stored(aQuestion("Câu một"))
            let second = try await desks.stored(aQuestion("Câu hai"))
            _ = try await desks.an.bin(first)
            _ = try await desks.binh.binAll([second])
            let bin = try await desks.an.bin(of: .question)
            #expect(bin.count == 2)
            #expect(Set(bin.items.map { $0.entry.title + " " + $0.who }) == ["Câu một an", "Câu hai binh"])
            #expect(bin.items.allSatisfy { !$0.moment.isEmpty && !$0.isMerged })
        }
    }

    @Test func aRecordComesBackAndIsFound() async throws {
        try await withTwoDesks { desks in
            let entry = try await desks.stored(aQuestion("Trạm y tế mở khi nào?"))
            _ = try await desks.an.bin(entry)
            let item = try #require(try await desks.binh.bin(of: .question).items.first)
            guard case .saved = try await desks.binh.restore(item.entry) else {
                Issue.record("not taken back")
                return
            }
            #expect(try await desks.an.count(ListQuery(kind: .question, filter: "tram y te")) == 1)
            #expect(try await desks.an.bin(of: .question).items.isEmpty)
            // Taking it back can be taken back itself.
            _ = try await desks.binh.undo()
            #expect(try await desks.an.bin(of: .question).items.map(\.who) == ["binh"])
        }
    }

    @Test func aRecordThatWasMergedIsToldApart() async throws {
        try await withTwoDesks { desks in
            let one = try await desks.stored(holder("Hợp tác xã Ong"))
            let other = try await desks.stored(holder("HTX Ong"))
            _ = try await desks.an.merge(other, one)
            #expect(try await desks.an.bin(of: .holder).items.map(\.isMerged) == [true])
        }
    }

    @Test func aMergeBeginsWithACopyThatServesTheNextOnes() async throws {
        try await withTwoDesks { desks in
            let folder = BackupFolder(beside: desks.store.path)
            for _ in 1...2 {
                let one = try await desks.stored(holder("Hợp tác xã Ong"))
                _ = try await desks.an.merge(try await desks.stored(holder("HTX Ong")), one)
                #expect(folder.copies.map(\.occasion) == [.merge])
            }
            let copy = try #require(folder.copies.first)
            let before = try Store.open(path: copy.path, createIfMissing: false)
            #expect(try await before.allEntries(of: .holder).count == 2)
            try before.close()
            // The next day somebody else tidies up.
            #expect(utimes(copy.path, [timeval(), timeval()]) == 0)
            let one = try await desks.stored(holder("Hợp tác xã Ong"))
            _ = try await desks.an.merge(try await desks.stored(holder("HTX Ong")), one)
            #expect(folder.copies.count == 2)
        }
    }
}

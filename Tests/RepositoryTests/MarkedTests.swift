// Many records by their numbers: all those of a list, and moving them to the bin in one change.
import Domain
import Repository
import Testing

@Suite struct MarkedTests {
    private func filled(_ store: Store, _ count: Int) async throws -> [RecordEntry] {
        var entries: [RecordEntry] = []
        for number in 1...count { entries.append(aQuestion("Câu \(number % 2 == 0 ? "trám" : "ong") \(number)")) }
        guard case .saved(let saved) = try await store.saveAll(entries, action: "test", by: "an") else {
            Issue.record("not saved")
            return []
        }
        return saved
    }

    @Test func theNumbersOfAListAreThoseOfItsRows() async throws {
        try await withStore { store, _ in
            let saved = try await filled(store, 1200)
            var query = ListQuery(kind: question)
            #expect(
                try await store.ids(of: query)
                    == store.window(query, at: .start, limit: 2000).rows.map(\.entry.identity.id))
            query.isAscending = false
            #expect(try await store.ids(of: query).first == saved.last?.identity.id)
            query.filter = "tram"
            #expect(try await Set(store.ids(of: query)).count == 600)
            let wanted = saved.prefix(1000).map(\.identity.id)
            query.conditions = [.records(wanted)]
            #expect(try await Set(store.ids(of: query)) == Set(wanted.filter { $0 % 2 == wanted[1] % 2 }))
            #expect(try await store.count(query) == 500)
        }
    }

    @Test func oneUndoBringsAllBackFromTheBin() async throws {
        try await withStore { store, _ in
            let saved = try await filled(store, 6)
            guard case .saved(let binned) = try await store.binAll(Array(saved.prefix(4)), by: "an") else {
                Issue.record("not moved")
                return
            }
            #expect(binned.count == 4)
            #expect(try await store.count(ListQuery(kind: question)) == 2)
            guard case .done(_, let count, _) = try await store.undo(by: "an") else {
                Issue.record("not undone")
                return
            }
            #expect(count == 4)
            #expect(try await store.count(ListQuery(kind: question)) == 6)
        }
    }

    @Test func oneThatWasChangedMeanwhileKeepsAllFromTheBinAndOneThatIsThereDoesNot() async throws {
        try await withStore { store, _ in
            let saved = try await filled(store, 4)
            _ = try await store.bin(question, id: saved[0].identity.id, version: 1, by: "bình")
            var changed = saved[2]
            changed["unit"] = .text("xã Hạ")
            _ = try await store.save(changed, by: "bình")
            guard case .conflict(let index, _) = try await store.binAll(saved, by: "an") else {
                Issue.record("moved")
                return
            }
            #expect(index == 2)
            #expect(try await store.count(ListQuery(kind: question)) == 3)
            guard case .saved(let binned) = try await store.binAll([saved[0], saved[1]], by: "an") else {
                Issue.record("not moved")
                return
            }
            #expect(binned.map(\.identity.id) == [saved[1].identity.id])
        }
    }
}

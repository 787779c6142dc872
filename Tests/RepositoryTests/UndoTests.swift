// The journal, and undo and redo from it, also after the file was closed.
import Domain
import Repository
import Testing

@Suite struct UndoTests {
    private func done(_ outcome: UndoOutcome) -> [RecordEntry] {
        guard case .done(_, _, let entries) = outcome else {
            Issue.record("\(outcome)")
            return []
        }
        return entries
    }

    @Test func theJournalHoldsBeforeAndAfter() async throws {
        try await withStore { store, _ in
            var entry = try await saved(aProduct("Trám đen"), in: store)
            entry["starRating"] = .number(3)
            entry["points"] = Figure(unscaled: 655, scale: 1).map(FieldValue.figure) ?? .none
            entry = try await saved(entry, in: store, by: "bình")
            let items = try await store.journal(of: product, id: entry.identity.id)
            #expect(items.map(\.who) == ["bình", "an"])
            #expect(items.map(\.step) == [.edit, .create])
            #expect(items.map(\.version) == [2, 1])
            #expect(
                items[0].fields == [
                    FieldChange(field: "starRating", before: .none, after: .number(3)),
                    FieldChange(field: "points", before: .none, after: entry["points"]),
                ])
            #expect(items[1].fields.contains(FieldChange(field: "name", before: .none, after: .text("Trám đen"))))
        }
    }

    @Test func undoAndRedoWorkAcrossReopening() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var store = try Store.open(path: folder.file(), createIfMissing: true)
        func reopen() throws {
            try store.close()
            store = try Store.open(path: folder.file(), createIfMissing: false)
        }
        var support = Support()
        support.beneficiary = "Hồng Nhung"
        support.amount = Money("5 triệu")
        let first = try await saved(RecordEntry(support), in: store)
        var second = first
        second["amount"] = Money("7 triệu").map(FieldValue.money) ?? .none
        second = try await saved(second, in: store)

        try reopen()
        let undone = done(try await store.undo(by: "an"))
        #expect(undone.map(\.values) == [first.values])
        #expect(undone.map(\.identity.version) == [3])
        try reopen()
        #expect(done(try await store.undo(by: "an")).count == 1)
        #expect(try await store.count(ListQuery(kind: first.kind)) == 0)
        #expect(try await store.undo(by: "an") == .nothing)

        try reopen()
        #expect(done(try await store.redo(by: "an")).map(\.values) == [first.values])
        #expect(done(try await store.redo(by: "an")).map(\.values) == [second.values])
        #expect(try await store.redo(by: "an") == .nothing)
        #expect(done(try await store.undo(by: "an")).map(\.values) == [first.values])
        #expect(
            try await store.journal(of: first.kind, id: first.identity.id).map(\.role)
                == [.undo, .redo, .redo, .undo, .undo, .original, .original])
        try store.close()
    }

    @Test func aNewChangeEndsRedoing() async throws {
        try await withStore { store, _ in
            try await saved(aProduct("Một"), in: store)
            try await saved(aProduct("Hai"), in: store)
            _ = try await store.undo(by: "an")
            _ = try await store.undo(by: "an")
            try await saved(aProduct("Ba"), in: store)
            #expect(try await store.redo(by: "an") == .nothing)
            _ = try await store.undo(by: "an")
            #expect(done(try await store.redo(by: "an")).map(\.title) == ["Ba"])
            #expect(try await store.redo(by: "an") == .nothing)
            #expect(try await store.count(ListQuery(kind: product)) == 1)
        }
    }

    @Test func everybodyUndoesTheirOwn() async throws {
        try await withStore { store, _ in
            try await saved(aProduct("Của an"), in: store)
            try await saved(aProduct("Của bình"), in: store, by: "bình")
            #expect(done(try await store.undo(by: "an")).map(\.title) == ["Của an"])
            #expect(try await store.undo(by: "ai đó") == .nothing)
        }
    }

    @Test func whatSomebodyElseChangedSinceIsNotUndone() async throws {
        try await withStore { store, _ in
            var entry = try await saved(aProduct("Trám đen"), in: store)
            entry["notes"] = .text("của an")
            entry = try await saved(entry, in: store)
            entry["website"] = .text("trangdinh.vn")
            entry = try await saved(entry, in: store, by: "bình")
            #expect(try await store.undo(by: "an") == .overtaken(entry))
            #expect(try await store.entry(of: product, id: entry.identity.id) == entry)
            // Once it is taken back by whoever did it, the way is free again.
            _ = try await store.undo(by: "bình")
            #expect(done(try await store.undo(by: "an")).map { $0["notes"] } == [.none])
        }
    }

    @Test func anImportIsOneStep() async throws {
        try await withStore { store, _ in
            var old = try await saved(aProduct("Cũ"), in: store)
            old["notes"] = .text("sửa khi nhập")
            let entries = (1...150).map { aProduct("Mới \($0)") } + [old]
            _ = try await store.saveAll(entries, action: "import", by: "an")
            guard case .done("import", 151, let shown) = try await store.undo(by: "an") else {
                Issue.record("not undone")
                return
            }
            #expect(shown.count == Store.undoneEntryLimit)
            #expect(try await store.count(ListQuery(kind: product)) == 1)
            #expect(try await store.entry(of: product, id: old.identity.id)?["notes"] == FieldValue.none)
            _ = try await store.redo(by: "an")
            #expect(try await store.count(ListQuery(kind: product)) == 151)
        }
    }

    @Test func theBinIsUndoneAndGuarded() async throws {
        try await withStore { store, _ in
            let entry = try await saved(aProduct("Trám đen"), in: store)
            let id = entry.identity.id
            guard case .saved(let binned) = try await store.bin(product, id: id, version: 1, by: "an") else {
                Issue.record("not binned")
                return
            }
            #expect(try await store.bin(product, id: id, version: 2, by: "bình") == .gone)
            #expect(try await store.restore(product, id: id, version: 1, by: "bình") == .conflict(theirs: binned))
            #expect(done(try await store.undo(by: "an")).map(\.identity.version) == [3])
            #expect(try await store.save(entry, by: "an") != .gone)
            #expect(done(try await store.redo(by: "an")).map(\.identity.version) == [4])
            #expect(try await store.save(entry, by: "an") == .gone)
        }
    }
}

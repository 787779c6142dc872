// What records were before, and plans of imports carried out on a real file.
import Domain
import Repository
import Testing

@Suite struct IntakeTests {
    @Test func theStatesOfARecordAreReadBackFromTheJournal() async throws {
        try await withStore { store, _ in
            var entry = try await saved(aProduct("Trám đen", stars: 3, notes: "một"), in: store)
            let first = entry.values
            entry["notes"] = .text("hai")
            entry = try await saved(entry, in: store)
            let second = entry.values
            guard
                case .saved(let binned) = try await store.bin(
                    product, id: entry.identity.id, version: entry.identity.version, by: "an"),
                case .saved(var back) = try await store.restore(
                    product, id: binned.identity.id, version: binned.identity.version, by: "an")
            else {
                Issue.record("not moved")
                return
            }
            back["starRating"] = .number(4)
            let last = try await saved(back, in: store)
            _ = try await store.undo(by: "an")
            let states = try #require(try await store.states(of: product, ids: [last.identity.id])[last.identity.id])
            #expect(states.map(\.version) == [6, 5, 4, 3, 2, 1])
            #expect(states.map(\.values) == [second, last.values, second, second, second, first])
            #expect(try await store.states(of: product, ids: [99]).isEmpty)
        }
    }

    @Test func whatWasNotTakenIsInTheHistory() async throws {
        try await withStore { store, _ in
            let stored = try await saved(aProduct("Trám đen", stars: 3, notes: "ở đây"), in: store)
            var wanted = stored
            wanted["starRating"] = .number(4)
            var declined = stored
            declined["notes"] = .text("ở tệp")
            guard
                case .saved = try await store.takeIn(
                    [wanted], declined: [0: declined], action: "import", by: "an"),
                let taken = try await store.entry(of: product, id: stored.identity.id)
            else {
                Issue.record("not taken in")
                return
            }
            #expect(taken["notes"] == .text("ở đây") && taken["starRating"] == .number(4))
            #expect(taken.identity.version == 4)
            let items = try await store.journal(of: product, id: stored.identity.id)
            #expect(items.map(\.version) == [4, 3, 2, 1])
            #expect(
                items[2].fields.map(\.after) == [.text("ở tệp")] && items[1].fields.map(\.after) == [.text("ở đây")])
            // One change: undone as a whole.
            #expect(Set(items.prefix(3).map(\.change)).count == 1)
            guard case .done(_, let count, let entries) = try await store.undo(by: "an") else {
                Issue.record("not undone")
                return
            }
            #expect(count == 1 && entries.last?.values == stored.values)
        }
    }

    /// What was kept over a file's value is remembered as long as the import stands: taken back, nobody has chosen.
    @Test func aChoiceIsForgottenWithTheImportThatItWasMadeIn() async throws {
        try await withStore { store, _ in
            let stored = try await saved(aProduct("Trám đen", stars: 3, notes: "ở đây"), in: store)
            var wanted = stored
            wanted["starRating"] = .number(4)
            var declined = wanted
            declined["notes"] = .text("ở tệp")
            func states() async throws -> [RecordState] {
                try await store.states(of: product, ids: [stored.identity.id])[stored.identity.id] ?? []
            }
            func isKnown(_ notes: String) async throws -> Bool {
                try await states().contains { $0.values == declined.values && declined["notes"].text == notes }
            }
            _ = try await store.takeIn([wanted], declined: [0: declined], action: "import", by: "an")
            // What the file said besides was taken, and is no value that somebody refused.
            #expect(try await states().flatMap(\.declined) == ["notes"])
            #expect(try await states().map(\.version) == [4, 2, 1])
            // Its value and what was not taken are two steps of one record.
            guard case .done(_, 1, _) = try await store.undo(by: "an") else {
                Issue.record("not undone")
                return
            }
            #expect(try await states().allSatisfy { $0.declined.isEmpty })
            #expect(try await isKnown("ở tệp") == false, "it was never so")
            #expect(try await states().first?.values == stored.values)
            guard case .done = try await store.redo(by: "an") else {
                Issue.record("not redone")
                return
            }
            #expect(try await states().flatMap(\.declined) == ["notes"])
            #expect(try await states().first?.values == wanted.values)
        }
    }

    @Test func aPlanOnOldRecordsIsNotWritten() async throws {
        try await withStore { store, folder in
            let stored = try await saved(aProduct("Trám đen", stars: 3), in: store)
            let basis = try await store.lastChange()
            var wanted = stored
            wanted["starRating"] = .number(4)
            // Somebody else adds what the plan does not even touch: it may be what the file would add.
            let other = try Store.open(path: folder.file(), createIfMissing: false)
            try await saved(aProduct("Quy linh cao"), in: other, by: "bình")
            #expect(
                try await store.takeIn([wanted, aProduct("Quy linh cao")], basis: basis, action: "import", by: "an")
                    == .overtaken)
            #expect(try await store.count(ListQuery(kind: product)) == 2)
            let now = try await store.lastChange()
            // The log that another program writes into the file is no change of the records.
            try await other.checkpoint()
            guard case .saved = try await store.takeIn([wanted], basis: now, action: "import", by: "an") else {
                Issue.record("not taken in")
                return
            }
            // The same plan again: the record has another version now.
            var again = wanted
            again["starRating"] = .number(5)
            #expect(try await store.takeIn([again], action: "import", by: "an") == .overtaken)
            try other.close()
        }
    }

    @Test func uidsTellToWhichKindTheyBelong() async throws {
        try await withStore { store, _ in
            let first = try await saved(aProduct("Trám đen"), in: store).identity.uid
            let second = try await saved(aQuestion("Hỏi?"), in: store).identity.uid
            let found = try await store.kinds(ofUIDs: [first, second, String(repeating: "0", count: 32)])
            #expect(found == [first: [product], second: [question]])
        }
    }

    @Test func whatARecordWasMergedIntoIsKnown() async throws {
        try await withStore { store, _ in
            let first = try await saved(aProduct("Trám đen"), in: store)
            let second = try await saved(aProduct("Trám đen ướp muối"), in: store)
            _ = try await store.merge(product, from: first.identity, into: second.identity, by: "an")
            #expect(try await store.title(mergedFrom: first) == "Trám đen ướp muối")
            #expect(try await store.title(mergedFrom: second) == nil)
        }
    }
}

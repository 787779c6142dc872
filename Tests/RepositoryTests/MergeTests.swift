// Merging: one record of two with everything that refers to them, in one change that can be taken back.
import Domain
import Repository
import Testing

private func aLot(_ code: String, _ item: String, of product: Int64?) -> RecordEntry {
    var lot = Lot()
    (lot.code, lot.item, lot.product) = (code, item, product)
    lot.quantity = Figure(5)
    lot.measure = "kg"
    return RecordEntry(lot)
}

@Suite struct MergeTests {
    /// Two spellings of one product, each with a lot, a sale and a dossier.
    private static func twins(_ store: Store) async throws -> (stays: RecordEntry, goes: RecordEntry) {
        let stays = try await saved(aProduct("Gạo nếp cái ong vàng"), in: store)
        let goes = try await saved(aProduct("Gạo nếp ong vàng", stars: 3, notes: "ba sao"), in: store)
        for (entry, name) in [(stays, "cái"), (goes, "ong")] {
            try await saved(aLot("L-" + name, entry.title, of: entry.identity.id), in: store)
            var sale = Sale()
            (sale.item, sale.period, sale.year, sale.measure) = (entry.title, "2023", 2023, "tấn")
            sale.quantity = Figure(1)
            try await saved(RecordEntry(sale), in: store)
            var dossier = Dossier()
            (dossier.title, dossier.item, dossier.product) = ("Hồ sơ " + name, entry.title, entry.identity.id)
            try await saved(RecordEntry(dossier), in: store)
        }
        return (stays, goes)
    }

    private static func owners(_ store: Store, _ kind: RecordKind) async throws -> [Int64?] {
        try await store.allEntries(of: kind).map { $0["product"].reference }
    }

    private static func merge(_ store: Store, _ goes: RecordEntry, _ stays: RecordEntry, by who: String = "an")
        async throws -> MergeOutcome
    {
        try await store.merge(stays.kind, from: goes.identity, into: stays.identity, by: who)
    }

    @Test func everythingRefersToTheOneThatStaysAndUndoTakesItAllBack() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        var store = try Store.open(path: folder.file(), createIfMissing: true)
        let (stays, goes) = try await Self.twins(store)
        let before = try await store.allEntries(of: product)
        guard case .merged(let merged, let moved) = try await Self.merge(store, goes, stays) else {
            Issue.record("not merged")
            return
        }
        #expect(moved == 3)
        #expect(merged["aliases"].text == "Gạo nếp ong vàng" && merged["starRating"] == .number(3))
        #expect(try await store.allEntries(of: product).map(\.title) == ["Gạo nếp cái ong vàng"])
        for kind in [RecordKind.lot, RecordKind.sale, RecordKind.dossier] {
            #expect(try await Self.owners(store, kind) == [stays.identity.id, stays.identity.id])
        }
        // The words stay as they were written, and a new record by the old name finds its way.
        #expect(try await store.allEntries(of: .sale).map { $0["item"].text }.contains(goes.title))
        let late = try await saved(aLot("L-mới", "gạo nếp ong vàng", of: nil), in: store, by: "bình")
        #expect(late["product"].reference == stays.identity.id)
        _ = try await store.bin(late.kind, id: late.identity.id, version: late.identity.version, by: "bình")
        try store.close()
        store = try Store.open(path: folder.file(), createIfMissing: false)
        guard case .done(let action, let count, _) = try await store.undo(by: "an") else {
            Issue.record("not undone")
            return
        }
        #expect(action == "merge" && count == 5)
        #expect(try await store.allEntries(of: product).map(\.values) == before.map(\.values))
        #expect(try await Self.owners(store, RecordKind.sale) == [stays.identity.id, goes.identity.id])
        guard case .done = try await store.redo(by: "an") else {
            Issue.record("not redone")
            return
        }
        #expect(try await Self.owners(store, RecordKind.dossier) == [stays.identity.id, stays.identity.id])
        #expect(try await store.binned(product).map(\.identity.id) == [goes.identity.id])
        try store.close()
    }

    @Test func bothHistoriesAreKept() async throws {
        try await withStore { store, _ in
            let (stays, goes) = try await Self.twins(store)
            var third = try await saved(aProduct("Nếp ong"), in: store, by: "lan")
            third["notes"] = .text("sửa")
            third = try await saved(third, in: store, by: "lan")
            // One into the next, and that into the last.
            guard case .merged(let second, _) = try await Self.merge(store, third, goes),
                case .merged = try await Self.merge(store, second, stays)
            else {
                Issue.record("not merged")
                return
            }
            let items = try await store.journal(of: product, id: stays.identity.id)
            #expect(items.map(\.change) == items.map(\.change).sorted(by: >))
            #expect(items.filter { $0.merged == "Nếp ong" }.map(\.step) == [.bin, .edit, .create])
            #expect(items.filter { $0.merged == goes.title }.map(\.step) == [.bin, .edit, .create])
            #expect(items.filter { $0.merged == nil }.map(\.step) == [.edit, .create])
            #expect(Set(items.map(\.who)) == ["an", "lan"])
            // Taken back, they are two again, each with its own history.
            _ = try await store.undo(by: "an")
            let own = try await store.journal(of: product, id: stays.identity.id)
            #expect(own.allSatisfy { $0.merged == nil } && own.count == 3)
            _ = try await store.redo(by: "an")
            let again = try await store.journal(of: product, id: stays.identity.id)
            #expect(Set(again.compactMap(\.merged)) == ["Nếp ong", goes.title])
        }
    }

    @Test func whatSomebodyElseSavedIsNotMerged() async throws {
        try await withStore { store, _ in
            let (stays, goes) = try await Self.twins(store)
            var changed = goes
            changed["notes"] = .text("khác")
            changed = try await saved(changed, in: store, by: "bình")
            #expect(try await Self.merge(store, goes, stays) == .conflict(theirs: changed))
            #expect(try await Self.merge(store, stays, goes) == .conflict(theirs: changed))
            #expect(try await Self.merge(store, stays, stays) == .gone)
            #expect(try await store.allEntries(of: product).count == 2)
            for kind in [RecordKind.lot, .sale, .dossier] {
                let own = try await store.allEntries(of: kind).filter {
                    $0["product"].reference == changed.identity.id
                }
                _ = try await store.binAll(own, by: "bình")
            }
            _ = try await store.bin(product, id: changed.identity.id, version: changed.identity.version, by: "bình")
            #expect(try await Self.merge(store, changed, stays) == .gone)
            #expect(try await store.journal(of: product, id: stays.identity.id).map(\.step) == [.create])
        }
    }

    @Test func aChangeAfterwardsStandsInTheWayOfUndo() async throws {
        try await withStore { store, _ in
            let (stays, goes) = try await Self.twins(store)
            guard case .merged(var merged, _) = try await Self.merge(store, goes, stays) else { return }
            merged["notes"] = .text("sau")
            merged = try await saved(merged, in: store, by: "bình")
            guard case .overtaken(let entry) = try await store.undo(by: "an") else {
                Issue.record("undone over a change")
                return
            }
            #expect(entry == merged)
            #expect(try await store.allEntries(of: product).count == 1)
        }
    }

    @Test func holdersAreOneByTheirOtherName() async throws {
        try await withStore { store, _ in
            var first = Holder()
            (first.name, first.contact) = ("HTX Áng Mò", "")
            var second = Holder()
            (second.name, second.isYouthLed, second.contact) = ("HTX sản xuất Áng Mò", true, "hỏi tại xã")
            let stays = try await saved(RecordEntry(first), in: store)
            let goes = try await saved(RecordEntry(second), in: store)
            for (name, holder) in [("A", first.name), ("B", second.name), ("C", "HTX khác"), ("D", "")] {
                var made = Product()
                (made.name, made.holder, made.state) = (name, holder, .recognised)
                try await saved(RecordEntry(made), in: store)
            }
            let today = try #require(CalendarDate("20/4/2024"))
            let apart = try await store.counted(on: today)
            #expect(apart[.holders] == RegisterCount(3, upTo: 4) && apart[.youthLedProducts] == RegisterCount(1))
            guard case .merged(let merged, let moved) = try await Self.merge(store, goes, stays) else { return }
            #expect(moved == 0 && merged["contact"].text == "hỏi tại xã")
            #expect(try await store.allEntries(of: product).map { $0["holder"].text }.contains(second.name))
            let counted = try await store.counted(on: today)
            #expect(counted[.holders] == RegisterCount(2, upTo: 3), "an alias is the same holder")
            #expect(counted[.youthLedProducts] == RegisterCount(2))
        }
    }
}

@Suite struct CountingTests {
    @Test func recognisedProductsCountOnTheirDayAndSupportOnce() async throws {
        try await withStore { store, _ in
            let today = try #require(CalendarDate("20/4/2024"))
            func make(_ name: String, _ state: Product.State, ends: String? = nil) async throws -> Int64 {
                var made = Product()
                (made.name, made.state) = (name, state)
                made.expiresOn = ends.flatMap { CalendarDate($0) }
                return try await saved(RecordEntry(made), in: store).identity.id
            }
            let first = try await make("A", .recognised)
            _ = try await make("B", .recognised, ends: "20/4/2024")
            let over = try await make("C", .recognised, ends: "19/4/2024")
            _ = try await make("D", .idea)
            for (id, state) in [(first, Support.State.paid), (first, .applied), (over, .paid), (first, .refused)] {
                var support = Support()
                (support.beneficiary, support.year, support.product, support.state) = ("HTX", 2023, id, state)
                try await saved(RecordEntry(support), in: store)
            }
            let counted = try await store.counted(on: today)
            #expect(counted[.products] == RegisterCount(2))
            #expect(counted[.supportedProducts] == RegisterCount(2, upTo: 3), "C is over, but had support")
            #expect(counted[.holders] == RegisterCount(0, upTo: 2))
            #expect(try await store.summary(on: today).counted == counted)
            let none = try await store.counted(on: try #require(CalendarDate("01/01/2023")))
            #expect(none[.products] == RegisterCount(3))
        }
    }
}

@Suite struct SimilarNameTests {
    private static let listed = [
        "Thạch đen Hồng Nhung", "Tinh bột thạch Đức Quý", "Gạo nếp cái ong vàng", "Gạo bao thai hồng",
        "Bánh nướng bí xanh Thúy Tiệp", "Bánh nướng Nông Tuyết",
    ]

    @Test(arguments: [
        ("nếp ong vàng", "Gạo nếp cái ong vàng"), ("NEP CAI ONG VANG", "Gạo nếp cái ong vàng"),
        ("Bao thai hồng", "Gạo bao thai hồng"), ("Bánh nướng Nông Tuyêt", "Bánh nướng Nông Tuyết"),
        ("Thạch đen Hồng Nhungg", "Thạch đen Hồng Nhung"),
    ])
    func anotherSpellingIsFound(typed: String, wanted: String) async throws {
        try await withStore { store, _ in
            _ = try await store.saveAll(Self.listed.map { aProduct($0) }, action: "import", by: "an")
            let found = try await store.similarNames(to: aProduct(typed), limit: 5)
            #expect(found.map(\.entry.title) == [wanted])
            #expect(found.first?.likeness.isProbable == true)
        }
    }

    @Test func theRecordItselfTheBinAndOtherThingsAreLeftOut() async throws {
        try await withStore { store, _ in
            _ = try await store.saveAll(Self.listed.map { aProduct($0) }, action: "import", by: "an")
            for entry in try await store.allEntries(of: product) {
                #expect(try await store.similarNames(to: entry, limit: 5).isEmpty, "\(entry.title)")
            }
            let nep = try #require(try await store.search("nep", kinds: [product], limit: 1).hits.first?.entry)
            _ = try await store.bin(product, id: nep.identity.id, version: 1, by: "an")
            #expect(try await store.similarNames(to: aProduct("nếp ong vàng"), limit: 5).isEmpty)
            for text in ["", "\" OR *", "NEAR(", "…", String(repeating: "nếp ", count: 3000)] {
                #expect(try await store.similarNames(to: aProduct(text), limit: 5).isEmpty, "\(text.prefix(20))")
            }
            #expect(try await store.similarNames(to: aQuestion("nếp ong vàng"), limit: 5).isEmpty)
        }
    }

    @Test func otherNamesAreLookedAtToo() async throws {
        try await withStore { store, _ in
            var holder = Holder()
            (holder.name, holder.aliases) = ("HTX Rừng Xanh", "Tổ Ong Vàng; Hợp tác xã Ong Rừng Tràng Định")
            try await saved(RecordEntry(holder), in: store)
            var typed = Holder()
            typed.name = "HTX ong rừng Tràng Định"
            let found = try await store.similarNames(to: RecordEntry(typed), limit: 5)
            #expect(found.map(\.entry.title) == ["HTX Rừng Xanh"])
        }
    }
}

// Groups of a list are counted by the database, under the list's own conditions and filter.
import Domain
import Repository
import Testing

@Suite struct GroupTests {
    @Test func groupsAreCountedInTheOrderOfTheColumn() async throws {
        try await withStore { store, _ in
            for (name, stars, unit) in [
                ("A", 3, "xã Chí Minh"), ("B", 4, "xã Chi Lăng"), ("C", 3, "xã Chi Lăng"), ("D", nil, "xã Đào Viên"),
            ] {
                var entry = aProduct(name)
                entry["starRating"] = stars.map { .number($0) } ?? .none
                entry["unit"] = .text(unit)
                _ = try await saved(entry, in: store)
            }
            let query = ListQuery(kind: product)
            #expect(
                try await store.groups(of: query, by: "starRating") == [
                    GroupCount(value: .none, count: 1), GroupCount(value: .number(3), count: 2),
                    GroupCount(value: .number(4), count: 1),
                ])
            #expect(
                try await store.groups(of: query, by: "unit").map { $0.value.text } == [
                    "xã Chi Lăng", "xã Chí Minh", "xã Đào Viên",
                ])
            var three = query
            three.conditions = [.equals(field: "starRating", .number(3))]
            #expect(try await store.groups(of: three, by: "unit").map(\.count) == [1, 1])
            three.filter = "chi lang"
            #expect(try await store.groups(of: three, by: "unit").map(\.value.text) == ["xã Chi Lăng"])
            #expect(try await store.groups(of: query, by: "notes") == [])
            // What the menu offers, the list finds: also the group of those that say nothing.
            for group in try await store.groups(of: query, by: "starRating") {
                var list = query
                list.conditions = [.equals(field: "starRating", group.value)]
                #expect(try await store.count(list) == group.count)
            }
        }
    }

    @Test func aRecordInTheBinIsInNoGroup() async throws {
        try await withStore { store, _ in
            let entry = try await saved(aProduct("A"), in: store)
            _ = try await store.bin(product, id: entry.identity.id, version: 1, by: "an")
            #expect(try await store.groups(of: ListQuery(kind: product), by: "name") == [])
        }
    }

    @Test func aProductWithoutAnActiveListingIsFound() async throws {
        try await withStore { store, _ in
            let (listed, paused) = (
                try await saved(aProduct("A"), in: store), try await saved(aProduct("B"), in: store)
            )
            _ = try await saved(aProduct("C"), in: store)
            for (owner, state) in [(listed, Listing.State.active), (paused, .paused)] {
                var listing = Listing()
                (listing.item, listing.platform, listing.state) = (owner.title, "voso.vn", state)
                _ = try await saved(RecordEntry(listing), in: store)
            }
            var query = ListQuery(kind: product)
            query.conditions =
                product.description.views(ViewContext(today: .epoch)).first { $0.name == "unlisted" }?.conditions ?? []
            let rows = try await store.window(query, at: .start, limit: 9).rows
            #expect(rows.map(\.entry.title) == ["B", "C"])
        }
    }

    @Test func aLotFindsItsProductByNameAndByAlias() async throws {
        try await withStore { store, _ in
            var rice = aProduct("Gạo nếp cái ong vàng")
            rice["aliases"] = .text("Gạo nếp ong vàng; Nếp ong vàng")
            let product = try await saved(rice, in: store)
            var sale = Sale()
            (sale.item, sale.period, sale.year, sale.measure) = ("gạo  nếp ong vàng", "2023", 2023, "tấn")
            sale.quantity = Figure(vietnamese: "0,5")
            var stored = try await saved(RecordEntry(sale), in: store)
            #expect(stored["product"] == .reference(product.identity.id))
            stored["item"] = .text("Thạch đen dạng bột")
            stored = try await saved(stored, in: store)
            #expect(stored["product"] == .none)
            stored["item"] = .text("Gạo nếp cái ong vàng")
            #expect(try await saved(stored, in: store)["product"] == .reference(product.identity.id))
        }
    }

    /// A name that stands in hundreds of others is found by itself.
    @Test func aShortNameIsFoundAmongManyThatContainIt() async throws {
        try await withStore { store, _ in
            for number in 0..<250 { _ = try await saved(aProduct("Chè thôn \(number)"), in: store) }
            let tea = try await saved(aProduct("Chè"), in: store)
            var lot = Lot()
            (lot.code, lot.item) = ("C-1", "Chè")
            #expect(try await saved(RecordEntry(lot), in: store)["product"] == .reference(tea.identity.id))
        }
    }

    @Test func expiryIsAViewOfStoredDays() async throws {
        try await withStore { store, _ in
            for (name, year, month, day) in [
                ("A", 2021, 5, 10), ("B", 2021, 6, 20), ("C", 2021, 8, 28), ("D", 2021, 4, 1),
                ("E", 2021, 8, 29), ("F", 2021, 10, 28), ("G", 2021, 10, 29),
            ] {
                var entry = aProduct(name)
                entry["state"] = .text("recognised")
                entry["issuedOn"] = .date(try #require(CalendarDate(year: year, month: month, day: day)))
                _ = try await saved(entry, in: store)
            }
            let today = try #require(CalendarDate(year: 2024, month: 5, day: 1))
            func names(_ view: String) async throws -> [String] {
                var query = ListQuery(kind: product)
                let found = product.description.views(ViewContext(today: today)).first { $0.name == view }
                query.conditions = try #require(found).conditions
                return try await store.window(query, at: .start, limit: 9).rows.map(\.entry.title)
            }
            #expect(try await names("renewalLate") == ["A", "B", "C"])
            #expect(try await names("renewalOpen") == ["E", "F"])
            #expect(try await names("renewalExtended") == ["D"])
            #expect(try await names("expired") == ["D"])
        }
    }
}

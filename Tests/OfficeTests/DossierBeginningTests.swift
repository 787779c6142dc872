// Dossiers that two clerks begin at once.
import Domain
import Office
import Testing

@Suite struct DossierBeginningTests {
    private func request(_ product: RecordEntry) throws -> DossierStartRequest {
        DossierStartRequest(
            product: product.identity, purpose: .first, title: "Hồ sơ lần đầu", frameNote: "Danh mục khung",
            today: try #require(CalendarDate(year: 2026, month: 3, day: 2)))
    }

    private func product(_ desks: TwoDesks) async throws -> RecordEntry {
        var record = Product()
        record.name = "Mật ong rừng"
        return try await desks.stored(RecordEntry(record))
    }

    @Test func twoDossiersOfOneProductHaveTwoNamesAndTheirOwnPapers() async throws {
        try await withTwoDesks { desks in
            let request = try request(try await product(desks))
            async let one = desks.an.begin(request)
            async let two = desks.binh.begin(request)
            _ = try await (one, two)
            let dossiers = try await desks.all(.dossier)
            #expect(Set(dossiers.map { $0["title"].text }) == ["Hồ sơ lần đầu", "Hồ sơ lần đầu (2)"])
            for dossier in dossiers {
                let papers = ListQuery(
                    kind: .dossierPaper, conditions: [.equals(field: "dossier", .reference(dossier.identity.id))])
                #expect(try await desks.an.count(papers) > 0)
                #expect(dossier["notes"].text == "Danh mục khung")
            }
        }
    }

    @Test func aProductThatIsGoneBeginsNothing() async throws {
        try await withTwoDesks { desks in
            let product = try await product(desks)
            var request = try request(product)
            request = DossierStartRequest(
                product: RecordIdentity(id: product.identity.id + 1, uid: "", version: 1), purpose: .first,
                title: request.title,
                frameNote: "", today: request.today)
            let wanted = request
            await #expect(throws: OfficeFailure.missing) { try await desks.an.begin(wanted) }
            #expect(try await desks.all(.dossier).isEmpty)
        }
    }
}

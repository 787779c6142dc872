// A dossier on its way to the province, and a recognition that is withdrawn.
import Domain
import Office
import Testing
import Words

@Suite struct SubmissionTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    private static func product(_ name: String) -> Product {
        var product = Product()
        (product.name, product.holder, product.unit) = (name, "HTX Hương Núi", "xã Hạ")
        return product
    }

    /// Stores a dossier of a product; all its papers are checked when it is ready.
    private static func dossier(
        _ purpose: Dossier.Purpose, of product: RecordEntry, ready: Bool, _ desks: TwoDesks
    ) async throws {
        var dossier = Dossier()
        (dossier.title, dossier.item) = (product.title + " · hồ sơ", product.title)
        (dossier.purpose, dossier.product, dossier.targetStar) = (purpose, product.identity.id, 3)
        (dossier.productSet, dossier.receivedOn) = ("Rượu trắng", day(2026, 9, 7))
        (dossier.localIngredients, dossier.localLabour, dossier.ideaOrigin) = (.met, .met, .met)
        dossier.localIdentity = ready ? .met : .open
        let stored = try await desks.stored(RecordEntry(dossier))
        var paper = DossierPaper()
        (paper.name, paper.state) = ("Báo cáo tự đánh giá (Mẫu số 02)", .checked)
        paper.dossier = stored.identity.id
        _ = try await desks.stored(RecordEntry(paper))
    }

    private static func printed(_ desks: TwoDesks, product: String? = nil) async throws -> (
        text: String, remarks: [String], isRefused: Bool
    ) {
        var desk = desks.an
        desk.paperDay = day(2026, 9, 25)
        var arguments = PaperArguments()
        arguments.product = product
        let paper = try #require(try await PaperCatalogue.asked("submission", arguments, of: desk))
        let composed = try await desk.compose(PaperOrder(paper), width: 110)
        let lines = composed.pages.flatMap { $0 }.map(\.text)
        return (
            lines.joined(separator: " ").split(separator: " ").joined(separator: " "),
            composed.remarks.map { Words(.vi)($0) }, composed.refusal != nil
        )
    }

    @Test func theRequestNamesWhatCanGoAndItsRound() async throws {
        try await withTwoDesks { desks in
            let ready = try await desks.stored(RecordEntry(Self.product("Rượu men lá")))
            let unready = try await desks.stored(RecordEntry(Self.product("Rượu mơ")))
            try await Self.dossier(.first, of: ready, ready: true, desks)
            try await Self.dossier(.first, of: unready, ready: false, desks)
            let (text, remarks, _) = try await Self.printed(desks)
            for part in [
                "TỜ TRÌNH", "01 sản phẩm", "Rượu men lá", "HTX Hương Núi", "3 sao", "07/9/2026",
                "trước ngày 30/10/2026",
                "trước ngày 30/12/2026",
            ] {
                #expect(text.contains(part), "\(part)")
            }
            #expect(!text.contains("Rượu mơ") && !text.contains("45 ngày"))
            #expect(!remarks.contains { $0.contains("Rượu") })
            // One that lacks something can be looked at, and says first what.
            let other = try await Self.printed(desks, product: "Rượu mơ")
            #expect(other.text.contains("Rượu mơ") && other.isRefused)
            #expect(other.remarks.first?.contains("Bản sắc") == true, "\(other.remarks)")
        }
    }

    @Test func renewalsAreDecidedIn45DaysAndNoneAtAllIsSaid() async throws {
        try await withTwoDesks { desks in
            await #expect(throws: OfficeFailure.self) { try await Self.printed(desks) }
            var recognised = Self.product("Rượu ngô")
            (recognised.state, recognised.starRating, recognised.issuedOn) = (.recognised, 3, Self.day(2024, 2, 1))
            let product = try await desks.stored(RecordEntry(recognised))
            try await Self.dossier(.renewal, of: product, ready: true, desks)
            let text = try await Self.printed(desks).text
            #expect(text.contains("45 ngày") && text.contains("01/02/2027") && !text.contains("30/10/2026"))
        }
    }

    @Test func aRenewalDoesNotGoBeforeItsWindow() async throws {
        try await withTwoDesks { desks in
            var recognised = Self.product("Rượu ngô")
            (recognised.state, recognised.starRating, recognised.issuedOn) = (.recognised, 3, Self.day(2024, 3, 7))
            let product = try await desks.stored(RecordEntry(recognised))
            // Received on 7/9/2026: 181 days before the last day.
            try await Self.dossier(.renewal, of: product, ready: true, desks)
            let early = try await Self.printed(desks, product: "Rượu ngô")
            #expect(early.isRefused && early.remarks.first?.contains("08/9/2026") == true, "\(early.remarks)")
            let dossier = try #require(try await desks.all(.dossier).first)
            let step = RecordStep(
                entries: [dossier], to: "submitted",
                contexts: try await desks.an.stepContexts([dossier], Self.day(2026, 9, 25)))
            let taken = try await desks.an.take(step, Self.day(2026, 9, 25))
            guard case .taken([], _, let left) = taken else {
                Issue.record("it went: \(taken)")
                return
            }
            #expect(left.first?.obstacles == [.beforeWindow(opens: Self.day(2026, 9, 8))])
        }
    }

    @Test func whoWithdrawsARecognitionSaysWhenAndWhy() async throws {
        try await withTwoDesks { desks in
            var recognised = Self.product("Rượu ngô")
            (recognised.state, recognised.starRating, recognised.issuedOn) = (.recognised, 3, Self.day(2025, 2, 1))
            recognised.foundOn = Self.day(2026, 9, 1)
            var product = try #require(try await desks.stored(RecordEntry(recognised)).record(as: Product.self))
            #expect(product.withdrawal?.day == Self.day(2026, 9, 16))
            #expect(!RecordEntry(product).isOverdue(on: Self.day(2026, 9, 16)))
            #expect(RecordEntry(product).isOverdue(on: Self.day(2026, 9, 17)))
            product.state = .revoked
            guard case .saved = try await desks.an.save(RecordEntry(product)) else {
                (product.revokedOn, product.grounds) = (Self.day(2026, 9, 10), Codes([.markMisused]))
                let stored = try await desks.stored(RecordEntry(product)).record(as: Product.self)
                #expect(stored?.grounds.chosen == [.markMisused])
                #expect(stored.map { RecordEntry($0).isOverdue(on: Self.day(2026, 12, 1)) } == false)
                return
            }
            Issue.record("withdrawn without day and ground")
        }
    }

    @Test func theFormsAreFilledInAsFarAsTheRecordsKnow() async throws {
        try await withTwoDesks { desks in
            var recognised = Self.product("Rượu men lá")
            (recognised.state, recognised.starRating, recognised.issuedOn) = (.recognised, 3, Self.day(2025, 2, 1))
            recognised.decision = "7/QĐ-UBND"
            let product = try await desks.stored(RecordEntry(recognised))
            try await Self.dossier(.upgrade, of: product, ready: true, desks)
            var proof = DossierPaper()
            (proof.name, proof.state, proof.dossier) = ("A. Hợp đồng nguyên liệu", .checked, 1)
            _ = try await desks.stored(RecordEntry(proof))
            var sale = Sale()
            (sale.item, sale.period, sale.year, sale.measure) = ("Rượu", "2025", 2025, "lít")
            (sale.quantity, sale.product) = (Figure(800), product.identity.id)
            _ = try await desks.stored(RecordEntry(sale))
            func printed(_ code: String) async throws -> String {
                var arguments = PaperArguments()
                arguments.product = "Rượu men lá"
                let paper = try #require(try await PaperCatalogue.asked(code, arguments, of: desks.an))
                let lines = try await desks.an.compose(PaperOrder(paper), width: 110).pages.flatMap { $0 }.map(\.text)
                return lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
            }
            let first = try await printed("registration")
            for part in [
                "Mẫu số 01", "Rượu men lá", "HTX Hương Núi", "nâng hạng", "3 sao, Quyết định số 07/QĐ-UBND",
                "01/02/2028",
            ] {
                #expect(first.contains(part), "\(part)")
            }
            let second = try await printed("self-assessment")
            for part in ["Mẫu số 02", "Tổng điểm: ………", "2025: 800 lít", "A. Hợp đồng nguyên liệu", "dân tộc ………"] {
                #expect(second.contains(part), "\(part)")
            }
            #expect(second.contains("thay đổi từ lần công nhận trước (3 sao)"))
        }
    }
}

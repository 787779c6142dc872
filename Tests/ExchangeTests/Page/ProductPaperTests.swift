// The commune's assessment report and the notice of expiry as pages.
import Domain
import Exchange
import Testing

@Suite("Papers of the registry")
struct ProductPaperTests {
    @Sendable private static func word(_ word: AssessmentWord) -> String {
        switch word {
        case .title: "%1 – %2"
        case .product, .holder, .unit, .target, .consulted, .set: "\(word) %1"
        case .matter(let matter): matter.rawValue
        case .finding(let finding): finding.rawValue
        case .state(let state): state.rawValue
        default: "\(word)"
        }
    }

    @Sendable private static func word(_ word: ExpiryWord) -> String {
        switch word {
        case .heading, .toDo, .toDoLate: "\(word)"
        case .decisionDay, .ends, .ended: "\(word) %1 %2"
        default: "\(word) %1"
        }
    }

    private let today = CalendarDate("04/5/2026") ?? .epoch

    @Test func theReportHasItsFourParts() {
        var dossier = Dossier()
        (dossier.title, dossier.item, dossier.targetStar) = ("Trám đen · lần đầu", "Trám đen", 3)
        (dossier.localIngredients, dossier.localIngredientsNote) = (.met, "Trám của xã\nHợp đồng với 12 hộ")
        (dossier.consultedOn, dossier.minutes) = (CalendarDate("01/5/2026"), "Thôn Đông: đồng ý")
        var paper = DossierPaper()
        (paper.number, paper.name, paper.state, paper.changedBy) = (1, "Đơn đăng ký", .checked, "nguyenvana")
        let lines = AssessmentPaper(words: Self.word).pages(
            dossier, product: nil, holder: "HTX Trám", papers: [paper], on: today
        ).joined()
        let text = lines.joined(separator: "\n")
        #expect(text.contains("Trám đen · lần đầu – 04/5/2026"))
        #expect(text.contains("1. localIngredients: met\n   Trám của xã\n   Hợp đồng với 12 hộ"))
        #expect(text.contains("4. localIdentity: open"))
        #expect(text.contains("consultation\nconsulted 01/5/2026\nThôn Đông: đồng ý"))
        #expect(text.contains("1. Đơn đăng ký (required): checked"))
        #expect(text.contains("conclusion\nnoConclusion") && text.contains("holder HTX Trám"))
        #expect(!text.contains("nguyenvana"))
        let empty = AssessmentPaper(words: Self.word).pages(
            Dossier(), product: nil, holder: "", papers: [], on: today
        ).joined().joined(separator: "\n")
        #expect(empty.contains("notConsulted") && empty.contains("noPapers") && !empty.contains("holder"))
    }

    @Test func theNoticeNamesWhatEndsFirstInFront() {
        func product(_ name: String, _ end: String?, stars: Int? = nil) -> Product {
            var product = Product()
            (product.name, product.starRating, product.unit) = (name, stars, "xã Hạ")
            product.expiresOn = end.flatMap { CalendarDate($0) }
            return product
        }
        var first = product("Trám", "20/5/2026", stars: 4)
        (first.decision, first.issuedOn) = ("1/QĐ", CalendarDate("20/5/2023"))
        let text = ExpiryPaper(words: Self.word).pages(
            [(first, "HTX Trám"), (product("Chè", "01/5/2026"), ""), (product("Ong", nil), "HTX Ong")], on: today
        ).joined().joined(separator: "\n")
        #expect(text.contains("1. Chè\n   unit xã Hạ\n   ended 01/5/2026 3\n   toDoLate"))
        #expect(text.contains("2. Trám (stars 4)\n   holder HTX Trám\n   unit xã Hạ\n   decisionDay 01/QĐ 20/5/2023"))
        #expect(text.contains("ends 20/5/2026 16\n   toDo") && !text.contains("Ong"))
    }

    @Test func personsAreNotNamed() {
        var household = Holder()
        (household.name, household.aliases, household.form) = ("Lò rượu Tám", "Nhà Tám", .household)
        var company = Holder()
        company.name = "Hộ Tống"
        company.form = .company
        let holders = [household, company]
        let wanted: [(String, Bool)] = [
            ("Lò rượu Tám", false), ("nhà tám", false), ("Hộ Tống", true), ("HTX Bà Đen", true),
            ("Hộ ông Nguyễn Văn A", false), ("Bà Lan", false), ("Ông Vàng", false), ("Ong Vàng", true), ("", true),
        ]
        for (name, isPrinted) in wanted {
            #expect((PrintedNames(holders: holders).printed(name) != nil) == isPrinted, "\(name)")
        }
    }
}

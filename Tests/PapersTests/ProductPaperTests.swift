// The commune's assessment report and the notice of expiry as pages.
import Domain
import Foundation
import Papers
import Testing
import Words

@Suite("Papers of the registry")
struct ProductPaperTests {
    private let words = Words(.vi)
    private let today = CalendarDate("04/5/2026") ?? .epoch

    @Test func theReportHasItsFourParts() {
        var dossier = Dossier()
        (dossier.title, dossier.item, dossier.targetStar) = ("Trám đen · lần đầu", "Trám đen", 3)
        (dossier.localIngredients, dossier.localIngredientsNote) = (.met, "Trám của xã\nHợp đồng với 12 hộ")
        (dossier.consultedOn, dossier.minutes) = (CalendarDate("01/5/2026"), "Thôn Đông: đồng ý")
        var paper = DossierPaper()
        (paper.number, paper.name, paper.state, paper.changedBy) = (1, "Đơn đăng ký", .checked, "nguyenvana")
        let report = AssessmentComposer(words: words).document(
            dossier, product: nil, holder: "HTX Trám", papers: [paper], on: today)
        let text = TextPages.write(report).joined().joined(separator: "\n")
        #expect(text.contains("(Hồ sơ “Trám đen · lần đầu”, tính đến ngày 04/5/2026)"))
        #expect(text.contains("1. Nguồn gốc, nguyên liệu địa phương: đạt\n   Trám của xã\n   Hợp đồng với 12 hộ"))
        #expect(text.contains("4. Bản sắc địa phương: chưa đánh giá"))
        #expect(text.contains("II. LẤY Ý KIẾN\nLấy ý kiến ngày 01/5/2026.\nThôn Đông: đồng ý"))
        #expect(text.contains("1. Đơn đăng ký (bắt buộc): đã kiểm tra"))
        #expect(text.contains("IV. KẾT LUẬN\nChưa có kết luận.") && text.contains("Chủ thể: HTX Trám."))
        #expect(!text.contains("nguyenvana"))
        // What the findings say where nobody has written a conclusion.
        for (index, matter) in [\Dossier.localIngredients, \.localLabour, \.ideaOrigin, \.localIdentity].enumerated() {
            dossier[keyPath: matter] = index == 1 ? .unmet : .met
        }
        func conclusion() -> String {
            TextPages.write(
                AssessmentComposer(words: words).document(dossier, product: nil, holder: "", papers: [], on: today)
            ).joined().joined(separator: "\n").components(separatedBy: "IV. KẾT LUẬN\n")[1]
        }
        #expect(conclusion().hasPrefix("Hồ sơ chưa đạt nội dung: Lao động địa phương."))
        dossier.localLabour = .met
        #expect(conclusion().hasPrefix("Hồ sơ đạt cả bốn nội dung đánh giá."))
        dossier.conclusion = "Đề nghị tỉnh đánh giá."
        #expect(conclusion().hasPrefix("Đề nghị tỉnh đánh giá."))
        let nothing = AssessmentComposer(words: words).document(
            Dossier(), product: nil, holder: "", papers: [], on: today)
        let empty = TextPages.write(nothing).joined().joined(separator: "\n")
        #expect(empty.contains("Không họp: chỉ họp lấy ý kiến khi cần") && empty.contains("Chưa có danh mục giấy tờ."))
        #expect(!empty.contains("Chủ thể"))
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
        let notice = ExpiryComposer(words: words).document(
            [(first, "HTX Trám"), (product("Chè", "01/5/2026"), ""), (product("Ong", nil), "HTX Ong")], on: today)
        let text = TextPages.write(notice).joined().joined(separator: "\n")
        for part in [
            """
            1. Chè
               Đơn vị: xã Hạ.
               Hết hạn ngày 01/5/2026, đã quá 3 ngày.
               Hồ sơ đánh giá lại nộp từ ngày 02/11/2025 đến ngày 01/01/2026
            """,
            """
            2. Trám (4 sao)
               Chủ thể: HTX Trám.
               Đơn vị: xã Hạ.
               Quyết định: 01/QĐ, công nhận ngày 20/5/2023.
               Hết hạn ngày 20/5/2026, còn 16 ngày.
               Hồ sơ đánh giá lại nộp từ ngày 21/11/2025 đến ngày 20/01/2026
            """,
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("Ong"))
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(flat.contains("dùng được đến khi có kết quả, muộn nhất ngày 16/11/2026 (Quyết định số 26/2026/QĐ-TTg)"))
        #expect(flat.contains("Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22/5/2026 của Thủ tướng Chính phủ về"))
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

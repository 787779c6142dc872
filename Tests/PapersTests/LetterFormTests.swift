// The form around an office's papers: head, number, date, recipients, signer.
import Domain
import Papers
import Testing
import Words

@Suite("Form of papers") struct LetterFormTests {
    private static let document = PaperDocument(
        title: "Thông báo",
        sections: [
            PaperSection(blocks: [.paragraph(PaperParagraph(.name, "THÔNG BÁO"))]),
            PaperSection(isLandscape: true, blocks: [.paragraph(PaperParagraph(.name, "PHỤ LỤC"))]),
        ])

    private static var letterhead: Letterhead {
        var letterhead = Letterhead()
        (letterhead.issuer, letterhead.symbol) = ("Ủy ban nhân dân xã Thất Khê", "TB-UBND")
        (letterhead.place, letterhead.position) = ("Thất Khê", "Phó Chủ tịch")
        letterhead.authority = "TM. Ủy ban nhân dân\nKT. Chủ tịch"
        letterhead.recipients = "Các thôn;\n- Đoàn xã\n\nLưu: VT."
        return letterhead
    }

    private static func pages(_ number: String, _ date: String?, _ letterhead: Letterhead) -> [[String]] {
        TextPages.write(
            LetterForm(letterhead, words: Words(.vi)).around(
                document, number: number, date: date.flatMap { CalendarDate($0) }, year: 2026))
    }

    @Test func headAndFootStandAroundTheFirstSection() {
        let pages = Self.pages("8/TB-UBND", "2024-02-05", Self.letterhead)
        let first = pages[0]
        #expect(first[0].contains("ỦY BAN NHÂN DÂN") && first[0].contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        let text = first.joined(separator: "\n")
        // Numbers and days below 10 and the first two months have a leading zero.
        #expect(text.contains("Số: 08/TB-UBND") && text.contains("Thất Khê, ngày 05 tháng 02 năm 2024"))
        #expect(first.contains { $0.contains("Nơi nhận:") && $0.contains("TM. ỦY BAN NHÂN DÂN") })
        #expect(first.contains { $0.contains("- Các thôn;") && $0.contains("KT. CHỦ TỊCH") })
        #expect(first.contains { $0.contains("- Đoàn xã;") && $0.contains("PHÓ CHỦ TỊCH") })
        #expect(first.contains { $0.contains("- Lưu: VT.") })
        let title = first.firstIndex { $0.contains("THÔNG BÁO") }
        #expect(title.map { Set(first[$0 + 1].filter { $0 != " " }) } == ["─"])
        #expect(pages.count == 2 && !pages[1].joined().contains("Nơi nhận"))
    }

    @Test(arguments: [
        ("1428/TB-UBND", "2024-04-12", "Số: 1428/TB-UBND", "ngày 12 tháng 4 năm 2024"),
        ("10/TB", "2024-03-08", "Số: 10/TB", "ngày 08 tháng 3 năm 2024"),
        ("", nil, "Số:        /TB-UBND", "ngày      tháng      năm 2026"),
    ]) func numbersAndDaysAreWrittenAsOfficesWriteThem(number: String, date: String?, first: String, second: String) {
        let text = Self.pages(number, date, Self.letterhead)[0].joined(separator: "\n")
        #expect(text.contains(first) && text.contains(second))
    }

    @Test func theYouthUnionHasAHeadOfItsOwn() {
        var letterhead = Self.letterhead
        (letterhead.title, letterhead.recipients) = (.youthUnion, "")
        let text = Self.pages("", nil, letterhead)[0].joined(separator: "\n")
        #expect(text.contains("ĐOÀN TNCS HỒ CHÍ MINH") && !text.contains("CỘNG HÒA") && !text.contains("Nơi nhận"))
        (letterhead.authority, letterhead.position) = ("", "")
        #expect(Self.pages("", nil, letterhead)[0].last { $0.contains { $0 != " " } }?.contains("─") == true)
    }

    @Test func theFirstThatNamesAPaperIsTaken() {
        func letterhead(_ id: Int64, _ papers: [Letterhead.Use]) -> Letterhead {
            var letterhead = Letterhead()
            letterhead.identity = RecordIdentity(id: id, uid: "\(id)", version: 1)
            letterhead.papers = Codes(papers)
            return letterhead
        }
        let all = [letterhead(3, []), letterhead(2, [.report]), letterhead(1, [.report, .notice]), letterhead(4, [])]
        #expect(Letterhead.chosen(for: .report, among: all, on: .epoch)?.identity.id == 1)
        #expect(Letterhead.chosen(for: .expiry, among: all, on: .epoch)?.identity.id == 3)
        #expect(Letterhead.chosen(for: .expiry, among: [all[1]], on: .epoch) == nil)
        // A working paper has one only when it is named.
        #expect(Letterhead.chosen(for: .list, among: all, on: .epoch) == nil)
        #expect(Letterhead.chosen(for: .list, among: all + [letterhead(5, [.list])], on: .epoch)?.identity.id == 5)
    }

    @Test func theSymbolIsThatOfTheTypeOfThePaper() {
        var letterhead = Letterhead()
        for (symbol, type, wanted) in [
            ("TB-UBND", OfficePaperType.plan, "KH-UBND"), ("TB-UBND", .notice, "TB-UBND"), ("KH-UBND", nil, "KH-UBND"),
            ("UBND-VP", .plan, "UBND-VP"), ("", .plan, ""),
        ] {
            letterhead.symbol = symbol
            #expect(letterhead.symbol(for: type) == wanted)
        }
        letterhead.papers = Codes([.conclusion])
        #expect(Letterhead.chosen(for: .plan, among: [letterhead], on: .epoch) == letterhead, "that of a kindred paper")
    }
}

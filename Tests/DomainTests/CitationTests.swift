// The citation finder: every form offices write, and what is none.
import Domain
import Foundation
import Testing

/// A citation in a line: type, number, symbol, date.
private func line(_ citation: Citation) -> String {
    var text = (citation.type ?? "–") + " | " + citation.number
    if let year = citation.year { text += "/\(year)" }
    text += " | " + citation.symbol
    if let date = citation.date { text += " | " + date.officialText }
    return text
}

private func found(_ text: String) -> [String] { CitationFinder().citations(in: text).map(line) }

@Suite struct CitationTests {
    @Test(arguments: [
        ("Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/2019 của HĐND", "Nghị quyết | 08/2019 | NQ-HĐND | 10/12/2019"),
        ("Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/ 2021 hỗ trợ", "Nghị quyết | 08/2019 | NQ-HĐND | 10/12/2021"),
        ("tại Quyết định số 148/QĐ-TTg ngày 24/02/2023.", "Quyết định | 148 | QĐ-TTg | 24/02/2023"),
        ("148/QĐ-TTg 24/02/2023", "Quyết định | 148 | QĐ-TTg | 24/02/2023"),
        ("148/QĐ-TTg", "Quyết định | 148 | QĐ-TTg"),
        ("Nghị định số 61/2015/NĐ-CP ngày 09 tháng 7 năm 2015", "Nghị định | 61/2015 | NĐ-CP | 09/7/2015"),
        ("Quyết định 46/2015/QĐ-TTg ngày 28/9/2015", "Quyết định | 46/2015 | QĐ-TTg | 28/9/2015"),
        ("Quyết định số 1328/QĐ-UBND, ngày 16/8/2022 về", "Quyết định | 1328 | QĐ-UBND | 16/8/2022"),
        ("Quyết định số 1328/QĐ-UBND ngày, 16/8/2022", "Quyết định | 1328 | QĐ-UBND | 16/8/2022"),
        ("Công văn số 05/NN&PTNT ngày 06/01/2023", "Công văn | 05 | NN&PTNT | 06/01/2023"),
        ("Công văn số 05/NN & PTNT", "Công văn | 05 | NN&PTNT"),
        ("Công văn số 01/BCĐ-KHCN, ngày 10/01/2023", "Công văn | 01 | BCĐ-KHCN | 10/01/2023"),
        ("văn bản số 01/BCĐ-KHCN", "Văn bản | 01 | BCĐ-KHCN"),
        ("theo số 01/BCĐ-KHCN", "– | 01 | BCĐ-KHCN"),
        ("kế hoạch số 862/KH-UBND ngày 08/3/2024", "Kế hoạch | 862 | KH-UBND | 08/3/2024"),
        ("Thông báo số:1428/TB-UBND ngày 12/4/2024", "Thông báo | 1428 | TB-UBND | 12/4/2024"),
        ("Thông báo số 1.428/TB-UBND", "Thông báo | 1428 | TB-UBND"),
        ("Luật số 57/2020/QH14 ngày 16/6/2020", "Luật | 57/2020 | QH14 | 16/6/2020"),
        ("Luật Thanh niên số 57/2020/QH14", "– | 57/2020 | QH14"),
        ("Nghị quyết số 29-NQ/TW ngày 04/11/2013", "Nghị quyết | 29 | NQ/TW | 04/11/2013"),
        ("Thông tư liên tịch số 05/2015/TTLT-BNV-BTC", "Thông tư liên tịch | 05/2015 | TTLT-BNV-BTC"),
        ("QUYẾT ĐỊNH SỐ 148/QĐ-TTG", "Quyết định | 148 | QĐ-TTG"),
        ("quyết định số 148/qđ-ttg ngày 24/02/2023", "Quyết định | 148 | qđ-ttg | 24/02/2023"),
        ("Quyết\u{A0}định\u{A0}số\u{A0}148 / QĐ – TTg ngày 24 / 02 / 2023", "Quyết định | 148 | QĐ-TTg | 24/02/2023"),
        ("Quyết định số 148/QĐ‑TTg", "Quyết định | 148 | QĐ-TTg"),
        ("Quyết định số 148/QĐ-TTg – UBND tỉnh", "Quyết định | 148 | QĐ-TTg"),
        ("Quyết định số 148/QĐ-TTg - về việc", "Quyết định | 148 | QĐ-TTg"),
        ("Quyết định số\n148/QĐ-TTg", "Quyết định | 148 | QĐ-TTg"),
        ("Quyết định số 148\u{200B}/QĐ-TTg", "Quyết định | 148 | QĐ-TTg"),
        ("NQ 08/2019/NQ-HĐND", "Nghị quyết | 08/2019 | NQ-HĐND"),
        (
            "Nghị quyết số 08/2019/NQ-HĐND của HĐND tỉnh Lạng Sơn ngày 10/12/2019",
            "Nghị quyết | 08/2019 | NQ-HĐND | 10/12/2019"
        ),
        ("Quyết định số 148/QĐ-TTg (24/02/2023)", "Quyết định | 148 | QĐ-TTg | 24/02/2023"),
        ("Quyết định số 148/QĐ-TTg ngày 31/02/2023", "Quyết định | 148 | QĐ-TTg"),
        ("Quyết định số 3188 của UBND huyện", "Quyết định | 3188 | "),
    ]) func everyFormIsRead(text: String, expected: String) {
        for form in [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping] {
            #expect(found(form) == [expected])
        }
    }

    @Test(arguments: [
        "ngày 12/4/2024", "họp 10/12/ 2021", "24/7", "1/3 số hộ", "đạt 3 sao", "18 biển", "349,02 triệu đồng",
        "30.000 đ/ngày", "100 triệu đồng/05 HTX", "0205.3812.345", "098/765/4321", "số 0912 345 678", "tuyến số 5/HTX",
        "kỷ luật số 5", "lô 5/12/KH-UBND",
        "giai đoạn 2020 - 2025", "Kế hoạch 5 năm 2021-2025", "kế hoạch 2024", "Kế hoạch tháng 3/2024", "Luật 3 điều",
        "quyết định hỗ trợ 17 HTX", "thông báo 2 lần", "kế hoạch 3/2024", "60 km/h", "số 5", "số 12/4/2024",
        "quyết định 12/4/2024", "Quyết định 1.000.000 đồng", "kế hoạch số 1/3", "Phòng Tài chính - Kế hoạch đã",
        "tỷ lệ 3/KH", "500 túi/300 g", "15/TT Thất Khê", "Chương trình 50%", "kế hoạch số 50 %", "Báo cáo 3,5 điểm",
        "", "số", "Nghị quyết số", "Nghị quyết số /", "08/", "/NQ-HĐND", "quyết định số 12345678/QĐ-TTg",
    ]) func whatIsNoCitationIsLeftAlone(text: String) {
        #expect(found(text) == [])
        #expect(found(text.decomposedStringWithCanonicalMapping) == [])
    }

    @Test func shortMentionsMeanWhatWasCitedBefore() {
        let text = """
            Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/2019 và Nghị quyết số 15/2021/NQ-HĐND; theo Điều 12 Nghị quyết số 08; \
            bổ sung Điều 12a Nghị quyết số 15 của HĐND tỉnh; Nghị quyết 8/2019, Nghị quyết 15 nêu trên, Nghị quyết 15 \
            điều, Quyết định số 08, Nghị quyết số 8/2020.
            """
        let citations = CitationFinder().citations(in: text)
        #expect(
            citations.map(\.written) == [
                "Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/2019", "Nghị quyết số 15/2021/NQ-HĐND", "Nghị quyết số 08",
                "Nghị quyết số 15", "Nghị quyết 8/2019", "Nghị quyết 15", "Quyết định số 08", "Nghị quyết số 8/2020",
            ])
        let keys = citations.map(\.key)
        #expect(keys[2] == keys[0] && keys[4] == keys[0] && keys[3] == keys[1] && keys[5] == keys[1])
        #expect(Set(keys).count == 4)
        #expect(citations.map(\.isShort) == [false, false, true, true, true, true, true, true])
        #expect(citations[6].symbol.isEmpty && citations[7].symbol.isEmpty)
    }

    @Test func shortMentionsMeanTheOnlyDocumentOfTheRegister() {
        var first = LegalDocument()
        first.type = "Nghị quyết"
        first.number = "08/2019/NQ-HĐND"
        var other = first
        other.number = "08/2022/NQ-HĐND"
        let text = "Nghị quyết số 8 và Nghị quyết 08/2022"
        let alone = CitationFinder(register: DocumentRegister([first])).citations(in: text)
        #expect(alone.map(\.symbol) == ["NQ-HĐND"])
        let both = CitationFinder(register: DocumentRegister([first, other])).citations(in: text)
        #expect(both.map(\.symbol) == ["", "NQ-HĐND"])
        #expect(both.last?.year == 2022)
    }

    @Test func keysMakeSpellingsOne() {
        let spellings = [
            "Nghị quyết số 08/2019/NQ-HĐND", "nghị quyết 8/2019/nq-hđnd", "08/2019/NQ–HĐND ngày 10/12/2019",
            "Nghị quyết số: 08 / 2019 / NQ - HĐND",
        ]
        let keys = spellings.flatMap { CitationFinder().citations(in: $0).map(\.key) }
        #expect(keys.count == 4 && Set(keys).count == 1)
        let others = [
            "Nghị quyết số 80/2019/NQ-HĐND", "Nghị quyết số 08/2020/NQ-HĐND", "Quyết định số 08/2019/QĐ-UBND",
        ]
        #expect(Set(keys + others.flatMap { CitationFinder().citations(in: $0).map(\.key) }).count == 4)
    }

    @Test func rangesCoverWhatWasWritten() throws {
        for text in ["Theo Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/ 2021, xã".decomposedStringWithCanonicalMapping] {
            let citation = try #require(CitationFinder().citations(in: text).first)
            #expect(String(text[citation.range]) == citation.written)
            #expect(citation.written == "Nghị quyết số 08/2019/NQ-HĐND ngày 10/12/ 2021")
        }
    }

    @Test func randomTextsAreReadWithoutHarm() {
        var state: UInt64 = 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "Nghị quyết", "số", " ", "08", "/", "2019", "-", "NQ", "HĐND", "ngày", "10/12/2019", ",", "\n", "\u{301}",
            "của",
            "Luật", "QH14", "&", ".", "9999999999999999999999", "👩‍👩‍👧", "(", ")", "\u{200B}", "％", "١٢", "ﬁ", "\r\n",
        ]
        for _ in 0..<4000 {
            let text = (0..<next(14)).map { _ in pieces[next(pieces.count)] }.joined(separator: next(2) == 0 ? " " : "")
            var end = text.startIndex
            for citation in CitationFinder().citations(in: text) {
                #expect(citation.range.lowerBound >= end && citation.range.upperBound <= text.endIndex)
                #expect(String(text[citation.range]) == citation.written && !citation.written.isEmpty)
                end = citation.range.upperBound
            }
        }
    }
}

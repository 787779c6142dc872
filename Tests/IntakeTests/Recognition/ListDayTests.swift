// Days of lists as offices write them: ranges, short years, months, what a spreadsheet counts, what is only planned.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Days of lists")
struct ListDayTests {
    private func found(_ csv: String) throws -> FileUnderstanding {
        try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled)
    }

    @Test(arguments: [
        ("10-15/3/2031", "2031-03-10", "2031-03-15"), ("từ ngày 10/3 đến ngày 15/3/2031", "2031-03-10", "2031-03-15"),
        ("26/3 và 27/3/2031", "2031-03-26", "2031-03-27"), ("28/12 - 03/01/2032", "2031-12-28", "2032-01-03"),
        ("Từ ngày 10 đến ngày 15 tháng 3 năm 2031", "2031-03-10", "2031-03-15"),
        ("10/3/2031–15/3/2031", "2031-03-10", "2031-03-15"), ("8h00 ngày 12/3/2031", "2031-03-12", ""),
        ("2031-03-12 00:00:00", "2031-03-12", ""), ("Ngày 5, 6/3/2031", "2031-03-05", "2031-03-06"),
        ("Tháng 5/2031", "", ""), ("Quý II/2031", "", ""), ("3 tháng", "", ""), ("Dự kiến 15/6/2031", "", ""),
        ("20-15/3/2031", "", ""),
    ])
    func anActivityLastsFromItsFirstDayToItsLast(written: String, first: String, last: String) throws {
        let found = try found("CÁC LỚP NĂM 2031;;\nTT;Tên lớp;Thời gian tổ chức;Số học viên\n1;Nuôi ong;\(written);30")
        let entry = try #require(found.records.first?.entry)
        #expect(entry["heldFrom"].plainText == first && entry["heldTo"].plainText == last)
        #expect(entry["notes"].text == (first.isEmpty ? "Thời gian tổ chức: " + written : ""))
        let isTold = found.tables[0].remarks.contains { $0.matter == .unreadable(field: "heldFrom") }
        #expect(isTold == first.isEmpty)
    }

    @Test func aConferenceKeepsItsFirstDayAndSaysSo() throws {
        let found = try found(
            """
            TT;Tên hội nghị;Ngày tổ chức;Địa điểm
            1;Đối thoại A;12-13/3/2031;Nhà A
            2;Đối thoại B;26/3 và 27/3/2031;Nhà B
            3;Đối thoại C;Dự kiến 20/6/2031;Nhà C
            4;Đối thoại D năm 2031;Quý III/2031;Nhà D
            """)
        let entries = found.records.map(\.entry)
        #expect(entries.map { $0["heldOn"].plainText } == ["2031-03-12", "2031-03-26", "", ""])
        #expect(entries[2]["plannedOn"].plainText == "2031-06-20")
        #expect(entries.map { $0["year"].plainText } == ["2031", "2031", "2031", "2031"])
        #expect(
            found.tables[0].remarks.map(\.matter) == [
                .readAs(field: "heldOn", "12/3/2031"), .readAs(field: "heldOn", "26/3/2031"),
                .moved(field: "plannedOn"),
                .unreadable(field: "heldOn"),
            ])
    }

    @Test(arguments: [
        ("12/4/24", "2024-04-12"), ("05-01-26", "2026-01-05"), ("45296", "2024-01-05"), ("tháng 3/2024", ""),
        ("quý I/2024", ""), ("không rõ", ""), ("31/2/2024", ""),
    ])
    func aDayThatIsNotPlainIsTold(written: String, day: String) throws {
        let found = try found("TT;Tên sản phẩm;Chủ thể;Hạng sao;Ngày công nhận\n1;Trà A;HTX B;3;\(written)")
        let product = try #require(found.records.last?.entry)
        #expect(product["issuedOn"].plainText == day)
        #expect(found.tables[0].remarks.count == 1)
        if day.isEmpty { #expect(product["notes"].text == "Ngày công nhận: " + written) }
        if written.contains("2024"), day.isEmpty, !written.contains("31") {
            #expect(product["year"].plainText == "2024")
        }
    }

    @Test(arguments: [
        "Hạn giấy chứng nhận", "Ngày hết hạn", "Hạn GCN", "Có giá trị đến ngày", "Thời hạn giấy chứng nhận",
    ])
    func untilWhenACertificateHolds(heading: String) throws {
        let found = try found(
            "TT;Tên sản phẩm;Chủ thể;Hạng sao;\(heading)\n1;Trà A;HTX B;3;31/12/2031\n2;Trà C;HTX B;3;tháng 12/2031")
        let products = found.records.map(\.entry).filter { $0.kind == .product }
        #expect(products.map { $0["expiresOn"].plainText } == ["2031-12-31", "2031-12-31"])
        #expect(products.allSatisfy { $0["decision"].isEmpty })
    }
}

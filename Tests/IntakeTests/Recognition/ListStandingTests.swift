// What lists say of stars, states, persons and of columns that no field takes.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("What lists say of their rows")
struct ListStandingTests {
    private func found(_ csv: String) throws -> FileUnderstanding {
        try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled)
    }

    private func product(_ stars: String, _ state: String = "", notes: String = "", name: String = "Trà A") throws -> (
        entry: RecordEntry, remarks: [ReadRemark.Matter]
    ) {
        let found = try found(
            "DANH SÁCH SẢN PHẨM OCOP;;;;;\nTT;Tên sản phẩm;Chủ thể;Hạng sao;Trạng thái;Ghi chú\n"
                + "1;\(name);HTX B;\(stars);\(state);\(notes)")
        return (try #require(found.records.last?.entry), found.tables[0].remarks.map(\.matter))
    }

    @Test(arguments: [
        "3-4 sao", "3 → 4", "3 sao (2021), 4 sao (2024)", "Tiềm năng 4 sao", "Phấn đấu 4 sao", "III", "Không đạt", "0",
        "Chưa đạt", "3/5", "Đăng ký 4 sao",
    ])
    func starsThatAreNotOneNumberAreTold(stars: String) throws {
        let (entry, remarks) = try product(stars)
        #expect(entry["starRating"].isEmpty && entry["state"].text != "recognised")
        #expect(remarks == [.unreadable(field: "starRating")])
        #expect(entry["notes"].text == "Hạng sao: " + stars)
    }

    @Test(arguments: [
        ("3", "3"), ("Hạng 3", "3"), ("ba sao", "3"), ("★★★★", "4"), ("OCOP 4 sao", "4"), ("3 sao (2031)", "3"),
    ])
    func starsThatAreOneNumber(written: String, stars: String) throws {
        let (entry, remarks) = try product(written)
        #expect(entry["starRating"].plainText == stars && entry["state"].text == "recognised" && remarks.isEmpty)
    }

    @Test(arguments: [
        ("Đã thu hồi", "revoked"), ("bị thu hồi", "revoked"), ("đã hết hạn", "idea"), ("tạm dừng sản xuất", "idea"),
        ("đang lập hồ sơ", "applying"), ("đã công nhận", "recognised"), ("chưa hết hạn", "recognised"),
    ])
    func whatAProductIsNoLonger(state: String, stored: String) throws {
        #expect(try product("3 sao", state).entry["state"].text == stored)
        #expect(try product("3 sao", notes: state).entry["state"].text == stored)
        #expect(try product("3 sao", name: "Trà A (\(state))").entry["state"].text == stored)
    }

    @Test(arguments: [
        ("HTX Bún ngô (0912 345 678)", "HTX Bún ngô", "0912 345 678"),
        ("Hộ Bế Thị Nga - ĐT: 0987.654.321", "Hộ Bế Thị Nga", "0987.654.321"),
        ("Công ty Hồi Xanh, SĐT 0205 3812 345", "Công ty Hồi Xanh", "0205 3812 345"),
        ("HTX Một -", "HTX Một", ""), ("- HTX Một,", "HTX Một", ""), ("HTX 19/5", "HTX 19/5", ""),
        ("HTX Một (Bản Trại", "HTX Một (Bản Trại", ""), ("Hộ A, thôn 3", "Hộ A, thôn 3", ""),
    ])
    func namesOfHoldersWithoutTheirTelephones(written: String, name: String, telephone: String) throws {
        let list = try found("TT,Tên sản phẩm,Chủ thể,Hạng sao\n1,Trà A,\"\(written)\",3")
        let holder = try #require(list.records.first?.entry)
        #expect(holder.kind == .holder && holder["name"].text == name && holder["contact"].text == telephone)
        #expect(list.records.last?.entry["holder"].text == name)
        #expect(list.tables[0].remarks.contains { $0.matter == .moved(field: "contact") } == !telephone.isEmpty)
        let help = try found("HỖ TRỢ NĂM 2031,,\nTT,Người thụ hưởng,Nội dung hỗ trợ\n1,\"\(written)\",bao bì")
        #expect(help.records.first?.entry["beneficiary"].text == name)
        #expect(help.records.first?.entry["notes"].text == telephone)
    }

    @Test(arguments: [("DANH SÁCH HỖ TRỢ THANH NIÊN NĂM 2031", true), ("DANH SÁCH HỖ TRỢ SẢN XUẤT NĂM 2031", false)])
    func whetherYoungPeopleGotHelpIsSaidOrTold(title: String, isOfYouth: Bool) throws {
        let found = try found("\(title);;\nTT;Người thụ hưởng;Số tiền hỗ trợ\n1;HTX A;20.000.000")
        #expect(found.records.first?.entry["youthLed"] == .flag(isOfYouth))
        #expect(found.tables[0].remarks.map(\.matter) == [.assumed(field: "youthLed", isOfYouth ? "true" : "false")])
    }

    @Test(arguments: [
        ("KẾT QUẢ HỖ TRỢ NĂM 2031;Số tiền hỗ trợ", "paid"), ("HỖ TRỢ NĂM 2031;Số tiền đã giải ngân", "paid"),
        ("DANH SÁCH ĐÃ CHI HỖ TRỢ NĂM 2031;Số tiền hỗ trợ", "paid"), ("HỖ TRỢ NĂM 2031;Số tiền hỗ trợ", "applied"),
        ("ĐỀ NGHỊ HỖ TRỢ, SO VỚI SỐ ĐÃ CHI NĂM 2031;Số tiền hỗ trợ", "applied"),
    ])
    func whatWasPaidIsPaid(head: String, state: String) throws {
        let parts = head.split(separator: ";")
        let found = try found("\(parts[0]);;\nTT;Người thụ hưởng;\(parts[1])\n1;HTX A;20.000.000")
        #expect(found.records.first?.entry["state"].text == state)
    }

    @Test func aColumnOfWhatWasPaidCountsWhereItIsTheWhole() throws {
        let found = try found(
            "HỖ TRỢ NĂM 2031;;;\nTT;Người thụ hưởng;Số tiền hỗ trợ;Đã chi\n1;A;20.000.000;20.000.000\n2;B;20.000.000;5.000.000"
        )
        #expect(found.records.map { $0.entry["state"].text } == ["paid", "applied"])
        #expect(found.records[1].entry["notes"].text == "Đã chi: 5.000.000")
    }

    @Test func columnsOfNoFieldAreKeptAmongTheNotes() throws {
        let found = try found(
            """
            HỖ TRỢ NĂM 2031;;;;;
            TT;Người thụ hưởng;Số tiền hỗ trợ;Mô hình;Thứ gì lạ;Số CCCD
            1;HTX A;20.000.000;Nuôi ong;đỏ;012345678901
            2;HTX B;30.000.000;;;
            """)
        #expect(found.records.map { $0.entry["notes"].text } == ["Mô hình: Nuôi ong\nThứ gì lạ: đỏ", ""])
        #expect(found.tables[0].columns.map(\.meaning).suffix(3) == [.noted, .unknown, .personal])
    }

    /// In which form help is given says nothing of what it is for.
    @Test func theFormOfHelpIsNotItsPurpose() throws {
        let found = try found(
            """
            DANH SÁCH HỖ TRỢ NĂM 2031;;;
            TT;Người thụ hưởng;Hình thức;Số tiền hỗ trợ
            1;HTX A;Tiền mặt;20.000.000
            """)
        let record = try #require(found.records.last)
        #expect(record.entry["purpose"].text == "other")
        #expect(record.entry["notes"].text == "Hình thức: Tiền mặt")
    }

    @Test func groupRowsSayWhereItsRowsAre() throws {
        let found = try found(
            """
            HỖ TRỢ NĂM 2031;;;
            TT;Người thụ hưởng;Nội dung;Số tiền hỗ trợ
            I;XÃ NÀ LẢ;;
            1;HTX A;Bao bì;20.000.000
            II;Xã Đồi Chè;;
            1;HTX B;Bao bì;30.000.000
            III;Nhóm khác;;
            1;HTX C;Bao bì;30.000.000
            """)
        #expect(found.records.map { $0.entry["unit"].text } == ["Xã Nà Lả", "Xã Đồi Chè", ""])
        #expect(
            found.tables[0].remarks.map(\.matter).dropFirst() == [
                .groupRead(field: "unit", "Xã Nà Lả"), .groupRead(field: "unit", "Xã Đồi Chè"), .group,
            ])
    }

    @Test(arguments: [
        ("Mã QR truy xuất", "traceability"), ("Thiết kế nhãn mác", "label"), ("In bao bì", "packaging"),
        ("Đăng ký nhãn hiệu", "trademark"), ("Bao bì, nhãn mác", "other"),
    ])
    func whatHelpWasFor(written: String, purpose: String) throws {
        let found = try found("HỖ TRỢ NĂM 2031,,\nTT,Người thụ hưởng,Nội dung hỗ trợ\n1,HTX A,\"\(written)\"")
        #expect(found.records.first?.entry["purpose"].text == purpose)
    }
}

// Who asked: bodies are named, persons are not.
import Domain
import Testing

@Suite struct AskerTests {
    private let unnamed = Asker.Unnamed.papers

    private func asker(_ written: String, _ known: KnownNames = KnownNames()) -> Asker {
        let name = AskerName(written: written)
        return Asker(office: name.office, unit: name.unit, known: known, unnamed: unnamed)
    }

    @Test(arguments: [
        "Bí thư Đoàn xã Tân Minh", "Đoàn trường THPT", "Đoàn trường THPT Văn Quan", "Chi đoàn Công an xã",
        "Chi đoàn trường Mầm non Bình Minh", "Chi đoàn Ban Chỉ huy quân sự xã", "Hội Liên hiệp Phụ nữ xã",
        "Hội LHPN Việt Nam xã Bình Minh", "Đoàn TN phường Đông Hà", "Đoàn xã", "Thanh niên thôn Bản Xã",
        "Câu lạc bộ Thanh niên tình nguyện", "HTX Thanh niên Nấm hương", "Hợp tác xã Nông sản Bản Chang",
        "Trung tâm Y tế huyện", "Đoàn khối các cơ quan", "Chi đoàn Trạm Y tế xã Hưng Thịnh", "CHI ĐOÀN THÔN NÀ LÌNH",
        "XÃ ĐÀO VIÊN", "Xã Đào Viên", "Phường Tam Hà", "Đoàn Thanh niên xã Đào Viên (cũ)",
        "Chi đoàn quân sự, công an xã Kim Đường", "Phòng Văn hóa - Xã hội xã Thất Khê", "Phòng Văn Hóa",
        "Hội Nông dân xã Tri Lễ", "BAN CHỈ HUY QUÂN SỰ", "PHÒNG KINH TẾ", "Ủy ban MTTQ xã", "Sở Y tế", "Khối 3",
        "Tổ hợp tác Thảo Vy", "HTX Nguyễn Gia", "Trường THPT Nguyễn Trãi", "Bà con thôn Nà Lả", "Đại biểu HĐND xã",
        "Đ/c Bí thư Đoàn xã Tân Minh", "Ông Chủ tịch Hội Nông dân xã", "Chi hội Phụ nữ thôn Nà Lả", "Cử tri", "",
        "Phố Lê Lợi", "Trường THPT Lê Hồng Phong", "Chi đoàn Võ Thị Sáu",
        "Trạm Y tế xã", "Trạm Thị trấn", "T.P Lạng Sơn", "U.B.N.D xã", "Báo Thị trường",
        "Chi đoàn Khối Đảng – Đoàn thể huyện", "Bí thư Đoàn Xã Trung Lập", "UBND xã Tân Minh",
    ])
    func bodiesAreNamed(written: String) {
        let name = AskerName(written: written)
        #expect(asker(written) == Asker(office: name.office, unit: name.unit, known: KnownNames(), unnamed: unnamed))
        #expect(asker(written).names == [])
        #expect([asker(written).office, asker(written).unit].filter { !$0.isEmpty }.joined(separator: " ") == written)
    }

    @Test(arguments: [
        ("Triệu Thị Mận, thôn Khau Ra", "Triệu Thị Mận", "Công dân|thôn Khau Ra"),
        ("Chị Triệu Mận, thôn Khau Ra, xã Hoa Sơn", "Triệu Mận", "Công dân|thôn Khau Ra, xã Hoa Sơn"),
        ("Ông Nông Văn Hợi", "Nông Văn Hợi", "Công dân|"), ("Linh mục Giuse", "Giuse", "Linh mục|"),
        ("Công dân tên Nông Văn Hợi, thôn 3", "Nông Văn Hợi", "Công dân|thôn 3"),
        ("Tên: Nông Văn Hợi", "Nông Văn Hợi", "Công dân|"),
        ("họ và tên Nông Văn Hợi", "Nông Văn Hợi", "Công dân|"),
        ("Học sinh nữ tên là Hoa Ban", "Hoa Ban", "Học sinh nữ|"),
        ("Trạm Thị Y, thôn 3", "Trạm Thị Y", "Công dân|thôn 3"), ("Bà Viện Thị Mơ", "Viện Thị Mơ", "Công dân|"),
        ("N.T.H, thôn 3", "N.T.H", "Công dân|thôn 3"), ("Chị N.T.H (khối 3)", "N.T.H", "Công dân|khối 3"),
        ("Đ.V.K", "Đ.V.K", "Công dân|"),
        ("Đ/c Nông Văn Tý, Bí thư Chi đoàn", "Nông Văn Tý", "Bí thư Chi đoàn|"),
        ("Nông Văn Sửu - thôn Nà Pàn", "Nông Văn Sửu", "Công dân|thôn Nà Pàn"),
        ("Nông Văn Dần (thôn Nà Pàn)", "Nông Văn Dần", "Công dân|thôn Nà Pàn"),
        ("NÔNG VĂN MÃO", "NÔNG VĂN MÃO", "Công dân|"),
        ("NÔNG VĂN MÃO, THÔN NÀ LẢ", "NÔNG VĂN MÃO", "Công dân|THÔN NÀ LẢ"),
        ("Anh Nông Văn Xã, thôn Nà Lả", "Nông Văn Xã", "Công dân|thôn Nà Lả"),
        ("Đ/c Lê Thị Hội, Chi đoàn Nà Pàn", "Lê Thị Hội", "Đoàn viên|Chi đoàn Nà Pàn"),
        ("Lý Thị Tý - Chi đoàn Công an xã", "Lý Thị Tý", "Đoàn viên|Chi đoàn Công an xã"),
        ("Bà Vi Thị Mùi (Chi hội Phụ nữ thôn Nà Lả)", "Vi Thị Mùi", "Hội viên|Chi hội Phụ nữ thôn Nà Lả"),
        ("Bà Hoàng Thị Sở, khối 3", "Hoàng Thị Sở", "Công dân|khối 3"),
        ("Lê Hồng Phong, thôn 3", "Lê Hồng Phong", "Công dân|thôn 3"),
        ("Trần Quốc Toản", "Trần Quốc Toản", "Công dân|"),
        ("Ông Phòng Văn Tá, thôn 5", "Phòng Văn Tá", "Công dân|thôn 5"), ("Phòng Văn Tá", "Phòng Văn Tá", "Công dân|"),
        ("Ban Văn Hòa, xã Tri Lễ", "Ban Văn Hòa", "Công dân|xã Tri Lễ"),
        ("Đại biểu Nguyễn Văn Quận", "Nguyễn Văn Quận", "Đại biểu|"),
        ("Em Hà Thị Trường, lớp 12A", "Hà Thị Trường", "Học sinh|lớp 12A"),
        ("Đoàn viên Lý Công An, thôn Nà Mười", "Lý Công An", "Đoàn viên|thôn Nà Mười"),
        ("Anh Nông Văn Hợi và chị Lý Thị Tý", "Nông Văn Hợi;Lý Thị Tý", "Công dân|"),
        ("Y Blang", "Y Blang", "Công dân|"), ("K'Brêm, buôn Ja", "K'Brêm", "Công dân|buôn Ja"),
        ("H’Hen Niê - buôn Sứt", "H’Hen Niê", "Công dân|buôn Sứt"), ("Giàng A Páo", "Giàng A Páo", "Công dân|"),
        ("Sùng Thị Mỷ", "Sùng Thị Mỷ", "Công dân|"), ("nông văn ba, thôn nà lả", "nông văn ba", "Công dân|thôn nà lả"),
        ("Đoàn Văn Hậu, xã Tân Minh", "Đoàn Văn Hậu", "Công dân|xã Tân Minh"),
        ("Chị Triệu Mận thôn Khau Ra xã Hoa Sơn", "Triệu Mận", "Công dân|thôn Khau Ra xã Hoa Sơn"),
        ("Anh No\u{302}ng\u{A0}Va\u{306}n  Hợi", "Nông Văn Hợi", "Công dân|"), ("Anh Ba", "Ba", "Công dân|"),
        ("Bí thư Chi đoàn Nông Văn Ba", "Nông Văn Ba", "Bí thư Chi đoàn|"), ("Sao Mai", "Sao Mai", "Công dân|"),
        ("Hộ ông Nông Văn Ba", "Nông Văn Ba", "Công dân|"),
        ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", "Công dân|"),
        // Apostrophes with a blank, titles with and without their point, given names alone, years and numbers.
        ("H' Hen Niê, buôn Sứt", "H' Hen Niê", "Công dân|buôn Sứt"),
        ("Chị H' Hen Niê", "H' Hen Niê", "Công dân|"), ("K' Brêm - buôn Ja", "K' Brêm", "Công dân|buôn Ja"),
        ("BS. Hoàng Lan, Trạm Y tế", "Hoàng Lan", "BS|Trạm Y tế"),
        ("ThS. Nông Văn Ba", "Nông Văn Ba", "ThS|"), ("ThS Nông Văn Ba", "Nông Văn Ba", "ThS|"),
        ("BS.Hoàng Lan", "Hoàng Lan", "BS|"), ("Lan, Mai, thôn 3", "Lan;Mai", "Công dân|thôn 3"),
        ("Lan và Mai, thôn 3", "Lan;Mai", "Công dân|thôn 3"), ("Lan, thôn 3", "Lan", "Công dân|thôn 3"),
        ("Nông Văn Ba, sinh năm 1999, thôn 3", "Nông Văn Ba", "Công dân|thôn 3"),
        ("Nông Văn Ba SN 1999, thôn 3", "Nông Văn Ba", "Công dân|thôn 3"),
        ("Nông Văn Ba (CCCD 020185001234), thôn 3", "Nông Văn Ba", "Công dân|thôn 3"),
        ("Bà Vi Thị Mùi, SĐT: 0912 345 678", "Vi Thị Mùi", "Công dân|"),
        ("Nông Văn Ba, 1999, thôn 3", "Nông Văn Ba", "Công dân|thôn 3"),
        // Other signs between name and place, families that are words too, kin, names in a row.
        ("Tạ Đình Đề_thôn 2", "Tạ Đình Đề", "Công dân thôn 2|"),
        ("Nông Thị Xuân|thôn 5", "Nông Thị Xuân", "Công dân thôn 5|"),
        ("Phạm Thị Hoài Thương/Chi đoàn trường", "Phạm Thị Hoài Thương", "Đoàn viên Chi đoàn trường|"),
        ("Hồ Giáo", "Hồ Giáo", "Công dân|"), ("Hồ Sen, thôn 3", "Hồ Sen", "Công dân|thôn 3"),
        ("Khối Phó Nông Ích Đạt", "Nông Ích Đạt", "Khối Phó|"),
        ("Chi hội trưởng ND thôn 2 Lô Văn Tạ", "Lô Văn Tạ", "Chi hội trưởng ND thôn 2|"),
        ("Mông Văn Tài", "Mông Văn Tài", "Công dân|"), ("Nhóm bạn: Hà, Nam, Việt", "Hà;Nam;Việt", "Nhóm bạn|"),
        ("Vợ chồng anh Ba", "Ba", "Công dân|"), ("Người nhà bà Tư, thôn 3", "Tư", "Công dân|thôn 3"),
        ("con trai ông Nông Văn Ba", "Nông Văn Ba", "Công dân|"),
        // Nobody typed a mark; numbers and addresses; a director of a body.
        ("nguyen thi be ba", "nguyen thi be ba", "Công dân|"), ("le van tam", "le van tam", "Công dân|"),
        ("tran van cuong, thon Na La", "tran van cuong", "Công dân thon Na La|"),
        ("Giang Thi My", "Giang Thi My", "Công dân|"),
        ("Phan Thị Kim Xuyến 0912345678 xuyen@thu.vn", "Phan Thị Kim Xuyến", "Công dân|"),
        ("pham thi hoa, thôn Nà Lả", "pham thi hoa", "Công dân|thôn Nà Lả"),
        ("Phó CT UBND xã Đinh Công Sự", "Đinh Công Sự", "Phó CT UBND xã|"),
        ("HTX Tân Minh (GĐ Viên Đình Khoát)", "Viên Đình Khoát", "HTX Tân Minh, GĐ|"),
        ("0912 345 678 – Hùng", "Hùng", "Công dân|"), ("A Lăng Thị Nhớt", "A Lăng Thị Nhớt", "Công dân|"),
        ("Thầy Lò Văn Pánh, giáo viên Trường THCS Bản Xã", "Lò Văn Pánh", "giáo viên|Trường THCS Bản Xã"),
    ])
    func personsAreNot(written: String, names: String, printed: String) {
        let name = AskerName(written: written)
        let asker = asker(written)
        #expect(asker.names.joined(separator: ";") == names)
        #expect(asker.office + "|" + asker.unit == printed)
        let joined = [name.office, name.unit].filter { !$0.isEmpty }.joined(separator: " ")
        #expect(
            joined.split(separator: " ")
                == written.split(whereSeparator: \.isWhitespace).map { "\($0)" }.map { $0[...] })
    }

    @Test func aRegisterSaysWhatIsABody() {
        var holder = Holder()
        (holder.name, holder.form) = ("Sao Mai", .establishment)
        #expect(asker("Sao Mai", KnownNames(holders: [holder])).names == [])
        #expect(asker("Đoàn Tân Lập").names == ["Đoàn Tân Lập"])
        #expect(asker("Đoàn Tân Lập", KnownNames(units: ["Tân Lập"])).names == [])
        #expect(asker("Thanh niên Hùng Lập", KnownNames(units: ["Hùng Lập"])).names == [])
        let said = KnownNames(rulings: KnownNames.keyed(["Nông Văn Ba": .body]))
        #expect(asker("Nông Văn Ba, thôn Nà Lả", said).names == [])
        holder.form = .household
        #expect(asker("Sao Mai", KnownNames(holders: [holder])).names == ["Sao Mai"])
        (holder.name, holder.form) = ("Cơ sở bà Lan", .establishment)
        #expect(asker("Cơ sở bà Lan, thôn 3", KnownNames(holders: [holder])).names == [])
        // A form that was only filled in makes nobody a body.
        holder.name = "Ông Nông Văn Ba"
        #expect(asker("Ông Nông Văn Ba", KnownNames(holders: [holder])).names == ["Nông Văn Ba"])
    }
}

extension Asker.Unnamed {
    /// What papers put for names.
    static let papers = Asker.Unnamed(
        citizen: "Công dân", pupil: "Học sinh", unionMember: "Đoàn viên", associationMember: "Hội viên")
}

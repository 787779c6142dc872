// Names of persons behind offices and the kinds of their units: the office is printed, the name is not.
import Domain
import Testing

@Suite struct NamesBehindUnitsTests {
    private func asker(_ written: String, _ known: KnownNames = KnownNames()) -> Asker {
        let name = AskerName(written: written)
        return Asker(office: name.office, unit: name.unit, known: known, unnamed: .papers)
    }

    private func question(_ written: String) -> Question {
        let name = AskerName(written: written)
        var question = Question()
        (question.asker, question.unit, question.question) = (name.office, name.unit, "Hỏi?")
        return question
    }

    @Test(arguments: [
        // A role whose last word is a kind of unit.
        ("Già làng Dương Công Hội", "Dương Công Hội", "Già làng"),
        ("Trưởng làng Hoàng Công Đoàn", "Hoàng Công Đoàn", "Trưởng làng"),
        ("Già bản Giàng Seo Phử, bản Nà Lay", "Giàng Seo Phử", "Già bản bản Nà Lay"),
        ("Cán bộ xã Nguyễn Hữu Lợi", "Nguyễn Hữu Lợi", "Cán bộ xã"),
        ("CÁN BỘ XÃ NGUYỄN HỮU LỢI", "NGUYỄN HỮU LỢI", "CÁN BỘ XÃ"),
        ("cán bộ xã nguyễn hữu lợi", "nguyễn hữu lợi", "cán bộ xã"),
        ("Công an xã Nguyễn Hữu Lợi", "Nguyễn Hữu Lợi", "Công an xã"),
        ("Cán bộ thôn Lý Sen", "Lý Sen", "Cán bộ thôn"),
        ("Giáo viên trường Lê Thị Trường", "Lê Thị Trường", "Giáo viên trường"),
        ("Đại biểu Quốc hội Hoàng Duy Chinh", "Hoàng Duy Chinh", "Đại biểu Quốc hội"),
        ("Đại biểu HĐND xã Nông Văn Hải", "Nông Văn Hải", "Đại biểu HĐND xã"),
        ("Bí thư Đoàn xã Nông Văn Hải", "Nông Văn Hải", "Bí thư Đoàn xã"),
        ("Bí thư Chi đoàn thôn Nà Pàn Lý A Hội", "Lý A Hội", "Bí thư Chi đoàn thôn Nà Pàn"),
        ("Bí thư Chi đoàn thôn Nà Pàn Hà Mai", "Hà Mai", "Bí thư Chi đoàn thôn Nà Pàn"),
        ("Phó Bí thư Đoàn xã Hoàng Thị Xã", "Hoàng Thị Xã", "Phó Bí thư Đoàn xã"),
        ("Trưởng khu phố Nguyễn Hữu Lợi", "Nguyễn Hữu Lợi", "Trưởng khu phố"),
        ("Công an viên Bế Mai", "Bế Mai", "Công an viên"),
        ("Phó Chủ tịch HĐND xã Hà Quang Trường", "Hà Quang Trường", "Phó Chủ tịch HĐND xã"),
        ("Chủ nhiệm HTX Nông Văn Ba", "Nông Văn Ba", "Chủ nhiệm HTX"),
        ("Hiệu trưởng trường THCS Lò Văn Pánh", "Lò Văn Pánh", "Hiệu trưởng trường THCS"),
        ("Bí thư Chi bộ thôn Nà Pàn Mã A Páo", "Mã A Páo", "Bí thư Chi bộ thôn Nà Pàn"),
        ("Chi hội trưởng Chi hội Phụ nữ Bế Thị Hội", "Bế Thị Hội", "Chi hội trưởng Chi hội Phụ nữ"),
        ("Đội trưởng đội tình nguyện Nông Văn Đội", "Nông Văn Đội", "Đội trưởng đội tình nguyện"),
        ("Cán bộ xã H'Hen Niê", "H'Hen Niê", "Cán bộ xã"),
        ("Chi đoàn thôn Nà Pàn Lý A Hội", "Lý A Hội", "Đoàn viên Chi đoàn thôn Nà Pàn"),
        ("Thanh niên dân tộc Dao Lý Sen", "Lý Sen", "Thanh niên dân tộc Dao"),
        ("Cán bộ Lao động - Xã hội xã Nguyễn Hữu Lợi", "Nguyễn Hữu Lợi", "Cán bộ Lao động, Xã hội xã"),
        ("Trung úy Nguyễn Hữu Lợi, Công an xã", "Nguyễn Hữu Lợi", "Trung úy Công an xã"),
        // A short role, and words that say more of one.
        ("ĐVTN Hoàng Minh", "Hoàng Minh", "ĐVTN"), ("ĐVTN Nông Hải, thôn 2", "Nông Hải", "ĐVTN thôn 2"),
        ("HS Bế Mai", "Bế Mai", "HS"), ("SV Trần Hùng", "Trần Hùng", "SV"),
        ("Bí thư Chi đoàn Lý Sen", "Lý Sen", "Bí thư Chi đoàn"),
        ("Quân nhân xuất ngũ Chu Văn An", "Chu Văn An", "Quân nhân xuất ngũ"),
        ("Cán bộ địa chính Nguyễn Hữu Lợi", "Nguyễn Hữu Lợi", "Cán bộ địa chính"),
        ("Gia đình của ông Nông Văn Ba", "Nông Văn Ba", "Công dân"),
        // A whole name, and one mark for it.
        ("Đồng chí Bế Văn Trung Tâm - Bí thư Chi đoàn thôn Nà Pàn", "Bế Văn Trung Tâm", "Bí thư Chi đoàn thôn Nà Pàn"),
        ("Hoàng Duy Trung Tâm", "Hoàng Duy Trung Tâm", "Công dân"),
        ("Lý Văn Công An, thôn 3", "Lý Văn Công An", "Công dân thôn 3"),
        ("Thầy giáo Vi Văn Đoàn", "Vi Văn Đoàn", "Thầy giáo"), ("Em gái Lý Thị Tư", "Lý Thị Tư", "Công dân"),
        // Small letters.
        ("hà thị trường, lớp 12a", "hà thị trường", "Học sinh lớp 12a"),
        ("nông văn xã, thôn nà lả", "nông văn xã", "Công dân thôn nà lả"),
        ("nguyễn hữu lợi, thôn 2", "nguyễn hữu lợi", "Công dân thôn 2"),
        // A body that says whose it is.
        (
            "Nhóm thanh niên thôn Nà Lả do anh Đàm Văn Tổ làm trưởng nhóm", "Đàm Văn Tổ",
            "Nhóm thanh niên thôn Nà Lả"
        ),
        ("HTX Hạ do bà Lý Thị Tư làm giám đốc", "Lý Thị Tư", "HTX Hạ"),
        ("Mô hình nuôi ong của anh Nông Văn Ba, thôn Nà Lả", "Nông Văn Ba", "Mô hình nuôi ong thôn Nà Lả"),
    ])
    func theOfficeIsPrintedAndTheNameIsNot(written: String, name: String, printed: String) {
        let asker = asker(written)
        #expect(asker.names == [name])
        #expect([asker.office, asker.unit].filter { !$0.isEmpty }.joined(separator: " ") == printed)
        // A file has what the paper has.
        let mark = NameHiding.exportMark
        var hiding = NameHiding(
            names: PrintedNames(holders: []), showsAll: false,
            stands: NameHiding.Stands(unnamed: mark, asker: Asker.Unnamed(mark), mark: mark))
        let exported = hiding.exported(RecordEntry(question(written)))
        let line = [exported["asker"].text, exported["unit"].text].filter { !$0.isEmpty }.joined(separator: " ")
        #expect(line.contains(mark))
        #expect(!line.contains(name) && line.split(separator: mark, omittingEmptySubsequences: false).count == 2)
    }

    @Test(arguments: [
        "xã Hoàng Văn Thụ", "xã Lê Lợi", "Bí thư Đoàn xã Hùng Sơn", "Cán bộ xã Trần Phú",
        "Bí thư Đoàn xã Hoàng Văn Thụ",
        "Bí thư Chi đoàn Võ Thị Sáu", "Giáo viên trường THPT Hoàng Văn Thụ", "Học sinh trường THPT Văn Lãng",
        "Giám đốc HTX Hoàng Gia", "Giám đốc Công ty TNHH Hoàng Long", "Bí thư Huyện đoàn Triệu Sơn",
        "Công an xã Kim Đường", "ĐVTN xã Tân Minh", "ĐVTN thôn 2", "HS lớp 12A", "HS Trường THPT Văn Lãng",
        "BÍ THƯ CHI ĐOÀN VĂN LÃNG", "CÁN BỘ KHUYẾN NÔNG XÃ", "CÁN BỘ QUẢN LÝ DỰ ÁN",
        "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN THÔN NÀ LẢ", "Bí thư Chi đoàn thôn Tân Lập Thượng", "Cử tri xã Bế Triều",
        "Nhân dân thôn Bế Triều", "Đại biểu Quốc hội tỉnh Cao Bằng", "Chi hội trưởng Chi hội Nông dân thôn Nà Lả",
        "Công chức Văn hóa - Xã hội xã Hạ", "cán bộ văn hóa xã hội", "Câu lạc bộ do Đoàn xã quản lý",
        "Phòng Nông nghiệp và Môi trường", "Quân nhân xuất ngũ", "Trưởng thôn Nà Pàn", "Già", "Trưởng", "Già làng",
        "UVBCH Đoàn", "Phụ nữ dân tộc Tày xã Hạ", "Một số đoàn viên Chi đoàn Lý Sen", "Lãnh đạo UBND xã Lý Sen",
    ])
    func bodiesAndBareOfficesStayWhole(written: String) {
        let asker = asker(written)
        #expect(asker.names == [])
        #expect([asker.office, asker.unit].filter { !$0.isEmpty }.joined(separator: " ") == written)
    }

    /// Two syllables behind a commune are its name when the register has it, and the unit is found all the same.
    @Test func aRegisterSaysThatACommuneHasTheName() {
        let written = "Bí thư Đoàn xã Bế Triều"
        #expect(AskerName(written: written) == AskerName(office: "Bí thư Đoàn", unit: "xã Bế Triều"))
        #expect(asker(written).names == ["Bế Triều"])
        #expect(asker(written, KnownNames(units: ["Bế Triều"])).names == [])
        #expect(asker(written, KnownNames(units: ["xã Bế Triều"])).names == [])
        #expect(asker("Cán bộ xã Nguyễn Hữu Lợi", KnownNames(units: ["xã Nguyễn Hữu Lợi"])).names == [])
    }

    @Test func aBodyThatNamesAPersonCountsAsABody() {
        let group = question("Nhóm thanh niên thôn Nà Lả do anh Đàm Văn Tổ làm trưởng nhóm")
        let count = AskerCount(of: [group, question("Già làng Dương Công Hội"), question("UVBCH Đoàn")])
        #expect(count.persons == 2 && count.bodies == 1)
    }
}

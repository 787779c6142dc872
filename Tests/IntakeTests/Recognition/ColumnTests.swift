// What columns are by their headings, in lists of every kind; what is asked about; and what somebody says they are.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Columns of lists")
struct ColumnTests {
    private func found(
        _ csv: String, _ choice: String = "", remembered: [HeadingShape: ColumnChoice] = [:]
    ) throws -> FileUnderstanding {
        let said = choice.isEmpty ? ColumnChoice() : try ColumnChoice(choice)
        return try readOffice(Array(csv.utf8), name: "a.csv")
            .understood(.labelled, choices: ColumnChoices(everywhere: said), remembered: remembered)
    }

    private func entries(_ csv: String, _ choice: String = "") throws -> [RecordEntry] {
        try found(csv, choice).records.map(\.entry)
    }

    @Test(arguments: [
        ("Đại diện nhóm kiến nghị", "asker"), ("Tên cơ sở Đoàn nêu ý kiến", "asker"),
        ("HỌ TÊN NGƯỜI\u{A0}NÊU", "asker"),
        ("Lớp, trường", "asker"), ("Ban quản lý thôn", "asker"), ("Cấp có thẩm quyền giải quyết", "department"),
        ("Phòng chuyên môn được giao tham mưu", "department"), ("Giao đơn vị", "department"),
        ("Cán bộ trả lời", "department"), ("Đơn vị cùng phối hợp", "supporting"),
        ("Nội dung trả lời của UBND phường", "answer"), ("Ý kiến của lãnh đạo xã", "answer"),
        ("Kết quả xử lý, giải quyết", "answer"), ("Hướng giải quyết", "answer"), ("Thời hạn giải quyết", "dueOn"),
        ("Hạn phải trả lời", "dueOn"), ("Mốc thời gian hoàn thành", "dueOn"), ("Lĩnh vực quan tâm", "topic"),
        ("Chuyên đề", "topic"), ("Tình hình thực hiện", "none"), ("Số công văn trả lời", "none"),
        ("Mức độ hài lòng", "none"),
        ("Ngày tiếp nhận", "none"), ("Thời gian gửi ý kiến", "none"), ("Cán bộ theo dõi", "none"),
    ])
    func headingsOfQuestions(heading: String, meaning: String) throws {
        let trial = HeadingTrial(heading, meaning, among: HeadingTrial.question)
        guard case .wrong(let fields) = try trial.result(.question) else { return }
        Issue.record("\(heading) → \(fields)")
    }

    @Test(arguments: [
        ("Tên sản phẩm/dịch vụ", "name"), ("Chủ thể (HTX, hộ KD)", "holder"), ("Tên tổ hợp tác", "holder"),
        ("Hạng sao đạt được", "starRating"), ("Kết quả phân hạng", "starRating"), ("Tổng điểm đạt", "points"),
        ("Số QĐ công nhận", "decision"), ("Ngày QĐ", "issuedOn"), ("Có giá trị đến ngày", "expiresOn"),
        ("Nhóm ngành hàng", "group"), ("Số điện thoại liên hệ", "contact"), ("Hạng sao dự kiến", "none"),
        ("Đăng ký hạng sao", "none"), ("Giá bán", "none"), ("Hàng hóa", "name"), ("Sản lượng/năm", "none"),
    ])
    func headingsOfProducts(heading: String, meaning: String) throws {
        let trial = HeadingTrial(heading, meaning, among: HeadingTrial.product)
        guard case .wrong(let fields) = try trial.result(.product) else { return }
        Issue.record("\(heading) → \(fields)")
    }

    @Test(arguments: [
        ("STT,Tên hàng,Đơn giá,Số lượng,Thành tiền\n1,Bút,5000,10,50000", 1),
        ("STT,Họ tên,Ngày sinh,Địa chỉ,Chức vụ\n1,A,1/1/2000,thôn B,Bí thư", 1),
        ("STT,Nội dung,Đơn vị,Kết quả\n1,Họp,Chi bộ 1,Tốt", 1),
        ("STT,Nội dung công việc,Đơn vị chủ trì,Thời gian\n1,Họp,Phòng A,Quý I", 1),
        ("TT,Sản phẩm,Quý I,Quý II\n1,Chè,10,20", 1),
        ("TT,Chủ thể,Sản phẩm,Hỗ trợ tem,Hỗ trợ bao bì\n1,HTX A,Chè,5,2", 1),
        ("Tên,Tuổi\nA,30\nB,31", 2), ("Họ và tên,Địa chỉ,Nội dung,Ghi chú\nA,thôn B,Đến muộn,", 1),
    ])
    func listsOfSomethingElseAreAskedAbout(csv: String, rows: Int) throws {
        do {
            let found = try found(csv)
            Issue.record("became \(Set(found.records.map(\.entry.kind)))")
        } catch IntakeError.unrecognised(let tables) {
            #expect(tables.map(\.rowCount) == [rows])
            #expect(tables[0].columns.count == csv.split(separator: "\n")[0].split(separator: ",").count)
        }
    }

    @Test func aRowOfDataIsNoHeading() throws {
        #expect(throws: IntakeError.self) { try found("7,Đề nghị sửa đường,UBND tỉnh\n8,Kiến nghị xin vốn,Phòng A") }
    }

    @Test func supportCasesOfAnOffice() throws {
        let found = try found(
            """
            DANH SÁCH HỘ ĐƯỢC HỖ TRỢ NĂM 2031,,,,,
            STT,Họ và tên,Thôn,Hạng mục hỗ trợ,Số tiền (triệu đồng),Ngày chi tiền,Ghi chú
            1,Lò Văn Mới,Suối Bạc,Hỗ trợ bao bì,"30,5",15/7/2031,
            2,HTX Đồi Chè,Đồi Chè,Mua máy,45,tháng 8/2031,đợt 1
            ,Tổng cộng,,,"75,5",,
            ,,,,Người lập biểu,,
            """)
        let rows = found.records.map(\.entry)
        #expect(rows.map(\.kind) == [.support, .support])
        #expect(rows.map { $0["beneficiary"].text } == ["Lò Văn Mới", "HTX Đồi Chè"])
        #expect(rows.map { $0["amount"].plainText } == ["30,5 triệu đồng", "45 triệu đồng"])
        #expect(
            rows.map { $0["purpose"].text } == ["packaging", "other"]
                && rows.map { $0["year"].plainText } == ["2031", "2031"])
        #expect(rows.map { $0["paidOn"].plainText } == ["2031-07-15", "2031-08-31"])
        #expect(rows[1]["notes"].text == "đợt 1\nHạng mục hỗ trợ: Mua máy")
        #expect(
            found.tables[0].remarks.map(\.matter) == [
                .assumed(field: "youthLed", "false"), .readAs(field: "purpose", "packaging"),
                .unreadable(field: "purpose"),
                .readAs(field: "paidOn", "31/8/2031"), .total, .signature,
            ])
    }

    static let lists: [(csv: String, kind: RecordKind)] = [
        ("Mã lô,Sản phẩm,Ngày sản xuất,Hạn sử dụng,Số lượng,ĐVT\nL1,Chè,1/2/2031,1/8/2031,200,hộp", .lot),
        ("STT,Nội dung cam kết,Đơn vị thực hiện,Thời hạn\n1,Sửa cầu,Phòng A,30/6/2031", .promise),
        ("TT,Hội nghị,Địa điểm,Chủ trì\n1,Đối thoại,Nhà A,Chủ tịch", .conference),
        ("TT,Tên sản phẩm,Chủ thể,Ngày nộp,Hạng đăng ký,Tình trạng hồ sơ\n1,Chè,HTX A,1/9/2031,4 sao,đã nộp", .dossier),
        ("TT,Sản phẩm,Kỳ,Năm,Số bán,Tính bằng\n1,Chè,2031,2031,18,tấn", .sale),
        (
            "TT,Số văn bản,Ngày ban hành,Cơ quan ban hành,Trích yếu\n1,12/KH-UBND,5/1/2031,UBND xã,Kế hoạch",
            .legalDocument
        ),
        ("TT,Tên ý tưởng,Tác giả,Lĩnh vực\n1,Nuôi ong,Lò A,Chăn nuôi", .project),
        ("TT,Tên lớp,Thời gian,Số học viên\n1,Lớp hàn,15/5/2031,30", .activity),
        ("TT,Tổ chức hội,Số tổ,Số hộ vay,Dư nợ,Kỳ,Năm\n1,Đoàn,5,12,4000,2031,2031", .loan),
        ("TT,Tên đơn vị,Cấp,Mã\n1,xã A,xã,01234", .administrativeUnit),
        ("TT,Hội chợ,Địa điểm,Ngày tổ chức,Năm\n1,Hội xuân,Sân A,1/2/2031,2031", .promotion),
        ("TT,Sản phẩm,Sàn,Đường dẫn\n1,Chè,Sàn A,a.vn", .listing),
        ("TT,Chỉ tiêu,Đơn vị tính,Kế hoạch,Kết quả\n1,Lớp,lớp,3,2", .indicator),
        ("TT,Nghề đăng ký,Họ và tên,Thôn,Năm\n1,Hàn,Lò A,Suối Bạc,2031", .trainingNeed),
        ("TT,Tên chính sách,Văn bản,Nội dung hỗ trợ\n1,Vay vốn,08/NQ,vay vốn", .programme),
        ("TT,Tên chủ thể,Loại hình,Địa chỉ\n1,HTX A,hợp tác xã,thôn B", .holder),
    ]

    @Test(arguments: lists)
    func listsOfEveryKind(csv: String, kind: RecordKind) throws {
        let found = try found(csv)
        #expect(Set(found.records.map(\.entry.kind)) == [kind])
        #expect(found.records.flatMap(\.problems).isEmpty && !found.hasUnrecognised)
    }

    @Test func whatCannotBeReadIsLeftOutAndTold() throws {
        let found = try found(
            """
            STT,Tên sản phẩm,Hạng sao,Ngày hết hạn,Trạng thái
            1,Nấm rơm,4 sao,36 tháng,đã công nhận
            2,Chè,3 sao,1/2/2031,sắp hết hạn
            """)
        let rows = found.records.map(\.entry)
        #expect(rows.map { $0["name"].text } == ["Nấm rơm", "Chè"] && found.records.flatMap(\.problems).isEmpty)
        #expect(rows.map { $0["expiresOn"].plainText } == ["", "2031-02-01"])
        #expect(rows[0]["notes"].text == "Ngày hết hạn: 36 tháng")
        #expect(rows.map { $0["state"].text } == ["recognised", "recognised"])
        #expect(
            found.tables[0].remarks.map(\.matter) == [.unreadable(field: "expiresOn"), .unreadable(field: "state")])
        let classes = try self.found("Tên lớp,Thời gian,Số học viên\nLớp hàn,15/5/2031,vài chục")
        #expect(classes.records.flatMap(\.problems).isEmpty && classes.tables[0].remarks.count == 1)
        #expect(classes.records.last?.entry["notes"].text == "Số học viên: vài chục")
    }

    @Test func rowsBelongToTheConferenceTheyName() throws {
        let found = try found(
            "TT,Hội nghị,Câu hỏi,Trả lời\n1,Đối thoại năm 2030,a,b\n2,Đối thoại năm 2031,c,d\n3,Đối thoại năm 2030,e,f")
        let rows = found.records.map(\.entry)
        #expect(rows.map(\.kind) == [.conference, .conference, .question, .question, .question])
        #expect(rows.prefix(2).map { $0["title"].text } == ["Đối thoại năm 2030", "Đối thoại năm 2031"])
        #expect(rows.suffix(3).map { $0["conference"].reference } == [-1, -2, -1])
    }

    @Test func whatSomebodySaysOverridesTheHeading() throws {
        let csv = "Mục,Việc,Ai lo,Xong khi\n1,Xin cầu,Phòng A,30/6/2031"
        #expect(throws: IntakeError.self) { try found(csv) }
        let said = "Việc=question,Ai lo=department,Xong khi=dueOn,Mục=-"
        let row = try #require(try entries(csv, said).last)
        #expect(row.kind == .question && row["question"].text == "Xin cầu" && row["department"].text == "Phòng A")
        #expect(row["dueOn"].plainText == "2031-06-30")
        let support = try entries("Ai,Bao nhiêu\nLò A,30 triệu đồng", "support:Ai=beneficiary,Bao nhiêu=amount")
        #expect(support.map(\.kind) == [.support] && support[0]["amount"].plainText == "30 triệu đồng")
        let swapped = try entries("Câu hỏi,Trả lời\nA,B", "Câu hỏi=answer,Trả lời=question")
        #expect(swapped.last?["question"].text == "B" && swapped.last?["answer"].text == "A")
    }

    @Test func whatCannotBeMeantIsSaid() {
        #expect(throws: ColumnChoice.Fault.noField("câu")) { try ColumnChoice("Nội dung=câu") }
        #expect(throws: ColumnChoice.Fault.notAPair("Nội dung")) { try ColumnChoice("Nội dung") }
        #expect(throws: ColumnChoice.Fault.noKind("hỗ trợ")) { try ColumnChoice("hỗ trợ:A=name") }
        #expect(throws: ColumnChoice.Fault.noField("question")) { try ColumnChoice("support:A=question") }
    }

    @Test(arguments: [
        "question:Nội dung=question,Ghi chú=-", "Hạn\\, ngày\\: cuối=dueOn", "support:A\\\\B=beneficiary", "promise:",
    ])
    func whatIsWrittenReadsBack(text: String) throws {
        let choice = try ColumnChoice(text)
        #expect(try ColumnChoice(choice.written) == choice && !choice.isEmpty)
    }

    @Test func whatWasSaidHoldsForHeadingsOfThisShape() throws {
        let shape = HeadingShape(headings: ["Việc", "Ai lo", "Xong"])
        let known = [shape: try ColumnChoice("promise:Việc=commitment,Ai lo=body,Xong=dueOn")]
        // Case, order and what stands in parentheses do not make another shape.
        let again = try found("Sổ theo dõi\nAI LO,xong (ngày),Việc\nPhòng A,30/6/2031,Sửa cầu", remembered: known)
        let promise = try #require(again.records.first?.entry)
        #expect(promise.kind == .promise && promise["body"].text == "Phòng A")
        #expect(promise["dueOn"].plainText == "2031-06-30" && again.tables[0].isRemembered)
        #expect(throws: IntakeError.self) { try found("Việc,Ai lo\nSửa cầu,Phòng A", remembered: known) }
        // A column that was added leaves the others what they were.
        let more = try found("Việc,Ai lo,Xong,Lý do không nhận\nSửa cầu,Phòng A,30/6/2031,x", remembered: known)
        #expect(more.records.first?.entry["body"].text == "Phòng A" && more.tables[0].isRemembered)
        // What is said now goes before.
        let now = try found("Việc,Ai lo,Xong\nSửa cầu,Phòng A,30/6/2031", "Việc=question", remembered: known)
        #expect(now.records.last?.entry.kind == .question && !now.tables[0].isRemembered)
    }

    @Test func eachTableIsWhatWasSaidOfIt() throws {
        let file = try readOffice(
            Samples.word(
                Samples.table([["Tên", "Nơi"], ["A", "B"]])
                    + Samples.paragraph("Bảng hai") + Samples.table([["Câu hỏi", "Trả lời"], ["Q", "A"]])),
            name: "a.docx")
        var choices = ColumnChoices()
        choices.tables["1"] = try ColumnChoice("holder:Tên=name,Nơi=address")
        let both = try file.understood(.labelled, choices: choices)
        #expect(both.records.map(\.entry.kind).contains(.holder) && both.records.last?.entry.kind == .holder)
        #expect(both.tables.map(\.outcome) == [.taken(.holder), .taken(.question)])
        choices.tables["2"] = ColumnChoice(rows: .leftOut)
        let one = try file.understood(.labelled, choices: choices)
        #expect(one.records.map(\.entry.kind) == [.holder] && one.tables[1].outcome == .leftOut)
    }

    @Test func columnsOfASaidKindAreToldBeforeTheyMakeAList() throws {
        var choices = ColumnChoices()
        choices.everywhere = ColumnChoice(rows: .kind(.support))
        let file = try readOffice(Array("Ai,Số tiền\nLò A,30".utf8), name: "a.csv")
        let error = #expect(throws: IntakeError.self) { try file.understood(.labelled, choices: choices) }
        guard case .unrecognised(let tables) = error else { Issue.record("\(String(describing: error))"); return }
        #expect(tables[0].columns.map(\.meaning) == [.unknown, .field("amount")] && tables[0].headingRow == 1)
        #expect(tables[0].columns[0].samples == ["Lò A"])
    }

    @Test func columnsNobodyKnowsAreToldAndLeftOut() throws {
        let found = try found(
            "STT,Nội dung kiến nghị,Cơ quan - đơn vị,Mã hồ sơ nội bộ,Nội dung trả lời\n1,Q,Chi đoàn A,X-17,A")
        let columns = found.tables[0].columns
        #expect(columns[2].meaning == .unclear(["asker", "department"]) && columns[3].meaning == .unknown)
        #expect(columns[3].samples == ["X-17"] && found.tables[0].isUnclear)
        let row = try #require(found.records.last?.entry)
        #expect(row["answer"].text == "A" && row["asker"].isEmpty && row["department"].isEmpty)
    }
}

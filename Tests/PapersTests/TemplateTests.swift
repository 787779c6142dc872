// Templates: what their lines and places mean, and what is said about mistakes.
import Domain
import Papers
import Testing
import Vietnamese

@Suite("Templates of papers") struct TemplateTests {
    private static func figure(_ id: Int64, _ name: String, _ measure: String, _ result: String?) -> ReportedFigure {
        var indicator = Indicator()
        indicator.identity = RecordIdentity(id: id, uid: "\(id)", version: 1)
        (indicator.name, indicator.measure) = (name, measure)
        indicator.result = result.flatMap { Figure(vietnamese: $0) }
        return ReportedFigure(indicator, IndicatorStanding(indicator, [:]))
    }

    private static let values = TemplateValues(
        facts: [.year: "2022", .nextYear: "2023", .issuer: "Tỉnh đoàn", .chair: ""],
        figures: [
            figure(1, "Cuộc tuyên truyền", "cuộc", "342"),
            figure(2, "Lượt người dự (báo cáo ghi “trên 800”)", "lượt", "800"),
            figure(3, "Vốn vay", "triệu đồng", "294590,2"), figure(4, "Dự án", "dự án", nil),
        ],
        lists: [.otherIndicators: [.paragraph(PaperParagraph(.body, "Chỉ tiêu khác ở đây"))]])

    private static func lines(_ text: String) throws -> (lines: [String], gaps: [TemplateGap]) {
        let (blocks, gaps) = try PaperTemplate(reading: text).filled(values)
        let lines = blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): ["\(paragraph.style): \(paragraph.text)"]
            case .list(let list): list.map { "\($0.mark)\($0.level) \($0.text)" }
            default: []
            }
        }
        return (lines, gaps)
    }

    @Test func headingsWithoutContentLeaveAndTheOthersAreNumberedAgain() throws {
        let (lines, _) = try Self.lines(
            """
            mục: I. KẾT QUẢ
            mục: 1. Tuyên truyền
            - {số: Không có}
            mục: 2. Vốn
            - {số: Không có nốt}
            mục: II. KẾ HOẠCH
            mục: 1. Trống
            - {số: Không có}
            mục: 2. Việc
            - Làm tiếp
            mục: III. TRỐNG
            đoạn: Trên đây là báo cáo./.
            """)
        #expect(
            lines == [
                "heading: I. KẾ HOẠCH", "heading: 1. Việc", "-0 Làm tiếp", "body: Trên đây là báo cáo./.",
            ])
        let full = try Self.lines("mục: II. A\n- x\nmục: IV. B\n- y").lines
        #expect(full == ["heading: II. A", "-0 x", "heading: IV. B", "-0 y"])
    }

    @Test func linesSayWhatTheyAre() throws {
        let (lines, gaps) = try Self.lines(
            """
            # lời dặn
            Tên: BÁO CÁO
            trich yeu: Năm {năm}
              và {nam sau}
            mục: I. KẾT QUẢ

            đoạn: {cơ quan} báo cáo: {{giữ}} [[nguyên]]
            - Tổ chức {số: Cuộc tuyên truyền} cuộc, {chỉ tiêu: lượt người dự}
            + Dư nợ {chỉ tiêu: Vốn vay}
            danh sách: chỉ tiêu khác
            """)
        #expect(
            lines == [
                "name: BÁO CÁO", "subject: Năm 2022 và 2023", "heading: I. KẾT QUẢ",
                "body: Tỉnh đoàn báo cáo: {giữ} [nguyên]", "-0 Tổ chức 342 cuộc, 800 lượt",
                "+1 Dư nợ 294.590,2 triệu đồng",
                "body: Chỉ tiêu khác ở đây",
            ])
        #expect(gaps.isEmpty)
    }

    @Test func whatHasNothingToSayIsLeftOutAndTold() throws {
        let (lines, gaps) = try Self.lines(
            """
            - Có {số: Dự án} dự án trong năm {năm}.
            - Đã tổ chức {số: Cuộc tuyên truyền} cuộc[, do {chủ trì} chủ trì][ (năm {năm})].
            - Đã tổ chức {số: Cuộc tuyên truyền} cuộc, {số: Lượt người dựu} lượt.
            đoạn: Không có chỗ nào.
            """)
        #expect(
            lines == [
                "-0 Đã tổ chức 342 cuộc (năm 2022).", "-0 Đã tổ chức 342 cuộc, … lượt.", "body: Không có chỗ nào.",
            ])
        #expect(
            gaps.map { "\($0.line) \($0.place) \($0.meant ?? "–") \($0.isLineLeftOut)" } == [
                "1 Dự án Dự án true", "3 Lượt người dựu Lượt người dự false",
            ])
    }

    @Test(arguments: [
        ("tên: A\ntrich yêu: B\ndoan C", 3, TemplateMistake.Reason.unknownMark("doan"), "đoạn:"),
        ("mụcc: A", 1, .unknownMark("mụcc"), "mục:"),
        ("Trân trọng cảm ơn", 1, .unknownMark("Trân"), "đoạn:"),
        ("đoạn:   ", 1, .emptyLine("đoạn:"), ""),
        ("-", 1, .emptyLine("-"), ""),
        ("# a\n\n- Năm {nắm sua}", 3, .unknownPlace("nắm sua"), "{năm sau}"),
        ("- Năm {chi tieu}", 1, .unknownPlace("chi tieu"), "{chỉ tiêu: …}"),
        ("- Năm {năm", 1, .notClosed("}"), ""),
        ("- Năm [{năm}", 1, .notClosed("]"), ""),
        ("- Năm [a [b]]", 1, .notClosed("]"), ""),
        ("- Năm năm}", 1, .notOpened("}"), ""),
        ("danh sách: cam kêt", 1, .unknownList("cam kêt"), ""),
        ("danh sách: chỉ tiêu khac", 1, .unknownList("chỉ tiêu khac"), ""),
        ("danh sách: chi tiêu nam sao", 1, .unknownList("chi tiêu nam sao"), "chỉ tiêu năm sau"),
        ("\n# chỉ lời dặn\n", 1, .nothing, ""), ("", 1, .nothing, ""),
    ]) func aMistakeNamesItsLineAndWhatWasMeant(
        text: String, line: Int, reason: TemplateMistake.Reason, meant: String
    ) {
        // Marks do not count: a list by its name without them is that list.
        if text.hasSuffix("khac") {
            #expect(throws: Never.self) { try PaperTemplate(reading: text) }
            return
        }
        #expect(throws: TemplateMistake(line: line, reason: reason, meant: meant.isEmpty ? nil : meant)) {
            try PaperTemplate(reading: text)
        }
    }
}

// The figures of a yearly report, read out of its sentences.
import Domain
import FileSamples
import Formats
import Foundation
import Intake
import Testing

@Suite("Yearly reports")
struct ReportTests {
    private static let lines = [
        "BÁO CÁO", "Kết quả công tác thanh niên và sản phẩm OCOP năm 2031",
        "Căn cứ Công văn số 12/CV-ĐTN ngày 05/01/2032, Đoàn xã báo cáo như sau:", "I. KẾT QUẢ",
        "- Đoàn xã đẩy mạnh tuyên truyền về khởi nghiệp. Kết quả đã tổ chức 27 cuộc, có 1.340 lượt thanh niên tham gia.",
        "- Đến nay đã gửi vào ngân hàng ý tưởng 415 ý tưởng, trong đó có hơn 60 ý tưởng được thực hiện.",
        "- Tham gia Hội chợ nông sản Suối Bạc năm 2031 và Cuộc thi Sáng kiến trẻ năm 2031.",
        "- Tổng dư nợ ủy thác là 12.450,5 triệu đồng, gồm 14 tổ với 380 hộ vay.", "II. KẾ HOẠCH NĂM 2032",
        "- Mở 03 lớp dạy nghề cho thanh niên.", "Trên đây là báo cáo công tác năm 2031 của Đoàn xã Suối Bạc./.",
        "Nơi nhận:", "- Lưu: 01 bản.",
    ]

    private func entries(_ kind: RecordKind, of file: OfficeFile) throws -> [RecordEntry] {
        try file.understood(.labelled).records.map(\.entry).filter { $0.kind == kind }
    }

    private func text() throws -> OfficeFile {
        try readOffice(Array(Self.lines.joined(separator: "\n\n").utf8), name: "a.txt")
    }

    private func word() throws -> OfficeFile {
        try readOffice(Samples.word(Self.lines.map { Samples.paragraph($0) }.joined()), name: "a.docx")
    }

    @Test func figuresHaveUnitAndPeriod() throws {
        for file in [try text(), try word()] {
            let found = try entries(.indicator, of: file)
            let results = found.map { $0["result"].plainText + " " + $0["measure"].text }
            #expect(
                results == [
                    "27 cuộc", "1340 lượt", "415 ý tưởng", "60 ý tưởng", "12450.5 triệu đồng", "14 tổ", "380 hộ",
                    " lớp",
                ])
            #expect(found.map { $0["period"].text } == Array(repeating: "2031", count: 7) + ["2032"])
            #expect(found.last?["target"].plainText == "3")
            #expect(found.allSatisfy { $0["office"].text == "Đoàn xã Suối Bạc" })
            #expect(found[3]["name"].text.hasSuffix("(báo cáo ghi “hơn 60”)"))
            #expect(found.map { $0["cumulative"] == .flag(true) }.prefix(4) == [false, false, true, true])
            #expect(Set(found.map { $0["name"].text }).count == found.count)
        }
    }

    @Test func whatItNamesAndWhatItPlans() throws {
        let file = try text()
        #expect(try entries(.promotion, of: file).map { $0["event"].text } == ["Hội chợ nông sản Suối Bạc năm 2031"])
        #expect(try entries(.activity, of: file).map { $0["name"].text } == ["Cuộc thi Sáng kiến trẻ năm 2031"])
        let plans = try entries(.promise, of: file)
        #expect(plans.map { $0["commitment"].text } == ["Mở 03 lớp dạy nghề cho thanh niên."])
        #expect(plans[0]["body"].text == "Đoàn xã Suối Bạc" && plans[0]["state"].text == "open")
    }

    @Test(.enabled(if: OfficeCases.areThere)) func everyFigureOfARealReport() throws {
        let path = OfficeCases.path("../bao-cao-ocop-2022.txt")
        let found = try entries(.indicator, of: try readOffice(fileAt: path))
        let results = found.map { $0["result"].plainText + " " + $0["measure"].text }
        #expect(
            results == [
                "342 cuộc", "1892 lượt", "10543 ý tưởng", "1000 ý tưởng", "166 ý tưởng", "61 dự án", "7 cuộc",
                "800 lượt",
                "6 hợp tác xã", "92 tổ hợp tác", "151 mô hình", "2668 đoàn viên", "294590.2 triệu đồng", "334 tổ",
                "12189 hộ",
                "1054 ĐVTN", "2959 lượt", "1302 ĐVTN", "3 dự án",
            ])
    }
}

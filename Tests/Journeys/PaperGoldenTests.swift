// The text form of every paper at A4, as it was last looked at; SOXA_RECORD=1 records it anew.

import Foundation
import Testing

@Suite struct PaperGoldenTests {
    /// The papers by the names of their files, with what is typed after `print`.
    private static let papers: [(name: String, arguments: [String])] = [
        ("notice", ["notice", "--number", "1428/TB-UBND"]),
        ("answers", ["answers", "--number", "1428/TB-UBND", "--questions", "2,9"]),
        ("conclusion", ["conclusion", "--number", "1428/TB-UBND"]),
        ("promises", ["promises"]), ("report", ["report", "--year", "2022"]), ("summary", ["summary"]),
        ("expiry", ["expiry", "--view", "renewalLate"]),
        ("assessment", ["assessment", "--product", "Trám đen ướp muối"]), ("market", ["market", "--year", "2024"]),
        ("supports", ["supports", "--year", "2023"]), ("labels", ["labels", "--lots", "HN-2024-01"]),
        ("list", ["list", "--kind", "indicator"]),
        ("record", ["record", "--kind", "product", "--name", "Trám đen ướp muối"]),
        ("plan", ["plan", "--year", "2027"]), ("programme", ["programme", "--year", "2027"]),
        ("call", ["call", "--year", "2027"]), ("invitation", ["invitation", "--year", "2027"]),
        ("dialogues", ["dialogues", "--year", "2027"]),
        ("registration", ["registration", "--product", "Trám đen ướp muối"]),
        ("self-assessment", ["self-assessment", "--product", "Trám đen ướp muối"]),
        ("submission", ["submission", "--product", "Trám đen ướp muối"]),
    ]

    /// Those that the district issued, and the province; the others are of the commune, which is there since 1 July 2025.
    private static let earlier = ["notice", "answers", "conclusion", "report", "summary", "labels", "list", "record"]

    /// A dossier with papers, products whose recognition ends, and a dialogue with all that its papers say.
    private static let more = """
        {"kind":"conference","uid":"000000000000000000000000000000c1","title":"Đối thoại với thanh niên xã năm 2027","year":2027,"level":"commune","chair":"Chủ tịch UBND xã","theme":"Việc làm","plannedOn":"2027-03-26","planPublishedOn":"2027-02-20","startsAt":"8h30","form":"trực tiếp","place":"Hội trường xã","participants":"Đoàn xã\\nBí thư các chi đoàn","tasks":"Văn phòng: hội trường","means":"Ngân sách xã","questionsUntil":"2027-03-20","questionsTo":"Đoàn xã","heldOn":"2027-03-26","attendance":60,"publishedOn":"2027-04-02","publishedAt":"bảng tin xã","sentOn":"2027-04-03"}
        {"kind":"dossier","uid":"000000000000000000000000000000a2","title":"Hồ sơ trám đen","item":"Trám đen ướp muối","purpose":"renewal","product.uid":"9c10b8718c9e425b9d68009158035828","state":"preparing","localIngredients":"met","localLabour":"met","ideaOrigin":"met","localIdentity":"met"}
        {"kind":"paper","uid":"000000000000000000000000000000a4","name":"Phiếu đăng ký","required":true,"state":"checked","dossier.uid":"000000000000000000000000000000a2"}
        {"kind":"paper","uid":"000000000000000000000000000000a5","name":"Phương án kinh doanh","required":true,"state":"checked","dossier.uid":"000000000000000000000000000000a2"}
        {"kind":"paper","uid":"000000000000000000000000000000a6","name":"Báo cáo tự đánh giá","required":true,"state":"checked","dossier.uid":"000000000000000000000000000000a2"}
        {"kind":"paper","uid":"000000000000000000000000000000a7","name":"Giấy công bố","required":false,"state":"missing","dossier.uid":"000000000000000000000000000000a2"}
        {"kind":"product","uid":"000000000000000000000000000000b1","name":"Chè núi","holder":"HTX Chè Núi","unit":"xã Hùng Sơn","starRating":3,"decision":"12/QĐ-UBND","issuedOn":"2022-01-20","state":"recognised"}
        {"kind":"product","uid":"000000000000000000000000000000b2","name":"Rượu ngô","holder":"Hộ bà Tám","starRating":4,"issuedOn":"2022-01-15","state":"recognised"}
        {"kind":"product","uid":"000000000000000000000000000000b3","name":"Chè shan","holder":"HTX Chè Núi","unit":"xã Hùng Sơn","starRating":3,"decision":"12/QĐ-UBND","issuedOn":"2025-01-20","state":"recognised"}
        {"kind":"product","uid":"000000000000000000000000000000b4","name":"Rượu sắn","holder":"Hộ bà Tám","starRating":4,"issuedOn":"2025-01-15","state":"recognised"}

        """

    @Test(arguments: papers.indices) func thePaperIsAsRecorded(index: Int) throws {
        let (name, arguments) = Self.papers[index]
        let home = try Home.withSample()
        #expect(try home.soxa("import", Home.sampleFile("letterhead")).status == 0)
        #expect(try home.soxa("import", home.write(Self.more, to: "thêm.jsonl")).status == 0)
        // What the record gives a day of its own has that one.
        let isDated = ["notice", "answers"].contains(name)
        let day = isDated ? [] : ["--date", Self.earlier.contains(name) ? "31/12/2024" : "31/12/2027"]
        let printed = try finish(
            builtProgram("soxa"), ["print"] + arguments + day, environment: home.environment)
        #expect(printed.status == 0, "\(printed.complaint)")
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
        let file = folder.appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["SOXA_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(printed.output).write(to: file)
        }
        let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(printed.text == recorded)
    }
}

// Layouts of offices that nobody asked how a program would read them.
import Domain
import FileSamples
import Formats
import Intake
import Testing

@Suite("Unfriendly layouts")
struct UnfriendlyLayoutTests {
    private static let heading = ["STT", "Nội dung kiến nghị", "Đơn vị kiến nghị", "Nội dung trả lời"]

    private func found(_ body: String) throws -> FileUnderstanding {
        try readOffice(Samples.word(body), name: "a.docx").understood(.labelled)
    }

    private func questions(_ body: String) throws -> [RecordEntry] {
        try found(body).records.map(\.entry).filter { $0.kind == .question }
    }

    /// The head of a letter names our committee too, and is neither a card nor a table that speaks of it.
    @Test func aCardMayNameOurOwnCommittee() throws {
        let cards = (1...2).map { number in
            Samples.table([
                ["Câu hỏi số", String(number)], ["Người hỏi", "Chị Thu"],
                ["Nội dung câu hỏi", "Bao giờ có đèn \(number)?"], ["Đơn vị trả lời", "UBND xã"],
                ["Nội dung trả lời", "Trong tháng 5."],
            ])
        }
        let found = try questions(cards.joined(separator: Samples.paragraph("")))
        #expect(found.map { $0["number"].number } == [1, 2])
        #expect(found.map { $0["question"].text } == ["Bao giờ có đèn 1?", "Bao giờ có đèn 2?"])
        #expect(found.map { $0["department"].text } == ["UBND xã", "UBND xã"])
        let other = try self.found(
            Samples.table([Self.heading, ["1", "Xin đèn.", "Chi đoàn A", "Có đèn."]]) + Samples.paragraph("PHỤ LỤC")
                + Samples.table([
                    ["Việc", "Sao"], ["Đèn", "Hỏng"], ["Đường", "Lầy"], ["UBND xã có quỹ khuyến học không?", "Có"],
                ]))
        #expect(other.tables.count == 2 && other.hasUnrecognised)
    }

    /// A name beside the place where somebody is at home is not left out for it.
    @Test(arguments: [
        ("Họ và tên người phản ánh", "Thôn/bản"), ("Tên người hỏi", "Nơi công tác"), ("Họ tên cử tri", "Địa chỉ"),
    ]) func namesAreReadBesidePlaces(name: String, place: String) throws {
        let found = try questions(
            Samples.table([
                ["Stt", "Nội dung phản ánh", name, place, "Phải trả lời trước ngày", "Nội dung đáp"],
                ["1", "Đường sạt lở", "Triệu Văn Sơn", "Bản Chang", "15/5/2031", "Đã san gạt"],
            ]))
        #expect(found.map { $0["asker"].text + " " + $0["unit"].text } == ["Triệu Văn Sơn, Bản Chang"])
        #expect(found.map { $0["answer"].text } == ["Đã san gạt"])
        #expect(found.map { $0["dueOn"].plainText } == ["2031-05-15"])
    }

    /// "As above" is no answer: the cell says what the one above it says, and somebody is told.
    @Test(arguments: ["nt", "-nt-", "Như trên", "\"", "”"])
    func asAboveIsWhatStandsAbove(_ ditto: String) throws {
        let found = try found(
            Samples.table([
                Self.heading, ["1", "Xin đèn.", "Chi đoàn A", "Có trong quý II."], ["2", "Xin điện.", ditto, ditto],
                ["3", "Xin xe.", "Chi đoàn B", ditto],
            ]))
        let rows = found.records.map(\.entry).filter { $0.kind == .question }
        #expect(rows.map { $0["answer"].text } == Array(repeating: "Có trong quý II.", count: 3))
        #expect(rows.map { $0["asker"].text + $0["unit"].text } == ["Chi đoàn A", "Chi đoàn A", "Chi đoàn B"])
        let told = found.tables[0].remarks.filter { remark in
            if case .above = remark.matter { return true }
            return false
        }
        #expect(told.count == 3)
    }

    /// A row that parts the wide cells of a heading belongs to it: the plan is not taken for what was sold, nor is what was
    /// done left out untold.
    @Test func aHeadingIsReadWithTheRowThatPartsIt() throws {
        let rows =
            "<tr><td>TT</td><td>Sản phẩm</td><td>Năm</td><td colspan=2>Số lượng bán</td><td>ĐVT</td></tr>"
            + "<tr><td></td><td></td><td></td><td>KH</td><td>TH</td><td></td></tr>"
            + "<tr><td>1</td><td>Mật ong</td><td>2031</td><td>1000</td><td>1200</td><td>lít</td></tr>"
        let file = try readOffice(Array("<html><body><table>\(rows)</table></body></html>".utf8), name: "a.html")
        let read = Result { try file.understood(.labelled) }
        switch read {
        case .success(let found):
            #expect(found.records.allSatisfy { $0.entry["quantity"].isEmpty })
            #expect(found.tables[0].columns.contains { $0.heading.hasSuffix("TH") })
        case .failure(let failure):
            guard case .unrecognised(let tables) = failure as? IntakeError else { throw failure }
            #expect(tables.count == 1)
        }
    }
}

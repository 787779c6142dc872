// Commas behind a value, which parted it from what stands in another field.
import Domain
import FileSamples
import Intake
import RecordFixtures
import Testing

@Suite("Commas behind values")
struct TrailingSignTests {
    @Test(arguments: [
        ("\"Nông Văn Ba, thôn Khau Ra\"", "Nông Văn Ba,", "thôn Khau Ra"),
        ("\"Bí thư Chi đoàn, thôn Khau Ra;\"", "Bí thư Chi đoàn,", "thôn Khau Ra"),
        ("Bí thư Đoàn xã Hạ", "Bí thư Đoàn", "xã Hạ"),
    ])
    func anAskerKeepsTheOneBeforeTheUnit(cell: String, asker: String, unit: String) throws {
        let file = "STT,Câu hỏi,Người hỏi,Trả lời\n1,Hỏi gì?,\(cell),Đáp.\n"
        let records = try RecordSamples.records(csv: file)
        let question = try #require(records.compactMap { $0.entry.record(as: Question.self) }.first)
        #expect(question.asker == asker && question.unit == unit, "\(question.asker) | \(question.unit)")
    }

    @Test func aShortFieldOfAListKeepsNone() throws {
        let file = "STT,Tên sản phẩm,Chủ thể,Địa chỉ,Ghi chú\n1,\"Trám đen,\",\"HTX Một ;\",\"xã Hạ,\",\"có, còn\"\n"
        let records = try RecordSamples.records(csv: file)
        let product = try #require(records.compactMap { $0.entry.record(as: Product.self) }.first)
        #expect(product.name == "Trám đen" && product.holder == "HTX Một" && product.unit == "xã Hạ")
    }

    /// What the program wrote comes back letter for letter.
    @Test func aFileOfOursIsTakenAsItStands() throws {
        let file = "uid,name,holder\n\(uid("a")),\"Trám đen,\",\"HTX Một;\"\n"
        let product = try #require(try RecordSamples.records(csv: file).first?.entry)
        #expect(product["name"].text == "Trám đen," && product["holder"].text == "HTX Một;")
    }
}

// What is copied with a record: the sections beside it, and the titles that its references show, without names of persons.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct CopyBesideJourneys {
    private static let person = "Bà Lò Thị Hoa"

    /// What is on the clipboard after some keys, and what was said.
    private func copied(_ office: TestOffice, _ keys: String...) async -> (text: String, said: [String]) {
        let journey = await Journey(office, size: Journey.wide)
        for part in keys {
            await journey.press(part)
            // The cursor rests first where it was, then where it came to.
            for _ in 0..<2 { await journey.rest() }
        }
        await journey.press("<C-c>")
        return (journey.copied.last ?? "", journey.state.pastMessages.items.map(\.message.text))
    }

    private func support(_ office: TestOffice, promise: Int64? = nil) -> RecordEntry {
        var support = Support()
        (support.beneficiary, support.form, support.year, support.state) = (Self.person, .person, 2023, .approved)
        (support.programme, support.amount, support.promise) = ("Quỹ việc làm", Money("5 triệu"), promise)
        return office.put(RecordEntry(support))
    }

    private func payments() -> TestOffice {
        let office = TestOffice()
        let stored = support(office)
        for label in ["Đợt 1", "Đợt 2"] {
            var payment = Payment()
            (payment.label, payment.year, payment.amount) = (label, 2023, Money("2 triệu"))
            payment.support = stored.identity.id
            office.put(RecordEntry(payment))
        }
        return office
    }

    @Test func aPaymentDoesNotNameWhoGotIt() async {
        let (text, said) = await copied(payments(), "3", "]]")
        #expect(text.contains("Đợt 1") && text.contains("không ghi tên"), "\(text)")
        #expect(!text.contains("Lò Thị Hoa"), "\(text)")
        #expect(said.contains { $0.contains("ẩn") && $0.contains("Ctrl-P") }, "\(said)")
    }

    @Test func neitherDoTheRowsOfATable() async {
        let (text, _) = await copied(payments(), "3", "]]", "<Space><Space>")
        #expect(text.split(separator: "\n").count == 3 && !text.contains("Lò Thị Hoa"), "\(text)")
    }

    @Test func aPromiseDoesNotNameWhomItHelpedAndWhoRegistered() async {
        let office = Desk.officeWithPromises()
        _ = support(office, promise: 1)
        var need = TrainingNeed()
        (need.subject, need.registrant, need.promise) = ("Nuôi ong", "Anh Nông Văn Hợi", 1)
        office.put(RecordEntry(need))
        var texts: [String] = []
        for keys in ["<Home>", "<Home><Down>", "<Home><Down><Down>", "<End>"] {
            texts.append(await copied(office, "]]", keys).text)
        }
        let text = texts.joined(separator: "\n")
        #expect(text.contains("Nuôi ong") && text.contains("Quỹ việc làm"), "\(text)")
        #expect(!text.contains("Lò Thị Hoa") && !text.contains("Nông Văn Hợi"), "\(text)")
    }

    @Test func aQuestionDoesNotNameWhoAskedAnother() async {
        let office = Sample.office()
        office.change {
            $0.records[Sample.question]?[2]?["question"] = .text("Ông Nông Văn Hợi hỏi: đường bao giờ sửa?")
            $0.records[Sample.question]?[2]?["sameAs"] = .reference(1)
        }
        let (text, _) = await copied(office, "<Home>")
        #expect(text.contains("đường bao giờ sửa") && !text.contains("Nông Văn Hợi"), "\(text)")
        let (other, _) = await copied(office, "<Home><Down>")
        #expect(other.contains("Lớp học nghề") && !other.contains("Nông Văn Hợi"), "\(other)")
    }

    @Test func aLotDoesNotNameWhoMadeIt() async {
        let office = TestOffice()
        var product = Product()
        (product.name, product.holder) = ("Mật ong", "Hộ bà Lò Thị Hoa")
        let stored = office.put(RecordEntry(product))
        var lot = Lot()
        (lot.item, lot.code, lot.product) = ("Mật ong", "A1", stored.identity.id)
        (lot.supplier, lot.buyer) = ("HTX Hạ", "Chị Lý Thị Tý")
        office.put(RecordEntry(lot))
        let (text, _) = await copied(office, "2", "<Home>p")
        let (beside, _) = await copied(office, "2", "]]]]]", "<Home>")
        #expect((text + beside).contains("A1"))
        #expect(!(text + beside).contains("Lò Thị Hoa") && !(text + beside).contains("Lý Thị Tý"), "\(text)\n\(beside)")
    }

    /// What speaks against a case is told by its own names, not by what stands for them: two hidden names are not one.
    @Test func whatSpeaksAgainstACaseStaysWhatItWas() async {
        let office = TestOffice()
        for name in [Self.person, "Ông Nông Văn Ba"] {
            var support = Support()
            (support.beneficiary, support.form, support.purpose, support.year) = (name, .person, .award, 2023)
            (support.programme, support.state) = ("Quỹ việc làm", .approved)
            office.put(RecordEntry(support))
        }
        func told() async -> [String] {
            var texts: [String] = []
            for keys in ["<Home>", "<Home><Down>", "<Home><Down><Down>"] {
                texts.append(await copied(office, "3", keys).text)
            }
            return texts
        }
        #expect(await told().allSatisfy { !$0.contains("đã được hỗ trợ cùng nội dung") })
        var again = Support()
        (again.beneficiary, again.form, again.purpose, again.year) = (Self.person, .person, .award, 2022)
        (again.programme, again.state) = ("Quỹ việc làm", .approved)
        office.put(RecordEntry(again))
        let texts = await told()
        #expect(texts.count { $0.contains("đã được hỗ trợ cùng nội dung") } == 2, "\(texts)")
        #expect(!texts.joined().contains("Lò Thị Hoa"), "\(texts)")
    }
}

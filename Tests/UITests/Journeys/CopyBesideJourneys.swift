// What is copied with a record: the sections beside it, and the titles that its references show, without names of persons.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@MainActor @Suite struct CopyBesideJourneys {
    private static let person = "Bà Lò Thị Hoa"

    /// What is on the clipboard after some keys, names being hidden as the real office hides them.
    private func copied(_ office: FakeOffice, _ keys: String...) async -> (text: String, said: [String]) {
        var services = office.office
        services.veiled = { entries, fields in
            var names = NameHiding(
                names: PrintedNames(holders: []), showsAll: false,
                stands: NameHiding.Stands(
                    unnamed: "một người", asker: Asker.Unnamed(citizen: "Công dân", pupil: "Học sinh")))
            let veiled = entries.map { names.veiled($0, fields: fields) }
            return VeiledRecords(entries: veiled, hidden: names.hiddenCount)
        }
        let display = FakeDisplay()
        let state = AppState(size: Journey.wide, words: Words(.vi), officeName: "UBND", today: Sample.today)
        var waiting = keys + ["<C-c>", "<F10>"]
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        let application = Application(state: state, display: display, office: services, clock: clock) {
            guard !waiting.isEmpty else { return }
            let events = keyPresses(waiting.removeFirst()).map { Event.key($0) }
            Task { display.send(events) }
        }
        await application.run()
        return (display.copied.last ?? "", application.state.pastMessages.items.map(\.message.text))
    }

    private func support(_ office: FakeOffice, promise: Int64? = nil) -> RecordEntry {
        var support = Support()
        (support.beneficiary, support.form, support.year, support.state) = (Self.person, .person, 2023, .approved)
        (support.programme, support.amount, support.promise) = ("Quỹ việc làm", Money("5 triệu"), promise)
        return office.put(RecordEntry(support))
    }

    private func payments() -> FakeOffice {
        let office = FakeOffice()
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
        #expect(text.contains("Đợt 1") && text.contains("một người"), "\(text)")
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
        let office = FakeOffice()
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
        let office = FakeOffice()
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

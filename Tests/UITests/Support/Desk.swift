// An office with text blocks, documents, promises and a merged unit, for the journeys of the dialogue desk.
import Domain
import UI

/// Records around the answer to one question.
enum Desk {
    static let promise = RecordKind.promise
    static let block = RecordKind.textBlock
    static let document = RecordKind.legalDocument
    static let unit = RecordKind.administrativeUnit

    /// The sample office with what answers are made of. Question 3 has two sentences about "gửi hàng".
    static func office(without kind: RecordKind? = nil) -> TestOffice {
        Sample.office(without: kind, and: blocks + documents)
    }

    static var blocks: [RecordEntry] {
        [
            ("Tiếp thu", "Xin tiếp thu ý kiến của {đơn vị}, trả lời trước {hạn}."),
            ("Viện dẫn", "Theo {văn bản}, {cơ quan} hướng dẫn {đơn vị}; xem {văn bản}."),
            ("Chuyển cấp trên", "Ngày {ngày} đã chuyển {cơ quan cấp trên}."),
        ].map { name, text in
            var block = TextBlock()
            (block.name, block.text) = (name, text)
            return RecordEntry(block)
        }
    }

    static var documents: [RecordEntry] {
        func make(_ number: String, _ year: Int, to: CalendarDate? = nil) -> RecordEntry {
            var document = LegalDocument()
            (document.type, document.number) = ("Nghị quyết", number)
            document.date = CalendarDate(year: year, month: 12, day: 10)
            (document.issuer, document.subject) = ("HĐND tỉnh", "chính sách hỗ trợ nông sản")
            document.inForceTo = to
            return RecordEntry(document)
        }
        return [
            make("08/2019/NQ-HĐND", 2019, to: CalendarDate(year: 2024, month: 1, day: 31)),
            make("15/2021/NQ-HĐND", 2021),
        ]
    }

    /// The sample office with promises: late, without a day, kept, of a body that is gone.
    static func officeWithPromises(without kind: RecordKind? = nil) -> TestOffice {
        let office = office(without: kind)
        for (name, code, successors) in [("Cũ", "301", "302"), ("Chia", "303", "302; 304")] {
            var old = AdministrativeUnit()
            (old.name, old.code, old.successors) = (name, code, successors)
            old.validTo = CalendarDate(year: 2024, month: 3, day: 31)
            office.put(RecordEntry(old))
        }
        for (name, code) in [("Mới", "302"), ("Khác", "304")] {
            var new = AdministrativeUnit()
            (new.name, new.code, new.validFrom) = (name, code, CalendarDate(year: 2024, month: 4, day: 1))
            office.put(RecordEntry(new))
        }
        office.change { $0.current = 1 }
        for entry in promises { office.put(entry) }
        return office
    }

    private static var promises: [RecordEntry] {
        func make(
            _ commitment: String, _ body: String, due: CalendarDate?, _ state: Promise.State, conference: Int64,
            question: Int64?
        ) -> RecordEntry {
            var promise = Promise()
            (promise.commitment, promise.body, promise.dueOn, promise.state) = (commitment, body, due, state)
            (promise.conference, promise.question, promise.beneficiary) = (conference, question, "xã Hạ")
            promise.madeOn = CalendarDate(year: 2024, month: 3, day: 1)
            if state == .kept { promise.evidence = "Biên bản" }
            return RecordEntry(promise)
        }
        let late = CalendarDate(year: 2024, month: 4, day: 1)
        return [
            make("Mở lớp nghề", "Phòng Kinh tế", due: late, .open, conference: 1, question: 1),
            make("Sửa đường vào bãi chè", "UBND xã Cũ", due: nil, .underway, conference: 1, question: 1),
            make("Nhận trám của thôn", "UBND xã Chia", due: nil, .open, conference: 2, question: 3),
            make("In tem có ảnh vườn", "Phòng Hạ tầng", due: late, .kept, conference: 2, question: nil),
        ]
    }
}

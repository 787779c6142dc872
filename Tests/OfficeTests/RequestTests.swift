// The files that departments are sent: whose questions they hold, and what is told of the others.
import Domain
import Foundation
import Intake
import Office
import Testing
import Words

@Suite struct RequestTests {
    /// Runs with a dialogue of these questions, which is the current one, and a folder for the files.
    static func withDialogue(
        _ questions: [Question], _ body: (TwoDesks, _ folder: String) async throws -> Void
    ) async throws {
        try await withTwoDesks { desks in
            var record = Conference()
            (record.title, record.year) = ("Đối thoại năm 2031", 2031)
            let conference = try await desks.stored(RecordEntry(record))
            for var question in questions {
                question.conference = conference.identity.id
                _ = try await desks.stored(RecordEntry(question))
            }
            let folder = (desks.folder + "/gửi").replacing("//", with: "/")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try await body(desks, folder)
        }
    }

    /// A question that a body answers.
    static func question(
        _ number: Int, _ text: String, _ department: String, supporting: String = "",
        _ state: Question.State = .assigned, answer: String = ""
    ) -> Question {
        var question = Question()
        (question.number, question.question, question.department) = (number, text, department)
        (question.supporting, question.state, question.answer) = (supporting, state, answer)
        (question.asker, question.unit) = ("Bí thư Đoàn", "xã Tân Minh")
        question.dueOn = CalendarDate(year: 2031, month: 4, day: 15)
        return question
    }

    private static let questions = [
        question(1, "Bao giờ sửa đường vào bản?", "Phòng Kinh tế", supporting: "Phòng Văn hóa; Công an xã"),
        question(2, "Lớp học nghề mở ở đâu?", "Phòng Văn hóa"),
        question(3, "Ai cấp mã số vùng trồng?", "", .new),
        question(4, "Vay vốn cần giấy tờ gì?", "Phòng Kinh tế", .draft, answer: "Một đơn và một bản sao."),
        question(5, "Bao giờ có nước sạch?", "phòng kinh  tế", .returned, answer: "Sắp có."),
        question(6, "Có được in ảnh lên tem không?", "Phòng Kinh tế", .published, answer: "Được."),
    ]

    /// The questions in a file, as it is read when it comes back.
    static func read(_ path: String) async throws -> [IncomingRecord] {
        guard case .records(let records, _) = try await readImport(path, as: .asked, words: Words(.vi)) else {
            return []
        }
        return records.filter { $0.entry.kind == .question }
    }

    @Test(arguments: RequestFormat.allCases)
    func eachBodyGetsItsQuestionsWithRoomForTheAnswers(format: RequestFormat) async throws {
        try await Self.withDialogue(Self.questions) { desks, folder in
            let order = try await desks.an.requests(.asking(format))
            let written = try await desks.an.write(order, into: folder, replaces: false)
            #expect(written.files.map(\.body) == ["Phòng Kinh tế", "Phòng Văn hóa", "Công an xã"])
            #expect(written.files.map(\.count) == [2, 2, 1])
            #expect(
                written.files.map(\.name)
                    == ["cau-hoi-phong-kinh-te", "cau-hoi-phong-van-hoa", "cau-hoi-cong-an-xa"].map {
                        $0 + "." + format.rawValue
                    })
            // What is left out is told: the third has nobody, two have their answers.
            #expect(written.unassigned == ["3"] && written.answered == 2)
            let culture = try await Self.read(folder + "/" + written.files[1].name)
            #expect(culture.map { $0.entry["number"].number } == [1, 2])
            #expect(culture.map(\.entry.title) == ["Bao giờ sửa đường vào bản?", "Lớp học nghề mở ở đâu?"])
            #expect(
                culture.map { $0.entry["department"].text } == ["Phòng Văn hóa (phối hợp)", "Phòng Văn hóa (chủ trì)"])
            #expect(culture.allSatisfy { $0.entry["answer"].isEmpty && $0.entry["unit"].text == "xã Tân Minh" })
            #expect(culture.allSatisfy { $0.entry["dueOn"].date == CalendarDate(year: 2031, month: 4, day: 15) })
            let stored = try await desks.all(.question).map(\.identity.uid)
            for record in culture {
                #expect(record.reference.count == 8 && QuestionReferences.isMade(record.reference))
                #expect(stored.count { QuestionReferences.isReference(record.reference, of: $0) } == 1)
            }
        }
    }

    @Test func filesThatAreThereStayUnlessSomebodySaysOtherwise() async throws {
        try await Self.withDialogue(Self.questions) { desks, folder in
            let order = try await desks.an.requests(.asking(.docx))
            let last = folder + "/cau-hoi-cong-an-xa.docx"
            try Data("của người khác".utf8).write(to: URL(fileURLWithPath: last))
            await #expect(throws: OfficeFailure.exists(path: last)) {
                try await desks.an.write(order, into: folder, replaces: false)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["cau-hoi-cong-an-xa.docx"])
            _ = try await desks.an.write(order, into: folder, replaces: true)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
            await #expect(throws: OfficeFailure.noFolder(folder + "/không có")) {
                try await desks.an.write(order, into: folder + "/không có", replaces: false)
            }
        }
    }

    /// What was chosen goes out as long as its answer may change.
    @Test func chosenQuestionsAloneAreSent() async throws {
        try await Self.withDialogue(Self.questions) { desks, folder in
            var arguments = PaperArguments()
            arguments.questions = "4,6"
            let order = try await desks.an.requests(arguments)
            let written = try await desks.an.write(order, into: folder, replaces: false)
            #expect(written.files.map(\.count) == [1] && written.answered == 1)
            #expect(try await Self.read(folder + "/" + written.files[0].name).map { $0.entry["number"].number } == [4])
            for (chosen, failure) in [
                ("6", OfficeFailure.noRequests(conference: "Đối thoại năm 2031")),
                ("3", .noAssignees(count: 1, conference: "Đối thoại năm 2031")),
            ] {
                arguments.questions = chosen
                let order = try await desks.an.requests(arguments)
                await #expect(throws: failure) { try await desks.an.write(order, into: folder, replaces: true) }
            }
        }
    }

    @Test func namesOfPersonsAreHiddenUnlessSomebodySaysWhy() async throws {
        var question = Self.question(1, "Ông Nông Văn Bách ở bản có được vay không?", "Phòng Kinh tế")
        (question.asker, question.unit) = ("Hoàng Thị Liễu", "xã Tân Minh")
        try await Self.withDialogue([question]) { desks, folder in
            var order = try await desks.an.requests(.asking(.xlsx))
            let written = try await desks.an.write(order, into: folder, replaces: false)
            #expect(!written.hidden.isEmpty)
            let path = folder + "/" + written.files[0].name
            var told = try #require(try await Self.read(path).first).entry
            #expect(!told.title.contains("Bách") && !told["asker"].text.contains("Liễu"))
            order.reason = "họp kín"
            _ = try await desks.an.write(order, into: folder, replaces: true)
            told = try #require(try await Self.read(path).first).entry
            #expect(told.title.contains("Bách") && told["asker"].text.contains("Liễu"))
            #expect(try await desks.all(.disclosure).count == 1)
        }
    }
}

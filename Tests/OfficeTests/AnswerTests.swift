// Answers that come back, over records as they are stored: what is read, what is taken, and what one step back undoes.
import Domain
import Formats
import Foundation
import Office
import Testing
import Words

@Suite struct AnswerTests {
    private static let questions = [
        RequestTests.question(1, "Bao giờ sửa xong đường vào bãi chè?", "Phòng Kinh tế", supporting: "Phòng Văn hóa"),
        RequestTests.question(2, "Lớp học nghề làm mật ong mở ở đâu?", "Phòng Kinh tế"),
        RequestTests.question(3, "Vay vốn mở quán nước cần giấy tờ gì?", "Phòng Văn hóa", .approved, answer: "Đơn."),
    ]

    private func withDialogue(_ body: @escaping (TwoDesks, String) async throws -> Void) async throws {
        try await RequestTests.withDialogue(Self.questions, body)
    }

    /// Writes a file with the rows of a table and says where.
    private func file(_ name: String, _ rows: [[String]], in folder: String) throws -> String {
        let path = folder + "/" + name
        let text = rows.map { $0.map { "\"" + $0 + "\"" }.joined(separator: ",") + "\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private static let heading = ["STT", "Câu hỏi", "Trả lời"]

    private func answers(_ desks: TwoDesks) async throws -> [String] {
        try await desks.all(.question).sorted { $0["number"].number ?? 0 < $1["number"].number ?? 0 }
            .map { $0["answer"].text }
    }

    private func states(_ desks: TwoDesks) async throws -> [String] {
        try await desks.all(.question).sorted { $0["number"].number ?? 0 < $1["number"].number ?? 0 }
            .map { $0["state"].text }
    }

    private func taking(
        _ files: [String], _ desks: TwoDesks, _ side: ImportSide? = nil, isTrial: Bool = false
    ) async throws -> (plan: ImportPlan, isWhole: Bool) {
        try await desks.an.takeInAnswers(files, in: .asked, choosing: side, isTrial: isTrial)
    }

    @Test func severalFilesAreTakenInAsDraftsInOneChange() async throws {
        try await withDialogue { desks, folder in
            let first = try file("a.csv", [Self.heading, ["1", Self.questions[0].question, "Tháng 6."]], in: folder)
            let second = try file(
                "b.csv",
                [Self.heading, ["2", Self.questions[1].question, "Nhà văn hóa."], ["9", "Sân bóng đâu?", "Ở kia."]],
                in: folder)
            let trial = try await taking([folder], desks, isTrial: true)
            #expect(trial.plan.items.map(\.outcome) == [.foreign, .new, .new])
            #expect(try await answers(desks) == ["", "", "Đơn."])
            let taken = try await taking([first, second], desks)
            #expect(!taken.isWhole, "one row is not of the dialogue")
            #expect(try await answers(desks) == ["Tháng 6.", "Nhà văn hóa.", "Đơn."])
            #expect(try await states(desks) == ["draft", "draft", "approved"])
            #expect(try await taking([folder], desks).plan.items.map(\.outcome) == [.foreign, .same, .same])
            _ = try await desks.an.undo()
            #expect(try await answers(desks) == ["", "", "Đơn."])
            #expect(try await states(desks) == ["assigned", "assigned", "approved"])
            // What was taken back may be taken in again.
            _ = try await taking([first, second], desks)
            #expect(try await answers(desks) == ["Tháng 6.", "Nhà văn hóa.", "Đơn."])
        }
    }

    /// A later file replaces what an earlier one brought; the earlier one changes nothing when it comes again.
    @Test func anEarlierFileIsAnOldDraft() async throws {
        try await withDialogue { desks, folder in
            let files = try ["Tháng 6.", "Tháng 7."].enumerated().map { place, answer in
                try file("\(place).csv", [Self.heading, ["1", Self.questions[0].question, answer]], in: folder)
            }
            _ = try await taking([files[0]], desks)
            #expect(try await taking([files[1]], desks).plan.items.map(\.outcome) == [.changed])
            let again = try await taking([files[0]], desks)
            #expect(again.plan.items.map(\.remark) == [.oldAnswer] && again.isWhole)
            #expect(try await answers(desks)[0] == "Tháng 7.")
            _ = try await taking([files[0]], desks, .theirs)
            #expect(try await answers(desks)[0] == "Tháng 6.")
        }
    }

    @Test func whatWasWrittenHereStaysUnlessTheFileIsChosen() async throws {
        try await withDialogue { desks, folder in
            let path = try file("a.csv", [Self.heading, ["1", Self.questions[0].question, "Tháng 6."]], in: folder)
            _ = try await taking([path], desks)
            var entry = try #require(try await desks.all(.question).first { $0["number"].number == 1 })
            entry["answer"] = .text("Tháng 8, theo điện thoại.")
            _ = try await desks.stored(entry)
            let newer = try file("b.csv", [Self.heading, ["1", Self.questions[0].question, "Tháng 9."]], in: folder)
            let kept = try await taking([newer], desks)
            #expect(kept.plan.items.map(\.outcome) == [.conflict] && !kept.isWhole)
            #expect(kept.plan.items[0].remark == .writtenHere)
            #expect(try await answers(desks)[0] == "Tháng 8, theo điện thoại.")
            _ = try await taking([newer], desks, .theirs)
            #expect(try await answers(desks)[0] == "Tháng 9.")
        }
    }

    @Test func anApprovedAnswerIsToldAndStays() async throws {
        try await withDialogue { desks, folder in
            let path = try file(
                "a.csv",
                [
                    Self.heading, ["3", Self.questions[2].question, "Hai đơn."],
                    ["1", Self.questions[0].question, "Sắp."],
                ],
                in: folder)
            let taken = try await taking([path], desks, .theirs)
            #expect(taken.plan.items.map(\.outcome) == [.refused, .new] && !taken.isWhole)
            #expect(try await answers(desks) == ["Sắp.", "", "Đơn."])
            let report = ImportReport(taken.plan, Words(.vi), isWhole: true, units: try await desks.an.units()).text
            #expect(report.contains("F6") && report.contains("trả lời mới 1, không hợp lệ 1"))
        }
    }

    /// The files that were sent out, filled in and sent back, those of a supporting body among them.
    @Test(arguments: RequestFormat.allCases)
    func whatWasSentOutComesBack(format: RequestFormat) async throws {
        try await withDialogue { desks, folder in
            let order = try await desks.an.requests(.asking(format))
            let sent = try await desks.an.write(order, into: folder, replaces: false).files
            #expect(sent.map(\.body) == ["Phòng Kinh tế", "Phòng Văn hóa"])
            // Each body answers as an office does that copies our table into a list of its own.
            for file in sent {
                let rows = try await RequestTests.read(folder + "/" + file.name).map { record in
                    [
                        record.entry.title, record.entry["department"].text,
                        "\(file.body) đáp câu \(record.entry["number"].plainText).", record.reference,
                    ]
                }
                _ = try self.file(
                    file.body + ".csv", [["Câu hỏi", "Cơ quan trả lời", "Trả lời", "Mã tra cứu"]] + rows.reversed(),
                    in: folder)
            }
            let paths = sent.map { folder + "/" + $0.body + ".csv" }
            let taken = try await taking(paths, desks)
            #expect(taken.isWhole && taken.plan.items.map(\.outcome) == [.new, .new])
            #expect(
                try await answers(desks) == [
                    "Phòng Kinh tế đáp câu 1.\nPhòng Văn hóa: Phòng Văn hóa đáp câu 1.", "Phòng Kinh tế đáp câu 2.",
                    "Đơn.",
                ])
            // The files as they went out, without answers, take nothing away.
            let empty = try await taking(sent.map { folder + "/" + $0.name }, desks)
            #expect(empty.plan.items.allSatisfy { $0.remark == .noAnswer } && empty.isWhole)
        }
    }

    @Test func aFileWithoutQuestionsIsToldAndTheOthersAreRead() async throws {
        try await withDialogue { desks, folder in
            let good = try file("a.csv", [Self.heading, ["1", Self.questions[0].question, "Tháng 6."]], in: folder)
            let bad = try file("b.csv", [["Tên", "Tuổi"], ["A", "30"]], in: folder)
            let taken = try await taking([good, bad], desks)
            #expect(!taken.isWhole && taken.plan.notes.contains { $0.hasPrefix("b.csv: ") })
            #expect(try await answers(desks)[0] == "Tháng 6.")
            // Alone it is asked about: somebody says what its columns are.
            guard case .tables(let tables) = try await desks.an.planAnswers([bad]) else {
                Issue.record("not asked")
                return
            }
            #expect(tables.count == 1)
            let odd = try file("c.csv", [["Việc", "Lời"], [Self.questions[1].question, "Ở thôn."]], in: folder)
            _ = try await desks.an.takeInAnswers(
                [odd], in: .asked, choices: try columnChoices("Việc=question,Lời=answer"), choosing: nil, isTrial: false
            )
            #expect(try await answers(desks)[1] == "Ở thôn.")
            let empty = folder + "/trống"
            try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
            await #expect(throws: OfficeFailure.noAnswerFiles(folder: empty)) {
                try await desks.an.planAnswers([empty])
            }
        }
    }

    /// Somebody else writes while the plan is looked at: nothing is taken, and the new plan says what there is now.
    @Test func aPlanThatWasOvertakenIsMadeAgain() async throws {
        try await withDialogue { desks, folder in
            let path = try file("a.csv", [Self.heading, ["1", Self.questions[0].question, "Tháng 6."]], in: folder)
            guard case .plan(let plan) = try await desks.an.planAnswers([path]) else {
                Issue.record("no plan")
                return
            }
            var entry = try #require(try await desks.all(.question).first { $0["number"].number == 1 })
            entry["answer"] = .text("Đang hỏi.")
            _ = try await desks.binh.save(entry)
            let now = try #require(try await desks.an.carryOut(plan, of: path))
            #expect(now.isOfAnswers && now.items.map(\.outcome) == [.conflict])
            #expect(try await answers(desks)[0] == "Đang hỏi.")
            #expect(try await desks.an.carryOut(now.choosing(.theirs), of: path) == nil)
            #expect(try await answers(desks)[0] == "Tháng 6.")
        }
    }

    @Test func pathsAreTypedAsPeopleTypeThem() throws {
        let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["a b.docx", "c.docx", "d; e.docx"] {
            try Data().write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        #expect(typedPaths(folder + "/a b.docx") == [folder + "/a b.docx"])
        #expect(typedPaths(folder + "/d; e.docx") == [folder + "/d; e.docx"])
        #expect(typedPaths("x.docx; y z.docx;") == ["x.docx", "y z.docx"])
        #expect(typedPaths("'\(folder)/a b.docx' \(folder)/c.docx") == [folder + "/a b.docx", folder + "/c.docx"])
        #expect(typedPaths("một tệp.docx") == ["một tệp.docx"])
        try FileManager.default.removeItem(atPath: folder)
    }
}

// Sending questions to departments and taking the answers in that come back, over real files.
import Domain
import Foundation
import Screen
import Testing
import UI

@Suite(.takingTurns) struct AnswerJourneys {
    /// Runs with a folder for files.
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = "/tmp/soxa-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await body(folder)
        try FileManager.default.removeItem(atPath: folder)
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func write(_ rows: [[String]], to path: String) throws {
        let lines = ([["STT", "Câu hỏi", "Trả lời"]] + rows).map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    }

    @Test(arguments: [Journey.wide, Journey.usual, Journey.narrow])
    func oneKeyWritesAFileForEachDepartment(size: Size) async throws {
        try await withFolder { folder in
            let journey = await Journey(size: size, keys: "G")
            #expect(journey.text.contains("Văn bản Word"))
            await journey.press("<Enter>")
            #expect(journey.place == .prompt)
            await journey.press("<C-a>\(folder)<Enter>")
            try #expect(names(in: folder) == ["cau-hoi-phong-ha-tang.docx", "cau-hoi-phong-kinh-te.docx"])
            #expect(journey.place == .list)
            #expect(journey.message.contains("Đã ghi 2 tệp") || size.columns < 80)
            #expect(size.columns < 120 || journey.message.contains("Phòng Hạ tầng (2), Phòng Kinh tế (1)"))
            // Files that are there are replaced only by somebody who says so.
            await journey.press("G<Enter><C-a>\(folder)<Enter>")
            #expect(journey.place == .menu)
            await journey.press("<Enter>")
            #expect(journey.place == .prompt)
            await journey.press("<Enter><Down><Enter>")
            #expect(journey.place == .list)
            #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
        }
    }

    @Test func markedQuestionsAloneAreSent() async throws {
        try await withFolder { folder in
            // The third has an answer that was not handed in yet, the fourth has none.
            let journey = await Journey(size: Journey.wide, keys: "<Down><Down><Space><Space>G")
            await journey.press("bang tinh<Enter>")
            #expect(journey.text.contains("2 câu đánh dấu"))
            await journey.press("<C-a>\(folder)<Enter>")
            try #expect(names(in: folder) == ["cau-hoi-phong-ha-tang.xlsx", "cau-hoi-phong-kinh-te.xlsx"])
            #expect(journey.message.contains("Phòng Kinh tế (1), Phòng Hạ tầng (1)"))
            // Of what was approved nothing is asked any more.
            let sealed = await Journey(keys: "<Down><Down><Down><Down><Space>G<Enter><C-a>\(folder)<Enter>")
            #expect(sealed.text.contains("Không có câu hỏi nào"))
        }
    }

    @Test func whatComesBackIsShownBeforeItIsTaken() async throws {
        try await withFolder { folder in
            try write(
                [
                    ["7", "Ong nhà bay mất thì hỏi ai?", "Hỏi trạm thú y."],
                    ["3", "Trám đen của thôn được giá thì bán ở đâu?", "Bán ở chợ."],
                    ["1", "Lớp học nghề làm mật ong mở ngày nào?", "Ngày 6/5."],
                    ["9", "Sân bóng ở đâu?", "Ở kia."], ["6", "Ảnh chụp vườn hồng có được in lên tem không?", "Được."],
                ], to: folder + "/a.csv")
            let journey = await Journey(size: Journey.wide, keys: "T\(folder)/a.csv<Enter>")
            #expect(journey.place == .plan)
            #expect(journey.text.contains("trả lời mới 2 · trái nhau 1 · không thuộc 1 · không hợp lệ 1"))
            #expect(journey.text.contains("F6 để thay thế"), "the way out of a published answer")
            #expect(journey.text.contains("~ trả lời mới ") && journey.text.contains("Sân bóng ở đâu?"))
            #expect(journey.text.contains("trả lời ở đây do cán bộ ghi hoặc đã sửa"))
            #expect(journey.textAtCursor.contains("Trám đen"), "what needs somebody comes first")
            await journey.press("<F3>")
            #expect(journey.text.contains("giữ ở đây: Phòng đã hẹn ba cửa hàng"))
            #expect(journey.text.contains("lấy của tệp: Bán ở chợ."))
            await journey.press("<F3><Space>")
            #expect(journey.text.contains("● lấy của tệp: Bán ở chợ."))
            // The answer to the sixth is left out.
            await journey.press("<End>")
            while !journey.textAtCursor.contains("Ảnh chụp") { await journey.press("<Up>") }
            await journey.press("<F8><F2>")
            #expect(journey.place == .list)
            #expect(journey.message.contains("Đã nhận trả lời vào 2 câu hỏi; 2 dòng không hợp lệ"))
            func answer(_ id: Int64) -> String? { journey.office.entry(Sample.question, id)?["answer"].text }
            #expect(answer(7) == "Hỏi trạm thú y." && answer(3) == "Bán ở chợ." && answer(6) == "")
            #expect(answer(1) == "Lớp mở ngày 05/5 tại nhà văn hoá, không thu tiền.")
            #expect(journey.office.entry(Sample.question, 7)?["state"].text == "draft")
            // One step back undoes all of it.
            await journey.press("<C-z>")
            #expect(answer(7) == "" && answer(3)?.hasPrefix("Phòng đã hẹn") == true)
            #expect(journey.office.entry(Sample.question, 7)?["state"].text == "assigned")
        }
    }

    @Test(arguments: [Journey.usual, Journey.narrow])
    func severalFilesAreOnePlan(size: Size) async throws {
        try await withFolder { folder in
            try write([["7", "Ong nhà bay mất thì hỏi ai?", "Hỏi trạm."]], to: folder + "/a.csv")
            try write([["4", "Ở đâu cho mượn sân tập bóng chuyền?", "Ở trường."]], to: folder + "/b.csv")
            for line in [folder, folder + "/a.csv; " + folder + "/b.csv"] {
                let journey = await Journey(size: size, keys: "T\(line)<Enter>")
                #expect(journey.place == .plan)
                await journey.press("<F3>")
                #expect(journey.text.contains("a.csv, B2") || journey.text.contains("b.csv, B2") || size.columns < 80)
                #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
                await journey.press("<Enter>")
                #expect(journey.office.entry(Sample.question, 7)?["answer"].text == "Hỏi trạm.")
                #expect(journey.office.entry(Sample.question, 4)?["answer"].text == "Ở trường.")
            }
        }
    }

    @Test func aFileThatIsNotThereIsToldAndTheLineStays() async {
        let journey = await Journey(keys: "T/tmp/không có.docx<Enter>")
        #expect(journey.place == .prompt && journey.text.contains("không có.docx"))
    }
}

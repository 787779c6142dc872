// Questions go out to departments in files and come back with answers: the whole way with the built program.
import Formats
import Foundation
import PseudoTerminal
import Testing

@Suite struct AnswerReturnTests {
    private static let questions = [
        ["STT", "Nội dung kiến nghị", "Đơn vị", "Cơ quan trả lời", "Đơn vị phối hợp", "Hạn trả lời"],
        [
            "1", "Bao giờ sửa xong đường vào bãi chè của thôn Đông?", "xã Tân Minh", "Phòng Kinh tế", "Phòng Văn hóa",
            "15/4/2031",
        ],
        ["2", "Lớp học nghề làm mật ong mở ngày nào và ở đâu?", "xã Đào Viên", "Phòng Kinh tế", "", "15/4/2031"],
        ["3", "Vay vốn mở quán nước cho thanh niên cần những giấy tờ gì?", "xã Chi Lăng", "Phòng Văn hóa", "", ""],
        ["4", "Sân bóng của xã khi nào mở lại?", "xã Chi Lăng", "", "", ""],
    ]

    /// A home with a dialogue of four questions, of which the last has nobody to answer it, and a folder for files.
    private func home() throws -> Home {
        let home = try Home()
        let text = Self.questions.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
        try #require(try home.soxa("import", home.write(text, to: "đối thoại 2031.csv")).status == 0)
        try FileManager.default.createDirectory(atPath: home.path + "/gửi", withIntermediateDirectories: true)
        return home
    }

    private func answers(_ home: Home) throws -> [String] {
        try home.soxa("export", "dialogue", "--format", "jsonl").lines.map { line in
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable]
            return record?["answer"] as? String ?? ""
        }
    }

    /// Fills the last but one cell of each row of a document that was sent out, as somebody does in Word.
    private func fill(_ name: String, with answers: [String], at home: Home) throws -> String {
        var archive = try ZipArchive(try home.bytes(of: name))
        var written = ZipWriter()
        for part in archive.names {
            var bytes = try archive.content(of: part)
            if part == "word/document.xml" {
                var rows = String(decoding: bytes, as: UTF8.self).components(separatedBy: "</w:tr>")
                for (index, answer) in answers.enumerated() {
                    var cells = rows[index + 1].components(separatedBy: "</w:tc>")
                    let place = cells.count - 3
                    let end = try #require(cells[place].range(of: "</w:p>", options: .backwards))
                    cells[place].insert(contentsOf: "<w:r><w:t>\(answer)</w:t></w:r>", at: end.lowerBound)
                    rows[index + 1] = cells.joined(separator: "</w:tc>")
                }
                bytes = Array(rows.joined(separator: "</w:tr>").utf8)
            }
            written.add(part, bytes)
        }
        return try home.write(written.finish(), to: "về/" + (name as NSString).lastPathComponent)
    }

    private func sentAndFilled(_ home: Home) throws -> [String] {
        let sent = try home.soxa("print", "requests", "--out", home.path + "/gửi")
        #expect(sent.status == 0 && sent.text.contains("Phòng Kinh tế, 2 câu hỏi"))
        #expect(sent.text.contains("1 câu hỏi chưa giao cơ quan trả lời") && sent.text.contains(": 4."))
        #expect(home.names(in: "gửi") == ["cau-hoi-phong-kinh-te.docx", "cau-hoi-phong-van-hoa.docx"])
        return [
            try fill("gửi/cau-hoi-phong-kinh-te.docx", with: ["Tháng 6 xong.", "Mở ngày 5/5."], at: home),
            try fill("gửi/cau-hoi-phong-van-hoa.docx", with: ["Đã báo cho thôn.", "Một đơn."], at: home),
        ]
    }

    private static let taken = ["Tháng 6 xong.\nPhòng Văn hóa: Đã báo cho thôn.", "Mở ngày 5/5.", "Một đơn.", ""]

    @Test func theFilesThatWereSentComeBackWithAnswers() throws {
        let home = try home()
        let files = try sentAndFilled(home)
        let again = try home.soxa("print", "requests", "--out", home.path + "/gửi")
        #expect(again.status == 2 && again.complaint.contains("--force"), "nothing is replaced unasked")
        #expect(try home.soxa("print", "requests").status == 2, "a folder is needed")
        let trial = try home.soxa("import", "--answers", "--dry-run", files[0], files[1])
        #expect(trial.status == 0 && trial.text.contains("trả lời mới 3"))
        #expect(try answers(home) == ["", "", "", ""])
        let taken = try home.soxa("import", "--answers", files[0], files[1])
        #expect(taken.status == 0, "\(taken.complaint)")
        #expect(try answers(home) == Self.taken)
        let twice = try home.soxa("import", "--answers", home.path + "/về")
        #expect(twice.status == 0 && twice.text.contains("không đổi 3"))
        // Who imports such a file as any other is told what it is.
        #expect(try home.soxa("import", "--dry-run", files[0]).text.contains("import --answers"))
    }

    @Test func aDocumentInTheDepartmentsOwnWordsIsMatchedToo() throws {
        let home = try home()
        let text = """
            PHÒNG KINH TẾ
            Câu 1: Bao giờ sửa xong đuờng vào bãi chè thôn Đông?
            Trả lời: Tháng 6 xong.
            Câu 2: Lớp học nghề làm mật ong mở ngày nào và ở đâu?
            Trả lời: Mở ngày 5/5.
            Câu 3: Bể bơi của xã mở lúc nào?
            Trả lời: Chưa có.
            """.decomposedStringWithCanonicalMapping
        let taken = try home.soxa("import", "--answers", home.write(text, to: "trả lời.txt"))
        #expect(taken.status == 1 && taken.text.contains("trả lời mới 2, không thuộc 1"), "\(taken.text)")
        #expect(try answers(home) == ["Tháng 6 xong.", "Mở ngày 5/5.", "", ""])
        let json = try home.soxa("import", "--answers", "--format", "json", home.path + "/trả lời.txt").lines
        #expect(
            json.count == 3
                && json.filter { $0.contains(#""action":"same""#) || $0.contains(#""action": "same""#) }.count == 2)
    }

    @Test func whatIsNoFileOfAnswersIsRefused() throws {
        let home = try home()
        let file = try home.write("Tên,Tuổi\nA,30\n", to: "a.csv")
        #expect(try home.soxa("import", "--answers", file).status == 2)
        #expect(try home.soxa("import", file, file).status == 2, "several files only with answers")
        #expect(try home.soxa("import", "--answers", home.path + "/không có.docx").status == 2)
    }

    private static func isInstalled(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + program) }
    }

    /// A department opens the file in LibreOffice, fills it in and saves it again.
    @Test(.enabled(if: isInstalled("soffice"))) func filesSavedAgainByLibreOfficeComeBackTheSame() throws {
        let home = try home()
        let files = try sentAndFilled(home)
        let saved = try finish(
            "/usr/bin/env",
            [
                "soffice", "-env:UserInstallation=file://\(home.path)/lo", "--headless", "--convert-to", "docx",
                "--outdir", home.path + "/lưu",
            ] + files, environment: home.environment)
        try #require(saved.status == 0, "\(saved.complaint)")
        let taken = try home.soxa("import", "--answers", home.path + "/lưu")
        #expect(taken.status == 0, "\(taken.text)")
        #expect(try answers(home) == Self.taken)
    }

    @Test(arguments: [Window.wide, .narrow]) func theKeysOfTheListSendAndTakeIn(window: Window) throws {
        let home = try home()
        let terminal = try home.open(window: window)
        try terminal.press("G", Key.enter, "\u{01}")
        try terminal.press("\u{1B}[200~\(home.path)/gửi\u{1B}[201~", Key.enter)
        #expect(home.names(in: "gửi").count == 2)
        #expect(terminal.screen.text.contains("Đã ghi 2 tệp"))
        _ = try fill("gửi/cau-hoi-phong-kinh-te.docx", with: ["Tháng 6 xong.", "Mở ngày 5/5."], at: home)
        try terminal.press("T", "\u{1B}[200~\(home.path)/về\u{1B}[201~", Key.enter)
        #expect(terminal.screen.text.contains("trả lời mới 2"), "\(terminal.screen.text)")
        try terminal.press(Key.f2)
        #expect(try answers(home) == ["Tháng 6 xong.", "Mở ngày 5/5.", "", ""])
        try terminal.press(Key.undo)
        #expect(try answers(home) == ["", "", "", ""])
        try terminal.leave()
    }
}

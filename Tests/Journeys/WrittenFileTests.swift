// Whatever was written, its whole path is said: on the screen and on the command line.

import Foundation
import PseudoTerminal
import Testing

@Suite struct WrittenFileTests {
    @Test func theCommandLineSaysTheWholePath() throws {
        let home = try Home.withSample()
        for (line, file) in [
            ("print notice --out", "thông báo.docx"), ("print summary --out", "th.txt"),
            ("print labels --lots HN-2024-01 --out", "nhan.html"), ("export product --out", "sp.csv"),
            ("export all --format jsonl --out", "hết.jsonl"), ("template report --out", "mau.txt"),
        ] {
            // The last time the file is there: a name that is found is not taken otherwise.
            for written in ["'~/\(file)'", "'./\(file)' --force", "'\(file)' --force"] {
                let finished = try finish(
                    "/bin/sh", ["-c", "cd \"$HOME\" && exec \"$0\" \(line) \(written)", builtProgram("soxa")],
                    environment: home.environment)
                #expect(finished.status == 0 && finished.text == "", "\(line): \(finished.complaint)")
                #expect(finished.complaint.contains("Đã ghi tệp \(home.path)/\(file)."), "\(finished.complaint)")
            }
        }
    }

    /// A lone dash is standard output where something is written there, and no file anywhere else.
    @Test func aDashIsNoFile() throws {
        let home = try Home.withSample()
        func ran(_ line: String) throws -> Finished {
            try finish(
                "/bin/sh", ["-c", "cd \"$HOME\" && exec \"$0\" \(line)", builtProgram("soxa")],
                environment: home.environment)
        }
        for line in ["print summary", "export product", "export all --format jsonl", "template report"] {
            let (plain, dashed) = (try ran(line), try ran(line + " --out -"))
            #expect(dashed.status == 0 && dashed.text == plain.text && !plain.text.isEmpty, "\(line)")
            #expect(!dashed.complaint.contains("Đã ghi tệp"), "\(dashed.complaint)")
        }
        let copy = try ran("backup -")
        #expect(copy.status != 0 && copy.complaint.contains("“-”"), "\(copy.complaint)")
        let terminal = try home.open()
        try terminal.press("\u{10}", Key.enter, Key.f2, "\u{15}-", Key.enter)
        #expect(terminal.screen.text.contains("“-” không phải tên tệp"))
        try terminal.press(Key.escape)
        try terminal.leave()
        #expect(!home.names(in: "").contains("-"))
    }

    @Test func theScreenSaysTheWholePath() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.press("\u{10}", Key.enter, Key.f2, "\u{15}~/in.txt", Key.enter)
        #expect(terminal.screen.text.contains("Đã ghi tệp \(home.path)/in.txt."))
        try terminal.press(Key.escape, Key.f9, "xuat so dang xem", Key.enter, "\u{01}~/hỏi.csv", Key.enter)
        #expect(terminal.screen.text.contains("ra \(home.path)/hỏi.csv."))
        try terminal.press(Key.f9, "xuat tat ca", Key.enter, "\u{01}~/hỏi.jsonl", Key.enter)
        #expect(terminal.screen.text.contains("\(home.path)/hỏi.jsonl."))
        try terminal.leave()
        #expect(Set(home.names(in: "")).isSuperset(of: ["in.txt", "hỏi.csv", "hỏi.jsonl"]))
    }

    /// Where the line is too short for the path, the message goes on elsewhere.
    @Test func whatDoesNotFitCanBeReadToItsEnd() throws {
        let home = try Home.withSample()
        let name = String(repeating: "thư mục dài ", count: 6) + "hết"
        try FileManager.default.createDirectory(atPath: home.path + "/" + name, withIntermediateDirectories: false)
        let terminal = try home.open(window: .narrow)
        try terminal.press("2", Key.f9, "xuat so dang xem", Key.enter, "\u{01}~/\(name)/sp.csv", Key.enter)
        #expect(terminal.screen.text.contains("Đã xuất 14 dòng"))
        try terminal.press("m")
        let shown = terminal.screen.text.split { $0.isWhitespace || $0 == "│" }.joined()
        #expect(shown.contains((home.path + "/" + name + "/sp.csv.").split(separator: " ").joined()))
        try terminal.leave()
    }

    @Test func theDoctorSaysWhereItRemembers() throws {
        let home = try Home()
        let terminal = try home.open("doctor", environment: ["XDG_STATE_HOME": home.path + "/state"])
        try terminal.press("c", "c")
        try terminal.send(Key.escape)
        #expect(try terminal.waitEnd() == .exited(0))
        #expect(terminal.screen.text.replacing("\n", with: "").contains(home.path + "/state/soxa/terminals"))
        let finished = try home.soxa("doctor", "--report", environment: ["XDG_STATE_HOME": home.path + "/state"])
        #expect(finished.text.contains("✓"))
    }
}

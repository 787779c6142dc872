// Printing with programs that stand in for the queues: what they are asked, and what is said of their answers.

import Foundation
import Testing

@Suite struct PrinterTests {
    /// A home whose path has stand-ins for `lp` and `lpstat`.
    private func home(
        lp: String = #"echo "request id is $2-12 (1 file(s))""#, printers: String = "Phong_1 Phong_2",
        standard: String = "system default destination: Phong_2", queue: String = ""
    ) throws -> Home {
        let home = try Home.withSample()
        // The last argument is the file; it is kept, for it is gone afterwards.
        let keep = #"for last; do :; done; printf '%s\n' "$@" > "$HOME/asked"; cp "$last" "$HOME/given"; "#
        let scripts = [
            "lp": keep + lp,
            "lpstat": """
            case "$1" in -e) printf '%s\\n' \(printers);; -d) echo "\(standard)";; -p) echo "\(queue)";; esac
            """,
        ]
        for (name, body) in scripts {
            try home.script(body, named: name)
        }
        return home
    }

    private func print(_ home: Home, _ arguments: String...) throws -> Finished {
        try finish(
            builtProgram("soxa"), ["print"] + arguments,
            environment: home.environment.merging(["PATH": "bin:" + home.path + "/bin"]) { $1 })
    }

    /// What `lp` was asked, word by word.
    private func asked(_ home: Home) throws -> [String] {
        String(decoding: try home.bytes(of: "asked"), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func thePrintersAreListedWithTheDefaultInFront() throws {
        let home = try home()
        #expect(try print(home, "--printers").lines == ["Phong_2\tmặc định", "Phong_1"])
    }

    @Test func aPaperIsHandedOverWithItsOptions() throws {
        let home = try home()
        let done = try print(
            home, "answers", "--printer", "Phong_1", "--copies", "3", "--pages", "1 - 2, 3", "--sides", "long")
        #expect(done.status == 0 && done.text.isEmpty)
        #expect(done.complaint.contains("Phong_1") && done.complaint.contains("Phong_1-12"))
        let asked = try asked(home)
        #expect(asked.prefix(4) == ["-d", "Phong_1", "-n", "3"])
        for pair in [["-P", "1-2,3"], ["-o", "sides=two-sided-long-edge"], ["-o", "media=A4"]] {
            #expect(zip(asked, asked.dropFirst()).contains { [$0, $1] == pair }, "\(pair)")
        }
        #expect(asked.dropLast().last == "--")
        #expect(try home.bytes(of: "given").starts(with: Array("%PDF-".utf8)))
        #expect(home.names(in: "tmp") == [], "nothing is left behind")
        #expect(try print(home, "answers", "--printer", "default").status == 0)
        #expect(try self.asked(home).prefix(2) == ["-d", "Phong_2"])
    }

    @Test func aFilesNameIsNoCommand() throws {
        let home = try home(printers: "'a;touch$IFS$HOME/x' b")
        let done = try print(home, "promises", "--printer", "a;touch$IFS$HOME/x")
        #expect(done.status == 0 && !home.names(in: "").contains("x"))
        #expect(try asked(home)[1] == "a;touch$IFS$HOME/x")
    }

    @Test func whatTheQueueSaysIsShownAndObeysNobody() throws {
        let home = try home(lp: #"printf 'lp: h\033[31met m\304\251c\n' >&2; exit 1"#)
        let done = try print(home, "promises", "--printer", "Phong_1")
        #expect(done.status == 2 && done.complaint.contains("[31met mĩc") && !done.complaint.contains("\u{1B}"))
        #expect(home.names(in: "tmp") == [])
        let stopped = try self.home(queue: "printer Phong_1 disabled since today - out of paper")
        let waiting = try print(stopped, "promises", "--printer", "Phong_1")
        #expect(waiting.status == 0 && waiting.complaint.contains("out of paper"))
    }

    @Test(arguments: [
        ["--printer", "zz"], ["--printer", "Phong_1", "--copies", "0"], ["--printer", "Phong_1", "--copies", "1000"],
        ["--printer", "Phong_1", "--pages", "3-1"], ["--printer", "Phong_1", "--pages", "1;rm"],
        ["--printer", "Phong_1", "--out", "x.txt"], ["--printer", "Phong_1", "--sides", "both"],
    ])
    func whatCannotBePrintedIsRefusedBeforeAnythingIsAsked(options: [String]) throws {
        let home = try home()
        let done = try finish(
            builtProgram("soxa"), ["print", "promises"] + options,
            environment: home.environment.merging(["PATH": home.path + "/bin"]) { $1 })
        #expect(done.status == 2 && !done.complaint.isEmpty)
        #expect(!home.names(in: "").contains("asked"))
    }

    @Test func withoutQueuesOrPrintersAFileIsOffered() throws {
        let bare = try Home.withSample()
        let none = try bare.soxa("print", "promises", "--printer", "default", environment: ["PATH": "/nowhere"])
        #expect(none.status == 2 && none.complaint.contains("--out"))
        let empty = try home(printers: "")
        let done = try print(empty, "promises", "--printer", "default")
        #expect(done.status == 2 && done.complaint.contains("--out"))
        let undecided = try home(standard: "no system default destination")
        let which = try print(undecided, "promises", "--printer", "default")
        #expect(which.status == 2 && which.complaint.contains("Phong_1, Phong_2"))
    }
}

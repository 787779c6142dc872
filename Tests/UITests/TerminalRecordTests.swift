// What is remembered about terminals, as a file and as sentences, and the list of the signs that are drawn.
import Domain
import Foundation
import Screen
import Testing
import UI
import Words

@Suite struct TerminalRecordTests {
    static func full(_ name: String = "xterm/PuTTY-0.8/ssh") -> TerminalRecord {
        var record = TerminalRecord(name: name)
        record.day = CalendarDate("2024-04-12")
        record.answers = TerminalFindings(
            wrong: [.marks, .sign("●"), .sign("…")], marksPastes: true, reportsMouse: false)
        (record.drawsLines, record.showsColours, record.mouse) = (false, true, false)
        (record.functionKeys, record.backspace, record.flowKeys) = ([1, 2, 9], 0x08, ["s"])
        (record.functionKeysAreLost, record.otherKeysAreLost) = (true, true)
        (record.paste, record.method) = (.typed, .retype(0x7F))
        return record
    }

    @Test func theFileTellsWhatWasRemembered() {
        var records = TerminalRecords()
        for record in [Self.full(), TerminalRecord(name: "linux")] { records.remember(record) }
        let again = TerminalRecords(text: records.text)
        #expect(again == records)
        #expect(again?.record(named: "xterm/PuTTY-0.8/ssh") == Self.full())
        #expect(again?.record(named: "linux")?.isEmpty == true)
        #expect(again?.record(named: "vt220") == nil)
        #expect(!records.text.contains("●"))
    }

    @Test func everyAnswerSurvives() {
        for method in [.preedit, .retype(0x08), .retype(0x7F), .decomposed, .absent] as [TerminalRecord.Method] {
            for paste in TerminalRecord.Paste.allCases {
                var records = TerminalRecords()
                var record = TerminalRecord(name: "a")
                (record.method, record.paste) = (method, paste)
                record.answers.wrong = DrawnSubject.all
                record.flowKeys = []
                records.remember(record)
                #expect(TerminalRecords(text: records.text) == records)
            }
        }
    }

    @Test(arguments: [
        "", "\n", "{}", "soxa terminals 2\n", "soxa terminals 1\nxterm\tlines=maybe", "soxa terminals 1\nxterm\tlines",
        "soxa terminals 1\nxterm\twrong=zz", "soxa terminals 1\nxterm\tf-keys=1,99", "soxa terminals 1\na b\tlines=yes",
        "soxa terminals 1\nxterm\ton=tomorrow", "soxa terminals 1\nxterm\tf-keys-lost=9",
        "soxa terminals 1\nxterm\tmethod=magic", "soxa terminals 1\n\u{FFFD}",
    ])
    func aDamagedFileIsNoFile(text: String) { #expect(TerminalRecords(text: text) == nil) }

    @Test func aKeyOfALaterVersionIsPassedOver() {
        let records = TerminalRecords(text: "soxa terminals 1\nxterm\tlines=yes\tsixel=yes\n")
        #expect(records?.record(named: "xterm")?.drawsLines == true)
    }

    @Test func theFileIsBounded() {
        var records = TerminalRecords()
        for number in 1...100 {
            var record = Self.full(String(repeating: "x", count: 200) + "\(number)")
            record.answers.wrong = DrawnSubject.all
            records.remember(record)
            records.remember(Self.full("t\(number)"))
        }
        #expect(records.records.count == TerminalRecords.limit)
        #expect(records.records.first?.name == "t100")
        #expect(records.text.utf8.count <= TerminalRecords.largestFile)
    }

    @Test func namesHoldNothingThatAFileOrAScreenObeys() {
        #expect(TerminalRecord(name: "a\tb\nc\u{1B}[m đ").name == "a_b_c_[m__")
        #expect(TerminalRecord(name: "").name == "_")
    }

    @Test func linesThatAreBrokenAreDrawnPlain() {
        var record = TerminalRecord(name: "a")
        #expect(record.standIns.isEmpty)
        record.drawsLines = false
        #expect(record.standIns.letter(for: "│") == "|")
        #expect(record.standIns.letter(for: "●") == "●")
        record.answers.wrong = [.sign("●")]
        #expect(record.standIns.letter(for: "●") == "*")
    }

    @Test(arguments: Language.allCases) func everyFindingIsASentenceWithAWayOut(language: Language) {
        let words = Words(language)
        let sentences = Self.full().sentences(words)
        let bad = sentences.filter { $0.verdict == .bad }.map(\.text)
        #expect(bad.contains { $0.contains("● …") && $0.contains("* ~") })
        #expect(bad.contains { $0.contains("F3, F4, F5, F6, F7, F8, F10") && $0.contains("Alt-0") })
        #expect(bad.contains { $0.contains("Ctrl-Q") && !$0.contains("Ctrl-S") })
        #expect(sentences.contains { $0.verdict == .good && $0.text.contains("0x7F") })
        // What is wrong comes first.
        #expect(sentences.map(\.verdict).firstIndex(of: .good) == bad.count)
        #expect(!Self.full().isAllWell(words))
    }

    @Test func nothingKnownIsNotWell() {
        let record = TerminalRecord(name: "a")
        #expect(!record.isAllWell(Words(.vi)))
        #expect(record.sentences(Words(.vi)).allSatisfy { $0.verdict == .unknown })
        var measured = record
        measured.answers.wrong = []
        #expect(measured.isAllWell(Words(.vi)))
    }

    @Test func withoutUTF8OneSentenceSaysWhatToDo() {
        var record = TerminalRecord(name: "a")
        record.answers.wrong = DrawnSubject.all
        let bad = record.sentences(Words(.vi)).filter { $0.verdict == .bad }
        #expect(bad.count == 1)
        #expect(bad.first?.text.contains("Window › Translation › UTF-8") == true)
        #expect(bad.first?.text.contains("unicode_start") == true)
        #expect(record.standIns.letter(for: "ế") == "e")
    }
}

@Suite struct SignTests {
    /// Everything that can be drawn: texts of the interface and the strings of the sources, without comments.
    private static func drawn() throws -> [(file: String, text: String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files = ["vi.strings", "en.strings"].map { root.appendingPathComponent("Resources/" + $0) }
        for module in ["UI", "Domain", "soxa"] {
            let folder = root.appendingPathComponent("Sources/" + module)
            let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in found ?? .init() where file.pathExtension == "swift" { files.append(file) }
        }
        return try files.map { file in
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let code = lines.filter { line in !line.drop(while: { $0 == " " }).hasPrefix("//") }
            return (file.lastPathComponent, code.joined(separator: "\n"))
        }
    }

    @Test func everySignOfTheProgramIsMeasured() throws {
        let files = try Self.drawn()
        #expect(files.count > 100)
        let known = Set(Signs.all.map(\.character))
        for (file, text) in files {
            let unknown = Set(text).filter { letter in
                letter.utf8.count > 1 && !letter.isLetter && !letter.isNumber && !known.contains(letter)
            }
            #expect(unknown == [], "\(file)")
        }
    }

    @Test func theStatesOfAKindStayApart() {
        let words = Words(.vi)
        let plain = StandIns(DrawnSubject.all)
        for description in Catalogue.descriptions {
            guard let field = description["state"] else { continue }
            let signs = field.kind.codes.compactMap { words.sign(description.kind, "state", $0) }
            let drawn = signs.map { String($0.map { plain.letter(for: $0) }) }
            #expect(Set(drawn).count == Set(signs).count, "\(description.kind)")
            #expect(drawn.allSatisfy { $0.allSatisfy(\.isASCII) })
        }
    }
}

// A terminal is asked how wide it draws; its answers are never keys or text, whatever comes between them.

import PseudoTerminal
import Screen
import Terminal
import Testing

@Suite struct MeasurementTests {
    private let size = Size(rows: 24, columns: 80)

    /// What a terminal answers that draws some subjects with another width.
    private func answers(_ widths: [DrawnSubject: Int] = [:], modes: Bool = true) -> String {
        var text = ""
        for (index, subject) in DrawnSubject.all.enumerated() {
            text += "\u{1B}[\(3 + index % 22);\((widths[subject] ?? columnWidth(subject.sample)) + 1)R"
        }
        if modes { text += "\u{1B}[?2004;2$y\u{1B}[?1006;0$y" }
        return text + "\u{1B}[?6c"
    }

    private func decoder() throws -> InputDecoder {
        var decoder = InputDecoder()
        decoder.expect(try #require(TerminalMeasurement(size: size)))
        return decoder
    }

    private func findings(_ events: [Event]) -> TerminalFindings? {
        events.lazy.compactMap { if case .measured(let findings) = $0 { findings } else { nil } }.first
    }

    @Test func theQuestionAsksBelowTheSecondRowAndEndsWithTheKindOfTerminal() throws {
        let question = try #require(TerminalMeasurement(size: size)).question
        #expect(question.hasSuffix("\u{1B}[?2004$p\u{1B}[?1006$p\u{1B}[c"))
        for row in 1...2 { #expect(!question.contains("\u{1B}[\(row);1H")) }
        #expect(question.components("\u{1B}[6n") == DrawnSubject.all.count)
        #expect(question.utf8.count < 2000)
        #expect(TerminalMeasurement(size: Size(rows: 3, columns: 80)) == nil)
        #expect(TerminalMeasurement(size: Size(rows: 24, columns: 20)) == nil)
    }

    @Test func aTerminalThatDrawsRightHasNothingWrong() throws {
        var decoder = try decoder()
        let events = decoder.feed(Array(answers().utf8))
        #expect(
            events == [.measured(TerminalFindings(wrong: [], marksPastes: true, reportsMouse: false))])
        #expect(!decoder.isMeasuring)
    }

    @Test func whatIsDrawnWithAnotherWidthIsNamed() throws {
        var decoder = try decoder()
        let odd: [DrawnSubject: Int] = [.sign("●"): 2, .letters: 12, .wide: 1]
        let found = findings(decoder.feed(Array(answers(odd, modes: false).utf8)))
        #expect(found?.wrong == [.letters, .wide, .sign("●")])
        #expect(found?.marksPastes == nil)
    }

    @Test func answersMayBeSplitAtEveryByte() throws {
        let bytes = Array(answers([.marks: 3]).utf8)
        for cut in bytes.indices {
            var decoder = try decoder()
            let events = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) + decoder.expire()
            #expect(events.count == 1)
            #expect(findings(events)?.wrong == [.marks])
        }
    }

    @Test func keysTypedAheadComeThroughInTheirOrder() throws {
        let pieces = answers().split(separator: "\u{1B}").map { "\u{1B}" + $0 }
        let typed = ["a", "ế", "\u{1B}[1;2R", "\u{1B}OR", "\u{1B}[A", "\u{7F}", "\u{1B}[5~"]
        var text = ""
        for (index, piece) in pieces.enumerated() { text += (index < typed.count ? typed[index] : "") + piece }
        var decoder = try decoder()
        var events: [Event] = []
        for byte in text.utf8 { events += decoder.feed([byte]) }
        #expect(
            events.dropLast() == [
                .key(.letter("a")), .key(.letter("ế")), .key(KeyPress(.function(3), .shift)),
                .key(KeyPress(.function(3))), .key(KeyPress(.up)), .key(KeyPress(.backspace)), .key(KeyPress(.pageUp)),
            ])
        #expect(findings(events)?.wrong == [])
    }

    @Test func anAnswerThatGotLostMakesTheWidthsUnknown() throws {
        let pieces = answers().split(separator: "\u{1B}").map { "\u{1B}" + $0 }
        for lost in [0, 7, 30] {
            var decoder = try decoder()
            let rest = pieces.enumerated().filter { $0.offset != lost }.map(\.element).joined()
            let found = findings(decoder.feed(Array(rest.utf8)))
            #expect(found != nil)
            #expect(found?.wrong == nil)
            #expect(found?.marksPastes == true)
        }
    }

    @Test func anAnswerOutOfItsOrderMakesTheWidthsUnknown() throws {
        var pieces = answers().split(separator: "\u{1B}").map { "\u{1B}" + $0 }
        pieces.insert(pieces.remove(at: 5), at: 20)
        var decoder = try decoder()
        let found = findings(decoder.feed(Array(pieces.joined().utf8)))
        #expect(found != nil)
        #expect(found?.wrong == nil)
    }

    @Test func answersThatNobodyAskedForAreSwallowed() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array((answers() + "x").utf8)) == [.key(.letter("x"))])
        #expect(decoder.feed(Array("\u{1B}[1;2R\u{1B}[R".utf8)).count == 2)
    }

    @Test func theCodeOfBackspaceIsToldWhenItIsWanted() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x08]) == [.key(KeyPress(.backspace))])
        decoder.tellsBackspace = true
        #expect(
            decoder.feed([0x08, 0x7F]) == [
                .backspaceCode(0x08), .key(KeyPress(.backspace)), .backspaceCode(0x7F), .key(KeyPress(.backspace)),
            ])
    }
}

@Suite struct MeasuredTerminalTests {
    @Test func aSignThatIsDrawnWideIsReplaced() throws {
        let terminal = try startProbe()
        #expect(try terminal.type("●│") == ["● 25cf", "│ 2502"])
        terminal.answer(oddWidths: ["●": 2])
        try terminal.send("\u{12}")
        try terminal.wait(for: "measured *")
        #expect(terminal.events == ["* 25cf", "│ 2502", "ctrl-r 72", "measured *"])
        #expect(terminal.screen.complaints == [])
    }

    @Test func aTerminalThatDrawsRightKeepsItsSigns() throws {
        let terminal = try startProbe()
        terminal.answer()
        #expect(try terminal.type("●ế") == ["● 25cf", "ế 1ebf"])
        try terminal.send("\u{12}a")
        try terminal.wait(for: "measured")
        #expect(terminal.events.filter { $0 != "a 61" } == ["● 25cf", "ế 1ebf", "ctrl-r 72", "measured"])
        #expect(terminal.events.contains("a 61"))
    }

    @Test func withoutAnAnswerEverythingGoesOn() throws {
        let terminal = try startProbe()
        #expect(try terminal.type("\u{12}●") == ["ctrl-r 72", "● 25cf"])
        try terminal.send("\u{11}")
        #expect(try terminal.waitEnd() == .exited(0))
    }

    @Test func answersToALastQuestionAreNoTextForTheShell() throws {
        let terminal = try startProbe()
        terminal.answer()
        // The program ends before the answers can have come.
        try terminal.send("\u{12}\u{11}")
        #expect(try terminal.waitEnd() == .exited(0))
        #expect(terminal.unreadCount == 0)
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}

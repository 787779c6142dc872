// Which edits are one undo step, and that undo and redo are exact.

import Testing
import TextEditing

@Suite struct HistoryTests {
    private func undone(_ editor: TextEditor) -> [String] {
        var editor = editor
        var texts = [editor.text]
        while editor.undo() { texts.append(editor.text) }
        return texts
    }

    private func type(_ text: String, into editor: inout TextEditor) {
        for character in text { editor.insert(String(character)) }
    }

    @Test func typingIsUndoneBySyllable() {
        for text in twins("xã Thất  Khê") {
            var subject = editor("|")
            type(text, into: &subject)
            let beforeLast = String(text.dropLast(3))
            #expect(undone(subject) == [text, beforeLast, "xã ", ""])
        }
    }

    @Test func toneTypedByAnInputMethodIsOneStep() {
        for (plain, toned) in zip(twins("tieng"), twins("tiếng")) {
            var subject = editor("|")
            type(plain, into: &subject)
            for _ in 0..<3 { subject.deleteBackwardScalar() }
            subject.insert(String(toned.dropFirst(2)))
            #expect(identical(subject.text, toned))
            #expect(undone(subject) == [toned, ""])
        }
    }

    /// What a method outside shows on the way to a syllable is no step, however often it takes letters back.
    @Test func everySyllableOfAMethodOutsideIsOneStep() {
        var subject = editor("|")
        func send(_ text: String) {
            for character in text {
                if character == "\u{8}" { subject.deleteBackwardScalar() } else { subject.insert(String(character)) }
            }
        }
        send("d\u{8}đuo\u{8}\u{8}ươc\u{8}\u{8}\u{8}ược vie\u{8}ê\u{8}\u{8}iệc")
        #expect(undone(subject) == ["được việc", "được ", ""])
        while subject.redo() {}
        #expect(subject.text == "được việc")
    }

    @Test func aWordMendedLaterIsAStepOfItsOwn() {
        var subject = editor("|")
        type("hoa", into: &subject)
        subject.endUndoStep()
        subject.deleteBackwardScalar()
        type("à", into: &subject)
        #expect(undone(subject) == ["hoà", "hoa", ""])
    }

    @Test func toneSentLetterByLetterIsOneStep() {
        var subject = editor("|")
        type("dduwowng", into: &subject)
        for _ in 0..<7 { subject.deleteBackward() }
        type("đường", into: &subject)
        subject.deleteBackward()
        subject.insert("g ")
        #expect(undone(subject) == ["dđường ", ""])
    }

    @Test func deletingWordsAndTypingAreTwoSteps() {
        var subject = editor("một hai|")
        for _ in 0..<5 { subject.deleteBackward() }
        subject.insert("x")
        #expect(undone(subject) == ["mộx", "mộ", "một hai"])
    }

    @Test func stepsEndWhereTheHandTurns() {
        var moved = editor("|")
        type("ab", into: &moved)
        moved.move(.left)
        type("c", into: &moved)
        #expect(undone(moved) == ["acb", "ab", ""])

        var pasted = editor("|")
        type("ab", into: &pasted)
        pasted.paste("x")
        type("c", into: &pasted)
        #expect(undone(pasted) == ["abxc", "abx", "ab", ""])

        var unmarked = editor("|")
        type("ab", into: &unmarked)
        unmarked.insert("x y")
        type("c", into: &unmarked)
        #expect(undone(unmarked) == ["abx yc", "abx y", "ab", ""])

        var both = editor("ab|cd")
        both.deleteBackward()
        both.deleteBackward()
        both.deleteForward()
        both.deleteForward()
        #expect(undone(both) == ["", "cd", "abcd"])

        var ended = editor("|")
        type("ab", into: &ended)
        ended.endUndoStep()
        type("c", into: &ended)
        #expect(undone(ended) == ["abc", "ab", ""])
    }

    @Test func stepThatPairsTheFlagsBehindItAnewIsExact() {
        var subject = TextEditor(text: "🇳🇻🇳🇻", isMultiline: true)
        subject.move(.textStart)
        for flag in ["🇻", "🇻🇳"] { subject.insert(flag) }
        let final = subject.text
        while subject.undo() {}
        #expect(identical(subject.text, "🇳🇻🇳🇻"))
        while subject.redo() {}
        #expect(identical(subject.text, final))
        subject.move(.textStart)
        subject.deleteForward()
        #expect(identical(subject.text, "🇻🇳🇻🇳🇻"))
    }

    @Test func letterRetypedAsItWasLeavesNoStep() {
        var subject = editor("tiếng|")
        subject.deleteBackward()
        subject.insert("g")
        #expect(undone(subject) == ["tiếng"])
    }

    @Test func replacingAllIsOneStepEvenForTheOtherForm() {
        var subject = TextEditor(text: "tie\u{302}\u{301}ng", isMultiline: true)
        for _ in 0..<2 {
            subject.selectAll()
            subject.replaceSelection(with: "ti\u{1EBF}ng")
        }
        #expect(identical(subject.text, "ti\u{1EBF}ng") && subject.cursor == 5)
        #expect(
            undone(subject).map { Array($0.unicodeScalars) } == [
                Array("ti\u{1EBF}ng".unicodeScalars), Array("tie\u{302}\u{301}ng".unicodeScalars),
            ])
    }

    @Test func editAfterUndoDropsWhatWasUndone() {
        var subject = editor("|")
        type("a b", into: &subject)
        subject.undo()
        subject.insert("c")
        let isRedone = subject.redo()
        #expect(!isRedone)
        #expect(undone(subject) == ["a c", "a ", ""])
    }

    @Test func historyIsBounded() {
        var subject = editor("|")
        for _ in 0..<1200 { subject.paste("x") }
        #expect(undone(subject).last?.count == 200)

        var large = editor("|")
        for count in [400_000, 400_000, 400_000] { large.paste(String(repeating: "x", count: count)) }
        #expect(undone(large).map(\.count) == [1_200_000, 800_000, 400_000])
    }

    @Test(arguments: 0..<60) func undoingAndRedoingEverythingIsExact(seed: UInt64) {
        var generator = SeededGenerator(state: seed, joinsOnly: seed % 3 == 0)
        var subject = TextEditor(text: generator.text(upTo: 20), isMultiline: seed % 4 != 0)
        if seed % 2 == 0 { subject.setWrapping(width: Int.random(in: 1...12, using: &generator), columnWidth: columns) }
        let original = subject.text
        for _ in 0..<120 {
            edit(&subject, using: &generator)
            // The rows kept through the edits must be those of a new wrapping.
            let fresh = TextEditor(text: subject.text, isMultiline: true)
            let width = min(subject.layout().width, 1 << 30)
            let rows = subject.layout().lines(inRows: 0..<subject.layout().rowCount).map(\.range)
            let new = fresh.layout(width: width, columnWidth: columns)
            #expect(rows == new.lines(inRows: 0..<new.rowCount).map(\.range))
            let letters = subject.layout(width: 1, columnWidth: columns)
            let newLetters = fresh.layout(width: 1, columnWidth: columns)
            #expect(
                letters.lines(inRows: 0..<letters.rowCount).map(\.text)
                    == newLetters.lines(inRows: 0..<newLetters.rowCount).map(\.text))
            #expect(subject.length == subject.text.count && (0...subject.length).contains(subject.cursor))
        }
        while subject.redo() {}
        let final = subject.text
        while subject.undo() {}
        #expect(identical(subject.text, original))
        while subject.redo() {}
        #expect(identical(subject.text, final))
        #expect(subject.length == final.count)
    }

    private func edit(_ subject: inout TextEditor, using generator: inout SeededGenerator) {
        let place = Int.random(in: -1...subject.length + 1, using: &generator)
        switch Int.random(in: 0..<18, using: &generator) {
        case 0...3: for _ in 0..<4 { subject.insert(generator.text(upTo: 1)) }
        case 4: subject.paste(generator.text(upTo: 6))
        case 5, 6: subject.deleteBackward()
        case 7, 8: subject.deleteBackwardScalar()
        case 9: subject.deleteForward()
        case 10: subject.deleteWordBackward()
        case 11: subject.deleteWordForward()
        case 12: subject.deleteToLineEnd()
        case 13: if Bool.random(using: &generator) { subject.deleteLine() } else { _ = subject.cut() }
        case 14 where Int.random(in: 0..<6, using: &generator) == 0:
            subject.selectAll()
            subject.replaceSelection(with: generator.text(upTo: 12))
        case 14: break
        case 15: subject.moveCursor(to: place, extending: Bool.random(using: &generator))
        case 16: subject.move([.up, .down, .lineEnd, .wordLeft].randomElement(using: &generator) ?? .up)
        default: if Bool.random(using: &generator) { subject.undo() } else { subject.redo() }
        }
    }
}

// What each key does to a text, as before and after.

import Testing
import TextEditing

struct EditingCase: Sendable, CustomTestStringConvertible {
    let before: String
    let key: String
    let after: String
    var isMultiline = true
    let action: @Sendable (inout TextEditor) -> Void

    init(
        _ before: String, _ key: String, _ after: String, isMultiline: Bool = true,
        _ action: @escaping @Sendable (inout TextEditor) -> Void
    ) {
        self.before = before
        self.key = key
        self.after = after
        self.isMultiline = isMultiline
        self.action = action
    }

    var testDescription: String { "\(before) -> \(key) -> \(after)" }
}

@Suite struct EditingTests {
    static let edits = [
        EditingCase("Xin ch|ào", "backspace", "Xin c|ào") { $0.deleteBackward() },
        EditingCase("Việ|t", "backspace", "Vi|t") { $0.deleteBackward() },
        EditingCase("|ế", "backspace", "|ế") { $0.deleteBackward() },
        EditingCase("một\n|hai", "backspace", "một|hai") { $0.deleteBackward() },
        EditingCase("một [hai|] ba", "backspace", "một | ba") { $0.deleteBackward() },
        EditingCase("Vi|ệt", "delete", "Vi|t") { $0.deleteForward() },
        EditingCase("một|\nhai", "delete", "một|hai") { $0.deleteForward() },
        EditingCase("ế|", "delete", "ế|") { $0.deleteForward() },
        EditingCase("xã Thất Khê|", "word back", "xã Thất |") { $0.deleteWordBackward() },
        EditingCase("xã Thất   |Khê", "word back", "xã |Khê") { $0.deleteWordBackward() },
        EditingCase("(Lạng Sơn)|", "word back", "(Lạng Sơn|") { $0.deleteWordBackward() },
        EditingCase("xã |Thất Khê", "word on", "xã |Khê") { $0.deleteWordForward() },
        EditingCase("Sơn|), ấy", "word on", "Sơn|ấy") { $0.deleteWordForward() },
        EditingCase("câu |hỏi hay\nđáp", "to end", "câu |\nđáp") { $0.deleteToLineEnd() },
        EditingCase("câu|\nđáp", "to end", "câu|đáp") { $0.deleteToLineEnd() },
        EditingCase("câu|", "to end", "câu|") { $0.deleteToLineEnd() },
        EditingCase("một\nh|ai\nba", "delete line", "một\n|ba") { $0.deleteLine() },
        EditingCase("một\nha|i", "delete line", "một|") { $0.deleteLine() },
        EditingCase("m[ột\nh|]ai\nba", "delete line", "|ba") { $0.deleteLine() },
        EditingCase("câu h|ỏi", "delete line", "|", isMultiline: false) { $0.deleteLine() },
        EditingCase("một [|hai] ba", "type", "một ố| ba") { $0.insert("ố") },
        EditingCase("a[b\nc|]d", "cut", "a|d") { #expect($0.cut() == "b\nc") },
        EditingCase("a|d", "cut nothing", "a|d") { #expect($0.cut() == "") },
        EditingCase("a[b|]d", "paste", "atiếng\nViệt|d") { $0.paste("tiếng\nViệt") },
        EditingCase("a[b|]d", "replace by nothing", "a|d") { $0.replaceSelection(with: "") },
        EditingCase("mộ|t\nhai", "select all", "[một\nhai|]") { $0.selectAll() },
        EditingCase("|", "breaks", "a\nb\nc\nd|") { $0.insert("a\r\nb\rc\u{2028}d") },
        EditingCase("|", "breaks", "a b c d|", isMultiline: false) { $0.insert("a\r\nb\rc\u{2028}d") },
        EditingCase("|", "tab", "a    b|") { $0.insert("a\tb") },
        EditingCase("|", "tab", "a b|", isMultiline: false) { $0.insert("a\tb") },
        EditingCase("ấ|", "control", "ấ[31mộ|") { $0.insert("\u{1B}[31m\u{0}\u{9B}ộ\u{7F}") },
        EditingCase("[ấ|]", "only control", "[ấ|]") { $0.insert("\u{1B}") },
    ]

    @Test(arguments: edits) func edit(_ example: EditingCase) {
        for (before, after) in zip(twins(example.before), twins(example.after)) {
            var subject = editor(before, isMultiline: example.isMultiline)
            let original = subject
            example.action(&subject)
            let expected = twins(after)
            #expect(expected.contains { twins(notation(subject)).contains($0) })
            if subject.undo() {
                #expect(identical(subject.text, original.text))
                #expect(subject.cursor == original.cursor && subject.selection == original.selection)
            } else {
                #expect(identical(subject.text, original.text))
            }
        }
    }

    @Test func backspaceOfAnInputMethodTakesOneScalar() {
        var subject = editor("ti\u{65}\u{302}\u{301}|ng")
        subject.deleteBackwardScalar()
        #expect(identical(notation(subject), "ti\u{65}\u{302}|ng"))
        subject.deleteBackwardScalar()
        #expect(identical(notation(subject), "tie|ng"))
        subject.deleteBackwardScalar()
        #expect(identical(notation(subject), "ti|ng"))
        subject.undo()
        #expect(identical(notation(subject), "ti\u{65}\u{302}\u{301}|ng"))

        var composed = editor("ti\u{1EBF}|ng")
        composed.deleteBackwardScalar()
        #expect(identical(notation(composed), "ti|ng"))

        var selected = editor("a[b|]c")
        selected.deleteBackwardScalar()
        #expect(notation(selected) == "a|c")
    }

    @Test func loneMarkJoinsTheLetterBefore() {
        var subject = editor("tie|ng")
        subject.insert("\u{302}")
        subject.insert("\u{301}")
        #expect(identical(notation(subject), "ti\u{65}\u{302}\u{301}|ng"))
        #expect(subject.length == 5)
        subject.move(.left)
        #expect(subject.cursor == 2)

        var start = editor("|a")
        start.insert("\u{301}")
        #expect(identical(start.text, "\u{301}a") && start.length == 2 && start.cursor == 1)
    }

    @Test func lettersThatMeetJoin() {
        var flag = editor("🇻x|🇳")
        flag.deleteBackward()
        #expect(flag.length == 1 && flag.cursor == 1)
        flag.undo()
        #expect(flag.length == 3 && notation(flag) == "🇻x|🇳")

        var lines = TextEditor(text: "e\n\u{301}x", isMultiline: true)
        lines.moveCursor(to: 2)
        lines.deleteBackward()
        #expect(lines.length == 2 && identical(lines.text, "e\u{301}x"))
    }

    @Test func textIsCleanedFromTheStart() {
        var subject = TextEditor(text: "a\r\nb\t\u{7}c", isMultiline: false)
        #expect(subject.text == "a b c" && subject.cursor == 5)
        let isUndone = subject.undo()
        #expect(!isUndone)
        #expect(TextEditor(text: "", isMultiline: true).isEmpty)
    }

    @Test func equalityTellsFormsApartAndIgnoresWrapping() {
        let composed = TextEditor(text: "\u{1EBF}", isMultiline: true)
        let decomposed = TextEditor(text: "e\u{302}\u{301}", isMultiline: true)
        #expect(composed != decomposed)
        var wrapped = composed
        wrapped.setWrapping(width: 1, columnWidth: columns)
        #expect(wrapped == composed)
    }
}

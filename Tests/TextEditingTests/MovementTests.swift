// Where each movement takes the cursor and what it selects.

import Testing
import TextEditing

struct MovementCase: Sendable, CustomTestStringConvertible {
    let before: String
    let movements: [TextMovement]
    let after: String
    var extending = false
    var width: Int?

    init(
        _ before: String, _ movements: [TextMovement], _ after: String, extending: Bool = false, width: Int? = nil
    ) {
        self.before = before
        self.movements = movements
        self.after = after
        self.extending = extending
        self.width = width
    }

    var testDescription: String { "\(before) -> \(movements) -> \(after)" }
}

@Suite struct MovementTests {
    static let movements = [
        MovementCase("Xin ch|ào", [.left], "Xin c|hào"),
        MovementCase("Việ|t", [.left], "Vi|ệt"),
        MovementCase("Vi|ệt", [.right], "Việ|t"),
        MovementCase("|ế", [.left], "|ế"),
        MovementCase("ế|", [.right], "ế|"),
        MovementCase("một|\nhai", [.right], "một\n|hai"),
        MovementCase("Xin ch|ào", [.left], "Xin c[|h]ào", extending: true),
        MovementCase("Xin ch|ào", [.right, .right], "Xin ch[ào|]", extending: true),
        MovementCase("Xin ch|ào", [.right, .left, .left], "Xin c[|h]ào", extending: true),
        MovementCase("Xin ch|ào", [.right, .left], "Xin ch|ào", extending: true),
        MovementCase("một [hai|] ba", [.left], "một |hai ba"),
        MovementCase("một [|hai] ba", [.right], "một hai| ba"),
        MovementCase("xã Thất Khê|", [.wordLeft], "xã Thất |Khê"),
        MovementCase("xã Thất |Khê", [.wordLeft], "xã |Thất Khê"),
        MovementCase("(xã), ấy|", [.wordLeft, .wordLeft], "(xã|), ấy"),
        MovementCase("một\n|hai", [.wordLeft], "một|\nhai"),
        MovementCase("x|ã  Thất", [.wordRight], "xã  |Thất"),
        MovementCase("|(xã)", [.wordRight], "(|xã)"),
        MovementCase("một|\nhai", [.wordRight], "một\n|hai"),
        MovementCase("một |hai", [.wordRight, .wordRight], "một [hai|]", extending: true),
        MovementCase("một\nh|ai\nba", [.lineStart], "một\n|hai\nba"),
        MovementCase("một\nh|ai\nba", [.lineEnd], "một\nhai|\nba"),
        MovementCase("một\nh|ai\nba", [.textStart], "|một\nhai\nba"),
        MovementCase("một\nh|ai\nba", [.textEnd], "một\nh[ai\nba|]", extending: true),
        MovementCase("mộ|t\nh\nhai", [.down], "một\nh|\nhai"),
        MovementCase("mộ|t\nh\nhai", [.down, .down], "một\nh\nha|i"),
        MovementCase("một\nh\nha|i", [.up, .up], "mộ|t\nh\nhai"),
        MovementCase("mộ|t\nhai", [.up], "mộ|t\nhai"),
        MovementCase("mộ|t\nhai", [.up], "[|mộ]t\nhai", extending: true),
        MovementCase("một\nh|ai", [.down], "một\nh[ai|]", extending: true),
        MovementCase("a\nb|\nc\nd", [.pageDown(rows: 9)], "a\nb\nc\nd|"),
        MovementCase("a\nb\nc\nd|", [.pageUp(rows: 2)], "a\nb|\nc\nd"),
        MovementCase("a|", [.pageUp(rows: .max)], "a|"),
        MovementCase("漢|字\nabcd", [.down], "漢字\nab|cd", width: 40),
        MovementCase("ab|cd ấy", [.down], "abcd ấy|", width: 5),
        MovementCase("abcd ấ|y", [.up], "a|bcd ấy", width: 5),
        MovementCase("ab|cd ấy", [.lineEnd], "abcd| ấy", width: 5),
        MovementCase("abcd ấ|y", [.lineStart], "abcd |ấy", width: 5),
        MovementCase("|ấbcdefg", [.lineEnd, .lineEnd], "ấbcd|efg", width: 4),
        MovementCase("|ấbcdefg", [.lineEnd, .lineStart], "|ấbcdefg", width: 4),
        MovementCase("|ấbcdefg", [.lineEnd, .right], "ấbcde|fg", width: 4),
        MovementCase("|ấbcdefg", [.lineEnd, .down], "ấbcdefg|", width: 4),
    ]

    @Test(arguments: movements) func move(_ example: MovementCase) {
        for (before, after) in zip(twins(example.before), twins(example.after)) {
            var subject = editor(before)
            if let width = example.width { subject.setWrapping(width: width, columnWidth: columns) }
            for movement in example.movements { subject.move(movement, extending: example.extending) }
            #expect(identical(notation(subject), after))
        }
    }

    @Test func movementSaysWhetherTheFieldShouldHandTheKeyOn() {
        var subject = editor("a|b", isMultiline: false)
        let answers = [subject.move(.up), subject.move(.down), subject.move(.left), subject.move(.left)]
        #expect(answers == [false, false, true, false])
    }

    @Test func offsetsOutsideAreBroughtInside() {
        var subject = editor("một|")
        subject.moveCursor(to: -5)
        #expect(subject.cursor == 0)
        subject.select(1..<99)
        #expect(notation(subject) == "m[ột|]")
        #expect(subject.selectedText == "ột" && subject.selectionAnchor == 1)
        subject.clearSelection()
        #expect(notation(subject) == "một|")
    }

    @Test func wordIsSelectedAtAPlace() {
        for text in twins("xã |Thất Khê") {
            var subject = editor(text)
            subject.selectWord(at: 5)
            #expect(notation(subject) == twins("xã [Thất|] Khê")[0])
            subject.selectWord(at: 99)
            #expect(subject.selectedText == "Khê")
        }
    }
}

// Notation for the tests: | is the cursor, [ and ] hold the selection.

import Foundation
import TextEditing

/// The columns of the letters in the tests: marks alone none, East Asian letters and emoji two.
@Sendable func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x300..<0x370: return 0
    case 0x3000..<0xA000, 0x1F000..<0x20000: return 2
    default: return 1
    }
}

/// An editor in the state the notation draws; the bracket that touches the cursor is the moving end.
func editor(_ notation: String, isMultiline: Bool = true) -> TextEditor {
    var text = ""
    var marks: [Character: Int] = [:]
    var count = 0
    for character in notation {
        if "[]|".contains(character) {
            marks[character] = count
        } else {
            text.append(character)
            count += 1
        }
    }
    var editor = TextEditor(text: text, isMultiline: isMultiline)
    let cursor = marks["|"] ?? 0
    editor.moveCursor(to: cursor)
    if let start = marks["["], let end = marks["]"] {
        editor.moveCursor(to: cursor == start ? end : start)
        editor.moveCursor(to: cursor, extending: true)
    }
    return editor
}

/// The notation for an editor's state.
func notation(_ editor: TextEditor) -> String {
    var result = ""
    func mark(_ offset: Int) {
        if editor.selection?.lowerBound == offset { result.append("[") }
        if editor.cursor == offset { result.append("|") }
        if editor.selection?.upperBound == offset { result.append("]") }
    }
    for (offset, character) in editor.text.enumerated() {
        mark(offset)
        result.append(character)
    }
    mark(editor.length)
    return result
}

/// Whether two texts are the same scalar by scalar.
func identical(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
}

/// A text as it is composed and as it is decomposed.
func twins(_ text: String) -> [String] {
    [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    /// Whether texts consist only of what joins the graphemes around it.
    var joinsOnly = false

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of pieces that join, part, widen and break.
    mutating func text(upTo count: Int) -> String {
        let joining = ["🇻", "🇳", "🇻🇳", "🇳🇻", "🇻🇳🇻", "\u{200D}", "👩", "\u{301}", "e"]
        let mixed = [
            "a", "tiếng", " ", "Việt", "e\u{302}\u{301}", "\u{301}", "đường", "  ", "\n", "漢字", "👩‍👩‍👧", "🇻", "🇳",
            "\u{200D}",
            "\u{A0}", "-", ", ", "©", "\u{1100}", "\u{1161}", "นี้", "x\r\ny", "\t", "\u{7}",
        ]
        let pieces = joinsOnly ? joining : mixed
        return (0..<Int.random(in: 0...count, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }
            .joined()
    }
}

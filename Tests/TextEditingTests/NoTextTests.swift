// What may stand in a text that somebody types or pastes.
import Testing
import TextEditing

@Suite struct NoTextTests {
    private static let none: [UInt32] = [
        0x00, 0x1B, 0x7F, 0x80, 0x9B, 0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x206A, 0xFFF9, 0xFFFB,
        0xFFFE, 0xE0001, 0xE007F,
    ]

    @Test(arguments: none) func itNeverEntersAText(value: UInt32) throws {
        let letter = String(Character(try #require(Unicode.Scalar(value))))
        for isMultiline in [true, false] {
            var editor = TextEditor(text: "a" + letter, isMultiline: isMultiline)
            editor.move(.textEnd)
            editor.insert("b" + letter)
            editor.paste(letter + "c")
            editor.retype(1, with: letter + "d")
            #expect(editor.text == "abd")
        }
    }

    @Test(arguments: [0xAD, 0x200B, 0x200C, 0x200D, 0x301, 0x1F600] as [UInt32]) func whatJoinsLettersStays(
        value: UInt32
    )
        throws
    {
        let text = "k" + String(Character(try #require(Unicode.Scalar(value)))) + "h"
        var editor = TextEditor(text: "", isMultiline: false)
        editor.paste(text)
        #expect(Array(editor.text.unicodeScalars) == Array(text.unicodeScalars))
    }
}

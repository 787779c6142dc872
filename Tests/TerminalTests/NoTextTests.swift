// Control and format characters that come as keys, in UTF-8 or by their number, are neither keys nor text.
import Screen
import Terminal
import Testing

@Suite struct NoTextTests {
    /// C1 controls, marks of direction, line and paragraph separators, annotations, tags, noncharacters.
    static let none: [UInt32] = [
        0x80, 0x85, 0x9B, 0x9D, 0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0x206A,
        0x206F, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF, 0xE0001, 0xE0041,
    ]
    /// Letters, marks, blanks, and what joins letters.
    static let kept: [UInt32] = [
        0x61, 0xA0, 0xAD, 0x111, 0x301, 0x323, 0x1EA1, 0x200B, 0x200C, 0x200D, 0x4E00, 0x1F600,
    ]

    @Test(arguments: none) func itIsNoKey(value: UInt32) throws {
        let letter = String(Character(try #require(Unicode.Scalar(value))))
        for text in [letter, "\u{1B}" + letter, "\u{1B}[\(value)u", "\u{1B}[27;1;\(value)~"] {
            var decoder = InputDecoder()
            let events = decoder.feed(Array(text.utf8)) + decoder.expire()
            #expect(events.allSatisfy { $0 == .key(KeyPress(.escape)) }, "\(value) \(events)")
        }
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[97;1;\(value):98u".utf8)) == [.key(.letter("b"))])
    }

    @Test(arguments: kept) func thisIsAKey(value: UInt32) throws {
        let letter = Character(try #require(Unicode.Scalar(value)))
        var decoder = InputDecoder()
        #expect(decoder.feed(Array(String(letter).utf8)) == [.key(.letter(letter))])
    }
}

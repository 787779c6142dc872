// What editing and wrapping need to know about one grapheme.

/// The number of terminal columns a grapheme takes.
package typealias ColumnWidth = @Sendable (Character) -> Int

/// The three classes between which a movement by word stops.
enum WordClass {
    case space
    case punctuation
    case word
}

extension Character {
    static let lineFeed: Character = "\n"

    // Comparing characters normalises both; looking at the bytes does not.
    var isLineFeed: Bool { utf8.first == 0x0A }

    /// The same as `isNewline`, which is slow, for the letters that can be told by their first byte.
    var isLineBreak: Bool {
        guard let first = utf8.first, first <= 0x0D || first == 0xC2 || first == 0xE2 else { return false }
        return isNewline
    }

    /// Whether a line may be broken after it: spaces, but not the no-break ones (Unicode annex 14, classes SP and BA).
    var isBreakingSpace: Bool {
        let bytes = utf8
        guard let first = bytes.first, first <= 0x20 || first >= 0xE1 else { return false }
        if first <= 0x20 { return bytes.count == 1 && (first == 0x20 || first == 0x09) }
        guard first <= 0xE3, let scalar = unicodeScalars.first, bytes.count == 3 else { return false }
        switch scalar.value {
        case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: return true
        default: return false
        }
    }

    var wordClass: WordClass {
        if isWhitespace { return .space }
        return isPunctuation || isSymbol ? .punctuation : .word
    }

    /// Whether both are the same scalars; `==` takes composed and decomposed letters as equal.
    func isIdentical(to other: Character) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// Whether a grapheme boundary between the two holds whatever surrounds them (Unicode annex 29).
    ///
    /// Only Latin is said to be sure; for anything else the answer is no and the caller segments a wider stretch.
    static func alwaysBreaks(between left: Character, and right: Character) -> Bool {
        guard let last = left.unicodeScalars.last?.value, let first = right.unicodeScalars.first?.value else {
            return false
        }
        return isLatin(first) && (isLatin(last) || (0x300..<0x370).contains(last))
    }

    // © and ® are pictographs, which a joiner before them may bind.
    private static func isLatin(_ scalar: UInt32) -> Bool {
        (scalar < 0x300 && scalar != 0xA9 && scalar != 0xAE) || (0x1E00...0x1EFF).contains(scalar)
    }
}

/// Whether both hold the same scalars.
func areIdentical(_ left: [Character], _ right: [Character]) -> Bool {
    guard left.count == right.count else { return false }
    let sameStorage = left.withUnsafeBufferPointer { first in
        right.withUnsafeBufferPointer { first.baseAddress == $0.baseAddress }
    }
    return sameStorage || left.elementsEqual(right) { $0.isIdentical(to: $1) }
}

/// The graphemes as a string; appending them one by one is faster than the initialiser for any sequence.
func string(_ characters: ArraySlice<Character>) -> String {
    var text = ""
    text.reserveCapacity(characters.count * 2)
    for character in characters { text.append(character) }
    return text
}

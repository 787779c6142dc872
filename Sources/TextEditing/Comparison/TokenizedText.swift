// A text cut into what a comparison keeps whole: syllables, runs of spaces, single punctuation marks, line breaks.

/// The classes of tokens.
enum TokenKind: UInt8 {
    case word, space, punctuation, lineBreak
}

/// A text with where its tokens stand; all places are counted from 0 and end with the text's length.
struct TokenizedText: Sendable {
    let text: String
    private(set) var kinds: [TokenKind] = []
    private(set) var numbers: [Int32] = []
    /// Where each token starts, in graphemes.
    private(set) var starts: [Int] = []
    /// Where each token starts, in bytes of UTF-8.
    private(set) var byteStarts: [Int] = []

    var count: Int { kinds.count }

    init(_ text: String, in table: inout TokenTable) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        kinds.reserveCapacity(text.utf8.count / 2)
        numbers.reserveCapacity(text.utf8.count / 2)
        starts.reserveCapacity(text.utf8.count / 2)
        byteStarts.reserveCapacity(text.utf8.count / 2)
        text.withUTF8 { scan($0, &table) }
    }

    /// The text of some tokens.
    func text(ofTokens range: Range<Int>) -> String {
        slice(byteStarts[range.lowerBound]..<byteStarts[range.upperBound])
    }

    /// The text between two places counted in graphemes.
    func text(in range: Range<Int>) -> String {
        slice(byteOffset(of: range.lowerBound)..<byteOffset(of: range.upperBound))
    }

    /// The token that holds the grapheme at a place, `count` at the end of the text.
    func token(at place: Int) -> Int { place >= (starts.last ?? 0) ? count : lastIndex(in: starts, notAbove: place) }

    private func byteOffset(of place: Int) -> Int {
        let token = token(at: place)
        var index = text.utf8.index(text.startIndex, offsetBy: byteStarts[token])
        for _ in 0..<max(0, place - starts[token]) where index < text.endIndex { text.formIndex(after: &index) }
        return text.utf8.distance(from: text.startIndex, to: index)
    }

    private func slice(_ bytes: Range<Int>) -> String {
        let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
        return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ table: inout TokenTable) {
        var index = 0
        var place = 0
        var open: (kind: TokenKind, byte: Int, place: Int)?
        func close(at end: Int) {
            guard let token = open else { return }
            kinds.append(token.kind)
            starts.append(token.place)
            byteStarts.append(token.byte)
            numbers.append(table.number(of: UnsafeBufferPointer(rebasing: bytes[token.byte..<end])))
            open = nil
        }
        while index < bytes.count {
            let start = index
            let kind = nextGrapheme(bytes, &index)
            if open?.kind != kind || kind == .punctuation || kind == .lineBreak {
                close(at: start)
                open = (kind, start, place)
            }
            place += 1
        }
        close(at: bytes.count)
        starts.append(place)
        byteStarts.append(bytes.count)
    }

    /// Moves behind the grapheme at `index` and says what it is.
    private func nextGrapheme(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> TokenKind {
        let start = index
        let base = scalar(bytes, &index)
        if base == 0x0A { return .lineBreak }
        if isSimple(base) {
            var end = index
            while end < bytes.count {
                let follower = scalar(bytes, &end)
                if isMark(follower) {
                    index = end
                } else if isSimple(follower) || follower == 0x0A {
                    return simpleKind(base)
                } else {
                    break
                }
            }
            if index == bytes.count { return simpleKind(base) }
        }
        // Everything else is left to the full rules (Unicode annex 29).
        let from = text.utf8.index(text.startIndex, offsetBy: start)
        let to = text.index(after: from)
        index = max(start + 1, text.utf8.distance(from: text.startIndex, to: to))
        let character = text[from]
        if character.isLineBreak { return .lineBreak }
        switch character.wordClass {
        case .space: return .space
        case .punctuation: return .punctuation
        case .word: return .word
        }
    }
}

/// Latin letters, digits, punctuation and spaces: a boundary lies between any two of them, with marks or without.
private func isSimple(_ value: UInt32) -> Bool {
    value &- 0x20 < 0x5F || value &- 0x1E00 < 0x100
        || (value &- 0xA0 < 0x260 && value != 0xA9 && value != 0xAD && value != 0xAE)
}

private func isMark(_ value: UInt32) -> Bool { value &- 0x300 < 0x70 }

private func simpleKind(_ value: UInt32) -> TokenKind {
    if value == 0x20 || value == 0xA0 { return .space }
    if value < 0x80 {
        let isWord = value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26
        return isWord ? .word : .punctuation
    }
    if value >= 0xC0 { return value == 0xD7 || value == 0xF7 || value &- 0x2B0 < 0x50 ? .punctuation : .word }
    switch value {
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE: return .word
    default: return .punctuation
    }
}

@inline(__always)
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    if first < 0x80 {
        index += 1
        return first
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    index += length
    return value
}

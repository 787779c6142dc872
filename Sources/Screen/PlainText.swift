// Letters that are drawn as they are, each in one column: nearly all that there are. Whole texts of them are measured and
// drawn by their bytes, without asking where one letter ends and the next begins.

/// How many bytes a letter has that is drawn as it is in one column, by its first three; 0 for any other.
@inline(__always)
func plainLength(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    if lead < 0x80 { return lead >= 0x20 && lead < 0x7F ? 1 : 0 }
    // U+00A1 to U+02FF without the soft hyphen.
    if lead < 0xCC { return lead > 0xC2 || lead == 0xC2 && second > 0xA0 && second != 0xAD ? 2 : 0 }
    // U+1E00 to U+1EFF, U+2014 to U+2027, and lines, blocks and shapes from U+2500 to U+25BF.
    if lead == 0xE1 { return second >= 0xB8 && second <= 0xBB ? 3 : 0 }
    guard lead == 0xE2 else { return 0 }
    return second >= 0x94 && second <= 0x96 || second == 0x80 && third >= 0x94 && third <= 0xA7 ? 3 : 0
}

/// Whether a letter is one of those; decides without Unicode's tables.
func isPlain(_ character: Character) -> Bool {
    let bytes = character.utf8
    var rest = bytes.makeIterator()
    let length = plainLength(rest.next() ?? 0, rest.next() ?? 0, rest.next() ?? 0)
    return length > 0 && bytes.count == length
}

/// The first letters of a text, where all of them are drawn as they are in one column.
package struct PlainLetters {
    /// How many there are, each a column.
    package let columns: Int
    /// How many bytes they have.
    package let bytes: Int
    /// Whether they are all of the text.
    package let areAll: Bool

    /// The first letters of a text up to a limit; nil where one of them, or what stands behind them and may belong to the
    /// last one, is of another sort.
    package init?(of text: some StringProtocol, atMost limit: Int) {
        let found = text.utf8.withContiguousStorageIfAvailable { PlainLetters(of: $0, atMost: limit) }
        guard let known = found, let plain = known else { return nil }
        self = plain
    }

    init?(of bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int) {
        var at = 0
        var columns = 0
        while at < bytes.count {
            let length = plainLength(
                bytes[at], at + 1 < bytes.count ? bytes[at + 1] : 0, at + 2 < bytes.count ? bytes[at + 2] : 0)
            guard length > 0 else { return nil }
            if columns >= limit { break }
            at += length
            columns += 1
        }
        (self.columns, self.bytes, areAll) = (columns, at, at == bytes.count)
    }
}

// Folding for the search without marks.

/// The text in lower case without tones and letter marks, đ as d; no-break spaces are spaces, zero-widths are gone.
///
/// For Vietnamese text it agrees with SQLite's `unicode61 remove_diacritics 2` after đ was replaced by d.
package func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
        let letters = Alphabet.letters
        let plain = Alphabet.plain
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let value = nextScalar(bytes, &index)
            if let slot = Alphabet.slot(of: value), !letters[slot].isNone {
                output.append(plain[letters[slot].ordinal])
            } else if value < 0x80 {
                output.append(UInt8(truncatingIfNeeded: value))
            } else if isNoBreakSpace(value) {
                output.append(0x20)
            } else if !isCombiningMark(value) && !isZeroWidth(value) {
                for lower in lowercasedScalars(value) where !isCombiningMark(lower) {
                    appendScalar(lower, to: &output)
                }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

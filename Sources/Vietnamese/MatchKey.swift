// The key under which two spellings of one name are the same; marks count, typography does not.

/// The key of a name: lower case, NFC, tones in the old places, dashes, quotes and spaces made alike, trimmed.
///
/// Zero-widths go, so do spaces around dashes and the punctuation `. , ; :` at the end.
package func matchKey(_ text: String) -> String {
    var scalars = lowercasedLetters(composed(withoutZeroWidths(text)))
    placeTones(&scalars, .old)
    var output: [UInt32] = []
    output.reserveCapacity(scalars.count)
    var hasSpace = false
    for value in scalars {
        if isSpace(value) {
            hasSpace = true
            continue
        }
        let next = isDash(value) ? 0x2D : isQuote(value) ? 0x27 : value
        if hasSpace, next != 0x2D, let last = output.last, last != 0x2D { output.append(0x20) }
        hasSpace = false
        output.append(next)
    }
    while let last = output.last, last == 0x20 || last == 0x2E || last == 0x2C || last == 0x3A || last == 0x3B {
        output.removeLast()
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for value in output { appendScalar(value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

private func isQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: true
    default: false
    }
}

private func withoutZeroWidths(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isZeroWidth($0.value) }) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isZeroWidth(scalar.value) { kept.append(scalar) }
    return String(kept)
}

private func lowercasedLetters(_ text: String) -> [UInt32] {
    let letters = Alphabet.letters
    var output: [UInt32] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        if let slot = Alphabet.slot(of: scalar.value), !letters[slot].isNone, !letters[slot].isForeign {
            output.append(Alphabet.scalar(letters[slot].lowercased()))
        } else if scalar.value < 0x80 {
            output.append(scalar.value)
        } else {
            output.append(contentsOf: lowercasedScalars(scalar.value))
        }
    }
    return output
}

// The key under which two spellings of one name are the same; marks count, typography does not.

/// The key of a name: lower case, NFC, tones in the old places, dashes, quotes and spaces made alike, trimmed.
///
/// Zero-widths go, so do spaces around dashes and the punctuation `. , ; :` at the end.
package func matchKey(_ text: String) -> String {
    var text = text
    var scalars = text.withUTF8(lowercasedWhole)
    // Lower case first: the small letter of İ is written with a mark of its own.
    if scalars == nil { scalars = Array(composed(lowercasedLetters(text)).unicodeScalars.lazy.map(\.value)) }
    guard var scalars else { return "" }
    placeTones(&scalars, .old)
    // What is kept moves to the front.
    var count = 0
    var hasSpace = false
    for index in scalars.indices {
        let value = scalars[index]
        if isSpace(value) {
            hasSpace = true
            continue
        }
        let next = isDash(value) ? 0x2D : isQuote(value) ? 0x27 : value
        if hasSpace, next != 0x2D, count > 0, scalars[count - 1] != 0x2D {
            scalars[count] = 0x20
            count += 1
        }
        hasSpace = false
        scalars[count] = next
        count += 1
    }
    while count > 0, isEnd(scalars[count - 1]) { count -= 1 }
    return string(of: scalars[..<count])
}

/// The scalars of a text in lower case, where each of its letters is whole and one of ours, as in nearly all names; nil for
/// others.
private func lowercasedWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
    let (letters, forms) = (Alphabet.letters, Alphabet.forms)
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
        let value = nextScalar(bytes, &index)
        if let slot = Alphabet.slot(of: value), !letters[slot].isNone {
            let letter = letters[slot]
            if letter.isForeign { return nil }
            scalars.append(forms[(letter.ordinal * 6 + Int(letter.toneRank)) * 2])
        } else if value < 0x80 || isSpace(value) || isDash(value) || isQuote(value) {
            scalars.append(value)
        } else {
            return nil
        }
    }
    return scalars
}

/// Whether a sign at the end of a name does not count.
private func isEnd(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0x2E || value == 0x2C || value == 0x3A || value == 0x3B
}

/// The text of scalars, in no more memory than it needs: keys of many records are kept.
private func string(of scalars: ArraySlice<UInt32>) -> String {
    var length = 0
    for value in scalars { length += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for value in scalars { appendScalar(value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

private func isQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: true
    default: false
    }
}

/// Lower case without zero-widths, which may stand between a letter and its mark.
private func lowercasedLetters(_ text: String) -> String {
    let letters = Alphabet.letters
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !isZeroWidth(scalar.value) {
        if let slot = Alphabet.slot(of: scalar.value), !letters[slot].isNone, !letters[slot].isForeign {
            appendScalar(Alphabet.scalar(letters[slot].lowercased()), to: &output)
        } else if scalar.value < 0x80 {
            appendScalar(scalar.value, to: &output)
        } else {
            for lower in lowercasedScalars(scalar.value) { appendScalar(lower, to: &output) }
        }
    }
    return String(decoding: output, as: UTF8.self)
}

// How many columns a terminal gives to a letter, and which letters may be sent to it.

/// The columns a grapheme takes on the screen: 0, 1 or 2.
///
/// Follows Unicode Standard Annex 11 (East Asian Width: W and F take two) and counts marks, joiners and other
/// zero-width scalars as nothing. Control characters are never drawn as they are; see `drawable(_:)`.
package func columnWidth(_ character: Character) -> Int {
    if isPlain(character) { return 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.value < 0x300 { return first.value == 0xAD ? 0 : 1 }
    for scalar in scalars where !isZeroWidth(scalar) {
        return isWide(scalar.value) ? 2 : 1
    }
    return 0
}

/// The columns a text takes on the screen.
package func columnWidth(_ text: some StringProtocol) -> Int {
    if let plain = PlainLetters(of: text, atMost: .max) { return plain.columns }
    var width = 0
    for character in text { width += columnWidth(drawable(character)) }
    return width
}

/// The letter as it may be sent to a terminal: control and direction characters become a middle dot, and the
/// joiners, selectors and skin tones that terminals measure differently are dropped.
package func drawable(_ character: Character) -> Character {
    if isPlain(character) { return character }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return " " }
    if scalars.count == 1 {
        if first.value >= 0x20 && first.value < 0x7F { return character }
        if first == "\t" || first == "\u{A0}" { return " " }
        return isNoText(first) ? "·" : character
    }
    if first == "\r" || isNoText(first) { return "·" }
    if isEmojiLike(first.value) || isWide(first.value) { return Character(first) }
    guard scalars.contains(where: { isNoText($0) || isJoiner($0.value) }) else { return character }
    var kept = String.UnicodeScalarView()
    for scalar in scalars where !isNoText(scalar) && !isJoiner(scalar.value) { kept.append(scalar) }
    return String(kept).first ?? "·"
}

/// Whether a scalar is no part of a text: a control, a mark of direction, a separator of lines, an annotation, a tag, or no
/// character at all. No key brings it in and no terminal gets it. An editor drops the same ones (`TextEditing`).
package func isNoText(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (value >= 0x7F && value < 0xA0) { return true }
    if value < 0x2028 { return value == 0x61C || value == 0x200E || value == 0x200F }
    return value <= 0x202E || (value >= 0x2066 && value <= 0x206F) || (value >= 0xFDD0 && value <= 0xFDEF)
        || (value >= 0xFFF9 && value <= 0xFFFB) || value & 0xFFFE == 0xFFFE || (value >= 0xE0000 && value <= 0xE007F)
}

private func isJoiner(_ value: UInt32) -> Bool {
    (value >= 0x200B && value <= 0x200D) || value == 0xFEFF || (value >= 0xFE00 && value <= 0xFE0F)
        || (value >= 0x1F3FB && value <= 0x1F3FF)
}

private func isEmojiLike(_ value: UInt32) -> Bool {
    (value >= 0x1F000 && value <= 0x1FAFF) || (value >= 0x2600 && value <= 0x27BF)
}

private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    if isJoiner(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
}

private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18AFF,
    0x1B000...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
    0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
    0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
    0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1FA7C,
    0x1FA80...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]

private func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    var low = 0
    var high = wideRanges.count - 1
    while low <= high {
        let middle = (low + high) / 2
        if value < wideRanges[middle].lowerBound {
            high = middle - 1
        } else if value > wideRanges[middle].upperBound {
            low = middle + 1
        } else {
            return true
        }
    }
    return false
}

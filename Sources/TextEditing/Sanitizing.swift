// What text becomes before it enters an editor or a cell.

/// The number of spaces a tab becomes in a text of several lines.
private let tabWidth = 4

/// The text with one kind of line break, without tabs and without what is no text.
///
/// Every line break of Unicode 5.8 becomes a line feed, or a space where the text has one line only.
func sanitized(_ text: String, isMultiline: Bool) -> String {
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    var result = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
        let completesPair = followsReturn && scalar.value == 0x0A
        followsReturn = scalar.value == 0x0D
        switch scalar.value {
        case _ where completesPair: continue
        case 0x09: result.append(contentsOf: repeatElement(" ", count: isMultiline ? tabWidth : 1))
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: result.append(isMultiline ? "\n" : " ")
        case _ where isSpecial(scalar): continue
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// What is shown in one cell for the grapheme: a space for a line break or a tab, U+FFFD for another control character.
package func printable(_ character: Character) -> Character {
    guard let byte = character.utf8.first,
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte >= 0xEF,
        let scalar = character.unicodeScalars.first, isSpecial(scalar)
    else { return character }
    return character.isNewline || scalar.value == 0x09 ? " " : "\u{FFFD}"
}

/// Whether a scalar is no part of a text (controls, marks of direction, separators of lines, annotations, tags and no
/// characters), so that neither a key nor a paste brings it in. What joins letters or has no width stays.
private func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (value >= 0x7F && value < 0xA0) { return true }
    if value < 0x2028 { return value == 0x61C || value == 0x200E || value == 0x200F }
    return value <= 0x202E || (value >= 0x2066 && value <= 0x206F) || (value >= 0xFDD0 && value <= 0xFDEF)
        || (value >= 0xFFF9 && value <= 0xFFFB) || value & 0xFFFE == 0xFFFE || (value >= 0xE0000 && value <= 0xE007F)
}

// What foreign tools and files say, fit to be shown.

/// A text for one line that a terminal shows and does not obey: files and foreign tools may bring anything.
package func harmless(_ text: String) -> String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : isControl($0) ? "\u{FFFD}" : $0 }))
}

// What foreign tools and files say, fit to be shown.
import Vietnamese

/// A text for one line that a terminal shows and does not obey: files and foreign tools may bring anything.
package func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isObeyed) else { return text }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0.isObeyed ? "\u{FFFD}" : $0 }))
}

/// Lines that a terminal shows and does not obey; line breaks, tabs and ends of pages stay.
package func harmlessLines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isObeyed && !isLayout($0) }) else { return text }
    return String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0.isObeyed && !isLayout($0) ? "\u{FFFD}" : $0 }))
}

/// The same for bytes; what is no text is shown as such.
func harmlessLines(_ bytes: [UInt8]) -> [UInt8] { Array(harmlessLines(String(decoding: bytes, as: UTF8.self)).utf8) }

private func isLayout(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\t" || scalar == "\u{0C}" }

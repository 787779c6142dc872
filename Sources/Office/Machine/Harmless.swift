// What foreign tools and files say, fit to be shown.

/// A text for one line that a terminal shows and does not obey: files and foreign tools may bring anything.
package func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isObeyed) else { return text }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0.isObeyed ? "\u{FFFD}" : $0 }))
}

/// The bytes of lines for a terminal; what is no text stays as it is.
func harmless(lines bytes: [UInt8]) -> [UInt8] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
    return Array(
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.isObeyed && $0 != "\n" && $0 != "\t" ? "\u{FFFD}" : $0 })
        ).utf8)
}

extension Unicode.Scalar {
    /// Whether a terminal does something for it beside drawing a sign: controls, and what is not seen or turns the
    /// direction of what follows.
    fileprivate var isObeyed: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xE0000...0xE0FFF: true
        default: false
        }
    }
}

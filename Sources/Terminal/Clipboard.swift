// The message that puts a text on the clipboard of the terminal: OSC 52 with the text in base64.

/// Builds the message of OSC 52.
package enum Clipboard {
    /// The most base64 that terminals are known to take, in bytes (xterm, tmux).
    package static let longest = 74_994

    /// The message for a text; nil when it is too long for one.
    package static func message(for text: String) -> [UInt8]? {
        let count = text.utf8.count
        guard count <= longest / 4 * 3 else { return nil }
        return Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    }

    /// Bytes in base64 (RFC 4648, section 4).
    package static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let present = min(3, bytes.count - start)
            var group = 0
            for offset in 0..<3 { group = group << 8 | (offset < present ? Int(bytes[start + offset]) : 0) }
            for digit in 0..<4 {
                encoded.append(digit <= present ? digits[group >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
            }
        }
        return encoded
    }
}

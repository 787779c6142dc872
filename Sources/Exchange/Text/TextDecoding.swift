// Turns a file's bytes into text, and text into lines.

/// Decodes the encodings an office meets.
package enum TextDecoding {
    /// Text in UTF-8, with or without a mark, or in marked UTF-16; throws `ExchangeError.notText`.
    package static func text(_ bytes: [UInt8]) throws(ExchangeError) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, low: 0, high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, low: 1, high: 0) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let zero = bytes.firstIndex(of: 0) { throw .notText(offset: zero) }
        if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
        throw .notText(offset: start + firstInvalid(bytes[start...]))
    }

    private static func utf16(_ bytes: [UInt8], low: Int, high: Int) throws(ExchangeError) -> String {
        guard bytes.count % 2 == 0 else { throw .notText(offset: bytes.count - 1) }
        let units = stride(from: 2, to: bytes.count, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }
        if let zero = units.firstIndex(of: 0) { throw .notText(offset: 2 + 2 * zero) }
        guard let text = String(validating: units, as: UTF16.self) else { throw .notText(offset: 2) }
        return text
    }

    private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return offset
            }
        }
    }

    /// The lines of a text, ended by any of CR LF, CR, LF, a vertical tab or a form feed.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var current = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n", afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            switch scalar {
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(String(current))
                current = String.UnicodeScalarView()
            default: current.append(scalar)
            }
        }
        if !current.isEmpty { lines.append(String(current)) }
        return lines
    }
}

// Turns a file's bytes into Unicode text, and text into lines.
import Vietnamese

/// Decodes the forms of Unicode an office meets.
package enum TextDecoding {
    /// Text in UTF-8 or UTF-16, with or without a mark; throws `FormatError.notText`.
    package static func text(_ bytes: [UInt8]) throws(FormatError) -> String { try unicode(bytes).text }

    /// The text and the form of Unicode it is written in; throws `FormatError.notText`.
    static func unicode(_ bytes: [UInt8]) throws(FormatError) -> (text: String, encoding: TextEncoding) {
        let encoding = form(of: bytes)
        do throws(FormatError) { return (try text(bytes, in: encoding), encoding) } catch {
            if case .notEncoded(_, let offset) = error { throw .notText(offset: offset) }
            throw error
        }
    }

    /// The text in one form of Unicode, with or without its mark; throws `FormatError.notEncoded`.
    static func text(_ bytes: [UInt8], in encoding: TextEncoding) throws(FormatError) -> String {
        switch encoding {
        case .utf16le: return try utf16(bytes, encoding, mark: [0xFF, 0xFE], low: 0, high: 1)
        case .utf16be: return try utf16(bytes, encoding, mark: [0xFE, 0xFF], low: 1, high: 0)
        default: break
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let zero = bytes.firstIndex(of: 0) { throw .notEncoded(encoding, offset: zero) }
        if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
        throw .notEncoded(encoding, offset: start + firstInvalid(bytes[start...]))
    }

    /// The form of Unicode that bytes are in if they are in one: by its mark, or by where its zero bytes stand.
    private static func form(of bytes: [UInt8]) -> TextEncoding {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16le }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16be }
        guard bytes.count % 2 == 0 else { return .utf8 }
        var zeros = (even: 0, odd: 0)
        let sample = bytes.prefix(64_000)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // At least every third letter of Vietnamese and every blank and digit is one of ASCII.
        let letters = sample.count / 2
        // A zero on the other side is a mark of its own, U+0300, or nothing that a text has.
        if zeros.even * 4 < zeros.odd, zeros.odd * 3 >= letters { return .utf16le }
        if zeros.odd * 4 < zeros.even, zeros.even * 3 >= letters { return .utf16be }
        return .utf8
    }

    /// Bytes of a text without those that are zero, which programs leave in it and behind it; other files, with more of
    /// them or with other signs of no text, stay as they are.
    static func withoutZeros(_ bytes: [UInt8]) -> ([UInt8], hadZeros: Bool) {
        guard bytes.contains(0), form(of: bytes) == .utf8 else { return (bytes, false) }
        let end = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        let zeros = bytes[..<end].count { $0 == 0 }
        let isText = bytes[..<end].allSatisfy { $0 >= 0x20 || $0 == 0 || (0x09...0x0D).contains($0) || $0 == 0x1A }
        guard end > 0, isText, zeros * 4 <= end else { return (bytes, false) }
        let rest = bytes[..<end].filter { $0 != 0 }
        return String(validating: rest, as: UTF8.self) == nil ? (bytes, false) : (rest, true)
    }

    private static func utf16(
        _ bytes: [UInt8], _ encoding: TextEncoding, mark: [UInt8], low: Int, high: Int
    ) throws(FormatError) -> String {
        let start = bytes.starts(with: mark) ? 2 : 0
        guard bytes.count % 2 == 0 else { throw .notEncoded(encoding, offset: bytes.count - 1) }
        let units = stride(from: start, to: bytes.count, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }
        var isPaired = false
        for (index, unit) in units.enumerated() {
            let isLeading = UTF16.isLeadSurrogate(unit)
            let isTrailing = UTF16.isTrailSurrogate(unit)
            let opensPair = isLeading && index + 1 < units.count && UTF16.isTrailSurrogate(units[index + 1])
            // The other order's mark, read in this one, is no letter.
            if unit == 0 || unit == 0xFFFE || isLeading && !opensPair || isTrailing && !isPaired {
                throw .notEncoded(encoding, offset: start + 2 * index)
            }
            isPaired = opensPair
        }
        return String(decoding: units, as: UTF16.self)
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
    /// - Parameters:
    ///   - blanks: the most blank lines kept where several follow each other.
    ///   - limit: the lines behind which nobody looks.
    static func lines(_ text: String, blanks: Int = .max, limit: Int = .max) -> [String] {
        var lines: [String] = []
        var current = String.UnicodeScalarView()
        var blankCount = 0
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n", afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = scalar == "\r"
            switch scalar {
            case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                blankCount = current.isEmpty ? blankCount + 1 : 0
                if blankCount <= blanks { lines.append(String(current)) }
                current = String.UnicodeScalarView()
                if lines.count > limit { return lines }
            default: current.append(scalar)
            }
        }
        if !current.isEmpty { lines.append(String(current)) }
        return lines
    }
}

// Takes the layout out of a text: blanks, line ends and, for matching, case and marks.
import Vietnamese

/// The layout of texts that were typed for a page: how to look past it.
package enum TextLayout {
    /// Blanks as layout uses them, no-break spaces included.
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// The text without blanks at either end.
    package static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Composed text (NFC) on one line: each run of blanks is one space, none at the ends; hyphens that hold are
    /// ordinary ones.
    package static func plain(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = String.UnicodeScalarView()
        var waiting = false
        for scalar in composed(text).unicodeScalars {
            if isBlank(scalar) {
                waiting = !result.isEmpty
            } else {
                if waiting { result.append(" ") }
                waiting = false
                result.append(scalar == "\u{2011}" ? "-" : scalar)
            }
        }
        return String(result)
    }

    /// Whether a text is surely what `plain` makes of it, told by its bytes: of a long list nearly all cells are.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            // A blank at the beginning is as one behind another.
            var last: UInt8 = 0x20
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x00..<0x20: return false
                case 0x20: if last == 0x20 { return false }
                // Marks that compose (U+0300–036F), and Ɖ.
                case 0xCC, 0xCD: return false
                case 0x89: if last == 0xC6 { return false }
                // U+0085, U+00A0.
                case 0x85, 0xA0: if last == 0xC2 { return false }
                // Ð and ð.
                case 0x90, 0xB0: if last == 0xC3 { return false }
                case 0xE2: if isBlankOrHyphen(bytes[index + 1], bytes[index + 2]) { return false }
                // The ideographic blank.
                case 0xE3: return false
                default: break
                }
                last = byte
            }
            return last != 0x20 || bytes.isEmpty
        }
    }

    /// Whether E2 and these two bytes are a blank, a line end, or the hyphen that holds.
    @inline(__always)
    private static func isBlankOrHyphen(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0x80...0x8A), (0x80, 0x91), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): true
        default: false
        }
    }

    /// The plain lines of some paragraphs, a forced line break beginning a new one, empty ones left out.
    package static func lines(_ paragraphs: [String]) -> [String] {
        if paragraphs.count == 1, isPlain(paragraphs[0]) { return paragraphs[0].isEmpty ? [] : paragraphs }
        return paragraphs.flatMap { TextDecoding.lines($0) }.map(plain).filter { !$0.isEmpty }
    }

    /// Lower case without marks, every run of other characters than letters and digits a space: for matching only.
    package static func folded(_ text: String) -> String {
        var plain = Vietnamese.folded(text)
        if let known = plain.withUTF8(foldedASCII) { return known }
        var result = String.UnicodeScalarView()
        var waiting = false
        for scalar in plain.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: continue
            case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber:
                if waiting { result.append(" ") }
                waiting = false
                result.append(scalar)
            default: waiting = !result.isEmpty
            }
        }
        return String(result)
    }

    /// The same for bytes of ASCII, as nearly all are once they are folded; nil for others.
    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { result in
            var count = 0
            var waiting = false
            for byte in bytes {
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                    if waiting {
                        result[count] = 0x20
                        count += 1
                    }
                    waiting = false
                    result[count] = byte
                    count += 1
                default: waiting = count > 0
                }
            }
            return count
        }
    }

    /// The number of "7", "07", "7." or "7)", at most six digits; nil for any other text.
    package static func ordinal(_ text: String) -> Int? {
        var digits = Substring(text)
        if let last = digits.unicodeScalars.last, last == "." || last == ")" || last == "/" {
            digits = digits.dropLast()
        }
        guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}

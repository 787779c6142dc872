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

    /// The plain lines of some paragraphs, a forced line break beginning a new one, empty ones left out.
    package static func lines(_ paragraphs: [String]) -> [String] {
        paragraphs.flatMap { TextDecoding.lines($0) }.map(plain).filter { !$0.isEmpty }
    }

    /// Lower case without marks, every run of other characters than letters and digits a space: for matching only.
    package static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var waiting = false
        for scalar in Vietnamese.folded(text).unicodeScalars {
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

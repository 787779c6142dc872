// Letters written as references, as web pages and old forms hand them over: ti&#7871;ng, Ti&#x1EBF;ng, t&aacute;m.

/// Reads references of HTML: by number, and by the names that Vietnamese letters have.
enum NumericReferences {
    private static let names: [String: UInt32] = {
        var names: [String: UInt32] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0]
        for (mark, letters) in [
            ("grave", "aàeèiìoòuù"), ("acute", "aáeéiíoóuúyý"), ("circ", "aâeêoô"), ("tilde", "aãoõ"),
        ] {
            let scalars = Array(letters.unicodeScalars)
            for index in stride(from: 0, to: scalars.count, by: 2) {
                let letter = Alphabet.letter(scalars[index + 1].value)
                let upper = Letter(ordinal: letter.ordinal, toneRank: letter.toneRank, isUpper: true)
                names[String(scalars[index]) + mark] = scalars[index + 1].value
                names[String(scalars[index]).uppercased() + mark] = Alphabet.scalar(upper)
            }
        }
        return names
    }()

    /// The longest reference, `&atilde;`.
    private static let longest = 8

    static func text(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return text }
        var scalars = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            if first == "&", let end = rest.prefix(longest + 2).firstIndex(of: ";"),
                let value = value(of: rest[rest.index(after: rest.startIndex)..<end])
            {
                scalars.append(value)
                rest = rest[rest.index(after: end)...]
            } else {
                scalars.append(first)
                rest = rest.dropFirst()
            }
        }
        return composed(String(scalars))
    }

    /// Whether a text has a reference by number.
    static func stand(in text: some StringProtocol) -> Bool { text.contains("&#") }

    private static func value(of reference: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let reference = String(reference)
        guard reference.hasPrefix("#") else { return names[reference].flatMap(Unicode.Scalar.init) }
        let digits = reference.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // Control characters stand in no text.
        return number.flatMap { $0 < 0x20 ? nil : Unicode.Scalar($0) }
    }
}

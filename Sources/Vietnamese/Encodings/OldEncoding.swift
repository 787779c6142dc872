// The encodings of Vietnamese before Unicode, as old office files still have them.

/// How a text was written before Unicode.
package enum OldEncoding: String, CaseIterable, Sendable {
    /// TCVN 5712:1993 VN3 ("ABC"), one byte a letter; capitals with tones come from fonts.
    case tcvn3
    /// VNI-Windows, a letter and its marks as two bytes.
    case vni
    /// Windows-1258, marks for the tones behind the letter.
    case windows1258
    /// VIQR (RFC 1456), signs behind the letter.
    case viqr
    /// VISCII (RFC 1456), one byte a letter.
    case viscii
    /// VPS, one byte a letter.
    case vps
    /// BK HCM 2, a letter and its tone as two bytes.
    case bkhcm
    /// References of HTML: `ti&#7871;ng`.
    case references = "ncr"

    /// The text of bytes in this encoding, in NFC; toned letters of TCVN3 in words of capitals are capitals. Bytes that mean nothing stay what they are in Windows-1252.
    /// - Parameter isCapitals: whether the bytes were written in a font of capitals (`.VnTimeH`), which TCVN3 needs for
    ///   capital letters with tones.
    package func text(_ bytes: some Sequence<UInt8>, isCapitals: Bool = false) -> String {
        let text: String
        switch self {
        case .tcvn3:
            text = TCVN3Capitals.raised(Self.text(bytes, by: TCVN3.table))
        case .vni: text = VNIWindows.text(bytes)
        case .windows1258: text = Self.text(bytes, by: Windows.table1258)
        case .viqr: text = VIQRText.text(bytes)
        case .viscii: text = Self.text(bytes, by: SingleByteLetters.viscii)
        case .vps: text = Self.text(bytes, by: SingleByteLetters.vps)
        case .bkhcm: text = BKHCM.text(bytes)
        case .references: text = NumericReferences.text(Self.text(bytes, by: Windows.table1252))
        }
        return composed(isCapitals ? text.uppercased() : text)
    }

    /// The text that letters stand for when an old font made them look Vietnamese: each letter is the byte that
    /// Windows-1252 gives it. A letter that no byte gives ends the hope: nil.
    package func text(writtenAs letters: String, isCapitals: Bool = false) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.unicodeScalars.count)
        for scalar in letters.unicodeScalars {
            guard let byte = Windows.byte1252(scalar.value) else { return nil }
            bytes.append(byte)
        }
        return text(bytes, isCapitals: isCapitals)
    }

    private static func text(_ bytes: some Sequence<UInt8>, by table: [UInt32]) -> String {
        String(String.UnicodeScalarView(bytes.map { scalar(table[Int($0)]) }))
    }

    private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}

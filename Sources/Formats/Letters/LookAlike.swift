// Takes letters of other alphabets that look like ours for those that were meant (Unicode Technical Standard 39).
import Vietnamese

enum LookAlike {
    /// A text with the letters that were meant, and which letters were taken for which.
    struct Mended {
        var text: String
        /// Pairs as "Ð → Đ", each once.
        var pairs: [String]
    }

    /// The text as it was meant; nil when it stays as it is.
    static func mended(_ text: String) -> Mended? {
        guard text.unicodeScalars.contains(where: isSuspect) else { return nil }
        let scalars = Array(text.unicodeScalars)
        let isForeign = scalars.contains { isOtherAlphabet($0) && like[$0] == nil }
        var result = String.UnicodeScalarView()
        var pairs: [String] = []
        var at = 0
        while at < scalars.count {
            let end = wordEnd(scalars, at)
            let word = scalars[at..<end]
            let isMixed = word.contains { isLatin($0) }
            let isAlike = !isForeign && word.allSatisfy { !isOtherAlphabet($0) || capitals.contains($0) }
            for scalar in word {
                if isUnseen(scalar) { continue }
                let meant = certain(scalar) ?? (isMixed || isAlike ? like[scalar] : nil)
                if let meant {
                    let pair = "\(Character(scalar)) → \(Character(meant))"
                    if !pairs.contains(pair), pairs.count < pairLimit { pairs.append(pair) }
                }
                result.append(meant ?? scalar)
            }
            at = end
        }
        let mended = pairs.isEmpty ? String(result) : composed(String(result))
        return mended == text && mended.utf8.elementsEqual(text.utf8) ? nil : Mended(text: mended, pairs: pairs)
    }

    /// Pairs that are told of one text.
    private static let pairLimit = 12

    /// The end of the word that begins at a place, or of the one letter there that is no word's.
    private static func wordEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        while end < scalars.count, isLetter(scalars[end]) { end += 1 }
        return max(end, start + 1)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .otherLetter, .nonspacingMark: true
        default: isUnseen(scalar)
        }
    }

    private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xAD && (certain(scalar) != nil || isOtherAlphabet(scalar) || isUnseen(scalar))
    }

    private static func isOtherAlphabet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x370...0x3FF, 0x400...0x52F: true
        default: false
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// Signs that no one sees: they part no words and are no letters.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// What a letter means wherever it stands: no word of ours or of our neighbours has it.
    private static func certain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xD0, 0x189: return "Đ"
        case 0xF0, 0x256: return "đ"
        // Full width, as keyboards of East Asia write.
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
        // Letters that mathematicians, and those who adorn their names, take for bold and slanted ones.
        case 0x1D400...0x1D6A3:
            let place = (scalar.value - 0x1D400) % 52
            return Unicode.Scalar(place < 26 ? 0x41 + place : 0x61 + place - 26)
        case 0x1D7CE...0x1D7FF: return Unicode.Scalar(0x30 + (scalar.value - 0x1D7CE) % 10)
        default: return nil
        }
    }

    private static let pairsOfCapitals = zip(
        "АВЕКМНОРСТУХІЈЅԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars, "ABEKMHOPCTYXIJSQWABEZHIKMNOPTYX".unicodeScalars)
    private static let pairsOfSmall = zip("аеорсухіјѕһԁԛԝον".unicodeScalars, "aeopcyxijshdqwov".unicodeScalars)
    private static let capitals = Set(pairsOfCapitals.map(\.0))
    private static let like = Dictionary(uniqueKeysWithValues: Array(pairsOfCapitals) + Array(pairsOfSmall))
}

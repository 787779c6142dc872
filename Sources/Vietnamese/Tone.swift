// The six tones, and taking a letter apart into its toneless form and its tone.

/// A tone, in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
package enum Tone: Int, CaseIterable, Comparable, Sendable {
    /// Ngang: no mark.
    case level
    /// Huyền: U+0300.
    case grave
    /// Hỏi: U+0309.
    case hook
    /// Ngã: U+0303.
    case tilde
    /// Sắc: U+0301.
    case acute
    /// Nặng: U+0323.
    case dot

    /// Dictionary order.
    package static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }

    /// The combining mark, or nil for the level tone.
    package var combiningMark: Unicode.Scalar? {
        switch self {
        case .level: nil
        case .grave: "\u{300}"
        case .hook: "\u{309}"
        case .tilde: "\u{303}"
        case .acute: "\u{301}"
        case .dot: "\u{323}"
        }
    }
}

/// The composed letter with that tone in place of any it has; nil when the scalar is no Vietnamese vowel.
package func applyTone(_ tone: Tone, to scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let letter = Alphabet.letter(scalar.value)
    guard letter.isVowel else { return nil }
    return Unicode.Scalar(Alphabet.scalar(letter.with(toneRank: UInt8(tone.rawValue))))
}

/// Whether the scalar is one of the twelve Vietnamese vowel letters, with or without a tone.
package func isVietnameseVowel(_ scalar: Unicode.Scalar) -> Bool { Alphabet.letter(scalar.value).isVowel }

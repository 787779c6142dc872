// Notices that an input method outside the program is at work, so that the one inside steps back.

/// One key as the terminal sends it.
package enum TypedKey: Equatable, Sendable {
    /// A character; a combining mark comes as one of its own.
    case character(Character)
    /// A backspace, whichever of its codes (0x08, 0x7F) it was.
    case backspace
    /// Text that came as a paste with marks around it.
    case pasted(String)
}

/// Watches the keys for what only an outside input method sends: Vietnamese letters, or marks, as finished characters.
///
/// Methods that take back and retype (UniKey, OpenKey, ibus-bamboo) send backspaces and new text; those with a preedit
/// (ibus, fcitx) send the text alone. Either way the first marked letter gives them away, before any key of its burst
/// is used. Some of them send the new text as a paste: one word with such a letter, directly behind backspaces that took
/// no more than it gives. Any other paste says nothing.
package struct OutsideMethodDetector: Sendable {
    /// Whether an outside method was seen since the last reset; the inside method rests until then.
    package private(set) var isOutsideAtWork = false
    /// How many backspaces came directly before.
    private var backspaces = 0

    /// A detector that has seen nothing.
    package init() {}

    /// Looks at the keys that arrived in one read, in order, none for keys that type nothing; true when an outside method is at work.
    ///
    /// Call it before the keys are used, and use them as they are when the answer is true.
    @discardableResult
    package mutating func observe(_ burst: [TypedKey]) -> Bool {
        guard !isOutsideAtWork else { return true }
        // Another key came between.
        if burst.isEmpty { backspaces = 0 }
        for key in burst {
            switch key {
            case .backspace:
                backspaces += 1
                continue
            case .character(let character): isOutsideAtWork = character.unicodeScalars.contains(where: isVietnameseOnly)
            case .pasted(let text): isOutsideAtWork = isRetyped(text.unicodeScalars)
            }
            backspaces = 0
            if isOutsideAtWork { return true }
        }
        return false
    }

    /// Whether a paste is what a method types again in place of what it took back.
    private func isRetyped(_ scalars: String.UnicodeScalarView) -> Bool {
        // The longest syllable is nghiêng, with marks of its own one or two letters more.
        (1...9).contains(backspaces) && (backspaces...9).contains(scalars.count)
            && scalars.allSatisfy { !Alphabet.letter($0.value).isNone || isCombiningMark($0.value) }
            && scalars.contains(where: isVietnameseOnly)
    }

    /// Forgets what was seen: the inside method was switched on by hand.
    package mutating func reset() { self = OutsideMethodDetector() }

    /// Whether no key of a plain Latin keyboard sends this scalar while it is a Vietnamese letter or mark.
    private func isVietnameseOnly(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x80 else { return false }
        switch value {
        case 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x340, 0x341: return true
        default:
            let letter = Alphabet.letter(value)
            return !letter.isNone && !letter.isForeign
        }
    }
}

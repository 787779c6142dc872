// The ways of typing Vietnamese on a Latin keyboard, and what each key means in them.

/// How Vietnamese is typed on a keyboard without Vietnamese letters.
package enum TypingMethod: String, CaseIterable, Sendable {
    /// Letters are the marks: `tieengs`.
    case telex
    /// Telex in which w marks a vowel before it and is a letter everywhere else.
    case simpleTelex = "simple-telex"
    /// Digits are the marks: `tie6ng1`.
    case vni
    /// Signs are the marks: `tie^'ng` (RFC 1456).
    case viqr
}

/// What a key can do to the word that is being typed.
enum KeyMeaning: Equatable {
    /// Nothing but stand for itself.
    case plain
    case tone(Tone)
    case clearTone
    case mark(MarkKey)
}

/// A key that changes letters: which letters it may change.
enum MarkKey: Equatable {
    /// Telex a, e and o: the circumflex on that very letter, by its place in the alphabet.
    case doubling(Int)
    /// A circumflex on a, e or o.
    case circumflex
    /// Telex w: the breve on a, the horn on o and u.
    case breveOrHorn
    /// The breve on a.
    case breve
    /// The horn on o and u.
    case horn
    /// The bar of đ.
    case bar

    /// The place in the alphabet that a letter without a mark gets, or nil when this key does nothing to it.
    func marked(_ base: Int) -> Int? {
        switch (self, base) {
        case (.doubling(let letter), _): letter == base ? base + (base == Ordinal.a ? 2 : 1) : nil
        case (.circumflex, Ordinal.a): Ordinal.aCircumflex
        case (.circumflex, Ordinal.e): Ordinal.eCircumflex
        case (.circumflex, Ordinal.o): Ordinal.oCircumflex
        case (.breve, Ordinal.a), (.breveOrHorn, Ordinal.a): Ordinal.aBreve
        case (.horn, Ordinal.o), (.breveOrHorn, Ordinal.o): Ordinal.oHorn
        case (.horn, Ordinal.u), (.breveOrHorn, Ordinal.u): Ordinal.uHorn
        case (.bar, LetterPlace.d): LetterPlace.dBar
        default: nil
        }
    }
}

/// Places in the alphabet that only typing speaks of.
enum LetterPlace {
    static let d = 5
    static let s = 24
    static let dBar = 6
    static let w = 29
}

extension TypingMethod {
    /// Whether letters are the marks.
    package var isTelex: Bool { self == .telex || self == .simpleTelex }

    /// What an ASCII key means.
    func meaning(of key: UInt32) -> KeyMeaning {
        switch self {
        case .telex, .simpleTelex: telexMeaning(key | 0x20)
        case .vni: vniMeaning(key)
        case .viqr: viqrMeaning(key)
        }
    }

    private func telexMeaning(_ lowered: UInt32) -> KeyMeaning {
        switch Unicode.Scalar(lowered) {
        case "s": .tone(.acute)
        case "f": .tone(.grave)
        case "r": .tone(.hook)
        case "x": .tone(.tilde)
        case "j": .tone(.dot)
        case "z": .clearTone
        case "a": .mark(.doubling(Ordinal.a))
        case "e": .mark(.doubling(Ordinal.e))
        case "o": .mark(.doubling(Ordinal.o))
        case "w": .mark(.breveOrHorn)
        case "d": .mark(.bar)
        default: .plain
        }
    }

    private func vniMeaning(_ key: UInt32) -> KeyMeaning {
        switch Unicode.Scalar(key) {
        case "1": .tone(.acute)
        case "2": .tone(.grave)
        case "3": .tone(.hook)
        case "4": .tone(.tilde)
        case "5": .tone(.dot)
        case "0": .clearTone
        case "6": .mark(.circumflex)
        case "7": .mark(.horn)
        case "8": .mark(.breve)
        case "9": .mark(.bar)
        default: .plain
        }
    }

    private func viqrMeaning(_ key: UInt32) -> KeyMeaning {
        switch Unicode.Scalar(key) {
        case "'": .tone(.acute)
        case "`": .tone(.grave)
        case "?": .tone(.hook)
        case "~": .tone(.tilde)
        case ".": .tone(.dot)
        case "^": .mark(.circumflex)
        case "+": .mark(.horn)
        case "(": .mark(.breve)
        case "d", "D": .mark(.bar)
        default: .plain
        }
    }
}

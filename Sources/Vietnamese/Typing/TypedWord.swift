// The word that is being typed: the keys so far and the letters they have made.

/// How words are typed.
struct TypingRules: Sendable {
    let method: TypingMethod
    let style: TonePlacement
    /// Whether letters that are no Vietnamese syllable go back to their keys.
    let checksSpelling: Bool
}

/// A word in the making. Every key is kept, with the letter it made or changed, so that each can be taken back.
struct TypedWord: Sendable {
    /// How the next key is taken.
    enum Mode: Equatable {
        /// Keys make and change letters.
        case composing
        /// The letters stay, what follows is added as it is: a mark was undone, or a code goes on.
        case settled
        /// The word is no Vietnamese; the keys stand as they came.
        case raw
        /// As `raw`, because the user asked for it: no backspace leads back.
        case rawByWish
    }

    /// What stands directly before the word.
    enum Lead: Equatable {
        case nothing
        /// 30.000đ: only a syllable of two letters, or đ, is meant behind a digit.
        case digit
        /// There a lone Telex w is the w of NQ/TW.
        case slash
        /// There a capital w is the W of NQ-TW.
        case dash

        /// The lead that a character is; nil for one that says nothing.
        init?(_ value: UInt32) {
            switch value {
            case 0x2F: self = .slash
            case 0x2D: self = .dash
            case 0x30...0x39: self = .digit
            default: return nil
            }
        }
    }

    /// More keys than any word has; from here on nothing is kept.
    static let limit = 48
    /// The owner of a tone key: no letter of its own.
    static let toneOwner: Int8 = -1

    let rules: TypingRules
    let lead: Lead
    /// Whether the word before is Vietnamese in capitals, so that TW is meant as in ĐẦU TƯ.
    var isAmongCapitals = false
    /// Whether the word stood in the text before, so that it never goes back to keys nobody has typed.
    var isResumed = false
    var mode = Mode.composing
    var keys: [UInt32] = []
    /// For each key the letter it belongs to; letters of the tail count on from those of the syllable.
    var owners: [Int8] = []
    var letters: [TypedLetter] = []
    var tail: [UInt32] = []
    var tone = Tone.level
    /// How many letters there were when the tone was typed.
    var lettersAtTone = 0
    var hasClearedTone = false
    /// Whether one tone was typed over another.
    var hasChangedTone = false
    /// The key that took a tone or a mark off by being typed once more.
    var undoingKey: Int?
    /// The key that cleared the tone.
    var clearingKey: Int?
    /// How many letters a backspace left under a tone: typed again with the letters behind them it is no undoing.
    var lettersLeftUnderTone: Int?
    /// Whether the word went back to its keys because it ended as none, so that one key more may still make it one.
    var isGivenBack = false

    init(_ rules: TypingRules, after lead: Lead = .nothing) {
        self.rules = rules
        self.lead = lead
    }

    /// A word that stands in the text; nil when it is not the beginning of a syllable.
    init?(_ spelled: [Letter], _ rules: TypingRules) {
        self.init(rules)
        isResumed = true
        for letter in spelled {
            guard !letter.isNone, !letter.isForeign, let base = Letter.base(of: letter.ordinal) else { return nil }
            if let new = Tone(rawValue: Int(letter.toneRank)), new != .level {
                guard tone == .level else { return nil }
                tone = new
            }
            letters.append(TypedLetter(base: base, place: letter.ordinal, isUpper: letter.isUpper))
            record(Alphabet.scalar(letter), letters.count - 1)
        }
        lettersAtTone = letters.count
        guard isPossible, letters.contains(where: \.isVowel) else { return nil }
    }

    var isEmpty: Bool { keys.isEmpty }

    /// The word as it is shown.
    func appendScalars(to scalars: inout [UInt32]) {
        switch mode {
        case .raw where isCapitalCode: for letter in codeLetters { scalars.append(letter.scalar) }
        case .raw, .rawByWish: scalars += keys
        case .composing, .settled:
            letters.appendScalars(tone, rules.style, to: &scalars)
            scalars += tail
        }
    }

    /// Lets the keys stand as they came, for good.
    mutating func takeRaw() { mode = .rawByWish }

    /// Goes back to its keys, as no word that Vietnamese has.
    mutating func giveBack() {
        mode = .raw
        isGivenBack = true
    }

    var method: TypingMethod { rules.method }

    /// Takes one ASCII key; false when the key is neither part of a word nor a mark here, so that the word ends.
    mutating func add(_ key: UInt32) -> Bool {
        for index in letters.indices where letters[index].isBare { letters[index].isBare = false }
        switch mode {
        case .raw where isGivenBack:
            if let word = goingOn(with: key) {
                self = word
                return true
            }
            fallthrough
        case .raw, .rawByWish:
            if case .tone(let tone) = method.meaning(of: key), let word = withTone(tone, key) {
                self = word
                return true
            }
            guard isWordKey(key) else { return false }
            record(key, 0)
        case .settled:
            guard isWordKey(key) else { return false }
            // Three w are an address, not a w written by two keys and a w.
            if letters.isEmpty, tail.count == 1, key | 0x20 == 0x77 {
                becomeRaw(key)
            } else {
                addToTail(key)
            }
        case .composing:
            switch method.meaning(of: key) {
            case .tone(let tone): return addTone(tone, key)
            case .clearTone: return clearTone(key)
            case .mark(let mark): return addMark(mark, key)
            case .plain: return addPlain(key)
            }
        }
        return true
    }

    func isWordKey(_ key: UInt32) -> Bool { (key | 0x20) &- 0x61 < 26 || isDigit(key) }

    mutating func record(_ key: UInt32, _ owner: Int) {
        keys.append(key)
        owners.append(Int8(truncatingIfNeeded: owner))
    }

    mutating func addToTail(_ key: UInt32) {
        record(key, letters.count + tail.count)
        tail.append(key)
        if mode == .composing { mode = .settled }
    }

    /// The word is no Vietnamese: it is its keys from now on, unless it stood in the text before.
    mutating func becomeRaw(_ key: UInt32) {
        if isResumed {
            addToTail(key)
        } else {
            mode = .raw
            record(key, 0)
        }
    }

    mutating func give(_ owner: Int8, to newOwner: Int) {
        for index in owners.indices where owners[index] == owner { owners[index] = Int8(truncatingIfNeeded: newOwner) }
    }

    /// Whether the letters are a Vietnamese syllable so far, or have no vowel yet.
    var isPossible: Bool {
        guard rules.checksSpelling, letters.contains(where: \.isVowel) else { return true }
        return SpellingRules.shared.allows(letters.map(\.possible), tone, isWhole: false)
    }
}

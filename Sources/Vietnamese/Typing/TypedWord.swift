// The word that is being typed: the keys so far and the letters they have made.

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

    /// More keys than any word has; from here on nothing is kept.
    static let limit = 48
    /// The owner of a tone key: no letter of its own.
    static let toneOwner: Int8 = -1

    let method: TypingMethod
    let style: TonePlacement
    /// Whether a slash stands before the word: there a lone Telex w is the w of NQ/TW.
    let isAfterSlash: Bool
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
    /// The key that took a tone off by being typed once more.
    var undoingKey: Int?

    init(method: TypingMethod, style: TonePlacement, isAfterSlash: Bool) {
        self.method = method
        self.style = style
        self.isAfterSlash = isAfterSlash
    }

    /// A word that stands in the text; nil when it is not the beginning of a syllable.
    init?(_ spelled: [Letter], method: TypingMethod, style: TonePlacement) {
        self.init(method: method, style: style, isAfterSlash: false)
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
        case .raw, .rawByWish: scalars += keys
        case .composing, .settled:
            letters.appendScalars(tone, style, to: &scalars)
            scalars += tail
        }
    }

    /// Whether the word may end as it is shown; otherwise it is no Vietnamese, and its keys are what was meant.
    var isFinished: Bool {
        if hasDoubledConsonant { return false }
        guard mode == .composing, !isResumed, letters.contains(where: \.isVowel),
            tone != .level || letters.contains(where: \.isMarked)
        else { return true }
        let nucleus = letters.nucleus
        let shown: [LetterSet] = letters.indices.map { 1 << LetterSet(letters.shownPlace($0, nucleus)) }
        if SpellingRules.shared.allows(shown, tone, isWhole: true) { return true }
        // Whoever typed both horns of ươ wants them, though nothing has followed yet.
        if let nucleus, nucleus.count == 2, nucleus.upperBound == letters.count,
            letters[nucleus].allSatisfy({ !$0.isLoneW && ($0.place == Ordinal.uHorn || $0.place == Ordinal.oHorn) })
        {
            return true
        }
        // A forgotten tone on đươc or Đăk is no reason to take the word apart; a doubled letter alone is (root, keep).
        guard tone == .level, SpellingRules.shared.allows(shown, .acute, isWhole: true) else { return false }
        return letters.contains { $0.isMarked && !$0.isDoubled && !$0.isLoneW }
    }

    /// Whether a tone key was typed twice for the letter's own sake, as in *office* and *error*: with the key once, the word
    /// would have gone back to its keys by itself, so nobody had to undo anything.
    private var hasDoubledConsonant: Bool {
        guard mode == .settled, method == .telex, !isResumed, let place = undoingKey, place > 0,
            place + 1 < keys.count, keys[place] | 0x20 == keys[place - 1] | 0x20
        else { return false }
        var single = TypedWord(method: method, style: style, isAfterSlash: isAfterSlash)
        for (index, key) in keys.enumerated() where index != place {
            guard single.add(key) else { return false }
        }
        return single.mode == .raw || !single.isFinished
    }

    /// Lets the keys stand as they came, for good.
    mutating func takeRaw() { mode = .rawByWish }

    /// Takes one ASCII key; false when the key is neither part of a word nor a mark here, so that the word ends.
    mutating func add(_ key: UInt32) -> Bool {
        switch mode {
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
        guard letters.contains(where: \.isVowel) else { return true }
        return SpellingRules.shared.allows(letters.map(\.possible), tone, isWhole: false)
    }
}

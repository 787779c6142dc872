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
    private static let toneOwner: Int8 = -1

    let method: TypingMethod
    let style: TonePlacement
    /// Whether a slash stands before the word: there a lone Telex w is the w of NQ/TW.
    let isAfterSlash: Bool
    /// Whether the word stood in the text before, so that it never goes back to keys nobody has typed.
    private(set) var isResumed = false
    private(set) var mode = Mode.composing
    private(set) var keys: [UInt32] = []
    /// For each key the letter it belongs to; letters of the tail count on from those of the syllable.
    private var owners: [Int8] = []
    private(set) var letters: [TypedLetter] = []
    private var tail: [UInt32] = []
    private(set) var tone = Tone.level
    /// How many letters there were when the tone was typed.
    private var lettersAtTone = 0
    private var hasClearedTone = false

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

    /// Lets the keys stand as they came, for good.
    mutating func takeRaw() { mode = .rawByWish }

    /// Takes one ASCII key; false when the key is neither part of a word nor a mark here, so that the word ends.
    mutating func add(_ key: UInt32) -> Bool {
        switch mode {
        case .raw, .rawByWish:
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

    private func isWordKey(_ key: UInt32) -> Bool { (key | 0x20) &- 0x61 < 26 || isDigit(key) }

    private mutating func record(_ key: UInt32, _ owner: Int) {
        keys.append(key)
        owners.append(Int8(truncatingIfNeeded: owner))
    }

    private mutating func addToTail(_ key: UInt32) {
        record(key, letters.count + tail.count)
        tail.append(key)
        if mode == .composing { mode = .settled }
    }

    /// The word is no Vietnamese: it is its keys from now on, unless it stood in the text before.
    private mutating func becomeRaw(_ key: UInt32) {
        if isResumed {
            addToTail(key)
        } else {
            mode = .raw
            record(key, 0)
        }
    }

    private mutating func give(_ owner: Int8, to newOwner: Int) {
        for index in owners.indices where owners[index] == owner { owners[index] = Int8(truncatingIfNeeded: newOwner) }
    }

    /// Whether the letters are a Vietnamese syllable so far, or have no vowel yet.
    private var isPossible: Bool {
        guard letters.contains(where: \.isVowel) else { return true }
        return SpellingRules.shared.allows(letters.map(\.possible), tone, isWhole: false)
    }
}

// Tones.
extension TypedWord {
    private mutating func addTone(_ new: Tone, _ key: UInt32) -> Bool {
        guard letters.contains(where: \.isVowel) else { return addPlain(key) }
        if new == tone {
            // tests, lists: a letter came between, and nothing else says that this is Vietnamese.
            if method == .telex, letters.count > lettersAtTone, !letters.contains(where: \.isMarked) {
                becomeRaw(key)
                return true
            }
            tone = .level
            give(TypedWord.toneOwner, to: letters.count)
            addToTail(key)
            return true
        }
        let old = tone
        tone = new
        guard isPossible else {
            tone = old
            return addPlain(key)
        }
        lettersAtTone = letters.count
        hasClearedTone = false
        record(key, Int(TypedWord.toneOwner))
        return true
    }

    private mutating func clearTone(_ key: UInt32) -> Bool {
        if tone != .level {
            tone = .level
            hasClearedTone = true
            record(key, Int(TypedWord.toneOwner))
            return true
        }
        guard hasClearedTone else { return addPlain(key) }
        give(TypedWord.toneOwner, to: letters.count)
        addToTail(key)
        return true
    }
}

// Marks.
extension TypedWord {
    private mutating func addMark(_ mark: MarkKey, _ key: UInt32) -> Bool {
        if mark == .bar { return addBar(key) }
        // uoww is an undo, uwow is not: there the second w has another letter to mark.
        if let last = keys.last, isMarkKey(last, mark), undoMark(mark, key) { return true }
        for index in letters.indices.reversed() {
            let letter = letters[index]
            guard letter.isVowel, !letter.isSettled, let place = mark.marked(letter.base), place != letter.place else { continue }
            if setPlace(place, at: index, isDoubled: method == .telex && mark != .breveOrHorn) {
                record(key, index)
                return true
            }
        }
        return undoMark(mark, key) || addPlain(key)
    }

    /// Gives a letter its mark if the word can still become a syllable with it.
    private mutating func setPlace(_ place: Int, at index: Int, isDoubled: Bool) -> Bool {
        let old = letters[index]
        letters[index].place = place
        letters[index].isDoubled = isDoubled
        if isPossible { return true }
        letters[index] = old
        return false
    }

    /// A mark key once more takes the mark off and stands for itself.
    private mutating func undoMark(_ mark: MarkKey, _ key: UInt32) -> Bool {
        let marked = letters.indices.filter { letters[$0].isMarked && mark.marked(letters[$0].base) == letters[$0].place }
        guard let last = marked.last else { return false }
        if letters[last].isLoneW, marked.count == 1, last == letters.count - 1 {
            guard tone == .level else {
                becomeRaw(key)
                return true
            }
            let first: UInt32 = letters[last].isUpper ? 0x57 : 0x77
            letters.removeLast()
            record(key, letters.count)
            tail.append(first)
            mode = .settled
            return true
        }
        // A vowel key is a letter too: only directly after the mark does it undo.
        if case .doubling = mark, owners.last != Int8(truncatingIfNeeded: last) { return false }
        for index in marked {
            letters[index].takeMark()
            if letters[index].isLoneW { letters[index].base = LetterPlace.w }
            if letters[index].isLoneW { letters[index].place = LetterPlace.w }
        }
        if case .doubling(let base) = mark {
            letters.append(TypedLetter(base: base, place: base, isUpper: key & 0x20 == 0, isSettled: true))
            if isPossible {
                // xooong: the second o has come by two keys, and goes with both.
                record(key, letters.count - 1)
                owners[owners.count - 2] = Int8(truncatingIfNeeded: letters.count - 1)
                return true
            }
            letters.removeLast()
        }
        let newOwner = letters.count
        for index in keys.indices where marked.contains(Int(owners[index])) && isMarkKey(keys[index], mark) {
            if !isOwnKey(index) { owners[index] = Int8(truncatingIfNeeded: newOwner) }
        }
        addToTail(key)
        return true
    }

    private func isMarkKey(_ key: UInt32, _ mark: MarkKey) -> Bool { method.meaning(of: key) == .mark(mark) }

    /// Whether this key is the first of its letter, which made it.
    private func isOwnKey(_ index: Int) -> Bool { owners.firstIndex(of: owners[index]) == index }

    private mutating func addBar(_ key: UInt32) -> Bool {
        let hasVowel = letters.contains(where: \.isVowel)
        for index in [letters.count - 1, 0] where !letters.isEmpty && letters[index].base == LetterPlace.d {
            // HĐND: in a word without vowels only the d just typed gets its bar.
            if !hasVowel && index != letters.count - 1 { continue }
            if letters[index].isMarked {
                if !hasVowel, index > 0, !isDigit(key), !letters[index - 1].isSettled { return passBar(from: index, key) }
                letters[index].takeMark()
                if let markKey = owners.lastIndex(of: Int8(truncatingIfNeeded: index)), !isOwnKey(markKey) {
                    owners[markKey] = Int8(truncatingIfNeeded: letters.count)
                }
                addToTail(key)
                return true
            }
            if !letters[index].isSettled, setPlace(LetterPlace.dBar, at: index, isDoubled: false) {
                record(key, index)
                return true
            }
        }
        return addPlain(key)
    }
}

// Abbreviations.
extension TypedWord {
    /// GDDDT is GDĐT: inside an abbreviation a third d takes the bar over.
    private mutating func passBar(from index: Int, _ key: UInt32) -> Bool {
        letters[index].takeMark()
        if let markKey = owners.lastIndex(of: Int8(truncatingIfNeeded: index)), !isOwnKey(markKey) {
            owners[markKey] = Int8(truncatingIfNeeded: letters.count)
        }
        letters.append(TypedLetter(base: LetterPlace.d, place: LetterPlace.dBar, isUpper: key & 0x20 == 0))
        record(key, letters.count - 1)
        return true
    }
}

// Letters and digits.
extension TypedWord {
    private mutating func addPlain(_ key: UInt32) -> Bool {
        guard isWordKey(key) else { return false }
        if isDigit(key) {
            // Behind the digits that made tí in VNI, one more says that all of them were digits.
            let isCode = method == .vni && letters.contains(where: \.isVowel)
            if keys.isEmpty || isCode || !isFinished { becomeRaw(key) } else { addToTail(key) }
            return true
        }
        let base = Alphabet.letter(key).ordinal
        if method == .telex, base == LetterPlace.w, !isAfterSlash, addLoneW(key) { return true }
        letters.append(TypedLetter(base: base, place: base, isUpper: key & 0x20 == 0))
        if isPossible {
            record(key, letters.count - 1)
        } else {
            letters.removeLast()
            if isAbbreviation { addToTail(key) } else { becomeRaw(key) }
        }
        return true
    }

    /// w after a first consonant, or alone, is ư.
    private mutating func addLoneW(_ key: UInt32) -> Bool {
        let isGi = letters.count == 2 && letters[0].place == Ordinal.g && letters[1].place == Ordinal.i
        guard isGi || !letters.contains(where: \.isVowel) else { return false }
        letters.append(
            TypedLetter(base: Ordinal.u, place: Ordinal.uHorn, isUpper: key & 0x20 == 0, isLoneW: true))
        if isPossible {
            record(key, letters.count - 1)
            return true
        }
        letters.removeLast()
        return false
    }

    /// Whether this is an abbreviation with đ in it, which goes on as it began: HĐQT, ĐATGT.
    private var isAbbreviation: Bool {
        guard tone == .level, letters.contains(where: { $0.place == LetterPlace.dBar }),
            !letters.contains(where: { $0.isMarked && $0.isVowel })
        else { return false }
        return letters[0].place != LetterPlace.dBar || letters.allSatisfy(\.isUpper)
    }
}

// Backspace.
extension TypedWord {
    /// Takes the last letter off, with its keys; of a word that is no Vietnamese the last key.
    mutating func removeLast() {
        switch mode {
        case .raw:
            let rest = keys.dropLast()
            self = TypedWord(method: method, style: style, isAfterSlash: isAfterSlash)
            for key in rest { _ = add(key) }
        case .rawByWish:
            _ = keys.popLast()
            _ = owners.popLast()
        case .settled:
            _ = tail.popLast()
            removeKeys(of: letters.count + tail.count)
            if tail.isEmpty { mode = .composing }
        case .composing:
            _ = letters.popLast()
            removeKeys(of: letters.count)
            lettersAtTone = min(lettersAtTone, letters.count)
            if !letters.contains(where: \.isVowel) {
                removeKeys(of: Int(TypedWord.toneOwner))
                tone = .level
                hasClearedTone = false
            }
        }
    }

    private mutating func removeKeys(of owner: Int) {
        var kept = 0
        for index in keys.indices where Int(owners[index]) != owner {
            keys[kept] = keys[index]
            owners[kept] = owners[index]
            kept += 1
        }
        keys.removeLast(keys.count - kept)
        owners.removeLast(owners.count - kept)
    }
}

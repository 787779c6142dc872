// Whether a word may end as it is shown, or its keys are what was meant.

extension TypedWord {
    /// Whether the word may end as it is shown; otherwise it is no Vietnamese, and its keys are what was meant.
    var isFinished: Bool {
        if mode == .raw { return !isCapitalCode || !endsLikeEnglish }
        guard mode != .rawByWish, !isResumed else { return true }
        if hasNeedlessUndo || hasStrayZ { return false }
        guard letters.contains(where: \.isVowel), tone != .level || letters.contains(where: \.isMarked) else {
            return true
        }
        guard !isCode else { return false }
        guard rules.checksSpelling else { return true }
        if lead == .digit, letters.count < 2 { return false }
        let shown = shownLetters
        guard mode == .composing else { return isFinishedWithTail(shown) }
        if SpellingRules.shared.allows(shown, tone, isWhole: true) {
            return shown.count > 3 || isInOrder || !SpellingRules.shared.isLoan(shown, tone)
        }
        // Whoever typed both horns of ươ wants them, though nothing has followed yet.
        if let nucleus = letters.nucleus, nucleus.count == 2, nucleus.upperBound == letters.count,
            letters[nucleus].allSatisfy({ !$0.isLoneW && ($0.place == Ordinal.uHorn || $0.place == Ordinal.oHorn) })
        {
            return true
        }
        if isNameWithBar, tone == .level, !letters.contains(where: { $0.isMarked && $0.isVowel }) { return true }
        return lacksOnlyTone(shown) && !EnglishWords.contains(keys)
    }

    /// Whether more keys are to be expected: the word would not end as it is shown, or is no whole syllable with its marks.
    var isUnfinished: Bool {
        guard isFinished else { return true }
        guard mode == .composing, rules.checksSpelling, !isResumed, letters.contains(where: \.isVowel),
            tone != .level || letters.contains(where: \.isMarked)
        else { return false }
        return !SpellingRules.shared.allows(shownLetters, tone, isWhole: true)
    }

    /// Bares the u of an open *uơ*: while more may come it is shown as *ươ*, but no word ends so.
    mutating func bareOpenHorn() {
        guard hasOpenHorn, let u = letters.nucleus?.lowerBound else { return }
        letters[u].place = Ordinal.u
        letters[u].isBare = true
    }

    private var hasOpenHorn: Bool {
        guard mode == .composing, let nucleus = letters.nucleus, nucleus.count == 2, nucleus.upperBound == letters.count
        else { return false }
        let first = letters[nucleus.lowerBound]
        return (first.place == Ordinal.u || first.hasLentHorn) && letters[nucleus.lowerBound + 1].place == Ordinal.oHorn
    }

    /// The given-back word with one more key, if that makes it one after all.
    func goingOn(with key: UInt32) -> TypedWord? {
        var word = TypedWord(rules, after: lead)
        for typed in keys + [key] { guard word.add(typed) else { return nil } }
        word.bareOpenHorn()
        let isWord = word.tone != .level || word.letters.contains(where: \.isMarked)
        return word.mode == .composing && isWord && word.isFinished ? word : nil
    }

    /// The letters as they are shown at the end of the word, without tone.
    private var shownLetters: [LetterSet] {
        let nucleus = letters.nucleus
        let open = hasOpenHorn ? nucleus?.lowerBound : nil
        return letters.indices.map { index in
            1 << LetterSet(index == open ? Ordinal.u : letters.shownPlace(index, nucleus))
        }
    }

    /// Whether a forgotten tone alone keeps the letters from being a syllable: nuôc, đươc, Đăk. That is no reason to take
    /// the word apart.
    private func lacksOnlyTone(_ shown: [LetterSet]) -> Bool {
        tone == .level && !letters.contains(where: \.isLoneW) && areDoublesTogether
            && [Tone.acute, .dot].contains { SpellingRules.shared.allows(shown, $0, isWhole: true) }
    }

    /// A word with a mark undone, or with digits behind it.
    private func isFinishedWithTail(_ shown: [LetterSet]) -> Bool {
        let behind = tail.drop { !isDigit($0) }
        // xã2, QĐ1; in VNI the digit that undid a mark is one of them.
        if behind.count == tail.count {
            return method == .vni || SpellingRules.shared.allows(shown, tone, isWhole: true) || lacksOnlyTone(shown)
        }
        if !letters.contains(where: { $0.isMarked && $0.isVowel }), tone == .level, isNameWithBar { return true }
        let whole = shown + tail.map { 1 << LetterSet(max(0, Alphabet.letter($0).ordinal)) }
        if behind.isEmpty, SpellingRules.shared.allows(whole, tone, isWhole: true) { return true }
        return isMeantUndo(shown)
    }

    /// Whether it is a name that begins with đ, whatever follows: Đak, Đal.
    var isNameWithBar: Bool { owners.count > 1 && letters.first?.place == LetterPlace.dBar && owners[1] == 0 }

    /// Whether the tone was taken off a syllable on purpose, by its key once more at the very end: săs, tôs.
    private func isMeantUndo(_ shown: [LetterSet]) -> Bool {
        guard let place = undoingKey, place == keys.count - 1, tail.count == 1, tone == .level, place > 1,
            !letters.contains(where: \.isLoneW),
            Tone.allCases.contains(where: { SpellingRules.shared.allows(shown, $0, isWhole: false) }),
            !hasChangedTone
        else { return false }
        if keys[place] | 0x20 == keys[place - 1] | 0x20 { return areDoublesTogether }
        // tosos; theses and casas are plurals of other languages.
        guard let last = letters.last, last.isMarked, last.base == Ordinal.o, place > 2 else { return false }
        return keys[place] | 0x20 == keys[place - 2] | 0x20
    }

    /// Whether doubled letters stand together, and a tone alone comes last, as in *juts* but not in *just* and *yoko*.
    private var isInOrder: Bool {
        guard method.isTelex, areDoublesTogether else { return !method.isTelex }
        let marks = owners.prefix { $0 != TypedWord.toneOwner }
        return letters.contains(where: \.isMarked) || owners[marks.count...].allSatisfy { $0 == TypedWord.toneOwner }
    }

    /// Whether doubled letters are typed as such: luaat, but not data.
    private var areDoublesTogether: Bool {
        guard method.isTelex else { return true }
        return keys.indices.allSatisfy { index in
            guard index > 0, case .mark(.doubling) = method.meaning(of: keys[index]) else { return true }
            return owners[index] == owners[index - 1] || owners.firstIndex(of: owners[index]) == index
        }
    }

    /// Whether z took off a tone from which letters part it, or has letters behind it: Hafiz, Mirza.
    private var hasStrayZ: Bool {
        guard method.isTelex, hasClearedTone, tone == .level, let place = clearingKey, place > 0,
            !letters.contains(where: \.isMarked)
        else { return false }
        return owners[place - 1] != TypedWord.toneOwner
            || owners.suffix(from: place).contains { $0 != TypedWord.toneOwner }
    }

    /// Whether a tone or mark was taken off that the word would have lost by itself: with the key once, *office*, *cocoon*
    /// and *downward* go back to their keys, so that nobody had to undo anything.
    private var hasNeedlessUndo: Bool {
        guard method.isTelex, let place = undoingKey, place > 0, place < keys.count else { return false }
        if hasChangedTone, tone == .level { return true }
        let isRepeated = keys[place] | 0x20 == keys[place - 1] | 0x20
        // Nothing in Vietnamese goes on behind a doubled consonant: offers, carry, daddy.
        if isRepeated, place + 1 < keys.count, place > 1, !Alphabet.letter(keys[place]).isVowel,
            Alphabet.letter(keys[place + 1]).isVowel
        {
            return true
        }
        if place + 1 == keys.count {
            guard isRepeated, case .tone = method.meaning(of: keys[place]), !letters.contains(where: \.isMarked) else {
                return false
            }
        }
        var single = TypedWord(rules, after: lead)
        for (index, key) in keys.enumerated() where index != place {
            guard single.add(key) else { return false }
        }
        return single.mode == .raw || !single.isFinished
    }
}

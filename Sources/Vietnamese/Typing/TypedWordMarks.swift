// What the tone and mark keys do to the word that is being typed, and how repeating them undoes it.

extension TypedWord {
    mutating func addTone(_ new: Tone, _ key: UInt32) -> Bool {
        guard letters.contains(where: \.isVowel) else { return addPlain(key) }
        // In VIQR what looks like a second tone, or stands behind the consonant at the end, ends the sentence.
        if method == .viqr, key == 0x2E || key == 0x3F, letters.last?.isVowel == false || ![.level, new].contains(tone)
        {
            return false
        }
        if new == tone {
            if let left = lettersLeftUnderTone, letters.count > left {
                lettersLeftUnderTone = nil
                lettersAtTone = letters.count
                record(key, Int(TypedWord.toneOwner))
                return true
            }
            // tests, lists: a letter came between, and nothing else says that this is Vietnamese.
            if method.isTelex, letters.count > lettersAtTone, !letters.contains(where: \.isMarked) {
                becomeRaw(key)
                return true
            }
            tone = .level
            give(TypedWord.toneOwner, to: letters.count)
            undoingKey = keys.count
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
        lettersLeftUnderTone = nil
        if old != .level { hasChangedTone = true }
        record(key, Int(TypedWord.toneOwner))
        return true
    }

    /// The word with another tone in place of one that made it impossible: truwowfcj is trược. Only where nothing but
    /// Vietnamese can be meant, for parts and charts look the same without it.
    func withTone(_ new: Tone, _ key: UInt32) -> TypedWord? {
        guard mode == .raw, owners.contains(TypedWord.toneOwner) else { return nil }
        var word = TypedWord(rules, after: lead)
        for (index, typed) in keys.enumerated() {
            if owners[index] == TypedWord.toneOwner {
                word.record(typed, Int(TypedWord.toneOwner))
            } else {
                guard word.add(typed), word.mode == .composing else { return nil }
            }
        }
        guard word.tone == .level, method.isTelex && new == .dot || word.letters.contains(where: \.isMarked),
            word.addTone(new, key), word.mode == .composing, word.isFinished
        else { return nil }
        word.hasChangedTone = true
        return word
    }

    mutating func clearTone(_ key: UInt32) -> Bool {
        if tone != .level {
            tone = .level
            hasClearedTone = true
            clearingKey = keys.count
            record(key, Int(TypedWord.toneOwner))
            return true
        }
        guard hasClearedTone else { return addPlain(key) }
        hasClearedTone = false
        give(TypedWord.toneOwner, to: letters.count)
        addToTail(key)
        return true
    }
}

// Marks.
extension TypedWord {
    mutating func addMark(_ mark: MarkKey, _ key: UInt32) -> Bool {
        if mark == .bar { return addBar(key) }
        // uoww is an undo, uwow is not: there the second w has another letter to mark.
        if let last = keys.last, isMarkKey(last, mark), undoMark(mark, key) { return true }
        for index in letters.indices.reversed() {
            let letter = letters[index]
            guard letter.isVowel, !letter.isSettled, let place = mark.marked(letter.base), place != letter.place else {
                continue
            }
            if setPlace(place, at: index) {
                record(key, index)
                return true
            }
        }
        return undoMark(mark, key) || addPlain(key)
    }

    /// Gives a letter its mark if the word can still become a syllable with it.
    private mutating func setPlace(_ place: Int, at index: Int) -> Bool {
        let old = letters[index]
        letters[index].place = place
        if isPossible { return true }
        letters[index] = old
        return false
    }

    /// A mark key once more takes the mark off and stands for itself.
    private mutating func undoMark(_ mark: MarkKey, _ key: UInt32) -> Bool {
        let place = keys.count
        guard takeMarks(mark, key) else { return false }
        undoingKey = place
        return true
    }

    private mutating func takeMarks(_ mark: MarkKey, _ key: UInt32) -> Bool {
        let marked = letters.indices.filter {
            letters[$0].isMarked && mark.marked(letters[$0].base) == letters[$0].place
        }
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
        // A vowel key is a letter too: once another letter has come it undoes only directly after the mark.
        if case .doubling = mark, last < letters.count - 1, owners.last != Int8(truncatingIfNeeded: last) {
            return false
        }
        for index in marked {
            letters[index].takeMark()
            if letters[index].isLoneW { letters[index].base = LetterPlace.w }
            if letters[index].isLoneW { letters[index].place = LetterPlace.w }
        }
        if case .doubling(let base) = mark {
            letters.append(TypedLetter(base: base, place: base, isUpper: key & 0x20 == 0, isSettled: true))
            if isPossible {
                // xooong: the second o has come by two keys, and goes with both.
                giveMarkKey(of: last, to: letters.count - 1)
                record(key, letters.count - 1)
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

    /// The key that marked a letter goes with another one from now on.
    mutating func giveMarkKey(of index: Int, to newOwner: Int) {
        guard let key = owners.lastIndex(of: Int8(truncatingIfNeeded: index)), !isOwnKey(key) else { return }
        owners[key] = Int8(truncatingIfNeeded: newOwner)
    }

    /// Whether this key is the first of its letter, which made it.
    private func isOwnKey(_ index: Int) -> Bool { owners.firstIndex(of: owners[index]) == index }

    private mutating func addBar(_ key: UInt32) -> Bool {
        let hasVowel = letters.contains(where: \.isVowel)
        for index in [letters.count - 1, 0] where !letters.isEmpty && letters[index].base == LetterPlace.d {
            // HĐND: in a word without vowels only the d just typed gets its bar.
            if !hasVowel && index != letters.count - 1 { continue }
            if letters[index].isMarked {
                if !hasVowel, !isDigit(key), areKeysCapital {
                    becomeRaw(key)
                    return true
                }
                if !hasVowel, index > 0, !isDigit(key), !letters[index - 1].isSettled {
                    return addBehindBar(index, key)
                }
                letters[index].takeMark()
                giveMarkKey(of: index, to: letters.count)
                undoingKey = keys.count
                addToTail(key)
                return true
            }
            if !letters[index].isSettled, setPlace(LetterPlace.dBar, at: index) {
                record(key, index)
                return true
            }
        }
        return addPlain(key)
    }
}

// Abbreviations.
extension TypedWord {
    /// A third d behind a consonant: bđd, but gdđt.
    private mutating func addBehindBar(_ index: Int, _ key: UInt32) -> Bool {
        letters.append(TypedLetter(base: LetterPlace.d, place: LetterPlace.d, isUpper: key & 0x20 == 0))
        if TypedWord.takePlainD.contains(letters[index - 1].base) {
            letters[index].takeMark()
            letters[letters.count - 1].place = LetterPlace.dBar
            giveMarkKey(of: index, to: letters.count - 1)
        }
        record(key, letters.count - 1)
        return true
    }
}

// What plain letters and digits do to the word that is being typed, and how a backspace takes them off.

extension TypedWord {
    mutating func addPlain(_ key: UInt32) -> Bool {
        guard isWordKey(key) else { return false }
        if isDigit(key) {
            // Behind the digits that made tí in VNI, one more says that all of them were digits.
            let isCode = method == .vni && letters.contains(where: \.isVowel)
            if keys.isEmpty || isCode || !isFinished { becomeRaw(key) } else { addToTail(key) }
            return true
        }
        let base = Alphabet.letter(key).ordinal
        if method == .telex, base == LetterPlace.w, addLoneW(key) { return true }
        letters.append(TypedLetter(base: base, place: base, isUpper: key & 0x20 == 0))
        if isPossible {
            record(key, letters.count - 1)
        } else {
            letters.removeLast()
            let isUndone = letters.contains(where: \.isSettled)
            if isUndone || isAbbreviation && !areKeysCapital { addToTail(key) } else { becomeRaw(key) }
        }
        return true
    }

    /// w after a first consonant, or alone, is ư.
    private mutating func addLoneW(_ key: UInt32) -> Bool {
        let isGi = letters.count == 2 && letters[0].place == Ordinal.g && letters[1].place == Ordinal.i
        guard isGi || !letters.contains(where: \.isVowel), !isLetterW(key) else { return false }
        letters.append(
            TypedLetter(base: Ordinal.u, place: Ordinal.uHorn, isUpper: key & 0x20 == 0, isLoneW: true))
        if isPossible {
            record(key, letters.count - 1)
            return true
        }
        letters.removeLast()
        return false
    }

    /// Whether what stands before the word makes a lone w the letter it is: NQ/TW, NQ-TW, 5W, kW.
    private func isLetterW(_ key: UInt32) -> Bool {
        let isUpper = key & 0x20 == 0
        switch lead {
        case .nothing: return isUpper && letters.last?.isUpper == false
        case .digit, .slash: return true
        case .dash: return isUpper
        }
    }

    /// Whether this is an abbreviation with đ in it, which goes on as it began (HĐQT), or a name that begins with it: Đak.
    private var isAbbreviation: Bool {
        guard tone == .level, letters.contains(where: { $0.place == LetterPlace.dBar }),
            !letters.contains(where: { $0.isMarked && $0.isVowel })
        else { return false }
        return letters[0].place == LetterPlace.dBar ? isNameWithBar : !letters.contains(where: \.isVowel)
    }
}

// Backspace.
extension TypedWord {
    /// Takes the last letter off, with its keys; of a word that is no Vietnamese the last key.
    mutating func removeLast() {
        isGivenBack = false
        switch mode {
        case .raw:
            let rest = keys.dropLast(isCapitalCode ? codeLetters.last?.keys ?? 1 : 1)
            self = TypedWord(rules, after: lead)
            for key in rest { _ = add(key) }
        case .rawByWish:
            _ = keys.popLast()
            _ = owners.popLast()
        case .settled:
            _ = tail.popLast()
            removeKeys(of: letters.count + tail.count)
            if tail.isEmpty { mode = .composing }
            if tail.isEmpty || undoingKey.map({ $0 >= keys.count }) == true { undoingKey = nil }
        case .composing: removeLetter()
        }
    }

    /// Takes the last letter off with its marks, and the tone if the letter carries it.
    private mutating func removeLetter() {
        let carriesTone = tone != .level && letters.toneIndex(rules.style) == letters.count - 1
        keepHorn()
        _ = letters.popLast()
        removeKeys(of: letters.count)
        undoingKey = nil
        lettersAtTone = min(lettersAtTone, letters.count)
        if carriesTone || !letters.contains(where: \.isVowel) {
            removeKeys(of: Int(TypedWord.toneOwner))
            tone = .level
            (hasClearedTone, hasChangedTone, lettersLeftUnderTone) = (false, false, nil)
        } else if tone != .level {
            lettersLeftUnderTone = letters.count
        }
    }

    /// The u that had its horn from the ơ now taken off keeps it, as it was seen.
    private mutating func keepHorn() {
        let last = letters.count - 1
        guard last > 0, letters.shownPlace(last - 1, letters.nucleus) == Ordinal.uHorn, !letters[last - 1].isMarked
        else {
            return
        }
        letters[last - 1].place = Ordinal.uHorn
        letters[last - 1].hasLentHorn = true
        giveMarkKey(of: last, to: last - 1)
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

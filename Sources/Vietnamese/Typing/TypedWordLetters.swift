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

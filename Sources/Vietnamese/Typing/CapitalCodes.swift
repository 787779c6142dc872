// Abbreviations and codes in capitals, which offices write with đ and ư but with no other marks: ƯDCNTT, HĐĐG, CO2.

extension TypedWord {
    /// Consonants behind which the first of three d stays one: GDĐT, QSDĐ; but BĐD.
    static let takePlainD: Set<Int> = [Ordinal.g, LetterPlace.s]

    /// Codes that Telex or VNI would read as a syllable with a tone.
    private static let codes: Set<[UInt32]> = Set(
        """
        CAX IX VIX XIX GIS USA SOS PAR AR AX EX IF IS OS OX US UX CO2 SO2 NO2 NO3
        """.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { $0.map(\.value) })

    /// First consonants before a W that is no ư.
    private static let unitsBeforeW: Set<Int> = Set("bgkmpqv".unicodeScalars.map { Alphabet.letter($0.value).ordinal })

    /// Whether all keys are capitals or digits.
    var areKeysCapital: Bool { keys.allSatisfy { $0 &- 0x41 < 26 || isDigit($0) } && keys.contains { !isDigit($0) } }

    /// Whether a word that is no syllable is shown as an abbreviation.
    var isCapitalCode: Bool { mode == .raw && !isGivenBack && areKeysCapital }

    /// Whether a syllable in capitals is a code all the same, so that its keys are meant.
    var isCode: Bool {
        guard mode == .composing, areKeysCapital else { return false }
        if letters.last?.isLoneW == true, tone == .level {
            if letters.count == 1 { return true }
            guard letters.count == 2 else { return false }
            return letters[0].base == Ordinal.t ? !isAmongCapitals : Self.unitsBeforeW.contains(letters[0].base)
        }
        if Self.codes.contains(keys) { return true }
        // A4, E5, U23; but Ý kiến and châu Á.
        guard method == .vni, letters.count == 1, tone != .level, !letters[0].isMarked, letters[0].base != Ordinal.y
        else {
            return false
        }
        return keys.count > 2 || keys[0] != 0x41 || keys[1] != 0x31
    }

    /// The letters of an abbreviation, each with the number of its keys.
    var codeLetters: [(scalar: UInt32, keys: Int)] {
        var letters: [(scalar: UInt32, keys: Int)] = []
        var index = 0
        while index < keys.count {
            let next = index + 1 < keys.count ? keys[index + 1] : 0
            let isDoubled = method != .vni && keys[index] == 0x44 && next == 0x44
            if isDoubled {
                appendRun(from: &index, to: &letters)
            } else if isMark(next, of: keys[index]) {
                let isUndone = index + 2 < keys.count && keys[index + 2] == next
                if isUndone {
                    letters += [(keys[index], 1), (next, 2)]
                } else {
                    letters.append((keys[index] == 0x44 ? 0x110 : 0x1AF, 2))
                }
                index += isUndone ? 3 : 2
            } else {
                letters.append((keys[index], 1))
                index += 1
            }
        }
        return letters
    }

    /// Whether a doubled d at the end stands where only English has it: ADD, ODDS.
    var endsLikeEnglish: Bool {
        guard method != .vni, let place = keys.lastIndex(of: 0x44), place > 1, keys[place - 1] == 0x44,
            Alphabet.letter(keys[place - 2]).isVowel
        else { return false }
        let behind = keys[(place + 1)...]
        return behind.isEmpty || behind.count == 1 && "SLRWY".unicodeScalars.contains { $0.value == behind.first }
    }

    private func isMark(_ key: UInt32, of letter: UInt32) -> Bool {
        switch (letter, key) {
        case (0x55, 0x57): method.isTelex
        case (0x55, 0x37), (0x44, 0x39): method == .vni
        default: false
        }
    }

    /// A run of d: two are đ, but not between the vowels of an English word.
    private func appendRun(from index: inout Int, to letters: inout [(scalar: UInt32, keys: Int)]) {
        let end = keys[index...].firstIndex { $0 != 0x44 } ?? keys.count
        let count = end - index
        let before = index > 0 ? Alphabet.letter(keys[index - 1]) : .none
        let barred = [(scalar: UInt32(0x110), keys: 2)]
        let plain = [(scalar: UInt32(0x44), keys: 1)]
        if before.isVowel, keys[end...].contains(where: { Alphabet.letter($0).isVowel }) {
            letters += repeatElement(plain[0], count: count)
        } else if count == 3, before.isNone {
            letters += plain + [(0x44, 2)]
        } else {
            let isPlainFirst = Self.takePlainD.contains(before.isNone ? -1 : before.ordinal)
            if count % 2 == 1, isPlainFirst { letters += plain }
            letters += repeatElement(barred[0], count: count / 2)
            if count % 2 == 1, !isPlainFirst { letters += plain }
        }
        index = end
    }
}

// Whether letters are a Vietnamese syllable, or the beginning of one, by first consonant, rhyme and tone.

/// The letters of a word as typed so far: each a set of places in the alphabet (bit n is place n).
///
/// A letter without its mark may still become a marked one, so its set has several members.
typealias LetterSet = UInt64

/// The spelling rules: first consonants with the rhymes they take, and the words beyond them.
struct SpellingRules: Sendable {
    static let shared = SpellingRules()

    private var rhymes = LetterTree()
    private var loans = LetterTree()

    private init() {
        for rhyme in Rhymes.words(Rhymes.all) { rhymes.add(rhyme, .level) }
        for word in Rhymes.words(Rhymes.loans) {
            let rank = word.map { Int($0.toneRank) }.max() ?? 0
            loans.add(word, Tone(rawValue: rank) ?? .level)
        }
    }

    /// Whether the letters are a whole syllable with that tone, or, when `isWhole` is false, the beginning of one.
    ///
    /// Tones do not stand on every syllable: before c, ch, k, p and t only sắc and nặng do. While a word is typed its
    /// tone may be missing.
    func allows(_ letters: [LetterSet], _ tone: Tone, isWhole: Bool) -> Bool {
        isSyllable(letters, tone, isWhole) || loans.contains(letters, tone, isWhole)
    }

    /// Whether the letters are one of the words beyond the rules, and none of theirs.
    func isLoan(_ letters: [LetterSet], _ tone: Tone) -> Bool {
        !isSyllable(letters, tone, true) && loans.contains(letters, tone, true)
    }

    private func isSyllable(_ letters: [LetterSet], _ tone: Tone, _ isWhole: Bool) -> Bool {
        guard let vowel = letters.firstIndex(where: { $0 & Alphabet.vowels != 0 }) else { return false }
        if let end = letters[vowel...].firstIndex(where: { $0 & Alphabet.vowels == 0 }), letters[end] & stops != 0 {
            guard tone == .acute || tone == .dot || tone == .level && !isWhole else { return false }
        }
        if vowel == 1, letters[0] == bit(Ordinal.q) {
            guard letters[1] & bit(Ordinal.u) != 0 else { return false }
            return letters.count == 2 ? !isWhole : follows(.qu, letters, from: 2, isWhole)
        }
        if vowel == 1, letters.count > 2, letters[0] == bit(Ordinal.g), letters[1] == bit(Ordinal.i),
            letters[2] & Alphabet.vowels != 0, follows(.gi, letters, from: 2, isWhole)
        {
            return true
        }
        guard let onset = Onset(letters[..<vowel]) else { return false }
        return follows(onset, letters, from: vowel, isWhole)
    }

    /// Whether a rhyme begins at `start` that may stand after this first consonant.
    private func follows(_ onset: Onset, _ letters: [LetterSet], from start: Int, _ isWhole: Bool) -> Bool {
        let first = letters[start] & onset.firstVowels
        guard first != 0 else { return false }
        if start + 1 < letters.count {
            let next = letters[start + 1]
            // ia but yê stand at the beginning of a word; y after a consonant stands alone.
            if first == bit(Ordinal.i), onset == .none, next == bit(Ordinal.eCircumflex) { return false }
            if first == bit(Ordinal.y), onset != .qu {
                guard onset == .none, next & bit(Ordinal.eCircumflex) != 0 else { return false }
            }
        }
        return descend(0, letters, start, first, onset, isWhole)
    }

    private func descend(
        _ node: Int, _ letters: [LetterSet], _ index: Int, _ set: LetterSet, _ onset: Onset, _ isWhole: Bool
    ) -> Bool {
        var rest = set
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            guard let child = rhymes.child(of: node, place) else { continue }
            if index + 1 == letters.count {
                if !isWhole || rhymes.isEnd(child) { return true }
            } else {
                var next = letters[index + 1]
                if onset == .none, node == 0, place == Ordinal.i { next &= ~bit(Ordinal.eCircumflex) }
                if descend(child, letters, index + 1, next, onset, isWhole) { return true }
            }
        }
        return false
    }
}

@inline(__always)
private func bit(_ place: Int) -> LetterSet { 1 << LetterSet(place) }

private let stops = bit(Ordinal.c) | bit(Ordinal.k) | bit(Ordinal.p) | bit(Ordinal.t)

/// A first consonant, by the vowels that the spelling rules let follow it.
private enum Onset {
    case none
    /// Any vowel may follow.
    case free
    /// c, ng: before a, o, u and their marked forms.
    case back
    /// g: as those, and before i.
    case plainG
    /// gh, ngh: before e, ê and i.
    case front
    /// k: as those, and before y.
    case k
    case gi
    case qu

    init?(_ letters: ArraySlice<LetterSet>) {
        var code = 0
        for letter in letters.prefix(4) { code = code << 6 | (letter.trailingZeroBitCount + 1) }
        guard let known = Onset.known[code] else { return nil }
        self = known
    }

    var firstVowels: LetterSet {
        switch self {
        case .none, .free: Alphabet.vowels
        case .back: Onset.backVowels
        case .plainG: Onset.backVowels | bit(Ordinal.i)
        case .front: bit(Ordinal.e) | bit(Ordinal.eCircumflex) | bit(Ordinal.i)
        case .k: bit(Ordinal.e) | bit(Ordinal.eCircumflex) | bit(Ordinal.i) | bit(Ordinal.y)
        case .gi: Onset.backVowels | bit(Ordinal.e) | bit(Ordinal.eCircumflex)
        // Not u, ư and o, but ô for quốc and ơ for quở.
        case .qu: Alphabet.vowels & ~(bit(Ordinal.o) | bit(Ordinal.u) | bit(Ordinal.uHorn))
        }
    }

    private static let backVowels =
        Alphabet.vowels & ~(bit(Ordinal.e) | bit(Ordinal.eCircumflex) | bit(Ordinal.i) | bit(Ordinal.y))

    private static let known: [Int: Onset] = {
        var table: [Int: Onset] = [0: .none]
        for (list, onset) in [
            ("b ch d đ h kh l m n nh p ph r s t th tr v x", Onset.free), ("c ng", .back), ("g", .plainG),
            ("gh ngh", .front), ("k", .k),
        ] {
            for word in Rhymes.words(list) {
                table[word.reduce(0) { $0 << 6 | ($1.ordinal + 1) }] = onset
            }
        }
        return table
    }()
}

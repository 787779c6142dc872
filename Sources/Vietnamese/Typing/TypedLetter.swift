// The letters of the word that is being typed, and reading them as a syllable.

/// One letter of the word, its tone apart.
struct TypedLetter: Equatable, Sendable {
    /// The place of the letter without any mark.
    var base: Int
    /// The place of the letter with its mark; the same as `base` without one.
    var place: Int
    var isUpper: Bool
    /// Whether its mark was taken off by repeating the key, so that no key puts one on again.
    var isSettled = false
    /// Whether it is a Telex w that stands for ư.
    var isLoneW = false
    /// Whether its horn was its neighbour's, whom a backspace took.
    var hasLentHorn = false
    /// Whether it is the u of *uơ* at the end of a word, which is shown without the horn of its neighbour.
    var isBare = false

    var isMarked: Bool { place != base }
    var isVowel: Bool { Alphabet.vowels &>> LetterSet(truncatingIfNeeded: base) & 1 != 0 }

    mutating func takeMark() {
        place = base
        isSettled = true
    }

    /// The letters that it may still become.
    var possible: LetterSet {
        let itself: LetterSet = 1 << LetterSet(place)
        guard !isMarked, !isSettled else { return itself }
        return switch base {
        case Ordinal.a: itself | 1 << LetterSet(Ordinal.aBreve) | 1 << LetterSet(Ordinal.aCircumflex)
        case Ordinal.e: itself | 1 << LetterSet(Ordinal.eCircumflex)
        case Ordinal.o: itself | 1 << LetterSet(Ordinal.oCircumflex) | 1 << LetterSet(Ordinal.oHorn)
        case Ordinal.u: itself | 1 << LetterSet(Ordinal.uHorn)
        case LetterPlace.d: itself | 1 << LetterSet(LetterPlace.dBar)
        default: itself
        }
    }
}

extension [TypedLetter] {
    /// Where the vowels are, without the u of qu and the i of gi when another vowel follows; nil without a vowel.
    var nucleus: Range<Int>? {
        guard var first = firstIndex(where: \.isVowel) else { return nil }
        let end = self[first...].firstIndex { !$0.isVowel } ?? count
        if first == 1, end > 2 {
            let onset = self[0].place
            if onset == Ordinal.q && self[1].place == Ordinal.u || onset == Ordinal.g && self[1].place == Ordinal.i {
                first = 2
            }
        }
        return first..<end
    }

    /// The place in the alphabet of a letter as it is shown: of *uo* with one horn the other gets it too.
    ///
    /// The o does so at once, the u where *uơ* is no rhyme or as soon as anything follows (huơ, but cươ and hươn).
    func shownPlace(_ index: Int, _ nucleus: Range<Int>?) -> Int {
        let letter = self[index]
        guard let nucleus, nucleus.contains(index), !letter.isMarked, !letter.isSettled else { return letter.place }
        if letter.base == Ordinal.o, index > nucleus.lowerBound, self[index - 1].place == Ordinal.uHorn {
            return Ordinal.oHorn
        }
        if letter.base == Ordinal.u, !letter.isBare, index + 1 < nucleus.upperBound,
            self[index + 1].place == Ordinal.oHorn, index + 2 < count || !mayStayOpen(index)
        {
            return Ordinal.uHorn
        }
        return letter.place
    }

    /// Whether words with an open *uơ* begin with the letters before it: huơ, thuở, khuơ.
    private func mayStayOpen(_ index: Int) -> Bool { index > 0 && self[index - 1].place == Ordinal.h && index < 3 }

    /// The letter that carries the tone.
    ///
    /// It differs from the rule for finished text where a letter is still missing: a marked vowel carries it even
    /// while the final consonant it needs is not there yet (chuẩ, on the way to chuẩn).
    func toneIndex(_ style: TonePlacement) -> Int? {
        guard let nucleus else { return nil }
        let first = nucleus.lowerBound
        switch nucleus.count {
        case 1: return first
        case 2:
            let places = (shownPlace(first, nucleus), shownPlace(first + 1, nucleus))
            if places.1 != self[first + 1].base || nucleus.upperBound < count { return first + 1 }
            if places.0 != self[first].base { return first }
            let isGlide =
                places == (Ordinal.o, Ordinal.a) || places == (Ordinal.o, Ordinal.e) || places == (Ordinal.u, Ordinal.y)
            return style == .new && isGlide ? first + 1 : first
        default:
            let isYe =
                self[first].base == Ordinal.u && self[first + 1].base == Ordinal.y && self[first + 2].base == Ordinal.e
            return isYe ? first + 2 : first + 1
        }
    }

    /// What the letters are, written out, with the tone where it belongs.
    func appendScalars(_ tone: Tone, _ style: TonePlacement, to scalars: inout [UInt32]) {
        let nucleus = nucleus
        let toned = tone == .level ? nil : toneIndex(style)
        for index in indices {
            let rank = index == toned ? UInt8(tone.rawValue) : 0
            let place = shownPlace(index, nucleus)
            scalars.append(
                Alphabet.scalar(Letter(ordinal: place, toneRank: rank, isUpper: self[index].isUpper)))
        }
    }
}

extension Letter {
    /// The place of a letter without its mark.
    static func base(of place: Int) -> Int? {
        let plain = Alphabet.letter(UInt32(Alphabet.plain[place]))
        return plain.isNone ? nil : plain.ordinal
    }
}

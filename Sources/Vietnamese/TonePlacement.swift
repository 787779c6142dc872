// On which vowel of a syllable the tone mark stands, in the old and in the new style.

/// Where the tone of an open syllable in oa, oe or uy is written.
package enum TonePlacement: CaseIterable, Sendable {
    /// On the first vowel: hòa, khỏe, thủy.
    case old
    /// On the second vowel: hoà, khoẻ, thuỷ.
    case new
}

/// The NFC text with the tone of every syllable where the style puts it; words that are no syllable stay as they are.
package func placingTones(_ text: String, _ style: TonePlacement) -> String {
    var scalars = composed(text).unicodeScalars.map(\.value)
    placeTones(&scalars, style)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for value in scalars { appendScalar(value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

/// Moves the tones in composed scalars, one run of letters after another.
func placeTones(_ scalars: inout [UInt32], _ style: TonePlacement) {
    let letters = Alphabet.letters
    var start = 0
    var isToned = false
    for index in 0...scalars.count {
        if index < scalars.count {
            if let slot = Alphabet.slot(of: scalars[index]), !letters[slot].isNone {
                if letters[slot].toneRank != 0 { isToned = true }
                continue
            }
            // A mark that did not compose belongs to the word, and makes it no syllable of ours.
            if isCombiningMark(scalars[index]) {
                isToned = false
                continue
            }
        }
        if isToned { placeTone(&scalars, in: start..<index, style) }
        start = index + 1
        isToned = false
    }
}

/// Moves the tone within one run of letters if that run is a Vietnamese syllable with one tone.
func placeTone(_ scalars: inout [UInt32], in range: Range<Int>, _ style: TonePlacement) {
    // The longest syllable is nghiêng.
    guard range.count >= 2, range.count <= 7 else { return }
    let letters = range.map { Alphabet.letter(scalars[$0]) }
    let toned = letters.indices.filter { letters[$0].toneRank != 0 }
    guard toned.count == 1, let from = toned.first, letters[from].isVowel,
        let to = tonePosition(letters, style), to != from
    else { return }
    let rank = letters[from].toneRank
    scalars[range.lowerBound + from] = Alphabet.scalar(letters[from].with(toneRank: 0))
    scalars[range.lowerBound + to] = Alphabet.scalar(letters[to].with(toneRank: rank))
}

/// The index of the vowel that carries the tone, or nil when the letters are no syllable.
private func tonePosition(_ letters: [Letter], _ style: TonePlacement) -> Int? {
    guard var first = letters.firstIndex(where: \.isVowel) else { return nil }
    let end = letters[first...].firstIndex { !$0.isVowel } ?? letters.count
    // The u of qu and the i of gi belong to the consonant when another vowel follows.
    if first == 1, end > 2 {
        let onset = letters[0].ordinal
        let vowel = letters[1].ordinal
        if onset == Ordinal.q && vowel == Ordinal.u || onset == Ordinal.g && vowel == Ordinal.i { first = 2 }
    }
    guard isFinalConsonant(letters[end...]) else { return nil }
    let vowels = letters[first..<end].map(\.ordinal)
    switch vowels.count {
    case 1: return first
    case 2:
        if let marked = vowels.firstIndex(where: { $0 == Ordinal.oHorn || $0 == Ordinal.eCircumflex }) {
            // In ơi and êu it is the first, in uơ, ươ, iê and uê the second.
            return first + marked
        }
        if end < letters.count { return first + 1 }
        let isGlide =
            vowels == [Ordinal.o, Ordinal.a] || vowels == [Ordinal.o, Ordinal.e] || vowels == [Ordinal.u, Ordinal.y]
        return style == .new && isGlide ? first + 1 : first
    case 3: return vowels == [Ordinal.u, Ordinal.y, Ordinal.eCircumflex] ? first + 2 : first + 1
    default: return nil
    }
}

private func isFinalConsonant(_ letters: ArraySlice<Letter>) -> Bool {
    let ordinals = letters.map(\.ordinal)
    switch ordinals.count {
    case 0: return true
    case 1: return [Ordinal.c, Ordinal.k, Ordinal.m, Ordinal.n, Ordinal.p, Ordinal.t].contains(ordinals[0])
    case 2:
        return ordinals == [Ordinal.c, Ordinal.h] || ordinals == [Ordinal.n, Ordinal.g]
            || ordinals == [Ordinal.n, Ordinal.h]
    default: return false
    }
}

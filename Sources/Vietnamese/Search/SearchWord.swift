// One word of a query: what it is near to, and all ways of writing what is near to it.

/// A typed word, in lower case.
package struct SearchWord: Sendable, Hashable {
    /// Whether it may be the beginning of a longer word.
    package private(set) var isPrefix: Bool
    /// Whether a tone or a letter mark was typed.
    package let isMarked: Bool
    /// Whether marks play no part: it belongs to an abbreviation, or to what one stands for.
    package private(set) var isFree = false

    private let exact: [UInt32]
    private let plain: [UInt32]
    private let tone: UInt8
    private let hasForeignMark: Bool

    /// More spellings than these are not listed.
    private static let spellingLimit = 400

    init(_ text: SearchText, _ range: Range<Int>, isPrefix: Bool) {
        self.isPrefix = isPrefix
        exact = Array(text.exact[range])
        plain = Array(text.plain[range])
        tone = SearchWord.tone(of: exact[...])
        hasForeignMark = exact.contains { $0 & SearchText.foreignMark != 0 }
        isMarked = exact != plain
    }

    /// The words of a text.
    /// - Parameter isPrefix: whether the last of them may go on.
    static func words(of text: String, isPrefix: Bool) -> [SearchWord] {
        let cut = SearchText(text)
        return cut.words.enumerated().map { order, place in
            SearchWord(cut, place, isPrefix: isPrefix && order == cut.words.count - 1)
        }
    }

    /// The same word, whose marks play no part.
    var free: SearchWord {
        var word = self
        word.isFree = true
        return word
    }

    /// The same word, which does not go on.
    var closed: SearchWord {
        var word = self
        word.isPrefix = false
        return word
    }

    /// How many letters it has.
    var count: Int { plain.count }

    /// Whether it consists of digits.
    package var isNumber: Bool { plain.allSatisfy(isDigit) }

    /// The word as it was typed, in lower case.
    package var typed: String { Self.text(exact) }

    /// The word without any mark, as the folded index has it.
    package var folded: String { Self.text(plain) }

    /// How near the word of a text at a place is.
    func nearness(to text: SearchText, _ place: Range<Int>) -> Nearness {
        guard isPrefix ? place.count >= count : place.count == count else { return .none }
        let start = place.lowerBound
        var isSame = true
        var hasTypedMarks = true
        for offset in plain.indices {
            guard text.plain[start + offset] == plain[offset] else { return .none }
            guard !isFree else { continue }
            let (typed, written) = (exact[offset], text.exact[start + offset])
            guard typed != written, Self.withoutTone(typed) != Self.withoutTone(written) else { continue }
            isSame = false
            if typed != plain[offset] { hasTypedMarks = false }
        }
        if isFree { return .exact }
        let written = Self.tone(of: text.exact[start..<start + count])
        if isSame, written == tone { return .exact }
        if isMarked, hasTypedMarks, tone == 0 || tone == written { return .asTyped }
        return isSame ? .toneless : .folded
    }

    /// All spellings that are at least so near, in NFC; nil where marks make no difference or there are too many.
    package func spellings(_ nearness: Nearness) -> [String]? {
        guard nearness > .folded, !hasForeignMark else { return nil }
        let letters = exact.map { Alphabet.letter($0) }
        guard isMarked || letters.contains(where: { $0.isVowel || $0.ordinal == LetterPlace.d }) else { return nil }
        var found: Set<[UInt32]> = []
        let typed = letters.indices.map { [letters[$0].isNone ? exact[$0] : scalar(letters[$0].ordinal)] }
        let given = Self.toned(typed, nearness == .exact || nearness == .asTyped ? [tone] : Array(0...5))
        guard let given else { return nil }
        found.formUnion(given)
        if nearness != .exact, isMarked {
            let free = letters.indices.map { index in
                exact[index] != plain[index] ? typed[index] : Self.marked[plain[index]] ?? typed[index]
            }
            guard let any = Self.toned(free, tone == 0 ? Array(0...5) : [tone]) else { return nil }
            found.formUnion(any)
        }
        guard found.count <= Self.spellingLimit else { return nil }
        return found.map(Self.text).sorted()
    }

    private func scalar(_ ordinal: Int) -> UInt32 {
        Alphabet.scalar(Letter(ordinal: ordinal, toneRank: 0, isUpper: false))
    }

    /// What a letter without a mark may be with one.
    private static let marked: [UInt32: [UInt32]] = Dictionary(
        uniqueKeysWithValues: ["aăâ", "dđ", "eê", "oôơ", "uư"].map { letters in
            let scalars = letters.unicodeScalars.map(\.value)
            return (scalars[0], scalars)
        })

    /// The words that the letters at each place make, with each of the tones on any vowel; nil when there are too many.
    private static func toned(_ places: [[UInt32]], _ tones: [UInt8]) -> [[UInt32]]? {
        var words: [[UInt32]] = [[]]
        for letters in places {
            guard words.count * letters.count <= spellingLimit else { return nil }
            words = words.flatMap { word in letters.map { word + [$0] } }
        }
        var found: [[UInt32]] = []
        for word in words {
            for tone in tones where tone == 0 { found.append(word) }
            for (index, value) in word.enumerated() {
                let letter = Alphabet.letter(value)
                guard letter.isVowel else { continue }
                for tone in tones where tone != 0 {
                    var spelling = word
                    spelling[index] = Alphabet.scalar(letter.with(toneRank: tone))
                    found.append(spelling)
                }
            }
        }
        return found
    }

    /// The tone of the first letter that has one.
    private static func tone(of scalars: ArraySlice<UInt32>) -> UInt8 {
        for value in scalars {
            let letter = Alphabet.letter(value)
            if letter.toneRank != 0, !letter.isForeign { return letter.toneRank }
        }
        return 0
    }

    private static func withoutTone(_ value: UInt32) -> UInt32 {
        let letter = Alphabet.letter(value)
        return letter.toneRank == 0 || letter.isForeign ? value : Alphabet.scalar(letter.with(toneRank: 0))
    }

    private static func text(_ scalars: [UInt32]) -> String {
        var bytes: [UInt8] = []
        for value in scalars { appendScalar(value & ~SearchText.foreignMark, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

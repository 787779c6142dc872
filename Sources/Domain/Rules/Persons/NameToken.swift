// The words of a text as the search for names of persons sees them.
import Vietnamese

/// A word between blanks, without the punctuation around it.
struct NameToken: Sendable {
    /// Where it stands in the text.
    let range: Range<String.Index>
    /// The word as written.
    let text: Substring
    /// Whether its first letter is a capital.
    let isCapital: Bool
    /// Whether it has two letters or more, all of them capitals.
    let isUpper: Bool
    /// What follows it before the next blank, as `,` or `).`.
    let tail: Substring
    /// Whether something stands before it that sets it apart: a bracket, a quotation mark, a dash, a new line.
    let isApart: Bool
    /// Whether a sentence, a line or an entry of a list begins with it.
    let beginsSentence: Bool

    /// The key under which its spellings are one.
    var key: String { matchKey(String(text)) }

    /// Whether a name cannot go on behind it.
    var endsPhrase: Bool { !tail.isEmpty }

    /// The words of a text.
    static func tokens(of text: String) -> [NameToken] {
        var tokens: [NameToken] = []
        var (isApart, beginsSentence) = (true, true)
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if isBlank(scalars[index]) {
                if isBreak(scalars[index]) { (isApart, beginsSentence) = (true, true) }
                index = scalars.index(after: index)
                continue
            }
            var end = index
            while end < scalars.endIndex, !isBlank(scalars[end]), !isDashWithin(scalars, at: end, from: index),
                !isBehindTitle(scalars, at: end, from: index)
            {
                end = scalars.index(after: end)
            }
            defer { index = end }
            guard let token = token(text[index..<end], isApart, beginsSentence) else {
                // A dash or a bullet of its own.
                let isDash = text[index..<end].unicodeScalars.allSatisfy { $0 == "-" || $0 == "–" || $0 == "—" }
                (isApart, beginsSentence) = (true, beginsSentence || !isDash)
                continue
            }
            tokens.append(token)
            isApart = false
            beginsSentence = token.tail.contains { ".?!:…;".contains($0) } && !token.isInitial
        }
        return tokens
    }

    /// A letter with a point, as in `Nguyễn V. A`.
    private var isInitial: Bool { tail == "." && text.count == 1 && isCapital }

    private static func token(_ word: Substring, _ isApart: Bool, _ beginsSentence: Bool) -> NameToken? {
        let scalars = word.unicodeScalars
        guard let first = scalars.firstIndex(where: isPart), let last = scalars.lastIndex(where: isPart) else {
            return nil
        }
        // A letter in parts keeps its marks.
        var end = scalars.index(after: last)
        // "H' Hen Niê": the apostrophe belongs to the name.
        if first == last, "HKhk".unicodeScalars.contains(scalars[first]), end < scalars.endIndex,
            isApostrophe(scalars[end])
        {
            end = scalars.index(after: end)
        }
        // "BS. Hoàng Lan": the point of a short title ends nothing.
        let isTitle = word[end...] == "." && PersonWords.titles.contains(matchKey(String(word[first..<end])))
        let core = word[first..<end]
        var (letters, capitals) = (0, 0)
        var isCapital = false
        for scalar in core.unicodeScalars where LetterTraits.isAlphabetic(scalar) {
            let isUpper = LetterTraits.isUppercase(scalar)
            if letters == 0, scalar == core.unicodeScalars.first { isCapital = isUpper }
            letters += 1
            if isUpper { capitals += 1 }
        }
        return NameToken(
            range: first..<end, text: core, isCapital: isCapital, isUpper: letters >= 2 && letters == capitals,
            tail: isTitle ? "" : word[end...], isApart: isApart || first > word.startIndex,
            beginsSentence: beginsSentence)
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { "'’ʼ‘".unicodeScalars.contains(scalar) }

    /// A point behind a short title that no blank follows: "BS.Hoàng Lan".
    private static func isBehindTitle(
        _ scalars: String.UnicodeScalarView, at index: String.Index, from start: String.Index
    ) -> Bool {
        guard index > start, scalars[scalars.index(before: index)] == ".", LetterTraits.isUppercase(scalars[index])
        else {
            return false
        }
        return PersonWords.titles.contains(matchKey(String(scalars[start..<scalars.index(before: index)])))
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x61...0x7A).contains(scalar.value)
            : LetterTraits.isPartOfLetter(scalar)
    }

    /// A dash that no blank sets apart and that is no hyphen of a name: "Nông Văn Năm-thôn Nà Pàn", "Lan–Mai".
    private static func isDashWithin(
        _ scalars: String.UnicodeScalarView, at index: String.Index, from start: String.Index
    ) -> Bool {
        guard index > start else { return false }
        switch scalars[index] {
        case "–", "—", "_", "|": return true
        case "/": return isBetweenSyllables(scalars, at: index, from: start)
        case "-":
            let next = scalars.index(after: index)
            return next < scalars.endIndex && LetterTraits.isLowercase(scalars[next])
        default: return false
        }
    }

    /// "Hoài Thương/Chi đoàn trường", but neither "đ/c" nor "ông/bà" nor "148/QĐ-TTg".
    private static func isBetweenSyllables(
        _ scalars: String.UnicodeScalarView, at index: String.Index, from start: String.Index
    ) -> Bool {
        let next = scalars.index(after: index)
        let end = scalars[next...].firstIndex { !LetterTraits.isAlphabetic($0) } ?? scalars.endIndex
        let (left, right) = (matchKey(String(scalars[start..<index])), matchKey(String(scalars[next..<end])))
        return left.count > 1 && right.count > 1 && NameToken.isSyllable(left) && NameToken.isSyllable(right)
            && !PersonWords.addresses.contains(left + "/" + right)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value > 0x7F && LetterTraits.isWhitespace(scalar)
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\t"
    }
}

/// The words of a text with the questions that are asked of them; keys are made once, when they are asked for.
struct NameTokens {
    /// The words.
    let tokens: [NameToken]
    private var keys: [String?]
    /// Whether nobody typed a mark, so that *van* may be *Văn* and *nguyen* *Nguyễn*.
    private let isPlain: Bool

    init(_ text: String) {
        tokens = NameToken.tokens(of: text)
        keys = Array(repeating: nil, count: tokens.count)
        isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    }

    var count: Int { tokens.count }

    subscript(_ index: Int) -> NameToken { tokens[index] }

    /// The key of a word; empty outside the text.
    mutating func key(_ index: Int) -> String {
        guard tokens.indices.contains(index) else { return "" }
        if let key = keys[index] { return key }
        let key = tokens[index].key
        keys[index] = key
        return key
    }

    /// The key of several words.
    mutating func key(_ range: Range<Int>) -> String { range.map { key($0) }.joined(separator: " ") }

    /// How many words of the longest of some phrases stand at a place, without punctuation between them; 0 for none.
    mutating func length(of phrases: PhraseSet, at start: Int) -> Int {
        let first = key(start)
        for phrase in phrases.phrases(beginningWith: first) where start + phrase.count <= count {
            var fits = true
            for offset in phrase.indices.dropFirst() where fits {
                fits =
                    key(start + offset) == phrase[offset] && !tokens[start + offset - 1].endsPhrase
                    && !tokens[start + offset].isApart
            }
            if fits { return phrase.count }
        }
        return 0
    }

    /// The length of a form of address at a place, `đồng chí` being of two words; 0 for none. "anh em", "tiếng Anh" and
    /// "bà con" address nobody.
    mutating func addressLength(at start: Int) -> Int {
        guard start < count else { return 0 }
        let first = key(start)
        if first == "đồng", key(start + 1) == "chí", !tokens[start].endsPhrase { return 2 }
        guard PersonWords.addresses.contains(first) else { return 0 }
        if start > 0, !tokens[start].isApart, !tokens[start - 1].endsPhrase,
            PersonWords.notAddressedBehind.contains(key(start - 1))
        {
            return 0
        }
        return 1
    }

    /// Whether a word is a family name.
    mutating func isFamily(_ index: Int) -> Bool {
        isCommonFamily(index) || PersonWords.ambiguousFamilies.contains(key(index))
    }

    /// Whether a word is a family name and hardly ever the beginning of something else.
    mutating func isCommonFamily(_ index: Int) -> Bool {
        let word = key(index)
        if isPlainFamily(index), isMiddle(index + 1) { return true }
        guard PersonWords.commonFamilies.contains(word) else { return false }
        return word != "nông" || !Self.behindFarming.contains(key(index + 1))
    }

    /// Whether a family name with *Văn* or *Thị* and a given name behind it stands at a place.
    mutating func isFullName(_ index: Int) -> Bool {
        guard isMiddle(index + 1) else { return false }
        return isFamily(index) || PersonWords.rareFamilies.contains(key(index))
            || key(index + 1) == "thị" && tokens[index].isCapital && tokens[index + 2].isCapital
                && PersonWords.familiesBeforeThi.contains(key(index))
    }

    /// Whether a family name that hardly ever is something else comes first.
    var beginsWithCommonFamily: Bool {
        var words = self
        return words.isCommonFamily(0)
    }

    /// Whether *Văn* or *Thị* stands at a place with a given name behind it.
    mutating func isMiddle(_ index: Int) -> Bool {
        guard index + 1 < count, isMiddleWord(index), !tokens[index].endsPhrase, !tokens[index + 1].isApart else {
            return false
        }
        let word = key(index)
        let others =
            word == "van"
            ? PersonWords.plainBehindVan : word == "thi" ? PersonWords.plainBehindThi : PersonWords.notBehindMiddle
        return !others.contains(key(index + 1)) && tokens[index + 1].isWord
    }

    /// Whether a word is *văn* or *thị*.
    mutating func isMiddleWord(_ index: Int) -> Bool {
        // Most words are neither, and need no key.
        guard tokens.indices.contains(index), let first = tokens[index].text.utf8.first,
            "vVtT".utf8.contains(first)
        else { return false }
        if PersonWords.middles.contains(key(index)) { return true }
        return ["van", "thi"].contains(key(index)) && isPlainFamily(index - 1) && isPlainWord(index + 1)
    }

    private func isPlainWord(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].text.utf8.allSatisfy { $0 < 0x80 }
    }

    /// Whether a word may be a family name whose marks nobody typed.
    private mutating func isPlainFamily(_ index: Int) -> Bool {
        guard isPlainWord(index) else { return false }
        return (isPlain ? PersonWords.plainFamilies : PersonWords.plainCommonFamilies).contains(key(index))
    }

    /// The words that make *nông* farming and no family.
    private static let behindFarming: Set<String> = [
        "nghiệp", "thôn", "dân", "sản", "lâm", "trường", "hội", "trại", "nghiệp,", "hộ", "cụ",
    ]
}

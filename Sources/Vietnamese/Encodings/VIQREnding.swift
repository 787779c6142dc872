// Whether a full stop or a question mark at the end of a VIQR word is its tone.

/// Tells tones from the ends of sentences, which few who wrote VIQR guarded with a backslash.
struct VIQREnding {
    /// The text before the sign, as far as it was read.
    let before: ArraySlice<UInt32>
    /// The letter with the tone that the sign would be.
    let toned: UInt32
    let isQuestion: Bool

    /// So much of a line is looked at.
    private static let reach = 120
    /// Words that ask; behind them a question mark is one.
    private static let asking: Set<String> = [
        "ai", "gì", "nào", "sao", "đâu", "không", "chưa", "mấy", "nhiêu", "giờ", "à", "hả", "nhỉ", "ư", "hay", "phải",
        "chứ",
    ]

    /// Whether the sign before a blank and a capital is a tone: names have such words inside, sentences end in small ones.
    func isTone(beforeName rest: ArraySlice<UInt8>) -> Bool {
        let (words, _) = lastWords
        guard let last = words.last, fits(last), Self.isUpper(last.first) else { return false }
        if isQuestion { return !asks(words) }
        // "Thị" stands in every second name of a woman.
        if last.count == 3, String(last).lowercased() == "thi" { return true }
        // A name of several words before a capitalised word and a small one ends a sentence: "xã Chi Ma. Đề nghị".
        return !(Self.isUpper(words.dropLast().last?.first) && Self.isSentence(rest))
    }

    /// Whether the sign at the end of a line is a tone: short fields and names have no full stop.
    var isToneAtTheEnd: Bool {
        let (words, isField) = lastWords
        guard let last = words.last, fits(last) else { return false }
        if isQuestion { return words.count <= 8 && !asks(words) }
        return words.count <= (isField ? 6 : 4) && (isField || Self.isUpper(last.first))
    }

    /// Whether the word is a syllable with this tone, having none yet.
    var isPossible: Bool { lastWords.words.last.map(fits) ?? false }

    private func asks(_ words: [[Character]]) -> Bool {
        words.contains { Self.asking.contains(String($0).lowercased()) }
    }

    /// Whether the word has no tone yet and is a syllable with this one.
    private func fits(_ word: [Character]) -> Bool {
        guard word.count < 8 else { return false }
        let letters = word.dropLast().compactMap {
            $0.unicodeScalars.first.map { Alphabet.letter($0.value).lowercased() }
        }
        return isSyllable(letters + [Alphabet.letter(toned).lowercased()])
    }

    /// The words since the field, line or sentence began, and whether it is a field of a table.
    private var lastWords: (words: [[Character]], isField: Bool) {
        var words: [[Character]] = []
        var word: [Character] = []
        var isField = false
        var following: UInt32 = 0
        for value in before.suffix(Self.reach).reversed() {
            if Alphabet.letter(value).isNone {
                if !word.isEmpty { words.append(word.reversed()) }
                word = []
                // A comma of a sentence has a blank behind it, one of a table has none.
                isField = value == 0x09 || (value == 0x2C || value == 0x3B) && following != 0x20
                let isSentence = following == 0x20 && [0x2E, 0x3F, 0x21, 0x3A].contains(value)
                if isField || isSentence || value == 0x0A || value == 0x0D { break }
            } else if let scalar = Unicode.Scalar(value) {
                word.append(Character(scalar))
            }
            following = value
        }
        if !word.isEmpty { words.append(word.reversed()) }
        return (words.reversed(), isField)
    }

    private static func isUpper(_ letter: Character?) -> Bool {
        letter?.unicodeScalars.first.map { Alphabet.letter($0.value).isUpper } ?? false
    }

    /// Whether a capitalised word with a small one behind it begins here.
    private static func isSentence(_ rest: ArraySlice<UInt8>) -> Bool {
        let words = rest.prefix(reach).split(separator: 0x20, maxSplits: 2)
        return words.count > 1 && words[1].first.map { (0x61...0x7A).contains($0) } == true
    }
}

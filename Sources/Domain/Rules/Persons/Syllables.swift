// Which words can be syllables of the language.
import Vietnamese

extension NameToken {
    /// Whether a word may be one of the language: "TikTok" and "Google" are none.
    static func isSyllable(_ key: String) -> Bool {
        var letters = Substring(folded(key))
        guard letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return false }
        if let onset = onsets.first(where: { letters.hasPrefix($0) && letters.count > $0.count }) {
            letters = letters.dropFirst(onset.count)
        }
        let vowels = letters.prefix { "aeiouy".contains($0) }
        return (1...3).contains(vowels.count) && codas.contains(letters.dropFirst(vowels.count))
            && !["oo", "ee", "aa"].contains(vowels)
    }

    private static let onsets = [
        "ngh", "ng", "nh", "ch", "gh", "kh", "ph", "th", "tr", "qu", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p",
        "r",
        "s", "t", "v", "x",
    ]
    private static let codas: Set<Substring> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
}

// Words that stand for longer ones while typing: gõ tắt.

/// What short words stand for.
///
/// A word is written out as it was defined; with a capital first letter what it stands for has one too. In capitals a word
/// means itself: *ubnd* is written out, *UBND* is what offices write.
package struct Abbreviations: Hashable, Sendable {
    private var long: [String: String] = [:]

    /// No abbreviations.
    package init() {}

    /// Abbreviations from pairs of a short word and what it stands for; of two for the same word the later counts. What
    /// `set` refuses is left out.
    package init(_ pairs: some Sequence<(short: String, long: String)>) {
        for (short, long) in pairs { set(short, to: long) }
    }

    /// Abbreviations as `text` wrote them.
    package init(text: String) {
        self.init(
            text.split(separator: "\n").map { line in
                let parts = line.split(separator: " ", maxSplits: 1)
                return (short: String(parts[0]), long: parts.count > 1 ? String(parts[1]) : "")
            })
    }

    /// Them all as text, a line each: the short word, a blank, what it stands for.
    package var text: String { pairs.map { $0.short + " " + $0.long }.joined(separator: "\n") }

    /// The short words in Vietnamese order, with what they stand for.
    package var pairs: [(short: String, long: String)] {
        long.sorted { sortKey($0.key).lexicographicallyPrecedes(sortKey($1.key)) }.map { (short: $0, long: $1) }
    }

    /// Whether there are none.
    package var isEmpty: Bool { long.isEmpty }

    /// Says what a short word stands for; nothing takes it away. A short word has letters and digits only, what it stands for
    /// is one line; false when it is not.
    @discardableResult
    package mutating func set(_ short: String, to long: String) -> Bool {
        let (short, long) = (composed(short), composed(long))
        guard !short.isEmpty, short.unicodeScalars.count <= TypedWord.limit,
            short.unicodeScalars.allSatisfy(Self.isOfWord),
            !long.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return false }
        self.long[short] = long.isEmpty ? nil : long
        return true
    }

    /// What a word stands for; nil when it is no abbreviation.
    package func expansion(of word: String) -> String? {
        if let long = long[word] { return long }
        guard let first = word.unicodeScalars.first, Alphabet.letter(first.value).isUpper else { return nil }
        let rest = word.unicodeScalars.dropFirst()
        guard rest.allSatisfy({ !Alphabet.letter($0.value).isUpper }), let long = long[word.lowercased()] else {
            return nil
        }
        return long.prefix(1).uppercased() + long.dropFirst()
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar.value) || !Alphabet.letter(scalar.value).isNone
    }
}

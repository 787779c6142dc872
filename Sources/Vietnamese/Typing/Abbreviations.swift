// Words that stand for longer ones while typing: gõ tắt.

/// What short words stand for.
///
/// A word is written out as it was defined; with a capital first letter what it stands for has one too. In capitals a word
/// means itself: *ubnd* is written out, *UBND* is what offices write.
package struct Abbreviations: Equatable, Sendable {
    private var long: [String: String] = [:]

    /// No abbreviations.
    package init() {}

    /// Abbreviations from pairs of a short word and what it stands for; of two for the same word the later counts. A short
    /// word with anything but letters and digits, or an empty one, is left out.
    package init(_ pairs: some Sequence<(short: String, long: String)>) {
        for (short, long) in pairs {
            let short = composed(short)
            guard !short.isEmpty, !long.isEmpty, short.unicodeScalars.allSatisfy(Self.isWordScalar) else { continue }
            self.long[short] = composed(long)
        }
    }

    /// Whether there are none.
    package var isEmpty: Bool { long.isEmpty }

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

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar.value) || !Alphabet.letter(scalar.value).isNone
    }
}

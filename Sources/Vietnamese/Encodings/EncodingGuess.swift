// Which old encoding a text is in, by how much of it becomes Vietnamese.

/// A guess at how a text was written.
package struct EncodingGuess: Sendable, Equatable {
    /// The encoding.
    package let encoding: OldEncoding
    /// Different words that became Vietnamese syllables with marks.
    package let vietnamese: Int
    /// Different words with letters that no Vietnamese syllable has.
    package let strange: Int

    /// Bytes or letters beyond these are not looked at.
    package static let sampleLimit = 64_000

    /// The guesses for bytes that are no Unicode text, the likeliest first; only those that are likely.
    package static func guesses(_ bytes: [UInt8]) -> [EncodingGuess] {
        ranked { encoding in
            let look = TextLook(encoding.text(bytes.prefix(sampleLimit)))
            guard look.vietnamese >= 2, look.vietnamese > 2 * look.strange else { return nil }
            return EncodingGuess(encoding: encoding, vietnamese: look.vietnamese, strange: look.strange)
        }
    }

    /// The guesses for a Unicode text whose letters may stand for the bytes of an old font or for VIQR. Far more must
    /// speak for it than for bytes that are no Unicode: the text can be read as it stands. Of a text that is Unicode on the
    /// whole, the lines are judged that cannot be read.
    package static func guesses(writtenAs letters: String) -> [EncodingGuess] {
        let sample = composedMarks(String(String.UnicodeScalarView(letters.unicodeScalars.prefix(sampleLimit))))
        let before = TextLook(sample)
        var oldLines: String?
        return ranked { encoding in
            if let guess = guess(encoding, sample, before) { return guess }
            guard encoding != .viqr else { return nil }
            let lines =
                encoding == .references ? linesWithReferences(of: sample) : oldLines ?? unreadableLines(of: sample)
            if encoding != .references { oldLines = lines }
            return lines.isEmpty ? nil : guess(encoding, ofLines: lines)
        }
    }

    /// The guess for lines that cannot be read as they stand: what is strange in them has to become Vietnamese.
    private static func guess(_ encoding: OldEncoding, ofLines lines: String) -> EncodingGuess? {
        let (before, look) = (TextLook(lines), TextLook(encoding.text(takenFrom: lines)))
        let gained = look.syllables.subtracting(before.syllables).count
        guard gained >= 3, gained > 2 * look.strange, 2 * gained > before.vietnamese, 3 * look.strange <= before.strange
        else { return nil }
        return EncodingGuess(encoding: encoding, vietnamese: gained, strange: look.strange)
    }

    private static func guess(_ encoding: OldEncoding, _ sample: String, _ before: TextLook) -> EncodingGuess? {
        let look = TextLook(encoding.text(takenFrom: sample))
        let gained = look.syllables.subtracting(before.syllables).count
        guard gained >= 3, gained > 2 * look.strange, gained > 2 * before.vietnamese else { return nil }
        // Apostrophes and full stops stand in every text; only where they mark every third word are they VIQR.
        if encoding == .viqr {
            guard gained >= 5, gained > 4 * look.strange, look.marked * 3 >= look.words else { return nil }
        }
        return EncodingGuess(encoding: encoding, vietnamese: gained, strange: look.strange)
    }

    /// The lines with many strange words that have no letter that only Unicode writes.
    private static func unreadableLines(of sample: String) -> String {
        sample.split(whereSeparator: \.isNewline).filter { line in
            guard line.utf8.contains(where: { $0 >= 0x80 }), !OldEncoding.hasUnicodeLetters(String(line)) else {
                return false
            }
            let look = TextLook(String(line))
            return look.strange >= 2 && 2 * look.strange > look.vietnamese
        }.joined(separator: "\n")
    }

    private static func linesWithReferences(of sample: String) -> String {
        sample.split(whereSeparator: \.isNewline).filter(NumericReferences.stand).joined(separator: "\n")
    }

    private static func ranked(_ guess: (OldEncoding) -> EncodingGuess?) -> [EncodingGuess] {
        OldEncoding.allCases.compactMap(guess)
            .sorted { $0.vietnamese - 2 * $0.strange > $1.vietnamese - 2 * $1.strange }
    }
}

// Reads the bytes of a text file: Unicode in silence, anything old as a guess.
import Vietnamese

/// Turns the bytes of a text file into text.
enum TextReading {
    /// What reading comes to.
    enum Outcome {
        case text(String, encoding: TextEncoding?, doubt: EncodingDoubt?)
        case offer(EncodingOffer)
    }

    /// The text of a file in NFC, or the ways to read it; throws `FormatError.notText`, `.notEncoded` or
    /// `.alreadyUnicode`.
    static func read(_ bytes: [UInt8], name: String, as request: EncodingRequest) throws(FormatError) -> Outcome {
        switch request {
        case .unicode: return .text(composedMarks(try TextDecoding.text(bytes)), encoding: nil, doubt: nil)
        case .given(let encoding):
            let (text, doubt) = try text(bytes, in: encoding)
            return .text(text, encoding: encoding, doubt: doubt)
        case .asked, .likeliest:
            let offer: EncodingOffer?
            do throws(FormatError) {
                let (text, encoding) = try TextDecoding.unicode(bytes)
                // What was saved twice looks old, and is not.
                if SavedTwice.mended(sample(text)) != nil {
                    return .text(composedMarks(text), encoding: nil, doubt: nil)
                }
                offer = self.offer(text, in: encoding, name: name)
                if offer == nil { return .text(composedMarks(text), encoding: nil, doubt: nil) }
            } catch {
                offer = self.offer(bytes, name: name)
                if offer == nil { throw error }
            }
            guard let offer else { throw .empty }
            if request == .asked { return .offer(offer) }
            return .text(try text(bytes, in: offer.likeliest).text, encoding: offer.likeliest, doubt: nil)
        }
    }

    /// The text in an encoding that somebody named, and what speaks against it.
    private static func text(
        _ bytes: [UInt8], in encoding: TextEncoding
    ) throws(FormatError) -> (text: String, doubt: EncodingDoubt?) {
        guard let old = encoding.old else {
            let text = composedMarks(try TextDecoding.text(bytes, in: encoding))
            let sample = sample(text)
            return (text, judge(of: sample).doubt(about: encoding, reading: sample))
        }
        let unicode: String
        do throws(FormatError) {
            unicode = try TextDecoding.text(bytes)
        } catch {
            if let zero = bytes.firstIndex(of: 0) { throw .notEncoded(encoding, offset: zero) }
            let text = composedMarks(old.text(bytes))
            let judge = judge(of: bytes, EncodingGuess.guesses(bytes).first?.encoding)
            return (text, judge.doubt(about: encoding, reading: sample(text)))
        }
        let sample = composedMarks(sample(unicode))
        // Letters that are likelier another old encoding are no Unicode text: then that is said.
        if old.spoils(sample), EncodingGuess.guesses(writtenAs: sample).isEmpty { throw .alreadyUnicode(encoding) }
        let doubt = judge(of: sample).doubt(about: encoding, reading: old.text(takenFrom: sample))
        return (old.text(takenFrom: composedMarks(unicode)), doubt)
    }

    /// The beginning of a text, enough to judge it.
    private static func sample(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(EncodingGuess.sampleLimit)))
    }

    /// Judges the ways to read a Unicode text in NFC.
    static func judge(of text: String) -> ReadingJudge {
        let best = EncodingGuess.guesses(writtenAs: text).first?.encoding
        return ReadingJudge(written: text, best: best.map { ($0, $0.text(takenFrom: text)) })
    }

    /// Judges the ways to read bytes that are no Unicode.
    private static func judge(of bytes: [UInt8], _ best: OldEncoding?) -> ReadingJudge {
        ReadingJudge(
            written: "", best: best.map { ($0, composedMarks($0.text(bytes.prefix(EncodingGuess.sampleLimit)))) })
    }

    /// The ways to read bytes that are no Unicode; nil when none of them is likely.
    private static func offer(_ bytes: [UInt8], name: String) -> EncodingOffer? {
        let sample = bytes.prefix(EncodingGuess.sampleLimit)
        // Other control characters than blanks stand in no text.
        guard !bytes.contains(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A }) else { return nil }
        let guessed = EncodingGuess.guesses(bytes).map(\.encoding)
        guard !guessed.isEmpty else { return nil }
        let judge = judge(of: bytes, guessed.first)
        let lines = SampleLines.chosen(
            sample.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.contains { $0 >= 0x80 } }, length: \.count)
        return EncodingOffer(
            source: name,
            choices: SampleLines.ranked(guessed).map { old in
                EncodingChoice(
                    encoding: TextEncoding(old),
                    lines: lines.map { SampleLines.shown(composedMarks(old.text($0.prefix(4 * SampleLines.length)))) },
                    doubt: judge.doubt(about: TextEncoding(old), reading: composedMarks(old.text(sample))))
            })
    }

    /// The ways to read a Unicode text whose letters look like an old font's; nil when they do not.
    private static func offer(_ text: String, in encoding: TextEncoding, name: String) -> EncodingOffer? {
        offer(paragraphs: TextDecoding.lines(sample(text)), in: encoding, name: name)
    }

    /// The ways to read paragraphs of Unicode letters; nil when they look like what they are.
    static func offer(paragraphs: [String], in encoding: TextEncoding, name: String) -> EncodingOffer? {
        let whole = composedMarks(paragraphs.joined(separator: "\n"))
        let guessed = EncodingGuess.guesses(writtenAs: whole).map(\.encoding)
        guard let best = guessed.first else { return nil }
        let judge = ReadingJudge(written: whole, best: (best, best.text(takenFrom: whole)))
        let written = SampleLines.chosen(
            paragraphs.map(composedMarks).filter { best.text(takenFrom: $0) != $0 }, length: \.utf8.count)
        let others = SampleLines.ranked(guessed).map { old in
            EncodingChoice(
                encoding: TextEncoding(old), lines: written.map { SampleLines.shown(old.text(takenFrom: $0)) },
                doubt: judge.doubt(about: TextEncoding(old), reading: old.text(takenFrom: whole)))
        }
        let asItStands = EncodingChoice(
            encoding: encoding, lines: written.map(SampleLines.shown),
            doubt: judge.doubt(about: encoding, reading: whole))
        return EncodingOffer(source: name, choices: others.filter { $0.lines != asItStands.lines } + [asItStands])
    }
}

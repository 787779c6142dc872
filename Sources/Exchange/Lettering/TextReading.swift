// Reads the bytes of a text file: Unicode in silence, anything old as a guess.
import Domain
import Vietnamese

/// Turns the bytes of a text file into text.
enum TextReading {
    /// What reading comes to.
    enum Outcome {
        case text(String, encoding: TextEncoding?)
        case offer(EncodingOffer)
    }

    /// The text of a file in NFC, or the ways to read it; throws `ExchangeError.notText`, `.notEncoded` or
    /// `.alreadyUnicode`.
    static func read(_ bytes: [UInt8], name: String, as request: EncodingRequest) throws(ExchangeError) -> Outcome {
        switch request {
        case .unicode: return .text(composed(try TextDecoding.text(bytes)), encoding: nil)
        case .given(let encoding): return .text(try text(bytes, in: encoding), encoding: encoding)
        case .asked, .likeliest:
            let offer: EncodingOffer?
            do throws(ExchangeError) {
                let (text, encoding) = try TextDecoding.unicode(bytes)
                offer = self.offer(text, in: encoding, name: name)
                if offer == nil { return .text(composed(text), encoding: nil) }
            } catch {
                offer = self.offer(bytes, name: name)
                if offer == nil { throw error }
            }
            guard let offer else { throw .empty }
            if request == .asked { return .offer(offer) }
            return .text(try text(bytes, in: offer.likeliest), encoding: offer.likeliest)
        }
    }

    /// The text in an encoding that somebody named.
    private static func text(_ bytes: [UInt8], in encoding: TextEncoding) throws(ExchangeError) -> String {
        guard let old = encoding.old else { return composed(try TextDecoding.text(bytes, in: encoding)) }
        let unicode: String
        do throws(ExchangeError) {
            unicode = try TextDecoding.text(bytes)
        } catch {
            if let zero = bytes.firstIndex(of: 0) { throw .notEncoded(encoding, offset: zero) }
            return composed(old.text(bytes))
        }
        let sample = composed(
            String(String.UnicodeScalarView(unicode.unicodeScalars.prefix(EncodingGuess.sampleLimit))))
        if old.spoils(sample) { throw .alreadyUnicode(encoding) }
        return old.text(takenFrom: composed(unicode))
    }

    /// The ways to read bytes that are no Unicode; nil when none of them is likely.
    private static func offer(_ bytes: [UInt8], name: String) -> EncodingOffer? {
        let sample = bytes.prefix(EncodingGuess.sampleLimit)
        // Other control characters than blanks stand in no text.
        guard !bytes.contains(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A }) else { return nil }
        let guessed = EncodingGuess.guesses(bytes).map(\.encoding)
        guard !guessed.isEmpty else { return nil }
        let lines = SampleLines.chosen(
            sample.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.contains { $0 >= 0x80 } }, length: \.count)
        return EncodingOffer(
            source: name,
            choices: SampleLines.ranked(guessed).map { old in
                EncodingChoice(
                    encoding: TextEncoding(old),
                    lines: lines.map { SampleLines.shown(composed(old.text($0.prefix(4 * SampleLines.length)))) })
            })
    }

    /// The ways to read a Unicode text whose letters look like an old font's; nil when they do not.
    private static func offer(_ text: String, in encoding: TextEncoding, name: String) -> EncodingOffer? {
        let sample = String(String.UnicodeScalarView(text.unicodeScalars.prefix(EncodingGuess.sampleLimit)))
        return offer(paragraphs: TextDecoding.lines(sample), in: encoding, name: name)
    }

    /// The ways to read paragraphs of Unicode letters; nil when they look like what they are.
    static func offer(paragraphs: [String], in encoding: TextEncoding, name: String) -> EncodingOffer? {
        let guessed = EncodingGuess.guesses(writtenAs: paragraphs.joined(separator: "\n")).map(\.encoding)
        guard let best = guessed.first else { return nil }
        let written = SampleLines.chosen(
            paragraphs.map(composed).filter { best.text(takenFrom: $0) != $0 }, length: \.utf8.count)
        let others = SampleLines.ranked(guessed).map { old in
            EncodingChoice(
                encoding: TextEncoding(old), lines: written.map { SampleLines.shown(old.text(takenFrom: $0)) })
        }
        let asItStands = EncodingChoice(encoding: encoding, lines: written.map(SampleLines.shown))
        return EncodingOffer(source: name, choices: others.filter { $0.lines != asItStands.lines } + [asItStands])
    }
}

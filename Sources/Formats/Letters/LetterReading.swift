// Turns the letters of an office file into text by the fonts they stand in, and finds out whether that is needed.
import Vietnamese

/// Reads lettered text in one way; reading it as it stands gathers what speaks for another way.
final class LetterReading {
    /// How letters become text.
    enum Way: Equatable {
        /// As they stand.
        case asWritten
        /// In these old encodings where the font stands for one of them.
        case byFonts(Set<OldEncoding>)
        /// In this encoding wherever the font is an old one.
        case inOldFonts(OldEncoding)
        /// In this encoding wherever a line can be old.
        case anywhere(OldEncoding)
    }

    let way: Way
    private(set) var evidence = LetterEvidence()

    init(_ way: Way) { self.way = way }

    /// The text that letters stand for.
    func text(_ letters: LetteredText) -> String {
        if way == .asWritten { evidence.note(letters) }
        return way.text(letters)
    }

    /// Reads a file as it stands, and once more when its letters stand for others.
    static func read(
        name: String, as request: EncodingRequest,
        _ read: (LetterReading) throws(FormatError) -> OfficeFile
    ) throws(FormatError) -> OfficeReading {
        let reading = LetterReading(.asWritten)
        let file = try read(reading)
        let evidence = reading.evidence
        switch request {
        case .unicode: return .file(file, encoding: nil)
        case .given(let encoding):
            let way = try encoding.old.map { old throws(FormatError) in try evidence.way(to: old) } ?? .asWritten
            var chosen = way == .asWritten ? file : try read(LetterReading(way))
            chosen.doubt = evidence.doubt(about: encoding, in: way)
            return .file(chosen, encoding: encoding)
        case .asked, .likeliest:
            guard let offer = evidence.offer(name: name) else { return .file(file, encoding: nil) }
            if request == .asked { return .offer(offer) }
            guard let old = offer.likeliest.old else { return .file(file, encoding: offer.likeliest) }
            return .file(try read(LetterReading(try evidence.way(to: old))), encoding: offer.likeliest)
        }
    }
}

extension LetterReading.Way {
    /// The text that letters stand for.
    func text(_ letters: LetteredText) -> String {
        switch self {
        case .asWritten: return letters.text
        case .anywhere(let encoding): return encoding.text(takenFrom: composedMarks(letters.text))
        case .byFonts(let encodings):
            return joined(letters) { encodings.contains($0.encoding) ? $0.encoding : nil }
        case .inOldFonts(let encoding): return joined(letters) { _ in encoding }
        }
    }

    private func joined(_ letters: LetteredText, _ encoding: (OldFont) -> OldEncoding?) -> String {
        letters.runs.map { run in
            guard let font = run.font, let encoding = encoding(font) else { return run.text }
            return encoding.text(
                takenFrom: composedMarks(run.text), isCapitals: font.isCapitals && encoding == .tcvn3, isCertain: true)
        }.joined()
    }
}

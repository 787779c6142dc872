// What speaks for old letters in an office file: its fonts, and the look of its text.
import Vietnamese

/// A part of a file's text, enough to judge how it was written.
struct LetterEvidence {
    /// Paragraphs with letters in old fonts.
    private var named: [LetteredText] = []
    /// Paragraphs in other fonts.
    private var others: [LetteredText] = []
    private var (namedSize, othersSize) = (0, 0)

    /// Notes a paragraph, while there is room.
    mutating func note(_ text: LetteredText) {
        if text.runs.contains(where: { $0.font != nil }) {
            Self.add(text, to: &named, &namedSize)
        } else {
            Self.add(text, to: &others, &othersSize)
        }
    }

    private static func add(_ text: LetteredText, to list: inout [LetteredText], _ size: inout Int) {
        guard size < EncodingGuess.sampleLimit else { return }
        var kept = LetteredText()
        for run in text.runs where size < EncodingGuess.sampleLimit {
            let letters = run.text.unicodeScalars.prefix(EncodingGuess.sampleLimit - size)
            size += letters.count
            kept.append(String(String.UnicodeScalarView(letters)), run.font)
        }
        if !kept.runs.isEmpty { list.append(kept) }
    }

    /// The old encodings that fonts stand for, the one of most words first. Fonts whose letters are Unicode all the
    /// same, because a program showed another font in their place, stand for none.
    private var encodingsOfFonts: [OldEncoding] {
        let found = OldEncoding.allCases.compactMap { encoding -> (OldEncoding, Int)? in
            let runs = named.flatMap(\.runs).filter { $0.font?.encoding == encoding }
            guard !runs.isEmpty else { return nil }
            var (unicode, old, read) = ("", "", "")
            for run in runs {
                let text = composedMarks(run.text)
                if OldEncoding.hasUnicodeLetters(text) {
                    unicode += text + "\n"
                } else {
                    old += text + "\n"
                    read += encoding.text(takenFrom: text, isCertain: true) + "\n"
                }
            }
            let gained = TextLook(read).vietnamese
            guard gained > 0, gained > TextLook(unicode).vietnamese, gained >= TextLook(old).vietnamese else {
                return nil
            }
            return (encoding, gained)
        }
        return found.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// The way in which an encoding that somebody named reads the file; throws `FormatError.alreadyUnicode`.
    func way(to encoding: OldEncoding) throws(FormatError) -> LetterReading.Way {
        let fonts = encodingsOfFonts
        if fonts.contains(encoding) { return .byFonts(Set(fonts)) }
        if !fonts.isEmpty { return .inOldFonts(encoding) }
        let sample = (named + others).map { composedMarks($0.text) }.joined(separator: "\n")
        if encoding.spoils(sample), EncodingGuess.guesses(writtenAs: sample).isEmpty {
            throw .alreadyUnicode(TextEncoding(encoding))
        }
        return .anywhere(encoding)
    }

    /// What speaks against reading the file in a way that somebody named; nil when it reads well enough.
    func doubt(about encoding: TextEncoding, in way: LetterReading.Way) -> EncodingDoubt? {
        let fonts = encodingsOfFonts
        if let first = fonts.first {
            return judge(of: first, byFonts: fonts).doubt(about: encoding, reading: Self.text(of: named, way))
        }
        let all = named + others
        return TextReading.judge(of: Self.text(of: all, .asWritten))
            .doubt(about: encoding, reading: Self.text(of: all, way))
    }

    /// Judges by the paragraphs in old fonts.
    private func judge(of first: OldEncoding, byFonts fonts: [OldEncoding]) -> ReadingJudge {
        ReadingJudge(
            written: Self.text(of: named, .asWritten),
            best: (first, Self.text(of: named, .byFonts(Set(fonts)))))
    }

    private static func text(of paragraphs: [LetteredText], _ way: LetterReading.Way) -> String {
        composedMarks(paragraphs.map { way.text($0) }.joined(separator: "\n"))
    }

    /// The ways to read the file; nil when it is plainly what it looks like.
    func offer(name: String) -> EncodingOffer? {
        let fonts = encodingsOfFonts
        guard let first = fonts.first else {
            return TextReading.offer(paragraphs: (named + others).map(\.text), in: .utf8, name: name)
        }
        let byFonts = LetterReading.Way.byFonts(Set(fonts))
        let lines = SampleLines.chosen(named.filter { byFonts.text($0) != $0.text }, length: \.text.utf8.count)
        let judge = judge(of: first, byFonts: fonts)
        func choice(_ encoding: TextEncoding, _ way: LetterReading.Way) -> EncodingChoice {
            EncodingChoice(
                encoding: encoding, lines: lines.map { SampleLines.shown(way.text($0)) },
                doubt: judge.doubt(about: encoding, reading: Self.text(of: named, way)))
        }
        let asItStands = choice(.utf8, .asWritten)
        let others = OldEncoding.allCases.filter { !fonts.contains($0) }
            .map { choice(TextEncoding($0), .inOldFonts($0)) }.filter { $0.lines != asItStands.lines }
        return EncodingOffer(
            source: name, choices: [choice(TextEncoding(first), byFonts)] + others + [asItStands],
            namedByFonts: fonts.map(TextEncoding.init))
    }
}

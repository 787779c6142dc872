// A text as the citation finder reads it: letters without marks, dashes and spaces made alike.
import Vietnamese

/// One letter of a text, with where it stands there.
struct CitationLetter {
    /// The small letter without marks; `-`, `/`, ` ` and a line feed stand for all their kind.
    var plain: UInt32
    var isUpper: Bool
    var start: String.Index
    var end: String.Index

    var isDigit: Bool { plain &- 0x30 < 10 }
    var isLetter: Bool { plain &- 0x61 < 26 }
    var isWord: Bool { isDigit || isLetter || plain > 0x2FF }
    var isSpace: Bool { plain == 0x20 || plain == 0x0A }
    func `is`(_ scalar: Unicode.Scalar) -> Bool { plain == scalar.value }
}

/// The letters of a text; zero-widths are left out.
struct CitationText {
    let text: String
    private(set) var letters: [CitationLetter] = []

    init(_ text: String) {
        self.text = text
        letters.reserveCapacity(text.utf8.count)
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            append(text[index], index, next)
            index = next
        }
    }

    var count: Int { letters.count }

    /// The letter at a place; nil outside the text.
    subscript(_ place: Int) -> CitationLetter? { place >= 0 && place < letters.count ? letters[place] : nil }

    /// The first place at or behind `place` that is no space.
    func skippingSpaces(_ place: Int) -> Int {
        var place = place
        while self[place]?.isSpace == true { place += 1 }
        return place
    }

    /// The end of the run of letters and digits at a place.
    func wordEnd(_ place: Int) -> Int {
        var place = place
        while self[place]?.isWord == true { place += 1 }
        return place
    }

    /// The run of digits at a place, at most as many; nil when there is none or it goes on.
    func digits(_ place: Int, atMost limit: Int) -> (value: Int, end: Int)? {
        var value = 0
        var end = place
        while let letter = self[end], letter.isDigit {
            guard end - place < limit else { return nil }
            value = value * 10 + Int(letter.plain - 0x30)
            end += 1
        }
        return end > place ? (value, end) : nil
    }

    /// A stretch without marks, in small letters.
    func plain(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        for letter in letters[range] { if let scalar = Unicode.Scalar(letter.plain) { result.append(scalar) } }
        return String(result)
    }

    /// A stretch as it stands in the text, composed.
    func written(_ range: Range<Int>) -> String { composed(String(text[indices(range)])) }

    /// Where a stretch stands in the text.
    func indices(_ range: Range<Int>) -> Range<String.Index> {
        guard let first = self[range.lowerBound], let last = self[range.upperBound - 1] else {
            return text.endIndex..<text.endIndex
        }
        return first.start..<last.end
    }

    /// The place behind a phrase in plain letters that begins at a place as a whole word; its spaces are any spaces.
    func end(of phrase: String, at place: Int) -> Int? {
        var place = place
        for scalar in phrase.unicodeScalars {
            if scalar == " " {
                guard self[place]?.isSpace == true else { return nil }
                place = skippingSpaces(place)
            } else {
                guard self[place]?.plain == scalar.value else { return nil }
                place += 1
            }
        }
        return self[place]?.isWord == true ? nil : place
    }

    private mutating func append(_ character: Character, _ start: String.Index, _ end: String.Index) {
        guard let first = character.unicodeScalars.first?.value else { return }
        if first < 0x80, character.utf8.count == 1 {
            let isUpper = first &- 0x41 < 26
            let isSpace = first == 0x20 || first &- 9 < 5 && first != 0x0A && first != 0x0D
            let plain = isUpper ? first | 0x20 : isSpace ? 0x20 : first == 0x0D ? 0x0A : first
            letters.append(CitationLetter(plain: plain, isUpper: isUpper, start: start, end: end))
            return
        }
        guard let plain = folded(String(character)).unicodeScalars.first?.value else { return }
        letters.append(
            CitationLetter(
                plain: Self.alike(plain, character), isUpper: character.isUppercase, start: start, end: end))
    }

    private static func alike(_ plain: UInt32, _ character: Character) -> UInt32 {
        switch plain {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return 0x2D
        case 0x2044, 0x2215, 0xFF0F: return 0x2F
        case 0xFF10...0xFF19: return plain - 0xFF10 + 0x30
        default: return character.isNewline ? 0x0A : character.isWhitespace ? 0x20 : plain
        }
    }
}

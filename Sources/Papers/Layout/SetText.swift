// Text set in lines as wide as the paper allows, in points.
import Formats
import TextEditing
import Vietnamese

/// A line of text as it is set.
struct SetLine: Sendable, Equatable {
    /// What stands on it; blanks that hold are ordinary ones again.
    let text: String
    /// Its width in points.
    let width: Double
    /// Whether its paragraph ends here.
    let endsParagraph: Bool
    /// Whether it was broken at a blank, and not within a word.
    let endsAtBlank: Bool

    /// The text of some lines as it was before they were broken.
    static func joined(_ lines: some Collection<SetLine>) -> String {
        var text = ""
        var last: SetLine?
        for line in lines {
            if let last { text += last.endsParagraph ? "\n" : last.endsAtBlank ? " " : "" }
            text += line.text
            last = line
        }
        return text
    }
}

/// A text in lines of a width.
/// - Parameters:
///   - size: in points.
///   - width: in points.
///   - indent: how far the first line is drawn in, in points.
func setLines(_ text: String, _ face: PaperFace, size: Double, width: Double, indent: Double = 0) -> [SetLine] {
    let scale = Double(PaperFace.unitsPerEm) / size
    let drawn = Int(indent * scale)
    let source = (drawn > 0 ? String(placeholder) : "") + heldTogether(composed(text))
    // A line that just fits is not broken by rounding.
    let room = max(1, Int(width * scale) + 1)
    return wrap(source, width: room) { $0 == placeholder ? drawn : face.width(of: $0) }.map { line in
        var shown = line.text
        if drawn > 0, shown.first == placeholder { shown.removeFirst() }
        let end = shown.count
        while let last = shown.last, last == " " || last == "\t" { shown.removeLast() }
        shown = String(shown.map(printable))
        return SetLine(
            text: released(shown), width: face.width(of: shown, size: size), endsParagraph: line.endsParagraph,
            endsAtBlank: shown.count < end)
    }
}

/// Stands before a first line that is drawn in, as wide as it is drawn in.
private let placeholder: Character = "\u{FFFC}"

/// The widest word of a text that a line should not break, in points and in letters; longer ones are no words.
func widestWord(_ text: String, _ face: PaperFace, size: Double) -> (points: Double, letters: Int) {
    var (points, letters) = (0.0, 0)
    for word in heldTogether(composed(text)).split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }) {
        let part = word.prefix(longestWord)
        letters = max(letters, part.count)
        points = max(points, face.width(of: String(part), size: size))
    }
    return (points, letters)
}

/// What has more letters, such as an address, may be broken where its column ends.
private let longestWord = 24

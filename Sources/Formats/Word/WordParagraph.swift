// A paragraph of a document while it is read.

struct WordParagraph {
    var text = LetteredText()
    var instance: Int?
    var level: Int?
    /// Whether its mark is deleted or not shown, so that it runs into the next paragraph.
    var joinsNext = false
    /// What the open run says of its letters.
    var run = WordRun()
    /// Where the letters of the open run stand: raised, lowered or nil.
    var position: String?
    /// How the letters of the open run are to be read, once that is known.
    var look: RunLook?

    mutating func openRun() {
        run.font = WordFont()
        (run.isHidden, run.style) = (nil, nil)
        (position, look) = (nil, nil)
    }

    /// Adds text of the open run.
    /// - Parameter isSign: whether it is what is shown already, whatever the font.
    mutating func show(_ written: String, _ look: RunLook, isSign: Bool) {
        var shown = written
        if let signs = look.signs, !isSign { shown = signs.text(written) }
        if position == "superscript" { shown = RaisedText.raised(shown) ?? shown }
        if position == "subscript" { shown = RaisedText.lowered(shown) ?? shown }
        text.append(shown, look.oldFont)
    }

    /// A text without the blanks of markup at its ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

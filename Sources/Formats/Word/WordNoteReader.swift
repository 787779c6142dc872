// Reads what footnotes and endnotes say, to tell of it.

final class WordNoteReader: MarkupHandler {
    /// The texts of notes by their numbers.
    private(set) var texts: [String: String] = [:]
    let fault: FormatError? = nil
    private var id: String?
    private var text = ""
    private var isGathering = false

    /// Letters kept of a note.
    private static let limit = 300

    func open(_ element: MarkupElement) {
        guard element.vocabulary == .word else { return }
        switch element.name {
        case "footnote", "endnote": (id, text) = (element["id"], "")
        case "p": if !text.isEmpty { text += " " }
        case "t": isGathering = true
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "t" { isGathering = false }
        guard name == "footnote" || name == "endnote", let number = id else { return }
        texts[number] = TextLayout.plain(text)
        id = nil
    }

    func text(_ more: String) {
        if isGathering, text.utf8.count < Self.limit { text += more.prefix(Self.limit) }
    }
}

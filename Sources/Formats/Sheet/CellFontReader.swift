// Reads from xl/styles.xml which cell styles have an old font (ECMA-376 part 1, 18.8).

final class CellFontReader: MarkupHandler {
    /// The old font of each cell style; nil where it is none.
    private(set) var fonts: [OldFont?] = []
    let fault: FormatError? = nil
    private var named: [OldFont?] = []
    private var inFonts = false
    private var inCellFormats = false

    func open(_ element: MarkupElement) {
        switch element.name {
        case "fonts": inFonts = true
        case "font": if inFonts { named.append(nil) }
        case "name": if inFonts, let name = element["val"] { named.modifyLast { $0 = OldFont(name) } }
        case "cellXfs": inCellFormats = true
        case "xf":
            guard inCellFormats else { return }
            let number = element.number("fontId") ?? 0
            fonts.append(named.indices.contains(number) ? named[number] : nil)
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "fonts" { inFonts = false }
        if name == "cellXfs" { inCellFormats = false }
    }

    func text(_ text: String) {}
}

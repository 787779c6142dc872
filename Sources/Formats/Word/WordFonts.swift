// Which font a run of a document stands in: its own, that of its style, of its paragraph's style, of the document or of
// the theme (ECMA-376 part 1, 17.3.2.26 and 17.7.2).

/// The fonts that one element names, for letters of ASCII and for the others; a theme's font is written `theme:name`.
struct WordFont: Hashable {
    var ascii: String?
    var other: String?

    init() {}

    /// The fonts of a w:rFonts.
    init(_ element: MarkupElement) {
        ascii = element["asciiTheme"].map { Self.themeMark + $0 } ?? element["ascii"]
        other = element["hAnsiTheme"].map { Self.themeMark + $0 } ?? element["hAnsi"]
    }

    static let themeMark = "theme:"

    /// Takes what is missing from what stands behind it.
    mutating func fill(from font: WordFont) {
        if ascii == nil { ascii = font.ascii }
        if other == nil { other = font.other }
    }
}

/// Reads from word/styles.xml what styles say of fonts.
final class WordFontReader: MarkupHandler {
    private struct Style {
        var parent: String?
        var font = WordFont()
    }

    private var styles: [String: Style] = [:]
    private var standard: String?
    private var defaults = WordFont()
    let fault: FormatError? = nil
    private var id: String?
    private var path: [String] = []

    func open(_ element: MarkupElement) {
        defer { path.append(element.name) }
        guard element.vocabulary == .word else { return }
        switch element.name {
        case "style":
            id = element["styleId"]
            if let id { styles[id] = Style() }
            let isDefault = element["default"] == "1" || element["default"] == "true"
            if isDefault, element["type"] == "paragraph" { standard = id }
        case "basedOn": if path.last == "style", let id { styles[id]?.parent = element["val"] }
        case "rFonts":
            // A style of tables has fonts of its parts too, deeper inside.
            guard path.last == "rPr" else { return }
            switch path.dropLast().last {
            case "style": if let id { styles[id]?.font = WordFont(element) }
            case "rPrDefault": defaults = WordFont(element)
            default: break
            }
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if !path.isEmpty { path.removeLast() }
        if name == "style" { id = nil }
    }

    func text(_ text: String) {}

    /// The font of a run without one of its own.
    func font(runStyle: String?, paragraphStyle: String?) -> WordFont {
        var font = WordFont()
        for first in [runStyle, paragraphStyle ?? standard] {
            var name = first
            for _ in 0..<16 {
                guard let current = name, let style = styles[current] else { break }
                font.fill(from: style.font)
                name = style.parent
            }
        }
        font.fill(from: defaults)
        return font
    }
}

/// Reads from a theme its two fonts.
final class ThemeFontReader: MarkupHandler {
    private(set) var fonts: [String: String] = [:]
    let fault: FormatError? = nil
    private var group: String?

    func open(_ element: MarkupElement) {
        switch element.name {
        case "majorFont": group = "major"
        case "minorFont": group = "minor"
        case "latin": if let group, let name = element["typeface"] { fonts[group] = name }
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "majorFont" || name == "minorFont" { group = nil }
    }

    func text(_ text: String) {}

    /// The font that a name stands for, a theme's or its own.
    func resolved(_ name: String) -> String? {
        guard name.hasPrefix(WordFont.themeMark) else { return name }
        let key = name.dropFirst(WordFont.themeMark.count)
        guard key.hasSuffix("HAnsi") || key.hasSuffix("Ascii") else { return nil }
        return fonts[String(key.prefix(5))]
    }
}

/// The old font of each run; what was found once is remembered.
final class RunFonts {
    private struct Key: Hashable {
        let run: WordFont
        let runStyle: String?
        let paragraphStyle: String?
    }

    private let styles: WordFontReader
    private let theme: ThemeFontReader
    private var known: [Key: OldFont?] = [:]

    init(styles: WordFontReader, theme: ThemeFontReader) {
        self.styles = styles
        self.theme = theme
    }

    /// The old font of a run; nil when its font shows letters as they are.
    func old(run: WordFont, runStyle: String?, paragraphStyle: String?) -> OldFont? {
        let key = Key(run: run, runStyle: runStyle, paragraphStyle: paragraphStyle)
        if let found = known[key] { return found }
        var font = run
        font.fill(from: styles.font(runStyle: runStyle, paragraphStyle: paragraphStyle))
        // Letters with marks are none of ASCII: their font decides.
        let found = (font.other ?? font.ascii).flatMap(theme.resolved).flatMap(OldFont.init)
        known[key] = .some(found)
        return found
    }
}

// What the styles and the theme of a document say of the letters of a run: its font and whether it is shown (ECMA-376
// part 1, 17.3.2.26, 17.3.2.41, 17.7.2 and 17.7.3).

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

/// Reads from word/styles.xml what styles say of letters.
final class WordFontReader: MarkupHandler {
    private struct Style {
        var parent: String?
        var font = WordFont()
        var isHidden: Bool?
    }

    private var styles: [String: Style] = [:]
    private var standard: String?
    private var defaults = Style()
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
        case "rFonts": change { $0.font = WordFont(element) }
        case "vanish": change { $0.isHidden = element.isOn }
        default: break
        }
    }

    /// Changes what is said where the path leads to: a style of tables has letters of its parts too, deeper inside.
    private func change(_ body: (inout Style) -> Void) {
        guard path.last == "rPr" else { return }
        switch path.dropLast().last {
        case "style": if let id, styles[id] != nil { body(&styles[id, default: Style()]) }
        case "rPrDefault": body(&defaults)
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if !path.isEmpty { path.removeLast() }
        if name == "style" { id = nil }
    }

    func text(_ text: String) {}

    /// A style and those it is based on, the nearest first.
    private func chain(_ name: String?) -> [Style] {
        var (chain, next): ([Style], String?) = ([], name)
        while let current = next, let style = styles[current], chain.count < 16 {
            chain.append(style)
            next = style.parent
        }
        return chain
    }

    /// The font of a run without one of its own.
    func font(runStyle: String?, paragraphStyle: String?) -> WordFont {
        var font = WordFont()
        for style in chain(runStyle) + chain(paragraphStyle ?? standard) { font.fill(from: style.font) }
        font.fill(from: defaults.font)
        return font
    }

    /// Whether the styles hide a run that says nothing itself: what two of them turn is as it was.
    func hides(runStyle: String?, paragraphStyle: String?, tableStyle: String?) -> Bool {
        if defaults.isHidden == true { return true }
        return [runStyle, paragraphStyle ?? standard, tableStyle].count {
            chain($0).compactMap(\.isHidden).first == true
        } % 2 == 1
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

/// What a run says of its letters itself, and the styles it stands in.
struct WordRun: Hashable {
    var font = WordFont()
    var isHidden: Bool?
    var style: String?
    var paragraphStyle: String?
    var tableStyle: String?
}

/// How the letters of a run are to be read.
struct RunLook {
    /// The old font; nil when its font shows letters as they are.
    var oldFont: OldFont?
    /// The font of signs in the place of letters.
    var signs: SymbolFont?
    var isHidden: Bool
}

/// How the letters of each run are to be read; what was found once is remembered.
final class RunFonts {
    private let styles: WordFontReader
    private let theme: ThemeFontReader
    private var known: [WordRun: RunLook] = [:]
    /// The run that was looked at last: most are like the one before.
    private var last: (run: WordRun, look: RunLook)?

    init(styles: WordFontReader, theme: ThemeFontReader) {
        self.styles = styles
        self.theme = theme
    }

    /// What is remembered at most: a document has a few hundred kinds of runs.
    private static let limit = 10_000

    /// How a run is to be read.
    func look(of run: WordRun) -> RunLook {
        if let last, last.run == run { return last.look }
        if let found = known[run] {
            last = (run, found)
            return found
        }
        var font = run.font
        font.fill(from: styles.font(runStyle: run.style, paragraphStyle: run.paragraphStyle))
        // Letters with marks are none of ASCII: their font decides.
        let name = (font.other ?? font.ascii).flatMap(theme.resolved)
        let look = RunLook(
            oldFont: name.flatMap(OldFont.init), signs: name.flatMap { SymbolFont(named: $0) },
            isHidden: run.isHidden
                ?? styles.hides(runStyle: run.style, paragraphStyle: run.paragraphStyle, tableStyle: run.tableStyle))
        if known.count < Self.limit { known[run] = look }
        return look
    }
}

// Reads a word-processing body as it shows with every tracked change accepted (ECMA-376 part 1, 17).

/// Turns body markup into blocks.
final class WordBodyReader: MarkupHandler {
    private struct Paragraph {
        var text = LetteredText()
        var style: String?
        var instance: Int?
        var level: Int?
        var markIsDeleted = false
        var runIsHidden = false
        var runFont = WordFont()
        var runStyle: String?
    }

    let fault: FormatError? = nil
    private(set) var blocks: [OfficeDocument.Block] = []
    private var numbering: WordNumbering
    private let styles: WordStyleReader
    private let fonts: RunFonts
    private let letters: LetterReading
    private var path: [String] = []
    private var skipped = 0
    private var paragraphs: [Paragraph] = []
    private var tables: [WordTableBuilder] = []
    private var pending: String?
    /// One element a field that is open: whether its result has begun.
    private var fields: [Bool] = []
    /// One element an open choice between representations: whether one was taken.
    private var choices: [Bool] = []
    private var gathered: String?
    private var keepsBlanks = false

    init(numbering: WordNumbering, styles: WordStyleReader, fonts: RunFonts, letters: LetterReading) {
        self.numbering = numbering
        self.styles = styles
        self.fonts = fonts
        self.letters = letters
    }

    /// Old properties, deleted text, field codes and settings that carry no shown text.
    private static let silent: Set<String> = [
        "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange",
        "tblGridChange", "numberingChange", "delText", "delInstrText", "instrText", "rt", "ffData", "sdtPr",
        "tblGrid", "sectPr",
    ]

    private var parent: String { path.last ?? "" }
    private var grandparent: String { path.count > 1 ? path[path.count - 2] : "" }

    func open(_ element: MarkupElement) {
        if skipped > 0 {
            skipped += 1
            return
        }
        switch element.vocabulary {
        case .word:
            if Self.silent.contains(element.name) {
                skipped = 1
                return
            }
            if element.name == "del" || element.name == "moveFrom" {
                if parent == "rPr", grandparent == "pPr" {
                    change { $0.markIsDeleted = true }
                } else if parent == "trPr" {
                    tables.modifyLast { $0.deleteRow() }
                }
                skipped = 1
                return
            }
            openWord(element)
        case .compatibility:
            if element.name == "AlternateContent" {
                choices.append(false)
            } else if element.name == "Choice" || element.name == "Fallback" {
                if choices.last == true {
                    skipped = 1
                    return
                }
                choices.modifyLast { $0 = true }
            }
        case .math:
            if element.name == "t" { gathered = "" }
            keepsBlanks = true
        case .sheet, .other: break
        }
        path.append(element.name)
    }

    private func openWord(_ element: MarkupElement) {
        switch element.name {
        case "p": paragraphs.append(Paragraph())
        case "tbl": tables.append(WordTableBuilder())
        case "tr": tables.modifyLast { $0.openRow() }
        case "tc": tables.modifyLast { $0.openCell() }
        case "gridBefore": tables.modifyLast { $0.skipColumns(element.number("val") ?? 0) }
        case "gridSpan": tables.modifyLast { $0.setSpan(element.number("val") ?? 1) }
        case "vMerge": tables.modifyLast { $0.setMerge(element["val"] == "restart" ? .restart : .continued) }
        case "hMerge": if element["val"] != "restart" { tables.modifyLast { $0.setContinuesLeft() } }
        case "pStyle": if parent == "pPr" { change { $0.style = element["val"] } }
        case "numId": if parent == "numPr" { change { $0.instance = element.number("val") } }
        case "ilvl": if parent == "numPr" { change { $0.level = element.number("val") } }
        case "r": change { ($0.runIsHidden, $0.runFont, $0.runStyle) = (false, WordFont(), nil) }
        case "rStyle": if parent == "rPr", grandparent == "r" { change { $0.runStyle = element["val"] } }
        case "rFonts": if parent == "rPr", grandparent == "r" { change { $0.runFont = WordFont(element) } }
        case "vanish": if parent == "rPr", grandparent == "r" { change { $0.runIsHidden = element.isOn } }
        case "t":
            gathered = ""
            keepsBlanks = element["space"] == "preserve"
        case "tab": if parent != "tabs" { show("\t") }
        case "ptab": show("\t")
        case "br", "cr": show("\n")
        case "noBreakHyphen": show("-")
        // Where fonts are old this is the byte of a letter, ư in TCVN3.
        case "softHyphen": if runFont != nil { show("\u{AD}") }
        case "sym": show(WordSymbol.text(font: element["font"] ?? "", code: element["char"] ?? ""))
        case "fldChar": field(element["fldCharType"] ?? "")
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        if !path.isEmpty { path.removeLast() }
        switch (vocabulary, name) {
        case (.word, "t"), (.math, "t"):
            show(keepsBlanks ? gathered ?? "" : trimmed(gathered ?? ""))
            gathered = nil
        case (.word, "p"): closeParagraph()
        case (.word, "tc"): tables.modifyLast { $0.closeCell() }
        case (.word, "tr"): tables.modifyLast { $0.closeRow() }
        case (.word, "tbl"): closeTable()
        case (.word, "body"): flush()
        case (.compatibility, "AlternateContent"): if !choices.isEmpty { choices.removeLast() }
        default: break
        }
    }

    func text(_ text: String) {
        if skipped == 0, gathered != nil { gathered?.append(text) }
    }

    private func change(_ body: (inout Paragraph) -> Void) { paragraphs.modifyLast(body) }

    private func show(_ text: String) {
        guard let index = paragraphs.indices.last, !paragraphs[index].runIsHidden, !fields.contains(false)
        else { return }
        paragraphs[index].text.append(text, runFont)
    }

    /// The old font that text of the open run stands in.
    private var runFont: OldFont? {
        paragraphs.last.flatMap { fonts.old(run: $0.runFont, runStyle: $0.runStyle, paragraphStyle: $0.style) }
    }

    private func field(_ kind: String) {
        switch kind {
        case "begin": if fields.count < 64 { fields.append(false) }
        case "separate": fields.modifyLast { $0 = true }
        case "end": if !fields.isEmpty { fields.removeLast() }
        default: break
        }
    }

    private func closeParagraph() {
        guard let done = paragraphs.popLast() else { return }
        // A code that never ends must not swallow the rest of the document.
        fields.removeAll { !$0 }
        if tables.last?.rowIsDeleted == true { return }
        let inCell = tables.last?.cell != nil
        let text = ((inCell ? tables.last?.cell?.pending : pending) ?? "") + letters.text(done.text)
        if done.markIsDeleted {
            if inCell { tables.modifyLast { $0.setPending(text) } } else { pending = text }
            return
        }
        if inCell { tables.modifyLast { $0.setPending(nil) } } else { pending = nil }
        append([labelled(text, done)])
    }

    private func labelled(_ text: String, _ paragraph: Paragraph) -> String {
        var instance = paragraph.instance
        var level = paragraph.level
        if instance == nil, let inherited = styles.numbering(of: paragraph.style) {
            instance = inherited.instance
            level =
                level ?? numbering.level(ofStyle: inherited.style, instance: inherited.instance) ?? inherited.level
        }
        guard let instance, let number = numbering.count(instance: instance, level: level ?? 0), !number.label.isEmpty
        else { return text }
        if trimmed(text).isEmpty { return number.isBullet ? text : number.label }
        return number.label + " " + text
    }

    private func append(_ texts: [String]) {
        if tables.last?.cell != nil {
            tables.modifyLast { table in texts.forEach { table.append($0) } }
        } else if tables.isEmpty {
            blocks += texts.map { .paragraph($0) }
        }
    }

    private func closeTable() {
        guard let done = tables.popLast() else { return }
        if tables.isEmpty {
            flush()
            blocks.append(.table(done.finish()))
        } else {
            append(done.flattened())
        }
    }

    private func flush() {
        if let text = pending { blocks.append(.paragraph(text)) }
        pending = nil
    }

    private func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension Array {
    /// Changes the last element in place, if there is one.
    package mutating func modifyLast(_ body: (inout Element) -> Void) {
        if let last = indices.last { body(&self[last]) }
    }
}

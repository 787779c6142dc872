// Reads a word-processing body as it shows with every tracked change accepted (ECMA-376 part 1, 17).

/// Turns body markup into blocks.
final class WordBodyReader: MarkupHandler {
    private(set) var fault: FormatError?
    private(set) var blocks: [OfficeDocument.Block] = []
    /// What is shown otherwise, or was left out.
    private(set) var told = FileNotes()
    private let part: String
    private var numbering: WordNumbering
    private let styles: WordStyleReader
    private let fonts: RunFonts
    private let notes: [String: [String: String]]
    private let letters: LetterReading
    private var path: [String] = []
    private var skipped = 0
    /// The element whose inside is looked through although nothing of it is shown.
    private var looked = ""
    private var paragraphs: [WordParagraph] = []
    private var tables: [WordTableBuilder] = []
    /// Tables opened beyond the depth that is kept.
    private var tablesBeyond = 0
    private var (tableCount, paragraphCount) = (0, 0)
    private var pending: String?
    /// Bytes of text in the paragraph that is open, or in the outermost cell.
    private var length = 0
    private var fields = WordFields()
    private var equation = WordEquation()
    /// One element an open content control: whether it shows a hint and nothing that was filled in.
    private var controls: [Bool] = []
    private var hints = 0
    /// One element an open choice between representations: whether one was taken.
    private var choices: [Bool] = []
    private var gathered: String?
    private var keepsBlanks = false

    /// Paragraphs and cells of a document.
    static let paragraphLimit = 2_000_000

    /// - Parameter notes: the texts of footnotes and endnotes by the names of references to them and their numbers.
    init(
        part: String, numbering: WordNumbering, styles: WordStyleReader, fonts: RunFonts,
        notes: [String: [String: String]], letters: LetterReading
    ) {
        self.part = part
        self.numbering = numbering
        self.styles = styles
        self.fonts = fonts
        self.notes = notes
        self.letters = letters
    }

    private var parent: String { path.last ?? "" }
    private var grandparent: String { path.count > 1 ? path[path.count - 2] : "" }
    private var isInRun: Bool { parent == "rPr" && grandparent == "r" }
    private var isOfMark: Bool { parent == "rPr" && grandparent == "pPr" }

    func open(_ element: MarkupElement) {
        if skipped > 0 {
            skipped += 1
            if looked == "ffData" { fields.take(element) }
            if looked == "sdtPr", element.name == "showingPlcHdr" { controls.modifyLast { $0 = element.isOn } }
            return
        }
        switch element.vocabulary {
        case .word:
            if WordElements.silent.contains(element.name) || isDeletion(element) {
                (skipped, looked) = (1, element.name)
                return
            }
            openWord(element)
        case .compatibility:
            if element.name == "AlternateContent" {
                choices.append(false)
            } else if element.name == "Choice" || element.name == "Fallback" {
                if choices.last == true {
                    (skipped, looked) = (1, element.name)
                    return
                }
                choices.modifyLast { $0 = true }
            }
        case .math:
            if element.name == "oMath" || equation.isOpen { equation.open(element) }
            if element.name == "t" { gathered = "" }
            keepsBlanks = true
        case .sheet, .other: break
        }
        path.append(element.name)
    }

    /// Whether an element deletes something: what is in it, or the paragraph's mark, row or cell that it stands in.
    private func isDeletion(_ element: MarkupElement) -> Bool {
        switch element.name {
        case "del", "moveFrom":
            if isOfMark {
                change { $0.joinsNext = true }
            } else if parent == "trPr" {
                tables.modifyLast { $0.deleteRow() }
            }
        case "cellDel": tables.modifyLast { $0.deleteCell() }
        case "ins", "moveTo", "cellIns":
            told.add(.trackedChanges)
            return false
        default: return false
        }
        told.add(.trackedChanges)
        return true
    }

    private func openWord(_ element: MarkupElement) {
        var value: String? { element["val"] }
        switch element.name {
        case "p": openParagraph()
        case "tbl":
            if tables.count < TableFrame.depthLimit { tables.append(WordTableBuilder()) } else { tablesBeyond += 1 }
        case _ where tablesBeyond > 0 && WordElements.ofTables.contains(element.name): break
        case "tblStyle": tables.modifyLast { $0.style = value }
        case "tr": tables.modifyLast { $0.openRow() }
        case "tc":
            countOne()
            if tables.count == 1 { length = 0 }
            tables.modifyLast { $0.openCell() }
        case "gridBefore": tables.modifyLast { $0.skipColumns(element.number("val") ?? 0) }
        case "gridSpan": tables.modifyLast { $0.setSpan(element.number("val") ?? 1) }
        case "vMerge": tables.modifyLast { $0.setMerge(value == "restart" ? .restart : .continued) }
        case "cellMerge": tables.modifyLast { $0.setMerge(element["vMerge"] == "cont" ? .continued : .restart) }
        case "hMerge": if value != "restart" { tables.modifyLast { $0.setContinuesLeft() } }
        case "pStyle": if parent == "pPr" { change { $0.run.paragraphStyle = value } }
        case "framePr": if element["dropCap"].map({ $0 != "none" }) == true { change { $0.joinsNext = true } }
        case "numId": if parent == "numPr" { change { $0.instance = element.number("val") } }
        case "ilvl": if parent == "numPr" { change { $0.level = element.number("val") } }
        case "r": change { $0.openRun() }
        case "rStyle": if isInRun { change { $0.run.style = value } }
        case "rFonts": if isInRun { change { $0.run.font = WordFont(element) } }
        case "vertAlign": if isInRun { change { $0.position = value } }
        case "vanish": vanish(element)
        case "t":
            gathered = ""
            keepsBlanks = element["space"] == "preserve"
        case "tab": if parent != "tabs" { show("\t") }
        case "ptab": show("\t")
        case "br", "cr": show("\n")
        case "noBreakHyphen": show("-")
        // Where fonts are old this is the byte of a letter, ư in TCVN3.
        case "softHyphen": if look?.oldFont != nil { show("\u{AD}") }
        case "sym": show(WordSymbol.text(font: element["font"] ?? "", code: element["char"] ?? ""), isSign: true)
        case "fldChar": if let shown = fields.mark(element["fldCharType"] ?? "") { show(shown, isSign: true) }
        case "sdt": controls.append(false)
        case "sdtContent": if controls.last == true { hints += 1 }
        case "footnoteReference", "endnoteReference": tellNote(element)
        case "altChunk", "subDoc": told.add(.embeddedFile, at: place)
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
            show(keepsBlanks ? gathered ?? "" : WordParagraph.trimmed(gathered ?? ""))
            gathered = nil
            if vocabulary == .math { closeEquation() }
        case (.math, _): closeEquation()
        case (.word, "p"): closeParagraph()
        case (.word, "tbl"): closeTable()
        case (.word, "tc"): if tablesBeyond == 0 { tables.modifyLast { $0.closeCell() } }
        case (.word, "tr"): if tablesBeyond == 0 { tables.modifyLast { $0.closeRow() } }
        case (.word, "body"): flush()
        case (.word, "sdtContent"): if controls.last == true { hints = max(0, hints - 1) }
        case (.word, "sdt"): if !controls.isEmpty { controls.removeLast() }
        case (.compatibility, "AlternateContent"): if !choices.isEmpty { choices.removeLast() }
        default: break
        }
    }

    func text(_ text: String) {
        if skipped == 0, gathered != nil { gathered?.append(text) }
    }

    private func change(_ body: (inout WordParagraph) -> Void) { paragraphs.modifyLast(body) }

    private func vanish(_ element: MarkupElement) {
        if isInRun { change { $0.run.isHidden = element.isOn } }
        // A paragraph whose mark is not shown runs into the next one.
        if isOfMark, element.isOn { change { $0.joinsNext = true } }
    }

    /// How the letters of the open run are to be read; nil outside a paragraph.
    private var look: RunLook? {
        guard let index = paragraphs.indices.last else { return nil }
        if let known = paragraphs[index].look { return known }
        let found = fonts.look(of: paragraphs[index].run)
        paragraphs[index].look = found
        return found
    }

    private func show(_ text: String, isSign: Bool = false) {
        guard !text.isEmpty, hints == 0, !fields.isInCode, let look else { return }
        length += text.utf8.count
        if length > ReadingBounds.text { fault = .tooLong(place: place ?? part, limit: ReadingBounds.text) }
        if look.isHidden {
            if !text.allSatisfy(\.isWhitespace) { told.add(.hiddenText, at: place) }
        } else if equation.isOpen {
            equation.append(text)
        } else {
            change { $0.show(text, look, isSign: isSign) }
        }
    }

    private func closeEquation() {
        guard equation.isOpen, let text = equation.close() else { return }
        // 1½ is 1 1/2 on one line and not 11/2.
        let isMixed = text.first?.isNumber == true && paragraphs.last?.text.runs.last?.text.last?.isNumber == true
        show((isMixed ? " " : "") + text, isSign: true)
    }

    /// Where the reading is: the table and its row, both counted from 1; nil between tables.
    private var place: String? { tables.first.map { "\(tableCount + 1):\($0.rowNumber)" } }

    private func tellNote(_ element: MarkupElement) {
        guard let id = element["id"], let text = notes[element.name]?[id], !text.isEmpty else { return }
        told.add(.footnote(text), at: place)
    }

    /// Counts a paragraph or cell.
    private func countOne() {
        paragraphCount += 1
        if paragraphCount > Self.paragraphLimit {
            fault = .tooMany(.paragraphs, part: part, limit: Self.paragraphLimit)
        }
    }

    private func openParagraph() {
        countOne()
        if tables.isEmpty { length = 0 }
        var paragraph = WordParagraph()
        paragraph.run.tableStyle = tables.last?.style
        paragraphs.append(paragraph)
    }

    private func closeParagraph() {
        guard let done = paragraphs.popLast() else { return }
        fields.dropCodes()
        if tables.last?.rowIsDeleted == true { return }
        let inCell = tables.last?.cell != nil
        let text = ((inCell ? tables.last?.cell?.pending : pending) ?? "") + letters.text(done.text)
        if done.joinsNext {
            if inCell { tables.modifyLast { $0.setPending(text) } } else { pending = text }
            return
        }
        if inCell { tables.modifyLast { $0.setPending(nil) } } else { pending = nil }
        append([.paragraph(labelled(text, done))])
    }

    private func labelled(_ text: String, _ paragraph: WordParagraph) -> String {
        var instance = paragraph.instance
        var level = paragraph.level
        if instance == nil, let inherited = styles.numbering(of: paragraph.run.paragraphStyle) {
            instance = inherited.instance
            level =
                level ?? numbering.level(ofStyle: inherited.style, instance: inherited.instance) ?? inherited.level
        }
        guard let instance, let number = numbering.count(instance: instance, level: level ?? 0), !number.label.isEmpty
        else { return text }
        if WordParagraph.trimmed(text).isEmpty { return number.isBullet ? text : number.label }
        return number.label + " " + text
    }

    private func append(_ more: [OfficeDocument.Block]) {
        if tables.last?.cell != nil {
            tables.modifyLast { table in more.forEach { table.append($0) } }
        } else if tables.isEmpty {
            blocks += more
        }
    }

    private func closeTable() {
        if tablesBeyond > 0 {
            tablesBeyond -= 1
            return
        }
        guard let done = tables.popLast() else { return }
        let content = done.blocks()
        if tables.isEmpty {
            flush()
            for case .table in content { tableCount += 1 }
        }
        append(content)
    }

    private func flush() {
        if let text = pending { blocks.append(.paragraph(text)) }
        pending = nil
    }
}

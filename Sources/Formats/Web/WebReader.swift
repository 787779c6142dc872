// Reads a page of the web, as office programs and browsers save them, into a document.

/// The reader of pages.
struct WebReader {
    /// Whether a text is a page, whatever it is called.
    static func isPage(_ text: String) -> Bool {
        var head = Substring(text.prefix(2000)).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        while head.hasPrefix("<!--") || head.hasPrefix("<?xml") {
            guard let end = head.firstIndex(of: ">") else { return false }
            head = head[head.index(after: end)...].drop { $0.isWhitespace }
        }
        let start = head.prefix(20).lowercased()
        let names = [
            "!doctype html", "html", "head", "body", "meta", "title", "table", "style", "div", "center", "font", "p",
        ]
        return names.contains { name in
            guard start.hasPrefix("<" + name) else { return false }
            let behind = start.dropFirst(name.count + 1).first
            return behind.map { $0 == ">" || $0.isWhitespace } ?? false
        }
    }

    /// The document of a page.
    static func read(_ text: String, _ letters: LetterReading) throws(FormatError) -> OfficeFile {
        var reader = WebReader(letters)
        var tokens = WebTokenizer(text)
        while let token = tokens.next() {
            switch token {
            case .text(let text): reader.show(text)
            case .open(let tag): reader.open(tag)
            case .close(let name): reader.close(name)
            }
            if reader.paragraphCount > WordBodyReader.paragraphLimit {
                throw .tooMany(.paragraphs, part: nil, limit: WordBodyReader.paragraphLimit)
            }
        }
        reader.finish()
        var file = OfficeFile(format: .web, content: .document(OfficeDocument(blocks: reader.blocks)))
        file.notes = reader.told.all
        return file
    }

    /// A list that is open: its next number and the form of its numbers; nil for signs.
    private struct List {
        var number: Int?
        var format = "decimal"
    }

    private var blocks: [OfficeDocument.Block] = []
    private var told = FileNotes()
    /// Paragraphs and cells.
    private var paragraphCount = 0
    private let letters: LetterReading
    private var tables: [WebTableBuilder] = []
    /// Tables opened beyond the depth that is kept.
    private var tablesBeyond = 0
    private var tableCount = 0
    private var line = LetteredText()
    /// Whether a blank is to come before the next letter, as runs of blanks are one.
    private var hasBlank = false
    private var hasText = false
    private var label = ""
    private var lists: [List] = []
    private var fonts: [(tag: String, font: OldFont?)] = []
    private var position = ""
    private var keepsBlanks = false
    /// The element whose content is not shown, and how many of its name are open in it.
    private var hidden: (name: String, depth: Int)?
    /// The options of a choice: whether the open one is chosen.
    private var isOption = false
    private var isChosen = true

    private static let listLimit = 64
    private static let fontLimit = 64

    private init(_ letters: LetterReading) { self.letters = letters }

    private static let blockTags: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "hr",
        "center", "section", "article", "header", "footer", "body", "form", "fieldset", "address", "caption", "main",
        "nav", "aside", "figure", "figcaption", "legend", "option",
    ]
    private static let empty: Set<String> = ["br", "img", "hr", "input", "col", "meta", "link", "wbr", "base", "area"]

    private mutating func open(_ tag: WebTag) {
        if let known = hidden {
            if tag.name == known.name, !Self.empty.contains(tag.name) { hidden = (known.name, known.depth + 1) }
            return
        }
        let isHidden = Self.isHidden(tag)
        if isHidden || tag.name == "del", !Self.ofTables.contains(tag.name) {
            let here = place
            if tag.name != "del" { told.add(.hiddenText, at: here) } else { told.add(.trackedChanges) }
            if !Self.empty.contains(tag.name) { hidden = (tag.name, 1) }
            return
        }
        if Self.blockTags.contains(tag.name) { endParagraph() }
        switch tag.name {
        case "br": appendMark("\n")
        case "table": openTable()
        case "tr" where tablesBeyond == 0:
            endParagraph()
            let number = place
            var ended = false
            tables.modifyLast { ended = $0.openRow(isHidden: isHidden) }
            if ended { told.add(.hiddenRows, at: number) }
        case "td" where tablesBeyond == 0, "th" where tablesBeyond == 0:
            endParagraph()
            paragraphCount += 1
            tables.modifyLast { $0.openCell(tag, isHidden: isHidden) }
        case "ul": if lists.count < Self.listLimit { lists.append(List(number: nil)) }
        case "ol": openList(tag)
        case "li": openItem(tag)
        case "sup", "sub": position = tag.name
        case "pre": keepsBlanks = true
        case "font", "span": openFont(tag)
        case "input": openInput(tag)
        case "select": isOption = false
        case "option": (isOption, isChosen) = (true, tag["selected"] != nil)
        default: break
        }
    }

    private static let ofTables: Set<String> = ["tr", "td", "th"]

    private static func isHidden(_ tag: WebTag) -> Bool {
        if tag["hidden"] != nil { return true }
        guard let style = tag["style"], style.utf8.count < 4096 else { return false }
        let plain = style.lowercased().filter { !$0.isWhitespace }
        return plain.contains("display:none") || plain.contains("mso-hide:all") || plain.contains("visibility:hidden")
    }

    private mutating func close(_ name: String) {
        if let known = hidden {
            guard name == known.name else { return }
            hidden = known.depth > 1 ? (name, known.depth - 1) : nil
            return
        }
        if Self.blockTags.contains(name) { endParagraph() }
        switch name {
        case "table": closeTable()
        case "tr" where tablesBeyond == 0:
            endParagraph()
            endRow()
        case "td" where tablesBeyond == 0, "th" where tablesBeyond == 0:
            endParagraph()
            tables.modifyLast { $0.closeCell() }
        case "ul", "ol": if !lists.isEmpty { lists.removeLast() }
        case "sup", "sub": position = ""
        case "pre": keepsBlanks = false
        case "font", "span": if fonts.last?.tag == name { fonts.removeLast() }
        case "select", "option": (isOption, isChosen) = (false, true)
        default: break
        }
    }

    private mutating func endRow() {
        let number = place
        var ended = false
        tables.modifyLast { ended = $0.closeRow() }
        if ended { told.add(.hiddenRows, at: number) }
    }

    private mutating func openTable() {
        endParagraph()
        if tables.count < TableFrame.depthLimit { tables.append(WebTableBuilder()) } else { tablesBeyond += 1 }
    }

    private mutating func closeTable() {
        endParagraph()
        if tablesBeyond > 0 {
            tablesBeyond -= 1
            return
        }
        endRow()
        guard let done = tables.popLast() else { return }
        let content = done.blocks()
        if tables.isEmpty { for case .table in content { tableCount += 1 } }
        for block in content { append(block) }
    }

    private mutating func finish() {
        endParagraph()
        while !tables.isEmpty { closeTable() }
    }

    /// Where the reading is: the table and its row, both counted from 1; nil between tables.
    private var place: String? { tables.first.map { "\(tableCount + 1):\($0.rowNumber)" } }

    private mutating func openList(_ tag: WebTag) {
        guard lists.count < Self.listLimit else { return }
        let formats = ["a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]
        lists.append(List(number: Self.number(tag["start"]) ?? 1, format: formats[tag["type"] ?? ""] ?? "decimal"))
    }

    private mutating func openItem(_ tag: WebTag) {
        guard let list = lists.last, let number = Self.number(tag["value"]) ?? list.number else {
            label = "- "
            return
        }
        guard list.number != nil else {
            label = "- "
            return
        }
        label = WordNumberFormat.text(number, list.format) + ". "
        lists.modifyLast { $0.number = number + 1 }
    }

    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.flatMap { (-1_000_000...1_000_000).contains($0) ? $0 : nil }
    }

    private mutating func openFont(_ tag: WebTag) {
        guard fonts.count < Self.fontLimit else { return }
        var name = tag["face"]
        for setting in (tag["style"] ?? "").prefix(4096).split(separator: ";") {
            let parts = setting.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, TextLayout.trimmed(String(parts[0])).lowercased() == "font-family" else { continue }
            name = parts[1].prefix { $0 != "," }.filter { $0 != "\"" && $0 != "'" }
        }
        let font = name.map { OldFont(TextLayout.trimmed($0)) } ?? fonts.last?.font
        fonts.append((tag.name, font))
    }

    private mutating func openInput(_ tag: WebTag) {
        switch tag["type"]?.lowercased() {
        case "checkbox", "radio": show(tag["checked"] != nil ? "☑" : "☐")
        case "text", nil: if let value = tag["value"] { show(value) }
        default: break
        }
    }

    private mutating func show(_ text: String) {
        guard hidden == nil, !(isOption && !isChosen) else { return }
        var shown = ""
        for scalar in text.unicodeScalars {
            let isBlank = scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
            if keepsBlanks, scalar == "\n" {
                shown.unicodeScalars.append("\n")
                (hasText, hasBlank) = (true, false)
            } else if isBlank {
                hasBlank = hasText
            } else {
                if hasBlank { shown.unicodeScalars.append(" ") }
                (hasBlank, hasText) = (false, true)
                shown.unicodeScalars.append(scalar)
            }
        }
        if position == "sup" { shown = RaisedText.raised(shown) ?? shown }
        if position == "sub" { shown = RaisedText.lowered(shown) ?? shown }
        line.append(shown, fonts.last?.font)
    }

    private mutating func appendMark(_ mark: String) {
        line.append(mark, fonts.last?.font)
        (hasText, hasBlank) = (false, false)
    }

    private mutating func endParagraph() {
        let text = letters.text(line)
        let isEmpty = !line.runs.contains { $0.text.unicodeScalars.contains { !TextLayout.isBlank($0) } }
        (line, hasBlank, hasText) = (LetteredText(), false, false)
        if isEmpty { return }
        append(.paragraph(label + (text.hasSuffix("\n") ? String(text.dropLast()) : text)))
        label = ""
    }

    private mutating func append(_ block: OfficeDocument.Block) {
        paragraphCount += 1
        if tables.last?.hasCell == true {
            tables.modifyLast { $0.append(block) }
        } else {
            blocks.append(block)
        }
    }
}

// Reads the parts around a workbook's sheets: the list of sheets, shared strings and cell styles.

/// Reads xl/workbook.xml.
final class WorkbookPartReader: MarkupHandler {
    struct Entry {
        var name: String
        var relationship: String
        var isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var from1904 = false
    let fault: ExchangeError? = nil

    func open(_ element: MarkupElement) {
        guard element.vocabulary == .sheet else { return }
        if element.name == "sheet", let id = element["id"] {
            let state = element["state"] ?? "visible"
            sheets.append(Entry(name: element["name"] ?? "", relationship: id, isHidden: state != "visible"))
        } else if element.name == "workbookPr" {
            from1904 = element["date1904"] == "1" || element["date1904"] == "true"
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {}
    func text(_ text: String) {}
}

/// Joins the runs of one string item, its readings left out.
struct StringItem {
    private(set) var text = ""
    private var isGathering = false
    private var inReading = false

    mutating func open(_ name: String) {
        if name == "rPh" { inReading = true }
        if name == "t", !inReading { isGathering = true }
    }

    mutating func close(_ name: String) {
        if name == "rPh" { inReading = false }
        if name == "t" { isGathering = false }
    }

    mutating func append(_ more: String) { if isGathering { text += more } }

    /// The text with control characters, written as _x000D_, put back.
    var unescaped: String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "_"), position + 6 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "x"),
                bytes[position + 6] == UInt8(ascii: "_"),
                let value = UInt32(String(decoding: bytes[position + 2..<position + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar)
            {
                // A carriage return before a line feed says nothing that the line feed does not.
                let beforeFeed = value == 0x0D && position + 7 < bytes.count && bytes[position + 7] == 0x0A
                if !beforeFeed { result += encoded }
                position += 7
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Reads xl/sharedStrings.xml.
final class SharedStringReader: MarkupHandler {
    private(set) var strings: [String] = []
    let fault: ExchangeError? = nil
    private var item: StringItem?

    func open(_ element: MarkupElement) {
        if element.name == "si" { item = StringItem() } else { item?.open(element.name) }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "si" {
            strings.append(item?.unescaped ?? "")
            item = nil
        } else {
            item?.close(name)
        }
    }

    func text(_ text: String) { item?.append(text) }
}

/// Reads from xl/styles.xml which cell styles show dates.
final class CellStyleReader: MarkupHandler {
    private(set) var isDate: [Bool] = []
    let fault: ExchangeError? = nil
    private var custom: [Int: Bool] = [:]
    private var inCellFormats = false

    func open(_ element: MarkupElement) {
        switch element.name {
        case "numFmt":
            if let id = element.number("numFmtId") { custom[id] = SheetDate.isDate(code: element["formatCode"] ?? "") }
        case "cellXfs": inCellFormats = true
        case "xf":
            if inCellFormats {
                let id = element.number("numFmtId") ?? 0
                isDate.append(custom[id] ?? SheetDate.isBuiltIn(id))
            }
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "cellXfs" { inCellFormats = false }
    }

    func text(_ text: String) {}
}

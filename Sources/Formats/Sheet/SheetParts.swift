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
    let fault: FormatError? = nil

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

/// Reads xl/sharedStrings.xml.
final class SharedStringReader: MarkupHandler {
    private(set) var strings: [SheetText] = []
    let fault: FormatError? = nil
    private var item: StringItem?

    func open(_ element: MarkupElement) {
        if element.name == "si" { item = StringItem() } else { item?.open(element) }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "si" {
            strings.append(item?.content ?? .plain(""))
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
    let fault: FormatError? = nil
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

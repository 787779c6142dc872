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

/// Reads from xl/styles.xml the number format of each cell style.
final class CellStyleReader: MarkupHandler {
    /// The format of each cell style; nil where numbers and texts show as they stand.
    private(set) var formats: [CellFormat?] = []
    let fault: FormatError? = nil
    private var codes: [Int: String] = [:]
    private var made: [Int: CellFormat?] = [:]
    private var inCellFormats = false

    /// Cell styles that a workbook can have.
    private static let limit = 65_536

    func open(_ element: MarkupElement) {
        switch element.name {
        case "numFmt": if let id = element.number("numFmtId") { codes[id] = element["formatCode"] ?? "" }
        case "cellXfs": inCellFormats = true
        case "xf":
            if inCellFormats, formats.count < Self.limit { formats.append(format(element.number("numFmtId") ?? 0)) }
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        if name == "cellXfs" { inCellFormats = false }
    }

    func text(_ text: String) {}

    private func format(_ id: Int) -> CellFormat? {
        if let known = made[id] { return known }
        let format = codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id)
        let cell = format.isPlain ? nil : CellFormat(format)
        made[id] = .some(cell)
        return cell
    }
}

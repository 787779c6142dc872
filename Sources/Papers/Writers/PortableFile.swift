// Writes a paper as PDF: the sheets of its layout, letters with their fonts, lines and codes as drawings.
import Domain
import Formats
import Vietnamese

/// The fonts of a PDF, by their faces.
package struct PaperFonts: Sendable {
    fileprivate let files: [PaperFace: FontFile]

    /// The fonts that a function gives the files of; nil when one cannot be read.
    package init?(_ bytes: (PaperFace) -> [UInt8]) {
        var files: [PaperFace: FontFile] = [:]
        for face in PaperFace.allCases {
            guard let file = FontFile(bytes(face)) else { return nil }
            files[face] = file
        }
        self.files = files
    }
}

/// The writer of PDF. The pieces are the bytes of the file in their order, the same for the same paper.
package struct PortableFile: PaperWriter {
    private var layout = SheetLayout()
    private var objects = PortableObjects()
    private let fonts: PaperFonts
    /// Which sheets are written, by their numbers from 1; nil for all.
    private let wanted: (@Sendable (Int) -> Bool)?
    private var title = ""
    /// How many sheets were laid out.
    package private(set) var sheetCount = 0
    private var pages: [Int] = []
    private var used: [PaperFace: [UInt16: Unicode.Scalar]] = [:]
    private var isOver = false

    /// A writer.
    /// - Parameter wanted: which sheets are written, by their numbers from 1; nil for all.
    package init(fonts: PaperFonts, wanted: (@Sendable (Int) -> Bool)? = nil) {
        (self.fonts, self.wanted) = (fonts, wanted)
    }

    package mutating func begin(_ document: PaperDocument) { title = document.title }

    package mutating func begin(_ section: PaperSection) { layout.begin(section) }

    package mutating func add(_ block: PaperBlock) { layout.add(block) }

    package mutating func add(_ paragraphs: [PaperParagraph], items: [Int]) { layout.add(paragraphs, items: items) }

    package mutating func begin(_ table: PaperTable) { layout.begin(table) }

    package mutating func add(_ row: PaperRow, item: Int) { layout.add(row, item: item) }

    package mutating func endTable() { layout.endTable() }

    package mutating func end(_ section: PaperSection, isLast: Bool) { layout.end(section, isLast: isLast) }

    package mutating func end() { isOver = true }

    package mutating func take() -> [[UInt8]] {
        for sheet in layout.take() {
            sheetCount += 1
            if wanted?(sheetCount) ?? true { write(sheet) }
        }
        if isOver { finish() }
        isOver = false
        let bytes = objects.take()
        return bytes.isEmpty ? [] : [bytes]
    }

    private mutating func write(_ sheet: LaidSheet) {
        let (width, height) = sheet.size
        var drawing = ""
        for mark in sheet.headMarks + sheet.marks { draw(mark, height, into: &drawing) }
        let content = objects.addStream("", Array(drawing.utf8))
        pages.append(
            objects.add(
                "<< /Type /Page /Parent 1 0 R /MediaBox [0 0 \(portableNumber(width)) \(portableNumber(height))] "
                    + "/Resources 2 0 R /Contents \(content) 0 R >>"))
    }

    private mutating func draw(_ mark: SheetMark, _ height: Double, into drawing: inout String) {
        switch mark {
        case .text(let text, let x, let y, let face, let size, let stretch):
            drawText(text, x, height - y, face, size, stretch, into: &drawing)
        case .line(let x, let y, let toX, let toY):
            drawing +=
                "0.5 w \(portableNumber(x)) \(portableNumber(height - y)) m \(portableNumber(toX)) \(portableNumber(height - toY)) l S\n"
        case .code(let code, let x, let y, let side):
            let module = side / Double(code.size + 2 * QRCode.quietZone)
            let quiet = Double(QRCode.quietZone)
            for run in code.darkRuns {
                let left = x + (Double(run.columns.lowerBound) + quiet) * module
                let below = height - y - (Double(run.row) + quiet + 1) * module
                drawing += "\(portableNumber(left)) \(portableNumber(below)) "
                drawing += "\(portableNumber(Double(run.columns.count) * module)) \(portableNumber(module)) re\n"
            }
            drawing += "f\n"
        }
    }

    /// A text piece by piece: a blank of its own width stands between two.
    private mutating func drawText(
        _ text: String, _ x: Double, _ y: Double, _ face: PaperFace, _ size: Double, _ stretch: Double,
        into drawing: inout String
    ) {
        guard let font = fonts.files[face] else { return }
        var shown = ""
        var row = "["
        for scalar in composed(text).unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
            let source: Unicode.Scalar = scalar == "\u{2011}" ? "-" : scalar
            let known = font.glyph(of: source)
            guard let glyph = known ?? font.glyph(of: PaperFace.substitute) else { continue }
            used[face, default: [:]][glyph] = known == nil ? PaperFace.substitute : source
            shown += hex(glyph)
            if source == " ", stretch != 0 {
                row += "<\(shown)>\(portableNumber(-stretch * 1000 / size))"
                shown = ""
            }
        }
        if !shown.isEmpty { row += "<\(shown)>" }
        drawing +=
            "BT /\(name(face)) \(portableNumber(size)) Tf \(portableNumber(x)) \(portableNumber(y)) Td \(row)] TJ ET\n"
    }

    private mutating func finish() {
        var names: [String] = []
        for face in PaperFace.allCases {
            guard let signs = used[face], let font = fonts.files[face] else { continue }
            names.append("/\(name(face)) \(objects.addFont(font, called: "Soxa-" + face.rawValue, signs: signs)) 0 R")
        }
        objects.put(2, "<< /Font << \(names.joined(separator: " ")) >> >>")
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        objects.put(1, "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
        let catalogue = objects.add(
            "<< /Type /Catalog /Pages 1 0 R /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>")
        let letters = Array(title.utf16)
        let info = objects.add("<< /Title <FEFF\(letters.map(hex).joined())> /Producer (Soxa) >>")
        objects.finish(root: catalogue, info: info)
    }

    private func name(_ face: PaperFace) -> String { "F\(PaperFace.allCases.firstIndex(of: face) ?? 0)" }
}

extension LaidSheet {
    /// Its number in the middle above, and the running head under it; nothing on the first one.
    fileprivate var headMarks: [SheetMark] {
        guard number > 1 else { return [] }
        let middle = (points(PaperSheet.left) + size.width - points(PaperSheet.right)) / 2
        func line(_ text: String, _ y: Double, _ size: Double) -> SheetMark {
            let width = PaperFace.serif.width(of: text, size: size)
            return .text(text, x: middle - width / 2, y: y, face: .serif, size: size, stretch: 0)
        }
        let room = size.width - points(PaperSheet.left + PaperSheet.right)
        let head = runningHead.isEmpty ? nil : setLines(runningHead, .serif, size: 10, width: room).first?.text
        return [line(String(number), points(10) + 12, 13)] + (head.map { [line($0, points(10) + 25, 10)] } ?? [])
    }
}

extension PaperFormat {
    /// Pages as they are printed, PDF.
    static let portable = PaperFormat(".pdf", hasPages: true) { setting in
        PortableFile(fonts: try setting.fonts(), wanted: setting.wanted)
    }
}

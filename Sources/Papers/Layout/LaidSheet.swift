// A sheet of paper as it is laid out: what stands on it, and where.
import Domain

/// A sheet that is laid out; every format that has sheets draws these.
package struct LaidSheet: Sendable {
    /// What the section says of its sheets.
    let isLandscape: Bool
    let columnCount: Int
    let runningHead: String
    /// Its number in its section, from 1.
    let number: Int
    /// What stands on it, in order; paragraphs and rows that go on over the sheet are cut.
    var parts: [SheetPart] = []
    /// The same, drawn.
    package var marks: [SheetMark] = []

    /// Its width and height in points.
    package var size: (width: Double, height: Double) {
        let (width, height) = (points(PaperSheet.width), points(PaperSheet.height))
        return isLandscape ? (height, width) : (width, height)
    }
}

/// Something that stands on a sheet.
enum SheetPart: Sendable {
    /// Paragraphs that belong together, each with its number among the items.
    case paragraphs([PaperParagraph], items: [Int])
    /// Columns beside each other without borders.
    case columns([PaperColumn])
    /// A table begins, or goes on, with its heading; then its rows; then it ends, or goes on on the next sheet.
    case table(PaperTable)
    case row(PaperRow, item: Int)
    case tableEnd
    /// Labels beside each other.
    case labels([PaperLabel])
    /// What follows stands in the next column.
    case columnBreak
}

/// Something drawn, in points from the upper left corner of the sheet.
package enum SheetMark: Sendable {
    /// Letters on a base line; each blank is wider by `stretch`.
    case text(String, x: Double, y: Double, face: PaperFace, size: Double, stretch: Double)
    /// A line.
    case line(x: Double, y: Double, toX: Double, toY: Double)
    /// A code with the room around it.
    case code(QRCode, x: Double, y: Double, side: Double)

    /// The mark moved down and to the right.
    func moved(_ right: Double, _ down: Double) -> SheetMark {
        switch self {
        case .text(let text, let x, let y, let face, let size, let stretch):
            .text(text, x: x + right, y: y + down, face: face, size: size, stretch: stretch)
        case .line(let x, let y, let toX, let toY):
            .line(x: x + right, y: y + down, toX: toX + right, toY: toY + down)
        case .code(let code, let x, let y, let side): .code(code, x: x + right, y: y + down, side: side)
        }
    }
}

/// Millimetres in points.
package func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

/// A paragraph set in lines of a width.
struct SetParagraph: Sendable {
    let paragraph: PaperParagraph
    let lines: [SetLine]
    let size: Double
    /// How far its lines stand in, and the first one besides.
    let left: Double
    let indent: Double
    let width: Double

    /// A paragraph set.
    /// - Parameter scale: the size of the letters against that of the style.
    init(_ paragraph: PaperParagraph, width: Double, scale: Double = 1) {
        self.paragraph = paragraph
        let style = paragraph.style
        size = Double(style.points) * scale
        left = min(points(PaperStyle.levelIndent * Double(paragraph.level)), width / 2)
        indent = min(points(style.firstLine), (width - left) / 2)
        self.width = width - left
        let text = paragraph.mark.isEmpty ? paragraph.text : paragraph.mark + " " + paragraph.text
        switch style {
        case .rule: lines = []
        case _ where text.isEmpty && style == .signature: lines = []
        default: lines = setLines(text, style.face, size: size, width: self.width, indent: indent)
        }
    }

    /// The distance between two lines.
    var leading: Double { size * PaperStyle.leading }
    /// The room above and below it.
    var above: Double { Double(paragraph.style.above) }
    var below: Double { paragraph.style == .rule ? 2 + Double(paragraph.style.below) : Double(paragraph.style.below) }
    /// Its height without the room above it.
    var height: Double { Double(lines.count) * leading + below }

    /// Some of its lines, drawn from an upper left corner.
    func marks(_ range: Range<Int>, x: Double, y: Double) -> [SheetMark] {
        if paragraph.style == .rule {
            let length = min(width, PaperFace.serif.width(of: paragraph.text, size: 13))
            let start = x + (width - length) / 2
            return [.line(x: start, y: y + 2, toX: start + length, toY: y + 2)]
        }
        return zip(range, lines[range]).map { index, line in
            let drawnIn = index == 0 ? indent : 0
            let free = max(0, width - drawnIn - line.width)
            let blanks = line.text.count { $0 == " " }
            var (shift, stretch) = (drawnIn, 0.0)
            switch paragraph.style.alignment {
            case .left: break
            case .centre: shift += free / 2
            case .right: shift += free
            case .justified:
                if !line.endsParagraph, blanks > 0, line.endsAtBlank { stretch = free / Double(blanks) }
            }
            let base = y + Double(index - range.lowerBound) * leading + size * Self.ascent
            return .text(
                line.text, x: x + left + shift, y: base, face: paragraph.style.face, size: size, stretch: stretch)
        }
    }

    /// The part of the paragraph that stands on some of its lines.
    func part(_ range: Range<Int>) -> PaperParagraph {
        guard range != lines.indices else { return paragraph }
        var part = paragraph
        part.text = SetLine.joined(lines[range])
        guard !paragraph.mark.isEmpty else { return part }
        if range.lowerBound == 0, part.text.hasPrefix(paragraph.mark + " ") {
            part.text.removeFirst(paragraph.mark.count + 1)
        } else {
            part.mark = ""
        }
        return part
    }

    /// How far the base line stands below the upper edge of a line, against the size.
    static let ascent = 0.93
}

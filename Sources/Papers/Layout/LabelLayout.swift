// Labels laid out on sheets, two beside each other.
import Domain

/// A label set beside or under its code.
struct SetLabel {
    let label: PaperLabel
    let width: Double
    private let lines: [SetParagraph]
    private let side: Double
    private let isBeside: Bool

    init(_ label: PaperLabel, width: Double) {
        (self.label, self.width) = (label, width)
        let inner = width - 2 * Self.margin
        side = label.codes.first.map { min(inner, Self.side(of: $0)) } ?? 0
        isBeside = side > 0 && inner - side >= Self.leastText
        let room = isBeside ? inner - side - Self.margin : inner
        let notice = label.notice.isEmpty || !label.codes.isEmpty ? [] : [PaperParagraph(.recipient, label.notice)]
        let facts = label.facts.map { PaperParagraph(.recipient, $0) }
        let texts = [PaperParagraph(.recipientsHeading, label.title)] + notice + facts
        lines = texts.map { SetParagraph($0, width: room) }
    }

    /// A module is at least 0.45 mm wide, which a telephone reads from a label at hand.
    static func side(of code: QRCode) -> Double {
        points(max(30, 0.45 * Double(code.size + 2 * QRCode.quietZone)))
    }

    private static let margin = 4.0
    private static let leastText = 90.0
    private var textHeight: Double { lines.reduce(0) { $0 + $1.height } }

    var height: Double { 2 * Self.margin + (isBeside ? max(side, textHeight) : side + textHeight) }

    /// The label drawn in a box of a height, from an upper left corner.
    func marks(height: Double, x: Double, y: Double) -> [SheetMark] {
        let (right, bottom) = (x + width, y + height)
        var marks: [SheetMark] = [
            .line(x: x, y: y, toX: right, toY: y), .line(x: x, y: bottom, toX: right, toY: bottom),
            .line(x: x, y: y, toX: x, toY: bottom), .line(x: right, y: y, toX: right, toY: bottom),
        ]
        var (textX, textY) = (x + Self.margin, y + Self.margin)
        if let code = label.codes.first {
            let codeX = isBeside ? textX : x + (width - side) / 2
            marks.append(.code(code, x: codeX, y: textY, side: side))
            if isBeside { textX += side + Self.margin } else { textY += side }
        }
        for line in lines {
            marks += line.marks(line.lines.indices, x: textX, y: textY)
            textY += line.height
        }
        return marks
    }
}

extension SheetLayout {
    /// How many labels stand beside each other, on every sheet that shows labels.
    static let labelsAcross = 2
    private static var labelGap: Double { points(3) }

    /// Lays labels out, those of a row as high as each other.
    mutating func add(_ labels: [PaperLabel]) {
        let width = (self.width - Self.labelGap * Double(Self.labelsAcross - 1)) / Double(Self.labelsAcross)
        for start in stride(from: 0, to: labels.count, by: Self.labelsAcross) {
            let row = Array(labels[start..<min(labels.count, start + Self.labelsAcross)])
            let set = row.map { SetLabel($0, width: width) }
            let tallest = set.map(\.height).max() ?? 0
            if tallest > left, !isFresh { turn() }
            for (index, label) in set.enumerated() {
                sheet.marks += label.marks(
                    height: tallest, x: corner.x + Double(index) * (width + Self.labelGap), y: corner.y)
            }
            sheet.parts.append(.labels(row))
            y += tallest + Self.labelGap
        }
    }
}

// The pictures of codes in a word-processing archive.
import Domain
import Formats

/// The codes of a paper in the order in which they come, each a picture of its own.
struct WordPictures: Sendable {
    private let codes: [QRCode]
    private var used = 0

    init() { codes = [] }

    init(of document: PaperDocument) {
        codes = document.sections.flatMap(\.blocks).flatMap { block -> [QRCode] in
            guard case .labels(let labels) = block else { return [] }
            return labels.compactMap(\.codes.first)
        }
    }

    /// The names of the pictures beside the text.
    var names: [String] { codes.indices.map { "media/code\($0 + 1).png" } }

    /// The pictures with their names in the archive.
    var files: [(name: String, bytes: [UInt8])] { zip(names, codes).map { ("word/" + $0, Self.picture(of: $1)) } }

    /// A code with its quiet zone.
    private static func picture(of code: QRCode) -> [UInt8] {
        let quiet = QRCode.quietZone
        return Picture.bytes(side: code.size + 2 * quiet) { code.isDark(row: $0 - quiet, column: $1 - quiet) }
    }

    /// The run that shows the next picture, as large as on a sheet.
    mutating func next(for label: PaperLabel) -> String {
        used += 1
        guard codes.indices.contains(used - 1) else { return "" }
        let side = Int(SetLabel.side(of: codes[used - 1]) * Self.unitsPerPoint)
        let title = markupEscaped(label.title)
        let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
        let inline = #"xmlns:wp="\#(drawing)/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0""#
        return #"<w:r><w:drawing><wp:inline \#(inline)><wp:extent cx="\#(side)" cy="\#(side)"/>"#
            + #"<wp:docPr id="\#(used)" name="\#(title)" descr="\#(title)"/>"#
            + #"<a:graphic xmlns:a="\#(drawing)/main"><a:graphicData uri="\#(drawing)/picture"><pic:pic xmlns:pic="\#(drawing)/picture"><pic:nvPicPr><pic:cNvPr id="\#(used)" name="code\#(used).png"/><pic:cNvPicPr/></pic:nvPicPr>"#
            + #"<pic:blipFill><a:blip r:embed="rIdCode\#(used)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#
            + #"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\#(side)" cy="\#(side)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    }

    /// Lengths of drawings are counted in 12700ths of a point.
    private static let unitsPerPoint = 12700.0
}

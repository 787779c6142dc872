// The text of a cell: one font, or runs in several.

/// A text as a sheet holds it.
enum SheetText: Equatable {
    /// In the font of its cell.
    case plain(String)
    /// Runs, each in a font of its own or, without one, in that of its cell.
    case runs([(text: String, font: OldFont??)])

    static func == (left: SheetText, right: SheetText) -> Bool { left.text == right.text }

    /// The letters alone.
    var text: String {
        switch self {
        case .plain(let text): text
        case .runs(let runs): runs.map(\.text).joined()
        }
    }
}

extension LetterReading {
    /// A text of a cell whose font is this one.
    func text(_ text: SheetText, in font: OldFont?) -> String {
        var pieces = LetteredText()
        switch text {
        case .plain(let text): pieces.append(text, font)
        case .runs(let runs): for run in runs { pieces.append(run.text, run.font ?? font) }
        }
        return self.text(pieces)
    }
}

/// Gathers the runs of one string item, its readings left out.
struct StringItem {
    private var runs: [(text: String, font: OldFont??)] = []
    private var isGathering = false
    private var inReading = false

    mutating func open(_ element: MarkupElement) {
        switch element.name {
        case "rPh": inReading = true
        case "r": runs.append(("", nil))
        case "rFont":
            guard let name = element["val"] else { return }
            runs.modifyLast { $0.font = .some(OldFont(name)) }
        case "t" where !inReading:
            isGathering = true
            if runs.isEmpty { runs.append(("", nil)) }
        default: break
        }
    }

    mutating func close(_ name: String) {
        if name == "rPh" { inReading = false }
        if name == "t" { isGathering = false }
    }

    mutating func append(_ more: String) { if isGathering { runs.modifyLast { $0.text += more } } }

    /// Runs of one item whose fonts are kept: no text has more, and every use of it goes over them.
    private static let runLimit = 1000

    /// What was gathered, control characters, written as _x000D_, put back.
    var content: SheetText {
        if runs.count <= 1, runs.first?.font == nil { return .plain(Self.unescaped(runs.first?.text ?? "")) }
        guard runs.contains(where: { $0.font != nil }), runs.count <= Self.runLimit else {
            return .plain(Self.unescaped(runs.map(\.text).joined()))
        }
        return .runs(runs.map { (Self.unescaped($0.text), $0.font) })
    }

    private static func unescaped(_ text: String) -> String {
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

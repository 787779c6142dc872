// The faces that papers are set in, and how wide their letters are.
import Vietnamese

/// A face of the fonts that papers are set in; its raw value is the name of its file.
package enum PaperFace: String, Sendable, CaseIterable {
    case serif
    case serifBold = "serif-bold"
    case serifItalic = "serif-italic"
    case serifBoldItalic = "serif-bold-italic"
    /// Letters of one width.
    case mono

    /// Units of width in the height of a face.
    package static let unitsPerEm = 2048

    /// What stands for a sign that the faces do not have.
    package static let substitute: Unicode.Scalar = "□"

    /// The width of a letter in 2048ths of the size; marks above and below it take none.
    package func width(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if self == .mono { return first == "\t" ? 4 * Self.monoWidth : Self.monoWidth }
        let table = Self.tables[self] ?? []
        let value = Int(first.value)
        if value < table.count { return Int(table[value]) }
        return Self.rare[first].map { Int(times[$0 + Self.plainCount]) } ?? Int(table[0x3F])
    }

    /// The width of a text in points.
    package func width(of text: String, size: Double) -> Double {
        Double(text.reduce(0) { $0 + width(of: $1) }) * size / Double(Self.unitsPerEm)
    }

    private static let monoWidth = 1229
    /// How many signs there are from blank to tilde.
    private static let plainCount = 95

    private var times: [UInt16] {
        switch self {
        case .serif, .mono: TimesWidths.regular
        case .serifBold: TimesWidths.bold
        case .serifItalic: TimesWidths.italic
        case .serifBoldItalic: TimesWidths.boldItalic
        }
    }

    private static let rare = Dictionary(
        uniqueKeysWithValues: TimesWidths.others.enumerated().map { ($0.element, $0.offset) })

    /// The widths of the letters below U+1F00, letters with marks among them.
    private static let tables: [PaperFace: [UInt16]] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.table()) })

    private func table() -> [UInt16] {
        let times = times
        func own(_ value: UInt32) -> UInt16? {
            if (0x20...0x7E).contains(value) { return times[Int(value) - 0x20] }
            return Unicode.Scalar(value).flatMap { Self.rare[$0] }.map { times[$0 + Self.plainCount] }
        }
        let unknown = own(Self.substitute.value) ?? 0
        return (0..<0x1F00).map { value -> UInt16 in
            if value == 0x09 { return 4 * times[0] }
            if (0x300...0x36F).contains(value) { return 0 }
            if let width = own(UInt32(value)) { return width }
            guard let scalar = Unicode.Scalar(UInt32(value)) else { return unknown }
            return own(Self.base(of: scalar).value) ?? unknown
        }
    }

    /// The letter without its marks; one with a horn keeps it, for it is wider.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        let text = String(scalar)
        let plain = folded(text).unicodeScalars.first ?? scalar
        let hasHorn = "ớờởỡợứừửữựỚỜỞỠỢỨỪỬỮỰ".unicodeScalars.contains(scalar)
        let isCapital = scalar.properties.isUppercase
        switch (plain, hasHorn, isCapital) {
        case ("o", true, false): return "ơ"
        case ("u", true, false): return "ư"
        case ("o", true, true): return "Ơ"
        case ("u", true, true): return "Ư"
        default: break
        }
        return isCapital ? String(plain).uppercased().unicodeScalars.first ?? plain : plain
    }
}

extension PaperStyle {
    /// The face it is set in.
    package var face: PaperFace {
        if self == .fixed { return .mono }
        return switch (isBold, isItalic) {
        case (false, false): .serif
        case (true, false): .serifBold
        case (false, true): .serifItalic
        case (true, true): .serifBoldItalic
        }
    }

    /// The distance between two lines against the size, as the font asks for it.
    package static let leading = 1.15
}

// Cells of a spreadsheet as markup.

/// Cells, typed and styled.
enum SheetCellMarkup {
    /// The markup of a cell; nothing for an empty one, but for its borders.
    static func cell(_ value: SheetValue, _ reference: String, isHeading: Bool) -> String {
        switch value {
        case .none: return #"<c r="\#(reference)" s="\#(SheetStyles.text)"/>"#
        case .text(let text): return self.text(text, reference, isHeading: isHeading)
        case .number(let number):
            return self.number(String(number), SheetStyles.number, reference, written: String(number))
        case .figure(let digits, let decimals, let written):
            return number(digits, SheetStyles.grouped(decimals: decimals), reference, written: written)
        case .day(let day, let written):
            let serial = day + 25_569
            // Programs do not agree on days before 1 March 1900.
            guard serial >= 61 else { return text(written, reference, isHeading: false) }
            return #"<c r="\#(reference)" s="\#(SheetStyles.date)"><v>\#(serial)</v></c>"#
        }
    }

    /// Fifteen digits are what a spreadsheet program keeps of a number; longer ones stay exact as text.
    private static func number(_ digits: String, _ style: Int, _ reference: String, written: String) -> String {
        guard digits.utf8.count(where: { (0x30...0x39).contains($0) }) <= 15 else {
            return text(written, reference, isHeading: false)
        }
        return #"<c r="\#(reference)" s="\#(style)"><v>\#(digits)</v></c>"#
    }

    private static func text(_ text: String, _ reference: String, isHeading: Bool) -> String {
        // A text in line is never a formula; the quote keeps it so when somebody edits the cell.
        let style = isHeading ? SheetStyles.heading : beginsLikeFormula(text) ? SheetStyles.quoted : SheetStyles.text
        return
            #"<c r="\#(reference)" s="\#(style)" t="inlineStr"><is><t xml:space="preserve">\#(escaped(text))</t></is></c>"#
    }

    /// Whether a spreadsheet program would take a text for a formula.
    static func beginsLikeFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0D:
            true
        default: false
        }
    }

    /// Text for markup; characters that markup cannot hold are written as _x000B_, as is what looks like that.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n": result.append(scalar)
            case "_" where index + 6 < scalars.count && scalars[index + 1] == "x" && scalars[index + 6] == "_":
                result.append(contentsOf: "_x005F_".unicodeScalars)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result.append(
                    contentsOf: ("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_").unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

// How a text of cells is written in its file, so that another is written like it.

/// The separator, the encoding and the mark in front of a text of cells.
package struct DelimitedForm: Equatable, Sendable {
    private enum Encoding { case utf8, utf16LittleEndian, utf16BigEndian }

    private let separator: DelimitedText.Separator
    private let isDeclared: Bool
    private var encoding = Encoding.utf8
    /// A file with letters of Unicode and no mark is read without one; for any other the mark tells what they are.
    private var hasMark = true

    init(separator: DelimitedText.Separator, isDeclared: Bool) {
        (self.separator, self.isDeclared) = (separator, isDeclared)
    }

    /// Takes the encoding of a file from its bytes. Old encodings are not written any more.
    mutating func take(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) { encoding = .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { encoding = .utf16BigEndian }
        hasMark =
            encoding != .utf8 || bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.allSatisfy { $0 < 0x80 }
            || String(validating: bytes, as: UTF8.self) == nil
    }

    /// Rows written in this form.
    package func written(_ rows: [[String]]) -> [UInt8] {
        let sign = String(UnicodeScalar(separator.rawValue))
        let text = (isDeclared ? "sep=\(sign)\r\n" : "") + DelimitedText(rows: rows, separator: separator).written()
        switch encoding {
        case .utf8: return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
        case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}

// Turns the bytes of a page of the web into text, by what they are and by what the page says of itself.
import Vietnamese

enum WebDecoding {
    /// Bytes at the beginning in which a page shows itself and says its encoding.
    private static let headLength = 4096

    /// Whether bytes are a page, whatever they are called.
    static func isPage(_ bytes: [UInt8]) -> Bool { WebReader.isPage(head(bytes)) }

    /// The text of a page; nil when it is in nothing that it says, so that its letters have to be guessed.
    static func text(_ bytes: [UInt8]) -> String? {
        if let text = try? TextDecoding.text(bytes) { return text }
        switch charset(head(bytes)) {
        case "windows-1258", "cp1258": return composedMarks(OldEncoding.windows1258.text(bytes))
        case "windows-1252", "iso-8859-1", "latin1", "us-ascii", "cp1252", "x-user-defined":
            return String(String.UnicodeScalarView(bytes.map(SavedTwice.sign)))
        case "utf-8": return String(decoding: bytes, as: UTF8.self)
        default: return nil
        }
    }

    /// The beginning as letters of ASCII, with others in their places.
    private static func head(_ bytes: [UInt8]) -> String {
        let start = bytes.prefix(headLength)
        // In UTF-16 every other byte of a tag is none.
        let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        let narrow = isWide ? start.dropFirst(2).filter { $0 != 0 } : Array(start)
        let bare = narrow.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(narrow.dropFirst(3)) : narrow
        return String(String.UnicodeScalarView(bare.map { Unicode.Scalar($0) }))
    }

    /// The encoding that a page names, in small letters.
    private static func charset(_ head: String) -> String? {
        guard let range = head.lowercased().firstRange(of: "charset=") else { return nil }
        let rest = head.lowercased()[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        return String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }
}

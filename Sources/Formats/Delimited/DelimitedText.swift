// Reads and writes text whose cells are parted by commas, semicolons, tabs or bars (RFC 4180), exactly there and back, and
// as hands and other programs write it.
import Vietnamese

/// Rows of cells as a spreadsheet program exchanges them.
package struct DelimitedText: Equatable, Sendable {
    /// What parts the cells: any letter of ASCII, of which four are looked for.
    package struct Separator: RawRepresentable, Hashable, Sendable, CaseIterable {
        /// The letter.
        package let rawValue: UInt8

        /// A separator; nil for what can stand for nothing else than itself.
        package init?(rawValue: UInt8) {
            guard rawValue == 0x09 || (0x20..<0x7F).contains(rawValue), rawValue != 0x22 else { return nil }
            self.rawValue = rawValue
        }

        private init(_ sign: Unicode.Scalar) { rawValue = UInt8(truncatingIfNeeded: sign.value) }

        /// The comma.
        package static let comma = Self(",")
        /// The semicolon.
        package static let semicolon = Self(";")
        /// The tab.
        package static let tab = Self("\t")
        /// The bar.
        package static let bar = Self("|")
        /// The separators that are looked for.
        package static let allCases = [comma, semicolon, tab, bar]
    }

    /// The rows; each has as many cells as its line.
    package var rows: [[String]]
    /// The number of each row, blank ones counted, as a spreadsheet program shows it.
    package private(set) var numbers: [Int]
    /// The separator found or to be written.
    package var separator: Separator
    /// Whether a first line names the separator.
    var isDeclared = false

    /// Rows to be written.
    package init(rows: [[String]], separator: Separator = .comma) {
        self.rows = rows
        self.separator = separator
        numbers = Array(1..<rows.count + 1)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'")

    /// Cells of a file.
    private static let cellLimit = 8_000_000

    /// Whether a spreadsheet program would take a text beginning so for a formula.
    private static func isDangerous(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// Reads a text, finding the separator by looking; blank lines are passed over.
    /// Throws `FormatError.delimited` with the line of a quote that is not closed, or `FormatError.tooMany`.
    package init(reading text: String) throws(FormatError) {
        var bytes = ArraySlice(Array(text.utf8))
        while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let declared = Self.declaration(in: &bytes)
        isDeclared = declared != nil
        separator = declared ?? Self.separator(of: bytes) ?? .comma
        var scanner = DelimitedScanner(bytes, separator: separator.rawValue)
        (rows, numbers) = ([], [])
        var cellCount = 0
        var texts = SharedTexts()
        while let row = try scanner.row() {
            cellCount += row.cells.count
            if row.number & 0xFFF == 0 { try goOn() }
            guard cellCount <= Self.cellLimit else { throw .tooMany(.cells, part: nil, limit: Self.cellLimit) }
            guard row.isQuoted || row.cells.count > 1 || row.cells.first?.isEmpty == false else { continue }
            guard rows.count < ReadingBounds.rows else { throw .tooMany(.rows, part: nil, limit: ReadingBounds.rows) }
            rows.append(row.cells.map { texts.shared(Self.unescaped($0)) })
            numbers.append(row.number)
        }
    }

    /// The separator that a first line names, which spreadsheet programs write and obey; the line is taken away.
    private static func declaration(in bytes: inout ArraySlice<UInt8>) -> Separator? {
        let line = bytes.prefix(6).prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8), let sign = line.last,
            let named = Separator(rawValue: sign)
        else { return nil }
        bytes = bytes[line.endIndex...]
        if bytes.first == 0x0D { bytes = bytes.dropFirst() }
        if bytes.first == 0x0A { bytes = bytes.dropFirst() }
        return named
    }

    /// The separator that parts most cells in rows that agree on it; nil when there is none.
    static func separator(of bytes: ArraySlice<UInt8>) -> Separator? {
        var best: (separator: Separator, score: Int)?
        for candidate in Separator.allCases {
            var frequency: [Int: Int] = [:]
            for count in counts(of: candidate.rawValue, in: bytes.prefix(1 << 16)) where count > 0 {
                frequency[count, default: 0] += 1
            }
            // A letterhead and decimals have commas too, and fewer of them.
            let score = frequency.map { $0.value * min($0.key, 63) }.max() ?? 0
            if score > best?.score ?? 0 { best = (candidate, score) }
        }
        return best?.separator
    }

    /// How often a separator stands outside quotes in each row.
    static func counts(of separator: UInt8, in bytes: ArraySlice<UInt8>) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var quoted = false
        var hasContent = false
        for byte in bytes {
            if byte == quote { quoted.toggle() }
            if !quoted, byte == separator { count += 1 }
            if !quoted, byte == 0x0A || byte == 0x0D {
                if hasContent { counts.append(count) }
                count = 0
                hasContent = false
            } else {
                hasContent = true
            }
        }
        if hasContent { counts.append(count) }
        return counts
    }

    /// The text, lines ended by CR LF; with a byte order mark when spreadsheet programs are to see UTF-8 in it.
    package func written(byteOrderMark: Bool = false) -> String {
        var bytes: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { bytes.append(separator.rawValue) }
                Self.write(cell, alone: row.count == 1, into: &bytes)
            }
            if row.isEmpty { bytes += [Self.quote, Self.quote] }
            bytes += [0x0D, 0x0A]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ cell: String, alone: Bool, into bytes: inout [UInt8]) {
        var text = Array(cell.utf8)
        if let first = text.first {
            let second = text.count > 1 ? text[1] : 0
            if isDangerous(first) || (first == apostrophe && (isDangerous(second) || second == apostrophe)) {
                text.insert(apostrophe, at: 0)
            }
        }
        // Quoting every candidate keeps a reader that looks for the separator from being misled.
        let quoted =
            (alone && text.isEmpty) || text.first == 0xEF || text.starts(with: "sep=".utf8)
            || text.contains { byte in
                byte == quote || byte == 0x0A || byte == 0x0D || Separator.allCases.contains { $0.rawValue == byte }
            }
        guard quoted else {
            bytes += text
            return
        }
        bytes.append(quote)
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private static func unescaped(_ cell: String) -> String {
        let start = cell.utf8.prefix(2)
        if start.count > 1, start.first == apostrophe, let second = start.last,
            isDangerous(second) || second == apostrophe
        {
            return String(cell.unicodeScalars.dropFirst())
        }
        return cell
    }
}

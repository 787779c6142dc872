// Reads and writes comma-, semicolon- and tab-separated text (RFC 4180), exactly there and back.

/// Rows of cells as a spreadsheet program exchanges them.
package struct DelimitedText: Equatable, Sendable {
    /// What parts the cells.
    package enum Separator: UInt8, CaseIterable, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
    }

    /// The rows; each has as many cells as its line.
    package var rows: [[String]]
    /// The separator found or to be written.
    package var separator: Separator

    /// Rows to be written.
    package init(rows: [[String]], separator: Separator = .comma) {
        self.rows = rows
        self.separator = separator
    }

    private static let quote = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'")

    /// Whether a spreadsheet program would take a text beginning so for a formula.
    private static func isDangerous(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// Reads a text, finding the separator by looking; blank lines are passed over.
    /// Throws `FormatError.delimited` with the line where the row begins.
    package init(reading text: String) throws(FormatError) {
        var bytes = ArraySlice(Array(text.utf8))
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var declared: Separator?
        // Spreadsheet programs write and obey a first line that names the separator.
        if bytes.starts(with: "sep=".utf8), bytes.count > 4,
            let named = Separator(rawValue: bytes[bytes.startIndex + 4])
        {
            let after = bytes.startIndex + 5
            if after == bytes.endIndex || bytes[after] == 0x0A || bytes[after] == 0x0D {
                declared = named
                bytes = bytes[after...]
            }
        }
        separator = declared ?? Self.separator(of: bytes) ?? .comma
        rows = try Self.parse(bytes, separator: separator.rawValue)
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, separator: UInt8) throws(FormatError) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var line = 1
        var position = bytes.startIndex
        let end = bytes.endIndex
        while position < end {
            let rowLine = line
            row = []
            var wasQuoted = false
            while true {
                var cell: [UInt8] = []
                if position < end, bytes[position] == quote {
                    wasQuoted = true
                    position += 1
                    while true {
                        guard position < end else { throw .delimited(line: rowLine, fault: .openQuote) }
                        let byte = bytes[position]
                        position += 1
                        if byte == quote {
                            guard position < end, bytes[position] == quote else { break }
                            position += 1
                        } else if byte == 0x0A || (byte == 0x0D && !(position < end && bytes[position] == 0x0A)) {
                            line += 1
                        }
                        cell.append(byte)
                    }
                    guard
                        position == end || bytes[position] == separator || bytes[position] == 0x0A
                            || bytes[position] == 0x0D
                    else { throw .delimited(line: line, fault: .textAfterQuote) }
                } else {
                    let start = position
                    while position < end, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D
                    {
                        position += 1
                    }
                    cell = Array(bytes[start..<position])
                }
                row.append(unescaped(cell))
                guard position < end, bytes[position] == separator else { break }
                position += 1
            }
            if position < end {
                if bytes[position] == 0x0D, position + 1 < end, bytes[position + 1] == 0x0A { position += 1 }
                position += 1
                line += 1
            }
            if wasQuoted || row.count > 1 || row.first?.isEmpty == false { rows.append(row) }
        }
        return rows
    }

    /// The separator that stands most evenly outside quotes in the first rows; nil when there is none.
    static func separator(of bytes: ArraySlice<UInt8>) -> Separator? {
        var best: (separator: Separator, score: Int)?
        for candidate in Separator.allCases {
            let counts = counts(of: candidate.rawValue, in: bytes.prefix(1 << 16)).filter { $0 > 0 }
            guard let most = counts.max() else { continue }
            var frequency: [Int: Int] = [:]
            for count in counts { frequency[count, default: 0] += 1 }
            let agreeing = frequency.values.max() ?? 0
            let score = agreeing * 64 + min(most, 63)
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
            || text.contains {
                $0 == quote || $0 == 0x0A || $0 == 0x0D || Separator(rawValue: $0) != nil
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

    private static func unescaped(_ cell: [UInt8]) -> String {
        if cell.count > 1, cell[0] == apostrophe, isDangerous(cell[1]) || cell[1] == apostrophe {
            return String(decoding: cell.dropFirst(), as: UTF8.self)
        }
        return String(decoding: cell, as: UTF8.self)
    }
}

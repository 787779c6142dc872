// Looking for a text on the sheets of a paper, marks and case left aside.
import Screen
import Vietnamese

/// What is looked for on a paper. A hit that is broken over two lines is not seen.
package struct PageSearch: Sendable, Equatable {
    /// As it was typed.
    package let text: String
    /// The row of the last hit; nil when the paper has changed since.
    package var row: Int?
    private let key: [UInt8]

    /// A search; nil for a text without a letter.
    package init?(_ text: String) {
        key = Array(folded(text).utf8)
        guard !key.isEmpty else { return nil }
        self.text = text
    }

    /// Whether a line has it.
    package func isIn(_ line: String) -> Bool {
        var line = folded(line)
        return line.withUTF8 { Self.find(key, in: $0, from: 0) } != nil
    }

    /// The columns of a line that it takes, hit by hit.
    package func columns(in line: String) -> [Range<Int>] {
        guard isIn(line) else { return [] }
        var (bytes, places) = ([UInt8](), [Range<Int>]())
        var column = 0
        for character in line {
            let width = columnWidth(character)
            for byte in folded(String(character)).utf8 {
                bytes.append(byte)
                places.append(column..<column + width)
            }
            column += width
        }
        return bytes.withUnsafeBufferPointer { bytes in
            var (hits, from) = ([Range<Int>](), 0)
            while let start = Self.find(key, in: bytes, from: from) {
                from = start + key.count
                hits.append(places[start].lowerBound..<places[from - 1].upperBound)
            }
            return hits
        }
    }

    private static func find(_ key: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start <= bytes.count - key.count else { return nil }
        return (start...bytes.count - key.count).first { at in
            key.indices.allSatisfy { bytes[at + $0] == key[$0] }
        }
    }
}

extension PageState {
    /// The next row with a hit from a row on, around the end of the paper if need be; nil when there is none at all.
    /// - Returns: the row, and whether the search went around.
    package func hit(of search: PageSearch, from row: Int, isForward: Bool) -> (row: Int, isAround: Bool)? {
        let (ahead, around) = isForward ? (row..<max(row, rowCount), 0..<row) : (0..<row + 1, row + 1..<rowCount)
        let has = { (row: Int) in line(at: row).map { search.isIn($0.text) } ?? false }
        if let found = isForward ? ahead.first(where: has) : ahead.last(where: has) { return (found, false) }
        return (isForward ? around.first(where: has) : around.last(where: has)).map { ($0, true) }
    }
}

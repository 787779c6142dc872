// What the lines above a table say: its title and the notice it belongs to.
import Formats

struct TablePreamble {
    private(set) var lines: [String] = []
    /// The cells of the tables passed over before the table that is looked for.
    private var letterheads: [[[String]]] = []

    private static let lineLimit = 60

    mutating func add(_ more: [String]) {
        lines = Array((lines + more).suffix(Self.lineLimit))
    }

    mutating func addLetterhead(_ grid: TableGrid) {
        guard letterheads.count < 4 else { return }
        // Columns are read downwards: the issuer stands above the number.
        var columns: [Int: [String]] = [:]
        for row in grid.rows.prefix(12) {
            for cell in row.filled { columns[cell.column, default: []] += cell.lines.prefix(12) }
        }
        letterheads.append(columns.sorted { $0.key < $1.key }.map(\.value))
    }

    /// The number, date and issuer of the notice.
    var notice: NoticeReference? {
        for index in lines.indices.reversed() where TextLayout.folded(lines[index]).contains("kem theo") {
            var sentence = lines[index]
            // The sentence may be broken over lines; its parenthesis tells where it ends.
            if let open = lines[max(0, index - 1)...index].firstIndex(where: { $0.hasPrefix("(") }) {
                sentence = lines[open...index].joined(separator: " ")
                var next = index + 1
                while !sentence.contains(")"), next < lines.count, next <= index + 2 {
                    sentence += " " + lines[next]
                    next += 1
                }
            }
            if let found = NoticeReference(annexSentence: sentence), found.number != nil || found.date != nil {
                return found
            }
        }
        for letterhead in letterheads {
            if let found = NoticeReference(letterhead: letterhead) { return found }
        }
        return NoticeReference(letterhead: [lines])
    }

    private static let notTitles = [
        "cong hoa xa hoi", "doc lap tu do", "uy ban nhan dan", "ubnd", "phu luc", "mau so", "bieu so",
        "hoi dong nhan dan",
    ]

    /// The run of capital lines nearest above the table, or else the nearest short line.
    var title: String {
        var run: [String] = []
        var fallback = ""
        var inSentence = false
        for line in lines.reversed() {
            if line.hasSuffix(")"), !line.contains("(") { inSentence = true }
            let isAside = inSentence || line.hasPrefix("(")
            if line.hasPrefix("(") { inSentence = false }
            if isAside { continue }
            let folded = TextLayout.folded(line)
            let isTitle = TextLayout.isCapitals(line) && !Self.notTitles.contains { folded.hasPrefix($0) }
            if isTitle {
                run.insert(line, at: 0)
            } else if !run.isEmpty {
                break
            } else if fallback.isEmpty, !folded.isEmpty, line.utf8.count <= 600 {
                fallback = line
            }
        }
        return run.isEmpty ? fallback : run.joined(separator: " ")
    }

    /// The year a text names: "năm 2024".
    static func year(in text: String) -> Int? {
        var scanner = TextScanner(text)
        while scanner.skip(past: "năm") {
            let rest = TextLayout.trimmed(scanner.rest).prefix { $0.isNumber }
            if rest.utf8.count == 4, let year = Int(rest), (1990...2199).contains(year) { return year }
        }
        return nil
    }
}

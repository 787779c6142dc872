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

    private static let otherSymbols: Set<String> = [
        "BC", "BB", "TTR", "TTr", "GM", "CTR", "CTr",
    ]
    private static let otherTypes: Set<String> = [
        "bao cao", "bien ban", "to trinh", "giay moi", "du thao",
    ]

    /// Whether the paper publishes answers: reports and minutes tell of them, and their numbers are no notice's.
    var isNotice: Bool {
        guard let number = notice?.number else { return notice != nil }
        let symbols = number.split { $0 == "/" || $0 == "-" }.map(String.init)
        if symbols.contains("TB") { return true }
        if symbols.contains(where: Self.otherSymbols.contains) { return false }
        return lines.last {
            Self.types.contains(TextLayout.folded($0)) || Self.otherTypes.contains(TextLayout.folded($0))
        }
        .map { !Self.otherTypes.contains(TextLayout.folded($0)) } ?? true
    }

    /// Whether the paper is minutes of a conference.
    var isOfMinutes: Bool { lines.contains { TextLayout.folded($0) == "bien ban" } }

    private static let notTitles = [
        "cong hoa xa hoi", "doc lap tu do", "uy ban nhan dan", "ubnd", "phu luc", "mau so", "bieu so",
        "hoi dong nhan dan", "doan tncs", "dang cong san",
    ]
    /// What stands above the title and says only what paper it is.
    private static let types: Set<String> = [
        "thong bao", "ke hoach", "bao cao", "ket luan", "thong bao ket luan", "bien ban", "cong van", "to trinh",
        "quyet dinh",
        "phu luc", "thong bao ket qua",
    ]

    /// What the paper is about: the lines below the name of its type, else the run of capital lines nearest above the
    /// table, else the nearest short line.
    var title: String {
        let own = lines.filter { !GroupTitle.isTitle($0) && !Self.isYear($0) }
        if let type = own.lastIndex(where: { Self.types.contains(TextLayout.folded($0)) }) {
            let below = Self.subject(own[(type + 1)...])
            if !below.isEmpty { return below }
        }
        var run: [String] = []
        var fallback = ""
        var inSentence = false
        for line in own.reversed() {
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

    /// The first lines below the name of a type, as far as they go on with each other.
    private static func subject(_ lines: ArraySlice<String>) -> String {
        var found: [String] = []
        for line in lines.prefix(6) {
            let folded = TextLayout.folded(line)
            if line.hasPrefix("(") || folded.hasPrefix("kinh gui") || folded.hasPrefix("can cu") { break }
            // A subject is no sentence: what ends in a full stop or a semicolon is the text of the paper.
            guard let last = line.last, !".;:".contains(last), line.utf8.count <= 450 else { break }
            if let first = found.first {
                let isSame = TextLayout.isCapitals(first) == TextLayout.isCapitals(line)
                let goesOn = line.first.map { $0.isLowercase } ?? false
                guard TextLayout.isCapitals(line) && isSame || goesOn else { break }
            }
            found.append(line)
        }
        return found.joined(separator: " ")
    }

    /// "Năm 2025" on a line of its own.
    private static func isYear(_ line: String) -> Bool {
        let words = TextLayout.folded(line).split(separator: " ")
        return words.count == 2 && words[0] == "nam" && words[1].count == 4 && Int(words[1]) != nil
    }

    /// The year of the paper: that of its title, of a line of its own, or of its notice.
    var year: Int? {
        Self.year(in: title) ?? lines.last(where: Self.isYear).flatMap { Self.year(in: "n" + $0.dropFirst()) }
            ?? notice?.date?.year ?? lines.reversed().lazy.compactMap { Self.year(in: $0) }.first
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

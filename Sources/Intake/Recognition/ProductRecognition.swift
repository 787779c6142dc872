// Finds the list of products in a file and reads its rows.
import Formats

extension OfficeFile {
    /// The file's products; lists on several sheets or in several tables are one list.
    /// Throws `IntakeError.noTable`, `.missingColumns` or `.noRows`.
    package func productTable() throws(IntakeError) -> ProductTable {
        let tables = TableSequence(self)
        let finder = HeadingFinder(pattern: HeadingMeanings.product)
        var preamble = TablePreamble()
        var partial: IntakeError?
        var firstTable: Int?
        var rows: [ProductRow] = []
        for item in tables.items {
            switch finder.find(in: item.grid) {
            case .found(let heading):
                if firstTable == nil {
                    preamble.add(item.linesBefore)
                    preamble.add(item.grid.rows[..<heading.rows.lowerBound].flatMap { $0.filled.flatMap(\.lines) })
                    firstTable = item.grid.table
                }
                Self.add(item.grid, heading, to: &rows)
            case .partial(let missing, let headings):
                partial =
                    partial
                    ?? .missingColumns(.product, table: item.grid.table, missing: missing, headingsSeen: headings)
                if firstTable == nil { preamble.add(item.linesBefore) }
            case .none: if firstTable == nil { preamble.add(item.linesBefore) }
            }
        }
        guard let firstTable else { throw partial ?? .noTable(.product, headingsSeen: tables.headingsSeen) }
        guard !rows.isEmpty else { throw .noRows(.product, table: firstTable) }
        return ProductTable(title: preamble.title, rows: rows)
    }

    private static func add(_ grid: TableGrid, _ heading: TableHeading, to rows: inout [ProductRow]) {
        var group: String?
        for row in grid.rows[heading.rows.upperBound...] {
            let filled = row.filled
            if filled.isEmpty || heading.isRepeated(by: row) { continue }
            if filled.prefix(2).contains(where: { isTotal($0.text) }) { continue }
            if let title = GroupTitle.title(of: row, heading: heading, order: heading.first(.order)) {
                group = title
                continue
            }
            func text(_ meaning: ColumnMeaning) -> String? {
                let text = (heading.columns[meaning] ?? []).compactMap { row.cell(at: $0)?.text }
                    .filter { !$0.isEmpty }.joined(separator: ", ")
                return text.isEmpty ? nil : text
            }
            guard let column = heading.first(.name), let name = row.cell(at: column)?.text, !name.isEmpty else {
                continue
            }
            let decision = text(.decision)
            let date =
                (text(.date) ?? text(.year)).flatMap { WrittenDate(in: $0) } ?? decision.flatMap { WrittenDate(in: $0) }
            let starsText = text(.stars)
            let starsSource = starsText ?? (heading.columns[.stars] == nil ? group.flatMap(starsPhrase) : nil)
            rows.append(
                ProductRow(
                    number: text(.order).flatMap(TextLayout.ordinal) ?? (rows.last?.number ?? 0) + 1, name: name,
                    unit: text(.unit), stars: starsSource.flatMap { stars(in: $0) }, starsText: starsText,
                    year: text(.year).flatMap(year) ?? date?.year, holder: text(.holder), decision: decision,
                    date: date, group: text(.group) ?? group, place: grid.place(row: row, column: column)))
        }
    }

    private static func isTotal(_ text: String) -> Bool {
        guard text.utf8.count <= 200, let first = text.unicodeScalars.first, "TtCc".unicodeScalars.contains(first)
        else { return false }
        let folded = TextLayout.folded(text)
        return folded == "cong" || folded == "tong" || folded.hasPrefix("tong cong") || folded.hasPrefix("tong so")
    }

    /// The part of a group's title that names stars, if any.
    private static func starsPhrase(_ text: String) -> String? {
        let words = TextLayout.folded(text).split(separator: " ")
        guard let star = words.firstIndex(of: "sao"), star > 0 else { return nil }
        return words[star - 1] + " sao"
    }

    /// The stars that "3", "03", "3 sao", "ba sao" or "★★★" name.
    private static func stars(in text: String) -> Int? {
        let signs = text.unicodeScalars.count { $0 == "★" || $0 == "⭐" || $0 == "*" || $0 == "✩" || $0 == "☆" }
        let words = TextLayout.folded(text).split(separator: " ")
        let named = ["mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5]
        for word in words {
            if let number = Int(word) { return (1...5).contains(number) ? number : nil }
            if let number = named[String(word)], words.contains("sao") { return number }
        }
        return (1...5).contains(signs) && words.allSatisfy { $0 == "sao" } ? signs : nil
    }

    /// The first number of four digits that can be a year.
    private static func year(_ text: String) -> Int? {
        for run in text.split(whereSeparator: { !("0"..."9").contains($0) }) {
            if run.utf8.count == 4, let year = Int(run), (1990...2199).contains(year) { return year }
        }
        return nil
    }
}

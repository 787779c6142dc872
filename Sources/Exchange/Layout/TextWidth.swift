// Pages of text at another width than that of paper: the same sheets, their lines wrapped anew.

extension TextPages {
    /// The sheets of a paper in lines of another width. Every sheet has what stands on it on paper; heads of sheets and
    /// headings that are repeated there stand only once.
    /// - Parameter columns: the width, at least 20.
    package static func fitted(
        _ document: PaperDocument, leavingOut leftOut: Set<Int> = [], columns: Int
    ) -> [[SheetLine]] {
        var paper = TextPages()
        var endless = TextPages(width: max(20, columns))
        let sheets = paper.write(document, leavingOut: leftOut)
        let sections = endless.write(document, leavingOut: leftOut)
        var places: [Int: [Int]] = [:]
        for (number, sheet) in sheets.enumerated() {
            for case let item? in sheet.lazy.map(\.item) { places[item, default: []].append(number) }
        }
        var result = Array(repeating: [SheetLine](), count: sheets.count)
        var first = 0
        for (lines, end) in zip(sections, paper.sectionEnds) {
            place(lines, by: places, on: first..<end, of: &result)
            first = end
        }
        return result
    }

    /// Puts the lines of a section on its sheets: of the lines of an item, as large a part on each as on paper.
    private static func place(
        _ lines: [SheetLine], by places: [Int: [Int]], on sheets: Range<Int>, of result: inout [[SheetLine]]
    ) {
        var counts: [Int: Int] = [:]
        for case let item? in lines.lazy.map(\.item) { counts[item, default: 0] += 1 }
        var seen: [Int: Int] = [:]
        var sheet = sheets.lowerBound
        var waiting: [SheetLine] = []
        for line in lines {
            guard let item = line.item else {
                waiting.append(line)
                continue
            }
            let index = seen[item, default: 0]
            seen[item] = index + 1
            if let numbers = places[item], let count = counts[item] {
                sheet = max(sheet, numbers[min(numbers.count - 1, index * numbers.count / count)])
            }
            result[sheet] += waiting
            result[sheet].append(line)
            waiting = []
        }
        result[sheets.isEmpty ? sheet : sheets.upperBound - 1] += waiting
    }
}

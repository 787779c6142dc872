// Rows of a table that are no records: sums, notes, and rows that say that there is nothing.
import Domain
import Formats

extension GridRow {
    /// What the row is when it is no record, however its cells fill the columns of one; nil for a row that may be one.
    var matter: ReadRemark.Matter? {
        if isTotal { return .total }
        return isNote || isNothing ? .note : nil
    }

    /// Whether it sums up the rows above it.
    private var isTotal: Bool {
        guard !beginsWithNumber else { return false }
        return filled.prefix(2).contains { cell in
            guard cell.text.utf8.count <= 100, !cell.text.contains("?") else { return false }
            let text = TextLayout.folded(cell.text) + " "
            if Self.bodies.contains(where: text.hasPrefix) { return false }
            if Self.sums.contains(where: text.hasPrefix) || Self.totals.contains(text) { return true }
            return Self.totals.contains(where: text.hasPrefix)
                && (cell.text.contains(":") || cell.text.contains("(") || text.contains(where: \.isNumber)
                    || Self.isMarked(cell.text))
        }
    }

    private static let totals = ["cong ", "tong ", "total ", "tong hop "]
    private static let sums = [
        "tong cong ", "tong so ", "tong kinh phi ", "tong gia tri ", "cong toan ", "cong muc ", "cong phan ",
        "cong nhom ", "cong chuyen ", "cong trang ", "cong lai ", "cong don ", "luy ke ", "so trang truoc ",
        "so chuyen ", "chuyen trang ", "chuyen sang trang ", "mang sang ",
    ]
    /// Bodies and words that begin as sums do.
    private static let bodies = ["tong cong ty ", "tong cuc ", "tong dai ", "cong ty ", "cong an ", "cong doan "]

    /// "Tổng A + B", "Cộng I, II": the groups that are summed.
    private static func isMarked(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }.dropFirst()
        return !words.isEmpty
            && words.allSatisfy { $0.count <= 4 && $0.allSatisfy { "ABCDEFGHIVX".contains($0) } || $0 == "và" }
    }

    /// Whether it is a remark below the table or between its rows.
    private var isNote: Bool {
        guard !beginsWithNumber else { return false }
        let filled = filled
        guard (1...3).contains(filled.count), let first = filled.first else { return false }
        if first.text.hasPrefix("*") || first.text.hasPrefix("(*") { return true }
        let text = TextLayout.folded(first.text) + " "
        if Self.notes.contains(where: text.hasPrefix) { return true }
        // Questions and names may begin with these words, remarks put a colon behind them.
        let head = first.text.prefix(while: { $0 != ":" })
        return head.count < first.text.count && Self.headed.contains(TextLayout.folded(String(head)))
    }

    private static let notes = [
        "bang chu ", "so tien bang chu ", "trong do nu ", "trong do nam ", "danh sach an dinh ", "danh sach nay ",
        "an dinh danh sach ", "ky ghi ro ", "ky ten dong dau ", "ky va ghi ro ",
    ]
    private static let headed: Set<String> = [
        "ghi chu", "nguon", "nguon so lieu", "trong do", "luu y", "chu thich", "chu y", "bang chu", "don vi tinh",
        "dvt",
    ]

    /// Whether it only letters or numbers the columns: `A B C 1 2`, as forms of statistics do below their heading.
    var isOfColumnLetters: Bool {
        let texts = filled.map { $0.text.filter { $0 != "(" && $0 != ")" } }
        return texts.count >= 3 && texts[0].first?.isLetter == true
            && texts.allSatisfy {
                $0.count == 1 && "ABCDEFGH".contains($0) || $0.count <= 2 && $0.allSatisfy(\.isNumber)
            }
    }

    /// Whether it has a place and nothing in it: dots, dashes, "Không có".
    private var isNothing: Bool {
        var rest = filled[...]
        if beginsWithNumber { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy { Self.saysNothing($0.text) }
    }

    private static let nothing: Set<String> = ["", "khong co", "khong"]
    /// Letters and digits of the longest of these.
    private static let longestNothing = 8

    private static func saysNothing(_ text: String) -> Bool {
        // A long text is told by its beginning: folding all of it for every row of a list would cost.
        let letters = text.unicodeScalars.lazy.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return letters.prefix(longestNothing + 1).count <= longestNothing && nothing.contains(TextLayout.folded(text))
    }
}

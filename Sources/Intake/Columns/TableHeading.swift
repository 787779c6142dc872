// A table's heading: what each of its columns is in a list of the kind that they make together.
import Domain
import Formats

/// A column of a heading.
struct HeadingColumn: Sendable {
    let column: Int
    /// Its heading as written, that of a group of columns in front.
    let text: String
    var sense: HeadingSense
    /// What stands in its parentheses, such as the unit of its sums.
    let aside: String
    /// Whether its values are read.
    var isRead = false
    /// Whether somebody said that nothing of it is kept.
    var isDeclined = false
    /// The body whose answers it holds, where that is what it is headed by; empty for other columns.
    var body = ""
    /// The numbers of the rows in which it holds something, when nothing heads it; nil for a column with a heading.
    var unheadedRows: [Int]?
}

/// A heading that was found.
struct TableHeading: Sendable {
    let kind: RecordKind
    /// Its rows, as positions in the grid.
    let rows: Range<Int>
    private(set) var columns: [HeadingColumn]
    /// How many columns it covers.
    let width: Int
    /// The folded texts by column, to know it again on the next page.
    let folded: [Int: String]
    private var byField: [String: [HeadingColumn]] = [:]

    init(_ kind: RecordKind, rows: Range<Int>, columns: [HeadingColumn], width: Int, folded: [Int: String]) {
        self.kind = kind
        self.rows = rows
        self.width = width
        self.folded = folded
        self.columns = Self.settled(columns, kind)
        reference = columns.first { ["ma tra cuu", "reference"].contains(TextLayout.folded($0.text)) }?.column
        index()
    }

    /// The columns read for a field, from left to right.
    func columns(of field: String) -> [HeadingColumn] { byField[field] ?? [] }
    /// The first column read for a field.
    func first(_ field: String) -> Int? { byField[field]?.first?.column }
    /// The first column of the rows' numbers.
    private(set) var order: Int?
    /// The column of the references by which our own rows are found again, where there is one.
    let reference: Int?
    /// The fields that are read.
    var fields: Set<String> { Set(byField.keys) }

    /// The same with columns that nothing heads; an empty cell of the heading gives way to them.
    func adding(_ unheaded: [HeadingColumn]) -> TableHeading {
        guard !unheaded.isEmpty else { return self }
        var heading = self
        let added = Set(unheaded.map(\.column))
        heading.columns = (columns.filter { !added.contains($0.column) } + unheaded).sorted { $0.column < $1.column }
        heading.index()
        return heading
    }

    /// Reads the columns of one field as those of another.
    mutating func read(_ field: String, as other: String) {
        for index in columns.indices where columns[index].sense.field == field {
            columns[index].sense = .field(other, .likely)
        }
        index()
    }

    /// Leaves out what a field's columns of these places hold.
    mutating func leaveOut(_ places: Set<Int>) {
        for index in columns.indices where places.contains(columns[index].column) {
            (columns[index].sense, columns[index].isRead) = (.leftOut, false)
        }
        index()
    }

    /// Reads a column as that of a field.
    mutating func read(_ column: Int, as field: String) {
        for index in columns.indices where columns[index].column == column {
            (columns[index].sense, columns[index].isRead) = (.field(field, .likely), true)
        }
        index()
    }

    private mutating func index() {
        byField = [:]
        order = columns.first { $0.sense == .order }?.column
        for column in columns where column.isRead {
            if let field = column.sense.field { byField[field, default: []].append(column) }
        }
    }

    /// Of several columns for one field the surest is read; of equally sure ones all that can be joined, else the first.
    private static func settled(_ columns: [HeadingColumn], _ kind: RecordKind) -> [HeadingColumn] {
        var best: [String: HeadingSense.Certainty] = [:]
        for column in columns {
            guard let field = column.sense.field, let certainty = column.sense.certainty else { continue }
            best[field] = max(best[field] ?? .vague, certainty)
        }
        var seen: Set<String> = []
        return columns.map { column in
            var column = column
            guard let field = column.sense.field, column.sense.certainty == best[field] else { return column }
            let isFirst = seen.insert(field).inserted
            if case .mark = column.sense {
                column.isRead = true
            } else {
                column.isRead = isFirst || canJoin(field, kind)
            }
            // Of two bodies one leads; which of them, nobody said.
            if !column.isRead, kind == .question, field == "department" {
                column.sense = .unclear(["department", "supporting"])
            }
            return column
        }
    }

    private static func canJoin(_ field: String, _ kind: RecordKind) -> Bool {
        if kind == .question, field == "department" || field == "topic" { return false }
        switch kind.description[field]?.kind {
        case .text, .prose: return true
        default: return field == "contact"
        }
    }

    /// How well the headings fit the kind; headings that say nothing in it speak against it.
    var score: Double {
        var score = 0.0
        var marked: Set<String> = []
        for column in columns {
            switch column.sense {
            case .field(_, let certainty): score += column.isRead ? Double(certainty.rawValue) : 0.5
            case .mark(let field, _): if marked.insert(field).inserted { score += 3 }
            case .unknown: score -= column.text.isEmpty || column.unheadedRows != nil ? 0 : 1
            case .order, .leftOut, .own, .unclear: break
            }
        }
        return score
    }

    /// Whether its columns make a list of the kind.
    func isComplete(_ choice: ChosenColumns) -> Bool {
        if !choice.isEmpty, choice.kinds.contains(kind), choice.named.isSubset(of: fields), !fields.isEmpty {
            return fields.contains(kind.description.titleField)
                || kind.description.listSignature?.isMet(by: fields) == true
        }
        guard kind.description.listSignature?.isMet(by: fields) == true else { return false }
        let unknown = columns.filter { $0.sense == .unknown && !$0.text.isEmpty && $0.unheadedRows == nil }
        let read = columns.count { $0.isRead }
        guard read >= 2, read >= unknown.count, isTelling(beside: unknown) else { return false }
        // A row of data may hold words of headings by chance, but not the name of a field or "STT".
        return order != nil || columns.contains { $0.isRead && $0.sense.certainty == .sure }
    }

    /// What lists of many kinds have, so that it tells of none.
    private static let common: Set<String> = [
        "unit", "year", "notes", "place", "state", "source", "holder", "group", "name",
    ]
    private static let ofBooks: HeadingPhrases =
        "ngày đến|số đến|số đi|nơi nhận|người nhận|đơn vị hoặc người nhận|ngày chuyển|số lượng bản|nơi gửi"
    private static let sums: HeadingPhrases =
        "số tiền|kinh phí|đơn giá|thành tiền|số lượng|doanh thu|giá trị|sản lượng|diện tích|dư nợ"

    /// Whether the headings say of what the table is a list, and not only what many lists have.
    private func isTelling(beside unknown: [HeadingColumn]) -> Bool {
        let title = byField[kind.description.titleField]?.first?.sense.certainty
        let telling = columns.filter {
            $0.isRead && $0.sense.certainty == .sure && !Self.common.contains($0.sense.field ?? "")
        }
        switch kind {
        case .question:
            let answer = byField["answer"]?.first?.sense.certainty
            if title == .vague, answer ?? .vague == .vague { return false }
            return answer != nil || !unknown.contains { Self.sums.stand(in: HeadingText($0.text)) }
        case .product:
            let own = columns.contains { $0.isRead && !Self.common.contains($0.sense.field ?? "") }
            return own || unknown.isEmpty
        case .legalDocument:
            // The book of what came in and went out lists papers of all kinds.
            return (title != .vague || telling.count >= 2)
                && !columns.contains { Self.ofBooks.begin(HeadingText($0.text)) }
        default: return title != .vague || telling.count >= 2
        }
    }

    private static let personal: HeadingPhrases =
        """
        cccd|cmnd|cmt|căn cước|căn cước công dân|chứng minh nhân dân|ngày sinh|năm sinh|sinh năm|sinh ngày|ngày tháng năm sinh|\
        số tài khoản|stk|tài khoản|dân tộc|tôn giáo|hộ nghèo|cận nghèo|diện hộ|số bhxh|mã số bhxh
        """
    private static let signed: HeadingPhrases = "ký nhận|ký tên|chữ ký|người ký|đánh dấu"

    /// Whether a column says something of a person that no record keeps.
    private static func isPersonal(_ column: HeadingColumn) -> Bool { personal.stand(in: HeadingText(column.text)) }

    /// Whether a column that gives no field is kept among the notes of its kind.
    func isNoted(_ column: HeadingColumn) -> Bool {
        guard kind.description["notes"] != nil, !column.isRead, !column.isDeclined, !column.text.isEmpty,
            column.sense != .order, column.sense != .own
        else { return false }
        return !Self.isPersonal(column) && !Self.signed.stand(in: HeadingText(column.text))
    }

    /// The columns as somebody is told of them, with their first values.
    func told(_ found: (HeadingColumn) -> (samples: [String], rows: [Int])) -> [ReadColumn] {
        columns.compactMap { column in
            let (samples, rows) = found(column)
            guard !column.text.isEmpty || !samples.isEmpty else { return nil }
            let meaning: ReadColumn.Meaning
            switch column.sense {
            case .field(let field, _), .mark(let field, _):
                meaning = column.isRead ? .field(field) : isNoted(column) ? .noted : .spare(field)
            case .order: meaning = .order
            case .own: meaning = .leftOut
            case .leftOut: meaning = isNoted(column) ? .noted : Self.isPersonal(column) ? .personal : .leftOut
            case .unclear(let fields): meaning = .unclear(fields)
            case .unknown: meaning = Self.isPersonal(column) ? .personal : .unknown
            }
            var told = ReadColumn(heading: column.text, meaning: meaning, samples: samples)
            (told.rows, told.isHeaded) = (rows, column.unheadedRows == nil)
            return told
        }
    }
}

extension TableHeading {
    /// Whether a row repeats the heading or numbers its columns, as tables do on each page.
    func isRepeated(by row: GridRow) -> Bool {
        let filled = row.filled
        guard filled.count >= 2 else { return false }
        if isColumnNumbers(filled) { return true }
        var matches = 0
        for cell in filled {
            // A text much longer than the heading cannot fold to it, and folding each long cell would cost.
            guard let heading = folded[cell.column], cell.text.utf8.count <= heading.utf8.count * 4 + 16
            else { return false }
            let own = TextLayout.folded(cell.text)
            guard !own.isEmpty, heading == own || heading.hasPrefix(own) || heading.hasSuffix(own) else { return false }
            matches += 1
        }
        return matches >= 2
    }

    /// Bytes of the longest number of a column: "(12)".
    private static let longestNumber = 8

    private func isColumnNumbers(_ filled: [GridCell]) -> Bool {
        guard filled.count >= max(3, width - 1) else { return false }
        var previous: Int?
        for cell in filled {
            let text = cell.text
            guard text.utf8.count <= Self.longestNumber,
                let number = TextLayout.ordinal(text.hasPrefix("(") ? String(text.dropFirst()) : text),
                previous == nil || number == (previous ?? 0) + 1
            else { return false }
            previous = number
        }
        return true
    }
}

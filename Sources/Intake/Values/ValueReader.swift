// Reads the cells of a list into the form in which files carry values, and says what was done on the way.
import Domain
import Formats

/// Reads the values of a table's rows.
struct ValueReader {
    /// What a cell came to.
    struct Reading {
        /// The value as files have it; nil when the field cannot hold what the cell says.
        var value: String?
        /// A value for another field that stands in the same cell.
        var more: [(name: String, value: String)] = []
        /// What somebody should know of it.
        var matter: ReadRemark.Matter?
    }

    let kind: RecordKind
    let labels: ColumnLabels
    let units: UnitLines
    /// The year of days that name none.
    let year: Int?
    private let fields: Set<String>
    private let description: RecordDescription
    private var forms: [Int: NumberForm] = [:]
    private var all = NumberForm()
    private var orders: [Int: DayOrder] = [:]
    /// The greatest number under each column of sums.
    private var greatest: [Int: Int64] = [:]

    init(_ heading: TableHeading, _ labels: ColumnLabels, units: UnitLines = UnitLines([]), year: Int?) {
        kind = heading.kind
        self.labels = labels
        self.units = units
        self.year = year
        fields = heading.fields
        description = heading.kind.description
    }

    /// Looks through the columns of numbers and days, whose forms decide how each of their values is read.
    mutating func look(at grid: TableGrid, from start: Int, _ heading: TableHeading) {
        let columns = heading.columns.filter { column in
            guard column.isRead, let field = column.sense.field.flatMap({ description[$0] }) else {
                return kind == .support && ListContext.isOfPaid(column)
            }
            return switch field.kind {
            case .money, .figure, .number, .date: true
            default: false
            }
        }
        guard !columns.isEmpty else { return }
        for row in grid.rows[min(start, grid.rows.count)...] {
            for column in columns {
                guard let cell = row.cell(at: column.column), !cell.continues, !cell.lines.isEmpty else { continue }
                if column.sense.field.flatMap({ description[$0] })?.kind == .date {
                    orders[column.column, default: DayOrder()].note(cell.text)
                    continue
                }
                if !cell.isNumber { forms[column.column, default: NumberForm()].note(cell.text) }
                let whole = cell.text.prefix { $0 != "," && !(cell.isNumber && $0 == ".") }
                    .filter { $0.isASCII && $0.isNumber }
                greatest[column.column] = max(greatest[column.column] ?? 0, Int64(whole) ?? 0)
            }
        }
        for form in forms.values {
            if form.isVietnamese { all.note("0,5") }
            if form.isEnglish { all.note("0.5") }
        }
    }

    /// What a cell says under a column of a field.
    func read(_ cell: GridCell, _ text: String, _ field: FieldDescription, _ column: HeadingColumn) -> Reading {
        switch field.kind {
        case .choice, .several:
            guard let (code, isExact) = labels.code(text, of: field, kind) else {
                return Reading(matter: .unreadable(field: field.name))
            }
            return Reading(value: code, matter: isExact ? nil : .readAs(field: field.name, code))
        case .date:
            guard let order = orders[column.column] else { return day(text, field) }
            return order.dayFirst(text).map { day($0, field) } ?? Reading(matter: .ambiguous(field: field.name))
        case .money: return kept(sum(cell, field, column), text, field)
        case .number, .figure: return kept(number(cell, field, column), text, field)
        case .flag:
            let isFlag = (try? FieldValue(reading: text, for: field)) != nil
            return isFlag ? Reading(value: text) : Reading(matter: .unreadable(field: field.name))
        case .text: return Reading(value: NameCell.withoutTail(text))
        case .prose, .reference, .references: return Reading(value: text)
        }
    }

    /// What there is to say of the columns of days: which of them have the month in front.
    func dayRemarks(_ heading: TableHeading, place: String) -> [ReadRemark] {
        heading.columns.filter { orders[$0.column]?.isMonthFirst == true }.compactMap { column in
            column.sense.field.map { ReadRemark(place: place, matter: .monthFirst(field: $0), text: column.text) }
        }
    }

    /// The text of a column with its numbers in the Vietnamese form; nil when they may be read in several ways.
    func vietnamese(_ text: String, _ column: HeadingColumn, isWhole: Bool) -> String? {
        (forms[column.column] ?? NumberForm()).vietnamese(text, table: all, isWhole: isWhole)
    }

    /// Whether no column says in what amounts are counted.
    var needsMeasure: Bool { description["measure"] != nil && !fields.contains("measure") }

    /// What a record cannot be without is refused with its reason, when it is not only unclear.
    private func kept(_ reading: Reading, _ text: String, _ field: FieldDescription) -> Reading {
        guard reading.value == nil, field.rules.contains(.required), reading.matter == .unreadable(field: field.name),
            (try? FieldValue(reading: text, for: field)) == nil
        else { return reading }
        return Reading(value: text)
    }

    /// Fields of which the last day counts, where a text names several.
    private static let deadlines: Set<String> = [
        "dueOn", "expiresOn", "validTo", "useBy", "heldTo", "inForceTo",
    ]
    private static let beginnings: Set<String> = [
        "heldFrom", "heldOn", "startedOn", "validFrom", "inForceFrom", "producedOn", "issuedOn", "date", "listedOn",
        "plannedOn", "noticeDate",
    ]
    private static let ends = ["heldFrom": "heldTo", "validFrom": "validTo", "inForceFrom": "inForceTo"]

    private func day(_ text: String, _ field: FieldDescription) -> Reading {
        let isDeadline = Self.deadlines.contains(field.name)
        let found = isDeadline ? DayReading.due(text, year: year) : DayReading(text, year: year)
        func readAs(_ day: CalendarDate) -> Reading {
            Reading(value: day.isoText, matter: .readAs(field: field.name, day.officialText))
        }
        // What is meant to be was not yet.
        if !isDeadline, field.name != "plannedOn", DayReading.isPlanned(text) {
            guard let day = found.first, description["plannedOn"] != nil, !fields.contains("plannedOn"),
                case .day = found
            else { return Reading(matter: .unreadable(field: field.name)) }
            return Reading(more: [("plannedOn", day.isoText)], matter: .moved(field: "plannedOn"))
        }
        switch found {
        case .day(let day, let isPlain): return isPlain ? Reading(value: day.isoText) : readAs(day)
        case .days(let first, let last):
            if isDeadline { return readAs(last) }
            guard let end = Self.ends[field.name], description[end] != nil, !fields.contains(end) else {
                return readAs(first)
            }
            return Reading(value: first.isoText, more: [(end, last.isoText)])
        case .period(let first, let last):
            // Of what was done in a month the month ends it; when something began in one, nobody knows.
            let isMonth = first.month == last.month && first.year == last.year
            if isDeadline || isMonth && !Self.beginnings.contains(field.name) { return readAs(last) }
        case .none: break
        }
        return field.rules.contains(.required)
            ? Reading(value: text) : Reading(matter: .unreadable(field: field.name))
    }

    /// Below this no sum in đồng is: a column of such sums leaves out its unit.
    private static let leastSum: Int64 = 10_000

    private func sum(_ cell: GridCell, _ field: FieldDescription, _ column: HeadingColumn) -> Reading {
        let unreadable = Reading(matter: .unreadable(field: field.name))
        let ambiguous = Reading(matter: .ambiguous(field: field.name))
        guard let written = cell.isNumber ? cell.readable : vietnamese(cell.text, column, isWhole: false) else {
            return ambiguous
        }
        var value = written
        if !written.contains(where: \.isLetter) {
            switch SumUnit(column.aside) ?? SumUnit(ofHeading: column.text) ?? units.sum {
            case .foreign: return unreadable
            case .some(let unit): value += unit.suffix
            case nil:
                let isNought = !written.contains { ("1"..."9").contains($0) }
                if !isNought, units.isContradicting || greatest[column.column] ?? 0 < Self.leastSum { return ambiguous }
            }
        }
        guard let sum = Money(value) else {
            guard cell.isNumber, let whole = Self.rounded(value) else { return unreadable }
            return Reading(value: String(whole), matter: .readAs(field: field.name, Money(dong: whole).fullText))
        }
        return sum.dong < 0 ? unreadable : Reading(value: value)
    }

    private static let sums: HeadingPhrases =
        "số tiền|kinh phí|thành tiền|giá trị|vốn|mức hỗ trợ|còn lại|còn phải cấp|chưa cấp"

    /// The unit of a sum that is kept in the notes, where its own words and its heading leave it to the lines above the
    /// table; empty for what is no sum.
    func unitLeftOut(_ text: String, _ column: HeadingColumn) -> String {
        guard text.contains(where: \.isNumber), !text.contains(where: \.isLetter), let unit = units.sum,
            SumUnit(column.aside) == nil, SumUnit(ofHeading: column.text) == nil,
            column.sense.field.flatMap({ description[$0] })?.kind == .money || ListContext.isOfPaid(column)
                || Self.sums.stand(in: HeadingText(column.text))
        else { return "" }
        return unit.suffix
    }

    /// A spreadsheet's sum in whole đồng, when it has parts of one.
    private static func rounded(_ text: String) -> Int64? {
        let number = text.prefix { !$0.isLetter && $0 != " " }
        guard let unit = Money("1" + text.dropFirst(number.count)), let figure = Figure(vietnamese: String(number)),
            figure.unscaled >= 0
        else { return nil }
        var scale: Int64 = 1
        for _ in 0..<figure.scale { scale *= 10 }
        let (product, overflow) = figure.unscaled.multipliedReportingOverflow(by: unit.dong)
        guard !overflow, product < .max - scale else { return nil }
        return (product + scale / 2) / scale
    }
}

extension SumUnit {
    /// The unit that a heading names without parentheses: "Số tiền, triệu đồng".
    fileprivate init?(ofHeading text: String) {
        let parts = text.split { ",-–:;\n".contains($0) }
        guard parts.count > 1, let last = parts.last, let unit = SumUnit(String(last)) else { return nil }
        self = unit
    }
}

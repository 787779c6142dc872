// What the title of a list and the lines around it say of all its rows: the year, the unit of sums, what kind of list it is.
import Domain
import Formats

/// What holds for all rows of a list.
struct ListContext {
    /// The year of rows that name none.
    let year: Int?
    /// The units that the lines above the table and its sheet name.
    let units: UnitLines
    /// The lines above the table, the nearest last, and the name of its sheet.
    private let lines: [String]
    /// Whether the year stands in the title of the paper and not above this table.
    private let isYearOfPaper: Bool

    /// - Parameter yearOfPaper: the year that the head of the whole paper names.
    init(_ preamble: TablePreamble, sheet: String?, yearOfPaper: Int?) {
        lines = (sheet.map { [$0] } ?? []) + preamble.lines
        year = preamble.year ?? sheet.flatMap { TablePreamble.year(in: $0) } ?? yearOfPaper
        isYearOfPaper = preamble.year == nil && yearOfPaper != nil
        // The nearest lines say it; what stands further up belonged to something else.
        units = UnitLines(lines.suffix(Self.nearest))
    }

    private static let nearest = 8
    private static let youth: HeadingPhrases = "thanh niên|đoàn viên|đvtn|tuổi trẻ|youth"
    private static let paid: HeadingPhrases =
        """
        đã chi|đã giải ngân|kết quả hỗ trợ|đã hỗ trợ|đã cấp|đã nhận|đã trả|đã thanh toán|kết quả giải ngân|kết quả thực hiện hỗ trợ|\
        được giải ngân|paid|danh sách chi trả|danh sách cấp phát|danh sách nhận tiền|quyết toán
        """
    private static let approved: HeadingPhrases = "duyệt|phê duyệt|được duyệt|chấp thuận"
    private static let asked: HeadingPhrases = "đề nghị|đề xuất|chờ|trình"
    private static let unpaid: HeadingPhrases =
        "đề nghị|dự kiến|nhu cầu|đăng ký|kế hoạch|dự toán|đề xuất|chưa|dự thảo|phê duyệt"

    /// Whether a list of help is one of young people, for kinds that would else be taken to be; nil for other kinds.
    func isOfYouth(_ kind: RecordKind) -> Bool? {
        guard kind == .support || kind == .project else { return nil }
        return lines.contains { Self.youth.stand(in: HeadingText($0)) }
    }

    /// Whether a column holds what was paid.
    static func isOfPaid(_ column: HeadingColumn) -> Bool { paid.stand(in: HeadingText(column.text)) }

    /// Whether its sums are those that were approved, by the heading of their column.
    static func areApproved(_ heading: TableHeading) -> Bool {
        heading.columns(of: "amount").contains { column in
            let text = HeadingText(column.text)
            return approved.stand(in: text) && !asked.stand(in: text)
        }
    }

    /// Whether it lists what was paid.
    func isPaid(_ heading: TableHeading) -> Bool {
        let title = lines.suffix(Self.nearest).map { HeadingText($0) }
        if title.contains(where: Self.unpaid.stand) { return false }
        let sums = heading.columns(of: "amount").map { HeadingText($0.text) }
        return title.contains(where: Self.paid.stand) || sums.contains(where: Self.paid.stand)
    }

    /// The unit in which all amounts are counted: that of their heading, or the one above the table.
    func measure(_ heading: TableHeading) -> String? {
        let own = ["quantity", "target", "result"].flatMap { heading.columns(of: $0) }.map { $0.aside }
            .first { UnitLines.isMeasure($0) }
        return own ?? (heading.first("quantity") == nil ? nil : units.measure)
    }

    /// What somebody should know of what was taken from around the table.
    func remarks(_ heading: TableHeading, place: String) -> [ReadRemark] {
        var remarks: [ReadRemark] = []
        let description = heading.kind.description
        let hasOpenSums = heading.columns.contains { column in
            column.isRead && column.sense.field.flatMap { description[$0] }?.kind == .money
                && SumUnit(column.aside) == nil
        }
        if hasOpenSums, units.isContradicting {
            remarks.append(ReadRemark(place: place, matter: .units, text: units.text))
        } else if hasOpenSums, let unit = units.sum {
            remarks.append(ReadRemark(place: place, matter: .unit(unit.name), text: units.text))
        }
        if description["measure"] != nil, heading.first("measure") == nil, let measure = measure(heading) {
            remarks.append(ReadRemark(place: place, matter: .unit(measure), text: measure))
        }
        if !heading.fields.contains("youthLed"), let isLed = isOfYouth(heading.kind) {
            remarks.append(
                ReadRemark(place: place, matter: .assumed(field: "youthLed", isLed ? "true" : "false"), text: ""))
        }
        if isYearOfPaper, let year, description["year"]?.rules.contains(.required) == true,
            !heading.fields.contains("year")
        {
            remarks.append(ReadRemark(place: place, matter: .assumed(field: "year", String(year)), text: ""))
        }
        if heading.kind == .support, heading.first("state") == nil, heading.first("paidOn") == nil, isPaid(heading) {
            remarks.append(ReadRemark(place: place, matter: .assumed(field: "state", "paid"), text: ""))
        }
        return remarks
    }
}

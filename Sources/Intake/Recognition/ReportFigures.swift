// Reads the figures of a yearly report out of its sentences: each with its unit, its period, and "hơn" or "trên" kept.
import Domain
import Formats
import Vietnamese

/// The figures of a report as indicators.
struct ReportFigures {
    /// A figure and the words it stands in.
    struct Found: Equatable {
        var name: String
        var measure: String
        var figure: Figure
        /// Whether it counts from the beginning and not the year alone.
        var isCumulative: Bool
        /// Whether it stands in the plan for the next year.
        var isPlanned: Bool
        var line: Int
    }

    let title: String
    let year: Int?
    let issuer: String
    private(set) var found: [Found] = []
    /// What is to be done in the next year.
    private var plans: [(text: String, line: Int)] = []
    private var events: [NamedEvent] = []

    /// The figures of some lines; nil when they are no report.
    init?(_ lines: [String]) {
        // Text saved from a page keeps the signs of bold and italic letters.
        let lines = lines.map { $0.replacing("*", with: "") }
        guard let head = lines.prefix(25).firstIndex(where: Self.isHead) else { return nil }
        var title = TextLayout.trimmed(String(lines[head].dropFirst(7)))
        if title.isEmpty { title = lines.dropFirst(head + 1).first ?? "" }
        let plain = PlainTitle.plain(title)
        self.title = "Báo cáo " + plain.prefix(1).lowercased() + plain.dropFirst()
        year = TablePreamble.year(in: title)
        issuer = Self.issuer(lines)
        var isPlanned = false
        for (index, line) in lines.enumerated().dropFirst(head + 1) {
            let words = TextLayout.folded(line)
            if ProseDialogue.isEnd(line) { break }
            if GroupTitle.isTitle(line) {
                isPlanned = ["ke hoach", "phuong huong", "nhiem vu", "muc tieu"].contains(where: words.contains)
                continue
            }
            if isPlanned, let mark = line.first, "-–+•".contains(mark) {
                plans.append((TextLayout.trimmed(String(line.dropFirst())), index + 1))
            } else if !isPlanned {
                events += NamedEvent.events(in: line, line: index + 1)
            }
            // What a report rests on has numbers and dates, and no figures.
            if words.hasPrefix("can cu") || words.hasPrefix("thuc hien cong van") { continue }
            found += Self.figures(in: line, isPlanned: isPlanned, line: index + 1)
        }
        guard found.count >= 3 else { return nil }
    }

    private static func isHead(_ line: String) -> Bool {
        let words = TextLayout.folded(line)
        return words.hasPrefix("bao cao")
            && (words == "bao cao" || TextLayout.isCapitals(String(line.prefix(8)) + " A"))
            && line.hasPrefix("BÁO CÁO")
    }

    /// The body that reports, from the sentence that ends the report: "Trên đây là báo cáo … của …".
    private static func issuer(_ lines: [String]) -> String {
        guard let line = lines.last(where: { TextLayout.folded($0).hasPrefix("tren day la bao cao") }) else {
            return ""
        }
        guard let mark = line.ranges(of: " của ").last else { return "" }
        return TextLayout.trimmed(String(line[mark.upperBound...].prefix { $0 != "." && $0 != "/" }))
    }

    /// The units figures are counted in, the longer before those they begin with.
    private static let units = [
        "triệu đồng", "tỷ đồng", "nghìn đồng", "đồng", "hợp tác xã", "tổ hợp tác", "câu lạc bộ", "ý tưởng", "ý",
        "dự án", "mô hình",
        "cuộc", "lượt", "đoàn viên", "hội viên", "đvtn", "thanh niên", "học sinh", "học viên", "lao động", "người",
        "hộ", "tổ", "lớp",
        "sản phẩm", "chủ thể", "buổi", "đợt", "công trình", "tin", "bài", "gian hàng", "việc làm", "ha", "tấn", "kg",
        "xã", "thôn",
        "cơ sở", "doanh nghiệp", "htx", "tht", "hồ sơ", "điểm", "nhãn hiệu", "mã qr",
    ]
    private static let measures = [
        "đvtn": "ĐVTN", "ý": "ý tưởng", "htx": "hợp tác xã", "tht": "tổ hợp tác", "mã qr": "mã QR",
    ]
    private static let about = ["trên", "hơn", "gần", "khoảng", "ước", "xấp xỉ", "không quá", "ít nhất", "tối thiểu"]
    private static let before = [
        "số", "ngày", "tháng", "năm", "quý", "điều", "khoản", "lần", "thứ", "giai", "từ", "khóa", "mùa",
    ]
    private static let sinceBeginning = [
        "den nay", "tinh den", "hien co", "hien nay", "luy ke", "toan tinh co", "toan xa co", "toan huyen co",
    ]

    private static func figures(in line: String, isPlanned: Bool, line number: Int) -> [Found] {
        let words = line.split(separator: " ").map(String.init)
        var found: [Found] = []
        for (index, word) in words.enumerated() {
            let digits = word.trimmingPrefix("(").prefix { $0.isNumber || $0 == "." || $0 == "," }
            let bare = String(digits.reversed().drop { $0 == "." || $0 == "," }.reversed())
            guard let first = bare.first, first.isNumber, digits.count == word.trimmingPrefix("(").count,
                let figure = Figure(vietnamese: bare) ?? Figure(plain: bare)
            else { continue }
            let previous = index > 0 ? folded(words[index - 1]) : ""
            if before.contains(where: { folded($0) == previous }) { continue }
            let rest = words[(index + 1)...].joined(separator: " ")
            let lower = rest.lowercased()
            guard
                let unit = units.first(where: {
                    lower == $0 || lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + ",") || lower.hasPrefix($0 + ";")
                        || lower.hasPrefix($0 + ".") || lower.hasPrefix($0 + ")")
                })
            else { continue }
            let sentence = TextLayout.folded(self.sentence(words, index))
            let counted = counted(rest)
            let vague = index > 0 && about.contains(words[index - 1].lowercased().trimmingPrefix("(").description)
            var name = counted.prefix(1).uppercased() + counted.dropFirst()
            let context = context(words, index - (vague ? 1 : 0), line)
            if !context.isEmpty { name += " – " + context }
            if vague { name += " (báo cáo ghi “" + words[index - 1].lowercased() + " " + bare + "”)" }
            found.append(
                Found(
                    name: name, measure: measures[unit] ?? unit, figure: figure,
                    isCumulative: sinceBeginning.contains(where: sentence.contains), isPlanned: isPlanned, line: number)
            )
        }
        return found
    }

    /// The sentence in which a word stands.
    private static func sentence(_ words: [String], _ index: Int) -> String {
        let start = words[..<index].lastIndex { $0.hasSuffix(".") } ?? -1
        return words[(start + 1)...index].joined(separator: " ")
    }

    /// What a figure counts: the words behind it, as far as they go on without another figure.
    private static func counted(_ rest: String) -> String {
        var taken: [Substring] = []
        let stops: Set<String> = ["với", "và", "qua", "trong", "của", "được", "tại", "lọt", "gồm"]
        for word in rest.split(separator: " ") {
            if taken.count >= 12 || word.first?.isNumber == true { break }
            let isNext = taken.last?.hasSuffix(",") ?? false
            if isNext, ["có", "qua", "gồm", "trong"].contains(word.lowercased()) { break }
            if !taken.isEmpty, stops.contains(word.lowercased()), taken.count >= 2 || word == "với" || word == "và" {
                break
            }
            taken.append(word)
            if let last = word.last, ".;:)".contains(last) { break }
            if word.hasSuffix(","), taken.count >= 4 { break }
        }
        return String(taken.joined(separator: " ").reversed().drop { ".,;:)(".contains($0) }.reversed())
    }

    /// The words before a figure that say what it is the figure of; where they say too little, what the line is about.
    private static func context(_ words: [String], _ index: Int, _ line: String) -> String {
        let start = words[..<index].lastIndex { $0.hasSuffix(".") || $0.hasSuffix(";") || $0.hasSuffix("...") } ?? -1
        var own = words[(start + 1)..<index].drop { "-–+•".contains($0.first ?? "-") }
        while let last = own.last?.lowercased(),
            ["có", "là", "được", "gồm", "với", "cho", "của", "hút", "thu", "và"].contains(last)
        {
            own = own.dropLast()
        }
        var shown = own.suffix(26)
        // A long sentence is taken up behind a pause.
        if own.count > 26, let pause = shown.prefix(12).lastIndex(where: { $0.hasSuffix(",") }) {
            shown = shown[(pause + 1)...]
        }
        let text = shown.joined(separator: " ")
        let isVague = own.count < 5 || text.lowercased().hasPrefix("kết quả")
        return (isVague ? subject(of: line) : (own.count > 26 ? "…" : "") + text).trimmingCharactersAtEnds
    }

    /// What a line is about: its first words up to a pause.
    private static func subject(of line: String) -> String {
        let bare = TextLayout.trimmed(String(line.drop { "-–+*• ".contains($0) }))
        let words = bare.split(separator: " ")
        let text = words.prefix(14).joined(separator: " ")
        let cut = text.firstIndex(where: { ".;:(".contains($0) }).map { String(text[..<$0]) } ?? text
        return words.count > 14 ? cut + "…" : cut
    }

    /// The indicators, one a figure, then what the report names and what it plans.
    var records: [IncomingRecord] { indicators + namedEvents + promises }

    /// What is to be done in the next year was promised by the body that reports.
    private var promises: [IncomingRecord] {
        plans.map { plan in
            var promise = Promise()
            (promise.commitment, promise.body) = (plan.text, issuer)
            var record = IncomingRecord(entry: RecordEntry(promise), place: String(plan.line))
            record.stated.remove("state")
            return record
        }
    }

    private var namedEvents: [IncomingRecord] {
        var seen: Set<String> = []
        return events.filter { seen.insert(folded($0.name)).inserted }.map(\.record)
    }

    private var indicators: [IncomingRecord] {
        var seen: [String: Int] = [:]
        return found.map { figure in
            var indicator = Indicator()
            seen[figure.name, default: 0] += 1
            let again = seen[figure.name] ?? 1
            indicator.name = again > 1 ? figure.name + " (\(again))" : figure.name
            indicator.measure = figure.measure
            indicator.period = year.map { String(figure.isPlanned ? $0 + 1 : $0) } ?? ""
            indicator.source = title
            indicator.office = issuer
            indicator.isCumulative = figure.isCumulative
            if figure.isPlanned { indicator.target = figure.figure } else { indicator.result = figure.figure }
            var record = IncomingRecord(entry: RecordEntry(indicator), place: String(figure.line))
            record.stated.subtract(["counter", "notApplicable"])
            return record
        }
    }
}

extension String {
    /// The text without pauses at either end.
    fileprivate var trimmingCharactersAtEnds: String {
        let pauses = " ,;:(“”\""
        return String(drop { pauses.contains($0) }.reversed().drop { pauses.contains($0) }.reversed())
    }
}

// The format codes of cells taken apart (ECMA-376 part 1, 18.8.30 and 18.8.31).

/// A number format: up to four sections, for numbers above, below and equal to zero, and for text.
struct NumberFormat {
    /// A piece of a section.
    enum Token: Equatable {
        case literal(String)
        /// A place for a figure: "0", "#" or "?".
        case digit(Unicode.Scalar)
        case point, comma, percent, slash, exponent, general, text
        /// A run of one letter that stands for a part of a date or time, in small letters.
        case date(Unicode.Scalar, count: Int)
        /// Hours, minutes or seconds counted on beyond a day.
        case elapsed(Unicode.Scalar)
    }

    struct Section {
        var tokens: [Token] = []
        /// The numbers it is for, where it says so itself.
        var condition: (sign: String, value: Double)?
    }

    private(set) var sections: [Section]

    /// Codes longer than this are no spreadsheet program's.
    private static let limit = 1024

    /// The format of a code.
    init(code: String) {
        var scanner = FormatScanner(Array(code.unicodeScalars.prefix(Self.limit + 1)))
        sections = code.unicodeScalars.count > Self.limit ? [] : scanner.sections()
    }

    /// A format that spreadsheet programs have without writing it.
    init(builtIn id: Int) {
        let codes = [
            1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
            13: "# ??/??", 15: "d-mm-yy", 16: "d-mm", 17: "mm/yyyy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
            21: "h:mm:ss", 22: "d/m/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
        ]
        switch id {
        case 14, 27...36, 50...58: self.init(code: "dd/mm/yyyy")
        default: self.init(code: codes[id] ?? "")
        }
    }

    /// Whether every number and text shows as it stands.
    var isPlain: Bool {
        sections.allSatisfy { !$0.isDate && !$0.addsText && !($0.tokens.isEmpty && sections.count > 1) }
            && textSection.map { $0.tokens.allSatisfy { $0 == .text } } ?? true
    }

    /// The section for a number, and whether its sign is shown besides.
    func section(for number: Double) -> (section: Section, showsSign: Bool)? {
        let numeric = Array(sections.prefix(3))
        guard let first = numeric.first else { return nil }
        if numeric.contains(where: { $0.condition != nil }) {
            let met = numeric.first { section in
                guard let (sign, value) = section.condition else { return true }
                return switch sign {
                case ">": number > value
                case ">=": number >= value
                case "<": number < value
                case "<=": number <= value
                case "=": number == value
                default: number != value
                }
            }
            return met.map { ($0, number < 0) }
        }
        // A section that is for text alone is none for numbers.
        if numeric.count > 1, number < 0 { return (numeric[1], false) }
        if numeric.count > 2, number == 0 { return (numeric[2], false) }
        return (first, number < 0)
    }

    /// The section for a text; nil when it is shown as it stands.
    var textSection: Section? {
        if sections.count > 3 { return sections[3] }
        return sections.last.flatMap { $0.tokens.contains(.text) ? $0 : nil }
    }
}

/// Takes a code apart.
private struct FormatScanner {
    private let code: [Unicode.Scalar]
    private var at = 0
    private var section = NumberFormat.Section()

    init(_ code: [Unicode.Scalar]) { self.code = code }

    mutating func sections() -> [NumberFormat.Section] {
        guard !code.isEmpty else { return [] }
        var done: [NumberFormat.Section] = []
        while at < code.count {
            if code[at] == ";" {
                done.append(section)
                section = NumberFormat.Section()
                at += 1
            } else {
                token()
            }
        }
        return Array((done + [section]).prefix(4))
    }

    private mutating func token() {
        let sign = code[at]
        at += 1
        switch sign {
        case "\"": quoted()
        case "\\", "!":
            if at < code.count { literal(String(code[at])) }
            at += 1
        // Room as wide as a letter, and one that fills the cell: neither is a letter.
        case "_": at += 1
        case "*": at += 1
        case "[": bracketed()
        case "0", "#", "?": section.tokens.append(.digit(sign))
        case ".": section.tokens.append(.point)
        case ",": section.tokens.append(.comma)
        case "%": section.tokens.append(.percent)
        case "/": section.tokens.append(.slash)
        case "@": section.tokens.append(.text)
        default: letter(sign)
        }
    }

    private mutating func letter(_ sign: Unicode.Scalar) {
        let small = sign.properties.lowercaseMapping.unicodeScalars.first ?? sign
        let rest = String(String.UnicodeScalarView(code[(at - 1)...].prefix(7))).lowercased()
        if rest == "general" {
            section.tokens.append(.general)
            at += 6
        } else if small == "e", at < code.count, code[at] == "+" || code[at] == "-" {
            section.tokens.append(.exponent)
            at += 1
        } else if rest.hasPrefix("am/pm") {
            section.tokens.append(.literal(""))
            at += 4
        } else if "dmyhs".unicodeScalars.contains(small) {
            var count = 1
            while at < code.count, code[at].properties.lowercaseMapping == String(small) {
                count += 1
                at += 1
            }
            section.tokens.append(.date(small, count: count))
        } else {
            literal(String(sign))
        }
    }

    private mutating func literal(_ text: String) {
        if case .literal(let before) = section.tokens.last {
            section.tokens[section.tokens.count - 1] = .literal(before + text)
        } else {
            section.tokens.append(.literal(text))
        }
    }

    private mutating func quoted() {
        let start = at
        while at < code.count, code[at] != "\"" { at += 1 }
        literal(String(String.UnicodeScalarView(code[start..<at])))
        at += 1
    }

    /// A colour, a condition, a currency with its language, or time that is counted on.
    private mutating func bracketed() {
        let start = at
        while at < code.count, code[at] != "]" { at += 1 }
        let text = String(String.UnicodeScalarView(code[start..<at]))
        at += 1
        if text.hasPrefix("$") {
            let currency = text.dropFirst().prefix { $0 != "-" }
            if !currency.isEmpty { literal(String(currency)) }
        } else if let first = text.unicodeScalars.first, "<>=".unicodeScalars.contains(first) {
            let sign = String(text.prefix { "<>=".contains($0) })
            if let value = Double(text.dropFirst(sign.count)) { section.condition = (sign, value) }
        } else if let letter = text.lowercased().unicodeScalars.first, "hms".unicodeScalars.contains(letter),
            text.lowercased().unicodeScalars.allSatisfy({ $0 == letter })
        {
            section.tokens.append(.elapsed(letter))
        }
    }
}

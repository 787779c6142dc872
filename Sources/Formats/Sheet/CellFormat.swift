// What a cell's format makes of its number: a number as it stands, a day or time, or the text that is shown.

/// How cells of one style show.
struct CellFormat {
    private let format: NumberFormat

    init(_ format: NumberFormat) { self.format = format }

    /// The value that is shown; nil for a format that shows nothing.
    /// - Parameter plain: the number in its shortest form.
    func value(of number: Double, plain: String, from1904: Bool) -> CellValue? {
        guard let (section, showsSign) = format.section(for: number) else { return .number(plain) }
        if section.tokens.isEmpty, format.sections.count > 1 { return nil }
        if section.isDate { return section.day(of: number, from1904: from1904) ?? .number(plain) }
        guard section.addsText else { return .number(plain) }
        return section.text(of: number, showsSign: showsSign).map { .text($0) } ?? .number(plain)
    }

    /// A text as it is shown; nil for a format that shows nothing.
    func text(_ text: String) -> String? {
        guard let section = format.textSection else { return text }
        if section.tokens.isEmpty { return nil }
        return section.tokens.map { token in
            switch token {
            case .literal(let literal): literal
            case .text: text
            default: ""
            }
        }.joined()
    }
}

extension NumberFormat.Section {
    var isDate: Bool {
        tokens.contains {
            switch $0 {
            case .date, .elapsed: true
            default: false
            }
        }
    }

    /// Whether more is shown than the figures of a number, signs and room between them.
    var addsText: Bool {
        var zeros = 0
        var isBehind = false
        for token in tokens {
            switch token {
            case .literal(let text): if !text.allSatisfy({ $0.isWhitespace || "-+()–.,".contains($0) }) { return true }
            case .percent, .slash: return true
            case .point: isBehind = true
            case .digit("0"): if !isBehind { zeros += 1 }
            case .exponent, .text: return false
            default: break
            }
        }
        return zeros > 1
    }

    /// A number with what the section adds, in Vietnamese signs; nil for one beyond all figures.
    func text(of number: Double, showsSign: Bool) -> String? {
        if tokens.contains(.slash) { return fraction(number, showsSign: showsSign) }
        let points = tokens.firstIndex(of: .point) ?? tokens.count
        guard var decimal = SheetDecimal(number) else {
            // Numbers of more figures than are kept are shown by their power of ten.
            let short = "\(abs(number))".replacing("e", with: "E").replacing(".", with: ",")
            return with(placed: [(showsSign ? "-" : "") + short])
        }
        decimal.shift(2 * tokens.count { $0 == .percent })
        let last = tokens.lastIndex { if case .digit = $0 { true } else { false } } ?? -1
        let thousands = tokens.indices.count { tokens[$0] == .comma && ($0 > last || $0 == points - 1) }
        decimal.shift(-3 * thousands)
        let behind = tokens[points...].compactMap { if case .digit(let sign) = $0 { sign } else { nil } }
        let (whole, figures) = decimal.rounded(min(behind.count, 30))
        var shown = Substring(figures)
        for sign in behind.prefix(30).reversed() where sign != "0" && shown.last == "0" { shown.removeLast() }
        var front = inFront(whole, points)
        if showsSign, !(whole.isEmpty && shown.allSatisfy { $0 == "0" }) { front[0] = "-" + front[0] }
        return with(placed: front, behind: shown.isEmpty ? "" : "," + shown)
    }

    /// The figures in front of the decimal sign, one text a place for a figure; the first place takes what is over.
    private func inFront(_ whole: String, _ points: Int) -> [String] {
        let places = tokens[..<points].compactMap { if case .digit(let sign) = $0 { sign } else { nil } }
        let first = tokens.firstIndex { if case .digit = $0 { true } else { false } } ?? 0
        let last = tokens[..<points].lastIndex { if case .digit = $0 { true } else { false } } ?? 0
        let isGrouped = first < last && tokens[first...last].contains(.comma)
        guard !places.isEmpty else { return [whole] }
        let padding = places.count - whole.count
        let digits = Array(repeating: "", count: max(0, padding)) + whole.map(String.init)
        var result: [String] = []
        var hasBegun = false
        for index in digits.indices {
            let sign = index < digits.count - places.count ? "0" : places[index - (digits.count - places.count)]
            var text = digits[index]
            if text.isEmpty, hasBegun || sign == "0" { text = "0" }
            hasBegun = hasBegun || !text.isEmpty
            let left = digits.count - 1 - index
            if isGrouped, hasBegun, left > 0, left.isMultiple(of: 3) { text += "." }
            result.append(text)
        }
        let over = result.count - places.count
        return over > 0 ? [result.prefix(over + 1).joined()] + result.dropFirst(over + 1) : result
    }

    /// The section's text with figures in their places: the first also where the section has none, or a general one.
    private func with(placed: [String], behind: String = "") -> String {
        var text = ""
        var place = 0
        var isBehind = false
        for token in tokens {
            switch token {
            case .literal(let literal): text += literal
            case .percent: text += "%"
            case .general: text += placed.joined() + behind
            case .point:
                text += behind
                isBehind = true
            case .digit where !isBehind && place < placed.count:
                text += placed[place]
                place += 1
            default: break
            }
        }
        return text.trimmingBlanks
    }

    /// A number as a whole and a fraction: 1.25 as 1 1/4.
    private func fraction(_ number: Double, showsSign: Bool) -> String? {
        guard abs(number) < 1e9, let slash = tokens.firstIndex(of: .slash) else { return nil }
        let below = tokens[(slash + 1)...].prefix { if case .digit = $0 { true } else { false } }.count
        let wanted = tokens[(slash + 1)...].compactMap { if case .literal(let text) = $0 { Int(text) } else { nil } }
            .first
        let size = abs(number)
        let most = [9, 9, 99, 999][min(max(below, 1), 3)]
        let denominators = wanted.map { (1...100_000).contains($0) ? $0...$0 : 1...most } ?? 1...most
        var best = (top: 0, bottom: 1, error: Double.infinity)
        for bottom in denominators {
            let top = (size * Double(bottom)).rounded()
            let error = abs(size - top / Double(bottom))
            if error < best.error - 1e-12 { best = (Int(top), bottom, error) }
        }
        let hasWhole =
            tokens[..<slash].count { if case .literal(let text) = $0 { text.contains(" ") } else { false } } > 0
        let (whole, rest) = hasWhole ? (best.top / best.bottom, best.top % best.bottom) : (0, best.top)
        let text =
            rest == 0
            ? "\(whole)" : (whole > 0 ? "\(whole) " : "") + "\(rest)/\(best.bottom)"
        return (showsSign && best.top > 0 ? "-" : "") + text
    }
}

extension String {
    /// The text without spaces at its ends.
    fileprivate var trimmingBlanks: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else {
            return ""
        }
        return String(self[first...last])
    }
}

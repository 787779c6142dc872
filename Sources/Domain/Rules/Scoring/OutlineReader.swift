// Reads the outline of a set of criteria and says what does not add up.

/// Reads the lines of an outline:
///
///     A | Part | 40            a part: letters, its name, its points
///     A1 | Group | 12          a group, whose points may be left out
///     A1.1 | Criterion | 5     a criterion
///     - Option | 3             an option of the criterion above
///     - Option | 4 | ***       an option that three stars need at least; so is `- Option (***) | 4`
///     * 5 | 90                 five stars from 90 points on
struct OutlineReader {
    /// The most options of a criterion: each has a key.
    static let optionLimit = 10
    private static let lineLimit = 2000

    private(set) var outline = CriteriaOutline(parts: [], bands: StarBands([]))
    /// What cannot be read, else what does not add up: a line that is missing spoils the sums above it.
    var problems: [CriteriaProblem] { unread.isEmpty ? unsound : unread }
    private var unread: [CriteriaProblem] = []
    private var unsound: [CriteriaProblem] = []

    private struct Open {
        let line: Int
        var node: CriteriaNode
    }

    private let isFrameOnly: Bool
    private var parts: [CriteriaNode] = []
    /// The nodes that are not ended, each standing in the one before.
    private var stack: [Open] = []
    private var codes: Set<String> = []
    private var bands: [(band: StarBands.Band, line: Int)] = []

    init(_ text: String, total: Int?, isFrameOnly: Bool) {
        self.isFrameOnly = isFrameOnly
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            guard number <= Self.lineLimit else {
                unread.append(.unreadable(line: number))
                break
            }
            read(line, number)
        }
        close(to: 0)
        outline = CriteriaOutline(parts: parts, bands: StarBands(bands.map(\.band)))
        if parts.isEmpty, unread.isEmpty { unread.append(.unreadable(line: 1)) }
        if let total, Points(total) != outline.total, unsound.isEmpty {
            unsound.append(.total(stated: Points(total).text, found: outline.total.text))
        }
        checkBands()
    }

    private mutating func read(_ line: Substring, _ number: Int) {
        var fields = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        guard let first = fields.first, fields.count > 1 || !first.isEmpty else { return }
        let isRead: Bool
        switch first.first {
        case "-", "–", "•":
            fields[0] = trimmed(String(first.dropFirst()))
            isRead = readOption(fields, number)
        case "*":
            fields[0] = trimmed(String(first.dropFirst()))
            isRead = readBand(fields, number)
        default: isRead = readNode(fields, number)
        }
        if !isRead { unread.append(.unreadable(line: number)) }
    }

    private mutating func readOption(_ fields: [String], _ number: Int) -> Bool {
        guard (2...3).contains(fields.count), let points = Points(vietnamese: fields[1]), !stack.isEmpty,
            let (text, minimum) = Self.minimum(fields), !text.isEmpty
        else { return false }
        let last = stack.count - 1
        stack[last].node.options.append(CriteriaOption(text: text, points: points, minimum: minimum))
        if stack[last].node.options.count == Self.optionLimit + 1 {
            unread.append(
                .tooManyOptions(line: number, name: stack[last].node.name, limit: Self.optionLimit))
        }
        return true
    }

    /// The text of an option and the stars that need it, in a field of their own or, as decisions print them, as a run of
    /// stars in the text; nil when both say something else.
    private static func minimum(_ fields: [String]) -> (text: String, stars: Int?)? {
        var (text, stars): (String, Int?) = (fields[0], nil)
        while let run = firstRun(in: text) {
            guard stars ?? run.count == run.count else { return nil }
            stars = run.count
            let before = trimmed(String(text[..<run.startIndex]))
            let after = trimmed(String(text[run.endIndex...]))
            let isBracketed = before.hasSuffix("(") && after.hasPrefix(")")
            let parts = isBracketed ? [String(before.dropLast()), String(after.dropFirst())] : [before, after]
            text = parts.map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
        }
        guard fields.count == 3, !fields[2].isEmpty else { return (text, stars) }
        guard fields[2].allSatisfy({ $0 == "*" }), starred.contains(fields[2].count),
            stars ?? fields[2].count == fields[2].count
        else { return nil }
        return (text, fields[2].count)
    }

    /// The first run of stars in a text that can be those of a product.
    private static func firstRun(in text: String) -> Substring? {
        text.split { $0 != "*" }.first { starred.contains($0.count) }
    }

    /// The stars that are recognised, and so can need an option.
    private static let starred = Product.fewestStars...5

    private mutating func readBand(_ fields: [String], _ number: Int) -> Bool {
        guard fields.count == 2, let stars = Int(fields[0]), (1...5).contains(stars),
            let from = Points(vietnamese: fields[1])
        else { return false }
        bands.append((StarBands.Band(stars: stars, from: from), number))
        return true
    }

    private mutating func readNode(_ fields: [String], _ number: Int) -> Bool {
        let code = fields[0].uppercased()
        guard (2...3).contains(fields.count), !fields[1].isEmpty, Self.isCode(code) else { return false }
        var points: Points?
        if fields.count == 3, !fields[2].isEmpty {
            points = Points(vietnamese: fields[2])
            if points == nil { return false }
        }
        guard codes.insert(code).inserted else {
            unread.append(.repeated(line: number, code: code))
            return true
        }
        close(to: (stack.lastIndex { Self.stands(code, below: $0.node.code) } ?? -1) + 1)
        // A part is named by letters and has points; a criterion with options has nothing below it.
        let isPart = !code.contains { $0.isNumber }
        guard stack.isEmpty == isPart, !isPart || points != nil, stack.last?.node.options.isEmpty != false else {
            return false
        }
        stack.append(Open(line: number, node: CriteriaNode(code: code, name: fields[1], points: points)))
        return true
    }

    /// Ends nodes until a number of them is open, and checks each.
    private mutating func close(to count: Int) {
        while stack.count > count, let open = stack.popLast() {
            check(open)
            if stack.isEmpty { parts.append(open.node) } else { stack[stack.count - 1].node.children.append(open.node) }
        }
    }

    private mutating func check(_ open: Open) {
        let node = open.node
        guard let stated = node.maximum else {
            // A group of a frame; in a whole set nothing is without points.
            if !isFrameOnly { unsound.append(.unreadable(line: open.line)) }
            return
        }
        let found: Points
        if !node.options.isEmpty {
            found = node.options.map(\.points).max() ?? .zero
        } else if node.isScored {
            found = isFrameOnly ? stated : .zero
        } else {
            found = .sum(node.children.compactMap(\.maximum))
        }
        guard found != stated else { return }
        unsound.append(.sum(line: open.line, name: node.name, stated: stated.text, found: found.text))
    }

    private mutating func checkBands() {
        let sorted = bands.sorted { $0.band.stars < $1.band.stars }
        for (index, (band, line)) in sorted.enumerated() {
            let before = index == 0 ? nil : sorted[index - 1].band
            let climbs = before.map { $0.stars < band.stars && $0.from < band.from } ?? true
            if !climbs || band.from > outline.total { unsound.append(.bands(line: line)) }
        }
    }

    /// Letters, then numbers between dots: `A`, `A1`, `A1.2`.
    private static func isCode(_ code: String) -> Bool {
        let letters = code.prefix { $0.isASCII && $0.isLetter }
        let numbers = code.dropFirst(letters.count)
        guard !letters.isEmpty, code.count <= 20 else { return false }
        return numbers.isEmpty
            || numbers.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { number in
                !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
            }
    }

    /// Whether a code continues another one: A1 stands below A, A1.1 below A1, A10 not.
    private static func stands(_ code: String, below other: String) -> Bool {
        guard code.hasPrefix(other), let next = code.dropFirst(other.count).first else { return false }
        return other.last?.isNumber == true ? next == "." : next.isNumber
    }
}

extension CriteriaOutline {
    /// Reads an outline.
    /// - Parameters:
    ///   - total: the points that the parts must add up to.
    ///   - isFrameOnly: whether criteria may be missing, so that points are typed for what stands above them.
    /// - Throws: the first problem.
    package init(reading text: String, total: Int?, isFrameOnly: Bool) throws(CriteriaProblem) {
        let reader = OutlineReader(text, total: total, isFrameOnly: isFrameOnly)
        if let problem = reader.problems.first { throw problem }
        self = reader.outline
    }
}

extension CriteriaSet {
    /// Its outline, as far as it can be read; a stored one adds up.
    package var scored: CriteriaOutline {
        OutlineReader(outline, total: total, isFrameOnly: isFrameOnly).outline
    }

    /// What is wrong with its outline.
    package static func problems(of set: CriteriaSet) -> [FieldProblem] {
        guard !set.outline.isEmpty else { return [] }
        return OutlineReader(set.outline, total: set.total, isFrameOnly: set.isFrameOnly).problems.map {
            FieldProblem("outline", .criteria($0))
        }
    }

    /// Whether it applies on a day.
    package func isInForce(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

// How a column writes its numbers: "1.234,5" as Vietnamese offices do, or "1,234.5" as English programs do.

/// The forms of numbers that were seen in a column.
struct NumberForm: Equatable, Sendable {
    private(set) var isVietnamese = false
    private(set) var isEnglish = false

    /// Whether every number whose form shows is English.
    var isOnlyEnglish: Bool { isEnglish && !isVietnamese }

    /// What a run of digits and marks shows of its form.
    private enum Shape { case plain, vietnamese, english, pointThousands, commaThousands, broken }

    /// Looks at the numbers of a text.
    mutating func note(_ text: String) {
        for run in Self.runs(text) {
            switch Self.shape(text[run]) {
            case .vietnamese: isVietnamese = true
            case .english: isEnglish = true
            case .plain, .pointThousands, .commaThousands, .broken: break
            }
        }
    }

    /// The text with its numbers in the Vietnamese form; nil when "2,000" may be two or two thousand.
    /// - Parameters:
    ///   - table: the forms of the whole table, which decide where the column shows none.
    ///   - isWhole: whether only whole numbers can be meant.
    func vietnamese(_ text: String, table: NumberForm, isWhole: Bool = false) -> String? {
        var result = ""
        var rest = text.startIndex
        for run in Self.runs(text) {
            result += text[rest..<run.lowerBound]
            rest = run.upperBound
            guard let number = number(text[run], table, isWhole: isWhole) else { return nil }
            result += number
        }
        return result + text[rest...]
    }

    private func number(_ run: Substring, _ table: NumberForm, isWhole: Bool) -> String? {
        let swapped = String(run.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
        switch Self.shape(run) {
        case .plain, .vietnamese, .broken: return String(run)
        case .english: return swapped
        // A point parts thousands unless the column shows decimals behind points.
        case .pointThousands: return isOnlyEnglish && !isWhole ? nil : String(run)
        case .commaThousands:
            if isWhole || isOnlyEnglish { return swapped }
            if isVietnamese, !isEnglish { return String(run) }
            return !isVietnamese && !isEnglish && table.isOnlyEnglish ? swapped : nil
        }
    }

    private static func shape(_ run: Substring) -> Shape {
        let points = run.count { $0 == "." }
        let commas = run.count { $0 == "," }
        guard points + commas > 0 else { return .plain }
        func isGrouped(_ mark: Character, _ text: Substring) -> Bool {
            let groups = text.split(separator: mark, omittingEmptySubsequences: false)
            return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        }
        if points > 0, commas > 0 {
            let decimal: Character =
                run.lastIndex(of: ",") ?? run.startIndex > run.lastIndex(of: ".") ?? run.startIndex
                ? "," : "."
            let group: Character = decimal == "," ? "." : ","
            guard run.count(where: { $0 == decimal }) == 1, let end = run.lastIndex(of: decimal),
                isGrouped(group, run[..<end])
            else { return .broken }
            return decimal == "," ? .vietnamese : .english
        }
        let mark: Character = points > 0 ? "." : ","
        if max(points, commas) > 1 {
            guard isGrouped(mark, run) else { return .broken }
            return mark == "." ? .vietnamese : .english
        }
        let halves = run.split(separator: mark, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return .broken }
        let isThousand = halves[1].count == 3 && halves[0].count <= 3 && halves[0].first != "0"
        if isThousand { return mark == "." ? .pointThousands : .commaThousands }
        return mark == "." ? .english : .vietnamese
    }

    /// The runs of digits with points and commas between them.
    private static func runs(_ text: String) -> [Range<String.Index>] {
        var runs: [Range<String.Index>] = []
        var index = text.startIndex
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
        while let start = text[index...].firstIndex(where: isDigit) {
            var end = start
            index = start
            while index < text.endIndex, isDigit(text[index]) || text[index] == "." || text[index] == "," {
                if isDigit(text[index]) { end = text.index(after: index) }
                index = text.index(after: index)
            }
            runs.append(start..<end)
        }
        return runs
    }
}

// Which words of a filter stand together, and what they may mean in the columns of a kind.
import Vietnamese

/// Reads the words of a filter against the columns of a kind.
struct PartReader {
    let words: [FilterWord]
    let description: RecordDescription
    let labels: [ShownLabel]
    let lexicon: SearchLexicon
    /// The fields that may show the words.
    var fields: [FieldDescription]

    init(
        words: [FilterWord], description: RecordDescription, labels: [ShownLabel], lexicon: SearchLexicon,
        fields: [FieldDescription]? = nil
    ) {
        (self.words, self.description, self.labels, self.lexicon) = (words, description, labels, lexicon)
        self.fields = fields ?? description.columns.filter { $0.column != nil }
    }

    /// A day or a sum is written in no more words than these: `ngày 12 tháng 4 năm 2024`.
    private static let longestValue = 6
    /// A shorter beginning is the beginning of too many labels.
    private static let leastLetters = 2

    /// The parts of the filter, each with what it may mean.
    var parts: [FilterReading.Part] {
        var parts: [FilterReading.Part] = []
        var index = 0
        while index < words.count {
            let (count, meanings) = written(at: index) ?? (1, meanings(of: words[index]))
            let part = words[index..<index + count]
            parts.append(
                FilterReading.Part(
                    text: part.map(\.text).joined(separator: " "), isOpen: part.last?.isOpen == true,
                    meanings: meanings))
            index += count
        }
        return parts
    }

    /// What the words may mean in one field, a group a part; an empty group is met by nothing.
    func meanings(in field: String) -> [[ColumnCondition]] {
        parts.map { part in
            part.meanings.filter { condition in
                switch condition {
                case .oneOf(let name, _), .within(let name, _, _), .words(let name, _, _), .ranged(let name, _),
                    .blank(let name), .refers(let name, _, _, _):
                    name == field
                case .meets: field == "state"
                }
            }
        }
    }

    /// The values that make up the whole filter; empty when a word is left over.
    var values: [[ColumnCondition]] {
        var values: [[ColumnCondition]] = []
        var index = 0
        while index < words.count {
            guard let (count, meanings) = label(at: index) ?? written(at: index) ?? number(at: index) else { return [] }
            values.append(meanings)
            index += count
        }
        return values
    }

    /// The longest run of words from one on that is a whole label.
    private func label(at start: Int) -> (count: Int, [ColumnCondition])? {
        for end in (start + 1...words.count).reversed() {
            let text = words[start..<end].map(\.bare).joined(separator: " ")
            let key = folded(text).split(whereSeparator: \.isWhitespace)
            let same = labels.filter { folded($0.text).split(whereSeparator: \.isWhitespace) == key }
            guard !same.isEmpty else { continue }
            return (end - start, nearest(same, to: SearchQuery(text + "\"", knowing: lexicon)).map(\.condition))
        }
        return nil
    }

    /// A day, or a sum with its unit, that begins at a word: the longest one.
    private func written(at start: Int) -> (count: Int, [ColumnCondition])? {
        for end in (start + 1...min(words.count, start + Self.longestValue)).reversed() {
            let text = words[start..<end].map(\.bare).joined(separator: " ")
            if let day = CalendarDate(text) {
                return (end - start, columns(.date).map { .oneOf(field: $0.name, [.date(day)]) })
            }
            if let days = ShownDays(inWords: text) {
                return (end - start, days.conditions(of: columns(.date)))
            }
            guard end > start + 1, text.first?.isNumber == true, let money = Money(text), !money.written.isEmpty else {
                continue
            }
            return (end - start, columns(.money).map { .oneOf(field: $0.name, [.money(money)]) })
        }
        return nil
    }

    private func number(at index: Int) -> (count: Int, [ColumnCondition])? {
        let meanings = numbers(words[index].bare) + ShownDays(words[index].bare).conditions(of: columns(.date))
        return meanings.isEmpty ? nil : (1, meanings)
    }

    /// What one word may mean.
    private func meanings(of word: FilterWord) -> [ColumnCondition] {
        let text = word.bare
        var meanings = numbers(text) + ShownDays(text).conditions(of: columns(.date))
        let query = SearchQuery(word.isOpen ? word.text : word.text + "\"", knowing: lexicon)
        if !word.isOpen || text.count >= Self.leastLetters || text.allSatisfy(\.isNumber) {
            meanings += nearest(labels.filter { !$0.isWholeOnly }, to: query).map(\.condition)
        }
        meanings += fields.filter { $0.kind == .text && !$0.isSearched }.map {
            .words(field: $0.name, word.isOpen ? word.text : word.text + "\"", knowing: lexicon)
        }
        var seen: Set<ColumnCondition> = []
        return meanings.filter { seen.insert($0).inserted }
    }

    /// The labels in which a query stands: those with the marks as typed, else those with any.
    private func nearest(_ labels: [ShownLabel], to query: SearchQuery) -> [ShownLabel] {
        let found = labels.map { ($0, query.quality(in: $0.text).nearness) }.filter { $0.1 > .none }
        let marked = found.filter { $0.1 >= .asTyped }
        return (query.isMarked && !marked.isEmpty ? marked : found).map(\.0)
    }

    /// The fields of a kind of field.
    private func columns(_ kind: FieldKind) -> [FieldDescription] {
        fields.filter { $0.kind == kind }
    }

    /// The columns that may show a number as it was typed. A sum is written in đồng, thousands, millions or billions.
    private func numbers(_ text: String) -> [ColumnCondition] {
        let tidy = text.last == "," || text.last == "." ? String(text.dropLast()) : text
        guard tidy.first?.isNumber == true, let parsed = parseDecimal(tidy) else { return [] }
        var found: [ColumnCondition] = []
        if parsed.scale == 0, let number = Int(exactly: parsed.unscaled) {
            found += columns(.number).map { .oneOf(field: $0.name, [.number(number)]) }
        }
        if let figure = Figure(vietnamese: tidy) {
            found += columns(.figure).map { .oneOf(field: $0.name, [.figure(figure)]) }
        }
        let sums = ["", " nghìn", " triệu", " tỷ"].compactMap { Money(tidy + $0) }.map(\.dong)
        if !sums.isEmpty {
            found += columns(.money).map { .oneOf(field: $0.name, sums.map { .money(Money(dong: $0)) }) }
        }
        return found
    }
}

/// The days that a beginning or a part of a written day stands for: `12/4` of any year, `4/2024`, `2024`.
struct ShownDays {
    /// Years that a record of an office may name.
    static let years = 1900...2100

    let days: [CalendarDate]
    let span: (first: CalendarDate, last: CalendarDate)?

    init(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map(String.init)
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.count <= 4 }
        guard isDigits, let first = Int(parts[0]) else { (days, span) = ([], nil); return }
        let second = parts.count > 1 ? Int(parts[1]) : nil
        switch parts.count {
        case 1 where Self.years.contains(first):
            (days, span) = ([], Self.months(1...12, of: first))
        case 2 where second.map(Self.years.contains) == true && (1...12).contains(first):
            (days, span) = ([], Self.months(first...first, of: second ?? 0))
        case 2 where text.contains("/"), 3 where text.contains("/"):
            // A year that is still being typed stands for all years that begin so, else for its last two digits.
            let year = parts.count == 3 ? parts[2] : ""
            let begun = Self.years.filter { String($0).hasPrefix(year) }
            let years = begun.isEmpty ? Self.years.filter { year.count == 2 && String($0).hasSuffix(year) } : begun
            days = years.compactMap { CalendarDate(year: $0, month: second ?? 0, day: first) }
            span = nil
        default: (days, span) = ([], nil)
        }
    }

    /// A month or year that a word in front names: `tháng 4/2024`, `tháng 4 năm 2024`, `năm 2024`; nil for any other text.
    init?(inWords text: String) {
        let words = folded(text).split(whereSeparator: \.isWhitespace)
        guard let first = words.first, words.count > 1 else { return nil }
        let rest = words.dropFirst()
        switch (String(first), rest.count) {
        case ("thang", 1) where rest[1].contains { "/-.".contains($0) }: self.init(String(rest[1]))
        case ("thang", 3) where rest[2] == "nam": self.init(rest[1] + "/" + rest[3])
        case ("nam", 1): self.init(String(rest[1]))
        default: return nil
        }
        if span == nil { return nil }
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int) -> (CalendarDate, CalendarDate)? {
        guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDate(year: year, month: months.upperBound, day: 1)?.adding(months: 1)?.adding(days: -1)
        else { return nil }
        return (first, last)
    }

    /// The condition of each column that some day of them stands in it.
    func conditions(of columns: [FieldDescription]) -> [ColumnCondition] {
        if let span { return columns.map { .within(field: $0.name, first: span.first, last: span.last) } }
        return days.isEmpty ? [] : columns.map { .oneOf(field: $0.name, days.map(FieldValue.date)) }
    }
}

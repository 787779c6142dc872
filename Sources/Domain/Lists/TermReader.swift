// What a term of a filter asks of its field.
import Vietnamese

/// Reads the values of terms against the fields of a kind.
struct TermReader {
    let description: RecordDescription
    let labels: [ShownLabel]
    let lexicon: SearchLexicon
    let today: CalendarDate

    /// A sum without its unit that is smaller than this may mean thousands or millions.
    private static let leastBareSum: Int64 = 10_000

    /// A term with its meaning.
    func read(_ term: TermScanner.Term) -> FieldTerm {
        FieldTerm(
            place: term.place, name: term.name, field: term.field, relation: term.relation, value: term.value,
            isQuoted: term.isQuoted, isExcluding: term.isExcluding, meaning: meaning(of: term))
    }

    private func meaning(of term: TermScanner.Term) -> FieldTerm.Meaning {
        guard let field = term.field.flatMap({ description[$0] }) else { return .unknownField }
        if term.value.isEmpty { return term.isQuoted ? .shows([[.blank(field: field.name)]]) : .unfinished }
        switch term.relation {
        case .has, .equal:
            if let range = range(term.value, of: field) { return .shows([[.ranged(field: field.name, range)]]) }
            return shown(term, by: field)
        case .below, .atMost, .above, .atLeast:
            guard let bounds = bounds(term.value, of: field) else { return .unclear }
            return .shows([[.ranged(field: field.name, Self.range(term.relation, bounds))]])
        }
    }

    /// What shows the value, or has its words.
    private func shown(_ term: TermScanner.Term, by field: FieldDescription) -> FieldTerm.Meaning {
        guard term.value.contains(where: { $0.isLetter || $0.isNumber }) else { return .unclear }
        if field.isSearched { return .words }
        let isOpen = !term.isQuoted && term.relation == .has
        if case .reference(let kind) = field.kind {
            let words = isOpen ? term.value : term.value + "\""
            return .shows([[.refers(field: field.name, kind: kind, words: words, knowing: lexicon)]])
        }
        let word = FilterWord(
            text: isOpen ? term.value : "\"" + term.value + "\"", isOpen: isOpen, isPhrase: !isOpen)
        let reader = PartReader(
            words: [word], description: description, labels: labels, lexicon: lexicon, fields: [field])
        var found = reader.meanings(in: field.name).joined().map(\.self)
        if found.isEmpty, let day = bounds(term.value, of: field) {
            found = [.ranged(field: field.name, ValueRange(lower: day.first, upper: day.last, isOpen: false))]
        }
        return found.isEmpty ? .unclear : .shows([found])
    }

    /// `1/4..10/4`, `3..4`: both ends belong to it.
    private func range(_ text: String, of field: FieldDescription) -> ValueRange? {
        guard let dots = text.firstRange(of: "..") else { return nil }
        guard let first = bounds(String(text[..<dots.lowerBound]), of: field),
            let last = bounds(String(text[dots.upperBound...]), of: field)
        else { return nil }
        return ValueRange(lower: first.first, upper: last.last, isOpen: false)
    }

    private static func range(_ relation: TermRelation, _ bounds: (first: FieldValue, last: FieldValue)) -> ValueRange {
        switch relation {
        case .below: ValueRange(lower: nil, upper: bounds.first, isOpen: true)
        case .atMost: ValueRange(lower: nil, upper: bounds.last, isOpen: false)
        case .above: ValueRange(lower: bounds.last, upper: nil, isOpen: true)
        case .atLeast: ValueRange(lower: bounds.first, upper: nil, isOpen: false)
        case .has, .equal: ValueRange(lower: bounds.first, upper: bounds.last, isOpen: false)
        }
    }

    /// The first and the last value that a text names in a field whose values have an order.
    private func bounds(_ text: String, of field: FieldDescription) -> (first: FieldValue, last: FieldValue)? {
        func one(_ value: FieldValue?) -> (first: FieldValue, last: FieldValue)? { value.map { ($0, $0) } }
        switch field.kind {
        case .date: return days(text).map { (.date($0.first), .date($0.last)) }
        case .number:
            return one(
                parseDecimal(text).flatMap { $0.scale == 0 ? Int(exactly: $0.unscaled) : nil }.map(FieldValue.number))
        case .figure: return field.column == nil ? nil : one(Figure(vietnamese: text).map(FieldValue.figure))
        case .money:
            guard let money = Money(text), !money.written.isEmpty || money.dong >= Self.leastBareSum || money.dong == 0
            else { return nil }
            return one(.money(Money(dong: money.dong)))
        default: return nil
        }
    }

    /// Days: `10/4` is one of this year; `4/2026` and `2026` are all of theirs.
    private func days(_ text: String) -> (first: CalendarDate, last: CalendarDate)? {
        if ["nay", "homnay", "today"].contains(TermScanner.key(text)) { return (today, today) }
        if let day = CalendarDate(text) { return (day, day) }
        let shown = ShownDays(inWords: text) ?? ShownDays(text)
        if let span = shown.span { return span }
        let ofThisYear = shown.days.filter { $0.year == today.year }
        return ofThisYear.count == 1
            ? (ofThisYear[0], ofThisYear[0]) : shown.days.count == 1 ? (shown.days[0], shown.days[0]) : nil
    }
}

// The words that a list shows for values, so that a filter finds what is seen.
import Domain
import Vietnamese

extension Words {
    /// What the words of a filter may mean in the columns of a list.
    /// - Parameter lexicon: the short words that are found both ways.
    package func reading(
        of filter: String, in kind: RecordKind, on today: CalendarDate, knowing lexicon: SearchLexicon
    ) -> FilterReading {
        let description = kind.description
        guard !filter.isEmpty else { return .plain }
        let names = filter.contains(where: Self.relations.contains) ? fieldNames(of: description) : [:]
        let named = Set(names.isEmpty ? [] : TermScanner.fields(named: names, in: filter))
        return FilterReading(
            filter, of: description, labels: labels(of: description, naming: named, on: today), names: names,
            knowing: lexicon, on: today)
    }

    /// The letters that a relation between a field and its value is written with.
    static let relations: Set<Character> = [":", "=", "<", ">", "≤", "≥"]

    /// The fields of a kind by what they are called, as `TermScanner.key(_:)` makes it: by the headings of their columns, by
    /// their labels and their own names, and by the first or last words of these where only one field has them.
    package func fieldNames(of description: RecordDescription) -> [String: String] {
        let kind = description.kind
        let headings = description.columns.map { ($0.name, column(kind, $0.name)) }
        let labels = description.fields.map { ($0.name, field(kind, $0.name)) }
        let own = description.fields.map { ($0.name, $0.name) }
        func pieces(_ names: [(String, String)], _ piece: (ArraySlice<Substring>, Int) -> ArraySlice<Substring>)
            -> [(String, String)]
        {
            names.flatMap { field, name in
                let words = name.split(separator: " ")[...]
                return (1..<max(1, words.count)).map { (field, piece(words, $0).joined(separator: " ")) }
            }
        }
        let spoken = headings + labels
        let levels = [
            headings, labels, own, pieces(spoken) { $0.prefix($1) }, pieces(spoken) { $0.suffix($1) },
        ]
        var found: [String: String] = [:]
        for level in levels {
            let named = Dictionary(grouping: level) { TermScanner.key($0.1) }.mapValues { Set($0.map(\.0)) }
            for (key, fields) in named where fields.count == 1 && !key.isEmpty && found[key] == nil {
                found[key] = fields.first
            }
        }
        return found
    }

    /// The words that the columns of a kind show for values.
    /// - Parameter fields: fields besides the columns, by their names.
    private func labels(
        of description: RecordDescription, naming fields: Set<String>, on today: CalendarDate
    ) -> [ShownLabel] {
        let kind = description.kind
        let asked = description.fields.filter { $0.column == nil && fields.contains($0.name) }
        let late = kind.description.views(ViewContext(today: today)).filter { $0.name == "overdue" }.map {
            ShownLabel(view(kind, $0.name), .meets($0.conditions), isWholeOnly: true)
        }
        return late + (description.columns + asked).flatMap { labels(of: $0, kind, today) }
    }

    /// What a field shows for its values, where these are a fixed few.
    func shownLabels(of field: FieldDescription, _ kind: RecordKind) -> [ShownLabel] {
        // What a product's state shows follows from the day; what it is called does not.
        labels(of: field, kind, CalendarDate.epoch)
    }

    private func labels(of field: FieldDescription, _ kind: RecordKind, _ today: CalendarDate) -> [ShownLabel] {
        func one(_ text: String, _ value: FieldValue) -> ShownLabel {
            ShownLabel(text, .oneOf(field: field.name, [value]))
        }
        switch field.kind {
        case .choice(let codes):
            if kind == .product, field.name == "state" { return standings(on: today) }
            return codes.map { one(choice(kind, field.name, $0), .text($0)) }
        case .flag: return [one(self[.yes], .flag(true)), one(self[.no], .flag(false))]
        case .number where field.name == "starRating":
            return (1...5).map { one(self(.stars, String($0)), .number($0)) }
        case .figure where kind == .indicator && field.name == "result":
            let isMissing: [ListCondition] = [
                .isEmpty(field: "result"), .equals(field: "notApplicable", .flag(false)),
                .equals(field: "counter", .text(Indicator.Counter.none.rawValue)),
            ]
            return [
                ShownLabel(self[.notReportedShort], .meets(isMissing)),
                ShownLabel(self[.notApplicable], .meets([.equals(field: "notApplicable", .flag(true))])),
            ]
        default: return []
        }
    }

    /// Where products stand: what is expiring and what has expired follows from the day.
    private func standings(on today: CalendarDate) -> [ShownLabel] {
        Product.Standing.allCases.map { standing in
            ShownLabel(
                choice(RecordKind.product, "state", standing.rawValue),
                .meets(ListCondition.standing(standing, on: today)))
        }
    }
}

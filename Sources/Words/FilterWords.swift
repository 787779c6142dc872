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
        return FilterReading(
            filter, of: description, labels: labels(of: description, on: today),
            names: filter.contains(":") ? fieldNames(of: description, asked: SearchQuery(filter)) : [:],
            knowing: lexicon)
    }

    /// The fields of a kind by their labels and their own names, folded and without blanks, as `người hỏi` is `nguoihoi:`.
    /// - Parameter asked: a query, whose names of fields may also be the beginning of a label: `nhóm:`.
    private func fieldNames(of description: RecordDescription, asked query: SearchQuery) -> [String: String] {
        var names: [String: String] = [:]
        for field in description.fields.reversed() {
            let label = folded(self.field(description.kind, field.name))
            names[label.filter { $0.isLetter || $0.isNumber }] = field.name
            names[folded(field.name)] = field.name
        }
        for name in (query.phrases + query.excluded).compactMap(\.field) where names[name] == nil {
            names[name] =
                description.fields.first { field in
                    folded(self.field(description.kind, field.name)).filter { $0.isLetter || $0.isNumber }.hasPrefix(
                        name)
                }?.name
        }
        return names
    }

    /// The words that the columns of a kind show for values.
    private func labels(of description: RecordDescription, on today: CalendarDate) -> [ShownLabel] {
        let kind = description.kind
        let late = kind.description.views(ViewContext(today: today)).filter { $0.name == "overdue" }.map {
            ShownLabel(view(kind, $0.name), .meets($0.conditions), isWholeOnly: true)
        }
        return late + description.columns.flatMap { labels(of: $0, kind, today) }
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

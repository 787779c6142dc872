// What a field of a record says on paper and in a spreadsheet.
import Domain
import Vietnamese
import Words

/// The value of a field, in words where it needs them.
package enum PrintedValue: Sendable, Hashable {
    /// Nothing.
    case none
    /// Words.
    case text(String)
    /// A whole number that is read as it stands: a year, an order number.
    case number(Int)
    /// A number with its decimals.
    case figure(Figure)
    /// A sum.
    case money(Money)
    /// A day.
    case date(CalendarDate)

    /// The value as offices write it.
    package var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .figure(let figure): figure.vietnameseText
        case .money(let money): money.fullText
        case .date(let date): date.officialText
        }
    }

    /// How it stands in a table.
    package var style: PaperStyle {
        switch self {
        case .number, .figure, .money: .cellNumber
        case .none, .text, .date: .cell
        }
    }

    /// The value as a cell of a table.
    package var cell: PaperCell {
        var cell = PaperCell(text, style: style)
        cell.value = self
        return cell
    }
}

/// Puts the fields of records into words.
package struct FieldPrinter: Sendable {
    /// The words.
    package let words: Words
    private let day: CalendarDate
    private let titles: [RecordKind: [Int64: String]]
    private let counts: [CountRequest: RegisterCount]
    private let units: UnitRegistry

    /// A printer with its words.
    /// - Parameters:
    ///   - titles: what the records are called that references name.
    ///   - counts: what the registers count for figures that nobody reported.
    ///   - units: what names the units that units speak of.
    package init(
        words: Words, on day: CalendarDate,
        titles: [RecordKind: [Int64: String]] = [:], counts: [CountRequest: RegisterCount] = [:],
        units: UnitRegistry = UnitRegistry()
    ) {
        self.words = words
        self.day = day
        self.titles = titles
        self.counts = counts
        self.units = units
    }

    /// What a field of a record says; names that papers may not have are left out of it.
    package func value(
        _ field: FieldDescription, of entry: RecordEntry, hiding names: inout NameHiding
    ) -> PrintedValue {
        let kind = entry.kind
        if kind == .indicator, field.name == "result", let indicator = entry.record(as: Indicator.self) {
            return result(of: indicator)
        }
        let value = entry[field.name]
        if field.isPrivate {
            _ = names.shown(value.plainText, kind, field)
            return .none
        }
        switch (field.kind, value) {
        case (_, .none): return .none
        case (.choice, .text(let code)): return .text(words.choice(kind, field.name, standing(code, field, entry)))
        case (.several, .text(let codes)):
            let texts = codes.split(separator: ";").map { words.choice(kind, field.name, String($0)) }
            return .text(texts.joined(separator: ", "))
        case (_, .text(let written)):
            let text = units.readingText(field.name, written, of: entry)
            let shown = names.shown(text, kind, field, of: entry)
            return shown.isEmpty ? .none : .text(shown)
        case (_, .number(let number)):
            return field.name == "starRating" ? .text(words(.stars, String(number))) : .number(number)
        case (_, .figure(let figure)): return .figure(figure)
        case (_, .money(let money)): return .money(money)
        case (_, .date(let date)): return .date(date)
        case (_, .flag(let flag)): return .text(words[flag ? .yes : .no])
        case (.reference(let other), .reference(let id)): return title(other, id, &names)
        case (_, .reference): return .none
        }
    }

    /// How a product stands follows from the day, not from its record alone.
    private func standing(_ code: String, _ field: FieldDescription, _ entry: RecordEntry) -> String {
        guard field.name == "state", let product = entry.record(as: Product.self) else { return code }
        return product.standing(on: day).rawValue
    }

    private func title(_ kind: RecordKind, _ id: Int64, _ names: inout NameHiding) -> PrintedValue {
        let description = kind.description
        guard let text = titles[kind]?[id], let field = description[description.titleField] else { return .none }
        let shown = names.shown(text, kind, field)
        return shown.isEmpty ? .none : .text(shown)
    }

    /// A result: not reported is not zero.
    private func result(of indicator: Indicator) -> PrintedValue {
        switch IndicatorStanding(indicator, counts) {
        case .reported(let figure): return .figure(figure)
        case .counted(let figure):
            let (least, most) = (figure.least.vietnameseText, figure.most.vietnameseText)
            return .text(words(.countedAs, least == most ? least : least + "–" + most))
        case .notReported: return .text(words[.notReportedShort])
        case .notApplicable: return .text(words[.notApplicable])
        }
    }
}

// A mention of a legal document in a text.
import Vietnamese

/// A legal document as a text names it.
package struct Citation: Sendable, Hashable {
    /// Where it stands: from its type to its date, as far as they were written.
    package let range: Range<String.Index>
    /// What kind of document it is, as `Nghị quyết`; nil when neither the words nor the symbol say.
    package let type: String?
    /// The number as written, as `08`; of a short mention too.
    package let number: String
    /// The year in the number, as 2019 in `08/2019/NQ-HĐND`; a short mention has that of the document it means.
    package let year: Int?
    /// The symbol, as `NQ-HĐND`; a short mention has that of the document it means, or none when that is not known.
    package let symbol: String
    /// The date written beside it; nil when none is, or none that the calendar has.
    package let date: CalendarDate?
    /// The text in the range.
    package let written: String
    /// Whether the symbol was left out, as in `Nghị quyết số 08`.
    package let isShort: Bool
    /// The same for all mentions of a document, however they are written; see `Citation.key(type:number:year:symbol:)`.
    package let key: String

    init(
        range: Range<String.Index>, type: String?, number: String, year: Int?, symbol: String, date: CalendarDate?,
        written: String, isShort: Bool
    ) {
        self.range = range
        self.type = type
        self.number = number
        self.year = year
        self.symbol = symbol
        self.date = date
        self.written = written
        self.isShort = isShort
        key = Citation.key(type: type, number: number, year: year, symbol: symbol)
    }

    /// The key of a mention without the symbol.
    func shortKey(year: Int?) -> String {
        Citation.key(type: DocumentTypes.type(ofSymbol: symbol) ?? type, number: number, year: year, symbol: "")
    }

    /// What makes two citations the same document: type, number without leading zeros, year and symbol, in plain small
    /// letters. The type a symbol names counts before the written one. The date is no part of it: it is left out as
    /// often as not, and may be wrong.
    package static func key(type: String?, number: String, year: Int?, symbol: String) -> String {
        let kind = folded(DocumentTypes.type(ofSymbol: symbol) ?? type ?? "")
        let plainNumber = String(number.drop { $0 == "0" })
        var key = kind + " " + (plainNumber.isEmpty ? "0" : plainNumber)
        if let year { key += "/\(year)" }
        return symbol.isEmpty ? key : key + "/" + folded(symbol)
    }
}

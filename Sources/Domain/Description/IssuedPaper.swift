// Papers whose numbers stand in records of other kinds: each has a line in the book of outgoing papers.

/// A paper that the office issues with a record: its number and day stand in fields of that record.
package struct IssuedPaper: Sendable {
    /// The field with its number and symbol. A symbol alone, with a day, asks for the next number.
    package let sign: String
    /// The field with its day.
    package let day: String
    /// The field by which its line in the book refers to the record.
    package let link: String
    /// Whether several records are told of in one paper.
    package let isShared: Bool
    private let type: OfficePaperType
    private let fill: @Sendable (inout OutgoingPaper, RecordEntry) -> Bool

    /// A paper of the records of a kind.
    /// - Parameters:
    ///   - type: what it is where its symbol does not say it.
    ///   - fill: says what it is about; false where the paper is none of the office's.
    init<R: Record>(
        _ type: OfficePaperType, of record: R.Type, sign: String, day: String, link: String, isShared: Bool = false,
        fill: @escaping @Sendable (inout OutgoingPaper, R) -> Bool
    ) {
        (self.type, self.sign, self.day, self.link, self.isShared) = (type, sign, day, link, isShared)
        self.fill = { paper, entry in entry.record(as: R.self).map { fill(&paper, $0) } ?? false }
    }

    /// Whether a text is a symbol without a number, which asks for the next one: `TB-UBND`.
    package static func asksForNumber(_ text: String) -> Bool {
        !text.contains(where: \.isNumber) && OfficePaperType(symbol: text) != nil
    }

    private static func isNumber(_ text: String) -> Bool {
        asksForNumber(text) || DocumentNumber.order(in: text) != nil
    }

    /// Its line in the book; nil while its number or symbol and its day are not said.
    package func line(of entry: RecordEntry) -> RecordEntry? {
        guard let day = entry[day].date, Self.isNumber(entry[sign].text) else { return nil }
        var paper = OutgoingPaper()
        (paper.sign, paper.date, paper.state) = (entry[sign].text, day, .issued)
        paper.type = OfficePaperType(symbol: DocumentNumber.symbol(in: paper.sign)) ?? type
        guard fill(&paper, entry) else { return nil }
        let line = RecordEntry(paper)
        return line.kind.description.settled(line, nil)
    }

    /// Whether a line that has its number is this paper's: one of the same day that is linked to the record, or that somebody
    /// entered without saying what it is about.
    package func isMeant(by other: RecordEntry, of id: Int64, on day: FieldValue) -> Bool {
        if id > 0, other[link].reference == id { return true }
        guard other["date"] == day else { return false }
        let links = other.kind.description.fields.filter(\.isLink)
        return isShared && !other[link].isEmpty || links.allSatisfy { other[$0.name].isEmpty }
    }
}

extension RecordEntry {
    /// Whether a line of the book has the number of another one, in one series.
    package func hasNumber(of other: RecordEntry) -> Bool {
        kind == other.kind && ["type", "year", "issuer", "number"].allSatisfy { self[$0] == other[$0] }
    }
}

// A book of papers as a month of it is printed.

/// The lines of a month in the book of incoming or outgoing papers (decree 30/2020/NĐ-CP, annex IV).
package struct CorrespondenceBook: Sendable {
    /// Which book it is.
    package let kind: RecordKind
    /// The first day of the month.
    package let month: CalendarDate
    /// The lines of the month: what has a number, by its day, then by its number.
    package let entries: [RecordEntry]
    /// The numbers between the first and the last of a series in the whole year that no line has; one series a part, its
    /// type and issuer empty in a book that has one.
    package let missing: [(type: String, issuer: String, numbers: [ClosedRange<Int>])]

    /// The numbers of a series in the month that are of an earlier day than a lower one: that one and this, with their days.
    package let misplaced: [((String, CalendarDate), (String, CalendarDate))]

    /// The book of the month of a day; nil for kinds of which no book is kept.
    /// - Parameter year: the records of the year of that day.
    package init?(of kind: RecordKind, in day: CalendarDate, year: [RecordEntry]) {
        guard let numbering = kind.description.numbering,
            let month = CalendarDate(year: day.year, month: day.month, day: 1)
        else { return nil }
        (self.kind, self.month) = (kind, month)
        let numbered = year.filter { !$0[numbering.field].isEmpty }
        func order(_ entry: RecordEntry) -> (Int, String, Int) {
            (
                entry[numbering.day].date?.dayNumber ?? 0, numbering.series.count > 1 ? entry["type"].text : "",
                entry[numbering.field].number ?? 0
            )
        }
        entries =
            numbered.filter { entry in
                entry[numbering.day].date.map { ($0.year, $0.month) == (month.year, month.month) } ?? false
            }
            .sorted { order($0) < order($1) }
        let series = Dictionary(grouping: numbered) {
            [order($0).1, $0.kind == .outgoingPaper ? $0["issuer"].text : ""]
        }
        misplaced = series.keys.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { key in
            let lines = (series[key] ?? []).compactMap { entry -> (String, CalendarDate)? in
                let sign = entry[numbering.sign ?? numbering.field].plainText
                return entry[numbering.day].date.map { (sign, $0) }
            }
            let sorted = zip(lines, series[key] ?? []).sorted {
                ($0.1[numbering.field].number ?? 0) < ($1.1[numbering.field].number ?? 0)
            }.map(\.0)
            return zip(sorted, sorted.dropFirst()).filter { earlier, later in
                later.1 < earlier.1
                    && [earlier.1, later.1].contains { ($0.year, $0.month) == (month.year, month.month) }
            }.map { ($0, $1) }
        }
        missing = series.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
            let gaps = Self.gaps(in: (series[key] ?? []).compactMap { $0[numbering.field].number })
            return gaps.isEmpty ? nil : (key[0], key[1], gaps)
        }
    }

    private static func gaps(in numbers: [Int]) -> [ClosedRange<Int>] {
        let sorted = numbers.sorted()
        return zip(sorted, sorted.dropFirst()).compactMap { one, next in
            next > one + 1 ? one + 1...next - 1 : nil
        }
    }
}

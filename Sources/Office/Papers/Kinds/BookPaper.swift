// The book of incoming or outgoing papers of a month.
import Domain
import Papers
import Words

/// A month of the book of a kind that is numbered.
struct BookPaper: OfficePaper {
    let kind: RecordKind
    /// A day of the month.
    let month: CalendarDate

    static let code = "book"
    static let takes: Set<PaperArgument> = [.kind, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.list)

    /// The month of the record under the cursor, this one and the one before, each once.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard let kind = place.kind, let field = kind.description.numbering?.day else { return [] }
        let days = [place.chosen.first?[field].date, place.today, place.today.adding(months: -1)]
        var months: [CalendarDate] = []
        for day in days.compactMap({ $0 }) {
            guard let month = CalendarDate(year: day.year, month: day.month, day: 1), !months.contains(month) else {
                continue
            }
            months.append(month)
        }
        return months.map { month in
            let paper = Self(kind: kind, month: month)
            return PaperOffer(paper.name(words), paper)
        }
    }

    /// The month is that of the day of the paper.
    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let kind = try arguments.needed(arguments.kind, .kind)
        guard kind.description.numbering != nil else { throw .unsaid(.kind) }
        return Self(kind: kind, month: office.today)
    }

    func name(_ words: Words) -> String { BookComposer.title(of: kind, month, words) }

    func fileName(_ words: Words) -> String { words.fileName(kind) + "-\(month.year)-\(month.month).docx" }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        var year: [RecordEntry] = []
        let query = ListQuery(kind: kind, conditions: [.equals(field: "year", .number(month.year))])
        try await office.forEachRecord(of: query) { entry in year.append(entry) }
        guard let book = CorrespondenceBook(of: kind, in: month, year: year), !book.entries.isEmpty else {
            throw .emptyList
        }
        var hiding = try await office.hiding(for: order)
        let composer = BookComposer(printer: try await office.printer(of: kind))
        let issuer = try await office.facts(for: .notice, on: month)[.issuer] ?? ""
        let document = composer.document(book, of: issuer, on: office.today, hiding: &hiding)
        let missing = book.missing.map { type, issuer, numbers in
            let list = numbers.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }
            let name = type.isEmpty ? words(office) : office.words.choice(kind, "type", type)
            let series = issuer.isEmpty ? name : name + " (" + issuer + ")"
            return Sentence(.remarkNumbersMissing, String(month.year), series, list.joined(separator: ", "))
        }
        let misplaced = book.misplaced.map { earlier, later in
            Sentence(.remarkNumbersMisplaced, later.0, later.1.officialText, earlier.0, earlier.1.officialText)
        }
        return try await lettered(
            Composition(document, hidden: hiding.hidden, remarks: missing + misplaced), by: office)
    }

    private func words(_ office: Office) -> String { office.words.kind(kind).lowercased() }
}

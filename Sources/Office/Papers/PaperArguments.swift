// What the command line says of a paper.
import Domain
import Words

/// What the command line can say of a paper; each paper takes what it knows.
package struct PaperArguments: Sendable {
    /// The number of the notice of a dialogue.
    package var number: String?
    /// The order numbers of questions, as `1,3,5`.
    package var questions: String?
    /// The name of a product.
    package var product: String?
    /// The codes of lots, as `A1,B2`.
    package var lots: String?
    /// A year.
    package var year: Int?
    /// A kind of record.
    package var kind: RecordKind?
    /// The name of a view of the kind.
    package var view: String?
    /// What the list of the kind is filtered by.
    package var filter: String?
    /// The title of a record of the kind.
    package var name: String?

    /// The day of the paper, as it was typed.
    package var date: String?
    /// The format of the files of departments.
    package var format: RequestFormat?

    /// Nothing is said.
    package init() {}

    /// What is said.
    package var said: Set<PaperArgument> {
        let all: [(PaperArgument, Bool)] = [
            (.number, number != nil), (.questions, questions != nil), (.product, product != nil), (.lots, lots != nil),
            (.year, year != nil), (.kind, kind != nil), (.view, view != nil), (.filter, filter != nil),
            (.name, name != nil), (.date, date != nil), (.format, format != nil),
        ]
        return Set(all.filter(\.1).map(\.0))
    }

    /// The day of the paper; nil when it was not said. Throws the sentence that it is none.
    package var day: CalendarDate? {
        get throws(Sentence) {
            guard let date else { return nil }
            guard let day = CalendarDate(date) else { throw Sentence(.problemDate, date) }
            return day
        }
    }

    /// Refuses what says nothing of a paper that takes some of them, and what says of which one it is in two ways.
    func refuseIdle(for code: String, taking takes: Set<PaperArgument>) throws(OfficeFailure) {
        let idle = said.subtracting(takes)
        guard idle.isEmpty else { throw .idleArguments(idle, of: code, takes: takes) }
        // One of these names the dialogue.
        let naming = said.intersection([.number, .year, .name])
        if naming.count > 1 { throw .severalArguments(naming) }
    }

    /// What a paper cannot do without. Throws `OfficeFailure.unsaid` when it was not said.
    func needed<Value>(_ value: Value?, _ option: PaperOption) throws(OfficeFailure) -> Value {
        guard let value else { throw .unsaid(option) }
        return value
    }
}

/// What the command line can say of papers, by the names of its options.
package enum PaperArgument: String, Sendable, CaseIterable {
    case number, questions, product, lots, year, kind, view, filter, name, date, format
}

extension Set<PaperArgument> {
    /// Some options as they are written.
    var written: String {
        PaperArgument.allCases.filter(contains).map { "--" + $0.rawValue }.joined(separator: ", ")
    }
}

/// What the command line must say of some papers.
package enum PaperOption: Sendable, Equatable {
    /// A kind of record, a title, the name of a product, that or a view of products, the folder for several files.
    case kind, name, product, productOrView, folder
}

extension PaperArguments {
    /// Why the year is none that records can have; nil when it is one, or none was named.
    var yearProblem: FieldProblem? {
        var conference = Conference()
        conference.year = year
        return Conference.description.problems(of: RecordEntry(conference)).first { $0.field == "year" }
    }
}

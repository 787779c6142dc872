// What the command line says of a paper.
import Domain

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

    /// Nothing is said.
    package init() {}

    /// What a paper cannot do without. Throws `OfficeFailure.unsaid` when it was not said.
    func needed<Value>(_ value: Value?, _ option: PaperOption) throws(OfficeFailure) -> Value {
        guard let value else { throw .unsaid(option) }
        return value
    }
}

/// What the command line must say of some papers.
package enum PaperOption: Sendable, Equatable {
    /// A kind of record, a title, the name of a product, the folder for several files.
    case kind, name, product, folder
}

extension PaperArguments {
    /// Why the year is none that records can have; nil when it is one, or none was named.
    var yearProblem: FieldProblem? {
        var conference = Conference()
        conference.year = year
        return Conference.description.problems(of: RecordEntry(conference)).first { $0.field == "year" }
    }
}

// The book of papers that come in.

/// A paper that came in: a line of the book of incoming papers (decree 30/2020/NĐ-CP, articles 20 to 24).
package struct IncomingPaper: Record {
    /// How far it is.
    package enum State: String, CaseIterable, Sendable {
        case waiting, underway, done

        /// Whether somebody still has to do something about it.
        package var isOpen: Bool { self != .done }
    }

    package var identity = RecordIdentity.unsaved
    /// The day it came in; the year of its number is that of this day.
    package var receivedOn: CalendarDate?
    /// The order number within the year, given when it is entered.
    package var number: Int?
    /// Who issued it.
    package var issuer = ""
    /// Its own number and symbol.
    package var sign = ""
    /// Its own day.
    package var date: CalendarDate?
    /// What type it is, as it calls itself.
    package var type = ""
    /// What it is about, without its type.
    package var abstract = ""
    /// Who deals with it.
    package var department = ""
    /// The day it was passed on to them.
    package var passedOn: CalendarDate?
    /// The day by which it is to be dealt with.
    package var dueOn: CalendarDate?
    /// How far it is.
    package var state = State.waiting
    /// The day it was dealt with.
    package var doneOn: CalendarDate?
    /// What came of it.
    package var result = ""
    /// What else there is to know.
    package var notes = ""
    /// The year of its number.
    package var year: Int?
    /// The dialogue that it is about.
    package var conference: Int64?
    /// The question that it is about.
    package var question: Int64?
    /// The promise that it is about.
    package var promise: Int64?
    /// The dossier that it is about.
    package var dossier: Int64?
    /// The support that it is about.
    package var support: Int64?

    package init() {}

    package static let fields: [Field<IncomingPaper>] = [
        Field("receivedOn", \.receivedOn, rules: [.required], column: Column(minimum: 10, priority: 2)),
        Field("number", \.number, rules: [.within(1...999_999)], column: Column(minimum: 6)),
        Field(
            "issuer", \.issuer, rules: [.required, .atMost(letters: 300)],
            column: Column(minimum: 14, share: 1, priority: 1), isSearched: true
        ).offering(from: .body, "name").fresh.naming(.holders),
        Field(
            "sign", \.sign, rules: [.atMost(letters: 60), .documentNumber], column: Column(minimum: 14, priority: 4),
            isSearched: true),
        Field("date", \.date),
        Field("type", \.type, rules: [.atMost(letters: 100)], isSearched: true).offering(from: .legalDocument, "type"),
        Field(
            "abstract", \.abstract, kind: .prose, rules: [.required], column: Column(minimum: 20, share: 4),
            isSearched: true),
        Field("dueOn", \.dueOn, column: Column(minimum: 12)),
        Field("department", \.department, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true)
            .offering(from: .question, "department"),
        Field("passedOn", \.passedOn),
        Field("state", \.state, column: Column(minimum: 13)).managed,
        Field("doneOn", \.doneOn),
        Field("result", \.result, kind: .prose, isSearched: true),
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("year", \.year).managed,
        Field("conference", \.conference, to: .conference).managed,
        Field("question", \.question, to: .question).managed,
        Field("promise", \.promise, to: .promise).managed,
        Field("dossier", \.dossier, to: .dossier).managed,
        Field("support", \.support, to: .support).managed,
    ]

    /// The day on which it was dealt with says that it was.
    package static func settled(_ record: IncomingPaper, from old: IncomingPaper?) -> IncomingPaper {
        var record = record
        if let day = record.receivedOn { record.year = day.year }
        if record.doneOn != nil { record.state = .done }
        return record
    }

    /// A number that was given stays, with the year that it belongs to.
    package static func objection(from old: IncomingPaper, to new: IncomingPaper) -> FieldProblem? {
        guard old.number != nil else { return nil }
        if new.number != old.number { return FieldProblem("number", .numbered) }
        return new.year == old.year ? nil : FieldProblem("receivedOn", .numbered)
    }

    package static let description = RecordDescription(
        .incomingPaper, of: IncomingPaper.self, titleField: "abstract", naturalKey: ["issuer", "sign", "abstract"],
        defaultSort: "receivedOn", workflow: CorrespondenceWorkflow.incoming
    )
    .inOrder(["date", "receivedOn", "passedOn", "doneOn"], ["receivedOn", "dueOn"])
    .listed(with: "abstract receivedOn|number", and: "issuer sign department dueOn passedOn receivedOn")
    .numbered(Numbering(field: "number", series: ["year"], day: "receivedOn") { _ in true })
    .grouped(by: "department", "issuer", "state", "type")
    .toned([.good: ["done"], .waiting: ["waiting"]])
    .begunToday("receivedOn")
    .late(past: "dueOn") { entry, _ in entry["state"].text != State.done.rawValue }
    .viewed { context in
        let open = ListCondition.oneOf(field: "state", State.allCases.filter(\.isOpen).map(\.rawValue))
        return [
            PresetView(name: "open", conditions: [open]),
            PresetView(name: "overdue", conditions: [open, .before(field: "dueOn", context.today)]),
            PresetView(name: "mine", conditions: [open, .equals(field: "department", .text(context.department))]),
            PresetView(name: "unassigned", conditions: [open, .isEmpty(field: "department")]),
            PresetView(name: "thisMonth", conditions: ListCondition.month(of: context.today, field: "receivedOn")),
        ]
    }
}

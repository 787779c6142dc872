// The book of papers that leave the office.

/// A paper that the office issues: a line of the book of outgoing papers (decree 30/2020/NĐ-CP, articles 15 and 18).
package struct OutgoingPaper: Record {
    /// How far it is. Whatever was issued keeps its number and its line.
    package enum State: String, CaseIterable, Sendable { case draft, issued, withdrawn }

    package var identity = RecordIdentity.unsaved
    /// Its day; the year of its number is that of this day.
    package var date: CalendarDate?
    /// What type it is; each type has numbers of its own in each year, each issuer of its own again.
    package var type = OfficePaperType.letter
    /// Its number and symbol, as `05/TB-UBND`; the symbol alone until it is issued.
    package var sign = ""
    /// What it is about, without its type.
    package var abstract = ""
    /// Who receives it.
    package var addressee = ""
    /// How far it is.
    package var state = State.draft
    /// Who signed it: the office, or the name.
    package var signer = ""
    /// Who drew it up and keeps the copy.
    package var department = ""
    /// How many copies were made.
    package var copies: Int?
    /// Why it was withdrawn.
    package var reason = ""
    /// What else there is to know.
    package var notes = ""
    /// The order number within its type, year and issuer, given when it is issued.
    package var number: Int?
    /// The year of its number.
    package var year: Int?
    /// Who issues it, as its symbol says: each issuer counts for itself.
    package var issuer = ""
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
    /// The paper that it answers.
    package var incoming: Int64?

    package init() {}

    package static let fields: [Field<OutgoingPaper>] = [
        Field(
            "date", \.date,
            rules: [
                .requiredWith(field: "state", State.issued.rawValue),
                .requiredWith(field: "state", State.withdrawn.rawValue),
            ], column: Column(minimum: 10)),
        Field("type", \.type, column: Column(minimum: 12, priority: 2)),
        Field(
            "sign", \.sign, rules: [.atMost(letters: 60), .documentNumber], column: Column(minimum: 14),
            isSearched: true),
        Field(
            "abstract", \.abstract, kind: .prose, rules: [.required], column: Column(minimum: 20, share: 4),
            isSearched: true),
        Field("addressee", \.addressee, column: Column(minimum: 14, share: 1, priority: 3), isSearched: true)
            .offering.naming(.holders),
        Field("state", \.state, column: Column(minimum: 13, priority: 1)).managed,
        Field("signer", \.signer, isSearched: true).offering.naming(.people),
        Field("department", \.department, isSearched: true).offering(from: .question, "department"),
        Field("copies", \.copies, rules: [.within(1...100_000)]),
        Field("reason", \.reason, kind: .prose, rules: [.requiredWith(field: "state", State.withdrawn.rawValue)])
            .managed,
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("number", \.number).managed,
        Field("year", \.year).managed,
        Field("issuer", \.issuer).managed,
        Field("conference", \.conference, to: .conference).managed,
        Field("question", \.question, to: .question).managed,
        Field("promise", \.promise, to: .promise).managed,
        Field("dossier", \.dossier, to: .dossier).managed,
        Field("support", \.support, to: .support).managed,
        Field("incoming", \.incoming, to: .incomingPaper).managed,
    ]

    /// Whoever writes the number of a paper says that it was issued; from its symbol a file says what type it is.
    package static func settled(_ record: OutgoingPaper, from old: OutgoingPaper?) -> OutgoingPaper {
        var record = record
        if let day = record.date { record.year = day.year }
        let symbol = DocumentNumber.symbol(in: record.sign)
        record.issuer = DocumentNumber.issuer(in: symbol)
        if let order = DocumentNumber.order(in: record.sign) {
            record.number = order
        } else if let order = record.number {
            record.sign = DocumentNumber.written(order, symbol: symbol)
        }
        guard record.number != nil else { return record }
        if record.state == .draft { record.state = .issued }
        if old == nil, record.type == .letter, let type = OfficePaperType(symbol: symbol) { record.type = type }
        return record
    }

    /// A number that is written needs the day that it counts for.
    package static func problems(of record: OutgoingPaper) -> [FieldProblem] {
        let isNumbered = record.number != nil || DocumentNumber.order(in: record.sign) != nil
        return record.state == .draft && isNumbered && record.date == nil ? [FieldProblem("date", .missing)] : []
    }

    /// A number that was given stays, with the type, the year and the issuer that it belongs to.
    package static func objection(from old: OutgoingPaper, to new: OutgoingPaper) -> FieldProblem? {
        guard old.number != nil else { return nil }
        let issuer = DocumentNumber.issuer(in: old.sign)
        if new.number != old.number || !issuer.isEmpty && new.issuer != issuer {
            return FieldProblem("sign", .numbered)
        }
        if new.type != old.type { return FieldProblem("type", .numbered) }
        return new.year == old.year ? nil : FieldProblem("date", .numbered)
    }

    package static let description = RecordDescription(
        .outgoingPaper, of: OutgoingPaper.self, titleField: "abstract", naturalKey: ["sign", "date", "abstract"],
        defaultSort: "date", workflow: CorrespondenceWorkflow.outgoing
    )
    .listed(with: "abstract sign", and: "addressee signer copies department")
    .numbered(
        Numbering(
            field: "number", series: ["type", "year", "issuer"], day: "date", sign: "sign", keepsDays: true
        ) {
            $0["state"].text != "draft"
        }
    )
    .grouped(by: "type", "department", "state", "addressee")
    .toned([.good: ["issued"], .bad: ["withdrawn"]])
    .begun { paper, owner, _ in
        switch owner.kind {
        case .incomingPaper: (paper["addressee"], paper["department"]) = (owner["issuer"], owner["department"])
        case .conference: paper["type"] = .text(OfficePaperType.notice.rawValue)
        default: break
        }
    }
    .viewed { context in
        [
            PresetView(name: "thisMonth", conditions: ListCondition.month(of: context.today, field: "date")),
            PresetView(name: "drafts", conditions: [.oneOf(field: "state", [State.draft.rawValue])]),
            PresetView(name: "mine", conditions: [.equals(field: "department", .text(context.department))]),
            PresetView(name: "withdrawn", conditions: [.oneOf(field: "state", [State.withdrawn.rawValue])]),
        ]
    }
}

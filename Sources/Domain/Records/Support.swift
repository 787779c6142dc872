// Help that was given to young people who start something.

/// One case: who asked for help, for what, from which programme, and how much was approved and paid.
package struct Support: Record {
    /// What the help was for.
    package enum Purpose: String, CaseIterable, Sendable {
        case foundation, staff, promotion, award, label, packaging, traceability, website, trademark, training, loan
        case other
    }

    /// What kind of beneficiary it is.
    package enum Form: String, CaseIterable, Sendable {
        case unstated, cooperative, group, company, household, establishment, person
    }

    /// Where a case stands.
    package enum State: String, CaseIterable, Sendable {
        case applied, appraised, approved, paid, reported, closed, refused

        /// Whether the sum was promised.
        package var isApproved: Bool { self == .approved || isPaid }
        /// Whether the sum was paid.
        package var isPaid: Bool { self == .paid || self == .reported || self == .closed }
    }

    package var identity = RecordIdentity.unsaved
    /// Who got it: organisations and groups; a person's name only with a recorded basis (law 91/2025/QH15).
    package var beneficiary = ""
    /// What kind of beneficiary it is.
    package var form = Form.unstated
    /// How many holders or people share the sum; a shared sum stays whole unless somebody knows the split.
    package var recipients: Int?
    /// Whether young people lead the beneficiary.
    package var isYouthLed = true
    /// The unit where the beneficiary is at home, as it was called then.
    package var unit = ""
    /// The age of the person at the time of applying; never a birth date (law 91/2025/QH15).
    package var age: Int?
    /// The day on which the person was discharged from service.
    package var dischargedOn: CalendarDate?
    /// The programme or policy that pays.
    package var programme = ""
    /// The document it rests on.
    package var basis = ""
    /// The body that gives it, as papers name it.
    package var giver = ""
    /// What it was for.
    package var purpose = Purpose.foundation
    /// The year it counts for.
    package var year: Int?
    /// The sum that was asked for.
    package var requested: Money?
    /// The sum that was approved.
    package var amount: Money?
    /// What was paid of it: its payments, or all of it when it was paid at once. The repository keeps it.
    package var paid: Money?
    /// The day it was asked for.
    package var appliedOn: CalendarDate?
    /// The day it was appraised.
    package var appraisedOn: CalendarDate?
    /// The day it was approved.
    package var approvedOn: CalendarDate?
    /// The day it was paid.
    package var paidOn: CalendarDate?
    /// The day on which the beneficiary reported what was done with it.
    package var reportedOn: CalendarDate?
    /// The day it was closed.
    package var closedOn: CalendarDate?
    /// Where it stands.
    package var state = State.applied
    /// Why it was refused.
    package var reason = ""
    /// What became of it.
    package var outcome = ""
    /// Why it was saved although something speaks against it.
    package var exception = ""
    /// What was known to speak against it when that was said.
    package var accepted = ""
    /// The stars for which an award was paid.
    package var starRating: Int?
    /// What else there is to know.
    package var notes = ""
    /// The product it was for; nil when it was for no product, or for several.
    package var product: Int64?
    /// The holder of that name.
    package var holder: Int64?
    /// The programme of that name.
    package var policy: Int64?
    /// The project it was for.
    package var project: Int64?
    /// The promise of a dialogue that it keeps.
    package var promise: Int64?
    /// The shared case that it is a part of.
    package var splitFrom: Int64?
    /// The body of the register that gives it.
    package var givingBody: Int64?

    package init() {}

    package static let fields: [Field<Support>] = [
        Field(
            "beneficiary", \.beneficiary, rules: [.required, .atMost(letters: 500)],
            column: Column(minimum: 20, share: 3), isSearched: true
        ).offering(from: .holder, "name").fresh.naming(.holders),
        Field("form", \.form),
        Field("recipients", \.recipients, rules: [.within(1...1_000_000)]),
        Field("youthLed", \.isYouthLed),
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 5), isSearched: true).offering.ofUnit,
        Field("age", \.age, rules: [.within(0...150)]).kept,
        Field("dischargedOn", \.dischargedOn).kept,
        Field(
            "programme", \.programme, column: Column(minimum: 14, share: 2, priority: 3), isSearched: true
        ).offering(from: .programme, "name"),
        Field("basis", \.basis, isSearched: true).offering.fresh.citing,
        Field("giver", \.giver, isSearched: true).offering(from: .body, "name").fresh,
        Field("purpose", \.purpose, column: Column(minimum: 14, priority: 4)),
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5)),
        Field("requested", \.requested),
        Field("amount", \.amount, column: Column(minimum: 14)),
        Field("paid", \.paid, column: Column(minimum: 14, priority: 2)).derived,
        Field("appliedOn", \.appliedOn),
        Field("appraisedOn", \.appraisedOn),
        Field("approvedOn", \.approvedOn),
        Field("paidOn", \.paidOn, column: Column(minimum: 10, priority: 6)),
        Field("reportedOn", \.reportedOn),
        Field("closedOn", \.closedOn),
        Field("state", \.state, column: Column(minimum: 13, priority: 1)),
        Field(
            "reason", \.reason, kind: .prose, rules: [.requiredWith(field: "state", State.refused.rawValue)],
            isSearched: true),
        Field("outcome", \.outcome, kind: .prose, isSearched: true),
        Field("starRating", \.starRating, rules: [.within(1...5)]),
        Field("exception", \.exception, isSearched: true),
        Field("accepted", \.accepted).managed,
        Field("notes", \.notes, kind: .prose, isSearched: true),
        Field("product", \.product, to: .product).managed,
        Field("holder", \.holder, to: .holder).managed.named(by: "beneficiary"),
        Field("policy", \.policy, to: .programme).managed.named(by: "programme"),
        Field("project", \.project, to: .project).managed,
        Field("promise", \.promise, to: .promise).managed,
        Field("splitFrom", \.splitFrom, to: .support).managed.trace,
        Field("givingBody", \.givingBody, to: .body).derived.named(by: "giver"),
    ]

    package static let description = RecordDescription(
        .support, of: Support.self, titleField: "beneficiary",
        naturalKey: ["beneficiary", "programme", "purpose", "year"], defaultSort: "year",
        workflow: SupportWorkflow.workflow
    )
    .calling(unitsAsOn: "paidOn", "year")
    .following(bodies: "unit", "giver") { entry, _ in
        entry.record(as: Support.self).map { [.applied, .appraised, .approved].contains($0.state) } == true
    }
    .expectedInOrder(["appliedOn", "appraisedOn", "approvedOn", "paidOn", "reportedOn", "closedOn"])
    .listed(with: "beneficiary", and: "amount requested programme purpose approvedOn paidOn basis")
    .shown(beside: .cases)
    .grouped(by: "year", "programme", "unit", "beneficiary", "purpose", "state")
    .toned([.good: ["approved", "paid", "reported", "closed"], .bad: ["refused"], .waiting: ["applied", "appraised"]])
    .begunInYear
    .begun { support, owner, today in
        support["appliedOn"] = .date(today)
        switch owner.kind {
        case .product:
            (support["beneficiary"], support["youthLed"]) = (owner["holder"], owner["youthLed"])
        case .project:
            support["beneficiary"] = owner["holderName"].isEmpty ? owner["name"] : owner["holderName"]
            (support["unit"], support["youthLed"]) = (owner["unit"], owner["youthLed"])
        case .holder:
            (support["form"], support["unit"], support["youthLed"]) = (owner["form"], owner["unit"], owner["youthLed"])
        case .programme: support["basis"] = owner["document"]
        case .promise: support["unit"] = owner["beneficiary"]
        default: break
        }
    }
    .viewed { context in
        [
            PresetView(name: "thisYear", conditions: [.equals(field: "year", .number(context.today.year))]),
            PresetView(name: "open", conditions: [.oneOf(field: "state", ["applied", "appraised"])]),
            PresetView(name: "unpaid", conditions: [.oneOf(field: "state", ["approved"])]),
            PresetView(name: "unreported", conditions: [.oneOf(field: "state", ["paid"])]),
            PresetView(name: "exceptions", conditions: [.isFilled(field: "exception")]),
        ]
    }

    /// The beneficiaries that the record names, one by one.
    package var beneficiaries: [String] { Self.names(in: beneficiary) }

    /// Whether several share the sum and nobody knows who got what of it.
    package var isShared: Bool { max(recipients ?? 1, beneficiaries.count) > 1 }

    /// What was paid: the sum of the payments; without any, all of it once it was paid at once.
    /// - Returns: nil when nothing was, or when the sum is too large to be counted.
    package func paidSum(of payments: [Money]) -> Money? {
        guard let first = payments.first else { return state.isPaid ? amount : nil }
        if payments.count == 1 { return first }
        return Int64(exactly: payments.reduce(Int128(0)) { $0 + Int128($1.dong) }).map { Money(dong: $0) }
    }

    private static func names(in text: String) -> [String] {
        text.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}

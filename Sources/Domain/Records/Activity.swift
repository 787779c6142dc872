// Classes, outreach, job advice and the like: how many there were, how often people came, and how many people.

/// Something that was held for young people. Sessions (cuộc), attendances (lượt) and people (người) are three things
/// and never added.
package struct Activity: Record {
    /// What kind it is.
    package enum Form: String, CaseIterable, Sendable { case outreach, training, advice, exchange, contest, other }

    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var name = ""
    /// What kind it is.
    package var form = Form.training
    /// The unit where it was held, as it was called then.
    package var unit = ""
    /// The year it counts for.
    package var year: Int?
    /// The first day.
    package var heldFrom: CalendarDate?
    /// The last day.
    package var heldTo: CalendarDate?
    /// Where it was held.
    package var place = ""
    /// Who held it.
    package var organiser = ""
    /// How many there were of it (cuộc, lớp).
    package var sessions: Int?
    /// How often somebody came (lượt).
    package var attendances: Int?
    /// How many different people came (người).
    package var people: Int?
    /// How many of them found work.
    package var jobsFound: Int?
    /// The programme that pays.
    package var programme = ""
    /// What it cost.
    package var cost: Money?
    /// Where this is known from.
    package var source = ""
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Activity>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field("form", \.form, column: Column(minimum: 12, priority: 1)),
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true).offering.ofUnit,
        Field("year", \.year, rules: [.required, .within(1990...2200)], column: Column(minimum: 5)),
        Field("heldFrom", \.heldFrom, column: Column(minimum: 10, priority: 5)),
        Field("heldTo", \.heldTo),
        Field("place", \.place, isSearched: true),
        Field("organiser", \.organiser, isSearched: true).offering,
        Field("sessions", \.sessions, rules: [.within(0...1_000_000)], column: Column(minimum: 6)),
        Field("attendances", \.attendances, rules: [.within(0...100_000_000)], column: Column(minimum: 7)),
        Field("people", \.people, rules: [.within(0...100_000_000)], column: Column(minimum: 7)),
        Field("jobsFound", \.jobsFound, rules: [.within(0...100_000_000)], column: Column(minimum: 9, priority: 2)),
        Field("programme", \.programme, isSearched: true).offering(from: .programme, "name"),
        Field("cost", \.cost, column: Column(minimum: 14, priority: 4)),
        Field("source", \.source, isSearched: true),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .activity, of: Activity.self, titleField: "name",
        naturalKey: ["name", "form", "unit", "year"], defaultSort: "year"
    )
    .calling(unitsAsOn: "heldFrom", "year")
    .inOrder(["heldFrom", "heldTo"])
    .listed(with: "name", and: "sessions attendances people organiser heldFrom heldTo")
    .shown(beside: .parts)
    .grouped(by: "year", "form", "unit")

    /// An activity counts for the year in which it began.
    package static func settled(_ record: Activity, from old: Activity?) -> Activity {
        var record = record
        if let day = record.heldFrom { record.year = day.year }
        return record
    }
}

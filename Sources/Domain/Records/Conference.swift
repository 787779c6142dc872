// The dialogue conference of a chair of a People's Committee with the youth.

/// A dialogue conference: at least one a year (Youth Law 2020, article 10; decree 13/2021/NĐ-CP, articles 9–12).
package struct Conference: Record {
    /// The level of the People's Committee that holds it.
    package enum Level: String, CaseIterable, Sendable { case commune, district, province }

    package var identity = RecordIdentity.unsaved
    /// What it was called.
    package var title = ""
    /// The year it belongs to.
    package var year: Int?
    /// The level that holds it.
    package var level = Level.commune
    /// The office that chairs it, not the person.
    package var chair = ""
    /// What it is about.
    package var theme = ""
    /// Where it is held.
    package var place = ""
    /// How many people came.
    package var attendance: Int?
    /// The day it is planned for; its plan must be public 30 days before.
    package var plannedOn: CalendarDate?
    /// The day its plan was made public.
    package var planPublishedOn: CalendarDate?
    /// The day it was held.
    package var heldOn: CalendarDate?
    /// The day its conclusion was published.
    package var concludedOn: CalendarDate?
    /// Whether its matters are complex or cross sectors: the conclusion then has 15 days instead of 10.
    package var isComplex = false
    /// The number and symbol of its conclusion, as `1502/TB-UBND`; another paper than the notice of the answers.
    package var conclusion = ""
    /// The number and symbol of the notice that publishes the answers, as `1428/TB-UBND`.
    package var notice = ""
    /// The day of that notice.
    package var noticeDate: CalendarDate?

    package init() {}

    package static let fields: [Field<Conference>] = [
        Field(
            "title", \.title, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 1),
            isSearched: true),
        Field("year", \.year, rules: [.within(1990...2200)], column: Column(minimum: 5)),
        Field("level", \.level),
        Field("chair", \.chair).offering.naming(.people),
        Field("theme", \.theme, kind: .prose, isSearched: true),
        Field("place", \.place).offering.fresh,
        Field("attendance", \.attendance, rules: [.within(0...1_000_000)]),
        Field("plannedOn", \.plannedOn),
        Field("planPublishedOn", \.planPublishedOn),
        Field("heldOn", \.heldOn),
        Field("complex", \.isComplex),
        Field("concludedOn", \.concludedOn, rules: [.notBefore(field: "heldOn")]),
        Field("conclusion", \.conclusion, rules: [.atMost(letters: 60), .documentNumber]),
        Field("notice", \.notice, rules: [.documentNumber], column: Column(minimum: 12, priority: 1), isSearched: true),
        Field("noticeDate", \.noticeDate, column: Column(minimum: 10, priority: 2)),
    ]

    package static let description = RecordDescription(
        .conference, of: Conference.self, titleField: "title",
        naturalKey: ["notice", "title"], defaultSort: "year"
    )
    .holding(.question, by: "conference")
    .late { $0.record(as: Conference.self)?.isOverdue(on: $1) == true }
}

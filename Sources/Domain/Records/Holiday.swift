// A public holiday, or a day of a weekend that offices work in exchange for one.

/// Days in a row on which offices do not work besides weekends, or weekend days on which they do. The labour code (2019,
/// articles 111 and 112) says how many there are; which days they are is announced for each year.
package struct Holiday: Record {
    /// What offices do on its days.
    package enum Effect: String, CaseIterable, Sendable { case off, worked }

    package var identity = RecordIdentity.unsaved
    /// What is celebrated, or what is made up for.
    package var name = ""
    /// The first of its days.
    package var firstOn: CalendarDate?
    /// The last of its days; the first one where nobody says another.
    package var lastOn: CalendarDate?
    /// What offices do on them.
    package var effect = Effect.off
    /// Whether the days follow from the rule and are not announced yet.
    package var isExpected = false
    /// What else there is to know, as the paper that announced it.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Holiday>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 200)], column: Column(minimum: 20, share: 3),
            isSearched: true
        ).offering.fresh,
        Field("firstOn", \.firstOn, rules: [.required], column: Column(minimum: 10)),
        Field("lastOn", \.lastOn, column: Column(minimum: 10, priority: 1)),
        Field("effect", \.effect, column: Column(minimum: 11, priority: 2)),
        Field("isExpected", \.isExpected, column: Column(minimum: 7, priority: 3)),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .holiday, of: Holiday.self, titleField: "name", naturalKey: ["firstOn", "effect"], defaultSort: "firstOn"
    )
    .inOrder(["firstOn", "lastOn"])
    .listed(with: "name firstOn", and: "lastOn effect isExpected")
    .grouped(by: "effect")
    .viewed { context in
        let first = CalendarDate(year: context.today.year, month: 1, day: 1) ?? context.today
        return [
            PresetView(name: "comingOn", conditions: [.from(field: "lastOn", context.today)]),
            PresetView(
                name: "thisYear",
                conditions: [
                    .from(field: "lastOn", first), .before(field: "firstOn", first.adding(months: 12) ?? first),
                ]),
            PresetView(name: "expected", conditions: [.equals(field: "isExpected", .flag(true))]),
        ]
    }

    /// One day is its last one too.
    package static func settled(_ record: Holiday, from old: Holiday?) -> Holiday {
        var record = record
        let followed = old.map { $0.lastOn == $0.firstOn && record.lastOn == $0.lastOn } ?? false
        if record.lastOn == nil || followed { record.lastOn = record.firstOn }
        return record
    }

    /// More days in a row than this are no holiday: a year was mistyped.
    private static let longest = 31

    /// Days that are too many would keep every day of the calendar from being a working day.
    package static func problems(of record: Holiday) -> [FieldProblem] {
        guard let first = record.firstOn, let last = record.lastOn, last.dayNumber - first.dayNumber >= longest else {
            return []
        }
        return [FieldProblem("lastOn", .tooManyDays(limit: longest))]
    }

    /// Its days, in order; none where a record says no first day.
    var days: [CalendarDate] {
        guard let firstOn else { return [] }
        let count = max(0, min(Self.longest - 1, (lastOn ?? firstOn).dayNumber - firstOn.dayNumber))
        return (0...count).compactMap { firstOn.adding(days: $0) }
    }
}

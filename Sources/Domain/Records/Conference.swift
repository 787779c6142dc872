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
    /// The day a youth body asked for it; a dialogue that was asked for is held within 45 days.
    package var requestedOn: CalendarDate?
    /// Which body asked for it.
    package var requestedBy = ""
    /// Where it is held.
    package var place = ""
    /// The time of day it begins, as `08 giờ 00`.
    package var startsAt = ""
    /// Whether people meet, or how else they talk: `trực tiếp`, `trực tuyến`.
    package var form = ""
    /// Who takes part, one body a line.
    package var participants = ""
    /// Who does what, a line each: `Văn phòng: chuẩn bị hội trường`.
    package var tasks = ""
    /// What it is paid and held with.
    package var means = ""
    /// Its programme, a line each: how many minutes or which time, what, who, parted by `|`.
    package var programme = ""
    /// The last day for questions sent in before it.
    package var questionsUntil: CalendarDate?
    /// Where questions are sent.
    package var questionsTo = ""
    /// How many people came.
    package var attendance: Int?
    /// The day it is planned for; its plan must be public 30 days before.
    package var plannedOn: CalendarDate?
    /// The day its plan was made public.
    package var planPublishedOn: CalendarDate?
    /// The day it was held.
    package var heldOn: CalendarDate?
    /// The day of its conclusion. The law counts until that is public and sent.
    package var concludedOn: CalendarDate?
    /// Whether its matters are complex or cross sectors: the conclusion then has 15 days instead of 10.
    package var isComplex = false
    /// The number and symbol of its conclusion, as `1502/TB-UBND`; another paper than the notice of the answers.
    package var conclusion = ""
    /// The number and symbol of the notice that publishes the answers, as `1428/TB-UBND`.
    package var notice = ""
    /// The day of that notice.
    package var noticeDate: CalendarDate?
    /// The day its conclusion with the answers became public.
    package var publishedOn: CalendarDate?
    /// Where it became public: a board, a web page, the loudspeakers.
    package var publishedAt = ""
    /// The day it was sent to those who asked and those who have to act.
    package var sentOn: CalendarDate?

    package init() {}

    package static let fields: [Field<Conference>] = [
        Field(
            "title", \.title, rules: [.required, .atMost(letters: 500)], column: Column(minimum: 20, share: 1),
            isSearched: true),
        Field("year", \.year, rules: [.within(1990...2200)], column: Column(minimum: 5)),
        Field("level", \.level),
        Field("chair", \.chair).offering.naming(.people),
        Field("theme", \.theme, kind: .prose, isSearched: true),
        Field("requestedOn", \.requestedOn),
        Field("requestedBy", \.requestedBy, rules: [.atMost(letters: 200)]).naming(.people),
        Field("plannedOn", \.plannedOn),
        Field("planPublishedOn", \.planPublishedOn),
        Field("startsAt", \.startsAt, rules: [.atMost(letters: 60)]),
        Field("form", \.form, rules: [.atMost(letters: 200)]).offering.fresh,
        Field("place", \.place).offering.fresh.published,
        Field("participants", \.participants, kind: .prose),
        Field("tasks", \.tasks, kind: .prose),
        Field("means", \.means, kind: .prose),
        Field("programme", \.programme, kind: .prose),
        Field("questionsUntil", \.questionsUntil),
        Field("questionsTo", \.questionsTo, rules: [.atMost(letters: 300)]).published,
        Field("heldOn", \.heldOn),
        Field("attendance", \.attendance, rules: [.within(0...1_000_000)]),
        Field("complex", \.isComplex),
        Field("concludedOn", \.concludedOn),
        Field("conclusion", \.conclusion, rules: [.atMost(letters: 60), .documentNumber]),
        Field("notice", \.notice, rules: [.documentNumber], column: Column(minimum: 12, priority: 1), isSearched: true),
        Field("noticeDate", \.noticeDate, column: Column(minimum: 10, priority: 2)),
        Field("publishedOn", \.publishedOn),
        Field("publishedAt", \.publishedAt, rules: [.atMost(letters: 300)]).offering.fresh.published,
        Field("sentOn", \.sentOn),
    ]

    package static let description = RecordDescription(
        .conference, of: Conference.self, titleField: "title",
        naturalKey: ["notice", "title"], defaultSort: "year"
    )
    // A year alone says less than the day by which a question of it is answered.
    .calling(unitsAsOn: "heldOn", "plannedOn", "noticeDate")
    .inOrder(
        ["requestedOn", "plannedOn"], ["questionsUntil", "plannedOn"],
        ["requestedOn", "heldOn", "concludedOn", "publishedOn"],
        ["concludedOn", "sentOn"], ["heldOn", "sentOn"], ["heldOn", "noticeDate"]
    )
    .issuing(
        IssuedPaper(.notice, of: Conference.self, sign: "notice", day: "noticeDate", link: "conference") {
            $1.fill(&$0, "Kết quả giải đáp ý kiến, kiến nghị của thanh niên: ")
        },
        IssuedPaper(.notice, of: Conference.self, sign: "conclusion", day: "concludedOn", link: "conference") {
            $1.fill(&$0, "Kết luận: ")
        }
    )
    .listed(with: "title", and: "heldOn chair place attendance notice plannedOn theme conclusion concludedOn")
    .late { $0.record(as: Conference.self)?.isOverdue(on: $1) == true }

    /// What was published keeps the number and the day under which it is public (decree 30/2020/NĐ-CP, article 18).
    package static func objection(from old: Conference, to new: Conference) -> FieldProblem? {
        guard old.publishedOn != nil, old.level == .commune else { return nil }
        let fixed = ["notice", "noticeDate", "conclusion", "concludedOn"]
        let (before, after) = (RecordEntry(old), RecordEntry(new))
        return fixed.first { !before[$0].isEmpty && after[$0] != before[$0] }.map { FieldProblem($0, .numbered) }
    }

    /// The same dialogue with the number of its notice as papers write it; as it is without one.
    package func withNotice(_ sign: String?) -> Conference {
        var conference = self
        conference.notice = sign ?? notice
        return conference
    }

    /// The same with the number of its conclusion.
    package func withConclusion(_ sign: String?) -> Conference {
        var conference = self
        conference.conclusion = sign ?? conclusion
        return conference
    }

    /// Says in the book what a paper of the dialogue is about; false where the dialogue is that of another office, which a
    /// commune keeps because its answers bind it.
    private func fill(_ paper: inout OutgoingPaper, _ matter: String) -> Bool {
        (paper.abstract, paper.signer) = (matter + title, chair)
        return level == .commune
    }
}

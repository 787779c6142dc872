// A question of the youth and the answer it gets.

/// A question put to the chair at a dialogue, and its answer.
package struct Question: Record {
    /// How a question came in.
    package enum Channel: String, CaseIterable, Sendable { case slip, spoken, media, portal }

    /// Where a question stands on its way to a published answer.
    package enum State: String, CaseIterable, Sendable {
        case new, assigned, draft, pending, returned, approved, published, forwarded

        /// Whether somebody still has to do something for the answer.
        package var isOpen: Bool {
            switch self {
            case .new, .assigned, .draft, .pending, .returned: true
            case .approved, .published, .forwarded: false
            }
        }
    }

    package var identity = RecordIdentity.unsaved
    /// The conference it was put at.
    package var conference: Int64?
    /// Its order number in the table of answers.
    package var number: Int?
    /// The question itself.
    package var question = ""
    /// The office of whoever asked, as `Bí thư Đoàn`; never a person's name.
    package var asker = ""
    /// The unit that asked, as `xã Tân Minh`.
    package var unit = ""
    /// How it came in.
    package var channel = Channel.slip
    /// What it is about; questions are grouped by issue (decree 13/2021/NĐ-CP).
    package var topic = ""
    /// The department that answers.
    package var department = ""
    /// The day the answer is due.
    package var dueOn: CalendarDate?
    /// Where it stands.
    package var state = State.new
    /// The answer.
    package var answer = ""

    package init() {}

    package static let fields: [Field<Question>] = [
        Field("number", \.number, rules: [.within(1...100_000)], column: Column(minimum: 4)),
        Field(
            "question", \.question, kind: .prose, rules: [.required], column: Column(minimum: 20, share: 4),
            isSearched: true),
        Field("asker", \.asker, isSearched: true),
        Field("unit", \.unit, column: Column(minimum: 14, share: 1, priority: 1), isSearched: true),
        Field("channel", \.channel),
        Field("topic", \.topic, isSearched: true),
        Field(
            "department", \.department, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true),
        Field("dueOn", \.dueOn, column: Column(minimum: 12, priority: 2)),
        Field("state", \.state, column: Column(minimum: 13)),
        Field("answer", \.answer, kind: .prose, isSearched: true),
        Field("conference", \.conference, to: RecordKind(rawValue: "conference")),
    ]

    package static let description = RecordDescription(
        RecordKind(rawValue: "question"), of: Question.self, titleField: "question",
        naturalKey: ["conference", "question"], defaultSort: "number")

    /// Whether the answer is late on a day: overdue is computed, never stored.
    package func isOverdue(on today: CalendarDate) -> Bool {
        guard let dueOn, dueOn < today else { return false }
        return state.isOpen
    }
}

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

        /// Whether the answer is with whoever writes it, and a change takes nothing back that somebody else decided.
        package var isWithAuthor: Bool {
            switch self {
            case .new, .assigned, .draft, .returned: true
            case .pending, .approved, .published, .forwarded: false
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
    /// The office of whoever asked, as `Bí thư Đoàn`, or the person; papers name no persons. With `unit` behind it the
    /// words are those that were written.
    package var asker = ""
    /// The unit that asked, as `xã Tân Minh`.
    package var unit = ""
    /// How it came in.
    package var channel = Channel.slip
    /// What it is about; questions are grouped by issue (decree 13/2021/NĐ-CP).
    package var topic = ""
    /// The department that answers.
    package var department = ""
    /// The bodies that support it, parted by `;`.
    package var supporting = ""
    /// The day the answer is due.
    package var dueOn: CalendarDate?
    /// Where it stands.
    package var state = State.new
    /// The answer.
    package var answer = ""
    /// Why it was sent back, passed on or replaced, at the last step that had to say so.
    package var reason = ""
    /// The notice that published the answer, as `1428/TB-UBND`.
    package var notice = ""
    /// The day the answer was published.
    package var publishedOn: CalendarDate?
    /// The question whose answer also answers this one.
    package var sameAs: Int64?
    /// The question this one was part of.
    package var splitFrom: Int64?
    /// The question whose published answer this one replaces.
    package var replaces: Int64?
    /// The body of the register that answers.
    package var answeringBody: Int64?
    /// The body of the register that asked.
    package var askerBody: Int64?
    /// The bodies of the register that support the answer.
    package var assistingBodies: [Int64] = []

    package init() {}

    package static let fields: [Field<Question>] = [
        Field("number", \.number, rules: [.within(1...100_000)], column: Column(minimum: 4)),
        Field(
            "question", \.question, kind: .prose, rules: [.required], column: Column(minimum: 20, share: 4),
            isSearched: true),
        Field("asker", \.asker, isSearched: true).offering.fresh.naming(.asker),
        Field("unit", \.unit, column: Column(minimum: 14, share: 1, priority: 1), isSearched: true).offering.naming(
            .asker
        ).ofUnit,
        Field("channel", \.channel),
        Field("topic", \.topic, isSearched: true).offering,
        Field(
            "department", \.department, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true
        ).offering(from: .body, "name"),
        Field("supporting", \.supporting, rules: [.atMost(letters: 500)]).offering(from: .body, "name").several,
        Field("dueOn", \.dueOn, column: Column(minimum: 12, priority: 2)),
        Field("state", \.state, column: Column(minimum: 13)).managed,
        Field("answer", \.answer, kind: .prose, isSearched: true).citing,
        Field("conference", \.conference, to: .conference),
        Field("reason", \.reason, kind: .prose).managed,
        Field("notice", \.notice, rules: [.documentNumber]).managed,
        Field("publishedOn", \.publishedOn).managed,
        Field("sameAs", \.sameAs, to: .question).managed,
        Field("splitFrom", \.splitFrom, to: .question).managed.trace,
        Field("replaces", \.replaces, to: .question).managed,
        Field("answeringBody", \.answeringBody, to: .body).derived.named(by: "department"),
        Field("askerBody", \.askerBody, to: .body).derived.named(by: "unit"),
        Field("assistingBodies", \.assistingBodies, leadingTo: .body, by: "supporting"),
    ]

    package static let description = RecordDescription(
        .question, of: Question.self, titleField: "question",
        naturalKey: ["conference", "question"], defaultSort: "number", workflow: QuestionWorkflow.workflow
    )
    .calling(unitsAsOn: "conference", "dueOn")
    .following(bodies: "department", "supporting") { entry, _ in entry.record(as: Question.self)?.state.isOpen == true }
    .listed(with: "question", and: "answer department asker unit dueOn topic supporting")
    .shown(beside: .links)
    .grouped(by: "unit", "department", "state")
    .toned([.good: ["published", "approved"], .bad: ["returned"], .waiting: ["pending"]])
    .issuing(
        IssuedPaper(.notice, of: Question.self, sign: "notice", day: "publishedOn", link: "question", isShared: true) {
            $0.abstract = "Thay thế nội dung giải đáp: " + $1.question
            return $1.replaces != nil && $1.state == .published
        }
    )
    .late(past: "dueOn") { entry, today in entry.record(as: Question.self)?.isOverdue(on: today) == true }
    .viewed { context in
        [
            PresetView(name: "mine", conditions: ListCondition.open(for: context.department)),
            PresetView(name: "overdue", conditions: ListCondition.overdue(on: context.today)),
            PresetView(name: "unassigned", conditions: [.isEmpty(field: "department")]),
            PresetView(name: "unanswered", conditions: [.isEmpty(field: "answer")]),
            PresetView(name: "pending", conditions: [.oneOf(field: "state", ["pending"])]),
            PresetView(name: "returned", conditions: [.oneOf(field: "state", ["returned"])]),
        ]
    }

    /// Whether the answer is late on a day: overdue is computed, never stored.
    package func isOverdue(on today: CalendarDate) -> Bool {
        guard let dueOn, dueOn < today else { return false }
        return state.isOpen
    }

    /// The fields that a published answer is made of, with those by which papers that were sent name it.
    package static let published: Set<String> = ["question", "answer", "state", "number", "conference"]

    /// An answer published from here does not change, nor does what it answers: a mistake in substance takes a replacing
    /// document (decree 30/2020/NĐ-CP, article 18). One taken over from an older notice carries no day of publication:
    /// what was misread in it may be mended.
    package static func objection(from old: Question, to new: Question) -> FieldProblem? {
        guard old.isPublishedHere else { return nil }
        if new.answer != old.answer { return FieldProblem("answer", .published) }
        if new.question != old.question { return FieldProblem("question", .published) }
        if new.state != old.state { return FieldProblem("state", .published) }
        if old.number != nil, new.number != old.number { return FieldProblem("number", .published) }
        if old.conference != nil, new.conference != old.conference { return FieldProblem("conference", .published) }
        // Without its day it would change like one that was taken over.
        return new.publishedOn == old.publishedOn ? nil : FieldProblem("publishedOn", .published)
    }

    /// Nor does it leave the registers.
    package static func removalObjection(to question: Question) -> FieldProblem? {
        question.isPublishedHere ? FieldProblem("state", .publishedStays) : nil
    }

    /// Whether its answer was published by an older notice: what was misread in it may be mended, when somebody says so.
    package var isOfOlderNotice: Bool { state == .published && publishedOn == nil }

    private var isPublishedHere: Bool { state == .published && publishedOn != nil }
}

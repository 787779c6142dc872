// The published table of a dialogue: questions, who asked, and the answers.
import Domain

/// A recognised table of questions and answers.
package struct DialogueTable: Equatable, Sendable {
    /// The capital lines above the table, joined; empty when there are none.
    package var title: String
    /// All lines above the table, nearest last.
    package var headingLines: [String]
    /// The number of the notice that publishes it, such as "1428/TB-UBND".
    package var noticeNumber: String?
    /// That notice's date.
    package var noticeDate: WrittenDate?
    /// The year of the dialogue, from the title or else the notice's date.
    package var year: Int?
    /// Who issued the notice, as written.
    package var issuer: String?
    /// The questions in the table's order.
    package var rows: [DialogueRow]
    /// What else the lines above say of the conference.
    var facts = ConferenceFacts()
    /// Whether it stands in minutes: what was asked was spoken.
    var isOfMinutes = false

    /// A table.
    package init(
        title: String, headingLines: [String] = [], noticeNumber: String? = nil, noticeDate: WrittenDate? = nil,
        year: Int? = nil, issuer: String? = nil, rows: [DialogueRow]
    ) {
        self.title = title
        self.headingLines = headingLines
        self.noticeNumber = noticeNumber
        self.noticeDate = noticeDate
        self.year = year
        self.issuer = issuer
        self.rows = rows
    }
}

/// A question with its answer.
package struct DialogueRow: Equatable, Sendable {
    /// The number typed, else counted on from the row before.
    package var number: Int
    /// The question; paragraphs are parted by "\n".
    package var question: String
    /// Who asked, as written, its lines joined by spaces; empty when the table does not say.
    package var asker: String
    /// Who answers, as written.
    package var department: String?
    /// The answer; paragraphs are parted by "\n".
    package var answer: String
    /// The title the row stands under, such as "I. …".
    package var group: String?
    /// Whether the number was typed, and not counted on.
    package var isNumbered = false
    /// Where the row begins.
    package var place: TablePlace
    /// The rest, which most rows do not have: there may be a million of them.
    private var seldom = Seldom<Details>()

    private struct Details: Unsaid {
        var unit = ""
        var supporting: String?
        var due: CalendarDate?
        var reference = ""
        var conference = ""
        var unread: [String] = []
    }

    /// A row.
    package init(
        number: Int, question: String, asker: String, department: String? = nil, answer: String, group: String? = nil,
        supporting: String? = nil, due: CalendarDate? = nil, place: TablePlace
    ) {
        self.number = number
        self.question = question
        self.asker = asker
        self.department = department
        self.answer = answer
        self.group = group
        self.place = place
        seldom.set(\.supporting, to: supporting)
        seldom.set(\.due, to: due)
    }
}

extension DialogueRow {
    /// The unit of who asked, where a column of its own names it beside them.
    package var unit: String {
        get { seldom.value.unit }
        set { seldom.set(\.unit, to: newValue) }
    }

    /// The bodies that support whoever answers, as written.
    package var supporting: String? {
        get { seldom.value.supporting }
        set { seldom.set(\.supporting, to: newValue) }
    }

    /// The day the answer is due.
    package var due: CalendarDate? {
        get { seldom.value.due }
        set { seldom.set(\.due, to: newValue) }
    }

    /// By what the question is found again, where the file was ours.
    var reference: String {
        get { seldom.value.reference }
        set { seldom.set(\.reference, to: newValue) }
    }

    /// The conference it was put at, where the table has a column for it.
    var conference: String {
        get { seldom.value.conference }
        set { seldom.set(\.conference, to: newValue) }
    }

    /// The columns that hold something in the row and are not kept.
    var unread: [String] {
        get { seldom.value.unread }
        set { seldom.set(\.unread, to: newValue) }
    }
}

// Everything the screen is drawn from.
import Domain
import Office
import Screen
import Words

/// A line under the panes that says what happened.
package struct StatusMessage: Sendable, Equatable {
    /// The words.
    package let text: String
    /// How it is meant.
    package let role: StyleRole
    /// All that is to say, line by line, when the words above are only the beginning of it.
    package var whole: [String] = []
    /// Whether letters typed on leave it there: it came unasked and would be gone before it is read.
    package var outlivesTyping = false
}

/// A field of a kind whose values are offered in forms.
package struct SuggestionKey: Sendable, Hashable {
    /// The kind of record.
    package let kind: RecordKind
    /// The field's name.
    package let field: String
}

/// The state of the program. Views draw it and change nothing.
package struct AppState: Sendable {
    /// The window.
    package var size: Size
    /// The words of the interface.
    package let words: Words
    /// The keys.
    package let keys: KeyMap
    /// The office or file whose records these are.
    package private(set) var officeName: String
    /// Who is at the keyboard, by the name of the login.
    package let who: String
    /// What they may do; all of it until it is known, as the records refuse what they may not.
    package var access: Access
    /// The day it is.
    package var today: CalendarDate
    /// The time it is, as `09:41`.
    package var time = ""
    /// The pane shown.
    package var pane = Pane.dialogue
    /// The lists of the panes that have one.
    package var lists: [Pane: ListState]
    /// The lists of kinds that their panes do not show now.
    var parked: [RecordKind: ListState] = [:]
    /// The lists to which Escape leads back from the parts of a record, the last one first to come.
    var trails: [Pane: [ListState]] = [:]
    /// What belongs to the record on which the cursor rested.
    package var related = RelatedState()
    /// The input method inside the program.
    package var typing = TypingState()
    /// What kind of terminal it is, by its name; empty when it is not known.
    package var terminal = ""
    /// Records that probably are the one on which the cursor rested.
    package var doubles = DoubleState()
    /// What the registers count for reported figures.
    package var counted: [CountRequest: RegisterCount] = [:]
    /// The figures; nil until counted.
    package var summary: Summary?
    /// How far the summary is scrolled.
    var summaryScroll = Scroll()
    /// Whether the record, not the list, has the keyboard.
    package var isInDetail = false
    /// Whether list or record fill a window wide enough for both.
    package var isZoomed = false
    /// How the person at the keyboard arranged window and lists.
    package internal(set) var arrangement = Arrangement()
    /// How far the record is scrolled; where nobody did, it begins where the filter found something.
    var detailScroll = Scroll()
    /// The overlays, the last on top.
    package var layers: [Layer] = []
    /// What happened last.
    package var message: StatusMessage? { didSet { if let message { pastMessages.note(message, at: time) } } }
    /// What was said before, to be read again.
    package private(set) var pastMessages = PastMessages()
    /// Units through time.
    package var units = UnitRegistry()
    /// How many questions are late.
    package var overdue = 0
    /// How many products have to be told that their recognition ends.
    package var expiring = 0
    /// What the dialogues wait for next; nil when nothing is to be done.
    package var clock: LegalDay?
    /// The legal documents that citations are held against.
    package var documents = DocumentRegister([])
    /// The working days of offices, by the register of holidays.
    package var calendar = WorkingCalendar()
    /// Titles of the records that references name.
    package var options: [RecordKind: [ReferenceOption]] = [:]
    /// The views that people keep, of all kinds.
    package var keptViews: [SavedView] = []
    /// The department whose work the user calls theirs; empty until it was said.
    package var department = ""
    /// What records say in fields that offer it, the most frequent first.
    package var suggestions: [SuggestionKey: [String]] = [:]
    /// What the user was typing and has not saved, the latest first; nil until it came.
    package var drafts: [OpenDraft]?
    /// Who types into which records at other keyboards.
    var editors: [DraftName: String] = [:]
    /// The conference the office is busy with; nil when there is none, or it is not known yet.
    package var currentConference: Conference?
    /// The links of the question under the cursor.
    package var links = LinkState()
    /// The values that fields offer, made ready for typing.
    var completions: [SuggestionKey: CompletionList] = [:]
    /// The number of the last search for similar questions.
    var similarGeneration = 0
    /// How the last question came in.
    var lastChannel = FieldValue.none
    /// What surrounds the record of the support tracker on which the cursor rested.
    package var around = CaseState()
    /// The promises of the question on which the cursor rested.
    package var promises = QuestionPromises()
    /// How far the long work is that keys wait for; nil when there is none.
    package var longWork: LongWork?
    /// What is known about the terminal.
    package var terminalRecord = TerminalRecord(name: "")
    /// What is known about the terminal before anything is tried.
    package var terminalFacts = TerminalFacts()
    /// The file in which terminals are remembered; empty in tests.
    package var terminalFile = ""
    /// Whether what is learnt about the terminal is remembered.
    package var keepsTerminal = true
    /// Why the last draft was kept in a file of its own; nil when the records took it.
    var draftTrouble: OfficeFailure?
    /// Whether a copy of the records is made each day.
    package var keepsCopies = false
    /// The day of the last copy; nil when there is none, or it is not known yet.
    var lastCopy: CalendarDate?
    /// Whether that is too long ago.
    var isCopyTooOld = false
    /// Whether the last command was given for the marked records.
    var isForMarks = false
    /// Whether the first rows have come.
    var hasStarted = false
    /// The records that were open.
    var visited = VisitedRecords()
    /// The file of a table that was pasted and is being looked at; nil without one.
    package internal(set) var pastedFile: String?
    /// Where one was, to go back and forward.
    var places = VisitedPlaces()
    /// The commands that were last chosen from the menu, the last one first.
    var recentCommands: [Command] = []
    /// The tour that is being gone through; nil without one.
    package internal(set) var tour: TourState?
    /// Whether the program is over.
    package var isOver = false
    /// What the screen was before an Escape that came last: what follows may take it back.
    var beforeEscape: BeforeEscape?

    /// The state at the start.
    package init(
        size: Size, words: Words, officeName: String, who: String = "", today: CalendarDate, keys: KeyMap = KeyMap()
    ) {
        (self.who, access) = (who, Access(who: who))
        self.size = size
        self.words = words
        self.officeName = officeName
        self.today = today
        self.keys = keys
        lists = [:]
        for pane in Pane.allCases { if let kind = pane.kinds.first { lists[pane] = ListState(kind: kind) } }
    }

    /// Takes what the office calls itself.
    mutating func take(officeName name: String) { officeName = name }

    /// Shows the first steps of a book that was just made.
    package mutating func beginBook() { layers.append(.firstSteps(FirstStepsState())) }

    /// What the keyboard talks to.
    package var place: Place {
        layers.last?.screen.place ?? (pane == .summary ? .summary : isInDetail ? .detail : .list)
    }

    /// The kind of record that the pane lists; none in the summary.
    package var kind: RecordKind? { lists[pane]?.query.kind }

    /// The record under the cursor of the pane.
    package var current: RecordEntry? { lists[pane]?.current }

    /// The parts of the screen.
    package var frame: Frame { Frame(size: size) }

    /// How list and record share the pane.
    package var panes: PaneLayout {
        PaneLayout(body: frame.body, isInDetail: isInDetail, isZoomed: isZoomed, split: arrangement.split)
    }

    /// How many rows of the list of the pane have room.
    var listHeight: Int { panes.listHeight / (lists[pane]?.rowLines ?? 1) }

    /// Says what happened.
    mutating func say(_ text: Text, _ arguments: String..., role: StyleRole = .success) {
        message = StatusMessage(text: words.filled(text, arguments), role: role)
    }

    /// Says what went wrong.
    mutating func complain(_ failure: OfficeFailure) {
        message = StatusMessage(text: words(failure), role: .error)
    }

    /// Says what went wrong.
    mutating func complain(_ sentence: Sentence) {
        message = StatusMessage(text: words(sentence), role: .error)
    }
}

/// The parts of the screen, from top to bottom.
package struct Frame: Sendable {
    /// The office and what needs attention.
    package let title: Rect
    /// The panes' names and the filter.
    package let tabs: Rect
    /// The pane.
    package let body: Rect
    /// What happened.
    package let message: Rect
    /// The function keys.
    package let keys: Rect
    /// Whether the window is too small to work in.
    package let isTooSmall: Bool

    /// The smallest window the program works in.
    package static let minimum = Size(rows: 10, columns: 40)

    init(size: Size) {
        let all = Rect(top: 0, left: 0, rows: size.rows, columns: size.columns)
        let (title, belowTitle) = all.splitTop(1)
        let (tabs, belowTabs) = belowTitle.splitTop(1)
        let (aboveKeys, keys) = belowTabs.splitBottom(1)
        let (body, message) = aboveKeys.splitBottom(1)
        (self.title, self.tabs, self.body, self.message, self.keys) = (title, tabs, body, message, keys)
        isTooSmall = size.rows < Self.minimum.rows || size.columns < Self.minimum.columns
    }
}

/// How a list and the record beside or below it share the body.
package struct PaneLayout: Sendable {
    /// Where the list is; empty when it is not shown.
    package let list: Rect
    /// Where the record is, with the line that parts it from the list; empty when it is not shown.
    package let detail: Rect
    /// The line between the list and a record below it; empty otherwise.
    let border: Rect
    /// The record without that line.
    let record: Rect
    /// Whether the window has room for list and record.
    let hasRoomForBoth: Bool

    /// The width from which both are shown beside each other.
    package static let splitWidth = 100
    /// The rows from which both are shown one below the other.
    static let splitHeight = 16

    init(body: Rect, isInDetail: Bool, isZoomed: Bool, split: Split) {
        let none = Rect(top: body.top, left: body.left, rows: 0, columns: 0)
        let isStacked = split.isStacked && body.rows >= Self.splitHeight
        hasRoomForBoth = isStacked || body.columns >= Self.splitWidth
        if hasRoomForBoth, !isZoomed {
            if isStacked {
                (list, detail) = body.splitTop(body.rows * split.share / Split.whole)
                (border, record) = detail.splitTop(1)
            } else {
                (list, detail) = body.splitLeft(body.columns * split.share / Split.whole)
                (border, record) = (none, detail)
            }
        } else {
            list = isInDetail ? none : body
            detail = isInDetail ? body : none
            (border, record) = (none, detail)
        }
        listHeight = max(0, (list.isEmpty ? body.rows : list.rows) - 1)
    }

    /// How many rows of the list are shown below its heading, or would be while the record is shown instead.
    package let listHeight: Int
}

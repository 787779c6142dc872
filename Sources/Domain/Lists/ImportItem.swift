// One row of a file and what would become of it.

/// What would become of one row of a file.
package enum ImportAction: String, Sendable, Hashable, CaseIterable {
    /// A record that was not there.
    case new
    /// A record that is there and would change.
    case changed
    /// A record that is there and says the same.
    case same
    /// A record of which the file and somebody here changed the same field, and nobody has chosen yet.
    case conflict
    /// A row that cannot become a record.
    case refused
}

/// Whose value stands where a file and somebody here changed the same field.
package enum ImportSide: String, Sendable, Hashable, CaseIterable {
    /// What stands here.
    case ours
    /// What the file says.
    case theirs
}

/// What else there is to say about a row.
package enum ImportRemark: Sendable, Hashable {
    /// A record of another uid has the same name; the row stays a record of its own.
    case namesake
    /// The record is in the bin, and the row brings nothing new to it.
    case inBin
    /// The record was merged into one of this title, and the row brings nothing new to it.
    case mergedInto(String)
    /// The name of the unit fits several units: each with those above it.
    case unclearUnit(String, choices: [String])
    /// The register does not have the unit; the country has one that it can be: with those above it.
    case unitOfCountry(String, whole: String)
    /// Neither the register nor the country has a unit of the name.
    case unknownUnit(String)
    /// So many points mean another number of stars than the row has.
    case starsByPoints(String, stars: Int)
    /// The body that sent it was no more on its day.
    case senderGone(String, on: CalendarDate)
    /// The body that sent it was not there yet on its day.
    case senderNotYet(String, on: CalendarDate)
    /// It has the number of a question that is there, and hardly a word in common with it.
    case otherWords
    /// It changes an answer that was published by an older notice.
    case changesPublished
    /// The same row stands at another place already.
    case again(place: String)
    /// The row does not say all that names a record of the kind: it was known by what these fields say.
    case recognised(RecordKind, [String])
    /// Nothing in the file names the conference: it is that of its questions which are there.
    case conferenceOfRows
    /// Nothing in the file names the conference, and none of its questions is there.
    case untoldConference
    /// The row has no answer.
    case noAnswer
    /// The answer is one that stood here before and was changed since: an old draft.
    case oldAnswer
    /// The answer here was written here and not taken from a file.
    case writtenHere
    /// The answer here waits for approval.
    case inReview
    /// It probably answers the question, but something speaks against it.
    case doubted(AnswerDoubt)
    /// Another row answers the same question otherwise.
    case twin(place: String)
}

/// Why it is not certain that a row answers a question.
package enum AnswerDoubt: Sendable, Hashable {
    /// Its words say so, and its number is that of another question.
    case number(Int)
    /// Its number says so, and it has no words.
    case noWords(Int)
    /// Its words say so, and its reference is that of a question elsewhere.
    case reference
}

/// What becomes of a row that comes back with an answer, as it is said.
package enum AnswerOutcome: String, Sendable, CaseIterable {
    /// The question had no answer.
    case new
    /// Another answer takes the place of one that came the same way.
    case changed
    /// Nothing becomes of it: the answer is there, was there, or is missing.
    case same
    /// Somebody has to choose.
    case conflict
    /// It answers no question of the dialogue.
    case foreign
    /// It cannot be taken.
    case refused
}

/// One row of a file and what would become of it.
package struct ImportItem: Sendable, Hashable {
    /// What would happen.
    package private(set) var action: ImportAction
    /// Whether it is an answer that comes back: nothing but the answer is taken, what is not taken leaves nothing behind,
    /// and a row that cannot be taken does not keep the others.
    package let isAnswer: Bool
    /// Whether somebody said that nothing becomes of it.
    package var isLeftOut = false
    /// Whether somebody put it right.
    package var isCorrected = false
    /// The record as it would be.
    package private(set) var entry: RecordEntry
    /// Where it stands in the file, as `bảng 1, dòng 3` or `Sheet1!B14`.
    package let place: String
    /// The rest, which the rows of an office's new list do not have: there may be a million of them.
    private var seldom = Seldom<Details>()

    private struct Details: Unsaid {
        var changes: [FieldChange] = []
        var problems: [FieldProblem] = []
        var respelled: String?
        var alike: String?
        var stored: RecordEntry?
        var conflicts: [ImportConflict] = []
        var side: ImportSide?
        var remark: ImportRemark?
        var unread: [String] = []
    }

    /// An item of a plan.
    package init(
        action: ImportAction, entry: RecordEntry, changes: [FieldChange] = [], problems: [FieldProblem] = [],
        place: String, respelled: String? = nil, isAnswer: Bool = false
    ) {
        self.isAnswer = isAnswer
        self.action = action
        self.entry = entry
        self.place = place
        self.changes = changes
        self.problems = problems
        seldom.set(\.respelled, to: respelled)
    }

    /// The item of a stored record and the row merged into it.
    package init(
        _ merge: ImportMerge, stored: RecordEntry, problems: [FieldProblem], place: String, respelled: String? = nil,
        isAnswer: Bool = false
    ) {
        self.init(
            action: .same, entry: merge.entry, problems: problems, place: place, respelled: respelled,
            isAnswer: isAnswer)
        self.stored = stored
        conflicts = merge.conflicts
        settle(merge.entry, own: problems)
    }

    /// The item with the values of one side where both changed a field.
    package func choosing(_ side: ImportSide) -> ImportItem {
        guard !conflicts.isEmpty, self.side != nil || action != .refused else { return self }
        var item = self
        item.side = side
        // What follows from an answer goes with it: nothing else of the question is taken.
        var entry = isAnswer ? stored ?? self.entry : self.entry
        for conflict in conflicts { entry[conflict.field] = side == .ours ? conflict.ours : conflict.file }
        item.settle(entry, own: [])
        return item
    }

    /// The item with a problem that another row brings.
    func refused(_ problem: FieldProblem) -> ImportItem {
        var item = self
        item.action = .refused
        item.problems.append(problem)
        return item
    }

    /// The record as the file would have had it, where what stands here was chosen: it enters the history, so that the
    /// value not taken can be found. Nil when there is none, or when it may not stand there.
    package var declined: RecordEntry? {
        guard side == .ours, !isAnswer, conflicts.contains(where: { !$0.isDeclined }), let stored else { return nil }
        let other = choosing(.theirs)
        guard other.action == .changed else { return nil }
        var entry = other.entry
        entry.identity = stored.identity
        return entry == stored ? nil : entry
    }

    private mutating func settle(_ wanted: RecordEntry, own: [FieldProblem]) {
        let description = wanted.kind.description
        guard let stored else { return }
        entry = description.settled(isAnswer ? Self.answered(wanted, stored) : wanted, stored)
        changes = description.changes(from: stored, to: entry)
        problems = own
        if !changes.isEmpty {
            problems += description.problems(of: entry)
            if let objection = description.objection(stored, entry), !problems.contains(objection) {
                problems.append(objection)
            }
        }
        action =
            !problems.isEmpty
            ? .refused
            : side == nil && conflicts.contains { !$0.isDeclined } ? .conflict : changes.isEmpty ? .same : .changed
    }

    /// A question whose answer was put in, in the state that it has when somebody types the answer.
    private static func answered(_ wanted: RecordEntry, _ stored: RecordEntry) -> RecordEntry {
        guard let question = wanted.record(as: Question.self), let old = stored.record(as: Question.self) else {
            return wanted
        }
        return RecordEntry(QuestionWorkflow.answered(question, from: old))
    }

    /// Whether somebody still has to choose, or has chosen, between what is here and what the file says; what was chosen
    /// or was here before is no question any more.
    package var isOpen: Bool { action != .refused && conflicts.contains { !$0.isDeclined } }

    /// What becomes of it as an answer.
    package var outcome: AnswerOutcome {
        switch action {
        case .new: .new
        case .changed: stored?["answer"].isEmpty == true ? .new : .changed
        case .same: .same
        case .conflict: .conflict
        case .refused: problems.first?.reason == .notOfDialogue ? .foreign : .refused
        }
    }
}

extension ImportItem {
    /// The fields that would change.
    package private(set) var changes: [FieldChange] {
        get { seldom.value.changes }
        set { seldom.set(\.changes, to: newValue) }
    }

    /// Why it is refused.
    package private(set) var problems: [FieldProblem] {
        get { seldom.value.problems }
        set { seldom.set(\.problems, to: newValue) }
    }

    /// The spelling in the file that was recognised as a name already known; nil when they are the same.
    package var respelled: String? { seldom.value.respelled }

    /// The title of a record that is there and probably the same under another name; nil when there is none.
    package var alike: String? {
        get { seldom.value.alike }
        set { seldom.set(\.alike, to: newValue) }
    }

    /// The record as it is here; nil for a row that makes a new one.
    package var stored: RecordEntry? {
        get { seldom.value.stored }
        set { seldom.set(\.stored, to: newValue) }
    }

    /// The fields that the file and somebody here changed to different values, those among them that were chosen before.
    package var conflicts: [ImportConflict] {
        get { seldom.value.conflicts }
        set { seldom.set(\.conflicts, to: newValue) }
    }

    /// Whose values stand there; nil while nobody has chosen.
    package private(set) var side: ImportSide? {
        get { seldom.value.side }
        set { seldom.set(\.side, to: newValue) }
    }

    /// What else there is to say.
    package var remark: ImportRemark? {
        get { seldom.value.remark }
        set { seldom.set(\.remark, to: newValue) }
    }

    /// The names of columns that hold something and are no field of the kind.
    package var unread: [String] {
        get { seldom.value.unread }
        set { seldom.set(\.unread, to: newValue) }
    }
}

// The gate of commands: which records one takes is settled here, before it is carried out, and nowhere else.
import Domain
import Office
import Screen
import Vietnamese

extension Effect {
    /// Fetches the marked records of a list that a command takes. Keys that follow are meant for what it opens; it says
    /// itself that some of the records are hidden.
    package static func gather(_ command: Command, _ pane: Pane, _ query: ListQuery, _ ids: [Int64]) -> Effect {
        .ask("gather", about: query, .holdsKeys, .long(.reading), .aside) { services throws(OfficeFailure) in
            let entries = try await services.office.records(query.kind, ids)
            return (entries, try await services.office.found(ids, in: query))
        } answer: {
            ListPane.takeFoundMarks(pane, query, $1.1, of: ids, in: &$0)
            return $0.takeGathered(command, pane, $1.0)
        }
    }
}

extension AppState {
    /// Whether the record alone is on the screen: it is what commands take then, and marks wait until the list is back.
    package var showsRecordAlone: Bool { isInDetail && panes.list.isEmpty }

    /// The marks that commands go by; nil when there are none on the screen.
    var shownMarks: Marks? {
        guard let marks = lists[pane]?.marks, !marks.isEmpty, !showsRecordAlone else { return nil }
        return marks
    }

    /// Whether there is a record that a command could take.
    var hasChosen: Bool { current != nil || shownMarks != nil }

    /// The one record that a command would take, as far as it is here: the only marked one, else that under the cursor.
    var target: RecordEntry? {
        guard let marks = shownMarks else { return current }
        return marks.count == 1 ? lists[pane]?.entries(marks.ids)?.first : nil
    }

    /// Why a command cannot be given now, in words; nil when it can.
    package func refusal(of command: Command) -> String? {
        if let reason = command.reason(in: self) {
            let takesMarks = ![.nothing, .row].contains(command.taking(of: kind, isInDetail: isInDetail))
            return layers.isEmpty && takesMarks ? sayingHidden(words(reason)) : words(reason)
        }
        return layers.isEmpty ? refusalByMarks(command) : nil
    }

    /// Why marked records keep a command from being given; nil when they do not.
    private func refusalByMarks(_ command: Command) -> String? {
        guard let marks = shownMarks else { return nil }
        let taking = command.taking(of: kind, isInDetail: isInDetail)
        let count = count(of: marks)
        switch taking {
        case .nothing, .row: return nil
        // Two things are pointed at: the record that has the keyboard, and the marked ones.
        case .one, .two, .chosen:
            if isInDetail, let current, !marks.contains(current.identity.id) {
                return words(.marksElsewhere, count, words.one(kind))
            }
            if taking == .one, marks.count > 1 { return words(.takesOne, count, words.one(kind)) }
            if taking == .two, marks.count > 2 { return words(.takesTwo, count, words.one(kind)) }
            return nil
        }
    }

    /// Carries out a command, or says why it cannot be given now.
    mutating func give(_ command: Command) -> [Effect] {
        if let reason = refusal(of: command) {
            message = StatusMessage(text: reason, role: .warning)
            return []
        }
        guard layers.isEmpty else { return command.work(&self, []) }
        let row = current.map { [$0] } ?? []
        isForMarks = false
        switch command.taking(of: kind, isInDetail: isInDetail) {
        case .nothing: return command.work(&self, [])
        case .row: return command.work(&self, row)
        case .one, .two, .chosen:
            guard let marks = shownMarks, let list = lists[pane] else { return command.work(&self, row) }
            isForMarks = true
            // Records on the screen are taken as they are seen, so that nothing newer is changed unseen.
            guard let entries = list.entries(marks.ids) else { return [.gather(command, pane, list.query, marks.ids)] }
            return carryOut(command, onMarked: entries)
        }
    }

    /// Takes the marked records that came for a command.
    mutating func takeGathered(_ command: Command, _ pane: Pane, _ entries: [RecordEntry]) -> [Effect] {
        guard self.pane == pane, layers.isEmpty else { return [] }
        guard !entries.isEmpty, shownMarks?.count == entries.count else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        return carryOut(command, onMarked: entries)
    }

    private mutating func carryOut(_ command: Command, onMarked entries: [RecordEntry]) -> [Effect] {
        let effects = command.work(&self, entries)
        if message == nil, let hidden = shownMarks?.hiddenCount, hidden > 0 {
            say(.takesHidden, words.counted(entries[0].kind, entries.count), grouped(Int64(hidden)), role: .warning)
        } else {
            sayHidden()
        }
        return effects
    }

    /// Takes an answer; what it refuses to marked records says as well that some of them are hidden, as what is refused at
    /// once does.
    mutating func sayingHidden(_ take: (inout AppState) -> [Effect]) -> [Effect] {
        let (told, problem) = (message, promptProblem)
        let effects = take(&self)
        guard isForMarks else { return effects }
        if message != told { sayHidden() }
        if case .prompt(var prompt) = layers.last, let now = prompt.problem, now != problem {
            prompt.problem = sayingHidden(now)
            prompt.replaceTop(of: &self)
        }
        return effects
    }

    private var promptProblem: String? { if case .prompt(let prompt) = layers.last { prompt.problem } else { nil } }

    /// Adds to a refusal that some of the marked records are hidden: what is refused for them cannot be seen.
    mutating func sayHidden() {
        guard let told = message, told.role == .warning || told.role == .error else { return }
        let text = sayingHidden(told.text)
        guard text != told.text else { return }
        let whole = told.whole.isEmpty ? [] : [text] + told.whole.dropFirst()
        message = StatusMessage(text: text, role: told.role, whole: whole, outlivesTyping: told.outlivesTyping)
    }

    /// A refusal, with how many of the marked records are hidden unless it says so.
    private func sayingHidden(_ text: String) -> String {
        guard let marks = shownMarks, marks.hiddenCount > 0, !text.contains(count(of: marks)) else { return text }
        return words(.marksAreHidden, text, grouped(Int64(marks.hiddenCount)))
    }

    /// How many records are marked, and how many of them are hidden: `5 (2 ẩn)`.
    func count(of marks: Marks) -> String {
        let count = grouped(Int64(marks.count))
        return marks.hiddenCount == 0 ? count : words(.countHidden, count, grouped(Int64(marks.hiddenCount)))
    }

    /// How many records a command takes, by the name of their kind, with the hidden ones among them when it takes all
    /// that are marked: `5 câu hỏi (2 ẩn)`.
    func counted(_ entries: [RecordEntry]) -> String {
        let count = entries.first.map { words.counted($0.kind, entries.count) } ?? grouped(0)
        guard let marks = shownMarks, marks.count == entries.count, marks.hiddenCount > 0 else { return count }
        // What cannot be seen is named.
        if isHiddenAlone(entries) { return words(.countHiddenOne, count, shortTitle(entries[0])) }
        return words(.countHidden, count, grouped(Int64(marks.hiddenCount)))
    }

    /// Whether a command takes one marked record alone, which a filter hides.
    func isHiddenAlone(_ entries: [RecordEntry]) -> Bool { entries.count == 1 && (shownMarks?.hiddenCount ?? 0) == 1 }
}

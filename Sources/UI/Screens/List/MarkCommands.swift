// Commands of rows: scrolling beside them, marking them, handing them out.
import Domain
import Office
import Screen

extension Command {
    static let scrollUp = Command(
        "scrollUp", [KeyPress(.up, .control), KeyPress(.up, .shift)], in: [.list, .score], takes: .row,
        listed: { _ in false }
    ) { state, _ in ScoreState.scrollScore(by: -1, in: &state) ? [] : state.recordPane.scroll(KeyPress(.up), in: &state)
    }

    static let scrollDown = Command(
        "scrollDown", [KeyPress(.down, .control), KeyPress(.down, .shift)], in: [.list, .score], takes: .row,
        listed: { _ in false }
    ) { state, _ in
        ScoreState.scrollScore(by: 1, in: &state) ? [] : state.recordPane.scroll(KeyPress(.down), in: &state)
    }

    static let mark = Command(
        "mark", [.letter(" ")], in: [.list], takes: .row, against: { $0.current == nil ? .noRecord : nil }
    ) { state, _ in ListPane.toggleMark(in: &state) }

    static let markAll = Command(
        "markAll", [.letter("*")], in: [.list], against: { $0.hasChosen ? nil : .noRecord }
    ) { state, _ in ListPane.markAll(in: &state) }

    static let assign = Command(
        "assign", [.letter("g")], in: [.list, .detail], of: [.question], takes: .chosen,
        canWork: { $0.contains(where: Assignment.isOpen) }
    ) { state, entries in Assignment.chooseAssignee(entries, in: &state) }.needing(.clerk)

    // Among the conferences it chooses the current one, among the questions it turns the scope around.
    static let scope = Command(
        "scope", [.letter("c")], in: [.list, .detail], of: [.question, .conference],
        taking: { kind, _ in kind == .conference ? .one : .nothing }
    ) { state, entries in ListPane.changeScope(entries.first, in: &state) }

    static let markRows: [Command] = [scrollUp, scrollDown, mark, markAll, assign, scope]
}

// Commands of the split view.
import Office
import Screen

extension Command {
    static let otherSide = Command("otherSide", [KeyPress(.tab)], in: [.review]) { state, _ in
        FormState.turnToOtherSide(in: &state)
        return []
    }

    static let compare = Command("compare", [.control("d")], in: [.review, .score]) { state, _ in
        FormState.compareVersions(in: &state)
        return []
    }

    static let comment = Command("comment", [.control("g")], in: [.review]) { state, _ in
        FormState.chooseComment(in: &state)
        return []
    }.needing(.clerk)

    static let nextRecord = Command("nextRecord", [KeyPress(.down, .control)], in: [.review]) { state, _ in
        FormState.openNext(by: 1, in: &state)
    }

    static let previousRecord = Command("previousRecord", [KeyPress(.up, .control)], in: [.review]) {
        state, _ in
        FormState.openNext(by: -1, in: &state)
    }

    static let reviewRows: [Command] = [otherSide, compare, comment, nextRecord, previousRecord]
}

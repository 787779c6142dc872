// Commands of the list of what a paper hides.
import Office
import Screen

extension Command {
    static let hideName = Command("hideName", [.letter(" ")], in: [.hidden]) { state, _ in
        HiddenState.rule(.person, in: &state)
    }.needing(.clerk)

    static let hideAllNames = Command("hideAllNames", [.letter("*")], in: [.hidden]) { state, _ in
        HiddenState.hideAllSuspected(in: &state)
    }.needing(.clerk)

    static let notPerson = Command("notPerson", [.letter("b")], in: [.hidden]) { state, _ in
        HiddenState.rule(.body, in: &state)
    }.needing(.clerk)

    static let hiddenRows: [Command] = [hideName, hideAllNames, notPerson]
}

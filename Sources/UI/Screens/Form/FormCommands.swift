// Commands of the form of a record.
import Office
import Screen

extension Command {
    static let nextField = Command("nextField", [KeyPress(.tab)], in: [.form, .similar, .printing]) {
        state, _ in
        FormState.moveFocus(by: 1, in: &state)
    }

    static let previousField = Command("previousField", [KeyPress(.backTab)], in: [.form, .similar, .printing]) {
        state, _ in
        FormState.moveFocus(by: -1, in: &state)
    }

    // What is accepted, and how, is the part's own: its keys come before those of commands.
    static let accept = Command(
        "accept", [KeyPress(.enter)], in: [.plan, .history, .menu, .prompt, .printing, .encoding, .columns]
    ) {
        state, _ in []
    }

    static let formRows: [Command] = [nextField, previousField, accept]
}

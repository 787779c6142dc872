// Commands for several records, and the account of the support of a year.
import Domain
import Office
import Screen

extension Command {
    static let changeField = Command("changeField", [.letter("e")], in: [.list, .detail], takes: .chosen) {
        state, entries in FieldsTogether.chooseField(entries, in: &state)
    }.needing(.clerk)

    static let account = Command("account", [.letter("y")], in: panes) { state, _ in AccountState.open(in: &state) }

    static let togetherRows: [Command] = [changeField, account]
}

// The command that leads to what belongs to a record.
import Domain
import Office
import Screen

extension Command {
    static let parts = Command(
        "parts", [.letter("p")], in: [.list, .detail], takes: .one,
        listed: { state in state.target.map(ListPane.hasParts) ?? false },
        against: { state in state.target.map(ListPane.hasParts) == false ? .noParts : nil }
    ) { state, entries in entries.first.map { ListPane.chooseParts(of: $0, in: &state) } ?? [] }

    static let registerRows: [Command] = [parts]
}

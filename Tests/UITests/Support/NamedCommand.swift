// Commands by their names, for the program keeps its rows to itself.
import UI

extension Command {
    /// The command of a name; that it is there is a matter of the test.
    static func named(_ name: String) -> Command {
        guard let command = allCases.first(where: { $0.name == name }) else { fatalError("no command \(name)") }
        return command
    }
}

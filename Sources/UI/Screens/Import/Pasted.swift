// A table that was pasted into a list, from Word, a spreadsheet or a browser: it is read like a file once somebody says so.
import Domain
import Office
import Vietnamese
import Words

/// Pasted rows whose cells are apart by tabs.
struct PastedTable {
    private let text: String
    private let rows: Int
    private let columns: Int

    /// Nil for a text that is no table: two rows at least, each of two cells.
    init?(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline)
        // A cell of several lines has lines without a tab.
        let cells = lines.map { $0.count { $0 == "\t" } + 1 }.filter { $0 > 1 }
        guard cells.count > 1, let columns = cells.max() else { return nil }
        (self.text, rows, self.columns) = (text, cells.count, columns)
    }

    /// Asks whether it is imported or looked for.
    func ask(in state: inout AppState, orFilter filter: @escaping Choice) {
        let (text, reason) = (text, state.refusal(of: .importFile))
        let words = state.words
        let items = [
            MenuItem(title: words[.pasteImport], note: reason ?? "", isEnabled: reason == nil) { _ in
                [.planPasted(text)]
            }, MenuItem(title: words[.pasteFilter], choose: filter),
        ]
        let title = words(.pasteTitle, grouped(Int64(rows)), grouped(Int64(columns)))
        state.layers.append(.menu(MenuState(title: title, items: items)))
    }
}

extension Effect {
    /// Reads a pasted table and says what importing it would do.
    fileprivate static func planPasted(_ text: String) -> Effect {
        .ask("planPasted", about: text, .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
            let path = try services.machine.keepPasted(text)
            return (path, try await services.machine.planImport(path, nil, ColumnChoices()))
        } take: {
            $0.pastedFile = $1.0
            PlanState.take($1.1, of: $1.0, as: nil, isOfAnswers: false, in: &$0)
        }
    }

    /// Removes the file of a pasted table.
    fileprivate static func dropPasted(_ path: String) -> Effect {
        .tell("dropPasted", about: path) { services throws(OfficeFailure) in services.machine.dropPasted(path) }
    }
}

extension PastedTable {
    /// Removes the file of a pasted table once nothing is open any more that is made of it.
    static func dropFile(in state: inout AppState) -> [Effect] {
        guard let path = state.pastedFile, state.layers.isEmpty else { return [] }
        state.pastedFile = nil
        return [.dropPasted(path)]
    }
}

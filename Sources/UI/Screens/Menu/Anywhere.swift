// Where the menu of commands leads besides: registers, their views, records that were open, and what the words find.
import Domain
import Office
import TextEditing
import Vietnamese
import Words

/// A record that was open.
struct VisitedRecord: Sendable, Equatable {
    let kind: RecordKind
    let id: Int64
    let title: String
    /// The conference that it belongs to.
    let conference: Int64?
}

/// The records that were open, the last one first.
struct VisitedRecords: Sendable {
    private(set) var records: [VisitedRecord] = []

    /// The most that are remembered.
    private static let limit = 20

    /// Notes that a record was opened.
    mutating func note(_ entry: RecordEntry, titled title: String) {
        let visited = VisitedRecord(
            kind: entry.kind, id: entry.identity.id, title: title, conference: entry["conference"].reference)
        guard visited.id > 0 else { return }
        records.removeAll { $0.kind == visited.kind && $0.id == visited.id }
        records = Array(([visited] + records).prefix(Self.limit))
    }
}

/// All that the menu of commands leads to.
enum Anywhere {
    /// The most records that words find there.
    fileprivate static let limit = 20

    /// The lines that are there once something is typed: places of the program, then records that were open.
    static func items(in state: AppState) -> [MenuItem] {
        registers(in: state) + views(in: state) + visited(in: state)
    }

    private static func registers(in state: AppState) -> [MenuItem] {
        let words = state.words
        return Pane.allCases.flatMap { pane in
            pane.kinds.map { kind in
                MenuItem(title: words.kind(kind), note: words(.menuRegister, words.pane(pane))) {
                    show(kind, in: &$0)
                }
            }
        }
    }

    private static func views(in state: AppState) -> [MenuItem] {
        let words = state.words
        func title(_ kind: RecordKind, _ name: String) -> String { words.kind(kind) + " › " + name }
        let presets = Pane.allCases.flatMap(\.kinds).flatMap { kind in
            state.listContext.presets(of: kind).map(\.name).filter { $0 != "mine" || !state.department.isEmpty }.map {
                name in
                MenuItem(title: title(kind, words.view(kind, name)), note: words[.menuView]) {
                    show(kind, in: &$0) + ListPane.show(view: name, in: &$0)
                }
            }
        }
        let kept = state.keptViews.compactMap { view in
            RecordKind(rawValue: view.list).map { kind in
                MenuItem(title: title(kind, "★ " + view.name), note: words[.menuView]) {
                    show(kind, in: &$0) + ListPane.show(view, in: &$0)
                }
            }
        }
        return presets + kept
    }

    /// The records that were open.
    static func visited(in state: AppState) -> [MenuItem] {
        state.visited.records.map { record in
            MenuItem(title: record.title, note: state.words(.menuVisited, state.words.kind(record.kind))) {
                show(record.kind, record.id, of: record.conference, in: &$0)
            }
        }
    }

    /// Shows the register of a kind in its pane.
    static func show(_ kind: RecordKind, in state: inout AppState) -> [Effect] {
        guard let pane = Pane.allCases.first(where: { $0.kinds.contains(kind) }) else { return [] }
        var effects = state.pane == pane ? [] : state.show(pane)
        // A register is whole: what belongs to a record is left before.
        while let left = ListPane.leaveParts(in: &state) { effects += left }
        return effects + ListPane.show(register: kind, in: &state)
    }

    /// Shows a record in the whole of its register; the current conference stays alone where the record belongs to it.
    static func show(
        _ kind: RecordKind, _ id: Int64, of conference: Int64?, in state: inout AppState
    ) -> [Effect] {
        if state.kind == kind { state.places.leave(state.visitedPlace) }
        let effects = show(kind, in: &state)
        let isOfCurrent = conference != nil && conference == state.currentConference?.identity.id
        return effects + ListPane.showWhole(around: id, keepsScope: isOfCurrent, in: &state)
    }

    /// A record as it is called in a sentence: a question by its number.
    static func title(of entry: RecordEntry, _ words: Words) -> String {
        let kind = words.kind(entry.kind)
        guard entry.kind == .question, let number = entry["number"].number else { return entry.title }
        return "\(kind) \(number) · \(entry.title)"
    }
}

extension Effect {
    /// Finds records by what was typed into the menu of commands: a number is that of a question of the current dialogue.
    static func findAnywhere(_ text: String) -> Effect {
        .ask("findAnywhere", about: text, .unasked) { services throws(OfficeFailure) in
            let office = services.office
            let number = folded(text).split(separator: " ").last.flatMap { Int(String($0)) }
            var numbered: [RecordEntry] = []
            if let number {
                let query = ListQuery(
                    kind: .question,
                    conditions: [
                        .ofCurrentConference(field: "conference"), .equals(field: "number", .number(number)),
                    ])
                numbered = try await office.window(query, .start, 5).rows.map(\.entry)
            }
            let kinds = Pane.allCases.flatMap(\.kinds)
            let hits = try await office.search(text, kinds: kinds, limit: Anywhere.limit).hits.map(\.entry)
            return FoundAnywhere(numbered: numbered, others: hits.filter { !numbered.contains($0) })
        } take: { state, found in
            guard case .menu(var menu) = state.layers.last, menu.findsRecords, menu.filter.text == text else { return }
            func items(_ entries: [RecordEntry]) -> [MenuItem] {
                entries.map { entry in
                    MenuItem(title: Anywhere.title(of: entry, state.words), note: state.words.kind(entry.kind)) {
                        Anywhere.show(entry.kind, entry.identity.id, of: entry["conference"].reference, in: &$0)
                    }
                }
            }
            menu.take(numbered: items(found.numbered), found: items(found.others))
            menu.replaceTop(of: &state)
        }
    }
}

/// What words found from the menu of commands.
struct FoundAnywhere: Sendable {
    /// Questions of the number that was typed.
    let numbered: [RecordEntry]
    let others: [RecordEntry]
}

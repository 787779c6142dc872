// One row a command: its name, its keys, where it is given, what it takes, why not now, and what it does. The key bar,
// the help, the menu, the hints and the manual are made from the rows.
import Domain
import Screen
import Words

/// Something a person can have done.
package struct Command: Sendable {
    /// What it is known by; its words stand in the `.strings` under `command.` and this name.
    package let name: String
    /// The keys it has unless the settings say otherwise, the first one shown; none when the menu alone gives it.
    package let keys: [KeyPress]
    /// Where it can be given.
    package let places: Set<Place>
    /// The registers whose records it is for; nil when it is for all.
    package var kinds: Set<RecordKind>? { listKinds() }
    /// Whether it is refused where there is no record to take.
    let needsRecord: Bool
    /// Asked for when somebody needs them: what kinds have in common stands in their descriptions, which a start does
    /// not wait for.
    private let listKinds: @Sendable () -> Set<RecordKind>?
    let takes: @Sendable (_ kind: RecordKind?, _ isInDetail: Bool) -> Taking
    let isListed: @Sendable (AppState) -> Bool
    let against: @Sendable (AppState) -> Text?
    let canWork: @Sendable ([RecordEntry]) -> Bool
    let work: @Sendable (inout AppState, [RecordEntry]) -> [Effect]
    /// The role that it takes to give it now.
    var needs: @Sendable (AppState) -> OfficeRole = { _ in .reader }

    /// A row.
    /// - Parameter listed: whether the menu of commands lists it; one that is refused says why.
    /// - Parameter against: why it cannot be given now, beside what places, kinds and taking say.
    /// - Parameter canWork: whether it would do something with any of these records.
    init(
        _ name: String, _ keys: [KeyPress] = [], in places: Set<Place>,
        of kinds: @autoclosure @escaping @Sendable () -> Set<RecordKind>? = nil,
        takes: Taking = .nothing, needsRecord: Bool = true,
        listed: @escaping @Sendable (AppState) -> Bool = { _ in true },
        against: @escaping @Sendable (AppState) -> Text? = { _ in nil },
        canWork: @escaping @Sendable ([RecordEntry]) -> Bool = { _ in true },
        work: @escaping @Sendable (inout AppState, [RecordEntry]) -> [Effect]
    ) {
        self.init(
            name, keys, in: places, of: kinds(), taking: { _, _ in takes }, needsRecord: needsRecord, listed: listed,
            against: against, canWork: canWork, work: work)
    }

    /// A row of a command that takes other things in other registers.
    init(
        _ name: String, _ keys: [KeyPress] = [], in places: Set<Place>,
        of kinds: @autoclosure @escaping @Sendable () -> Set<RecordKind>? = nil,
        taking: @escaping @Sendable (_ kind: RecordKind?, _ isInDetail: Bool) -> Taking, needsRecord: Bool = true,
        listed: @escaping @Sendable (AppState) -> Bool = { _ in true },
        against: @escaping @Sendable (AppState) -> Text? = { _ in nil },
        canWork: @escaping @Sendable ([RecordEntry]) -> Bool = { _ in true },
        work: @escaping @Sendable (inout AppState, [RecordEntry]) -> [Effect]
    ) {
        (self.name, self.keys, self.places, listKinds) = (name, keys, places, kinds)
        (takes, self.needsRecord, isListed) = (taking, needsRecord, listed)
        (self.against, self.canWork, self.work) = (against, canWork, work)
    }
}

extension Command: Hashable {
    /// Whether both are the same command.
    package static func == (one: Command, other: Command) -> Bool { one.name == other.name }

    /// Hashes the name.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Command {
    /// Where the panes have the keyboard.
    static let panes: Set<Place> = [.list, .detail, .summary]
}

extension Command {
    /// The commands of the function keys, F1 first.
    package static let keyBar: [Command] = [
        .help, .save, .split, .edit, .duplicate, .state, .new, .bin, .menu, .quit,
    ]

    /// Where rows are chosen: a letter has one meaning in all of them.
    package static let lists: Set<Place> = [.list, .detail, .similar, .plan, .columns, .hidden, .merger, .account]

    /// What is one thing under several names, as each list says what its rows are.
    package static let alike: [Set<Command>] = [
        [.mark, .otherValue, .leaveFollower, .hideName], [.changeField, .correctRow],
        [.markAll, .allOtherValues, .hideAllNames], [.successor, .chooseHeir],
    ]

    /// What is offered for marked records, the most frequent first.
    package static let onMarks: [Command] = [.assign, .state, .changeField, .bin, .print, .copy, .sameAs]
}

extension Command {
    /// What it takes, given in a list or in the record beside it.
    /// - Parameter kind: the kind listed; nil where there is no list.
    /// - Parameter isInDetail: whether the record has the keyboard.
    package func taking(of kind: RecordKind?, isInDetail: Bool) -> Taking { takes(kind, isInDetail) }

    /// Why it cannot be given now, by its row; nil when it can.
    func reason(in state: AppState) -> Sentence? {
        let one = state.words.one(state.kind)
        guard places.contains(state.place) else { return Sentence(self == .save ? .nothingToSave : .notHere, one) }
        if let kinds, state.layers.isEmpty, state.kind.map(kinds.contains) != true {
            // With the key of the pane in which each is found.
            let names = Pane.allCases.enumerated().flatMap { index, pane in
                pane.kinds.filter(kinds.contains).map { "\(state.words.kind($0)) (\(index + 1))" }
            }
            return Sentence(.onlyKinds, names.joined(separator: ", "))
        }
        if isAgainstRegister(in: state) { return Sentence(.problemByProgram) }
        if let problem = objection(in: state) { return state.words.sentence(problem) }
        if let text = against(state) { return Sentence(text, one) }
        switch taking(of: state.kind, isInDetail: state.isInDetail) {
        case .nothing, .row: return nil
        case .one, .two, .chosen:
            return needsRecord && state.layers.isEmpty && !state.hasChosen ? Sentence(.noRecord, one) : nil
        }
    }
}

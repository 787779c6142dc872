// What the person at the keyboard may do, and who approves answers.
import Domain
import Office
import Words

extension Effect {
    /// Fetches what the person at the keyboard may do.
    static let loadAccess: Effect = .ask("loadAccess") { services throws(OfficeFailure) in
        try await services.office.access()
    } take: { state, access in
        state.access = access
    }

    /// Has answers approved by somebody else than who drafted them, or not.
    static func separateDrafting(_ isSeparate: Bool) -> Effect {
        .ask("separateDrafting", about: isSeparate) { services throws(OfficeFailure) in
            try await services.office.set(separatesDrafting: isSeparate)
            return try await services.office.access()
        } take: { state, access in
            state.access = access
            state.say(access.separatesDrafting ? .draftingSeparate : .draftingTogether)
        }
    }
}

extension Command {
    /// The same command, for those who have a role.
    /// - Parameter isNeeded: whether it needs the role as things are.
    func needing(_ role: OfficeRole, when isNeeded: @escaping @Sendable (AppState) -> Bool = { _ in true }) -> Command {
        var command = self
        command.needs = { isNeeded($0) ? role : .reader }
        return command
    }

    /// Why the person at the keyboard may not give it; nil when they may.
    func objection(in state: AppState) -> AccessProblem? {
        let role = needs(state)
        guard role > .reader else { return nil }
        // Registers that only some may write are closed to all that changes records.
        let written = state.layers.isEmpty && isForRecords ? state.kind.map { Access.needed(for: $0) } : nil
        return state.access.objection(toNeeding: max(role, written ?? role))
    }

    /// Whether it would change records of a register that the program alone writes.
    func isAgainstRegister(in state: AppState) -> Bool {
        state.layers.isEmpty && isForRecords && needs(state) > .reader && state.kind?.description.isByProgram == true
    }

    /// Whether it changes the records of the list that is shown.
    private var isForRecords: Bool { ![.undo, .redo, .importFile, .ownCommune].contains(self) }

    static let separateDrafting = Command("separateDrafting", in: panes) { state, _ in
        [.separateDrafting(!state.access.separatesDrafting)]
    }.needing(.reviewer)

    static let journal = Command("journal", in: panes) { _, _ in [.loadJournal] }

    static let personRows: [Command] = [separateDrafting, journal]
}

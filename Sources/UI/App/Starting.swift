// The lists at the start, and fetching them again.
import Domain
import Office

extension AppState {
    /// Takes what is known about the terminal, and arranges the window as it was.
    /// - Parameters:
    ///   - name: its kind, as `TERM` says.
    ///   - path: the file of the records, whose panes are shown as they were.
    ///   - remembers: whether what is learnt is kept, and a copy of the records made each day.
    package mutating func recall(
        _ memory: TerminalMemory, ofTerminal name: String, _ facts: TerminalFacts, _ window: WindowMemory,
        of path: String, remembers: Bool
    ) {
        (terminal, terminalFacts, terminalFile) = (name, facts, memory.path)
        (keepsTerminal, keepsCopies) = (remembers, remembers)
        let (record, trouble) = memory.recall()
        terminalRecord = record
        if let trouble { warn(trouble) }
        guard remembers else { return }
        recall(window)
        takePlaces(of: path)
    }

    /// Arranges the window as it was.
    package mutating func recall(_ memory: WindowMemory) {
        let (arrangement, trouble) = memory.recall()
        self.arrangement = arrangement
        if let trouble { warn(trouble) }
    }

    /// What to do when the program starts: the first rows. What the first frame does not need follows them.
    package mutating func start() -> [Effect] {
        guard let list = lists[pane] else { return [.summarise] + goOnStarting() }
        return lists[pane]?.ask(list.firstPosition, pane: pane) ?? []
    }

    /// What is fetched once the first rows are there.
    mutating func goOnStarting() -> [Effect] {
        guard !hasStarted else { return [] }
        hasStarted = true
        let copies: [Effect] = keepsCopies ? [.backUpToday] : []
        let page: [Effect] = showsFirstSteps ? [.loadFirstSteps] : []
        let known: [Effect] = [
            .loadAccess, .countOverdue(today), .loadUnits, .loadDocuments, .loadCalendar,
            .loadOptions(.conference), .loadCurrentConference, .loadViews, .loadDepartment, .loadTyping(typingSetting),
            .countExpiring(today), .loadClock(today),
            .loadDrafts, .loadEditors, .loadOfficeName,
        ]
        // A copy of many records takes long; nothing waits for it.
        return (known + page).map(\.inTurn) + copies
    }

    /// Fetches the lists again and keeps the cursor on its record.
    mutating func reload(quietly: Bool = false, around id: Int64? = nil) -> [Effect] {
        var effects: [Effect] = []
        links.asked = nil
        for pane in Pane.allCases where lists[pane]?.isLoaded == true {
            let wanted = pane == self.pane ? id : nil
            // Where somebody just went is where the list is fetched, not where it still stands.
            let position =
                wanted.map(ListPosition.around) ?? lists[pane]?.pending
                ?? (lists[pane]?.current?.identity.id).map(ListPosition.around) ?? .start
            effects += lists[pane]?.ask(position, pane: pane) ?? []
        }
        if !quietly { say(.reloaded, role: .dim) }
        return effects
    }

    /// What lists ask for today.
    var listContext: ListContext {
        ListContext(words: words, units: units, department: department, today: today, lexicon: typing.lexicon)
    }
}

// What was done in the office, line by line: records, papers, exports, copies, settings.
import Domain
import Office
import Vietnamese
import Words

extension Effect {
    /// Fetches what was done last.
    static let loadJournal: Effect = .ask("loadJournal", .holdsKeys, .long(.reading)) {
        services throws(OfficeFailure) in
        try await services.office.done()
    } take: { state, things in
        let items = things.map { thing in
            let told = thing.who + " · " + thing.moment
            return MenuItem(title: clip(thing.what, 76), note: told, keywords: thing.what + "\n" + told) { state in
                if let entry = thing.entry { return [.loadHistory(entry)] }
                // All of it, where the line had no room.
                state.sayWhole(state.words(.journalNoRecord, thing.moment, thing.who, thing.what), role: .normal)
                return []
            }
        }
        let title = state.words(.journalTitle, grouped(Int64(items.count)))
        state.layers.append(.menu(MenuState(title: title, items: items)))
    }
}

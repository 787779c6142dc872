// Merging and splitting stored questions, and the links of the one under the cursor.
import Domain
import Screen
import TextEditing
import Words

extension AppState {
    /// Offers the questions like a stored one, to make it the same as one of them or as none.
    mutating func offerSame(_ entry: RecordEntry, _ found: [SimilarQuestion], main: RecordEntry?) {
        var items = found.map { other in
            let isNow = main?.identity.id == other.main.identity.id
            return MenuItem(
                title: similarTitle(other.entry, than: entry["conference"]),
                note: isNow ? words[.stateNow] : words.sign(entry.kind, "state", other.entry["state"].text) ?? "",
                isEnabled: !isNow
            ) { $0.makeSame(entry, other) }
        }
        if !entry["sameAs"].isEmpty {
            if let main, !found.contains(where: { $0.main.identity.id == main.identity.id }) {
                items.insert(
                    MenuItem(
                        title: similarTitle(main, than: entry["conference"]), note: words[.stateNow],
                        isEnabled: false
                    ) { _ in [] }, at: 0)
            }
            items.append(
                MenuItem(title: words[.sameNone]) { $0.makeSame(entry, nil) })
        }
        guard !items.isEmpty else {
            say(.noSimilar, role: .warning)
            return
        }
        let title = words(.sameTitle, questionName(entry))
        layers.append(.menu(MenuState(title: title.prefix(1).uppercased() + title.dropFirst(), items: items)))
    }

    /// A question on one line: its number, its unit, its text.
    private func similarTitle(_ entry: RecordEntry, than conference: FieldValue) -> String {
        let name = [otherConference(entry, than: conference), questionName(entry)].compactMap { $0 }
        return clipped(
            name.joined(separator: " · ") + ": " + entry.title, toWidth: 90, columnWidth: { columnWidth($0) })
    }

    /// Makes a stored question the same as another, unless that one names it.
    mutating func makeSame(_ entry: RecordEntry, _ other: SimilarQuestion?) -> [Effect] {
        guard let other else { return [.makeSame(entry, as: nil)] }
        guard SameQuestion.obstacle(for: entry.identity.id, chain: other.chain) == nil else {
            complain(Sentence(.sameCircle, questionName(other.entry)))
            return []
        }
        return [.makeSame(entry, as: other.main)]
    }

    mutating func takeMadeSame(_ outcome: BatchOutcome, _ entries: [RecordEntry], main: RecordEntry?) -> [Effect] {
        guard case .saved(let saved) = outcome, let entry = saved.first else {
            return takeSavedAll(outcome, entries, action: "same")
        }
        if let main {
            say(.sameSaved, questionName(entry), questionName(main))
        } else {
            say(.sameRemoved, questionName(entry))
        }
        return reload(quietly: true, around: entry.identity.id)
    }

    /// Opens a new question with the text of another one, to cut out of it what belongs to the part.
    mutating func split(_ entry: RecordEntry) -> [Effect] {
        var part = entry.kind.description.blank()
        for field in ["question", "unit", "asker", "channel", "conference"] { part[field] = entry[field] }
        part["splitFrom"] = .reference(entry.identity.id)
        return edit(part)
    }

    /// Watches for the cursor to rest on a question whose links are not here; asks for nothing while it moves.
    mutating func watchCursor() -> [Effect] {
        guard links.watched == nil, let entry = linkable, links.asked != entry.identity else { return [] }
        links.watched = entry.identity
        return [.awaitRest(.links)]
    }

    /// Fetches the links and the promises of the question on which the cursor rested.
    mutating func takeCursorRest() -> [Effect] {
        let watched = links.watched
        links.watched = nil
        guard let entry = linkable, entry.identity == watched, links.asked != watched else { return [] }
        links.asked = watched
        links.generation += 1
        let (beside, generation) = (entry.kind.description.surroundings, links.generation)
        var effects: [Effect] = []
        if beside.contains(.links) {
            effects.append(.loadLinks(entry, generation: generation))
            effects.append(.loadPromises(question: entry.identity.id, generation: generation))
        }
        if beside.contains(.parts) { effects.append(.loadRelated(entry, generation: generation)) }
        if beside.contains(.cases) { effects.append(.cases(.load(entry, generation: generation))) }
        if SameName.kinds.contains(entry.kind) { effects.append(.findDoubles(entry, afterSaving: false)) }
        return effects
    }

    mutating func takeLinks(_ id: Int64, _ found: Links, generation: Int) {
        guard links.generation == generation, links.asked?.id == id else { return }
        links.shown = links.asked
        links.links = found
    }

    /// The record that is shown with what lies around it: the one under the cursor, or the question in the split view.
    private var linkable: RecordEntry? {
        if !isOver, case .form(let form) = layers.last, form.review != nil { return form.base }
        guard !isOver, layers.isEmpty, !panes.detail.isEmpty, let current, current.identity.id != 0,
            !current.kind.description.surroundings.isEmpty
        else { return nil }
        return current
    }
}

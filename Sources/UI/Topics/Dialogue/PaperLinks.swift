// What a paper of the books is about: a record that is there already.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Fetches the records that a paper can be about.
    static func offerSubjects(of paper: RecordEntry, in field: String, _ kind: RecordKind) -> Effect {
        .ask("offerSubjects." + field, about: paper, .holdsKeys) { services throws(OfficeFailure) in
            let stored = try await services.office.entry(paper.kind, paper.identity.id)
            return (stored, try await services.office.window(ListQuery(kind: kind), .end, PaperLinks.limit))
        } answer: {
            PaperLinks.offer($1.1, for: $1.0, field, kind, in: &$0)
        }
    }
}

/// The links of papers.
enum PaperLinks {
    /// More records are not offered; that there are more is said.
    static let limit = 1_000

    /// The kinds whose links are chosen here.
    static let kinds: Set<RecordKind> = [.incomingPaper, .outgoingPaper]

    /// Asks of which kind the record is that a paper is about.
    static func chooseKind(for paper: RecordEntry, in state: inout AppState) {
        let items = paper.kind.description.fields.compactMap { field -> MenuItem? in
            guard field.isLink, case .reference(let kind) = field.kind else { return nil }
            let note = paper[field.name].isEmpty ? "" : state.words[.stateNow]
            return MenuItem(title: state.words.field(paper.kind, field.name), note: note) { _ in
                [.offerSubjects(of: paper, in: field.name, kind)]
            }
        }
        let title = state.words(.paperAbout, state.shortTitle(paper))
        state.layers.append(.menu(MenuState(title: title, items: items)))
    }

    /// Offers the records of a kind, the last of its list first.
    fileprivate static func offer(
        _ window: ListWindow, for paper: RecordEntry?, _ field: String, _ kind: RecordKind, in state: inout AppState
    ) -> [Effect] {
        guard let paper else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        let now = paper[field].reference
        func link(_ title: String, note: String, to value: FieldValue, isEnabled: Bool = true) -> MenuItem {
            MenuItem(
                title: clipped(title, toWidth: 90, columnWidth: columnWidth), note: note, isEnabled: isEnabled,
                keywords: title
            ) { _ in
                var changed = paper
                changed[field] = value
                return [.save(changed, base: paper)]
            }
        }
        var items = window.rows.reversed().map { row in
            let isNow = row.entry.identity.id == now
            let standing = row.entry["state"].text
            let note = isNow ? state.words[.stateNow] : standing.isEmpty ? "" : state.words.state(kind, standing)
            return link(
                row.entry.title, note: note, to: .reference(row.entry.identity.id),
                isEnabled: !isNow && row.entry.identity != paper.identity)
        }
        guard !items.isEmpty else {
            state.say(.paperAboutNone, state.words.kind(kind))
            return []
        }
        if now != nil { items.append(link(state.words[.paperAboutNothing], note: "", to: .none)) }
        if window.hasBefore {
            let rest = state.words(.paperAboutRest, state.words.counted(kind, limit))
            items.append(MenuItem(title: rest, note: "", isEnabled: false) { _ in [] })
        }
        var menu = MenuState(title: state.words(.paperAbout, state.shortTitle(paper)), items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        state.layers.append(.menu(menu))
        return []
    }
}

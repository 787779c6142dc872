// Going into what belongs to a record, and back: the lots of a product, the papers of its dossier.
import Domain
import Office
import Screen

extension Effect {
    /// Fetches what belongs to a record.
    static func loadRelated(_ entry: RecordEntry, generation: Int) -> Effect {
        .ask("loadRelated", about: entry, .unasked) { services throws(OfficeFailure) in
            try await services.office.related(to: entry)
        } take: {
            RelatedState.takeRelated(entry, $1, generation: generation, in: &$0)
        }
    }
}

extension ListPane {
    /// Offers the kinds of record that belong to a record.
    static func chooseParts(of entry: RecordEntry, in state: inout AppState) -> [Effect] {
        guard hasParts(entry) else {
            state.say(.noParts, role: .warning)
            return []
        }
        let items = Catalogue.visibleParts(of: entry.kind).map { part in
            let count =
                entry.identity.isSame(as: state.related.shown)
                ? state.related.entries.count { $0.kind == part.kind } : 0
            return MenuItem(
                title: state.words.kind(part.kind), note: count == 0 ? "" : String(count)
            ) { openParts(part.kind, of: entry, in: &$0) }
        }
        let owners = Self.owners(of: entry).map { field in
            MenuItem(title: state.words(.partsBelongsTo, state.words.field(entry.kind, field.name))) {
                openOwner(field.name, of: entry, in: &$0)
            }
        }
        state.layers.append(
            .menu(MenuState(title: state.words(.partsTitle, state.shortTitle(entry)), items: items + owners)))
        return []
    }

    /// The fields by which a record refers to one that a list can show.
    private static func owners(of entry: RecordEntry) -> [FieldDescription] {
        (entry.kind.description.fields).filter { $0.isLink && !entry[$0.name].isEmpty }
    }

    /// Whether other records belong to a record, or it belongs to one.
    static func hasParts(_ entry: RecordEntry) -> Bool {
        !Catalogue.visibleParts(of: entry.kind).isEmpty || !Self.owners(of: entry).isEmpty
    }

    /// Shows the record, or the records, that another one refers to in a field; Escape leads back.
    static func openOwner(_ name: String, of entry: RecordEntry, in state: inout AppState) -> [Effect] {
        guard let shown = state.lists[state.pane], let kind = entry.kind.description[name]?.kind.target else {
            return []
        }
        let ids = entry[name].reference.map { [$0] } ?? entry[name].references
        guard !ids.isEmpty else { return [] }
        state.trails[state.pane, default: []].append(shown)
        return showParts(kind, of: ListOwner(entry: entry, field: name, targets: ids), after: shown, in: &state)
    }

    /// Shows the records of a kind that belong to a record of the list shown; Escape leads back.
    static func openParts(_ kind: RecordKind, of entry: RecordEntry, in state: inout AppState) -> [Effect] {
        guard let shown = state.lists[state.pane],
            let part = Catalogue.parts(of: entry.kind).first(where: { $0.kind == kind })
        else { return [] }
        state.trails[state.pane, default: []].append(shown)
        return showParts(kind, of: ListOwner(entry: entry, field: part.field), after: shown, in: &state)
    }

    private static func showParts(
        _ kind: RecordKind, of owner: ListOwner, after shown: ListState, in state: inout AppState
    ) -> [Effect] {
        var list = ListState(kind: kind)
        list.owner = owner
        list.isCurrentOnly = false
        list.query.conditions = [owner.condition(of: kind)]
        list.comeBack(after: shown)
        state.isInDetail = false
        state.detailScroll = Scroll()
        let effects = list.ask(.start, pane: state.pane)
        state.lists[state.pane] = list
        return effects
    }

    /// Goes back from the parts of a record to the list it stands in; nil when the list shows no parts.
    static func leaveParts(in state: inout AppState) -> [Effect]? {
        guard let shown = state.lists[state.pane], let owner = shown.owner,
            var list = state.trails[state.pane]?.popLast()
        else { return nil }
        list.comeBack(after: shown)
        state.isInDetail = false
        state.detailScroll = Scroll()
        let effects = list.ask(.around(owner.entry.identity.id), pane: state.pane)
        state.lists[state.pane] = list
        return effects
    }

    /// Shows the next kind of record that belongs to the same one; nil when the list shows no parts.
    static func showNextParts(by step: Int, in state: inout AppState) -> [Effect]? {
        guard let shown = state.lists[state.pane], let owner = shown.owner else { return nil }
        guard owner.targets == nil else { return [] }
        let parts = Catalogue.visibleParts(of: owner.entry.kind)
        guard let index = parts.firstIndex(where: { $0.kind == shown.query.kind }) else { return nil }
        let part = parts[(index + step + parts.count) % parts.count]
        return showParts(part.kind, of: ListOwner(entry: owner.entry, field: part.field), after: shown, in: &state)
    }
}

extension AccountState {
    /// Goes back from the list of a row to the account; nil when no such list is shown.
    static func leaveAccountList(in state: inout AppState) -> [Effect]? {
        guard let account = state.lists[state.pane]?.account, restoreListBeforeAccount(in: &state) else { return nil }
        let (before, place) = (state.pane, state.current.map { ListPosition.around($0.identity.id) } ?? .start)
        let effects = state.lists[before]?.ask(place, pane: before) ?? []
        state.pane = account.pane
        state.layers.append(.account(account))
        return effects + [.loadAccount(year: account.account?.year, today: state.today)]
    }

    /// Puts the list back that stood in the pane before that of an account; says whether there was one.
    static func restoreListBeforeAccount(in state: inout AppState) -> Bool {
        guard let shown = state.lists[state.pane], shown.account != nil, var list = state.trails[state.pane]?.popLast()
        else { return false }
        list.comeBack(after: shown)
        state.isInDetail = false
        state.detailScroll = Scroll()
        state.lists[state.pane] = list
        return true
    }
}

extension RelatedState {
    static func takeRelated(_ owner: RecordEntry, _ entries: [RecordEntry], generation: Int, in state: inout AppState) {
        guard state.links.generation == generation, state.links.asked == owner.identity else { return }
        state.related = RelatedState(shown: owner.identity, kind: owner.kind, entries: entries)
    }
}

extension RecordEntry {
    /// Whether both are the same stored record, in whatever version.
    func isSame(as other: RecordEntry) -> Bool { kind == other.kind && identity.id == other.identity.id }
}

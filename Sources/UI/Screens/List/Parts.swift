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
            $0.takeRelated(entry, $1, generation: generation)
        }
    }
}

extension AppState {
    /// Offers the kinds of record that belong to a record.
    mutating func chooseParts(of entry: RecordEntry) -> [Effect] {
        guard hasParts(entry) else {
            say(.noParts, role: .warning)
            return []
        }
        let items = Catalogue.visibleParts(of: entry.kind).map { part in
            let count = entry.identity.isSame(as: related.shown) ? related.entries.count { $0.kind == part.kind } : 0
            return MenuItem(
                title: words.kind(part.kind), note: count == 0 ? "" : String(count)
            ) { $0.openParts(part.kind, of: entry) }
        }
        let owners = Self.owners(of: entry).map { field in
            MenuItem(title: words(.partsBelongsTo, words.field(entry.kind, field.name))) {
                $0.openOwner(field.name, of: entry)
            }
        }
        layers.append(.menu(MenuState(title: words(.partsTitle, shortTitle(entry)), items: items + owners)))
        return []
    }

    /// The fields by which a record refers to one that a list can show.
    private static func owners(of entry: RecordEntry) -> [FieldDescription] {
        (entry.kind.description.fields).filter { $0.isLink && !entry[$0.name].isEmpty }
    }

    /// Whether other records belong to a record, or it belongs to one.
    func hasParts(_ entry: RecordEntry) -> Bool {
        !Catalogue.visibleParts(of: entry.kind).isEmpty || !Self.owners(of: entry).isEmpty
    }

    /// Shows the record that another one refers to in a field; Escape leads back.
    mutating func openOwner(_ name: String, of entry: RecordEntry) -> [Effect] {
        guard let shown = lists[pane], let id = entry[name].reference,
            case .reference(let kind)? = entry.kind.description[name]?.kind
        else { return [] }
        trails[pane, default: []].append(shown)
        return showParts(kind, of: ListOwner(entry: entry, field: name, target: id), after: shown)
    }

    /// Shows the records of a kind that belong to a record of the list shown; Escape leads back.
    mutating func openParts(_ kind: RecordKind, of entry: RecordEntry) -> [Effect] {
        guard let shown = lists[pane],
            let part = Catalogue.parts(of: entry.kind).first(where: { $0.kind == kind })
        else { return [] }
        trails[pane, default: []].append(shown)
        return showParts(kind, of: ListOwner(entry: entry, field: part.field), after: shown)
    }

    private mutating func showParts(_ kind: RecordKind, of owner: ListOwner, after shown: ListState) -> [Effect] {
        var list = ListState(kind: kind)
        list.owner = owner
        list.isCurrentOnly = false
        list.query.conditions = [owner.condition]
        list.comeBack(after: shown)
        isInDetail = false
        detailTop = nil
        let effects = list.ask(.start, pane: pane)
        lists[pane] = list
        return effects
    }

    /// Goes back from the parts of a record to the list it stands in; nil when the list shows no parts.
    mutating func leaveParts() -> [Effect]? {
        guard let shown = lists[pane], let owner = shown.owner, var list = trails[pane]?.popLast() else { return nil }
        list.comeBack(after: shown)
        isInDetail = false
        detailTop = nil
        let effects = list.ask(.around(owner.entry.identity.id), pane: pane)
        lists[pane] = list
        return effects
    }

    /// Shows the next kind of record that belongs to the same one; nil when the list shows no parts.
    mutating func showNextParts(by step: Int) -> [Effect]? {
        guard let shown = lists[pane], let owner = shown.owner else { return nil }
        guard owner.target == nil else { return [] }
        let parts = Catalogue.visibleParts(of: owner.entry.kind)
        guard let index = parts.firstIndex(where: { $0.kind == shown.query.kind }) else { return nil }
        let part = parts[(index + step + parts.count) % parts.count]
        return showParts(part.kind, of: ListOwner(entry: owner.entry, field: part.field), after: shown)
    }

    /// Goes back from the list of a row to the account; nil when no such list is shown.
    mutating func leaveAccountList() -> [Effect]? {
        guard let account = lists[pane]?.account, restoreListBeforeAccount() else { return nil }
        let (before, place) = (pane, current.map { ListPosition.around($0.identity.id) } ?? .start)
        let effects = lists[before]?.ask(place, pane: before) ?? []
        pane = account.pane
        layers.append(.account(account))
        return effects + [.loadAccount(year: account.account?.year, today: today)]
    }

    /// Puts the list back that stood in the pane before that of an account; says whether there was one.
    mutating func restoreListBeforeAccount() -> Bool {
        guard let shown = lists[pane], shown.account != nil, var list = trails[pane]?.popLast() else { return false }
        list.comeBack(after: shown)
        isInDetail = false
        detailTop = nil
        lists[pane] = list
        return true
    }

    mutating func takeRelated(_ owner: RecordEntry, _ entries: [RecordEntry], generation: Int) {
        guard links.generation == generation, links.asked == owner.identity else { return }
        related = RelatedState(shown: owner.identity, kind: owner.kind, entries: entries)
    }
}

extension RecordEntry {
    /// Whether both are the same stored record, in whatever version.
    func isSame(as other: RecordEntry) -> Bool { kind == other.kind && identity.id == other.identity.id }
}

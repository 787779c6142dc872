// What stands beside a record that is copied: records around it, and titles that it shows. It leaves by the same rule.
import Domain
import Office

/// What tells records beside each other apart; what is known by its title alone has a number below zero.
private struct BesideKey: Hashable {
    let kind: RecordKind
    let id: Int64

    init(_ entry: RecordEntry) { (kind, id) = (entry.kind, entry.identity.id) }
}

extension Copying {
    /// The titles that references of some records show, as records that have nothing but these.
    static func titlesShown(by entries: [RecordEntry], in context: RecordContext) -> [RecordEntry] {
        var seen: Set<BesideKey> = []
        return entries.flatMap { entry in
            entry.kind.description.fields.compactMap { field -> RecordEntry? in
                guard case .reference(let kind) = field.kind, let id = entry[field.name].reference,
                    let option = context.options[kind]?.first(where: { $0.id == id })
                else { return nil }
                let named = Self.entry(of: option, kind)
                return seen.insert(BesideKey(named)).inserted ? named : nil
            }
        }
    }

    /// The records around a record of which its lines tell something.
    static func recordsBeside(_ entry: RecordEntry, in context: RecordContext) -> [RecordEntry] {
        var found: [RecordEntry] = []
        var copy = context
        changeBeside(entry, in: &copy) { other in
            found.append(other)
            return other
        }
        return found
    }

    /// What a record is told with when the names of persons stay in the office: other versions of what stands beside it.
    /// - Parameters:
    ///   - entry: the record, as it may leave.
    ///   - beside: the others, as they may leave; what came meanwhile and is not among them is left out.
    ///   - known: the record as it is.
    static func quiet(
        around entry: RecordEntry, _ beside: [RecordEntry], known current: RecordEntry?, in context: RecordContext
    ) -> RecordContext {
        let known = Dictionary(beside.map { (BesideKey($0), $0) }) { first, _ in first }
        var quiet = context
        quiet.doubles = DoubleState()
        keepFlags(of: entry, current, known, in: &quiet)
        changeBeside(entry, in: &quiet) { known[BesideKey($0)] ?? $0.kind.description.blank() }
        useTitles(known, in: &quiet)
        return quiet
    }

    /// Puts other titles in the place of those that references show.
    static func useTitles(of beside: [RecordEntry], in context: inout RecordContext) {
        useTitles(Dictionary(beside.map { (BesideKey($0), $0) }) { first, _ in first }, in: &context)
    }

    private static func useTitles(_ known: [BesideKey: RecordEntry], in context: inout RecordContext) {
        for (kind, options) in context.options {
            context.options[kind] = options.map { option in
                let other = known[BesideKey(Self.entry(of: option, kind))]
                return other.map { ReferenceOption(id: option.id, title: $0.title, day: option.day) } ?? option
            }
        }
    }

    private static func entry(of option: ReferenceOption, _ kind: RecordKind) -> RecordEntry {
        var entry = kind.description.blank()
        entry.identity = RecordIdentity(id: -option.id, uid: "", version: 0)
        entry[kind.description.titleField] = FieldValue(text: option.title)
        return entry
    }

    private static func changeBeside(
        _ entry: RecordEntry, in context: inout RecordContext, _ change: (RecordEntry) -> RecordEntry
    ) {
        if entry.identity.isSame(as: context.related.shown) {
            context.related.entries = context.related.entries.map(change)
        }
        if entry.identity.isSame(as: context.links.shown) {
            context.links.links.linked = context.links.links.linked.map {
                Links.Link(relation: $0.relation, entry: change($0.entry))
            }
        }
        if entry.kind == .question, context.promises.question == entry.identity.id {
            context.promises.entries = context.promises.entries.map(change)
        }
        if entry.identity.isSame(as: context.around.shown) {
            context.around.material = context.around.material.mapped(change)
        }
    }

    /// Finds what speaks against the record by its own words: two names that are hidden are not one.
    private static func keepFlags(
        of entry: RecordEntry, _ current: RecordEntry?, _ known: [BesideKey: RecordEntry],
        in context: inout RecordContext
    ) {
        guard let current, current.kind == entry.kind, current.identity.isSame(as: entry.identity),
            entry.identity.isSame(as: context.around.shown)
        else { return }
        let names = Dictionary(
            context.around.material.others.map { ($0.identity.uid, known[BesideKey(RecordEntry($0))]?.title ?? "…") }
        ) { first, _ in first }
        let found = context.saveCheck.flags(of: [current], [context.around.material]).first ?? []
        context.around.flags = found.map { flag in
            switch flag {
            case .twice(let uid, _, let programme, let year):
                .twice(uid: uid, beneficiary: names[uid] ?? "…", programme: programme, year: year)
            case .unmet(let condition, _) where condition.isOfAPerson: .unmet(condition, has: .none)
            default: flag
            }
        }
    }
}

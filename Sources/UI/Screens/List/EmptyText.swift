// What an empty list says: why nothing is there, and what to do next by the keys of its register.
import Domain
import Office
import Words

/// The words in a list that has no rows.
struct EmptyText {
    let context: ScreenContext
    let list: ListState
    let kind: RecordKind

    private var words: Words { context.words }

    /// The lines, wrapped.
    func lines(width: Int) -> [String] { paragraphs.flatMap { wrapLines($0, max(8, width)) } }

    private var paragraphs: [String] {
        if !list.query.filter.isEmpty { return [words(.nothingFound, list.query.filter, words.one(kind))] }
        if let view = list.kept?.name ?? list.view.map({ words.view(kind, $0) }) {
            return [words(.emptyView, view, words.one(kind))]
        }
        let name = words.kind(kind).lowercased()
        if let owner = list.owner?.entry {
            return [words.withKeys(words(.emptyParts, name, context.shortTitle(owner)))]
        }
        let hasBegun = context.records.currentConference != nil || !context.records.units.units.isEmpty
        return [words(.emptyRegister, name), words.withKeys(words.empty(kind))]
            + (hasBegun ? [] : [words.withKeys(words[.emptyBegin])])
    }
}

extension Words {
    /// What to do next in a register that has nothing.
    package func empty(_ kind: RecordKind) -> String { family("empty." + kind.rawValue) }
}

// A list, a record or a score sheet as a paper: what can be printed of what is shown.
import Domain
import Office
import TextEditing
import Vietnamese
import Words

extension AppState {
    /// The list shown, or its marked rows, and the record that was chosen.
    func listPapers(of entries: [RecordEntry]) -> [(title: String, paper: Paper)] {
        guard let list = lists[pane], list.isLoaded, let entry = entries.first else { return [] }
        var papers: [(title: String, paper: Paper)] = []
        var query = list.query
        guard shownMarks == nil else {
            query.conditions = [.records(entries.map(\.identity.id).sorted())]
            (query.filter, query.units) = ("", [])
            papers.append((words(.paperNameListMarked, counted(entries)), .list(query, title: title(of: list))))
            return papers + (entries.count == 1 ? recordPapers(of: entry) : [])
        }
        let count = list.total.map { grouped(Int64($0)) } ?? "…"
        papers.append((words(.paperNameList, count), .list(query, title: title(of: list))))
        return papers + recordPapers(of: entry)
    }

    /// A record by itself, and a score sheet as a sheet.
    private func recordPapers(of entry: RecordEntry) -> [(title: String, paper: Paper)] {
        let sheet = (words[.paperNameScore], Paper.score(sheet: entry.identity.id))
        let record = (words[.paperNameRecord], Paper.record(entry.kind, entry.identity.id))
        return entry.kind == .scoreSheet ? [sheet, record] : [record]
    }

    /// The score sheet that has the keyboard, as it is stored; nil when none has.
    var scorePaper: Paper? {
        guard case .score(let score) = layers.last, score.base.identity.id != 0 else { return nil }
        return .score(sheet: score.base.identity.id)
    }

    /// Why the sheet on top cannot be printed now; nil when it can.
    var reasonAgainstScorePaper: Text? {
        guard case .score(let score) = layers.last else { return nil }
        return score.isChanged || score.base.identity.id == 0 ? .scorePaperUnsaved : nil
    }

    /// What a list is called: its kind, its view, its group. Names of persons do not stand in it.
    func title(of list: ListState) -> String {
        let kind = list.query.kind
        var parts = [words(.listOfRecords, words.kind(kind))]
        if let kept = list.kept {
            parts.append(kept.name)
        } else if let view = list.view {
            parts.append(words.view(kind, view))
        }
        if let group = list.group, list.kept == nil, PersonField(kind, group.field) == nil { parts.append(group.title) }
        if let owner = list.owner?.entry, PersonField(owner.kind, owner.kind.description.titleField) == nil {
            parts.append(owner.title)
        }
        return parts.joined(separator: " – ")
    }
}

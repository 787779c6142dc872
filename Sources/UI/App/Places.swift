// Where one is and was: to go back and forward, and to begin where one left off.
import Domain
import Office
import Screen
import TextEditing
import Words

/// A place in the registers: what a pane lists, and the record under its cursor.
struct VisitedPlace: Sendable, Equatable {
    let pane: Pane
    /// What is listed; nil in the summary.
    let kind: RecordKind?
    let record: Int64?

    func isRegister(of other: VisitedPlace) -> Bool { pane == other.pane && kind == other.kind }
}

/// The places somebody came from and went back from, each the nearest last.
struct VisitedPlaces: Sendable {
    private var behind: [VisitedPlace] = []
    private var ahead: [VisitedPlace] = []
    /// Whether the last step was one back or forward: that leaves no place.
    private var hasWalked = false

    /// The most that are remembered either way.
    private static let limit = 50

    /// Notes that a place was left for another one.
    mutating func leave(_ place: VisitedPlace) {
        guard !hasWalked else { return }
        if behind.last != place { behind = (behind + [place]).suffix(Self.limit) }
        ahead = []
    }

    /// Goes back, or forward, from a place; nil where it goes no further.
    mutating func go(back: Bool, from place: VisitedPlace) -> VisitedPlace? {
        guard let found = back ? behind.popLast() : ahead.popLast() else { return nil }
        if back { ahead.append(place) } else { behind.append(place) }
        hasWalked = true
        return found
    }

    /// Ends a step.
    mutating func rest() { hasWalked = false }
}

/// What a pane showed when the program was left.
struct KeptPlace: Sendable, Equatable {
    let pane: Pane
    let kind: RecordKind?
    let record: Int64?
    let sort: String
    let isAscending: Bool
    let view: String
    let isCurrentOnly: Bool
    let filter: String

    /// Whether it is what the pane shows at first.
    var isUsual: Bool {
        guard let kind else { return true }
        return kind == pane.kinds.first && record == nil && sort == kind.description.defaultSort && isAscending
            && view.isEmpty && filter.isEmpty && isCurrentOnly == (kind == .question)
    }
}

extension KeptPlace {
    /// Reads the words of a line; nil for what this program does not have.
    init?(_ words: ArraySlice<String>) {
        let words = Array(words)
        guard words.count == 8, let pane = Pane.allCases.first(where: { String($0.number) == words[0] }) else {
            return nil
        }
        let kind = RecordKind(rawValue: words[1])
        guard pane == .summary || kind.map(pane.kinds.contains) == true else { return nil }
        if let kind, kind.description[words[3]]?.column == nil { return nil }
        self.init(
            pane: pane, kind: kind, record: Int64(words[2]), sort: words[3], isAscending: words[4] == "up",
            view: words[5], isCurrentOnly: words[6] == "current", filter: words[7])
    }

    /// The words of its line.
    var words: [String] {
        [
            String(pane.number), kind?.rawValue ?? "", record.map { String($0) } ?? "", sort,
            isAscending ? "up" : "down",
            view, isCurrentOnly ? "current" : "all", filter.split { $0.isWhitespace }.joined(separator: " "),
        ]
    }
}

extension AppState {
    /// Where one is.
    var visitedPlace: VisitedPlace { VisitedPlace(pane: pane, kind: kind, record: current?.identity.id) }

    /// Notes the place that was left where something led to another register.
    mutating func notePlace(since before: VisitedPlace) {
        if hasStarted, !visitedPlace.isRegister(of: before) { places.leave(before) }
        places.rest()
    }

    /// Goes to where one was before, or was before going back.
    mutating func go(back: Bool) -> [Effect] {
        guard let place = places.go(back: back, from: visitedPlace) else {
            say(back ? .noPlaceBefore : .noPlaceAfter, role: .dim)
            return []
        }
        var effects = pane == place.pane ? [] : show(place.pane)
        // The parts of a record stay those of their owner where the pane still shows them.
        if let kind = place.kind, self.kind != kind { effects += Anywhere.show(kind, in: &self) }
        guard let record = place.record, current?.identity.id != record else { return effects }
        return effects + (lists[pane]?.ask(.around(record), pane: pane) ?? [])
    }

    /// What the panes show, the one shown first.
    private var keptPlaces: [KeptPlace] {
        let others = Pane.allCases.filter { $0 != pane }
        return ([pane] + others).map { pane in
            let list = lists[pane]
            return KeptPlace(
                pane: pane, kind: list?.query.kind, record: list?.position == 1 ? nil : list?.current?.identity.id,
                sort: list?.query.sort ?? "",
                isAscending: list?.query.isAscending ?? true, view: list?.view ?? "",
                isCurrentOnly: list?.isCurrentOnly ?? false, filter: list?.query.filter ?? "")
        }
    }

    /// Remembers window and panes for the next start with the records of a file. The program is over: nobody is there any
    /// more to be told that it failed.
    package func keepPlaces(in memory: WindowMemory, of path: String) {
        let kept = arrangement(of: path)
        if !kept.isSame(as: arrangement) { try? memory.remember(kept) }
    }

    /// How window and panes are to be found again with the records of a file.
    private func arrangement(of path: String) -> Arrangement {
        var kept = arrangement
        // Parts of a record are found again from the record.
        var state = self
        for pane in Pane.allCases {
            state.pane = pane
            while ListPane.leaveParts(in: &state) != nil {}
        }
        state.pane = pane
        kept.keep(state.keptPlaces, of: path)
        return kept
    }

    /// Shows the panes as they were when the records of a file were left.
    package mutating func takePlaces(of path: String) {
        let places = arrangement.places(of: path)
        for place in places {
            guard let kind = place.kind else { continue }
            var list = ListState(kind: kind)
            let views = listContext.presets(of: kind).map(\.name)
            list.view = views.contains(place.view) && place.view != "mine" ? place.view : nil
            list.isCurrentOnly = kind == .question && place.isCurrentOnly
            list.filter = TextEditor(text: place.filter, isMultiline: false)
            // Whoever types another filter does not mean it behind the one of another day.
            list.filter.selectAll()
            (list.query.sort, list.query.isAscending) = (place.sort, place.isAscending)
            list.query = listContext.filtered(list.query, by: place.filter)
            list.query = list.query(in: self)
            list.begin(at: place.record)
            lists[place.pane] = list
        }
        if let first = places.first { pane = first.pane }
    }
}

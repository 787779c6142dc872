// The record under the cursor as a screen, beside the list or instead of it.
import Domain
import Screen
import Vietnamese
import Words

/// The record under the cursor.
struct RecordPane {
    let entry: RecordEntry?
    /// What the filter of its list looks for; nil without a filter.
    let searched: SearchQuery?
    /// The first row shown; nil where nobody scrolled.
    let top: Int?
    /// What was typed and not saved.
    let unsaved: Unsaved
    /// Whether it has the keyboard, or is only covered: not while the list has it.
    let isActive: Bool
    /// Where it is drawn; empty where there is no room beside the list.
    let area: Rect
}

extension RecordPane: PaneScreen {
    var place: Place { .detail }

    func hint(in context: ScreenContext) -> String { context.words[.hintDetail] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        DetailView(context: context, record: self, hasKeyboard: hasKeyboard && isActive).draw(into: &surface)
    }

    func move(_ key: KeyPress, in state: inout AppState) -> [Effect] { scroll(key, in: &state) }

    /// Scrolls it, also while the list has the keyboard.
    func scroll(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        guard let entry else { return [] }
        if key.key == .left, isActive {
            state.isInDetail = false
            return []
        }
        let lines = RecordText(context: state.recordContext, entry: entry).lines(width: RecordText.width(in: area))
        let height = RecordText.height(in: area)
        state.detailTop = AppState.scrolled(
            firstRow(of: lines, height: height), key, height: height, count: lines.count)
        return []
    }

    /// The first row that is shown: the first hit of the filter is in view until somebody scrolls.
    func firstRow(of lines: [String], height: Int) -> Int {
        let last = max(0, lines.count - height)
        if let top { return min(top, last) }
        guard let searched, last > 0,
            let hit = lines.firstIndex(where: { !searched.matches(in: $0).isEmpty }), hit >= height
        else { return 0 }
        // The line before it says which field it is in.
        return min(hit - 1, last)
    }
}

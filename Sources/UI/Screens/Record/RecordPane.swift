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
    /// How far it is scrolled.
    let scroll: Scroll
    /// What was typed and not saved.
    let unsaved: Unsaved
    /// Whether it has the keyboard, or is only covered: not while the list has it.
    let isActive: Bool
    /// Where it is drawn; empty where there is no room beside the list.
    let area: Rect
    /// The line between it and a list above it; empty where there is none.
    let border: Rect
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
        guard entry != nil else { return [] }
        if key.key == .left, isActive {
            state.isInDetail = false
            return []
        }
        state.detailScroll.take(key)
        return []
    }

    /// How far it is scrolled once the keys that moved it are carried out.
    func settledScroll(in context: ScreenContext) -> Scroll {
        guard let entry else { return Scroll() }
        let lines = RecordText(context: context.records, entry: entry).styledLines(width: RecordText.width(in: area))
        let height = RecordText.height(in: area)
        var scroll = scroll
        scroll.settle(height: height, count: lines.count, from: firstHit(in: lines, height: height))
        return scroll
    }

    /// The first row that is shown.
    func firstRow(of lines: [StyledLine], height: Int) -> Int {
        scroll.first(height: height, count: lines.count, from: firstHit(in: lines, height: height))
    }

    /// Where it begins until somebody scrolls: the first hit of the filter is in view.
    private func firstHit(in lines: [StyledLine], height: Int) -> Int {
        guard scroll.top == nil, let searched, lines.count > height,
            let hit = lines.firstIndex(where: { !searched.matches(in: $0.text).isEmpty }), hit >= height
        else { return 0 }
        // The line before it says which field it is in.
        return hit - 1
    }
}

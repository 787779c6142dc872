// What is said above and below the sheets of a paper: which page, what is hidden, what is left out.
import Domain
import Screen
import Vietnamese
import Words

/// Draws the first and the last row around a paper.
struct PageHeading {
    let words: Words
    let page: PageState

    /// From this width it is said that the paper fits the window.
    private static let roomy = 60

    func draw(into surface: inout Surface, _ area: Rect) {
        let count = page.paper.pages.count
        let number = words(.pageOf, grouped(Int64(min(page.page + 1, count))), grouped(Int64(count)))
        let right = area.right - columnWidth(number) - 1
        surface.write(number, row: area.top, column: right, role: .accent)
        // Names that are shown are said whatever the width.
        var signs = StyledLine(
            Span(page.order.disclosure == nil ? "" : "  ! " + words[.namesShown], .warning, bold: true))
        if page.width != nil, area.columns >= Self.roomy { signs.spans.append(Span("  " + words[.pageFitted], .dim)) }
        let room = max(0, right - 3 - signs.width)
        let name = StyledLine(clip(words.paper(page.order.paper), room), .header, bold: true)
        surface.draw(name + signs, row: area.top, column: 1, limit: max(0, right - 2))
        surface.draw(status(area.columns - 2), row: area.bottom - 1, column: 1, limit: area.columns - 2)
    }

    /// A thing to know and the keys for it.
    private struct Note {
        let text: String
        var keys = ""
        var role = StyleRole.normal
    }

    private var notes: [Note] {
        func count(_ number: Int) -> String { grouped(Int64(number)) }
        var notes: [Note] = []
        if page.order.disclosure != nil {
            notes.append(
                Note(text: words(.shownCount, count(page.shownCount)), keys: words[.shownKeys], role: .warning))
        } else if page.hiddenCount == 0 {
            notes.append(Note(text: words[.nothingHidden], role: .dim))
        } else {
            notes.append(Note(text: words(.hiddenCount, count(page.hiddenCount)), keys: words[.hiddenKeys]))
        }
        if page.suspectedCount > 0 {
            notes.append(
                Note(text: "! " + words(.suspectedCount, count(page.suspectedCount)), keys: "(h)", role: .warning))
        }
        if !page.order.leftOut.isEmpty {
            let number = count(page.order.leftOut.count)
            notes.append(
                page.isWithout
                    ? Note(text: "✗ " + words(.leftOutGone, number), keys: words[.leftOutGoneKeys])
                    : Note(text: "✗ " + words(.leftOutCount, number), keys: words[.leftOutKeys]))
        }
        if !page.paper.remarks.isEmpty {
            notes.append(
                Note(text: "! " + words(.remarkCount, count(page.paper.remarks.count)), keys: "(h)", role: .warning))
        }
        if let search = page.search {
            notes.append(
                Note(text: words(.searchedText, clip(search.text, 20)), keys: words[.searchedKeys], role: .dim))
        }
        return notes
    }

    /// All notes in a line; where there is little room the last ones lose their keys first.
    private func status(_ width: Int) -> StyledLine {
        let notes = notes
        for keyed in (0...notes.count).reversed() {
            var line = StyledLine("")
            for (index, note) in notes.enumerated() {
                if index > 0 { line.spans.append(Span(" · ", .dim)) }
                line.spans.append(Span(note.text, note.role))
                if index < keyed, !note.keys.isEmpty { line.spans.append(Span(" " + note.keys, .dim)) }
            }
            if line.width <= width || keyed == 0 { return line }
        }
        return StyledLine("")
    }
}

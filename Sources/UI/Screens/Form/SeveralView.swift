// A field of a form that holds several choices: its options with boxes, wrapped to the width.
import Domain
import Screen

/// Several choices of a field, and the one under the cursor.
package struct SeveralChoice: Sendable, Equatable {
    /// What can be chosen.
    package let options: [FormOption]
    /// What is chosen, by its place.
    package var chosen: Set<Int>
    /// The option under the cursor.
    package var cursor = 0

    /// What the field then holds.
    package var value: FieldValue {
        FieldValue(text: chosen.sorted().map { options[$0].value.text }.joined(separator: ";"))
    }

    /// The choices of a value.
    package init(options: [FormOption], value: FieldValue) {
        self.options = options
        let codes = severalCodes(value.text)
        chosen = Set(options.indices.filter { codes.contains(options[$0].value.text) })
    }

    /// Goes to another option, around the ends.
    mutating func move(by step: Int) {
        guard !options.isEmpty else { return }
        cursor = (cursor + step + options.count) % options.count
    }

    /// Takes the option under the cursor in or out.
    mutating func toggle() {
        guard options.indices.contains(cursor) else { return }
        if chosen.remove(cursor) == nil { chosen.insert(cursor) }
    }

    /// Goes to the next option that begins with a letter.
    mutating func jump(to letter: Character) {
        let wanted = String(letter).lowercased()
        let order = options.indices.map { ($0 + cursor + 1) % options.count }
        cursor = order.first { options[$0].title.lowercased().hasPrefix(wanted) } ?? cursor
    }
}

/// Where the options of several choices stand.
struct SeveralView {
    let choice: SeveralChoice
    /// What stands there when nothing is chosen.
    let nothing: String

    /// An option at its place.
    struct Place {
        let index: Int
        let row: Int
        let column: Int
        let text: String
    }

    /// The rows it takes: all options while it has the keyboard, else one with what is chosen.
    func rows(width: Int, isFocused: Bool) -> Int {
        isFocused ? (places(width: width).last?.row ?? 0) + 1 : 1
    }

    /// The options with their boxes, row by row.
    func places(width: Int) -> [Place] {
        var places: [Place] = []
        var (row, column) = (0, 0)
        for (index, option) in choice.options.enumerated() {
            let text = clip((choice.chosen.contains(index) ? "[x] " : "[ ] ") + option.title, width)
            if column > 0, column + columnWidth(text) > width { (row, column) = (row + 1, 0) }
            places.append(Place(index: index, row: row, column: column, text: text))
            column += columnWidth(text) + 2
        }
        return places
    }

    /// What is chosen, in words.
    var summary: String {
        let titles = choice.chosen.sorted().map { choice.options[$0].title }
        return titles.isEmpty ? nothing : titles.joined(separator: ", ")
    }

    /// Draws it, keeping to the rows that are in view; the cursor stands at its option.
    func draw(into surface: inout Surface, at area: Rect, visible: Range<Int>, hasCursor: Bool, role: StyleRole) {
        for row in area.top..<area.bottom where visible.contains(row) {
            surface.fill(Rect(top: row, left: area.left, rows: 1, columns: area.columns), " ", role)
        }
        guard hasCursor else {
            if visible.contains(area.top) {
                surface.write(clip(summary, area.columns), row: area.top, column: area.left, role: role)
            }
            return
        }
        for place in places(width: area.columns) where visible.contains(area.top + place.row) {
            let (row, column) = (area.top + place.row, area.left + place.column)
            surface.write(place.text, row: row, column: column, role: role)
            if place.index == choice.cursor {
                let part = Rect(top: row, left: column, rows: 1, columns: columnWidth(place.text))
                surface.restyle(part, .selection)
                surface.cursor = Point(row: row, column: column + 1)
            }
        }
    }
}

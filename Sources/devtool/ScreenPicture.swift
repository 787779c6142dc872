// A grid of cells as an SVG: the letters stay text, the colours are those of the terminal, the ground follows the page.
import Screen
import Terminal

/// The picture of a screen.
struct ScreenPicture {
    private let surface: Surface
    /// The size of a cell in pixels.
    private let width = 8
    private let height = 17

    init(_ surface: Surface) { self.surface = surface }

    /// The picture with a title for those who cannot see it.
    func svg(title: String) -> String {
        var roles: Set<StyleRole> = []
        var body = ""
        for row in 0..<surface.size.rows {
            for run in runs(of: row) where !run.isInvisible {
                roles.insert(run.role)
                body += drawn(run, row)
            }
        }
        let (columns, rows) = (surface.size.columns * width, surface.size.rows * height)
        let style = roles.sorted { $0.rawValue < $1.rawValue }.map(rules).joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -4 \(columns + 16) \(rows + 12)" role="img" xml:space="preserve">
            <title>\(escaped(title))</title>
            <style>text{font:13px ui-monospace,'DejaVu Sans Mono','Liberation Mono',Consolas,monospace;white-space:pre;\
            fill:#1f2328}.p{fill:#fff;stroke:#8888}@media(prefers-color-scheme:dark){text{fill:#d6dbe1}.p{fill:#0d1117}}
            .w{font-weight:700}\(style)</style>
            <rect class="p" x="-8" y="-4" width="\(columns + 16)" height="\(rows + 12)" rx="6"/>
            \(body)</svg>

            """
    }

    /// Neighbours that look alike.
    private struct Run {
        let column: Int
        var text: [(letter: Character, column: Int)]
        var columns: Int
        let role: StyleRole
        let isBold: Bool
        var look: Appearance { Theme.appearance(of: role, depth: .many) }
        /// Blanks without a ground or a line of their own.
        var isInvisible: Bool {
            text.allSatisfy { $0.letter == " " } && look.background == nil && !look.attributes.contains(.underline)
        }
    }

    private func runs(of row: Int) -> [Run] {
        var runs: [Run] = []
        for (column, cell) in surface.row(row).enumerated() {
            let isTail = cell.character == Cell.tail
            let letter = isTail ? [] : [(letter: cell.character, column: column)]
            if let last = runs.last, isTail || last.role == cell.role && last.isBold == cell.isBold {
                runs[runs.count - 1].text += letter
                runs[runs.count - 1].columns += 1
            } else {
                runs.append(Run(column: column, text: letter, columns: 1, role: cell.role, isBold: cell.isBold))
            }
        }
        return runs
    }

    private func drawn(_ run: Run, _ row: Int) -> String {
        var svg = ""
        if run.look.background != nil {
            svg +=
                "<rect class=\"g\(run.role.rawValue)\" x=\"\(run.column * width)\" y=\"\(row * height)\" "
                + "width=\"\(run.columns * width)\" height=\"\(height)\"/>\n"
        }
        let bold = run.isBold ? " w" : ""
        for words in pieces(of: run) {
            let start = words[0].column
            let end = run.text.first { $0.column > words[words.count - 1].column }?.column ?? run.column + run.columns
            svg +=
                "<text class=\"r\(run.role.rawValue)\(bold)\" x=\"\(start * width)\" y=\"\(row * height + 13)\" "
                + "textLength=\"\((end - start) * width)\" lengthAdjust=\"spacingAndGlyphs\">"
                + "\(escaped(String(words.map(\.letter))))</text>\n"
        }
        return svg
    }

    /// The words of a run that stand together; what stands apart has a place of its own, so that it stands in its column
    /// whatever the width of the letters. Blanks with a line below them stay.
    private func pieces(of run: Run) -> [[(letter: Character, column: Int)]] {
        guard !run.look.attributes.contains(.underline) else { return [run.text] }
        var pieces: [[(letter: Character, column: Int)]] = [[]]
        for (index, letter) in run.text.enumerated() {
            let isBlank = letter.letter == " "
            let isApart = isBlank && (index + 1 == run.text.count || run.text[index + 1].letter == " ")
            if isBlank, isApart || pieces[pieces.count - 1].isEmpty {
                if !pieces[pieces.count - 1].isEmpty { pieces.append([]) }
            } else {
                pieces[pieces.count - 1].append(letter)
            }
        }
        return pieces.filter { !$0.isEmpty }
    }

    /// How a role looks, as rules of style.
    private func rules(_ role: StyleRole) -> String {
        let look = Theme.appearance(of: role, depth: .many)
        var text = look.foreground.map { "fill:\(colour($0));" } ?? ""
        if look.attributes.contains(.bold) { text += "font-weight:700;" }
        if look.attributes.contains(.dim) { text += "opacity:.7;" }
        if look.attributes.contains(.underline) { text += "text-decoration:underline;" }
        let ground = look.background.map { ".g\(role.rawValue){fill:\(colour($0))}" } ?? ""
        return (text.isEmpty ? "" : ".r\(role.rawValue){\(text)}") + ground
    }

    /// A colour of the palette of 256: behind its first sixteen a cube and a scale of greys.
    private func colour(_ number: Int16) -> String {
        let place = Int(number)
        if place >= 232 {
            let grey = 8 + 10 * (place - 232)
            return "rgb(\(grey),\(grey),\(grey))"
        }
        let steps = [0, 95, 135, 175, 215, 255]
        let cube = max(0, place - 16)
        return "rgb(\(steps[cube / 36]),\(steps[cube / 6 % 6]),\(steps[cube % 6]))"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

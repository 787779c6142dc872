// The help: every part of the program with its keys, to be scrolled through.
import Domain
import Screen
import Words

/// The help, as it was opened.
package struct HelpState: Sendable {
    /// The part of the program with whose keys it begins.
    let opener: Place
    /// How far it is scrolled.
    var scroll = Scroll()
}

extension HelpState: ScrolledScreen {
    var place: Place { .help }
    var layer: Layer { .help(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintHelp] }

    func text(in context: ScreenContext) -> ScrolledText {
        let (words, inner) = (context.words, Overlay(size: context.size).inner)
        let lines = HelpText(words: words).lines(width: inner.columns)
        let start = opener == .list ? 0 : lines.firstIndex { $0.text == words.place(opener) } ?? 0
        return ScrolledText(title: words.command(.help), lines: lines, height: inner.rows, start: start)
    }
}

/// The keys, made from the commands.
package struct HelpText {
    let words: Words

    /// The help in these words.
    package init(words: Words) { self.words = words }

    /// The lines: every place with its commands and their keys.
    package func lines(width: Int) -> [StyledLine] {
        var lines = wrapLines(words[.helpIntroduction], width).map { StyledLine($0) } + [StyledLine("")]
        for place in Place.allCases {
            let commands = Command.allCases.filter { $0.places.contains(place) && !$0.keys.isEmpty }
            guard !commands.isEmpty else { continue }
            lines.append(StyledLine(words.place(place), .header, bold: true))
            for command in commands {
                let keys = command.keys.map(\.label).joined(separator: ", ")
                lines += entry(keys, words.command(command), width)
            }
            for extra in words.extraKeys(place) {
                lines += entry(extra.keys, extra.meaning, width)
            }
            lines.append(StyledLine(""))
        }
        return lines
    }

    private func entry(_ keys: String, _ meaning: String, _ width: Int) -> [StyledLine] {
        let left = min(22, width / 2)
        let name = StyledLine(Span("  " + keys, .key))
        let pieces = wrapLines(meaning, max(8, width - left))
        // Keys too long for their column take a line of their own.
        let isBeside = name.width < left
        return (isBeside ? [] : [name])
            + pieces.enumerated().map { index, piece in
                (isBeside && index == 0 ? name : StyledLine("")).padded(to: left) + StyledLine(piece)
            }
    }
}

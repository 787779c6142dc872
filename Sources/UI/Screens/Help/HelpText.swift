// The help: the part of the program one comes from, then all others with their keys, as far as they fit what is sought.
import Domain
import Screen
import Vietnamese
import Words

/// The keys, made from the commands.
package struct HelpText {
    /// A command or other key of a part of the program.
    private struct Entry {
        let keys: String
        let meaning: String
    }

    let words: Words
    /// The part of the program that comes first.
    let opener: Place
    /// The kind listed there: of its list and record only what is given for it is told, by its name.
    let kind: RecordKind?

    /// The help in these words.
    package init(words: Words, opener: Place = .list, kind: RecordKind? = nil) {
        (self.words, self.opener, self.kind) = (words, opener, kind)
    }

    /// The lines: every part with its commands and their keys, as far as they have all words that were typed.
    package func lines(width: Int, matching typed: String = "") -> [StyledLine] {
        let wanted = folded(typed).split(separator: " ")
        var lines: [StyledLine] = []
        for place in [opener] + Place.allCases.filter({ $0 != opener }) {
            let found = entries(of: place).filter { entry in
                let text = folded(entry.keys + " " + entry.meaning)
                return wanted.allSatisfy { text.contains($0) }
            }
            if !found.isEmpty {
                lines.append(StyledLine(words.place(place), .header, bold: true))
                lines += found.flatMap { self.lines(of: $0, width) } + [StyledLine("")]
            }
            guard place == opener, wanted.isEmpty else { continue }
            lines += wrapLines(words[.helpIntroduction], width).map { StyledLine($0) } + [StyledLine("")]
        }
        return lines.isEmpty ? [StyledLine(words[.menuEmpty], .dim)] : lines
    }

    private func entries(of place: Place) -> [Entry] {
        let kind = Command.panes.contains(place) ? kind : nil
        let commands = Command.allCases.filter { command in
            command.places.contains(place) && !command.keys.isEmpty
                && (kind.map { command.kinds?.contains($0) != false } ?? true)
        }
        return commands.map { command in
            Entry(
                keys: command.keys.map(\.label).joined(separator: ", "),
                meaning: words.command(command, of: kind, at: place))
        } + words.extraKeys(place).map { Entry(keys: $0.keys, meaning: $0.meaning) }
    }

    private func lines(of entry: Entry, _ width: Int) -> [StyledLine] {
        let left = min(22, width / 2)
        let name = StyledLine(Span("  " + entry.keys, .key))
        let pieces = wrapLines(entry.meaning, max(8, width - left))
        // Keys too long for their column take a line of their own.
        let isBeside = name.width < left
        return (isBeside ? [] : [name])
            + pieces.enumerated().map { index, piece in
                (isBeside && index == 0 ? name : StyledLine("")).padded(to: left) + StyledLine(piece)
            }
    }
}

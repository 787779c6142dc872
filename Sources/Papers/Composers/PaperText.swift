// Pieces of text that several papers are made of.
import Formats
import Vietnamese

/// A text behind a mark, its further lines under its first.
func hanging(_ mark: String, _ text: String, columns: Int) -> [String] {
    let lines = wrappedLines(text, max(1, columns - mark.count))
    let blank = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { $0 == 0 ? mark + $1 : $1.isEmpty ? "" : blank + $1 }.filter { !$0.isEmpty }
}

/// A whole text on one line.
func onOneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// The beginning of a text on one line, cut between words.
func excerpt(_ text: String, letters: Int = 160) -> String {
    var result = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
        guard result.count + word.count < letters else {
            return result.isEmpty ? word.prefix(letters) + "…" : result + "…"
        }
        result += (result.isEmpty ? "" : " ") + word
    }
    return result
}

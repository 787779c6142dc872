// Pieces of text that several papers are made of.
import Vietnamese

/// A pattern with its places `%1` … `%9` filled; what is filled in is not looked at again.
func filled(_ pattern: String, _ arguments: String...) -> String {
    var result = ""
    var isPlace = false
    for character in pattern {
        if isPlace {
            isPlace = false
            if let number = character.wholeNumberValue, number >= 1, number <= arguments.count {
                result += arguments[number - 1]
            } else {
                result += "%" + String(character)
            }
        } else if character == "%" {
            isPlace = true
        } else {
            result.append(character)
        }
    }
    return isPlace ? result + "%" : result
}

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

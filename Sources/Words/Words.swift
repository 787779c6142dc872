// Looks up every text of the program in one language.
import Domain
import Vietnamese

/// A language of the interface.
package enum Language: String, Sendable, CaseIterable {
    /// Vietnamese, the first language.
    case vi
    /// English.
    case en
}

/// Looks up every word the interface shows.
package struct Words: Sendable {
    /// The language they are in.
    package let language: Language
    private let texts: [String: String]

    /// The words of a language, read from the embedded file.
    package init(_ language: Language) {
        self.language = language
        texts = StringsFile.embedded(language.rawValue + ".strings").texts
    }

    /// A fixed text.
    package subscript(_ text: Text) -> String { look(text.key) }

    /// A text with its places `%1` … `%9` filled.
    package func callAsFunction(_ text: Text, _ arguments: String...) -> String { fill(look(text.key), arguments) }

    /// A text with its places filled from a list.
    package func filled(_ text: Text, _ arguments: [String]) -> String { fill(look(text.key), arguments) }

    /// A sentence with its arguments.
    package func callAsFunction(_ sentence: Sentence) -> String {
        fill(look(sentence.text.key), sentence.arguments)
    }

    /// What a kind of record is called.
    package func kind(_ kind: RecordKind) -> String { look("kind." + kind.rawValue) }

    /// What a field is called in forms and details.
    package func field(_ kind: RecordKind, _ name: String) -> String { look("field.\(kind.rawValue).\(name)") }

    /// What a field is called over its column.
    package func column(_ kind: RecordKind, _ name: String) -> String {
        texts["column.\(kind.rawValue).\(name)"] ?? field(kind, name)
    }

    /// What a choice is called.
    package func choice(_ kind: RecordKind, _ field: String, _ code: String) -> String {
        look("choice.\(kind.rawValue).\(field).\(code)")
    }

    /// The sign beside a state, so that it is never told by its colour alone.
    package func sign(_ kind: RecordKind, _ field: String, _ code: String) -> String? {
        texts["sign.\(kind.rawValue).\(field).\(code)"]
    }

    /// The sign and the word of a state.
    package func state(_ kind: RecordKind, _ code: String) -> String {
        let word = choice(kind, "state", code)
        return sign(kind, "state", code).map { $0 + " " + word } ?? word
    }

    /// Whether a key stands in the file; for the test of completeness.
    package func has(_ key: String) -> Bool { texts[key] != nil }

    /// All keys, for the test of completeness.
    package var keys: [String] { texts.keys.sorted() }

    /// The raw text of a key, for the test of placeholders.
    package func raw(_ key: String) -> String { look(key) }

    /// A text of a family with its places filled, by its whole key.
    package func filled(_ key: String, _ arguments: [String]) -> String { fill(look(key), arguments) }

    /// A text by its whole key; nil when the files have none.
    package func optional(_ key: String) -> String? { texts[key] }

    /// A text of a family, by its whole key.
    package func family(_ key: String) -> String { look(key) }

    private func look(_ key: String) -> String { texts[key] ?? key }

    /// What fills a place may have ended by itself: the sentence around it is punctuated once.
    private func fill(_ pattern: String, _ arguments: [String]) -> String {
        guard pattern.contains("%") else { return pattern }
        var result = ""
        var rest = pattern[...]
        var isFilled = false
        while let character = rest.popFirst() {
            if character == "%" {
                if let number = rest.first?.wholeNumberValue, number >= 1, number <= arguments.count {
                    rest.removeFirst()
                    result += arguments[number - 1]
                    isFilled = true
                    continue
                }
                if rest.first == "%" { rest.removeFirst() }
            }
            defer { isFilled = false }
            if isFilled {
                switch character {
                case "." where rest.first?.isWhitespace ?? true:
                    if endsSentence(result) { continue }
                    result = withoutStop(result)
                case ";", ",", ":", ")": result = withoutStop(result)
                case " " where rest.first == "(": result = withoutStop(result)
                default: break
                }
            }
            result.append(character)
        }
        return result
    }
}

/// A sentence not yet worded: which text, with what in its places. Also the error that the office's work ends in.
package struct Sentence: Error, Sendable, Hashable {
    /// The text.
    package let text: Text
    /// What fills its places.
    package let arguments: [String]

    /// A sentence.
    package init(_ text: Text, _ arguments: String...) {
        self.text = text
        self.arguments = arguments
    }
}

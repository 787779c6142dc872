// A text field: what an editor does with the keys and the answers of the input method.

import Vietnamese

/// The scalars before the cursor, and the input methods inside and outside.
package struct TypingField: Sendable {
    /// The method inside.
    package var composer: Composer
    /// What notices a method outside.
    package var detector = OutsideMethodDetector()
    /// What was typed.
    package var scalars: [Unicode.Scalar] = []

    /// An empty field.
    package init(_ method: TypingMethod, _ style: TonePlacement = .old) {
        composer = Composer(method: method, style: style)
    }

    /// What was typed, as text.
    package var text: String { String(String.UnicodeScalarView(scalars)) }

    /// Types a key.
    package mutating func type(_ key: Character) { apply(composer.type(key), key) }
    /// Takes a backspace.
    package mutating func backspace() { apply(composer.backspace(), nil) }
    /// Ends the word.
    package mutating func endWord() { if let edit = composer.endWord() { apply(edit, nil) } }

    /// Types keys; `⌫` is a backspace.
    package mutating func type(_ keys: String) { for key in keys { if key == "⌫" { backspace() } else { type(key) } } }

    /// Takes the keys of one read as the program does: the inside method rests once an outside one was seen.
    package mutating func read(_ burst: [TypedKey]) {
        let rests = detector.observe(burst)
        if rests { composer.reset() }
        for key in burst {
            switch key {
            case .backspace: if rests { apply(.asIs, nil) } else { backspace() }
            case .pasted(let text):
                composer.reset()
                scalars += Array(text.unicodeScalars)
            case .character(let character): if rests { apply(.asIs, character) } else { type(character) }
            }
        }
    }

    private mutating func apply(_ edit: TypingEdit, _ key: Character?) {
        switch edit {
        case .asIs:
            if let key { scalars += Array(key.unicodeScalars) } else { _ = scalars.popLast() }
        case .replace(let count, let text):
            scalars.removeLast(min(count, scalars.count))
            scalars += Array(text.unicodeScalars)
        }
    }
}

/// What a line of keys gives, the last word ended.
package func typed(_ keys: String, _ method: TypingMethod, _ style: TonePlacement = .old) -> String {
    var field = TypingField(method, style)
    field.type(keys)
    field.endWord()
    return field.text
}

// A text field for the tests: what an editor does with the keys and the answers of the input method.

import Vietnamese

/// The scalars before the cursor, and the input methods inside and outside.
struct TypingField {
    var composer: Composer
    var detector = OutsideMethodDetector()
    var scalars: [Unicode.Scalar] = []

    init(_ method: TypingMethod, _ style: TonePlacement = .old) { composer = Composer(method: method, style: style) }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    mutating func type(_ key: Character) { apply(composer.type(key), key) }
    mutating func backspace() { apply(composer.backspace(), nil) }
    mutating func endWord() { if let edit = composer.endWord() { apply(edit, nil) } }

    /// Types keys; `⌫` is a backspace.
    mutating func type(_ keys: String) { for key in keys { if key == "⌫" { backspace() } else { type(key) } } }

    /// Takes the keys of one read as the program does: the inside method rests once an outside one was seen.
    mutating func read(_ burst: [TypedKey]) {
        let rests = detector.observe(burst)
        if rests { composer.reset() }
        for key in burst {
            switch key {
            case .backspace: if rests { apply(.asIs, nil) } else { backspace() }
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
func typed(_ keys: String, _ method: TypingMethod, _ style: TonePlacement = .old) -> String {
    var field = TypingField(method, style)
    field.type(keys)
    field.endWord()
    return field.text
}

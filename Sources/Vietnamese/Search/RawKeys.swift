// Keys that were typed while no input method made letters of them.

/// What keys write under a method: `thachj ddeen` is *thạch đen* under Telex. What is no Vietnamese stays as it is.
package func written(byKeys keys: String, _ method: TypingMethod) -> String {
    var composer = Composer(method: method)
    var text = String.UnicodeScalarView()
    func take(_ edit: TypingEdit, _ key: Character?) {
        switch edit {
        case .asIs: if let key { text.append(contentsOf: key.unicodeScalars) }
        case .replace(let count, let letters):
            text.removeLast(min(count, text.count))
            text.append(contentsOf: letters.unicodeScalars)
        }
    }
    for key in keys { take(composer.type(key), key) }
    if let edit = composer.endWord() { take(edit, nil) }
    return String(text)
}

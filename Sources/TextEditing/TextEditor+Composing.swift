// What an input method inside the program needs of an editor: the word before the cursor, and a way to write it again.

extension TextEditor {
    /// The end of the word before the cursor, up to a limit of graphemes or a space; empty while text is selected.
    package func wordBeforeCursor(limit: Int = 16) -> String {
        guard selection == nil else { return "" }
        var characters: [Character] = []
        var place = cursor
        while place > 0, characters.count < limit, let character = buffer.character(at: place - 1),
            !character.isWhitespace
        {
            characters.append(character)
            place -= 1
        }
        return String(characters.reversed())
    }

    /// Writes a text in place of a number of scalars before the cursor; it belongs to the undo step of the word.
    package mutating func retype(_ scalars: Int, with text: String) {
        guard selection == nil else { return insert(text) }
        var (start, missing) = (cursor, scalars)
        var kept = ""
        while missing > 0, start > 0, let character = buffer.character(at: start - 1) {
            start -= 1
            let own = character.unicodeScalars
            kept = String(String.UnicodeScalarView(own.dropLast(min(missing, own.count))))
            missing -= min(missing, own.count)
        }
        let new = sanitized(kept + text, isMultiline: isMultiline)
        replace(start..<cursor, with: new, kind: new.last?.isWhitespace == true ? .wordAndSpace : .word)
    }
}

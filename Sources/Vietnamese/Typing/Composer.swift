// The input method: takes one key after another and answers with what changes in the text before the cursor.

/// What a key does to the text.
package enum TypingEdit: Equatable, Sendable {
    /// What the key does by itself: the character is inserted, a backspace takes one away.
    case asIs
    /// That many characters before the cursor (each one scalar) are replaced by the text.
    case replace(count: Int, text: String)
}

/// Telex, VNI or VIQR for one word at a time. Text it writes is NFC.
///
/// Letters that cannot become a Vietnamese syllable go back to the keys as they were typed, at the latest when the word
/// ends. Hand it every key in order, and tell it when the cursor moves.
package struct Composer: Sendable {
    /// How the keys are read.
    package let method: TypingMethod
    /// Where the tone of hòa or hoà stands.
    package let style: TonePlacement

    private var word: TypedWord
    private var shown: [UInt32] = []
    private var scratch: [UInt32] = []
    /// How many characters the word has when some of them did not come from keys of ours.
    private var strangers = 0
    private var isEscaping = false
    /// The keys of the word that ended with the character just typed, and how many characters stand there for both.
    private var ended: (keys: [UInt32], count: Int, end: Character)?

    /// An input method without a word.
    package init(method: TypingMethod, style: TonePlacement = .old) {
        self.method = method
        self.style = style
        word = TypedWord(method: method, style: style, isAfterSlash: false)
        shown.reserveCapacity(TypedWord.limit)
        scratch.reserveCapacity(TypedWord.limit)
    }

    /// Whether a word is being typed, so that the next key may change what stands before the cursor.
    package var isComposing: Bool { !word.isEmpty }

    /// Whether the word as shown is not a whole syllable yet and would go back to its keys if it ended here.
    package var isUnfinished: Bool { !word.isFinished }

    /// Takes one key. A character that is no part of a word ends the word.
    package mutating func type(_ character: Character) -> TypingEdit {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return .asIs }
        guard first.value < 0x80, scalars.count == 1 else {
            isEscaping = false
            if scalars.contains(where: { isPartOfWord($0.value) }) { return takeStranger() }
            return finish(before: character)
        }
        ended = nil
        if isEscaping { return takeEscaped(character, first.value) }
        if strangers > 0 {
            guard isPartOfWord(first.value) else { return finish(before: character) }
            strangers += 1
            return .asIs
        }
        if word.keys.count == TypedWord.limit, isPartOfWord(first.value) { return takeStranger() }
        guard word.add(first.value) else { return finish(before: character) }
        return showWord(after: first.value)
    }

    /// Takes a backspace: the last character goes, the tone moves to its new place.
    package mutating func backspace() -> TypingEdit {
        isEscaping = false
        ended = nil
        if strangers > 0 {
            strangers -= 1
            return .asIs
        }
        guard !word.isEmpty, !shown.isEmpty else {
            reset()
            return .asIs
        }
        word.removeLast()
        let edit = showWord(after: nil)
        if word.isEmpty { reset() }
        return edit
    }

    /// Forgets the word: the cursor moved or the field lost the focus. The text stays as it is.
    package mutating func reset() { start(isAfterSlash: false) }

    /// Ends the word where no character follows it (Enter, Tab, saving): what is no Vietnamese goes back to its keys.
    package mutating func endWord() -> TypingEdit? {
        let edit = restore()
        reset()
        return edit
    }

    /// The keys of the word as they were typed, in place of what they made; nil when they are the same. Directly behind the
    /// character that ended a word, the keys of that word.
    ///
    /// The rest of the word is not changed any more.
    package mutating func restoreRaw() -> TypingEdit? {
        if let ended {
            self.ended = nil
            return .replace(count: ended.count, text: written(ended.keys[...]) + String(ended.end))
        }
        guard !word.isResumed else { return nil }
        word.takeRaw()
        let (gone, new) = difference()
        return gone == 0 && new.isEmpty ? nil : .replace(count: gone, text: written(new))
    }

    /// Goes on with the word that ends at the cursor, so that a mark typed now finds its letter.
    package mutating func resume(after text: String) {
        reset()
        var letters: [Letter] = []
        for scalar in text.unicodeScalars.reversed() {
            if scalar == "/", letters.isEmpty { start(isAfterSlash: true) }
            guard isPartOfWord(scalar.value) else { break }
            letters.append(Alphabet.letter(scalar.value))
            // The longest word we know is kilôgam: what is longer is not ours, however long.
            if letters.count > 8 { break }
        }
        guard !letters.isEmpty else { return }
        if letters.count <= 8, let known = TypedWord(letters.reversed(), method: method, style: style) {
            word = known
            // What stands there, even where we would have written it otherwise.
            shown += letters.reversed().map(Alphabet.scalar)
        } else {
            strangers = letters.count
        }
    }
}

extension Composer {
    private mutating func start(isAfterSlash: Bool) {
        word = TypedWord(method: method, style: style, isAfterSlash: isAfterSlash)
        shown.removeAll(keepingCapacity: true)
        strangers = 0
        isEscaping = false
        ended = nil
    }

    private func isPartOfWord(_ value: UInt32) -> Bool {
        isDigit(value) || !Alphabet.letter(value).isNone || isCombiningMark(value) || isWordScalar(value)
    }

    /// A character that no key of ours makes: the word is somebody else's from here on.
    private mutating func takeStranger() -> TypingEdit {
        let count = max(strangers, shown.count) + 1
        start(isAfterSlash: false)
        strangers = count
        return .asIs
    }

    /// In VIQR a backslash before a mark leaves the mark alone.
    private mutating func takeEscaped(_ character: Character, _ key: UInt32) -> TypingEdit {
        isEscaping = false
        guard key == 0x5C || method.meaning(of: key) != .plain else { return type(character) }
        strangers = isPartOfWord(key) ? 1 : 0
        return .replace(count: 1, text: String(character))
    }

    private mutating func finish(before character: Character) -> TypingEdit {
        let edit = restore()
        let changed: (keys: [UInt32], count: Int, end: Character)? =
            word.isResumed || word.keys == shown || character.unicodeScalars.count > 1
            ? nil : (word.keys, shown.count + 1, character)
        start(isAfterSlash: character == "/")
        ended = changed
        // What follows is the host of an address.
        if character == "@" { word.takeRaw() }
        isEscaping = method == .viqr && character == "\\"
        guard case .replace(let count, let text) = edit else { return .asIs }
        return .replace(count: count, text: text + String(character))
    }

    private mutating func restore() -> TypingEdit? {
        if word.isFinished { return nil }
        return restoreRaw()
    }

    /// Shows the word as it is now; `key` is the key just typed, nil for a backspace.
    private mutating func showWord(after key: UInt32?) -> TypingEdit {
        let (gone, new) = difference()
        if let key {
            if gone == 0, new.count == 1, new.first == key { return .asIs }
        } else if gone == 1, new.isEmpty {
            return .asIs
        }
        return .replace(count: gone, text: written(new))
    }

    /// How many of the scalars shown so far go, and what comes in their place.
    private mutating func difference() -> (gone: Int, new: ArraySlice<UInt32>) {
        scratch.removeAll(keepingCapacity: true)
        word.appendScalars(to: &scratch)
        swap(&shown, &scratch)
        let limit = min(shown.count, scratch.count)
        var same = 0
        while same < limit, shown[same] == scratch[same] { same += 1 }
        return (scratch.count - same, shown[same...])
    }

    private func written(_ scalars: ArraySlice<UInt32>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        for value in scalars { appendScalar(value, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

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
    package var method: TypingMethod { rules.method }
    /// Where the tone of hòa or hoà stands.
    package var style: TonePlacement { rules.style }
    /// What a word stands for that is written out when it ends.
    package let abbreviations: Abbreviations

    let rules: TypingRules
    var word: TypedWord
    /// The word as it stands in the text.
    var shown: [UInt32] = []
    /// The words before this one, the nearest last.
    var before: [EndedWord] = []
    /// Whether the word belongs to an address of the internet, where nothing is Vietnamese.
    var isInAddress = false
    var isEscaping = false
    private var scratch: [UInt32] = []
    /// How many characters the word has when some of them did not come from keys of ours.
    private var strangers = 0

    /// An input method without a word.
    /// - Parameters:
    ///   - checksSpelling: whether letters that are no Vietnamese syllable go back to their keys; without it names such as
    ///     Phjắc and Slảng can be typed.
    ///   - abbreviations: words that stand for longer ones.
    package init(
        method: TypingMethod, style: TonePlacement = .old, checksSpelling: Bool = true,
        abbreviations: Abbreviations = Abbreviations()
    ) {
        rules = TypingRules(method: method, style: style, checksSpelling: checksSpelling)
        self.abbreviations = abbreviations
        word = TypedWord(rules)
        shown.reserveCapacity(TypedWord.limit)
        scratch.reserveCapacity(TypedWord.limit)
    }

    /// Whether a word is being typed, so that the next key may change what stands before the cursor.
    package var isComposing: Bool { !word.isEmpty }

    /// Whether the word as shown is not a whole syllable yet, or would go back to its keys if it ended here.
    package var isUnfinished: Bool { word.isUnfinished }

    /// Whether it is known what stands before the cursor; otherwise `resume(after:)` tells.
    package var isPlaced: Bool { !word.isEmpty || strangers > 0 || !before.isEmpty }

    /// Takes one key. A character that is no part of a word ends the word.
    package mutating func type(_ character: Character) -> TypingEdit {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return .asIs }
        guard first.value < 0x80, scalars.count == 1 else {
            isEscaping = false
            if scalars.contains(where: { isPartOfWord($0.value) }) { return takeStranger() }
            return finish(before: character)
        }
        if isEscaping { return takeEscaped(character, first.value) }
        if strangers > 0 {
            guard isPartOfWord(first.value) else { return finish(before: character) }
            strangers += 1
            return .asIs
        }
        if word.isEmpty, isDigit(first.value) { return finish(before: character) }
        if word.keys.count == TypedWord.limit, isPartOfWord(first.value) { return takeStranger() }
        guard word.add(first.value) else { return finish(before: character) }
        return showWord(after: first.value)
    }

    /// Takes a backspace: the last character goes, with the tone if it carries it. Behind the end of a word it leads back
    /// into that word.
    package mutating func backspace() -> TypingEdit {
        isEscaping = false
        if strangers > 0 {
            strangers -= 1
            return .asIs
        }
        guard !word.isEmpty, !shown.isEmpty else {
            goBack()
            return .asIs
        }
        word.removeLast()
        let edit = showWord(after: nil)
        if word.isEmpty { start() }
        return edit
    }

    /// Forgets the word: the cursor moved or the field lost the focus. The text stays as it is.
    package mutating func reset() {
        before.removeAll(keepingCapacity: true)
        isInAddress = false
        start()
    }

    /// Ends the word where no character follows it (Enter, Tab, saving): what is no Vietnamese goes back to its keys.
    package mutating func endWord() -> TypingEdit? {
        let edit = ending()
        reset()
        return edit
    }

    /// The keys of the word as they were typed, in place of what they made; nil when they are the same. Directly behind the
    /// character that ended a word, the keys of that word.
    ///
    /// The rest of the word is not changed any more.
    package mutating func restoreRaw() -> TypingEdit? {
        if word.isEmpty, strangers == 0 { return restoreEnded() }
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
            if letters.isEmpty, let lead = TypedWord.Lead(scalar.value) { return start(after: lead) }
            guard isPartOfWord(scalar.value), !isDigit(scalar.value) else { break }
            letters.append(Alphabet.letter(scalar.value))
            // The longest word we know is kilôgam: what is longer is not ours, however long.
            if letters.count > 8 { break }
        }
        guard !letters.isEmpty else { return }
        if letters.count <= 8, let known = TypedWord(letters.reversed(), rules) {
            word = known
            // What stands there, even where we would have written it otherwise.
            shown += letters.reversed().map(Alphabet.scalar)
        } else {
            strangers = letters.count
        }
    }
}

extension Composer {
    /// Begins a word; what stands before it is not touched any more, except by backspaces.
    mutating func start(after lead: TypedWord.Lead = .nothing) {
        word = TypedWord(rules, after: lead)
        word.isAmongCapitals = before.last?.isInCapitals ?? false
        if isInAddress { word.takeRaw() }
        shown.removeAll(keepingCapacity: true)
        strangers = 0
        isEscaping = false
    }

    private func isPartOfWord(_ value: UInt32) -> Bool {
        isDigit(value) || !Alphabet.letter(value).isNone || isCombiningMark(value) || isWordScalar(value)
    }

    /// A character that no key of ours makes: the word is somebody else's from here on.
    private mutating func takeStranger() -> TypingEdit {
        let count = max(strangers, shown.count) + 1
        reset()
        strangers = count
        return .asIs
    }

    /// In VIQR a backslash before a mark leaves the mark alone.
    private mutating func takeEscaped(_ character: Character, _ key: UInt32) -> TypingEdit {
        isEscaping = false
        guard key == 0x5C || method.meaning(of: key) != .plain else { return type(character) }
        reset()
        strangers = isPartOfWord(key) ? 1 : 0
        return .replace(count: 1, text: String(character))
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
    mutating func difference() -> (gone: Int, new: ArraySlice<UInt32>) {
        scratch.removeAll(keepingCapacity: true)
        word.appendScalars(to: &scratch)
        swap(&shown, &scratch)
        let limit = min(shown.count, scratch.count)
        var same = 0
        while same < limit, shown[same] == scratch[same] { same += 1 }
        return (scratch.count - same, shown[same...])
    }

    func written(_ scalars: some Sequence<UInt32>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        for value in scalars { appendScalar(value, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

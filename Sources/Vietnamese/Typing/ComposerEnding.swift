// What happens where a word ends, and going back into it.

/// A word that has ended, and the characters behind it.
struct EndedWord: Sendable {
    var word: TypedWord
    /// How it stands in the text; what it stands for where it is an abbreviation.
    var shown: [UInt32]
    /// The first character behind it.
    let end: Character
    /// How many characters stand behind it.
    var distance = 1
    /// Whether what stands there was written out for an abbreviation.
    var isExpanded = false

    /// Whether it is Vietnamese in capitals with a blank behind it.
    var isInCapitals: Bool {
        end == " " && distance == 1 && shown.contains { $0 >= 0x80 }
            && shown.allSatisfy { Alphabet.letter($0).isUpper }
    }
}

extension Composer {
    /// The words before the cursor that are remembered.
    private static let memory = 8
    /// The last parts of addresses that Vietnamese offices and shops have.
    private static let domains: Set<String> = [
        "vn", "com", "net", "org", "edu", "gov", "info", "io", "asia", "biz", "xyz", "shop", "store", "online",
    ]
    /// Characters that lead on in an address.
    private static let inAddresses = Set("./-_?=&%#:~+@0123456789")

    /// Ends the word before a character that is no part of it.
    mutating func finish(before character: Character) -> TypingEdit {
        let edit = ending()
        let isAddress = goesOnAsAddress(before: character)
        remember(before: character)
        isInAddress = isAddress
        start(after: character.unicodeScalars.first.flatMap { TypedWord.Lead($0.value) } ?? .nothing)
        isEscaping = method == .viqr && character == "\\"
        guard case .replace(let count, let text) = edit else { return .asIs }
        return .replace(count: count, text: text + String(character))
    }

    /// What the end of the word changes: an abbreviation is written out, no Vietnamese goes back to its keys.
    mutating func ending() -> TypingEdit? {
        guard !word.isEmpty else { return nil }
        if let long = expansion { return expand(to: long) }
        if let edit = restoredAddress() { return edit }
        if word.isFinished {
            word.bareOpenHorn()
        } else {
            word.giveBack()
        }
        let (gone, new) = difference()
        return gone == 0 && new.isEmpty ? nil : .replace(count: gone, text: written(new))
    }

    /// Gives the word that has just ended back as it was typed.
    mutating func restoreEnded() -> TypingEdit? {
        guard var last = before.popLast() else { return nil }
        defer { before.append(last) }
        guard last.distance == 1, last.isExpanded || !last.word.isResumed, last.word.keys != last.shown else {
            return nil
        }
        let count = last.shown.count + 1
        last.word.takeRaw()
        last.shown = last.word.keys
        last.isExpanded = false
        return .replace(count: count, text: written(last.shown) + String(last.end))
    }

    /// A backspace where no word is: one character fewer stands behind the last word, or the cursor is at its end again.
    mutating func goBack() {
        guard var last = before.popLast() else { return reset() }
        last.distance -= 1
        if last.distance > 0 {
            before.append(last)
            return start()
        }
        // What was written out is many words: they are read from the text when a key needs them.
        guard !last.isExpanded else { return reset() }
        isInAddress = false
        start()
        word = last.word
        shown += last.shown
    }

    private mutating func remember(before character: Character) {
        guard character.unicodeScalars.count == 1 else { return before.removeAll(keepingCapacity: true) }
        if word.isEmpty {
            if !before.isEmpty { before[before.count - 1].distance += 1 }
            return
        }
        let isExpanded = expansion != nil
        before.append(
            EndedWord(
                word: word, shown: isExpanded ? expandedScalars : shown, end: character, isExpanded: isExpanded))
        if before.count > Self.memory { before.removeFirst() }
    }
}

// Abbreviations.
extension Composer {
    /// What the word stands for; nil for most words.
    private var expansion: String? {
        guard !abbreviations.isEmpty, word.lead == .nothing || word.lead == .digit, word.mode != .rawByWish else {
            return nil
        }
        return abbreviations.expansion(of: written(word.keys)) ?? abbreviations.expansion(of: written(shown))
    }

    private var expandedScalars: [UInt32] { expansion.map { $0.unicodeScalars.map(\.value) } ?? shown }

    private func expand(to long: String) -> TypingEdit { .replace(count: shown.count, text: long) }
}

// Addresses of the internet.
extension Composer {
    /// Whether what follows the character belongs to an address: the host behind @ and //, all behind www.
    private func goesOnAsAddress(before character: Character) -> Bool {
        if isInAddress { return Self.inAddresses.contains(character) }
        switch character {
        case "@": return true
        case "/": return word.isEmpty && word.lead == .slash
        case ".": return word.keys.count == 3 && word.keys.allSatisfy { $0 == 0x77 }
        default: return false
        }
    }

    /// The word before a full stop as it was typed, when the word behind it makes an address of both: voso.vn.
    private mutating func restoredAddress() -> TypingEdit? {
        guard let last = before.last, last.end == ".", last.distance == 1, !last.isExpanded, !last.word.isResumed,
            last.shown != last.word.keys, word.keys == shown, Self.domains.contains(written(shown))
        else { return nil }
        before[before.count - 1].word.takeRaw()
        before[before.count - 1].shown = last.word.keys
        word.takeRaw()
        return .replace(
            count: last.shown.count + 1 + shown.count, text: written(last.word.keys) + "." + written(shown))
    }
}

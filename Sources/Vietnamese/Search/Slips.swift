// The words that somebody may have meant who mistyped one.

/// A word that is one slip of the fingers away from another.
package struct Slip: Sendable, Hashable {
    /// What went wrong.
    package enum Kind: Int, Comparable, Sendable {
        /// Two letters were swapped.
        case swapped
        /// A letter was taken for another, or left out.
        case mistaken
        /// A letter was typed that does not belong there.
        case added

        /// The likelier one first: without any one of its letters a word is the beginning of many others.
        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// The word that may have been meant.
    package let text: String
    /// What went wrong.
    package let kind: Kind
}

/// Letters of the longest word of which slips are looked for: each has some fifty.
private let longestWord = 40

/// All words that are one slip away from a typed one, the likelier slips first: a letter left out, added or taken for
/// another, or two letters swapped. The word is one without marks (`folded(_:)`), and so are these; digits are only swapped
/// or left out.
package func slips(of word: String) -> [Slip] {
    let letters = Array(word.utf8)
    // Marks alone leave nothing without marks; what is longer than any word is none that somebody mistyped.
    guard !letters.isEmpty, letters.count <= longestWord else { return [] }
    var found: [[UInt8]: Slip.Kind] = [letters: .swapped, []: .swapped]
    func take(_ word: [UInt8], _ kind: Slip.Kind) {
        if found[word].map({ kind < $0 }) ?? true { found[word] = kind }
    }
    for place in letters.indices {
        if place + 1 < letters.count {
            var swapped = letters
            swapped.swapAt(place, place + 1)
            take(swapped, .swapped)
        }
        var shorter = letters
        shorter.remove(at: place)
        take(shorter, .added)
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") where !isDigit(UInt32(letters[place])) {
            var other = letters
            other[place] = letter
            take(other, .mistaken)
        }
    }
    for place in 0...letters.count {
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            var longer = letters
            longer.insert(letter, at: place)
            take(longer, .mistaken)
        }
    }
    found[letters] = nil
    found[[]] = nil
    let all = found.compactMap { word, kind in
        String(validating: word, as: UTF8.self).map { Slip(text: $0, kind: kind) }
    }
    return all.sorted { ($0.kind, $0.text) < ($1.kind, $1.text) }
}

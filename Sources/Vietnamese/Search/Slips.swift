// The words that somebody may have meant who mistyped one.

/// All words that are one slip away: a letter left out, added or taken for another, or two letters swapped. The word is
/// one without marks (`folded(_:)`), and so are these; digits are only swapped or left out.
package func slips(of word: String) -> [String] {
    let letters = Array(word.utf8)
    var found: Set<[UInt8]> = []
    for place in letters.indices {
        if place + 1 < letters.count {
            var swapped = letters
            swapped.swapAt(place, place + 1)
            found.insert(swapped)
        }
        var shorter = letters
        shorter.remove(at: place)
        found.insert(shorter)
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") where !isDigit(UInt32(letters[place])) {
            var other = letters
            other[place] = letter
            found.insert(other)
        }
    }
    for place in 0...letters.count {
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            var longer = letters
            longer.insert(letter, at: place)
            found.insert(longer)
        }
    }
    found.remove(letters)
    found.remove([])
    return found.compactMap { String(validating: $0, as: UTF8.self) }.sorted()
}

// Words by their letters, as a tree.

/// A list of words, each with its tone, in which beginnings are found as fast as whole words.
struct LetterTree: Sendable {
    /// Children by `node * 33 + place`; 0 is none.
    private var children = [UInt16](repeating: 0, count: LetterTree.alphabetSize)
    /// The tones that the word ending at a node is written with, bit n for the tone of rank n; 0 where none ends.
    private var tones: [UInt8] = [0]
    /// The tones of the words that go on from a node.
    private var tonesBelow: [UInt8] = [0]
    private static let alphabetSize = 33

    /// Adds a word.
    mutating func add(_ word: [Letter], _ tone: Tone) {
        let bit: UInt8 = 1 << UInt8(tone.rawValue)
        var node = 0
        for letter in word {
            let slot = node * LetterTree.alphabetSize + letter.ordinal
            if children[slot] == 0 {
                children[slot] = UInt16(tones.count)
                tones.append(0)
                tonesBelow.append(0)
                children.append(contentsOf: repeatElement(0, count: LetterTree.alphabetSize))
            }
            node = Int(children[slot])
            tonesBelow[node] |= bit
        }
        tones[node] |= bit
    }

    /// The node that a letter leads to.
    @inline(__always)
    func child(of node: Int, _ place: Int) -> Int? {
        let child = Int(children[node * LetterTree.alphabetSize + place])
        return child == 0 ? nil : child
    }

    /// Whether a word ends at a node.
    func isEnd(_ node: Int) -> Bool { tones[node] != 0 }

    /// Whether the letters are a word of the list with its tone, or, when `isWhole` is false, the beginning of one whose
    /// tone may be missing.
    func contains(_ letters: [LetterSet], _ tone: Tone, _ isWhole: Bool) -> Bool {
        descend(0, letters[...], 1 << UInt8(tone.rawValue), isWhole)
    }

    private func descend(_ node: Int, _ letters: ArraySlice<LetterSet>, _ tone: UInt8, _ isWhole: Bool) -> Bool {
        guard var rest = letters.first else {
            return isWhole ? tones[node] & tone != 0 : tone == 1 || tonesBelow[node] & tone != 0
        }
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            if let child = child(of: node, place), descend(child, letters.dropFirst(), tone, isWhole) { return true }
        }
        return false
    }
}

// Changes as a person would mark them: at the edges of sentences, and not in scraps.

/// Two texts with what was found to differ, as places in their tokens.
struct ChangeShaping {
    /// A stretch of more unchanged words than this stays, however large the changes around it.
    private static let absorbedWords = 5
    /// How far a change is moved in search of a better place.
    private static let slideLimit = 200

    private let old: TokenizedText
    private let new: TokenizedText
    /// The tokens that are no spaces.
    private let oldAtoms: [Int]
    private let newAtoms: [Int]

    init(_ old: TokenizedText, _ new: TokenizedText) {
        self.old = old
        self.new = new
        oldAtoms = old.kinds.indices.filter { old.kinds[$0] != .space }
        newAtoms = new.kinds.indices.filter { new.kinds[$0] != .space }
    }

    /// The changes as ranges of tokens. Spaces are compared last: they must not hold two different texts together.
    func changes() -> [Replacement] {
        let found = SequenceMatching.replacements(
            old: oldAtoms.map { old.numbers[$0] }, new: newAtoms.map { new.numbers[$0] })
        return withSpaces(slid(found))
    }

    /// Moves what was only put in or only taken out to where it begins and ends with a paragraph or a sentence.
    private func slid(_ changes: [Replacement]) -> [Replacement] {
        var result = changes
        for index in changes.indices {
            let change = result[index]
            let inserts = change.old.isEmpty
            guard inserts || change.new.isEmpty else { continue }
            let text = inserts ? new : old
            let atoms = inserts ? newAtoms : oldAtoms
            let range = inserts ? change.new : change.old
            let end = index + 1 < changes.count ? changes[index + 1].old.lowerBound : oldAtoms.count
            let start = index > 0 ? result[index - 1].old.upperBound : 0
            let isFirst = index == 0
            let isLast = index + 1 == changes.count
            let roomBefore = min(Self.slideLimit, change.old.lowerBound - start - (isFirst ? 0 : 1))
            let roomBehind = min(Self.slideLimit, end - change.old.upperBound - (isLast ? 0 : 1))
            func number(_ atom: Int) -> Int32 { text.numbers[atoms[atom]] }
            func score(_ shift: Int) -> Int {
                edge(text, atoms, range.lowerBound + shift) + edge(text, atoms, range.upperBound + shift)
            }
            var best = (shift: 0, score: score(0))
            var shift = 0
            while shift > -roomBefore,
                number(range.lowerBound + shift - 1) == number(range.upperBound + shift - 1)
            {
                shift -= 1
                if score(shift) > best.score { best = (shift, score(shift)) }
            }
            shift = 0
            while shift < roomBehind, number(range.lowerBound + shift) == number(range.upperBound + shift) {
                shift += 1
                if score(shift) > best.score { best = (shift, score(shift)) }
            }
            result[index] = Replacement(
                old: change.old.lowerBound + best.shift..<change.old.upperBound + best.shift,
                new: change.new.lowerBound + best.shift..<change.new.upperBound + best.shift)
        }
        return result
    }

    /// How well a change may begin or end before an atom: 3 at a paragraph, 2 at a sentence, 1 at other punctuation.
    private func edge(_ text: TokenizedText, _ atoms: [Int], _ atom: Int) -> Int {
        guard atom > 0, atom < atoms.count else { return 3 }
        let token = atoms[atom - 1]
        switch text.kinds[token] {
        case .lineBreak: return 3
        case .punctuation:
            // A point within a number is followed by no space.
            guard atoms[atom] > token + 1 else { return 0 }
            return [".", "!", "?", ";", ":"].contains(text.text(ofTokens: token..<token + 1)) ? 2 : 1
        case .word, .space: return 0
        }
    }

    /// The changes with the spaces around them, and the places where only the spaces differ.
    private func withSpaces(_ changes: [Replacement]) -> [Replacement] {
        var result: [Replacement] = []
        var (i, j) = (0, 0)
        func add(_ nextOld: Int, _ nextNew: Int) {
            var left = (i > 0 ? oldAtoms[i - 1] + 1 : 0)..<(nextOld < oldAtoms.count ? oldAtoms[nextOld] : old.count)
            var right = (j > 0 ? newAtoms[j - 1] + 1 : 0)..<(nextNew < newAtoms.count ? newAtoms[nextNew] : new.count)
            while let a = left.first, let b = right.first, old.numbers[a] == new.numbers[b] {
                left = a + 1..<left.upperBound
                right = b + 1..<right.upperBound
            }
            while let a = left.last, let b = right.last, old.numbers[a] == new.numbers[b] {
                left = left.lowerBound..<a
                right = right.lowerBound..<b
            }
            if !left.isEmpty || !right.isEmpty { result.append(Replacement(old: left, new: right)) }
        }
        for change in changes {
            while i < change.old.lowerBound {
                add(i, j)
                i += 1
                j += 1
            }
            // The space before a change belongs to the stretch that was just left open.
            let (nextOld, nextNew) = (change.old.upperBound, change.new.upperBound)
            add(nextOld, nextNew)
            (i, j) = (nextOld + 1, nextNew + 1)
        }
        while i <= oldAtoms.count {
            add(i, j)
            i += 1
            j += 1
        }
        return result
    }

    /// The changes with the scraps between them taken in: punctuation, and few words between much larger changes.
    func joined(_ changes: [Replacement]) -> [Replacement] {
        var result: [Replacement] = []
        for change in changes {
            var next = change
            while let last = result.last, isScrap(between: last, and: next) {
                result.removeLast()
                next = Replacement(
                    old: last.old.lowerBound..<next.old.upperBound, new: last.new.lowerBound..<next.new.upperBound)
            }
            result.append(next)
        }
        return result
    }

    private func isScrap(between left: Replacement, and right: Replacement) -> Bool {
        let tokens = left.old.upperBound..<right.old.lowerBound
        // Words and what parts them; anything longer holds too many words.
        guard tokens.count <= 4 * Self.absorbedWords else { return false }
        var words = 0
        for token in tokens {
            switch old.kinds[token] {
            case .lineBreak: return false
            case .word: words += 1
            case .space, .punctuation: break
            }
        }
        if words == 0 { return true }
        let length = old.starts[tokens.upperBound] - old.starts[tokens.lowerBound]
        return words <= Self.absorbedWords && 2 * length <= min(size(left), size(right))
    }

    private func size(_ change: Replacement) -> Int {
        max(
            old.starts[change.old.upperBound] - old.starts[change.old.lowerBound],
            new.starts[change.new.upperBound] - new.starts[change.new.lowerBound])
    }
}

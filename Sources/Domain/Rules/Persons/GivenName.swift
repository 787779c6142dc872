// Somebody who is named in full in one place and by the given name alone in another.
import Vietnamese

/// What of a full name people call somebody by.
enum GivenName {
    /// The given names of a full name, and the last two syllables where the person may be called by these: "Thu Hương";
    /// none of a name in one word.
    static func parts(of name: String) -> (given: [String], called: [String]?) {
        var words = NameTokens(composed(name))
        let start = min(words.addressLength(at: 0), words.count)
        let keys = (start..<words.count).map { words.key($0) }
        guard keys.count > 1, let last = keys.last, let first = keys.first else { return ([], nil) }
        // "H'Hen Niê" is called Hen, and her clan stands behind.
        let isMarked = ["h'", "k'", "y-"].contains { first.hasPrefix($0) && first.count > $0.count }
        let given = isMarked ? [first, String(first.dropFirst(2))] : [last]
        let middle = keys[keys.count - 2]
        let called = keys.count > 2 && !isMarked && !PersonWords.middles.contains(middle) ? [middle, last] : nil
        // "Nguyễn Văn A" is anybody.
        return (given.filter { $0.count > 1 }, last.count > 1 ? called : nil)
    }
}

extension PersonSearch {
    /// Whether the last word of a run of capitals is the given name of somebody who is named in full elsewhere, and
    /// whether it is so beyond doubt: one that is a word as well may be that. Nil when it is none.
    mutating func givenName(at index: Int, in run: Range<Int>, _ context: Context) -> Bool? {
        guard index + 1 == run.upperBound, known.isGivenName(words.key(index)), !isBodysWord(index) else { return nil }
        switch context {
        case .named, .place, .body, .thing: return nil
        case .address, .role, .listed: return true
        case .none: break
        }
        let first = run.lowerBound
        if index > first {
            // "Nhờ Ghến": the capital before is that of the sentence.
            guard index == first + 1, words[first].beginsSentence, !words.isFamily(first),
                PersonWords.common.contains(words.key(first))
            else { return nil }
        } else if index > 0, words[index - 1].tail.isEmpty, !words[index].isApart,
            PersonWords.beforeNoGivenName.contains(words.key(index - 1))
        {
            return nil
        }
        guard PersonWords.common.contains(words.key(index)) else { return true }
        guard index == first, words[index].beginsSentence else { return false }
        let isSaidOfSomebody = words[index].endsPhrase || words.length(of: PersonWords.deeds, at: index + 1) > 0
        return isSaidOfSomebody ? false : nil
    }

    /// "Đoàn", "Sở": the body that is meant has no name behind it.
    private mutating func isBodysWord(_ index: Int) -> Bool {
        PersonWords.ambiguousBodies.contains(words.key(index)) || words.length(of: PersonWords.bodies, at: index) > 0
            || words.length(of: PersonWords.places, at: index) > 0
    }
}

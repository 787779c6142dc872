// Names in a written asker that stand in a row, behind other words, or look like a place.
import Vietnamese

extension AskerParts {
    /// "Lan, Mai, thôn 3", "Nhóm bạn: Hà, Nam": given names beside each other.
    mutating func isGivenNameInRow(_ index: Int, behind end: Int) -> Bool {
        guard index > 0, isGivenName(index) else { return false }
        if let last = parts.last, last.kind == .person { return last.name.count == 1 && last.range.upperBound == end }
        return words[index - 1].tail == ":" && index + 1 < words.count && isGivenName(index + 1)
    }

    /// A form of address with a name behind words that are nobody's name; nil in the name of a body or a place.
    mutating func innerAddress(in range: Range<Int>) -> Int? {
        let start = range.lowerBound
        guard words.length(of: PersonWords.bodies, at: start) == 0,
            words.length(of: PersonWords.places, at: start) == 0,
            !PersonWords.ambiguousBodies.contains(words.key(start)), !words[start].isAbbreviation(words.key(start)),
            let index = range.dropFirst().first(where: { words.addressLength(at: $0) > 0 }),
            index + words.addressLength(at: index) < range.upperBound,
            words[index + words.addressLength(at: index)].isCapital
        else { return nil }
        let isName = (start + 1..<index).contains { words[$0].isCapital } || words.isFamily(start) && index > start + 1
        return isName || PersonWords.businesses.contains(words.key(start)) ? nil : index
    }

    /// "Hồ Giáo": no lake asks.
    mutating func isLakesFamily(_ name: Range<Int>) -> Bool {
        words.key(name.lowerBound) == "hồ" && (2...4).contains(name.count) && name.allSatisfy { words[$0].isCapital }
    }
}

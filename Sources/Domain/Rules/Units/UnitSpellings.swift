// When two written names are one unit, where nothing but their words is known.
import Vietnamese

/// The spellings of units: brackets, dashes, capitals, the abbreviation of a level and a remark such as `(cũ)` make no other
/// unit.
package enum UnitSpellings {
    /// Each unit once, as it is spelled first.
    package static func distinct(_ written: [String]) -> [String] {
        zip(written.indices, firsts(written)).filter { $0 == $1 }.map { written[$0.0] }
    }

    /// Counts of one unit together, under the spelling that comes first; the highest count first. What names no unit is
    /// counted under no name.
    package static func together(_ tallies: [Tally]) -> [Tally] {
        var sums: [Tally] = []
        var places: [Int?: Int] = [:]
        for (tally, first) in zip(tallies, firsts(tallies.map(\.name))) {
            if let place = places[first] {
                sums[place] = Tally(name: sums[place].name, count: sums[place].count + tally.count)
            } else {
                places[first] = sums.count
                sums.append(first == nil ? Tally(name: "", count: tally.count) : tally)
            }
        }
        return sums.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }

    /// For each name the place of the first one that means the same unit; nil where no unit is named. A name without its
    /// level is the only one of that name which has a level.
    private static func firsts(_ written: [String]) -> [Int?] {
        let keys = written.map(key)
        var leveled: [String: Set<String>] = [:]
        for key in keys where bare(key) != key { leveled[bare(key), default: []].insert(key) }
        var seen: [String: Int] = [:]
        return keys.enumerated().map { place, key in
            guard !key.isEmpty else { return nil }
            let same = leveled[key].flatMap { $0.count == 1 ? $0.first : nil } ?? key
            if let first = seen[same] { return first }
            seen[same] = place
            return place
        }
    }

    /// The key under which the spellings of a unit are one.
    static func key(_ written: String) -> String {
        var text = withoutRemarks(composed(written))
        let isAround = { (sign: Character) in "()[]\"“”',;:.-–— ".contains(sign) || sign.isWhitespace }
        text = String(text.drop(while: isAround).reversed().drop(while: isAround).reversed())
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count > 1, let level = abbreviations[words[0].lowercased()] { words[0] = level }
        return matchKey(words.joined(separator: " "))
    }

    /// The key of a name without the word of its level.
    static func bare(_ key: String) -> String {
        let level = UnitWords.levelNames.map { matchKey($0.name) + " " }.first { key.hasPrefix($0) }
        return level.map { String(key.dropFirst($0.count)) } ?? key
    }

    /// The name without what is said in brackets behind it of its time.
    static func withoutRemarks(_ written: String) -> String {
        var text = written
        while let open = text.lastIndex(where: { "([".contains($0) }), isRemark(text[text.index(after: open)...]) {
            text = trimmed(String(text[..<open]))
        }
        return text
    }

    /// What is said in brackets of the time of a name, as `(cũ)` or `(nay: xã Thất Khê)`.
    private static func isRemark(_ text: Substring) -> Bool {
        guard let word = text.split(whereSeparator: { !$0.isLetter }).first else { return false }
        return ["cũ", "nay", "mới", "trước"].contains(matchKey(String(word)))
    }

    private static let abbreviations = [
        "x.": "xã", "p.": "phường", "tt": "thị trấn", "tt.": "thị trấn", "t.t": "thị trấn", "tx.": "thị xã",
        "h.": "huyện",
    ]
}

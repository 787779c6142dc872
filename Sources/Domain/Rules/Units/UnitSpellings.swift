// When two written names are one unit, where nothing but their words is known.
import Vietnamese

/// The spellings of units: brackets, dashes, capitals, the abbreviation of a level and a remark such as `(cũ)` make no other
/// unit.
package enum UnitSpellings {
    /// Each unit once, as it is spelled first. A name without its level is the only one of that name which has a level.
    package static func distinct(_ written: [String]) -> [String] {
        let keys = written.map(key)
        var leveled: [String: Set<String>] = [:]
        for key in keys where bare(key) != key { leveled[bare(key), default: []].insert(key) }
        var seen: Set<String> = []
        return zip(written, keys).filter { _, key in
            let same = leveled[key].flatMap { $0.count == 1 ? $0.first : nil }
            return !key.isEmpty && seen.insert(same ?? key).inserted
        }.map(\.0)
    }

    /// The key under which the spellings of a unit are one.
    static func key(_ written: String) -> String {
        var text = composed(written)
        while let open = text.lastIndex(where: { "([".contains($0) }), isRemark(text[text.index(after: open)...]) {
            text = String(text[..<open])
        }
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

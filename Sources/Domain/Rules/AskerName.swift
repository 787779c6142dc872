// Who asked, taken apart into an office and a unit.
import Vietnamese

/// The office of an asker and the unit it speaks for: one behind the other they are the words as they were written.
///
/// "Bí thư Đoàn xã Tân Minh" is the office "Bí thư Đoàn" of the unit "xã Tân Minh"; of "Chị Triệu Mùi, thôn Khau Ra" the
/// unit is "thôn Khau Ra". A person whose name is also a word for a body stays whole.
package struct AskerName: Sendable, Hashable {
    /// The office or the person, empty when none was written.
    package let office: String
    /// The unit, empty when none was recognised.
    package let unit: String

    /// An office and a unit.
    package init(office: String, unit: String) {
        self.office = office
        self.unit = unit
    }

    /// Takes a written asker apart: behind a person's name, else at the name of a commune, a body, a district or a
    /// village.
    package init(written: String) {
        let words = composed(written).split(whereSeparator: \.isWhitespace).map(String.init)
        let start = Self.unitStart(words) ?? words.count
        office = words[..<start].joined(separator: " ")
        unit = words[start...].joined(separator: " ")
    }

    /// The key under which two spellings of the same unit are one: dashes, case and tone places do not count.
    package var unitKey: String { matchKey(unit) }

    /// The unit with its level in small letters, as registers of units write it: "Xã Trung Thành" is "xã Trung Thành".
    package var plainUnit: String {
        let words = unit.split(separator: " ").map(String.init)
        let plain = words.map { matchKey($0) }
        guard let (start, length) = Self.first(of: Self.communesAndDistricts, in: plain, words), start == 0 else {
            return unit
        }
        return (words[..<length].map { $0.lowercased() } + words[length...]).joined(separator: " ")
    }

    private static func unitStart(_ words: [String]) -> Int? {
        // Names are short; an asker that goes on for pages is none.
        if words.count <= longest {
            let line = words.joined(separator: " ")
            let parts = AskerParts(line)
            if parts.isPerson, !parts.mayBePlace {
                guard let start = parts.unitStart() else { return nil }
                let head = line[..<parts.words[start].range.lowerBound]
                // "Nông Văn Năm-thôn Nà Pàn" is nowhere apart.
                let isWord = head.last.map { " (\"“".contains($0) } ?? true
                return isWord ? head.count { $0 == " " } : nil
            }
        }
        let plain = words.map { matchKey($0) }
        for names in [communes, bodies, districts, villages] {
            if let (start, _) = first(of: names, in: plain, words) { return start }
        }
        return nil
    }

    private static let longest = 60
    private static let communes = keyed(["xã", "phường", "thị trấn", "đặc khu"])
    private static let districts = keyed(["huyện", "thị xã", "thành phố", "quận", "tỉnh"])
    private static let communesAndDistricts = communes.merging(districts) { $0 + $1 }
    private static let villages = keyed(["thôn", "xóm", "khối phố", "khu phố", "tổ dân phố"])
    private static let bodies = keyed([
        "khối", "trường", "cơ quan", "công an", "công ty", "hội", "trung tâm", "hợp tác xã", "htx", "phòng", "ban",
        "sở",
    ])

    /// The keys of the words of some names, by the first of them.
    private static func keyed(_ names: [String]) -> [String: [[String]]] {
        Dictionary(grouping: names.map { $0.split(separator: " ").map { matchKey(String($0)) } }) { $0[0] }
    }

    /// Where one of some names begins in the words and how many words it has; a name with nothing behind it does not
    /// count.
    private static func first(
        of names: [String: [[String]]], in words: [String], _ written: [String]
    ) -> (start: Int, length: Int)? {
        for start in words.indices {
            for parts in names[words[start]] ?? [] {
                let end = start + parts.count
                guard end < words.count, words[start..<end].elementsEqual(parts),
                    written[end - 1].last?.isLetter == true
                else { continue }
                if isInsideWord(start, of: words) { continue }
                return (start, parts.count)
            }
        }
        return nil
    }

    /// Whether a syllable belongs to a longer word and names nothing: "xã" in "hợp tác xã", "sở" in "cơ sở".
    private static func isInsideWord(_ place: Int, of words: [String]) -> Bool {
        if words[place] == "xã", place + 1 < words.count, words[place + 1] == "hội" { return true }
        return place > 0 && heads[words[place], default: []].contains(words[place - 1])
    }

    private static let heads: [String: Set<String>] = [
        "xã": ["thị", "tác"], "ban": ["ủy", "uỷ"], "sở": ["cơ"], "hội": ["chi", "xã"],
        "phòng": ["văn", "quốc", "biên"],
        "trường": ["thị", "môi"],
    ]
}

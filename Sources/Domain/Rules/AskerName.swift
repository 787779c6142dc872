// Who asked, taken apart into an office and a unit.
import Vietnamese

/// The office of an asker and the unit it speaks for.
///
/// "Bí thư Đoàn xã Tân Minh" is the office "Bí thư Đoàn" of the unit "xã Tân Minh". A unit's level stands in small
/// letters before its name, whatever the file wrote, so that "Xã Trung Thành" and "xã Trung Thành" are one.
package struct AskerName: Sendable, Hashable {
    /// The office, empty when none was written.
    package let office: String
    /// The unit, empty when none was recognised.
    package let unit: String

    /// An office and a unit.
    package init(office: String, unit: String) {
        self.office = office
        self.unit = unit
    }

    /// Takes a written asker apart, at the name of a commune, else of a body, else of a district.
    package init(written: String) {
        let words = composed(written).split(whereSeparator: \.isWhitespace).map(String.init)
        let plain = words.map { matchKey($0) }
        for names in [Self.communes, Self.bodies, Self.districts] {
            guard let (start, found) = Self.first(of: names, in: plain) else { continue }
            let isLevel = names != Self.bodies
            let length = isLevel ? found : 1
            let head =
                isLevel
                ? words[start..<start + length].map { $0.lowercased() }
                : [words[start].prefix(1).uppercased() + words[start].dropFirst()]
            office = words[..<start].joined(separator: " ")
            unit = (head + words[(start + length)...]).joined(separator: " ")
            return
        }
        office = words.joined(separator: " ")
        unit = ""
    }

    /// The key under which two spellings of the same unit are one: dashes, case and tone places do not count.
    package var unitKey: String { matchKey(unit) }

    private static let communes = ["xã", "phường", "thị trấn"]
    private static let districts = ["huyện", "thị xã", "thành phố", "quận", "tỉnh"]
    private static let bodies = [
        "khối", "trường", "cơ quan", "công an", "công ty", "hội", "trung tâm", "hợp tác xã", "htx", "phòng", "ban",
        "sở",
    ]

    /// Where one of some names begins in the words and how many words it has; a name with nothing behind it does not
    /// count.
    private static func first(of names: [String], in words: [String]) -> (start: Int, length: Int)? {
        let names = names.map { $0.split(separator: " ").map { matchKey(String($0)) } }
        for start in words.indices {
            for parts in names {
                let end = start + parts.count
                guard end < words.count, words[start..<end].elementsEqual(parts) else { continue }
                if parts == ["xã"], isInsideWord(start, of: words) { continue }
                return (start, parts.count)
            }
        }
        return nil
    }

    /// Whether the syllable "xã" belongs to "thị xã", "hợp tác xã" or "xã hội" and names no commune.
    private static func isInsideWord(_ place: Int, of words: [String]) -> Bool {
        let before = place > 0 ? words[place - 1] : ""
        return before == "thị" || before == "tác" || words[place + 1] == "hội"
    }
}

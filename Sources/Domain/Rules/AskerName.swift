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
            guard let (start, length) = Self.first(of: names, in: plain) else { continue }
            let isLevel = names != Self.bodies
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
    /// count. What is no level keeps its words: its length is one.
    private static func first(of names: [String], in words: [String]) -> (start: Int, length: Int)? {
        for start in words.indices {
            for name in names {
                let parts = name.split(separator: " ").map(String.init)
                let end = start + parts.count
                guard end < words.count, Array(words[start..<end]) == parts.map({ matchKey($0) }) else { continue }
                return (start, names == bodies ? 1 : parts.count)
            }
        }
        return nil
    }
}

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

    /// Takes a written asker apart, at the first word that begins a unit's name.
    package init(written: String) {
        let words = composed(written).split(whereSeparator: \.isWhitespace).map(String.init)
        let plain = words.map { matchKey($0) }
        for start in words.indices {
            guard let length = Self.levelLength(plain[start...]) else { continue }
            let level = words[start..<start + length].map { $0.lowercased() }
            let isLevel = Self.levels.contains(level.joined(separator: " "))
            let head = isLevel ? level : [words[start].prefix(1).uppercased() + words[start].dropFirst()]
            office = words[..<start].joined(separator: " ")
            unit = (head + words[(start + length)...]).joined(separator: " ")
            return
        }
        office = words.joined(separator: " ")
        unit = ""
    }

    /// The key under which two spellings of the same unit are one: dashes, case and tone places do not count.
    package var unitKey: String { matchKey(unit) }

    private static let levels = ["xã", "phường", "thị trấn", "thị xã", "huyện", "tỉnh", "thành phố"]
    private static let bodies: Set<String> = [
        "khối", "trường", "cơ", "công", "hội", "trung", "đảng", "hợp", "htx", "phòng", "ban", "sở",
    ]

    /// How many words name the level of a unit here; 1 for a body that is no administrative unit.
    private static func levelLength(_ words: ArraySlice<String>) -> Int? {
        guard words.count > 1, let first = words.first else { return nil }
        let two = words.prefix(2).joined(separator: " ")
        if levels.contains(two), words.count > 2 { return 2 }
        if levels.contains(first) || bodies.contains(first) { return 1 }
        return nil
    }
}

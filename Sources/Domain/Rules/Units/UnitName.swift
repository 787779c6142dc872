// A unit as it is written: its level, its name, and the units above it.
import Vietnamese

/// What a text names as a unit: `xã Chi Lăng, huyện Tràng Định, tỉnh Lạng Sơn`.
struct UnitName: Sendable {
    /// The level that is written; nil without its word.
    let level: AdministrativeUnit.Level?
    /// The key of the name without its level.
    let key: String
    /// The key of the name as it was written, for names that begin with the word of a level.
    let wholeKey: String
    /// What is written behind it; empty when nothing is.
    let above: String
    /// The name with its level, as it was written.
    let written: String

    init(written: String) {
        let asked = AskerName(written: written).unit
        let text = asked.isEmpty ? written : asked
        let end = text.firstIndex { ",;(".contains($0) } ?? text.endIndex
        let words = UnitWords(String(text[..<end]))
        // Another level without a comma before it begins the unit above.
        let places = words.places.filter { $0.level != nil }
        let next = places.first?.start == 0 ? places.dropFirst().first?.start : nil
        let own = words.written[..<(next ?? words.written.count)].joined(separator: " ")
        let rest = words.written[(next ?? words.written.count)...].joined(separator: " ") + text[end...]
        let place = places.first.flatMap { $0.start == 0 ? $0 : nil }
        level = place?.level
        key = matchKey(words.written[(place?.name ?? 0)..<(next ?? words.written.count)].joined(separator: " "))
        wholeKey = matchKey(own)
        self.written = own
        above = rest.trimmingLevelSigns
    }
}

extension String {
    /// Without the commas and brackets at the ends.
    fileprivate var trimmingLevelSigns: String {
        let kept = drop { ",;() ".contains($0) }
        return String(kept.reversed().drop { ",;() ".contains($0) }.reversed())
    }
}

extension AdministrativeUnit.Level {
    /// Whether a written level may mean a unit of this one: before wards and special zones were levels, they were kept
    /// as communes.
    func isMeant(by written: Self) -> Bool {
        self == written || self == .commune && written.isLowest && written != .township
    }
}

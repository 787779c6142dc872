// Whose a promise is: which office reports it.
import Vietnamese

extension Body.Level: Comparable {
    package static func < (left: Self, right: Self) -> Bool { place(of: left) < place(of: right) }

    private static func place(of level: Self) -> Int { allCases.firstIndex(of: level) ?? 0 }
}

extension Promise {
    /// Whether it stands in the reports of an office: it does unless the body that made it, or took it over, is of
    /// another unit or of a higher level. A department that names no unit is one of the office that reports.
    package func belongs(to issuer: String) -> Bool {
        let body = trimmed(successor).isEmpty ? body : successor
        let (own, office) = (OfficeRank(body), OfficeRank(issuer))
        if own.key.isEmpty || office.key.isEmpty { return true }
        if (" " + own.key + " ").contains(" " + office.key + " ") { return true }
        guard own.level <= office.level else { return false }
        return own.unit.isEmpty || own.unit == office.unit
    }
}

/// The level of an office and the unit that its name has.
struct OfficeRank {
    let key: String
    let level: Body.Level
    /// The keys of the unit's name; none when it names no unit.
    let unit: [String]

    init(_ name: String) {
        let words = UnitWords(name)
        let keys = UnitWords.keys(of: name)
        key = keys.map { $0 == "ubnd" ? Self.committee : $0 }.joined(separator: " ")
        let place = words.places.first {
            $0.level != nil && words.written[$0.name].first { $0.isLetter || $0.isNumber }?.isLowercase == false
        }
        unit = place.map { words.name(at: $0) } ?? []
        level =
            switch place?.level {
            case .province: .province
            case .district: .district
            case .some: .commune
            case nil: Self.level(of: Self.withoutBoard(keys))
            }
    }

    /// The words of a name without those of the board that speaks for it: of "Ban Thường vụ Tỉnh đoàn" they are "Tỉnh đoàn".
    static func withoutBoard(_ keys: [String]) -> [String] {
        let isOfBoard = boards.contains { keys.count > $0.count && keys.starts(with: $0) }
        return isOfBoard ? Array(keys.dropFirst(3)) : keys
    }

    private static let boards = ["ban thường vụ", "ban chấp hành"].map(UnitWords.keys)

    private static let committee = matchKey("ủy ban nhân dân")

    /// The level of an office whose name has no unit with a level, as "Sở Y tế" and "Tỉnh đoàn".
    private static func level(of keys: [String]) -> Body.Level {
        let pair = keys.prefix(2).joined(separator: " ")
        switch keys.first {
        case "sở", "tỉnh": return .province
        case "thành" where ["thành đoàn", "thành ủy"].contains(pair): return .province
        case "huyện": return .district
        case "bộ": return ["bộ phận", "bộ đội", "bộ chỉ"].contains(pair) ? .commune : .central
        default: return ["trung ương", "chính phủ", "thủ tướng"].contains(pair) ? .central : .commune
        }
    }
}

// Where a text names an administrative unit.
import Vietnamese

/// The words of a text, each with the key under which its spellings are one.
struct UnitWords: Sendable {
    /// The words as written.
    let written: [String]
    private let keys: [String]
    /// Whether a name ends behind a word, at punctuation.
    private let endsName: [Bool]
    /// Whether a name ends before a word, at a bracket or a dash.
    private let startsApart: [Bool]

    init(_ text: String) {
        written = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var (keys, endsName, startsApart): ([String], [Bool], [Bool]) = ([], [], [])
        for word in written {
            let core = word.drop { !$0.isLetter && !$0.isNumber }
            let end = core.lastIndex { $0.isLetter || $0.isNumber }
            keys.append(matchKey(end.map { String(core[...$0]) } ?? word))
            endsName.append(end.map { core.index(after: $0) < core.endIndex } ?? false)
            startsApart.append(core.startIndex > word.startIndex)
        }
        (self.keys, self.endsName, self.startsApart) = (keys, endsName, startsApart)
    }

    /// A place where a level stands before a name.
    struct Place: Sendable {
        /// The word of the level, as `xã`; none when the text is nothing but a name.
        let levelWord: String
        /// The level; nil without its word.
        let level: AdministrativeUnit.Level?
        /// Where the level begins.
        let start: Int
        /// Where the name begins.
        let name: Int
    }

    /// The places where a unit may be named, in order: behind the word of a level, or the whole text.
    var places: [Place] {
        var places: [Place] = []
        var index = 0
        while index < keys.count {
            guard let found = Self.levels.first(where: { begins(with: $0.keys, at: index) }),
                index + found.keys.count < keys.count, !isInsideWord(index)
            else {
                index += 1
                continue
            }
            let name = index + found.keys.count
            places.append(Place(levelWord: found.name, level: found.level, start: index, name: name))
            index = name
        }
        if places.first?.start != 0, !keys.isEmpty {
            places.append(Place(levelWord: "", level: nil, start: 0, name: 0))
        }
        return places
    }

    /// The end of a name that stands at a place; nil when another one stands there. A name without its level is the
    /// whole text.
    func end(of name: [String], at place: Place) -> Int? {
        guard !name.isEmpty, begins(with: name, at: place.name) else { return nil }
        let end = place.name + name.count
        if endsName[place.name..<end - 1].contains(true) { return nil }
        if end == keys.count { return end }
        if place.level == nil { return nil }
        let isFollowedByLevel = Self.levels.contains { begins(with: $0.keys, at: end) }
        return endsName[end - 1] || startsApart[end] || isFollowedByLevel ? end : nil
    }

    /// The keys of the name that stands at a place, up to punctuation or the next level.
    func name(at place: Place) -> [String] {
        var end = place.name + 1
        while end < keys.count, !endsName[end - 1], !startsApart[end],
            !Self.levels.contains(where: { begins(with: $0.keys, at: end) })
        {
            end += 1
        }
        return Array(keys[place.name..<end])
    }

    /// The keys of some words.
    func keys(of range: Range<Int>) -> ArraySlice<String> { keys[range] }

    /// The keys of the words of a name.
    static func keys(of name: String) -> [String] { UnitWords(name).keys }

    private func begins(with words: [String], at index: Int) -> Bool {
        index + words.count <= keys.count && keys[index..<index + words.count].elementsEqual(words)
    }

    /// Whether "xã" belongs to "thị xã", "hợp tác xã" or "xã hội" and is no level.
    private func isInsideWord(_ index: Int) -> Bool {
        guard keys[index] == "xã" else { return false }
        let before = index > 0 ? keys[index - 1] : ""
        return before == "thị" || before == "tác" || keys[index + 1] == "hội"
    }

    private static let levels = levelNames.map { name, level in
        (name: name, keys: name.split(separator: " ").map { matchKey(String($0)) }, level: level)
    }

    /// The words of the levels; those of two words come first.
    static let levelNames: [(name: String, level: AdministrativeUnit.Level)] = [
        ("thị trấn", .township), ("thị xã", .district), ("thành phố", .district), ("xã", .commune),
        ("phường", .ward), ("đặc khu", .specialZone), ("huyện", .district), ("quận", .district), ("tỉnh", .province),
    ]
}

/// A unit that went by a name for a time.
package struct UnitPeriod: Sendable, Hashable {
    /// Its name without its level.
    package let name: String
    /// Its level.
    package let level: AdministrativeUnit.Level
    /// The first day it existed; nil when not known.
    package let from: CalendarDate?
    /// The last day it existed; nil while it exists.
    package let to: CalendarDate?

    /// A unit's time.
    package init(name: String, level: AdministrativeUnit.Level, from: CalendarDate? = nil, to: CalendarDate? = nil) {
        (self.name, self.level, self.from, self.to) = (name, level, from, to)
    }

    /// Whether a day lies within it.
    package func contains(_ day: CalendarDate) -> Bool { isWithin(from, to, day) }

    /// Whether a text names the unit: with its level, or with nothing but its name. "Đoàn TNCS Hồ Chí Minh" does not
    /// name "xã Chí Minh".
    package func isNamed(in text: String) -> Bool {
        let name = UnitWords.keys(of: name)
        let words = UnitWords(text)
        return words.places.contains {
            ($0.level.map(level.isMeant) ?? true) && words.end(of: name, at: $0) != nil
        }
    }
}

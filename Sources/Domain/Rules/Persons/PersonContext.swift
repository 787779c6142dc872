// What stands before a name in a text, and how names are made.
import Vietnamese

extension PersonSearch {
    mutating func contextBefore(_ start: Int) -> (Context, isInherited: Bool) {
        guard start > 0 else { return (.none, false) }
        let before = words[start - 1]
        if last.end > 0, last.context != .none {
            let isNext = start == last.end && before.tail == ","
            let isLinked = start - 1 == last.end && ["và", "cùng", "hoặc"].contains(words.key(start - 1))
            if isNext || isLinked { return (last.context, true) }
        }
        guard !words[start].isApart || before.tail == ":", before.tail.isEmpty || before.tail == ":" else {
            return (.none, false)
        }
        let key = words.key(start - 1)
        if key == "chí", words.key(start - 2) == "đồng" { return (.address, false) }
        if words.addressLength(at: start - 1) == 1 { return (.address, false) }
        if key == "hộ" { return (.role, false) }
        if ["tên", "họ"].contains(key), before.tail == ":" { return (.address, false) }
        // "Giám đốc: Viên Đình Khoát".
        if before.tail == ":", contextInside(start) == .role { return (.role, false) }
        guard before.tail.isEmpty else { return (.none, false) }
        return (contextInside(start), false)
    }

    /// What the word before a place says, and the words before that one.
    mutating func contextInside(_ start: Int) -> Context {
        let key = words.key(start - 1)
        if PersonWords.namedAfterPersons.contains(key) { return .named }
        for length in 1...3 where start - length >= 0 {
            let first = start - length
            if words.length(of: PersonWords.places, at: first) == length {
                // "Trưởng thôn Hoàng Anh Tú": the name of the place may have been left out as well.
                let isOffice = first > 0 && words.length(of: PersonWords.offices, at: first - 1) == 2
                return .place(ofBody: isOffice || first > 0 && Self.bodiesOfUnits.contains(words.key(first - 1)))
            }
            if words.length(of: PersonWords.roles, at: first) == length { return .role }
        }
        if PersonWords.things.contains(key) { return .thing }
        // "HTX nông nghiệp Hồng Nhung".
        var index = start - 1
        var link: Int?
        while index >= 0, start - index <= (link == nil ? 5 : 12), index == start - 1 || !words[index].endsPhrase {
            let length = words.length(of: PersonWords.bodies, at: index)
            if length > 0 || link == nil && PersonWords.ambiguousBodies.contains(words.key(index)) {
                guard let link else { return .body }
                return isTrade(of: index + length, with: link, until: start) ? .body : .none
            }
            if words[index].isApart { break }
            if PersonWords.betweenNames.contains(words.key(index)) {
                guard link == nil, words.key(index) == "và" else { break }
                link = index
            }
            index -= 1
        }
        return .none
    }

    /// Whether a business, whose word ends at a place, does two things that stand behind it before its name: "HTX sản
    /// xuất và chế biến Áng Mò".
    private mutating func isTrade(of end: Int, with link: Int, until start: Int) -> Bool {
        PersonWords.businesses.contains(words.key(end - 1)) && end < link && link + 1 < start
            && !(end..<start).contains { words[$0].isCapital }
    }

    /// Whether an office stands among the few words before a place: "Giám đốc HTX", "Hiệu trưởng Trường Tiểu học".
    mutating func hasOfficeBefore(_ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, start - index <= 6, !words[index].endsPhrase {
            if words.length(of: PersonWords.offices, at: index) > 0 { return true }
            if words[index].isApart { return false }
            index -= 1
        }
        return false
    }

    private static let bodiesOfUnits: Set<String> = [
        "ubnd", "hđnd", "mttq", "ubmttq", "đoàn", "hội", "dân", "an", "ủy", "sự", "quốc", "nữ", "niên", "binh", "chính",
    ]

    mutating func isTitle(at start: Int, until end: Int) -> Bool {
        if words.length(of: PersonWords.roles, at: start) > 0 { return true }
        return end - start == 1 && end < words.count && !words[start].endsPhrase && !words[end].isCapital
            && words.length(of: PersonWords.bodies, at: start) > 0
    }

    mutating func isHistorical(at start: Int, until end: Int) -> Bool {
        (2...3).contains { start + $0 <= end && PersonWords.historical.contains(words.key(start..<start + $0)) }
    }

    mutating func isKnownBody(_ range: Range<Int>) -> Bool { known.isBody(words.key(range)) == true }

    /// Whether a run is nothing but known names beside each other.
    mutating func isCovered(_ range: Range<Int>) -> Bool {
        guard range.count >= 2 else { return false }
        return (range.lowerBound + 1..<range.upperBound).contains { middle in
            isKnownBody(range.lowerBound..<middle)
                && (isKnownBody(middle..<range.upperBound) || middle == range.upperBound - 1)
        }
    }

    mutating func takeKnownPersons(in range: Range<Int>) -> Bool {
        for start in range {
            for end in stride(from: range.upperBound, to: start, by: -1) where end - start <= 6 {
                let key = words.key(start..<end)
                guard known.isBody(key) == false, end - start > 1 || known.ruling(key) == .person else { continue }
                take(start..<end, isSure: true)
                remember(range.upperBound, .listed)
                return true
            }
        }
        return false
    }

    /// The end of a name: five syllables at most, and no second family name with *Văn* or *Thị*.
    mutating func nameEnd(from start: Int, until limit: Int) -> Int {
        var end = start + 1
        while end < min(limit, start + 5) {
            if end > start + 1, words.isFamily(end), words.isMiddle(end + 1) { break }
            end += 1
        }
        return end
    }

    /// "Y Blang", "K'Brêm", "H'Hen Niê".
    mutating func hasParticle(_ range: Range<Int>) -> Bool {
        let key = words.key(range.lowerBound)
        if key.count > 2, key.hasPrefix("k'") || key.hasPrefix("h'") || key.hasPrefix("y-") { return true }
        return range.count >= 2 && range.count <= 4 && PersonWords.nameParticles.contains(key)
    }

    mutating func isSyllable(_ index: Int) -> Bool { words[index].isWord && NameToken.isSyllable(words.key(index)) }

    mutating func take(_ range: Range<Int>, isSure: Bool) {
        let name = range.map { composed(String(words[$0].text)) }.joined(separator: " ")
        let place = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
        let isCleared = known.ruling(words.key(range)) == .body
        found.append(
            FoundPerson(kind: .name, range: place, text: name, isSure: isSure && !isCleared, isCleared: isCleared))
    }

    mutating func remember(_ end: Int, _ context: Context) { last = (end, context) }

    /// Whether a word belongs to the name of a body or place, as in "HTX Bà Đen", and addresses nobody.
    mutating func isBodys(_ index: Int, _ context: Context) -> Bool {
        switch context {
        case .none, .address, .role, .listed: false
        case .named, .place, .body, .thing: !(words.isFamily(index + 1) && words.isMiddle(index + 2))
        }
    }
}

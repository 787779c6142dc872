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
            return (isOfBusinesses(start) ? .body : .none, false)
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
        let both = start > 1 && words[start - 2].tail.isEmpty ? words.key(start - 2) + " " + key : ""
        if PersonWords.namedAfterPersons.contains(key) || PersonWords.namedAfterPhrases.contains(both) { return .named }
        if PersonWords.thingPhrases.contains(both) || PersonWords.ofPeoples.contains(key) && isOfPeople(start) {
            return .thing
        }
        for length in 1...3 where start - length >= 0 {
            let first = start - length
            if words.length(of: PersonWords.places, at: first) == length {
                // "Trưởng thôn Hoàng Anh Tú": the name of the place may have been left out as well.
                let isOffice = first > 0 && words.length(of: PersonWords.offices, at: first - 1) == 2
                return .place(ofBody: isOffice || first > 0 && Self.bodiesOfUnits.contains(words.key(first - 1)))
            }
            if words.length(of: PersonWords.roles, at: first) == length { return .role }
        }
        if PersonWords.notThings.contains(both) { return .none }
        if PersonWords.things.contains(key) { return .thing }
        // "HTX nông nghiệp Hồng Nhung".
        var index = start - 1
        var link: Int?
        while index >= 0, start - index <= 12, index == start - 1 || !words[index].endsPhrase {
            let length = words.length(of: PersonWords.bodies, at: index)
            if length > 0 || link == nil && PersonWords.ambiguousBodies.contains(words.key(index)) {
                guard let link else { return start - index <= 5 ? .body : .none }
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
            && !(end..<start).contains { index in
                // "Sản xuất và Đầu tư" are words with a capital, "Hạ và" ends a name.
                words[index].isCapital && !words[index].isAbbreviation(words.key(index))
                    && (index + 1 >= start || index + 1 == link || words[index + 1].isCapital)
            }
    }

    /// Whether a list in brackets tells which businesses are meant: "05 hợp tác xã do thanh niên làm chủ (Bình Độ, …)".
    private mutating func isOfBusinesses(_ start: Int) -> Bool {
        guard text[..<words[start].range.lowerBound].last == "(", !words.isCommonFamily(start) else { return false }
        var index = start - 1
        while index >= 0, start - index <= 10, !words[index].endsPhrase {
            if PersonWords.businesses.contains(words.key(index)) { return true }
            index -= 1
        }
        return false
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

    /// Takes the persons that the registers or other sentences name, wherever they stand in capitals.
    mutating func takeKnownPersons(in range: Range<Int>, _ context: Context) -> Bool {
        var hasTaken = false
        var start = range.lowerBound
        while start < range.upperBound {
            let before = start > range.lowerBound ? contextInside(start) : context
            guard let (end, isSure) = knownPerson(at: start, until: range.upperBound, before) else {
                if !hasTaken, let isSure = givenName(at: start, in: range, context) {
                    take(start..<start + 1, isSure: isSure)
                    hasTaken = true
                }
                start += 1
                continue
            }
            take(start..<end, isSure: isSure)
            (hasTaken, start) = (true, end)
        }
        return hasTaken
    }

    private mutating func knownPerson(at start: Int, until limit: Int, _ context: Context) -> (end: Int, isSure: Bool)?
    {
        for end in stride(from: min(limit, start + 6), to: start, by: -1) {
            let key = words.key(start..<end)
            if known.isBody(key) == false, end - start > 1 || known.ruling(key) == .person { return (end, true) }
        }
        guard let (length, isSure) = known.mentionLength(in: &words, at: start), start + length <= limit else {
            return nil
        }
        switch context {
        case .none, .address, .role, .listed: return (start + length, isSure)
        // "xã Hùng Sơn" is a place whoever else is called so.
        case .named, .place, .body, .thing:
            let isPlaces = length < 3 || PersonWords.historical.contains(words.key(start..<start + length))
            return isSure && !isPlaces ? (start + length, true) : nil
        }
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

    /// *Vàng A Páo*, *A Thút*, *Siu Hlơi*: whether such a name is a person's beyond doubt; nil when it is none of these.
    mutating func isHighlanders(_ range: Range<Int>) -> Bool? {
        let (first, isShort) = (range.lowerBound, (2...4).contains(range.count))
        if hasParticle(range) { return true }
        guard isShort, range.allSatisfy({ words[$0].isWord }) else { return nil }
        if range.dropFirst().contains(where: {
            ["k'", "h'"].contains(words.key($0).prefix(2)) && words.key($0).count > 2
        })
            || PersonWords.highlandFamilies.contains(words.key(first))
        {
            return true
        }
        if hasHighlandMiddle(range) {
            return words.isFamily(first) && !PersonWords.ambiguousBodies.contains(words.key(first))
        }
        // "A. Hợp đồng": a letter with a point counts a list.
        guard words.key(first) == "a", range.count == 2, words[first].tail.isEmpty else { return nil }
        return isSyllable(first + 1) ? false : nil
    }

    /// *Zơrâm Blô*, *Hồ Kpưr*: letters of the language in words that are none of its syllables, as the highlands write
    /// names; but so they write their places.
    mutating func isSpelledAsHighlanders(_ range: Range<Int>) -> Bool {
        guard (2...4).contains(range.count),
            !range.contains(where: { PersonWords.highlandPlaces.contains(words.key($0)) }),
            range.allSatisfy({ words[$0].isName })
        else { return false }
        return range.contains { !isSyllable($0) && words[$0].text.utf8.contains { $0 >= 0x80 } }
    }

    /// Whether a middle syllable of the Mông stands behind the first word of three.
    mutating func hasHighlandMiddle(_ range: Range<Int>) -> Bool {
        range.count == 3 && PersonWords.highlandMiddles.contains(words.key(range.lowerBound + 1))
    }

    /// Whether a word is the first letter of a name.
    func isInitial(_ index: Int) -> Bool {
        words[index].text.count == 1 && words[index].isWord && words[index].isCapital
    }

    /// Whether capitals begin with the word for a body, a place or a thing, or are a plant or a people.
    mutating func isNobodys(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let first = range.lowerBound
        let key = words.key(first)
        if words.length(of: PersonWords.roles, at: first) > 1 || words.length(of: PersonWords.bodies, at: first) > 0
            || PersonWords.plants.contains(words.key(range)) || PersonWords.peoples.contains(words.key(range))
        {
            return true
        }
        if PersonWords.ambiguousBodies.contains(key) || words.length(of: PersonWords.places, at: first) > 0 {
            return true
        }
        if PersonWords.hamlets.contains(key), !words.isFamily(first) { return true }
        // "Thạch Sa Rinh": things that are families too.
        return PersonWords.things.contains(key)
            && !(words.isFamily(first) && range.count == 3 && !hasNobodys(range)
                && !PersonWords.things.contains(words.key(first + 1))
                && !PersonWords.things.contains(words.key(first + 2)))
    }

    /// Whether a word stands in a run that nobody is called by.
    mutating func hasNobodys(_ range: Range<Int>) -> Bool {
        range.contains { index in
            PersonWords.nobodys.contains(words.key(index))
                || words.length(of: PersonWords.nobodysPhrases, at: index) > 0
                    && index + words.length(of: PersonWords.nobodysPhrases, at: index) <= range.upperBound
        }
    }

    /// Whether somebody of the past stands behind words of honour: "noi gương Võ Thị Sáu".
    mutating func isHonoured(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard start > 0, PersonWords.historical.contains(words.key(range)) else { return false }
        return PersonWords.honours.contains(words.key(start - 1))
            || start > 1 && PersonWords.honours.contains(words.key(start - 2..<start))
    }

    /// Whether the name of a people stands at a place: "người Nùng Cháo".
    private mutating func isOfPeople(_ start: Int) -> Bool {
        [
            "kinh", "tày", "nùng", "mông", "hmông", "h'mông", "dao", "thái", "mường", "hoa", "khmer", "chăm", "sán",
            "cao",
        ]
        .contains(words.key(start))
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

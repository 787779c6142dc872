// The name of a person behind an office and the kind or name of its unit: "Cán bộ xã Nguyễn Hữu Lợi".
import Vietnamese

/// What stands before words in which a name is looked for.
enum AskerLead {
    /// Nothing.
    case none
    /// Words for many: *Bà con*, *Cử tri*.
    case many
    /// The office of somebody, or a word for somebody.
    case one
}

extension AskerParts {
    /// The name of a person behind the words of a body or a place; nil when they are the name of that body or place.
    /// What units are called by goes before: streets, schools and communes have the names of persons of the past.
    mutating func nameBehindUnit(in range: Range<Int>, _ lead: AskerLead) -> Range<Int>? {
        let isTyped = range.contains { words[$0].isCapital }
        let isStaff = lead == .none && words.length(of: PersonWords.staff, at: range.lowerBound) > 0
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            let phrase = max(
                words.length(of: PersonWords.bodies, at: index), words.length(of: PersonWords.places, at: index),
                words.length(of: PersonWords.roles, at: index))
            if phrase > 1 || index == range.lowerBound {
                index += max(phrase, 1)
                continue
            }
            let isWord =
                words[index].isCapital == words[index - 1].isCapital
                && PersonWords.endingLikeFamilies.contains(words.key(index - 1..<index + 1))
            let isOfHighlands =
                lead != .none
                && ["k'", "h'"].contains {
                    words.key(index).hasPrefix($0) && (words.key(index).count > 2 || index + 1 < range.upperBound)
                }
            if isOfHighlands { return index..<nameEnd(from: index, until: range.upperBound) }
            let isFamily = words.isFamily(index) || words.isFullName(index)
            guard words[index].isCapital == isTyped, isFamily, !isWord else {
                index += 1
                continue
            }
            let end = nameEnd(from: index, until: range.upperBound)
            if let length = unitName(at: index, until: end) {
                index += length
                continue
            }
            let isPerson =
                lead == .none && !isStaff
                ? isNamedInBody(index..<end, behind: range.lowerBound)
                : isNamed(index..<end, lead, isStaff: isStaff, until: range.upperBound)
            if isPerson { return index..<end }
            index += 1
        }
        return nil
    }

    /// How many words at a place are the name of a unit that registers or history know; nil for none, and for a longer
    /// name that only begins like it.
    private mutating func unitName(at start: Int, until end: Int) -> Int? {
        for length in stride(from: end - start, through: 2, by: -1) {
            let key = words.key(start..<start + length)
            let isKnown =
                known.isBody(key) ?? known.isBody(words.key(start - 1) + " " + key)
                ?? (PersonWords.historical.contains(key) && !isBehindNamedPlace(start))
            if isKnown { return length == end - start || words.isFamily(start + length) ? length : nil }
        }
        return nil
    }

    /// A name in a body without an office in front: "Chi đoàn Nông Văn Ba".
    private mutating func isNamedInBody(_ name: Range<Int>, behind start: Int) -> Bool {
        guard name.count >= 3 else { return false }
        let hasMiddle = words.isMiddle(name.lowerBound + 1)
        guard hasMiddle || words.isCommonFamily(name.lowerBound) && words[name.lowerBound].isCapital else {
            return false
        }
        return !(start..<name.lowerBound).contains { index in
            let key = words.key(index)
            if key == "xã" || PersonWords.namedAfterPersons.contains(key) || PersonWords.businesses.contains(key) {
                return true
            }
            // "Trung úy Nguyễn Hữu Lợi": no word of a body or a place.
            return !hasMiddle && !isBehindHamlet(name.lowerBound)
                && (PersonWords.ambiguousBodies.contains(key) || PersonWords.things.contains(key)
                    || words.length(of: PersonWords.bodies, at: index) > 0
                    || words.length(of: PersonWords.places, at: index) > 0)
        }
    }

    /// A name behind an office and its unit.
    private mutating func isNamed(_ name: Range<Int>, _ lead: AskerLead, isStaff: Bool, until limit: Int) -> Bool {
        let (start, end) = (name.lowerBound, name.upperBound)
        let family = words.key(start)
        if let isBody = known.isBody(words.key(name)) { return !isBody }
        if PersonWords.ambiguousBodies.contains(family), isBody(start..<limit), !words.isMiddle(start + 1) {
            return false
        }
        if name.count >= 3 {
            if words.isMiddle(start + 1) || words.isCommonFamily(start) { return true }
            // "xã Tân Minh Nguyễn Hữu Lợi": the name comes behind.
            if (start + 2..<end - 1).contains(where: { words.isCommonFamily($0) }) { return false }
            if PersonWords.steadyFamilies.contains(family) {
                return !PersonWords.placeEnds.contains(words.key(end - 1))
            }
            return PersonWords.givenMiddles.contains(words.key(start + 1))
                && !PersonWords.placeEnds.contains(words.key(end - 1))
        }
        // Two syllables are as well those of a district, a school or a firm.
        guard name.count == 2, lead == .one, !isPerson, !isStaff, isWholeName(end, limit),
            words.length(of: PersonWords.places, at: end - 1) == 0
        else { return false }
        if isBehindHamlet(start) { return true }
        guard words.isCommonFamily(start) else { return false }
        let (before, last) = (words.key(start - 1), words.key(max(0, start - 2)..<start))
        if PersonWords.plainEnds.contains(last) { return true }
        return !PersonWords.namedAfterPersons.contains(before) && !PersonWords.businesses.contains(before)
            && !PersonWords.districts.contains(before) && !PersonWords.districts.contains(last)
    }

    /// "thôn Nà Pàn Hà Mai": the hamlet has its name already.
    private mutating func isBehindHamlet(_ start: Int) -> Bool {
        PersonWords.hamlets.contains(words.key(start - 2)) && words.length(of: PersonWords.places, at: start - 3) == 1
    }

    /// "thôn Nà Pàn Lê Văn Tám", "thôn 3 Lê Văn Tám": the place has its name already.
    private mutating func isBehindNamedPlace(_ start: Int) -> Bool {
        (2...3).contains { length in
            start >= length && words.length(of: PersonWords.places, at: start - length) == 1
                && !PersonWords.namedAfterPersons.contains(words.key(start - length))
                && (start - length + 1..<start).allSatisfy {
                    (words[$0].isCapital || !words[$0].isWord) && !PersonWords.namedAfterPersons.contains(words.key($0))
                        && words.length(of: PersonWords.bodies, at: $0) == 0
                }
        }
    }

    /// Whether the persons may as well be the place that the unit before them is called by: "Bí thư Đoàn xã Bế Triều".
    var mayBePlace: Bool {
        var words = words
        return parts.allSatisfy { part in
            guard part.kind == .person else { return true }
            let start = part.name.lowerBound
            guard part.name.count == 2, part.name == part.range, start > 1,
                words.length(of: PersonWords.places, at: start - 1) == 1
            else { return false }
            return !(2...3).contains {
                start >= $0 && words.length(of: PersonWords.roles, at: start - $0) == $0
            }
        }
    }

    /// Whether words begin with a body whose name stands for somebody of it: "Công an xã".
    static func isStaff(_ range: Range<Int>, in words: NameTokens) -> Bool {
        var words = words
        return words.length(of: PersonWords.staff, at: range.lowerBound) > 0
    }

    /// Whether nothing goes on behind a name but where its bearer lives.
    mutating func isWholeName(_ end: Int, _ limit: Int) -> Bool {
        end == limit || words.length(of: PersonWords.places, at: end) > 0
            || ["ở", "trú", "là", "tại", "thuộc", "sinh"].contains(words.key(end))
    }

    /// A name whose capitals were not typed: "hà thị trường", "nguyễn hữu lợi".
    mutating func smallName(in range: Range<Int>) -> Range<Int>? {
        let start = range.lowerBound
        guard range.count >= 2, !range.contains(where: { words[$0].isCapital }),
            words.length(of: PersonWords.bodies, at: start) == 0,
            !PersonWords.beginningLikeFamilies.contains(words.key(start..<start + 2))
        else { return nil }
        let isPlain = words.isFamily(start) && !PersonWords.ambiguousBodies.contains(words.key(start))
        guard words.isCommonFamily(start) || isPlain && PersonWords.middles.contains(words.key(start + 1)) else {
            return nil
        }
        let end = nameEnd(from: start, until: range.upperBound)
        return (2...5).contains(end - start) && isWholeName(end, range.upperBound) ? start..<end : nil
    }

    /// Where a body says which person it is of: "Nhóm thanh niên do anh Nông Văn Ba làm trưởng nhóm"; nil for nowhere.
    mutating func linkToPerson(in range: Range<Int>) -> Int? {
        range.dropFirst().dropLast().first { index in
            guard PersonWords.links.contains(words.key(index)), !words[index].isCapital || words[index].isUpper else {
                return false
            }
            return words.addressLength(at: index + 1) > 0
                || words.key(index) == "do" && words.length(of: PersonWords.roles, at: index + 1) > 0
                || (words.isFamily(index + 1) || words.isFullName(index + 1)) && words[index + 1].isCapital
        }
    }
}

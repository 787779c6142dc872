// The parts of a written asker, and which of them are the name of a person.
import Vietnamese

/// What a part of a written asker is.
enum AskerPart: Equatable {
    /// A person's name, with its form of address.
    case person
    /// An office, a body, a place, or other words.
    case other
    /// Words that only lead from a body to a person of it.
    case aside
    /// A birth year, a number, and what leads to it: no paper has it.
    case detail
}

/// A written asker, taken apart at commas, dashes, brackets and behind names.
struct AskerParts {
    /// A part: words beside each other.
    struct Part: Equatable {
        /// Its words.
        let range: Range<Int>
        /// The words of the name in it, without the form of address; empty for none.
        let name: Range<Int>
        /// What it is.
        let kind: AskerPart
    }

    var words: NameTokens
    let known: KnownNames
    /// The parts in their order.
    private(set) var parts: [Part] = []

    /// Takes an asker apart. Without registers a name is told by how it is made alone.
    /// - Parameter text: on one line, for a line would end a part.
    init(_ text: String, known: KnownNames = KnownNames()) {
        words = NameTokens(text)
        self.known = known
        guard known.isBody(matchKey(text)) != true else {
            if words.count > 0 { parts = [Part(range: 0..<words.count, name: 0..<0, kind: .other)] }
            return
        }
        var index = 0
        while index < words.count {
            var end = index + 1
            while end < words.count, !Self.endsPart(words[end - 1]), !words[end].isApart, !isAnd(end, from: index) {
                end += 1
            }
            take(index..<end)
            index = end
        }
    }

    /// Whether it is a body that says which person it is of.
    var isBodyOfPerson: Bool {
        guard let first = parts.first, first.kind == .other else { return false }
        var words = words
        let isList = words[first.range.upperBound - 1].tail == ":" && words.length(of: PersonWords.bodies, at: 0) > 0
        return isList && isPerson || parts.contains { $0.kind == .aside }
    }

    /// Whether a person asked.
    var isPerson: Bool { parts.contains { $0.kind == .person } }

    private static func endsPart(_ token: NameToken) -> Bool { token.endsPhrase && token.tail != "." }

    /// "… và chị Lý Thị Tư": a second asker.
    private mutating func isAnd(_ index: Int, from start: Int) -> Bool {
        guard words.key(index) == "và" || words.key(index) == "cùng" else { return false }
        if index == start + 1, isGivenName(start), index + 1 < words.count, isGivenName(index + 1),
            index + 2 == words.count || words[index + 1].endsPhrase || words[index + 2].isApart
        {
            return true
        }
        return words.addressLength(at: index + 1) > 0 || words.isFullName(index + 1)
    }

    private mutating func take(_ range: Range<Int>) {
        if range.count > 1, known.isBody(words.key(range)) == true { return add(range, .other) }
        var start = range.lowerBound
        if words.key(start) == "và" || words.key(start) == "cùng", range.count > 1 { start += 1 }
        if let end = detailEnd(from: start, until: range.upperBound) {
            add(range.lowerBound..<end, .detail)
            if end < range.upperBound { take(end..<range.upperBound) }
            return
        }
        if start + 1 == range.upperBound, isGivenNameInRow(start, behind: range.lowerBound) {
            parts.append(Part(range: start..<start + 1, name: start..<start + 1, kind: .person))
            return
        }
        let head = start
        let lead = passOffices(&start, until: range.upperBound)
        if start > head { add(head..<start, .other) }
        guard start < range.upperBound else { return }
        // "Công dân tên Nông Văn Ba", "Họ và tên: …".
        let bound = start
        let naming = words.length(of: PersonWords.namings, at: start)
        if naming > 0, start + naming <= range.upperBound {
            add(start..<start + naming, .detail)
            start += naming
            guard start < range.upperBound else { return }
        }
        if start == head, let link = linkToPerson(in: start..<range.upperBound) {
            takeBody(start..<range.upperBound, link)
            return
        }
        // "Gia đình của ông Nông Văn Ba".
        if start > head, PersonWords.links.contains(words.key(start)), words.addressLength(at: start + 1) > 0,
            start + 2 < range.upperBound
        {
            start += 1
        }
        if takesAddressed(in: start..<range.upperBound) { return }
        let isFirst = parts.allSatisfy {
            $0.kind == .detail || $0.range.upperBound == bound && $0.kind == .other && bound > head
        }
        if let name = name(in: start..<range.upperBound, lead, isFirst: isFirst) {
            if name.lowerBound > start { add(start..<name.lowerBound, .other) }
            parts.append(Part(range: name, name: name, kind: .person))
            if name.upperBound < range.upperBound { take(name.upperBound..<range.upperBound) }
        } else {
            add(start..<range.upperBound, .other)
        }
    }

    /// Goes on behind offices: "Đại biểu Nguyễn Văn Quận".
    private mutating func passOffices(_ start: inout Int, until limit: Int) -> AskerLead {
        let head = start
        while start < limit {
            let length = words.length(of: PersonWords.roles, at: start)
            guard length > 0, start + length <= limit else { break }
            start += length
        }
        guard start > head else { return .none }
        let areMany =
            PersonWords.collectives.contains(words.key(start - 1)) || PersonWords.plurals.contains(words.key(head))
        start = behindQualifiers(from: start, until: limit)
        return areMany ? .many : .one
    }

    /// Takes words that have a form of address, at their beginning or further on.
    private mutating func takesAddressed(in range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let address = words.addressLength(at: start)
        if address > 0, start + address < range.upperBound, !isCollective(start + address) {
            takeAddressed(range, address)
            return true
        }
        // "Vợ chồng anh Ba", "Người nhà bà Tư".
        guard let index = innerAddress(in: range) else { return false }
        add(start..<index, .aside)
        takeAddressed(index..<range.upperBound, words.addressLength(at: index))
        return true
    }

    /// A body and the person that it is of: what is said of that person is not for papers.
    private mutating func takeBody(_ range: Range<Int>, _ link: Int) {
        take(range.lowerBound..<link)
        let first = parts.count
        let isWhole = words.key(link) != "của"
        add(link..<link + 1, .aside)
        take(link + 1..<range.upperBound)
        for index in first..<parts.count where isWhole && parts[index].kind == .other {
            parts[index] = Part(range: parts[index].range, name: 0..<0, kind: .aside)
        }
    }

    /// Where the words end that say more of an office or of people: "Quân nhân xuất ngũ", "Cán bộ địa chính".
    private mutating func behindQualifiers(from start: Int, until limit: Int) -> Int {
        var end = start
        while end < limit, !words[end].isCapital {
            guard words[end].isWord, words.length(of: PersonWords.places, at: end) == 0,
                words.length(of: PersonWords.bodies, at: end) == 0, words.addressLength(at: end) == 0,
                !PersonWords.ambiguousBodies.contains(words.key(end)), !PersonWords.links.contains(words.key(end))
            else { return start }
            if words.length(of: PersonWords.namings, at: end) > 0 { return end }
            end += 1
        }
        // "Phụ nữ dân tộc Tày".
        if end < limit, end - start >= 2, words.key(end - 2..<end) == "dân tộc" {
            return min(limit, end + (PersonWords.longPeoples.contains(words.key(end)) ? 2 : 1))
        }
        return end < limit ? end : start
    }

    /// What follows a form of address: an office may stand before the name.
    private mutating func takeAddressed(_ range: Range<Int>, _ address: Int) {
        var start = range.lowerBound + address
        let roles = words.length(of: PersonWords.roles, at: start)
        if roles > 0, start + roles <= range.upperBound {
            take(start..<range.upperBound)
            return
        }
        // "Em gái Lý Thị Tư".
        start = behindQualifiers(from: start, until: range.upperBound)
        let first = start
        start = nameEnd(from: start, until: range.upperBound)
        parts.append(Part(range: range.lowerBound..<start, name: first..<start, kind: .person))
        if start < range.upperBound { take(start..<range.upperBound) }
    }

    private mutating func isCollective(_ index: Int) -> Bool {
        ["con", "em", "bạn", "đội", "đoàn"].contains(words.key(index)) && !words[index].isCapital
    }

    private mutating func add(_ range: Range<Int>, _ kind: AskerPart) {
        parts.append(Part(range: range, name: 0..<0, kind: kind))
    }

    /// Capitals, or small letters where none were typed, until the word of a place or an office begins.
    mutating func nameEnd(from start: Int, until limit: Int) -> Int {
        var end = start + 1
        let hasCapitals = words[start].isCapital
        while end < limit, end - start < 6 {
            if words[end].isCapital != hasCapitals || words.isDetail(end) { break }
            // "hoàng thị xã" is no town.
            if end - start == 1, words.isFamily(start), words.isMiddle(end),
                end + 2 == limit || words.length(of: PersonWords.places, at: end + 2) > 0
            {
                end += 1
                continue
            }
            if end - start == 2, words.isFamily(start), PersonWords.middles.contains(words.key(end - 1)) {
                end += 1
                continue
            }
            let isLast = end == limit - 1
            let isPlace = words.length(of: PersonWords.places, at: end) > 0
            if end - start >= 2, isPlace, !isLast { break }
            if !hasCapitals, end - start >= 1, isPlace || ["ở", "là", "trú"].contains(words.key(end)) { break }
            if end - start >= 2, words.length(of: PersonWords.roles, at: end) > 1 { break }
            let body = words.length(of: PersonWords.bodies, at: end)
            // "Hoàng Duy Trung Tâm" ends with a name.
            let isBody = body > 0 && (end + body < limit || end - start >= 3 && body > 1 || !isCapital(end + body - 1))
            if end - start >= 2, isBody { break }
            end += 1
        }
        return end
    }

    /// The name of a person that words without a form of address are or have; nil when they are those of a body, a
    /// place, or nobody's.
    private mutating func name(in range: Range<Int>, _ lead: AskerLead, isFirst: Bool) -> Range<Int>? {
        let start = range.lowerBound
        let end = nameEnd(from: start, until: range.upperBound)
        if let isBody = known.isBody(words.key(range)) { return isBody ? nil : range }
        if let isBody = known.isBody(words.key(start..<end)), end - start > 1 { return isBody ? nil : start..<end }
        let hasMiddle = end - start >= 3 && words.isMiddle(start + 1)
        if hasMiddle, words.isFullName(start) || PersonWords.ambiguousBodies.contains(words.key(start)) {
            return start..<end
        }
        if let inner = nameBehindUnit(in: range, lead == .none && hasOpenOffice ? .many : lead) {
            // "A Lăng Thị Nhớt".
            let isLetter = inner.lowerBound == start + 1 && words[start].text.count == 1 && words[start].isCapital
            return isLetter ? start..<inner.upperBound : inner
        }
        // "Trưởng thôn Nà Pàn".
        if lead == .one, PersonWords.hamlets.contains(words.key(start)), isPlaceWord(start - 1) { return nil }
        if range.count == 1, isFirst, PersonWords.titleWords.contains(words.key(start)) { return nil }
        if words.length(of: PersonWords.bodies, at: start) > 0 || words[start].isAbbreviation(words.key(start)) {
            return nil
        }
        let isPlace = words.length(of: PersonWords.places, at: start) > 0
        if isPlace, !isLakesFamily(start..<end), end - start > 1 || range.count > 1 || !isFirst { return nil }
        if PersonWords.onlyHistorical.contains(words.key(range)) { return nil }
        if PersonWords.ambiguousBodies.contains(words.key(start)), isBody(range) { return nil }
        guard words[start].isCapital else { return isFirst ? smallName(in: range) : nil }
        // "Nhóm bạn trẻ", "Tuổi trẻ": a capital and small letters are words.
        let isWhole = isWholeName(end, range.upperBound)
        if words.isFamily(start) || hasParticle(start), end - start >= 2 { return isWhole ? start..<end : nil }
        guard isFirst, isWhole, words[start].isWord, !isShoutedUnit(start..<end) else { return nil }
        return start..<end
    }

    /// Whether an office stands in a part before, and nobody who holds it: "Trưởng phòng Văn hóa - Xã hội".
    private var hasOpenOffice: Bool {
        !isPerson && parts.contains { $0.kind == .other && Self.isOffice($0.range, in: words) }
    }

    /// "KHUYẾN NÔNG XÃ", "QUẢN LÝ DỰ ÁN".
    private mutating func isShoutedUnit(_ range: Range<Int>) -> Bool {
        guard range.count > 2, range.allSatisfy({ words[$0].isUpper }) else { return false }
        return PersonWords.endingLikeFamilies.contains(words.key(range.lowerBound..<range.lowerBound + 2))
            || words.length(of: PersonWords.places, at: range.upperBound - 1) > 0
    }

    private func isCapital(_ index: Int) -> Bool { words[index].isCapital }

    private mutating func isPlaceWord(_ index: Int) -> Bool {
        index >= 0 && words.length(of: PersonWords.places, at: index) == 1
    }

    private mutating func hasParticle(_ index: Int) -> Bool {
        let key = words.key(index)
        return key.hasPrefix("k'") || key.hasPrefix("h'") || PersonWords.nameParticles.contains(key)
    }
}

// The parts of a written asker, and which of them are the name of a person.
import Vietnamese

/// What a part of a written asker is.
enum AskerPart: Equatable {
    /// A person's name, with its form of address.
    case person
    /// An office, a body, a place, or other words.
    case other
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
            while end < words.count, !Self.endsPart(words[end - 1]), !words[end].isApart, !isAnd(end) { end += 1 }
            take(index..<end)
            index = end
        }
    }

    /// Whether a person asked.
    var isPerson: Bool { parts.contains { $0.kind == .person } }

    private static func endsPart(_ token: NameToken) -> Bool { token.endsPhrase && token.tail != "." }

    /// "… và chị Lý Thị Tư": a second asker.
    private mutating func isAnd(_ index: Int) -> Bool {
        guard words.key(index) == "và" || words.key(index) == "cùng" else { return false }
        return words.addressLength(at: index + 1) > 0 || words.isFamily(index + 1) && words.isMiddle(index + 2)
    }

    private mutating func take(_ range: Range<Int>) {
        var start = range.lowerBound
        if words.key(start) == "và" || words.key(start) == "cùng", range.count > 1 { start += 1 }
        let head = start
        // Offices: "Đại biểu Nguyễn Văn Quận".
        while start < range.upperBound {
            let length = words.length(of: PersonWords.roles, at: start)
            guard length > 0, start + length <= range.upperBound else { break }
            start += length
        }
        if start > head { add(head..<start, .other) }
        guard start < range.upperBound else { return }
        let address = words.addressLength(at: start)
        if address > 0, start + address < range.upperBound, !isCollective(start + address) {
            takeAddressed(start..<range.upperBound, address)
            return
        }
        let isFirst = parts.allSatisfy { $0.range.upperBound == start && $0.kind == .other && start > head }
        if let name = name(in: start..<range.upperBound, isFirst: isFirst) {
            if name.lowerBound > start { add(start..<name.lowerBound, .other) }
            parts.append(Part(range: name, name: name, kind: .person))
            if name.upperBound < range.upperBound { take(name.upperBound..<range.upperBound) }
        } else {
            add(start..<range.upperBound, .other)
        }
    }

    /// What follows a form of address: an office may stand before the name.
    private mutating func takeAddressed(_ range: Range<Int>, _ address: Int) {
        var start = range.lowerBound + address
        let roles = words.length(of: PersonWords.roles, at: start)
        if roles > 0, start + roles <= range.upperBound {
            take(start..<range.upperBound)
            return
        }
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
    private mutating func nameEnd(from start: Int, until limit: Int) -> Int {
        var end = start + 1
        let hasCapitals = words[start].isCapital
        while end < limit, end - start < 6 {
            if words[end].isCapital != hasCapitals { break }
            let isLast = end == limit - 1
            let isPlace = words.length(of: PersonWords.places, at: end) > 0
            if end - start >= 2, isPlace, !isLast { break }
            if !hasCapitals, end - start >= 1, isPlace || ["ở", "là", "trú"].contains(words.key(end)) { break }
            if end - start >= 2, words.length(of: PersonWords.roles, at: end) > 1 { break }
            if end - start >= 2, words.length(of: PersonWords.bodies, at: end) > 0, !isLast { break }
            end += 1
        }
        return end
    }

    /// The name of a person that words without a form of address are or have; nil when they are those of a body, a
    /// place, or nobody's.
    private mutating func name(in range: Range<Int>, isFirst: Bool) -> Range<Int>? {
        let start = range.lowerBound
        let end = nameEnd(from: start, until: range.upperBound)
        if let isBody = known.isBody(words.key(range)) { return isBody ? nil : range }
        if let isBody = known.isBody(words.key(start..<end)), end - start > 1 { return isBody ? nil : start..<end }
        let hasMiddle = end - start >= 3 && words.isMiddle(start + 1)
        if hasMiddle, words.isFamily(start) || PersonWords.ambiguousBodies.contains(words.key(start)) {
            return start..<end
        }
        if let inner = innerName(in: range) { return inner }
        if words.length(of: PersonWords.bodies, at: start) > 0 || words[start].isAbbreviation(words.key(start)) {
            return nil
        }
        if words.length(of: PersonWords.places, at: start) > 0, end - start > 1 || range.count > 1 || !isFirst {
            return nil
        }
        if PersonWords.onlyHistorical.contains(words.key(range)) { return nil }
        if PersonWords.ambiguousBodies.contains(words.key(start)), isBody(range) { return nil }
        guard words[start].isCapital else {
            return nil
        }
        // "Nhóm bạn trẻ", "Tuổi trẻ": a capital and small letters are words.
        let isWhole =
            end == range.upperBound || words.length(of: PersonWords.places, at: end) > 0
            || ["ở", "trú", "là", "tại", "thuộc", "sinh"].contains(words.key(end))
        if words.isFamily(start) || hasParticle(start), end - start >= 2 { return isWhole ? start..<end : nil }
        guard isFirst, isWhole, words[start].isWord else { return nil }
        return start..<end
    }

    /// *Văn* or *Thị* behind the name of a body: "Bí thư Chi đoàn Nông Văn Ba". Streets and schools have such names.
    private mutating func innerName(in range: Range<Int>) -> Range<Int>? {
        guard range.count >= 4 else { return nil }
        for index in range.lowerBound + 1..<range.upperBound - 2
        where words.isFamily(index) && words.isMiddle(index + 1) {
            let head = words.key(range.lowerBound..<index).split(separator: " ").map(String.init)
            let named = PersonWords.namedAfterPersons.union(["ty", "xã", "htx", "tnhh", "nghiệp", "sở", "xưởng", "tác"])
            if head.contains(where: named.contains) { return nil }
            if PersonWords.historical.contains(words.key(index..<index + 3)) { return nil }
            return index..<nameEnd(from: index, until: range.upperBound)
        }
        return nil
    }

    /// Whether what follows a word such as *Hội* or *Phòng* makes it a body's: "Phòng Kinh tế", "Đoàn xã", "Khối 3".
    private mutating func isBody(_ range: Range<Int>) -> Bool {
        let next = range.lowerBound + 1
        guard next < range.upperBound else { return true }
        if !words[next].isWord || !words[next].isCapital { return true }
        let key = words.key(next)
        if words[next].isAbbreviation(key) || words.length(of: PersonWords.places, at: next) > 0
            || words.length(of: PersonWords.bodies, at: next) > 0 || PersonWords.ambiguousBodies.contains(key)
        {
            return true
        }
        if key == "văn", ["hóa", "phòng", "thư"].contains(words.key(next + 1)) { return true }
        if PersonWords.bodyTails.contains(key) {
            // "Phòng Thanh Tá" is nobody's department.
            return next + 1 == range.upperBound || !words[next + 1].isCapital || words[range.lowerBound].isUpper
                || Self.secondTails.contains(words.key(next + 1))
        }
        // "Phòng Nội vụ": small letters go on.
        if next + 1 < range.upperBound, !words[next + 1].isCapital,
            words.length(of: PersonWords.places, at: next + 1) == 0
        {
            return true
        }
        return known.isBody(words.key(next..<range.upperBound)) == true
    }

    private mutating func hasParticle(_ index: Int) -> Bool {
        let key = words.key(index)
        return key.hasPrefix("k'") || key.hasPrefix("h'") || PersonWords.nameParticles.contains(key)
    }

    /// The second syllables of the words that bodies are called by.
    private static let secondTails: Set<String> = Set(
        """
        tế vụ chính pháp tra hóa động binh nghiệp dân dục tạo an thương dựng học nghệ chức giáo vận hành huy lý đốc phụ
        nữ chiến hiệp học thập cao tuổi trận quốc đoàn quyền quan nghiệp hạ tầng thể sự tin hiểm thanh triển hoạch tư
        niên viên sản du lịch thôn hội trường đảng non đẳng thông trú
        """.split(whereSeparator: \.isWhitespace).map { matchKey(String($0)) })
}

extension AskerParts {
    /// Whether words begin with an office or a word for people: "Bí thư Chi đoàn", "Đoàn viên".
    static func isOffice(_ range: Range<Int>, in words: NameTokens) -> Bool {
        var words = words
        return words.length(of: PersonWords.roles, at: range.lowerBound) > 0
    }

    /// The word of a written asker with which the place or body behind the last person's name begins; nil for none.
    func unitStart() -> Int? {
        guard let last = parts.lastIndex(where: { $0.kind == .person }) else { return nil }
        var words = words
        return parts[(last + 1)...].first { part in
            let start = part.range.lowerBound
            let length = max(
                words.length(of: PersonWords.places, at: start), words.length(of: PersonWords.bodies, at: start),
                PersonWords.ambiguousBodies.contains(words.key(start)) ? 1 : 0)
            return length > 0 && length < part.range.count
        }?.range.lowerBound
    }
}

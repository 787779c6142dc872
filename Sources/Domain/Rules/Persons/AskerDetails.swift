// What is said of an asker besides the name: birth years, telephone and identity numbers.
import Vietnamese

extension NameTokens {
    /// Whether words that lead to a birth year or a number of a person begin at a place: "SN 1999", "SĐT: 0912…".
    mutating func isDetail(_ start: Int) -> Bool { detailLength(at: start) > 0 }

    fileprivate mutating func detailLength(at start: Int) -> Int { length(of: Self.details, at: start) }

    private static let details = PhraseSet(
        """
        sn; sinh năm; năm sinh; sinh ngày; ngày sinh; ngày tháng năm sinh; cccd; cmnd; cmt; căn cước; số căn cước;
        căn cước công dân; số căn cước công dân; chứng minh nhân dân; số cccd; số cmnd; sđt; đt; đtdđ; điện thoại;
        số điện thoại; số đt; đt di động; tel; zalo; số zalo; mã định danh; số định danh
        """)
}

extension AskerParts {
    /// Where words end that say a birth year or a number of a person; nil when none begin at a place.
    mutating func detailEnd(from start: Int, until limit: Int) -> Int? {
        let lead = words.detailLength(at: start)
        var end = start + lead
        while end < limit, words.length(of: PersonWords.places, at: end) == 0, !words[end].isCapital, isNumber(end) {
            end += 1
        }
        if lead > 0 { return end }
        // A year or a number of its own, behind somebody.
        let digits = (start..<end).reduce(0) { $0 + words[$1].text.count { $0.isNumber } }
        let isBehind = parts.last.map { $0.kind == .person || $0.kind == .detail } ?? (digits >= 9)
        return end == limit && isBehind && digits >= 4 ? end : nil
    }

    private func isNumber(_ index: Int) -> Bool {
        words[index].text.contains("@") || words[index].text.allSatisfy { $0.isNumber || "./-".contains($0) }
            || ["là", "số"].contains(words[index].text.lowercased())
    }

    /// Whether a word stands for a given name alone: a syllable that begins no place, body or office.
    mutating func isGivenName(_ index: Int) -> Bool {
        guard words[index].isWord, words[index].isCapital, NameToken.isSyllable(words.key(index)) else { return false }
        return words.length(of: PersonWords.places, at: index) == 0
            && words.length(of: PersonWords.bodies, at: index) == 0
            && (words.length(of: PersonWords.roles, at: index) == 0 || words.key(index) == "nam")
            && !words[index].isAbbreviation(words.key(index))
            && !PersonWords.ambiguousBodies.contains(words.key(index)) && known.isBody(words.key(index)) != true
    }
}

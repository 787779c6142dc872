// Words such as *Hội* and *Phòng* that begin the name of a body, and a person's as well.
import Vietnamese

extension AskerParts {
    /// Whether what follows a word such as *Hội* or *Phòng* makes it a body's: "Phòng Kinh tế", "Đoàn xã", "Khối 3".
    mutating func isBody(_ range: Range<Int>) -> Bool {
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

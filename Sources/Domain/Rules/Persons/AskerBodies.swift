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

// Other ways to write a word of a search: figures, i and y, days in words.

/// What else a typed word or run of words may be written as.
enum OtherWritings {
    /// The other ways to write one word, each as text.
    static func of(_ word: SearchWord, knowing lexicon: SearchLexicon) -> [String] {
        var found = numbers(word.typed)
        if let swapped = swappedEnding(word.typed) { found.append(swapped) }
        found += lexicon.others(of: word.folded)
        return found
    }

    /// The number that a chunk begins with in groups of three digits, and as one: 1.892 is 1892; nil for any other text.
    static func ungrouped(_ chunk: Substring) -> (digits: Substring, number: String)? {
        var digits = chunk.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
        if let last = digits.last, !last.isNumber { digits = digits.dropLast() }
        let groups = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first.first != "0",
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            chunk[digits.endIndex...].first.map({ !$0.isLetter && !$0.isNumber }) ?? true
        else { return nil }
        return (digits, groups.joined())
    }

    /// How many words at the beginning write a day or a month in words, and how figures write it:
    /// `ngày 12 tháng 4 năm 2024` is 12/4/2024, `tháng 4/2024` is 4/2024.
    static func day(_ words: ArraySlice<String>) -> (length: Int, others: [String])? {
        var rest = words
        func skip(_ word: String) { if rest.first == word { rest = rest.dropFirst() } }
        func number(in range: ClosedRange<Int>) -> Int? {
            guard let number = rest.first.flatMap({ Int($0) }), range.contains(number) else { return nil }
            rest = rest.dropFirst()
            return number
        }
        var day: Int?
        if rest.first == "ngay" {
            rest = rest.dropFirst()
            guard let found = number(in: 1...31) else { return nil }
            day = found
            skip("thang")
        } else {
            guard rest.first == "thang" else { return nil }
            rest = rest.dropFirst()
        }
        guard let month = number(in: 1...12) else { return nil }
        skip("nam")
        guard let year = number(in: 1900...2100) else { return nil }
        func writings(_ number: Int) -> [String] { number < 10 ? ["\(number)", "0\(number)"] : ["\(number)"] }
        let days = day.map { writings($0).map { $0 + " " } } ?? [""]
        let others = days.flatMap { day in writings(month).map { "\(day)\($0) \(year)" } }
        return (words.count - rest.count, others)
    }

    /// How many words at the beginning are the type of a document whose number follows, how many of them lead from it to the
    /// number, and how else the type is written: `qd 148`, `quyết định số 148`.
    static func documentType(
        _ words: ArraySlice<String>, knowing lexicon: SearchLexicon
    ) -> (length: Int, leading: Int, others: [String])? {
        for length in 1...2 where words.count > length {
            let type = words.prefix(length).joined(separator: " ")
            guard documentTypes.contains(type) else { continue }
            let rest = words.dropFirst(length)
            let leading = rest.first == "so" ? 1 : 0
            guard let number = rest.dropFirst(leading).first, number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { continue }
            return (length, leading, lexicon.others(of: type))
        }
        return nil
    }

    /// The types of documents that have a number (decree 30/2020/NĐ-CP, annex III), short and written out.
    private static let documentTypes: Set<String> = [
        "nq", "nghi quyet", "qd", "quyet dinh", "nd", "nghi dinh", "tt", "thong tu", "tb", "thong bao", "kh",
        "ke hoach",
        "bc", "bao cao", "ct", "chi thi", "hd", "huong dan", "ctr", "chuong trinh", "cv", "cong van", "ttr", "to trinh",
    ]

    /// 8 is 08 and back; 1892 is 1.892, whose groups are words of their own.
    private static func numbers(_ text: String) -> [String] {
        let digits = Array(text.utf8)
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
        if digits.count == 1, text != "0" { return ["0" + text] }
        if digits.count == 2, digits[0] == 0x30, digits[1] != 0x30 { return [String(text.dropFirst())] }
        guard digits.count > 3, digits[0] != 0x30 else { return [] }
        var groups: [String] = []
        var rest = text[...]
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = rest.dropLast(3)
        }
        return [([String(rest)] + groups).joined(separator: " ")]
    }

    /// A syllable that ends in i where others write y: kĩ and kỹ, quí and quý.
    private static func swappedEnding(_ word: String) -> String? {
        let begins = ["h", "k", "l", "m", "s", "t", "qu"]
        guard let last = word.last, begins.contains(folded(String(word.dropLast()))) else { return nil }
        let (i, y) = (Array("iìíỉĩị"), Array("yỳýỷỹỵ"))
        if let place = i.firstIndex(of: last) { return word.dropLast() + String(y[place]) }
        if let place = y.firstIndex(of: last) { return word.dropLast() + String(i[place]) }
        return nil
    }
}

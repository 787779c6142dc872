// Other ways to write a word of a search: figures, i and y, and the abbreviations of offices.

/// What else a typed word or run of words may be written as.
enum OtherWritings {
    /// The other ways to write one word, each as text.
    static func of(_ word: SearchWord) -> [String] {
        var found = numbers(word.typed)
        if let swapped = swappedEnding(word.typed) { found.append(swapped) }
        found += OfficeAbbreviations.shared.long(of: word.folded)
        return found
    }

    /// The short way to write a run of words, without marks; nil when it has none.
    static func short(of words: ArraySlice<String>) -> [String] { OfficeAbbreviations.shared.short(of: Array(words)) }

    /// How many words what an abbreviation stands for may have.
    static var longest: Int { OfficeAbbreviations.shared.longest }

    /// The number that a chunk writes in groups of three digits: 1.892 is 1892; nil for any other text.
    static func ungrouped(_ chunk: Substring) -> String? {
        let groups = chunk.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first.first != "0",
            groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

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

/// The abbreviations that searches know both ways.
struct OfficeAbbreviations: Sendable {
    private let longs: [String: [String]]
    private let shorts: [String: [String]]
    /// How many words the longest of what they stand for has.
    let longest: Int

    /// The list that every search uses.
    static let shared = OfficeAbbreviations(common)

    /// Reads a list: a line each, the short word, a blank, what it stands for.
    init(_ lines: String) {
        var longs: [String: [String]] = [:]
        var shorts: [String: [String]] = [:]
        var longest = 0
        for line in lines.split(separator: "\n") {
            let words = folded(String(line)).split(whereSeparator: \.isWhitespace).map(String.init)
            guard words.count > 1, words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber } }) else { continue }
            let long = words.dropFirst().joined(separator: " ")
            longs[words[0], default: []].append(long)
            shorts[long, default: []].append(words[0])
            longest = max(longest, words.count - 1)
        }
        (self.longs, self.shorts, self.longest) = (longs, shorts, longest)
    }

    func long(of word: String) -> [String] { longs[word] ?? [] }

    func short(of words: [String]) -> [String] { shorts[words.joined(separator: " ")] ?? [] }

    /// Abbreviations that offices of communes write.
    private static let common = """
        htx hợp tác xã
        tht tổ hợp tác
        ubnd ủy ban nhân dân
        hđnd hội đồng nhân dân
        mttq mặt trận tổ quốc
        đvtn đoàn viên thanh niên
        tncs thanh niên cộng sản
        hlhtn hội liên hiệp thanh niên
        lhtn liên hiệp thanh niên
        nhcsxh ngân hàng chính sách xã hội
        csxh chính sách xã hội
        nntn nông nghiệp nông thôn
        ptnt phát triển nông thôn
        nnptnt nông nghiệp phát triển nông thôn
        khcn khoa học công nghệ
        cntt công nghệ thông tin
        ktxh kinh tế xã hội
        ktht kinh tế hạ tầng
        gdđt giáo dục đào tạo
        ldtbxh lao động thương binh xã hội
        lđtbxh lao động thương binh xã hội
        ntm nông thôn mới
        vsattp vệ sinh an toàn thực phẩm
        attp an toàn thực phẩm
        shtt sở hữu trí tuệ
        nq nghị quyết
        qđ quyết định
        nđ nghị định
        tt thông tư
        tb thông báo
        bc báo cáo
        kh kế hoạch
        cty công ty
        tnhh trách nhiệm hữu hạn
        kd kinh doanh
        sx sản xuất
        sp sản phẩm
        tn thanh niên
        đt đối thoại
        thpt trung học phổ thông
        thcs trung học cơ sở
        """
}

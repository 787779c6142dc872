// The short words that a search knows both ways: those of all offices, and those of one.

/// What a search knows besides its words: which short words are written for which long ones. It goes with each query, so
/// that offices with words of their own do not meet.
package struct SearchLexicon: Sendable, Hashable {
    /// The short words that offices of communes write.
    package static let common = SearchLexicon(Abbreviations())

    private let own: Abbreviations
    private let table: Table

    /// The common short words and those of an office; a bar separates several writings of what one stands for.
    package init(_ own: Abbreviations) {
        self.own = own
        table = Table(own.pairs)
    }

    /// How many words the longest of what the short words stand for has.
    var longest: Int { max(table.longest, Table.common.longest) }

    /// How else words without marks are written.
    func others(of words: String) -> [String] {
        let found = Table.common.writings[words] ?? []
        return found + (table.writings[words] ?? []).filter { !found.contains($0) }
    }

    /// The common words being the same, those of the office tell.
    package static func == (left: SearchLexicon, right: SearchLexicon) -> Bool { left.own == right.own }

    /// Hashes the words of the office.
    package func hash(into hasher: inout Hasher) { hasher.combine(own) }
}

/// By words without marks, how else they are written.
private struct Table {
    let writings: [String: [String]]
    let longest: Int

    init(_ pairs: [(short: String, long: String)]) {
        var found: [String: [String]] = [:]
        for (short, long) in pairs {
            let all = ([short] + long.split(separator: "|").map(String.init)).map { part in
                SearchWord.words(of: part, isPrefix: false).map(\.folded).joined(separator: " ")
            }
            guard all.count > 1, !all.contains("") else { continue }
            for one in all {
                found[one, default: []] += all.filter { $0 != one && found[one]?.contains($0) != true }
            }
        }
        writings = found
        longest = found.keys.map { $0.count(where: { $0 == " " }) + 1 }.max() ?? 0
    }

    /// Made by the first search, not by the start.
    static let common = Table(
        commonLines.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (short: String(parts[0]), long: String(parts[1]))
        })

    private static let commonLines = """
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
        nnptnt nông nghiệp và phát triển nông thôn | nông nghiệp phát triển nông thôn | nn ptnt | nông nghiệp và ptnt
        ocop mỗi xã một sản phẩm
        cp chính phủ
        ttg thủ tướng | thủ tướng chính phủ
        tt thị trấn
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

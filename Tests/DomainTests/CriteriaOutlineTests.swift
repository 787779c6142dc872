// The outline of a set of criteria: read, written, and refused when it does not add up.
import Domain
import Testing

/// Outlines for the tests of scores.
enum Outlines {
    static let small = """
        A | Nguyên liệu | 12,5
        A1 | Nguồn | 7,5
        A1.1 | Gần | 5
        - xa | 0
        - gần | 2,5
        - trong xã | 5
        A1.2 | Sạch | 2,5
        - chưa | 0
        - rồi | 2,5
        A2 | Cách làm | 5
        - thường | 1
        - khéo | 5
        B | Bán | 7,5
        B1 | Nơi bán | 7,5
        - một | 2,5
        - nhiều | 7,5
        * 3 | 15
        * 2 | 10
        * 1 | 0
        """

    static let frame = """
        A | Sản phẩm | 40
        A1 | Tổ chức
        A2 | Phát triển
        B | Tiếp thị | 25
        C | Chất lượng | 35
        * 5 | 90
        * 4 | 70
        * 3 | 50
        * 2 | 30
        * 1 | 0
        """

    static func read(_ text: String, total: Int? = nil, isFrameOnly: Bool = false) throws(CriteriaProblem)
        -> CriteriaOutline
    {
        try CriteriaOutline(reading: text, total: total, isFrameOnly: isFrameOnly)
    }

    /// A random outline of parts, with or without groups, whose points are halves.
    static func random(_ numbers: inout Generator) -> CriteriaOutline {
        func criterion(_ code: String) -> CriteriaNode {
            var points = Set(
                (0..<Int.random(in: 1...5, using: &numbers)).map { _ in Int.random(in: 0...20, using: &numbers) })
            points.insert(Int.random(in: 1...20, using: &numbers))
            let options = points.sorted().map {
                CriteriaOption(text: "mức \($0)", points: Points(hundredths: $0 * 50))
            }
            return CriteriaNode(code: code, name: "Tiêu chí \(code)", points: options.last?.points, options: options)
        }
        let parts = ["A", "B", "C"].map { letter in
            let children = (1...Int.random(in: 1...4, using: &numbers)).map { number -> CriteriaNode in
                let code = letter + String(number)
                guard Bool.random(using: &numbers) else { return criterion(code) }
                let below = (1...Int.random(in: 1...3, using: &numbers)).map { criterion("\(code).\($0)") }
                let sum = Points.sum(below.compactMap(\.maximum))
                return CriteriaNode(
                    code: code, name: "Nhóm \(code)", points: Bool.random(using: &numbers) ? sum : nil, children: below)
            }
            return CriteriaNode(
                code: letter, name: "Phần \(letter)", points: .sum(children.compactMap(\.maximum)), children: children)
        }
        let total = Points.sum(parts.compactMap(\.maximum)).hundredths
        let bands = (1...5).map { StarBands.Band(stars: $0, from: Points(hundredths: ($0 - 1) * total / 5)) }
        return CriteriaOutline(parts: parts, bands: StarBands(bands))
    }

    /// Random choices; some criteria stay open.
    static func marks(_ outline: CriteriaOutline, isComplete: Bool = false, _ numbers: inout Generator) -> ScoreMarks {
        var marks = ScoreMarks()
        for criterion in outline.criteria where isComplete || Int.random(in: 0..<4, using: &numbers) > 0 {
            marks[criterion.code].option = criterion.options.indices.randomElement(using: &numbers)
        }
        return marks
    }
}

@Suite struct CriteriaOutlineTests {
    @Test func partsGroupsCriteriaAndOptionsAreRead() throws {
        let outline = try Outlines.read(Outlines.small, total: 20)
        #expect(outline.criteria.map(\.code) == ["A1.1", "A1.2", "A2", "B1"])
        #expect(outline.criteria.map(\.part) == [0, 0, 0, 1])
        #expect(outline.criteria[0].options.map(\.points.text) == ["0", "2,5", "5"])
        #expect(outline.entries.map(\.code) == ["A", "A1", "A1.1", "A1.2", "A2", "B", "B1"])
        #expect(outline.entries.map(\.depth) == [0, 1, 2, 2, 1, 0, 1])
        #expect(outline.entries[0].criteria == 0..<3)
        #expect(outline.total.text == "20")
        #expect(outline.bands.bands.map(\.stars) == [1, 2, 3])
    }

    @Test func writtenAndReadAgainItIsTheSame() throws {
        var numbers = Generator(state: 7)
        for _ in 0..<300 {
            let outline = Outlines.random(&numbers)
            #expect(try Outlines.read(outline.text) == outline)
        }
        let frame = try Outlines.read(Outlines.frame, total: 100, isFrameOnly: true)
        #expect(try Outlines.read(frame.text, total: 100, isFrameOnly: true) == frame)
        #expect(frame.criteria.map(\.code) == ["A", "B", "C"])
        #expect(frame.criteria[0].aspects == ["Tổ chức", "Phát triển"])
    }

    @Test func whatDoesNotAddUpIsRefusedWithTheSum() {
        func problem(_ old: String, _ new: String, total: Int? = 20) -> CriteriaProblem? {
            let lines = Outlines.small.split(separator: "\n").map { $0 == old ? new : String($0) }
            do throws(CriteriaProblem) {
                _ = try Outlines.read(lines.joined(separator: "\n"), total: total)
                return nil
            } catch {
                return error
            }
        }
        #expect(problem("", "") == nil)
        #expect(problem("", "", total: 21) == .total(stated: "21", found: "20"))
        #expect(problem("- trong xã | 5", "- trong xã | 4") == .sum(line: 3, name: "Gần", stated: "5", found: "4"))
        #expect(
            problem("A1 | Nguồn | 7,5", "A1 | Nguồn | 8") == .sum(line: 2, name: "Nguồn", stated: "8", found: "7,5"))
        #expect(problem("A1 | Nguồn | 7,5", "A1 | Nguồn") == nil)
        #expect(
            problem("A | Nguyên liệu | 12,5", "A | Nguyên liệu | 12")
                == .sum(line: 1, name: "Nguyên liệu", stated: "12", found: "12,5"))
        #expect(problem("B1 | Nơi bán | 7,5", "B1 | Nơi bán | x") == .unreadable(line: 14))
        #expect(problem("B1 | Nơi bán | 7,5", "D1 | Nơi bán | 7,5") == .unreadable(line: 14))
        #expect(problem("B1 | Nơi bán | 7,5", "A2 | Nơi bán | 7,5") == .repeated(line: 14, code: "A2"))
        #expect(problem("- một | 2,5", "một") == .unreadable(line: 15))
        #expect(problem("- một | 2,5", "- một | 2,555") == .unreadable(line: 15))
        #expect(problem("- một | 2,5", "- một | -1") == .unreadable(line: 15))
        #expect(problem("* 2 | 10", "* 2 | 16") == .bands(line: 17))
        #expect(problem("* 3 | 15", "* 3 | 21") == .bands(line: 17))
        #expect(problem("* 3 | 15", "* 6 | 15") == .unreadable(line: 17))
    }

    @Test func aFrameIsNoWholeSet() {
        #expect(throws: CriteriaProblem.self) { try Outlines.read(Outlines.frame, total: 100) }
        var set = CriteriaSet()
        (set.outline, set.isFrameOnly) = (Outlines.frame, false)
        #expect(
            CriteriaSet.problems(of: set).first?.reason
                == .criteria(.sum(line: 4, name: "Tiếp thị", stated: "25", found: "0"))
                || CriteriaSet.problems(of: set).first?.reason == .criteria(.unreadable(line: 2)))
        set.isFrameOnly = true
        #expect(CriteriaSet.problems(of: set).isEmpty)
        set.total = 99
        #expect(CriteriaSet.problems(of: set).map(\.reason) == [.criteria(.total(stated: "99", found: "100"))])
    }

    @Test func anyTextIsReadWithoutHarm() {
        var numbers = Generator(state: 3)
        let pieces = [
            "A", "B1", "A1.1", " | ", "|", "- ", "* ", "5", "2,5", "\n", "\n", "90", "é", "\u{301}", "-", "=",
            "9999999999",
        ]
        for _ in 0..<2000 {
            let text = (0..<40).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            for isFrameOnly in [true, false] {
                guard let outline = try? Outlines.read(text, isFrameOnly: isFrameOnly) else { continue }
                #expect((try? Outlines.read(outline.text, isFrameOnly: isFrameOnly)) == outline)
            }
        }
        let long = (1...3000).map { "A\($0) | x | 1" }.joined(separator: "\n")
        #expect(throws: CriteriaProblem.self) { try Outlines.read("A | x | 3000\n" + long) }
    }

    @Test func moreOptionsThanKeysAreRefused() {
        let options = (1...11).map { "- mức | \($0)" }.joined(separator: "\n")
        #expect(throws: CriteriaProblem.tooManyOptions(line: 13, name: "y", limit: 10)) {
            try Outlines.read("A | x | 11\nA1 | y | 11\n" + options)
        }
    }
}

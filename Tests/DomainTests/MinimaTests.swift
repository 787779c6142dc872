// The least that stars need: read, written, counted at every edge, and shown as ways to the next star.
import Domain
import Testing

@Suite struct MinimaTests {
    private static let small = """
        A | Nguyên liệu | 60
        A1 | Gần | 30
        - xa | 10
        - gần | 20 | ***
        - trong xã | 30 | ****
        A2 | Sạch | 30
        - chưa | 0
        - rồi | 30
        B | Bán | 40
        B1 | Nơi bán | 40
        - một | 10
        - hai | 20
        - nhiều | 40 | *****
        * 5 | 90
        * 4 | 70
        * 3 | 50
        * 2 | 30
        * 1 | 0
        """

    @Test func aMinimumIsReadFromItsOwnFieldOrFromTheText() throws {
        let options = [
            "- nhiều | 2 | ****", "- nhiều (****) | 2", "- nhiều**** | 2", "- nhiều (****) | 2 | ****",
            "- (****) nhiều | 2",
        ]
        for option in options {
            let outline = try Outlines.read("A | x | 2\nA1 | y | 2\n- một | 1 |\n\(option)")
            #expect(outline.criteria[0].options.map(\.minimum) == [nil, 4], "\(option)")
            #expect(outline.criteria[0].options.map(\.text) == ["một", "nhiều"], "\(option)")
            #expect(outline.text.hasSuffix("- một | 1\n- nhiều | 2 | ****"))
        }
        let noted = try Outlines.read("A | x | 2\n- riêng***** Ghi chú: xem lại | 2")
        let option = CriteriaOption(text: "riêng Ghi chú: xem lại", points: Points(2), minimum: 5)
        #expect(noted.criteria[0].options == [option])
        // Stars that mean nothing here stay text, and what contradicts itself is refused.
        for text in ["a ** b", "a ****** b", "a * * * b"] {
            let plain = try Outlines.read("A | x | 2\n- \(text) | 2")
            #expect(plain.criteria[0].options == [CriteriaOption(text: text, points: Points(2))])
        }
        for option in [
            "- a (***) | 2 | ****", "- a | 2 | **", "- a | 2 | x", "- a | 2 | *** | x", "- (***) | 2",
            "- a*** (****) | 2",
        ] {
            #expect(throws: CriteriaProblem.unreadable(line: 2)) { try Outlines.read("A | x | 2\n\(option)") }
        }
    }

    @Test(arguments: [
        // A1, A2, B1, stars, missed minima by stars.
        (3, 2, 3, 5, []), (2, 2, 3, 3, [4]), (1, 2, 3, 2, [3]), (3, 2, 2, 4, []), (3, 1, 3, 4, []), (1, 1, 3, 2, [3]),
        (2, 1, 3, 3, []), (1, 1, 1, 1, []),
    ])
    func aMissedMinimumKeepsBelowItsStars(a1: Int, a2: Int, b1: Int, stars: Int, missed: [Int]) throws {
        let outline = try Outlines.read(Self.small, total: 100)
        let scoring = Scoring(outline, ScoreMarks("A1 | \(a1)\nA2 | \(a2)\nB1 | \(b1)"))
        #expect(scoring.stars == stars)
        #expect(scoring.missed.map(\.stars) == missed)
    }

    /// Every sheet of a set: the stars by the rule said again, and the way to the next by trying every way.
    @Test func everySheetOfASmallSetHasTheStarsOfTheRule() throws {
        let outline = try Outlines.read(Self.small, total: 100)
        let needed: [(stars: Int, criterion: Int, option: Int)] = [(3, 0, 1), (4, 0, 2), (5, 2, 2)]
        func stars(_ chosen: [Int]) -> Int {
            let total = zip(outline.criteria, chosen).map { $0.options[$1].points.hundredths }.reduce(0, +) / 100
            let byPoints = total >= 90 ? 5 : total >= 70 ? 4 : total >= 50 ? 3 : total >= 30 ? 2 : 1
            let missed = needed.filter { chosen[$0.criterion] < $0.option }.map(\.stars).min() ?? 6
            return min(byPoints, missed - 1)
        }
        let sheets = (0..<3).flatMap { a in (0..<2).flatMap { b in (0..<3).map { [a, b, $0] } } }
        for sheet in sheets {
            let marks = zip(outline.criteria, sheet).map { "\($0.code) | \($1 + 1)" }.joined(separator: "\n")
            let scoring = Scoring(outline, ScoreMarks(marks))
            #expect(scoring.stars == stars(sheet), "\(sheet)")
            guard let next = scoring.nextStar() else {
                #expect(stars(sheet) == 5)
                continue
            }
            let better = sheets.filter { other in
                zip(other, sheet).allSatisfy { $0 >= $1 } && stars(other) >= next.stars
            }
            let fewest = better.map { zip($0, sheet).count { $0 != $1 } }.min()
            #expect(next.stars == stars(sheet) + 1 && next.ways.first?.count == fewest, "\(sheet)")
        }
    }

    /// A random outline in which some options are the least of stars.
    private static func random(_ numbers: inout Generator) -> CriteriaOutline {
        let lines = Outlines.random(&numbers).text.split(separator: "\n").map { line -> String in
            guard line.hasPrefix("-"), Int.random(in: 0..<4, using: &numbers) == 0 else { return String(line) }
            return line + " | " + String(repeating: "*", count: Int.random(in: 3...5, using: &numbers))
        }
        return (try? Outlines.read(lines.joined(separator: "\n"))) ?? Outlines.random(&numbers)
    }

    @Test func aMinimumNeverAddsAStarAndEveryMissedOneSaysWhy() throws {
        var numbers = Generator(state: 31)
        for _ in 0..<1000 {
            let outline = Self.random(&numbers)
            #expect(try Outlines.read(outline.text) == outline)
            let scoring = Scoring(outline, Outlines.marks(outline, isComplete: true, &numbers))
            let (stars, byPoints) = (try #require(scoring.stars), try #require(scoring.starsByPoints))
            #expect(stars <= byPoints && scoring.missed.isEmpty == (stars == byPoints))
            for missed in scoring.missed {
                let points = try #require(scoring.given[missed.criterion])
                #expect(points < missed.points && stars < missed.stars && missed.stars <= byPoints)
            }
            // One point more or less in another criterion never makes good for it.
            if let first = scoring.missed.first {
                var best = outline.criteria.reduce(into: ScoreMarks()) { marks, criterion in
                    let options = criterion.options
                    marks[criterion.code].option = options.indices.max { options[$0].points < options[$1].points }
                }
                let code = outline.criteria[first.criterion].code
                best[code] = scoring.marks[code]
                #expect(try #require(Scoring(outline, best).stars) < first.stars)
            }
            // What is open misses nothing yet.
            let open = Scoring(outline, ScoreMarks())
            #expect(open.missed.isEmpty && open.missed(upTo: 5).isEmpty)
        }
    }

    @Test func everyWayReachesTheStarWithItsMinimaAndNoneIsTooLong() throws {
        var numbers = Generator(state: 37)
        var withMinima = 0
        for _ in 0..<1000 {
            let outline = Self.random(&numbers)
            let marks = Outlines.marks(outline, isComplete: Bool.random(using: &numbers), &numbers)
            let scoring = Scoring(outline, marks)
            guard let next = scoring.nextStar() else { continue }
            #expect(!next.ways.isEmpty && next.missing >= .zero)
            withMinima += next.minima.isEmpty ? 0 : 1
            for way in next.ways {
                #expect(way.map(\.criterion) == way.map(\.criterion).sorted())
                #expect(next.minima.allSatisfy { least in way.contains { $0.criterion == least.criterion } })
                func stars(without left: Int?) -> Int? {
                    var better = marks
                    for (index, step) in way.enumerated() where index != left {
                        better[outline.criteria[step.criterion].code].option = step.option
                    }
                    // What is still open and no minimum stays at nothing: the total counts, not whether it is complete.
                    let tried = Scoring(outline, better)
                    let barrier = Scoring(outline, better).barrier
                    return outline.bands.bands.last { $0.from <= tried.total && $0.stars < barrier }?.stars
                }
                #expect((stars(without: nil) ?? 0) >= next.stars)
                for index in way.indices { #expect((stars(without: index) ?? 0) < next.stars) }
                let gained = way.map { step in step.points - (scoring.given[step.criterion] ?? .zero) }
                #expect(gained == way.map(\.gain))
            }
            #expect(Set(next.ways.map(\.count)).count == 1)
            let gains = next.ways.map { Points.sum($0.map(\.gain)) }
            #expect(gains == gains.sorted())
        }
        #expect(withMinima > 100)
    }

    @Test func theCouncilReachesAMinimumWhenItsAverageDoes() throws {
        let outline = try Outlines.read(Self.small, total: 100)
        func sheet(_ a1: Int) -> Scoring { Scoring(outline, ScoreMarks("A1 | \(a1)\nA2 | 2\nB1 | 3")) }
        let all = try #require(CouncilAverage([sheet(3), sheet(3)]))
        #expect(all.stars == 5 && all.missed.isEmpty)
        let one = try #require(CouncilAverage([sheet(3), sheet(2)]))
        #expect(one.total.text == "95" && one.stars == 3 && one.missed.map(\.stars) == [4])
        // A third of a hundredth is enough to miss it.
        let sheets = [sheet(3), sheet(3), sheet(2)]
        #expect(CouncilAverage(sheets)?.stars == 3)
    }
}

extension Scoring {
    /// The fewest stars whose minimum is not reached; what is open reaches none.
    fileprivate var barrier: Int {
        outline.criteria.indices.flatMap { index in
            outline.criteria[index].options.compactMap { option -> Int? in
                guard let minimum = option.minimum else { return nil }
                // Among options for the same stars the cheapest is enough.
                let cheapest = outline.criteria[index].options.filter { $0.minimum == minimum }.map(\.points).min()
                guard let cheapest, given[index].map({ $0 < cheapest }) ?? true else { return nil }
                return minimum
            }
        }.min() ?? 6
    }
}

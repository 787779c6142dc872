// Score sheets counted: totals, bands, averages, and what it takes to reach the next star.
import Domain
import Testing
import ThreadClock

@Suite struct ScoringTests {
    private func points(_ text: String) throws -> Points { try #require(Points(vietnamese: text)) }

    @Test(arguments: [
        ("0", 1), ("29,99", 1), ("30", 2), ("49,99", 2), ("50", 3), ("69,99", 3), ("70", 4), ("89,99", 4), ("90", 5),
        ("100", 5),
    ])
    func bandsAtTheirEdges(text: String, stars: Int) throws {
        let outline = try Outlines.read(Outlines.frame, total: 100, isFrameOnly: true)
        #expect(outline.bands.stars(for: try points(text)) == stars)
        // The same through a sheet: the points spread over the parts.
        var (marks, left) = (ScoreMarks(), try points(text))
        for criterion in outline.criteria {
            let given = min(left, criterion.maximum)
            marks[criterion.code].points = given
            left = left - given
        }
        let scoring = Scoring(outline, marks)
        #expect(scoring.total.text == text && scoring.stars == stars && scoring.isComplete)
        var sheet = scoring.settled(ScoreSheet())
        #expect(sheet.points?.vietnameseText == text && sheet.starRating == stars && sheet.isComplete)
        marks["B"] = ScoreMark()
        sheet = Scoring(outline, marks).settled(sheet)
        #expect(sheet.starRating == nil && !sheet.isComplete)
    }

    @Test func anUnfinishedSheetHasNoBand() throws {
        let outline = try Outlines.read(Outlines.frame, total: 100, isFrameOnly: true)
        #expect(Scoring(outline, ScoreMarks()).stars == nil)
        var marks = ScoreMarks()
        for criterion in outline.criteria.dropLast() { marks[criterion.code].points = criterion.maximum }
        #expect(Scoring(outline, marks).stars == nil)
        for criterion in outline.criteria { marks[criterion.code].points = .zero }
        #expect(Scoring(outline, marks).stars == 1, "what is scored with nothing is scored")
    }

    @Test func noTotalLiesOutside() {
        var numbers = Generator(state: 11)
        for _ in 0..<500 {
            let outline = Outlines.random(&numbers)
            var marks = Outlines.marks(outline, &numbers)
            // What a file or another version of the set may bring.
            for criterion in outline.criteria where Int.random(in: 0..<5, using: &numbers) == 0 {
                marks[criterion.code] = ScoreMark(
                    option: Int.random(in: -2...12, using: &numbers),
                    points: Points(hundredths: Int.random(in: 0...900_000, using: &numbers)))
            }
            marks["Z9"] = ScoreMark(option: 3)
            let scoring = Scoring(outline, marks)
            #expect(.zero <= scoring.total && scoring.total <= outline.total)
            #expect(Points.sum(scoring.parts) == scoring.total)
            let whole = outline.criteria.reduce(into: ScoreMarks()) { $0[$1.code].option = $1.options.count - 1 }
            #expect(Scoring(outline, whole).total == outline.total)
        }
    }

    @Test func averagesLieBetweenAndDoNotDependOnOrder() throws {
        var numbers = Generator(state: 5)
        for _ in 0..<300 {
            let outline = Outlines.random(&numbers)
            var sheets = (1...Int.random(in: 1...7, using: &numbers)).map { _ in
                Scoring(outline, Outlines.marks(outline, isComplete: true, &numbers))
            }
            let average = try #require(CouncilAverage(sheets))
            let totals = sheets.map(\.total)
            #expect(try #require(totals.min()) <= average.total && average.total <= #require(totals.max()))
            sheets.shuffle(using: &numbers)
            #expect(CouncilAverage(sheets) == average)
            // A sheet that is not complete does not count.
            #expect(CouncilAverage(sheets + [Scoring(outline, ScoreMarks())]) == average)
        }
        #expect(CouncilAverage([]) == nil)
        #expect(Points.average([Points(1), Points(2), Points(2)])?.text == "1,67")
        #expect(Points.average([Points(hundredths: 1), Points(hundredths: 2)])?.text == "0,02")
    }

    @Test func everyWayToTheNextStarReachesItAndNoneIsTooLong() throws {
        var numbers = Generator(state: 23)
        for _ in 0..<500 {
            let outline = Outlines.random(&numbers)
            let marks = Outlines.marks(outline, &numbers)
            let scoring = Scoring(outline, marks)
            guard let next = scoring.nextStar() else {
                #expect(outline.bands.stars(for: scoring.total) == 5)
                continue
            }
            #expect(scoring.total + next.missing == next.from && next.missing > .zero)
            #expect(!next.ways.isEmpty && Set(next.ways).count == next.ways.count)
            #expect(scoring.nextStar() == next)
            for way in next.ways {
                func total(without left: Int?) -> Points {
                    var better = marks
                    for (index, step) in way.enumerated() where index != left {
                        better[outline.criteria[step.criterion].code].option = step.option
                    }
                    return Scoring(outline, better).total
                }
                #expect(total(without: nil) >= next.from)
                for index in way.indices { #expect(total(without: index) < next.from) }
            }
            // The best first: as few criteria as possible, then as few points.
            #expect(Set(next.ways.map(\.count)).count == 1)
            let gains = next.ways.map { Points.sum($0.map(\.gain)) }
            #expect(gains == gains.sorted())
        }
    }

    @Test func aLargeSetAnswersAtOnce() throws {
        var parts: [CriteriaNode] = []
        for letter in ["A", "B", "C", "D"] {
            let children = (1...60).map { number in
                CriteriaNode(
                    code: letter + String(number), name: "x", points: Points(hundredths: 500 + number),
                    options: (0...5).map {
                        CriteriaOption(text: "y", points: Points(hundredths: $0 * 100 + ($0 == 5 ? number : $0)))
                    })
            }
            parts.append(
                CriteriaNode(code: letter, name: "p", points: .sum(children.compactMap(\.maximum)), children: children))
        }
        let outline = CriteriaOutline(
            parts: parts,
            bands: StarBands([StarBands.Band(stars: 1, from: .zero), StarBands.Band(stars: 5, from: Points(600))]))
        let scoring = Scoring(outline, ScoreMarks())
        let time = processorTime { #expect(scoring.nextStar()?.ways.count == 3) }
        #expect(time < .seconds(10))
    }

    @Test func aFrameSaysHowManyPointsToType() throws {
        let outline = try Outlines.read(Outlines.frame, total: 100, isFrameOnly: true)
        var marks = ScoreMarks()
        (marks["A"].points, marks["B"].points, marks["C"].points) = (Points(30), Points(15), Points(20))
        let next = try #require(Scoring(outline, marks).nextStar())
        #expect(next.stars == 4 && next.missing.text == "5")
        #expect(next.ways.allSatisfy { $0.count == 1 && $0[0].gain.text == "5" })
        #expect(next.ways.map { outline.criteria[$0[0].criterion].code } == ["A", "B", "C"])
        marks["B"].points = Points(26)
        #expect(Scoring(outline, marks).open == 1)
    }

    @Test func marksAreWrittenAndReadAgain() {
        var marks = ScoreMarks()
        marks["A1.1"] = ScoreMark(option: 1, evidence: ["Giấy; chứng | nhận", "C:\\ảnh"], note: "xem | lại; \\")
        marks["B"] = ScoreMark(points: Points(hundredths: 3250), note: "họp")
        marks["C"] = ScoreMark(evidence: ["Hợp đồng"])
        #expect(ScoreMarks(marks.text) == marks)
        #expect(marks.text.split(separator: "\n").count == 3)
        #expect(marks.text.contains("B | =32,5 |  | họp"))
        #expect(ScoreMarks("A1 | 2\nrác\n | 3\nX9 | =1,5")["A1"].option == 1)
        // Unknown codes stay.
        #expect(ScoreMarks("X9 | 2").text == "X9 | 2")
        marks["C"] = ScoreMark()
        #expect(marks.marked == ["A1.1", "B"])
        var numbers = Generator(state: 2)
        let pieces = ["A", "|", ";", "\\", " ", "=", "1", "\n", "ờ", "2,5"]
        for _ in 0..<2000 {
            let text = (0..<20).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            let read = ScoreMarks(text)
            #expect(ScoreMarks(read.text) == read, "\(text)")
        }
    }

    @Test func twoVersionsArePutTogether() {
        let base = ScoreMarks("A | 1\nB | 1\nC | 1\nD | 1")
        let mine = ScoreMarks("A | 2\nB | 1\nC | 2\nD | 1\nE | 1")
        let theirs = ScoreMarks("A | 1\nB | 2\nC | 3\nF | 1")
        let merged = mine.merged(with: theirs, base: base)
        #expect(merged.marks == ScoreMarks("A | 2\nB | 2\nC | 2\nE | 1\nF | 1"))
        #expect(merged.clashes == ["C"] && merged.taken == 3)
        // Without what both began from, nothing that one of them says is dropped.
        let unknown = mine.merged(with: theirs, base: nil)
        #expect(unknown.marks == ScoreMarks("A | 2\nB | 1\nC | 2\nD | 1\nE | 1\nF | 1"))
        #expect(unknown.clashes == ["A", "B", "C"])
    }

    @Test func sheetsAreSummedUpSetBySet() throws {
        func set(_ id: Int64, _ decision: String, from year: Int) -> CriteriaSet {
            var set = CriteriaSet()
            set.identity.id = id
            (set.decision, set.outline, set.isFrameOnly) = (decision, Outlines.frame, true)
            set.validFrom = Sample.day(year, 1, 1)
            return set
        }
        func sheet(_ set: Int64, _ role: ScoreSheet.Role, _ points: Int?, _ part: Int = 35) -> ScoreSheet {
            var sheet = ScoreSheet()
            (sheet.criteria, sheet.role) = (set, role)
            sheet.marks = "A | =\(part)\nB | =20\n" + (points.map { "C | =\($0)" } ?? "")
            return sheet
        }
        let sheets = [
            sheet(1, .own, 30), sheet(2, .own, 35), sheet(2, .member, 20), sheet(2, .member, 21),
            sheet(2, .member, nil),
            sheet(9, .own, 1),
        ]
        let summary = ScoreSummary(sheets: sheets, sets: [set(1, "cũ", from: 2019), set(2, "mới", from: 2023)])
        #expect(summary.bySet.map(\.set.decision) == ["mới", "cũ"])
        let current = try #require(summary.current)
        #expect(current.average?.count == 2 && current.average?.total.text == "75,5")
        #expect(current.average?.parts.map(\.text) == ["35", "20", "20,5"])
        #expect(current.result?.role == .member && current.result?.stars == 4)
        #expect(current.latest(.own)?.scoring.total.text == "90")
        #expect(summary.bySet[1].result?.role == .own)
        #expect(ScoreSummary(sheets: [], sets: []).current == nil)
    }
}

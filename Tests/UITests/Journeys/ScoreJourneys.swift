// Score sheets: begun, filled with one key an option, compared, and never lost.
import Domain
import Office
import Screen
import Testing
import UI

@Suite(.takingTurns) struct ScoreJourneys {
    static let score = RecordKind.scoreSheet
    static let outline = """
        A | Nguyên liệu | 15
        A1 | Nguồn | 10
        - xa | 0
        - gần | 4
        - trong xã | 10
        A2 | Sạch | 5
        - chưa | 1
        - rồi | 5
        B | Bán | 5
        B1 | Nơi bán | 5
        - một | 2,5
        - nhiều | 5
        * 3 | 18
        * 2 | 10
        * 1 | 0
        """

    /// An office with two frames and a whole set, a product with a dossier of two papers, and its neighbour.
    static func office(productSet: String = "Mứt, quả") -> TestOffice {
        func set(_ name: String, _ decision: String, _ from: Int, to: Int? = nil, points: [Int] = []) -> RecordEntry {
            var set = CriteriaSet()
            (set.name, set.decision) = (name, decision)
            set.validFrom = CalendarDate(year: from, month: 1, day: 1)
            set.validTo = to.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
            set.isFrameOnly = !points.isEmpty
            let parts = zip(["A", "B", "C"], points).map { "\($0) | Phần \($0) | \($1)" }
            set.outline = points.isEmpty ? Self.outline : (parts + ["* 4 | 70", "* 1 | 0"]).joined(separator: "\n")
            set.total = points.isEmpty ? 20 : 100
            return RecordEntry(set)
        }
        var entries = [
            set("Khung cũ", "1048/QĐ-TTg", 2019, to: 2022, points: [35, 25, 40]),
            set("Khung mới", "148/QĐ-TTg", 2023, points: [40, 25, 35]), set("Bộ mứt", "Mẫu", 2023),
        ]
        for name in ["Mứt trám", "Trám dầm"] {
            var product = Product()
            (product.name, product.group, product.productSet) = (name, "Thực phẩm", productSet)
            product.holder = "HTX Rừng Xanh"
            entries.append(RecordEntry(product))
        }
        var dossier = Dossier()
        (dossier.title, dossier.item, dossier.product) = ("Hồ sơ lần đầu", "Mứt trám", 1)
        entries.append(RecordEntry(dossier))
        for (number, name) in ["Phiếu kiểm nghiệm", "Hợp đồng mua trám"].enumerated() {
            var paper = DossierPaper()
            (paper.number, paper.name, paper.dossier) = (number + 1, name, 1)
            entries.append(RecordEntry(paper))
        }
        return TestOffice(entries)
    }

    static func stored(
        _ office: TestOffice, marks: String, set: Int64 = 3, by gone: CriteriaSet? = nil,
        _ body: (inout ScoreSheet) -> Void = { _ in }
    ) {
        guard let criteria: CriteriaSet = gone ?? office.entry(RecordKind.criteriaSet, set)?.record() else { return }
        var sheet = ScoreSheet()
        (sheet.item, sheet.product, sheet.dossier, sheet.criteria) = ("Mứt trám", 1, 1, set)
        sheet.scoredOn = Sample.today
        body(&sheet)
        office.put(RecordEntry(Scoring(criteria.scored, ScoreMarks(marks)).settled(sheet)))
    }

    /// The register of score sheets of the dossier.
    static func atDossier(_ office: TestOffice = office(), size: Size = Journey.usual) async -> Journey {
        let journey = await Journey(office, size: size, keys: "2]]")
        await journey.rest()
        await journey.press("pPhiếu<Enter>")
        return journey
    }

    static func sheet(_ journey: Journey) -> ScoreSheet? { journey.office.entry(score, 1)?.record() }
    static func open(_ journey: Journey) -> ScoreState? {
        if case .score(let score) = journey.state.layers.last { score } else { nil }
    }

    @Test func aSheetIsFilledWithOneKeyAnOption() async throws {
        let journey = await Self.atDossier()
        #expect(journey.list.query.kind == Self.score)
        await journey.press("<F7>")
        // The whole set in force first, then the frame, then what is not in force any more.
        guard case .menu(let menu) = journey.state.layers.last else { Issue.record("no menu"); return }
        let shipped = "Lấy các bộ tiêu chí có sẵn trong chương trình"
        #expect(menu.items.map(\.title) == ["Bộ mứt", "Khung mới", "Khung cũ", shipped])
        #expect(menu.items.map { $0.note.contains("khung") } == [false, true, true, false])
        await journey.press("<Enter>")
        await journey.press("<Down><Down><Enter>")
        #expect(journey.place == .prompt)
        await journey.press("<Enter>")
        #expect(journey.place == .score)
        await journey.press("2")
        #expect(Self.open(journey)?.cursor == 1 && journey.text.contains("4/20"))
        await journey.press("22")
        #expect(journey.message.contains("14") && journey.message.contains("2 sao"))
        #expect(Self.sheet(journey) == nil)
        await journey.press("<F2>")
        #expect(journey.place == .list)
        let sheet = try #require(Self.sheet(journey))
        #expect(sheet.role == .member && sheet.scorer == "Thành viên 1" && sheet.item == "Mứt trám")
        #expect(sheet.product == 1 && sheet.dossier == 1 && sheet.criteria == 3 && sheet.scoredOn == Sample.today)
        #expect(sheet.points?.vietnameseText == "14" && sheet.starRating == 2 && sheet.isComplete)
        #expect(ScoreMarks(sheet.marks)["A1"].option == 1)
        #expect(journey.office.draft(Self.score) == nil)
    }

    @Test func whatItTakesToReachTheNextStarIsShown() async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 2\nA2 | 2\nB1 | 2")
        let journey = await Self.atDossier(office)
        await journey.press("<Enter>")
        #expect(journey.text.contains("Thiếu 4 điểm để đạt 3 sao") && journey.text.contains("A1 Nguồn → mức 3 (+6)"))
        await journey.press("3")
        #expect(journey.text.contains("Đã ở hạng sao cao nhất."))
    }

    @Test func choicesAreTakenBackAndMadeAgain() async {
        let office = Self.office()
        Self.stored(office, marks: "")
        let journey = await Self.atDossier(office)
        await journey.press("<F4>1")
        #expect(Self.open(journey)?.scoring.given.map { $0?.text } == ["0", nil, nil])
        await journey.press("<Up>3")
        #expect(Self.open(journey)?.scoring.given[0]?.text == "10")
        await journey.press("<C-z>")
        #expect(Self.open(journey)?.scoring.given[0]?.text == "0" && Self.open(journey)?.cursor == 0)
        await journey.press("<C-z>")
        #expect(Self.open(journey)?.scoring.open == 3)
        await journey.press("<C-y><C-y>")
        #expect(Self.open(journey)?.scoring.total.text == "10")
        await journey.press("<BS>")
        #expect(Self.open(journey)?.scoring.open == 3)
        await journey.press("9")
        #expect(journey.message.contains("chỉ có 3 mức"))
        await journey.press("<Down><Tab>")
        #expect(Self.open(journey)?.cursor == 2)
    }

    @Test func evidencePointsAtThePapersOfTheDossier() async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 1")
        let journey = await Self.atDossier(office)
        await journey.press("<Enter><Home>e")
        #expect(journey.text.contains("Phiếu kiểm nghiệm") && journey.text.contains("Hợp đồng mua trám"))
        await journey.press("<Enter><Down><Enter><Up><Enter>")
        await journey.press("<Esc>n")
        await journey.press("đã xem, đủ 12 hộ<Enter>")
        await journey.press("e")
        await journey.press("khác<Enter>")
        await journey.press("Ảnh vườn<Enter>")
        #expect(
            Self.open(journey)?.mark
                == ScoreMark(option: 0, evidence: ["Hợp đồng mua trám", "Ảnh vườn"], note: "đã xem, đủ 12 hộ"))
        await journey.press("<F2>")
        #expect(Self.sheet(journey)?.marks == "A1 | 1 | Hợp đồng mua trám; Ảnh vườn | đã xem, đủ 12 hộ")
        // The record of the sheet tells it.
        await journey.press("<Right>")
        await journey.rest()
        #expect(journey.text.contains("§ Hợp đồng mua trám; Ảnh vườn"))
    }

    @Test func escapeLosesNothing() async {
        let office = Self.office()
        Self.stored(office, marks: "")
        let journey = await Self.atDossier(office)
        await journey.press("<Enter>3")
        await journey.press("<Esc>")
        #expect(journey.place == .list && journey.message.contains("nháp"))
        #expect(Self.sheet(journey)?.marks == "")
        await journey.press("<Enter>")
        #expect(Self.open(journey)?.scoring.given[0]?.text == "10" && journey.message.contains("nháp"))
        // Going on and leaving again keeps it; nothing chosen, nothing kept.
        await journey.press("<C-z>")
        await journey.press("<Esc>")
        await journey.press("<Enter>")
        #expect(Self.open(journey)?.scoring.given[0]?.text == "10")
        await journey.press("<BS>")
        await journey.press("<Esc>")
        #expect(office.draft(Self.score, of: 1) == nil)
    }

    @Test func aNewSheetIsKeptAsADraftToo() async {
        let journey = await Self.atDossier()
        await journey.press("<F7><Enter><Enter>")
        #expect(journey.place == .prompt)
        await journey.press("Chủ nhiệm<Enter>12")
        await journey.pause()
        #expect(journey.office.draft(Self.score) != nil)
        await journey.press("<Esc>")
        await journey.press("<F7><Down><Enter><Enter>")
        await journey.press("Xã<Enter>")
        // What was filled in before comes first.
        #expect(Self.open(journey)?.set.name == "Bộ mứt" && Self.open(journey)?.scoring.total.text == "5")
        await journey.press("<Esc>")
        #expect(journey.office.draft(Self.score)?.entry["marks"].text == "A1 | 1\nA2 | 2")
        await journey.press("<F7><Down><Enter><Enter>")
        await journey.press("Xã<Enter><F2>")
        #expect(Self.sheet(journey)?.marks == "A1 | 1\nA2 | 2" && journey.office.draft(Self.score) == nil)
    }

    @Test func pointsAreTypedForAFrame() async {
        let office = Self.office()
        Self.stored(office, marks: "", set: 2)
        let journey = await Self.atDossier(office)
        await journey.press("<Enter>")
        #expect(journey.text.contains("chỉ có khung điểm"))
        await journey.press("41<Enter>")
        #expect(Self.open(journey)?.cursor == 0 && journey.message.contains("0 đến 40"))
        await journey.press("<BS><BS>32,5<Enter>20<Down>")
        #expect(Self.open(journey)?.cursor == 2 && Self.open(journey)?.scoring.total.text == "52,5")
        #expect(
            journey.text.contains("Thiếu 17,5 điểm để đạt 4 sao")
                && journey.text.contains("C Phần C → 17,5 điểm (+17,5)"))
        // What is being typed counts when one saves.
        await journey.press("18")
        await journey.press("<F2>")
        #expect(Self.sheet(journey)?.points?.vietnameseText == "70,5" && Self.sheet(journey)?.starRating == 4)
    }

    @Test func aSaveElsewhereIsPutTogether() async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 1\nA2 | 1\nB1 | 1")
        let journey = await Self.atDossier(office)
        await journey.press("<Enter>32")
        office.changeElsewhere(Self.score, 1, "marks", .text("A1 | 2\nA2 | 1\nB1 | 2"))
        await journey.press("<F2>")
        #expect(journey.place == .score && journey.message.contains("A1"))
        #expect(Self.open(journey)?.scoring.marks == ScoreMarks("A1 | 3\nA2 | 2\nB1 | 2"))
        #expect(journey.text.contains("Nơi khác đã chọn: 2"))
        await journey.press("<F2>")
        #expect(Self.sheet(journey)?.points?.vietnameseText == "20" && Self.sheet(journey)?.starRating == 3)
    }

    @Test func anOldVersionIsTakenUpFromTheHistory() async {
        let office = Self.office()
        Self.stored(office, marks: "A1 | 1")
        let journey = await Self.atDossier(office)
        await journey.press("<Enter><Home>3<F2>")
        await journey.press("<Enter><Home>2<F2>")
        await journey.press("h<Right><Left><Enter>")
        #expect(journey.place == .score && Self.open(journey)?.scoring.given[0]?.text == "10")
        await journey.press("<F2>")
        #expect(Self.sheet(journey)?.points?.vietnameseText == "10")
    }

    @Test func aSheetWhoseCriteriaAreGoneAsksForOthers() async {
        // Criteria in use do not go to the bin; a sheet that comes from elsewhere may name some that are there.
        let office = Self.office()
        let criteria: CriteriaSet? = office.entry(RecordKind.criteriaSet, 3)?.record()
        office.change { $0.records[RecordKind.criteriaSet]?[3] = nil }
        Self.stored(office, marks: "A1 | 1", by: criteria)
        let journey = await Self.atDossier(office)
        await journey.press("<Enter>")
        #expect(journey.place == .menu)
        await journey.press("<Enter>5<Enter><F2>")
        #expect(Self.sheet(journey)?.criteria == 2 && Self.sheet(journey)?.marks.contains("A1 | 1") == true)
    }

    @Test func aSheetWithoutCriteriaAsksForThem() async {
        let office = TestOffice()
        var sheet = ScoreSheet()
        sheet.item = "Mứt"
        office.put(RecordEntry(sheet))
        let journey = await Journey(office, keys: "2]]]]")
        #expect(journey.list.query.kind == Self.score)
        await journey.press("<Enter>")
        #expect(journey.text.contains("Lấy các bộ tiêu chí có sẵn"))
        #expect(
            journey.answers(to: .event(.key(KeyPress(.enter)), milliseconds: 0)) == [
                .planImport(Office.shippedCriteria)
            ])
    }
}

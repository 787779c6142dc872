// The steps of a dossier and of its papers, obstacle by obstacle, and what becomes of the product.
import Domain
import Testing

@Suite("The way of a dossier")
struct DossierWorkflowTests {
    private let today = Sample.day(2026, 5, 4)

    /// A dossier that lacks nothing.
    private var ready: Dossier {
        var dossier = Dossier()
        (dossier.title, dossier.item, dossier.product) = ("Hồ sơ", "Trám đen", 7)
        (dossier.localIngredients, dossier.localLabour) = (.met, .met)
        (dossier.ideaOrigin, dossier.localIdentity) = (.met, .unmet)
        (dossier.consultedOn, dossier.minutes) = (Sample.day(2026, 5, 1), "Hội phụ nữ, thôn Đông: đồng ý.")
        return dossier
    }

    private func paper(_ name: String, _ state: DossierPaper.State, required: Bool = true) -> DossierPaper {
        var paper = DossierPaper()
        (paper.name, paper.state, paper.isRequired) = (name, state, required)
        return paper
    }

    private var papers: [DossierPaper] {
        [paper("Đơn", .checked), paper("Nhãn", .accepted), paper("Ảnh", .missing, required: false)]
    }

    private func step(
        _ dossier: Dossier, _ papers: [DossierPaper], to state: Dossier.State, _ facts: [String: FieldValue] = [:]
    ) -> (record: Dossier?, obstacles: [StepObstacle], following: [RecordEntry]) {
        RecordStep.taking(dossier, to: state.rawValue, facts, around: papers.map { RecordEntry($0) }, on: today)
    }

    private func obstacles(_ dossier: Dossier, _ papers: [DossierPaper]) -> [StepObstacle] {
        step(dossier, papers, to: .submitted).obstacles
    }

    @Test func aWholeDossierIsSubmitted() throws {
        #expect(obstacles(ready, papers) == [])
        let submitted = try #require(step(ready, papers, to: .submitted).record)
        #expect(submitted.state == .submitted && submitted.submittedOn == today)
    }

    @Test func everyRequiredPaperMustBeChecked() {
        for state in [DossierPaper.State.missing, .handedIn, .toMend] {
            #expect(obstacles(ready, papers + [paper("Sổ", state)]) == [.papersNotReady(["Sổ"])], "\(state)")
            #expect(obstacles(ready, papers + [paper("Sổ", state, required: false)]) == [], "\(state)")
        }
        #expect(obstacles(ready, []) == [.needsPapers])
    }

    @Test func everyMatterMustBeAssessedAndAMeetingHasItsMinutes() {
        var dossier = ready
        (dossier.localLabour, dossier.localIdentity) = (.open, .open)
        #expect(obstacles(dossier, papers) == [.openMatters([.localLabour, .localIdentity])])
        dossier = ready
        dossier.minutes = " \n"
        #expect(obstacles(dossier, papers) == [.needsMinutes])
        dossier.consultedOn = nil
        #expect(obstacles(dossier, papers) == [], "it is held only where it is needed")
    }

    @Test func aRenewalNeedsItsSelfAssessment() {
        var dossier = ready
        dossier.purpose = .renewal
        #expect(obstacles(dossier, papers) == [.needsSelfAssessment])
        #expect(obstacles(dossier, papers + [paper("Báo cáo TỰ ĐÁNH GIÁ 2026", .checked)]) == [])
        #expect(obstacles(dossier, papers + [paper("Tự đánh giá", .handedIn)]) == [.papersNotReady(["Tự đánh giá"])])
    }

    @Test func everyDossierSinceTheDecisionOf2026NeedsOne() {
        var dossier = ready
        (dossier.purpose, dossier.startedOn) = (.upgrade, Sample.day(2026, 5, 21))
        func obstacles() -> [StepObstacle] {
            let around = papers.map { RecordEntry($0) }
            return RecordStep.taking(dossier, to: "submitted", [:], around: around, on: Sample.day(2026, 5, 25))
                .obstacles
        }
        #expect(obstacles() == [])
        dossier.receivedOn = Sample.day(2026, 5, 22)
        #expect(obstacles() == [.needsSelfAssessment])
    }

    @Test func stepsFollowOneAnother() {
        func next(_ state: Dossier.State) -> [String] { Dossier.description.workflow?.next(state.rawValue) ?? [] }
        for from in Dossier.State.allCases {
            var dossier = ready
            dossier.state = from
            for to in Dossier.State.allCases where !next(from).contains(to.rawValue) {
                #expect(
                    step(dossier, papers, to: to).obstacles
                        == [from == to ? .alreadyThere : .notAllowed(from: from.rawValue)])
            }
        }
        #expect(next(.recognised) == [] && next(.refused) == [])
    }

    @Test func returningAndRefusingMustSayWhy() throws {
        var dossier = ready
        dossier.state = .submitted
        for state in [Dossier.State.returned, .refused] {
            #expect(step(dossier, papers, to: state, ["reason": .text(" ")]).obstacles == [.needsFacts(["reason"])])
            let taken = step(dossier, papers, to: state, ["reason": .text("Thiếu nhãn")])
            #expect(taken.record?.reason == "Thiếu nhãn")
        }
        dossier.state = .returned
        dossier.reason = "Thiếu nhãn"
        #expect(step(dossier, papers, to: .submitted).record?.reason == "")
    }

    @Test func recognitionMustKnowItsFacts() {
        var dossier = ready
        dossier.state = .submitted
        func obstacles() -> [StepObstacle] { step(dossier, papers, to: .recognised).obstacles }
        #expect(obstacles() == [.needsFacts(["starRating", "points", "decision", "issuedOn"])])
        (dossier.starRating, dossier.decision, dossier.issuedOn) = (4, "12/QĐ-UBND", today)
        #expect(obstacles() == [.needsFacts(["points"])])
        dossier.points = Figure(unscaled: 1001, scale: 1)
        #expect(obstacles() == [.pointsOutside])
        dossier.points = Figure(unscaled: 1000, scale: 1)
        #expect(obstacles() == [])
        dossier.product = nil
        #expect(obstacles() == [.needsProduct])
    }

    @Test func severalDossiersOfOneProductChangeItOnce() throws {
        var product = Product()
        (product.name, product.identity) = ("Trám đen", RecordIdentity(id: 7, uid: "p", version: 1))
        var first = ready
        first.identity = RecordIdentity(id: 1, uid: "a", version: 1)
        var second = first
        second.identity = RecordIdentity(id: 2, uid: "b", version: 1)
        let context = StepContext(papers.map { RecordEntry($0) } + [RecordEntry(product)], today: today)
        let step = RecordStep(entries: [RecordEntry(first), RecordEntry(second)], to: "submitted")
        let result = step.result([context, context])
        #expect(result.changed.count == 2 && result.left.isEmpty)
        #expect(result.following.map { $0["state"].text } == ["applying"])
    }

    @Test func pointsAreHeldAgainstAHundredExactly() {
        let wanted: [(Int64, Int, Bool)] = [
            (0, 0, true), (100, 0, true), (101, 0, false), (-1, 0, false), (10_001, 2, false), (9_999, 2, true),
            (.max, 18, true), (-1, 18, false), (.max, 16, false),
        ]
        for (unscaled, scale, isScore) in wanted {
            let figure = Figure(unscaled: unscaled, scale: scale) ?? Figure(0)
            #expect(DossierWorkflow.isScore(figure) == isScore, "\(figure.plainText)")
        }
    }

    @Test func theProductFollowsItsDossier() {
        var product = Product()
        product.name = "Trám đen"
        var dossier = ready
        product = DossierWorkflow.product(product, after: dossier)
        #expect(product.state == .applying)
        dossier.state = .refused
        #expect(DossierWorkflow.product(product, after: dossier).state == .idea)
        dossier.state = .recognised
        (dossier.starRating, dossier.points, dossier.decision) = (4, Figure(72), "12/QĐ-UBND")
        dossier.issuedOn = Sample.day(2024, 2, 29)
        product.expiryReason = "cũ"
        product.expiresOn = Sample.day(2020, 1, 1)
        let recognised = Product.settled(DossierWorkflow.product(product, after: dossier), from: product)
        #expect(recognised.state == .recognised && recognised.starRating == 4 && recognised.points == Figure(72))
        #expect(recognised.decision == "12/QĐ-UBND" && recognised.year == 2024)
        #expect(recognised.expiresOn == Sample.day(2027, 2, 28) && recognised.expiryReason.isEmpty)
        #expect(Product.problems(of: recognised) == [])
        // An older recognition that is put down later is history.
        dossier.issuedOn = Sample.day(2021, 1, 1)
        #expect(DossierWorkflow.product(recognised, after: dossier) == recognised)
        // A refused upgrade takes nothing away.
        dossier.state = .refused
        #expect(DossierWorkflow.product(recognised, after: dossier) == recognised)
    }

    @Test func papersAreSentBackWithAReasonAndADay() {
        func step(_ state: DossierPaper.State, _ paper: DossierPaper) -> DossierPaper {
            RecordStep.taking(
                paper, to: state.rawValue, ["reason": .text("Thiếu dấu"), "dueOn": .date(today)], on: today, who: "lan"
            ).record ?? DossierPaper()
        }
        var back = RecordStep(entries: [RecordEntry(paper("Nhãn", .handedIn))], to: "toMend")
        #expect(back.missing.map(\.field) == ["reason", "dueOn"])
        back.facts["dueOn"] = today.adding(days: -1).map(FieldValue.date)
        #expect(back.problem(with: "dueOn", on: today)?.reason == .beforeToday)
        back.facts["dueOn"] = .date(today)
        #expect(back.problem(with: "dueOn", on: today) == nil)
        let nothing = RecordStep.taking(paper("Nhãn", .handedIn), to: "toMend", ["reason": .text(" ")], on: today)
        #expect(nothing.obstacles == [.needsFacts(["reason", "dueOn"])])
        #expect(DossierPaper.description.workflow?.next("missing").contains("checked") == false)
        let sent = step(.toMend, paper("Nhãn", .handedIn))
        #expect(sent.reason == "Thiếu dấu" && sent.dueOn == today && sent.changedBy == "lan")
        #expect(DossierPaper.description.problems(of: RecordEntry(sent)) == [])
        #expect(step(.handedIn, sent).reason == "Thiếu dấu")
        for state in [DossierPaper.State.checked, .accepted, .missing] {
            let after = step(state, sent)
            #expect(after.reason.isEmpty && after.dueOn == nil && after.changedOn == today && after.state == state)
        }
    }

    @Test func theStandingCountsWhatIsLacking() {
        var late = paper("Nhãn", .toMend)
        (late.number, late.dueOn) = (3, Sample.day(2026, 5, 9))
        var soon = paper("Ảnh", .toMend, required: false)
        (soon.number, soon.dueOn) = (4, Sample.day(2026, 5, 6))
        var missing = paper("Đơn", .missing)
        missing.number = 2
        var handedIn = paper("Sổ", .handedIn)
        handedIn.number = 1
        let standing = DossierStanding(ready, papers: [late, soon, missing, handedIn, paper("Hợp đồng", .checked)])
        #expect((standing.ready, standing.required, standing.total) == (1, 4, 5))
        #expect(standing.toMend.map(\.name) == ["Ảnh", "Nhãn"])
        #expect(standing.obstacles == [.papersNotReady(["Sổ", "Đơn", "Nhãn"])])
        #expect(standing.unmetMatters == [.localIdentity] && standing.openMatters == [])
    }

    @Test func aDossierAndAPaperAreLateWhileSomebodyMustAct() {
        var dossier = ready
        dossier.dueOn = Sample.day(2026, 5, 3)
        #expect(RecordEntry(dossier).isOverdue(on: today))
        dossier.state = .recognised
        #expect(!RecordEntry(dossier).isOverdue(on: today))
        var paper = paper("Nhãn", .toMend)
        paper.dueOn = Sample.day(2026, 5, 3)
        #expect(RecordEntry(paper).isOverdue(on: today) && !RecordEntry(paper).isOverdue(on: Sample.day(2026, 5, 3)))
        paper.state = .handedIn
        #expect(!RecordEntry(paper).isOverdue(on: today))
    }
}

// Beginning a dossier: what it takes over, which papers it asks for, and when it may not begin.
import Domain
import Testing

@Suite("Beginning a dossier")
struct DossierStartTests {
    private let today = Sample.day(2026, 5, 4)

    private var product: Product {
        var product = Product()
        product.identity = RecordIdentity(id: 7, uid: "p", version: 1)
        (product.name, product.productSet, product.state) = ("Trám đen ướp muối", "Rau, củ, quả", .recognised)
        (product.starRating, product.issuedOn) = (3, Sample.day(2023, 8, 1))
        return product
    }

    private var previous: (dossier: Dossier, papers: [DossierPaper]) {
        var dossier = Dossier()
        dossier.identity = RecordIdentity(id: 9, uid: "d", version: 4)
        (dossier.state, dossier.localIngredients, dossier.localIngredientsNote) = (.recognised, .met, "Trám của xã")
        (dossier.localLabour, dossier.localLabourNote) = (.met, "12 người trong thôn")
        (dossier.ideaOrigin, dossier.localIdentity, dossier.localIdentityNote) = (.met, .unmet, "Nhãn chưa có")
        (dossier.consultedOn, dossier.minutes, dossier.conclusion) = (Sample.day(2023, 6, 1), "Đồng ý", "Đạt")
        (dossier.starRating, dossier.points, dossier.decision) = (3, Figure(60), "1/QĐ")
        func paper(_ number: Int, _ name: String, _ state: DossierPaper.State, required: Bool) -> DossierPaper {
            var paper = DossierPaper()
            (paper.number, paper.name, paper.state, paper.isRequired) = (number, name, state, required)
            (paper.location, paper.notes, paper.dossier) = (state == .missing ? "" : "Tủ \(number)", "n\(number)", 9)
            return paper
        }
        return (
            dossier,
            [
                paper(2, "Nhãn", .accepted, required: true), paper(1, "Đơn", .accepted, required: true),
                paper(3, "Ảnh", .missing, required: false), paper(4, "Tự đánh giá", .accepted, required: true),
            ]
        )
    }

    private let checklist = ChecklistFile(
        """
        # name
        * | first | required | Đơn
        * | renewal | required | Báo cáo tự đánh giá
        * | first | optional | Ảnh
        Thủ công | first | required | Mẫu | hai phần
        * | first | often | Sai
        """)

    private func start(_ purpose: Dossier.Purpose, goesOn: Bool = true, on day: CalendarDate? = nil) -> DossierStart {
        DossierStart(
            purpose, of: product, previous: goesOn ? previous : nil, checklist: checklist.list(set: "", group: ""),
            who: "lan", today: day ?? today)
    }

    @Test func anUpgradeTakesEverythingOver() {
        let begun = start(.upgrade)
        let (dossier, old) = (begun.dossier, previous.dossier)
        #expect(dossier.targetStar == 4 && dossier.previous == 9 && dossier.product == 7)
        #expect(dossier.item == "Trám đen ướp muối" && dossier.productSet == "Rau, củ, quả")
        #expect(dossier.state == .preparing && dossier.startedOn == today)
        for matter in DossierMatter.allCases {
            #expect(dossier.finding(of: matter) == old.finding(of: matter))
            #expect(dossier.note(of: matter) == old.note(of: matter))
        }
        #expect(dossier.consultedOn == old.consultedOn && dossier.minutes == "Đồng ý" && dossier.conclusion == "Đạt")
        // What was decided then is not decided now.
        #expect(dossier.starRating == nil && dossier.points == nil && dossier.decision.isEmpty)
        let names = ["Đơn", "Nhãn", "Ảnh", "Tự đánh giá"]
        #expect(begun.papers.map(\.name) == names && begun.papers.map(\.number) == [1, 2, 3, 4])
        #expect(begun.papers.map(\.state) == [.handedIn, .handedIn, .missing, .missing], "the form is filled in again")
        #expect(begun.papers.map(\.location) == ["Tủ 1", "Tủ 2", "", ""])
        #expect(begun.papers.map(\.notes) == ["n1", "n2", "n3", "n4"])
        #expect(begun.papers.map(\.isRequired) == [true, true, false, true])
        #expect(begun.papers.map(\.changedBy) == ["lan", "lan", "", ""])
        #expect(begun.product == product)
    }

    @Test func aRenewalAsksForANewConsultationAndSelfAssessment() {
        let begun = start(.renewal)
        #expect(begun.dossier.targetStar == 3 && begun.dossier.localLabour == .met)
        #expect(begun.dossier.consultedOn == nil && begun.dossier.minutes.isEmpty && begun.dossier.conclusion.isEmpty)
        #expect(begun.papers.map(\.name) == ["Đơn", "Nhãn", "Ảnh", "Tự đánh giá"])
        #expect(begun.papers.last?.state == .missing && begun.papers.last?.location == "")
        // Recognition ends on 1/8/2026: in time until 3/4/2026, as long as it lasts behind that.
        #expect(start(.renewal, on: Sample.day(2026, 1, 2)).dossier.dueOn == Sample.day(2026, 4, 3))
        #expect(start(.renewal, on: Sample.day(2026, 4, 3)).dossier.dueOn == Sample.day(2026, 4, 3))
        #expect(begun.dossier.dueOn == Sample.day(2026, 8, 1))
        #expect(start(.renewal, on: Sample.day(2026, 7, 20)).dossier.dueOn == Sample.day(2026, 8, 1))
        #expect(start(.renewal, on: Sample.day(2026, 8, 2)).dossier.dueOn == nil)
    }

    @Test func whatChangedIsToldByRenewalsAloneAndTheFormsAreFilledInAgain() {
        let list = ChecklistFile(
            """
            * | first | required | Phiếu đăng ký (Mẫu số 01)
            * | first | required | Báo cáo tự đánh giá (Mẫu số 02)
            * | renewal | required | Báo cáo những thay đổi từ lần công nhận trước
            * | first | required | Nhãn
            """
        ).list(set: "", group: "")
        func begun(_ purpose: Dossier.Purpose, from papers: [DossierPaper]) -> [DossierPaper] {
            DossierStart(
                purpose, of: product, previous: (previous.dossier, papers), checklist: list, who: "lan", today: today
            ).papers
        }
        var first = begun(.first, from: [])
        #expect(first.map(\.number) == [1, 2, 3] && !first.contains(where: \.isOfChanges))
        for index in first.indices { (first[index].state, first[index].location) = (.accepted, "Tủ") }
        let renewal = begun(.renewal, from: first)
        #expect(renewal.map(\.state) == [.missing, .missing, .handedIn, .missing] && renewal[3].isOfChanges)
        #expect(begun(.upgrade, from: renewal).map(\.name) == first.map(\.name))
        // A dossier of the old rules had no self-assessment.
        #expect(begun(.upgrade, from: [first[2]]).map(\.isSelfAssessment) == [false, true])
    }

    @Test func withoutAnEarlierDossierTheChecklistCounts() {
        #expect(start(.renewal, goesOn: false).papers.map(\.name) == ["Đơn", "Báo cáo tự đánh giá", "Ảnh"])
        let first = start(.first)
        #expect(first.papers.map(\.name) == ["Đơn", "Ảnh"], "a first dossier takes nothing over")
        #expect(first.papers.allSatisfy { $0.state == .missing && $0.changedBy.isEmpty })
        #expect(first.papers.map(\.isRequired) == [true, false] && first.dossier.previous == nil)
    }

    @Test func whatIsStoredReferToTheDossierOfTheBatch() {
        let entries = start(.upgrade).entries
        #expect(entries.map(\.kind.rawValue) == ["dossier", "paper", "paper", "paper", "paper"])
        #expect(entries.dropFirst().allSatisfy { $0["dossier"] == .reference(-1) })
        var idea = product
        (idea.state, idea.starRating, idea.issuedOn) = (.idea, nil, nil)
        let first = DossierStart(
            .first, of: idea, previous: nil, checklist: checklist.list(set: "", group: ""), who: "", today: today)
        #expect(first.entries.last?.record(as: Product.self)?.state == .applying)
        #expect(first.dossier.targetStar == 3)
    }

    @Test func notEveryDossierCanBegin() {
        var product = product
        func obstacles() -> [DossierStart.Obstacle?] {
            Dossier.Purpose.allCases.map { DossierStart.obstacle(to: $0, of: product) }
        }
        #expect(obstacles() == [.recognisedAlready, nil, nil])
        product.starRating = 5
        #expect(obstacles() == [.recognisedAlready, nil, .mostStars])
        product.starRating = nil
        #expect(obstacles() == [.recognisedAlready, nil, .starsUnknown])
        (product.state, product.issuedOn) = (.idea, nil)
        #expect(obstacles() == [nil, .neverRecognised, .neverRecognised])
    }

    @Test func checklistsAreFoundBySetThenByGroup() {
        #expect(checklist.mistakenLines == [6])
        #expect(checklist.list(set: "thủ CÔNG", group: "").items.map(\.name) == ["Mẫu | hai phần"])
        #expect(checklist.list(set: "Gạo", group: "Thủ công").items.map(\.name) == ["Mẫu | hai phần"])
        #expect(checklist.list(set: "Gạo", group: "").items.count == 3)
        #expect(Checklist(papers: previous.papers).items(for: .first).count == 4)
    }
}

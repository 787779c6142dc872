// A new record like another one: nothing of it is missing that the other had, and days begin today.
import Domain
import Testing

@Suite struct CopyTests {
    private static let today = Sample.day(2026, 3, 2)

    @Test(arguments: Catalogue.descriptions.map(\.kind)) func aCopyCanBeSaved(kind: RecordKind) {
        let description = kind.description
        var entry = Sample.filled(description)
        // As it is at first, with what a record must have.
        for field in description.fields where field.kind.codes.isEmpty == false {
            entry[field.name] = description.blank()[field.name]
        }
        guard description.problems(of: entry).isEmpty else { return }
        let copy = Catalogue.copy(of: entry, on: Self.today)
        #expect(copy.identity.id == 0)
        let problems = description.problems(of: description.settled(copy, nil))
        #expect(problems.filter { $0.reason == .missing } == [], "\(kind)")
    }

    @Test func whatCameInComesInToday() {
        var paper = IncomingPaper()
        (paper.issuer, paper.abstract) = ("UBND huyện", "Về việc họp")
        paper.receivedOn = Sample.day(2025, 1, 3)
        paper.number = 7
        let copy = Catalogue.copy(of: RecordEntry(paper), on: Self.today)
        #expect(copy["receivedOn"].date == Self.today && copy["number"].isEmpty && copy["issuer"].text == "UBND huyện")
        #expect(IncomingPaper.description.problems(of: copy).isEmpty)
    }

    @Test func aCopiedPartStaysAPart() {
        var paper = DossierPaper()
        (paper.name, paper.dossier, paper.state) = ("Đơn đăng ký", 4, .accepted)
        let copy = Catalogue.copy(of: RecordEntry(paper), on: Self.today)
        #expect(copy["dossier"].reference == 4 && copy["state"].text == "missing")
    }
}

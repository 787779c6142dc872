// Refusals that come when the work is done: of marked records, they too say how many are hidden.
import Domain
import Office
import Screen
import Testing
import UI

@Suite(.takingTurns) struct LateRefusalJourneys {
    private static let hidden = "1 đang ẩn"

    /// A journey with two marked questions, of which the filter hides the first.
    private func journey(_ office: TestOffice = Sample.office(), _ keys: String = "") async -> Journey {
        await Journey(office, size: Journey.wide, keys: "  /duong<Enter>" + keys)
    }

    /// What somebody else does to the hidden record while it is decided what to do.
    enum Meanwhile: CaseIterable {
        case changes, removes, refuses

        func happen(in office: TestOffice) {
            switch self {
            case .changes: office.changeElsewhere(Sample.question, 1, "unit", .text("xã Họ"))
            case .removes: office.change { $0.records[Sample.question]?[1] = nil }
            case .refuses: office.fillDisk()
            }
        }
    }

    @Test(arguments: [Meanwhile.changes, .refuses]) func theBinSaysSo(meanwhile: Meanwhile) async {
        let journey = await journey(Sample.office(), "<F8><Down>")
        meanwhile.happen(in: journey.office)
        await journey.press("<Enter>")
        #expect(journey.message.contains(Self.hidden), "\(journey.message)")
    }

    @Test(arguments: Meanwhile.allCases) func aFieldOfManySaysSo(meanwhile: Meanwhile) async {
        let journey = await journey(Sample.office(), "eco quan<Enter>")
        meanwhile.happen(in: journey.office)
        await journey.press("Phòng Nội vụ<Enter><Down><Enter>")
        #expect(journey.message.contains(Self.hidden), "\(journey.message) \(journey.text)")
    }

    @Test(arguments: Meanwhile.allCases) func aStepSaysSo(meanwhile: Meanwhile) async {
        let office = Sample.office()
        for id in [Int64(1), 2] {
            office.changeElsewhere(Sample.question, id, "state", .text("pending"))
            office.changeElsewhere(Sample.question, id, "answer", .text("Đáp."))
        }
        let journey = await journey(office, "<F6>da duyet")
        meanwhile.happen(in: office)
        await journey.press("<Enter>")
        #expect(journey.message.contains(Self.hidden), "\(journey.message) \(journey.text)")
    }

    @Test(arguments: [Meanwhile.changes, .refuses]) func handingOutSaysSo(meanwhile: Meanwhile) async {
        let office = Sample.office()
        for id in [Int64(1), 2] { office.changeElsewhere(Sample.question, id, "state", .text("new")) }
        let journey = await journey(office, "gPhòng Kinh tế<Enter>")
        meanwhile.happen(in: office)
        await journey.press("<Enter><Enter>")
        // Below the line it may be wrapped.
        let words = journey.text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
        #expect((journey.message + words).contains(Self.hidden), "\(journey.message) \(journey.text)")
    }

    /// Where nothing marked is at work, what goes wrong is no matter of marks.
    @Test func whatConcernsNoMarksDoesNotSpeakOfThem() async {
        let journey = await journey()
        journey.office.change { $0.failure = .store(.busy, path: "/soxa.db") }
        await journey.press("<F9>nhap tu tep<Enter>a.csv<Enter>")
        #expect(!journey.text.contains(Self.hidden))
        await journey.press("<Esc>n")
        #expect(!journey.message.contains(Self.hidden), "\(journey.message)")
    }
}

// Bodies in the office: what a new book knows, who may issue a paper, and a merger that takes bodies along.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite struct BodyTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    private static func body(_ name: String, to: CalendarDate? = nil, _ successors: String = "") -> RecordEntry {
        var body = Body()
        (body.name, body.validTo, body.successors) = (name, to, successors)
        return RecordEntry(body)
    }

    private static func letterhead(_ issuer: String) -> RecordEntry {
        var letterhead = Letterhead()
        (letterhead.name, letterhead.issuer) = ("Mẫu", issuer)
        return RecordEntry(letterhead)
    }

    @Test func aNewBookKnowsTheBodiesOfTheRealDocuments() async throws {
        let folder = NSTemporaryDirectory() + "/soxa-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try await Book(named: folder + "/sổ.db").begin(Words(.vi))
        let office = Office(store: store, words: Words(.vi), who: "an")
        let bodies = try await office.records(.body).compactMap { $0.record(as: Body.self) }
        #expect(bodies.count == 6 && bodies.allSatisfy { $0.level == .district && $0.validTo == Self.day("30/6/2025") })
        let units = try await office.units()
        for name in [
            "UBND huyện Tràng Định", "Phòng Kinh tế - Hạ tầng", "Phòng Kinh tế và Hạ tầng", "Huyện đoàn",
            "Phòng Nông nghiệp và Phát triển nông thôn", "Phòng Tài chính - Kế hoạch", "Khối Đảng – Đoàn thể huyện",
        ] {
            #expect(units.gone([name], on: Self.day("30/6/2025")).isEmpty, "\(name)")
            let gone = units.gone([name], on: Self.day("1/7/2025"))
            #expect(gone.count == 1 && gone[0].followers.isEmpty, "\(name): no successor is a known fact")
        }
        // What the office threw away does not come back.
        let first = try #require(try await office.records(.body).first)
        _ = try await office.bin(first)
        try await office.takeInShipped()
        #expect(try await office.records(.body).count == 5)
        try store.close()
    }

    @Test func whoIsGoneIssuesNothingAndSaysWhoMay() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(Self.body("Phòng Mẫu", to: Self.day("30/6/2025"), "Phòng Kế tiếp"))
            let head = try await desks.stored(Self.letterhead("phòng mẫu"))
            func order(_ day: String) async throws -> (Office, PaperOrder) {
                var desk = desks.an
                desk.paperDay = Self.day(day)
                let paper = try #require(
                    try await PaperCatalogue.asked("supports", Self.arguments(2025), of: desk))
                return (desk, PaperOrder(paper))
            }
            let path = desks.folder + "/a.txt"
            let (then, before) = try await order("30/6/2025")
            try await then.write(before, to: path, replaces: false)
            #expect(FileManager.default.fileExists(atPath: path))
            let (now, after) = try await order("1/7/2025")
            let gone = try #require(try await now.units().gone(["phòng mẫu"], on: Self.day("1/7/2025")).first)
            #expect(gone.followers == ["Phòng Kế tiếp"])
            for printer in [nil, "P"] {
                await #expect(throws: OfficeFailure.issuerGone(gone, on: Self.day("1/7/2025"))) {
                    try await now.write(after, to: desks.folder + "/b.txt", replaces: false, printer: printer)
                }
            }
            #expect(!FileManager.default.fileExists(atPath: desks.folder + "/b.txt"))
            // It can be looked at, and says first why it cannot be sent and what to do.
            let seen = try await now.compose(after, width: 80)
            let remark = try #require(seen.remarks.first.map { Words(.vi)($0) })
            #expect(remark.contains("Chỉ xem") && remark.contains("Phòng Kế tiếp"), "\(remark)")
            var changed = head
            changed["issuer"] = .text("Phòng Kế tiếp")
            _ = try await desks.stored(changed)
            try await now.write(after, to: desks.folder + "/b.txt", replaces: false)
        }
    }

    private static func arguments(_ year: Int) -> PaperArguments {
        var arguments = PaperArguments()
        arguments.year = year
        return arguments
    }

    @Test func bodiesGoWithTheirUnitInTheSameChange() async throws {
        try await withTwoDesks { desks in
            var unit = AdministrativeUnit()
            (unit.name, unit.code) = ("Hạ", "01")
            let old = try await desks.stored(RecordEntry(unit))
            (unit.name, unit.code) = ("Thượng", "02")
            let new = try await desks.stored(RecordEntry(unit))
            try await desks.an.set(ownCommune: "01")
            let body = try await desks.stored(Self.body("Đoàn xã Hạ"))
            let other = try await desks.stored(Self.body("HTX Rừng"))
            var merger = Merger(units: [old.identity.id], into: [.unit(new.identity.id)], on: Self.day("1/7/2025"))
            merger.document = "12/NQ-HĐND"
            let plan = try await desks.an.mergerPlan(merger)
            guard case .done = try await desks.an.carryOut(plan, MergerPlan.Choice()) else {
                Issue.record("not done")
                return
            }
            let ended = try #require(try await desks.an.entry(.body, body.identity.id)?.record(as: Body.self))
            #expect(ended.validTo == Self.day("30/6/2025") && ended.successors == "Đoàn xã Thượng")
            #expect(ended.endedBy == "12/NQ-HĐND")
            let bodies = try await desks.all(.body).compactMap { $0.record(as: Body.self) }
            let fresh = try #require(bodies.first { $0.name == "Đoàn xã Thượng" })
            #expect(fresh.validFrom == Self.day("1/7/2025") && fresh.form == .union && fresh.unit == "xã Thượng")
            #expect(try await desks.an.entry(.body, other.identity.id) == other)
            #expect(try await desks.an.ownCommune() == "02")
            _ = try await desks.an.undo()
            #expect(try await desks.an.entry(.body, body.identity.id)?["validTo"].isEmpty == true)
            #expect(try await desks.all(.body).count == 2)
            #expect(try await desks.an.ownCommune() == "01")
        }
    }

    @Test func aBodyThatIsMergedByItselfTakesItsWorkAlong() async throws {
        try await withTwoDesks { desks in
            var body = Body()
            (body.name, body.aliases) = ("Phòng Kinh tế", "Phòng KT")
            let old = try await desks.stored(RecordEntry(body))
            var promise = Promise()
            (promise.commitment, promise.body) = ("Mở lớp", "Phòng KT")
            let open = try await desks.stored(RecordEntry(promise))
            let head = try await desks.stored(Self.letterhead("Phòng Kinh tế"))
            var indicator = Indicator()
            (indicator.name, indicator.office, indicator.period) = ("Số lớp", "Phòng Kinh tế", "2020")
            let past = try await desks.stored(RecordEntry(indicator))
            indicator.period = "2020–2199"
            let lasting = try await desks.stored(RecordEntry(indicator))
            let merger = Merger(
                bodies: ["Phòng Kinh tế"], into: [.body("Phòng Tổng hợp")], on: Self.day("1/7/2025"))
            let plan = try await desks.an.mergerPlan(merger)
            #expect(plan.units.count == 2 && plan.rows.count == 3 && plan.staying == [.indicator: 1])
            guard case .done = try await desks.an.carryOut(plan, MergerPlan.Choice()) else {
                Issue.record("not done")
                return
            }
            #expect(try await desks.an.entry(.promise, open.identity.id)?["successor"].text == "Phòng Tổng hợp")
            #expect(try await desks.an.entry(.letterhead, head.identity.id)?["validTo"].date == Self.day("30/6/2025"))
            #expect(try await desks.all(.letterhead).map { $0["issuer"].text }.contains("Phòng Tổng hợp"))
            #expect(try await desks.an.entry(.indicator, past.identity.id)?["office"].text == "Phòng Kinh tế")
            #expect(try await desks.an.entry(.indicator, lasting.identity.id)?["office"].text == "Phòng Tổng hợp")
            let ended = try await desks.an.entry(.body, old.identity.id)?.record(as: Body.self)
            #expect(ended?.validTo == Self.day("30/6/2025") && ended?.successors == "Phòng Tổng hợp")
            let late = try await desks.an.mergerPlan(Merger(bodies: ["Phòng Kinh tế"], into: [.body("B")]))
            #expect(late.problem == nil, "its end is known")
            // Its short name is that of the one that follows by now, of which nobody has said when it ends.
            let short = try await desks.an.mergerPlan(Merger(bodies: ["Phòng KT"], into: [.body("B")]))
            #expect(short.problem == .noDay("Phòng Tổng hợp"))
        }
    }
}

// A merger of units as one change of the journal, also while somebody else writes.
import Domain
import Office
import Testing

@Suite struct MergerTests {
    private static func unit(_ name: String, code: String = "") -> RecordEntry {
        var unit = AdministrativeUnit()
        (unit.name, unit.code, unit.parent) = (name, code, "tỉnh Lạng Sơn")
        return RecordEntry(unit)
    }

    private static func promise(_ body: String, _ state: Promise.State = .open) -> RecordEntry {
        var promise = Promise()
        (promise.commitment, promise.body, promise.state) = ("Việc của \(body)", body, state)
        promise.madeOn = CalendarDate("12/4/2024")
        promise.evidence = "Biên bản"
        return RecordEntry(promise)
    }

    private static func holder(_ unit: String) -> RecordEntry {
        var holder = Holder()
        (holder.name, holder.unit) = ("HTX Rừng Xanh", unit)
        return RecordEntry(holder)
    }

    @Test func aMergerIsOneChangeAndOneUndo() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(Self.unit("Hạ"))
            let other = try await desks.stored(Self.unit("Thượng"))
            let promise = try await desks.stored(Self.promise("UBND xã Hạ"))
            let kept = try await desks.stored(Self.promise("UBND xã Hạ", .kept))
            let holder = try await desks.stored(Self.holder("xã Hạ"))
            var merger = Merger(
                units: [old.identity.id, other.identity.id], into: [.new("xã Bản Mẫu")],
                on: CalendarDate("1/7/2025"))
            merger.document = "1672/NQ-UBTVQH15"
            let plan = try await desks.an.mergerPlan(merger)
            #expect(plan.problem == nil && plan.rows.count == 2 && plan.staying == [.promise: 1])
            guard case .done(_, let written) = try await desks.an.carryOut(plan, MergerPlan.Choice()) else {
                Issue.record("not done")
                return
            }
            #expect(written.count == 5)
            let units = try await desks.an.units()
            let day = try #require(CalendarDate("1/5/2025"))
            #expect(units.currentNames(of: "xã Hạ", on: day) == ["xã Bản Mẫu"])
            let taken = try #require(try await desks.an.entry(.promise, promise.identity.id))
            #expect(taken["body"].text == "UBND xã Hạ" && taken["successor"].text == "UBND xã Bản Mẫu")
            #expect(
                taken["progress"].text.contains("UBND xã Hạ → UBND xã Bản Mẫu từ 01/7/2025, theo 1672/NQ-UBTVQH15."))
            let moved = try #require(try await desks.an.entry(.holder, holder.identity.id))
            #expect(moved["unit"].text == "xã Bản Mẫu" && moved["notes"].text.contains("xã Hạ → xã Bản Mẫu"))
            #expect(try await desks.an.entry(.promise, kept.identity.id) == kept)
            _ = try await desks.an.undo()
            #expect(try await desks.all(.administrativeUnit).map { $0["validTo"].isEmpty } == [true, true])
            #expect(try await desks.an.entry(.promise, promise.identity.id)?["successor"].isEmpty == true)
            #expect(try await desks.an.entry(.holder, holder.identity.id)?["unit"].text == "xã Hạ")
        }
    }

    /// What a paper says of bodies that are gone: of the letterhead that stayed, not of the one that follows.
    @Test func aLetterheadThatFollowsNamesNobodyWhoIsGone() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(Self.unit("Hạ"))
            let other = try await desks.stored(Self.unit("Thượng"))
            for name in ["Một", "Hai"] {
                var letterhead = Letterhead()
                (letterhead.name, letterhead.issuer) = (name, "UBND xã Hạ")
                letterhead.recipients = "- Đảng ủy xã Hạ;\n- Lưu: VT."
                _ = try await desks.stored(RecordEntry(letterhead))
            }
            let plan = try await desks.an.mergerPlan(
                Merger(units: [old.identity.id], into: [.unit(other.identity.id)], on: CalendarDate("1/7/2025")))
            var choice = MergerPlan.Choice()
            choice.left = [1]
            let left = plan.rows[1].entry.identity.id
            _ = try await desks.an.carryOut(plan, choice)
            let day = try #require(CalendarDate("2/7/2025"))
            let units = try await desks.an.units()
            for head in try await desks.all(.letterhead) where head.isValid(on: day) {
                let bodies = [head["issuer"].text] + head["recipients"].text.split(separator: "\n").map(String.init)
                let gone = units.gone(bodies, on: day).map(\.body)
                #expect(gone == (head.identity.id == left ? ["UBND xã Hạ", "- Đảng ủy xã Hạ;"] : []))
            }
        }
    }

    @Test func whatFollowsHasItsOwnSignerAndWhoIsAboveIt() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(Self.unit("Hạ"))
            let other = try await desks.stored(Self.unit("Thượng"))
            var letterhead = Letterhead()
            (letterhead.name, letterhead.issuer, letterhead.signer) = ("Một", "UBND xã Hạ", "Nguyễn Văn An")
            _ = try await desks.stored(RecordEntry(letterhead))
            for (name, parent) in [("UBND xã Hạ", "UBND tỉnh Lạng Sơn"), ("Phòng Kinh tế xã Hạ", "UBND xã Hạ")] {
                var body = Body()
                (body.name, body.parent, body.unit) = (name, parent, "xã Hạ")
                _ = try await desks.stored(RecordEntry(body))
            }
            let plan = try await desks.an.mergerPlan(
                Merger(units: [old.identity.id], into: [.unit(other.identity.id)], on: CalendarDate("1/7/2025")))
            let row = try #require(plan.rows.first { $0.entry.kind == .letterhead })
            #expect(row.changes.contains { $0.text(of: "xã Thượng") == "……" })
            _ = try await desks.an.carryOut(plan, MergerPlan.Choice())
            let heads = try await desks.all(.letterhead).compactMap { $0.record(as: Letterhead.self) }
            #expect(heads.first { $0.issuer == "UBND xã Hạ" }?.signer == "Nguyễn Văn An")
            #expect(heads.first { $0.issuer == "UBND xã Thượng" }?.signer.isEmpty == true)
            let bodies = try await desks.all(.body).compactMap { $0.record(as: Body.self) }
            #expect(bodies.first { $0.name == "UBND xã Thượng" }?.parent == "UBND tỉnh Lạng Sơn")
            #expect(bodies.first { $0.name == "Phòng Kinh tế xã Thượng" }?.parent == "UBND xã Thượng")
        }
    }

    /// A paper has the name that its office had on its day.
    @Test func aPaperOfADayBeforeTheMergerHasTheNameOfThen() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(Self.unit("Hạ"))
            let other = try await desks.stored(Self.unit("Thượng"))
            var letterhead = Letterhead()
            (letterhead.name, letterhead.issuer) = ("Thông báo của UBND xã Hạ", "UBND xã Hạ")
            (letterhead.symbol, letterhead.place) = ("TB-UBND", "Hạ")
            _ = try await desks.stored(RecordEntry(letterhead))
            var conference = Conference.first(of: 2025, by: "UBND xã Hạ")
            (conference.notice, conference.noticeDate) = ("03/TB-UBND", CalendarDate("30/6/2025"))
            let dialogue = try await desks.stored(RecordEntry(conference))
            var question = Question()
            (question.question, question.answer, question.state) = ("Bao giờ?", "Tháng 8.", .approved)
            question.conference = dialogue.identity.id
            _ = try await desks.stored(RecordEntry(question))
            func lines() async throws -> String {
                let paper = try #require(try await PaperCatalogue.asked("notice", PaperArguments(), of: desks.an))
                return try await desks.an.compose(PaperOrder(paper), width: nil).pages.joined().map(\.text)
                    .joined(separator: "\n")
            }
            let before = try await lines()
            let plan = try await desks.an.mergerPlan(
                Merger(units: [old.identity.id], into: [.unit(other.identity.id)], on: CalendarDate("1/7/2025")))
            _ = try await desks.an.carryOut(plan, MergerPlan.Choice())
            #expect(try await lines() == before)
            let heads = try await desks.all(.letterhead).compactMap { $0.record(as: Letterhead.self) }
            #expect(Set(heads.map(\.name)) == ["Thông báo của UBND xã Hạ", "Thông báo của UBND xã Thượng"])
            #expect(Set(heads.map(\.place)) == ["Hạ", "Thượng"])
            var later = try #require(try await desks.an.entry(.conference, dialogue.identity.id))
            later["noticeDate"] = .date(try #require(CalendarDate("1/7/2025")))
            _ = try await desks.stored(later)
            #expect(try await lines().contains("XÃ THƯỢNG"))
            _ = try await desks.an.undo()
        }
    }

    @Test func whatSomebodyChangedMeanwhileIsShownAgain() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(Self.unit("Hạ"))
            let other = try await desks.stored(Self.unit("Thượng"))
            let promise = try await desks.stored(Self.promise("UBND xã Hạ"))
            let merger = Merger(
                units: [old.identity.id], into: [.unit(other.identity.id)], on: CalendarDate("1/7/2025"))
            let plan = try await desks.an.mergerPlan(merger)
            // One more that follows is no part of what was shown.
            _ = try await desks.binh.save(Self.holder("xã Hạ"))
            guard case .overtaken(let seen) = try await desks.an.carryOut(plan, MergerPlan.Choice()) else {
                Issue.record("not overtaken")
                return
            }
            #expect(seen.rows.count == 2)
            var changed = promise
            changed["progress"] = .text("Đã làm một nửa.")
            _ = try await desks.binh.save(changed)
            guard case .overtaken(let now) = try await desks.an.carryOut(seen, MergerPlan.Choice()) else {
                Issue.record("not overtaken")
                return
            }
            #expect(now.rows.map(\.entry) != seen.rows.map(\.entry))
            #expect(try await desks.an.entry(.administrativeUnit, old.identity.id) == old)
            guard case .done = try await desks.an.carryOut(now, MergerPlan.Choice()) else {
                Issue.record("not done")
                return
            }
            let taken = try #require(try await desks.an.entry(.promise, promise.identity.id))
            #expect(taken["progress"].text.hasPrefix("Đã làm một nửa.\n"))
        }
    }

    @Test func aCommuneOfTheCountryComesWithAllThatWentIntoIt() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(Self.unit("Tân Minh"))
            _ = try await desks.stored(Self.promise("UBND xã Tân Minh"))
            let targets = try await desks.an.mergerTargets([old.identity.id])
            #expect(targets.known.contains { $0.code == "06037" } && targets.communes.count == 3321)
            let merger = Merger(units: [old.identity.id], into: [.commune("06037")])
            let plan = try await desks.an.mergerPlan(merger)
            #expect(plan.problem == nil && plan.ending == ["xã Kháng Chiến", "xã Tân Minh", "xã Trung Thành"])
            guard case .done = try await desks.an.carryOut(plan, MergerPlan.Choice()) else {
                Issue.record("not done")
                return
            }
            let units = try await desks.all(.administrativeUnit)
            // The province, the commune, and three that went into it: Tân Minh is there once.
            #expect(
                units.map(\.title).sorted() == ["Kháng Chiến", "Kháng Chiến", "Lạng Sơn", "Trung Thành", "Tân Minh"])
            let ended = try #require(try await desks.an.entry(.administrativeUnit, old.identity.id))
            #expect(ended["validTo"].date == CalendarDate("30/6/2025") && ended["successors"].text == "06037")
            #expect(try await desks.all(.promise).map { $0["successor"].text } == ["UBND xã Kháng Chiến"])
        }
    }

    /// A country's unit that was split brings all that it went into, and its records wait for a choice.
    @Test func aSplitUnitOfTheCountryLeadsToAllItWentInto() async throws {
        try await withTwoDesks { desks in
            _ = try await desks.stored(Self.promise("UBND xã Tân Minh"))
            let plan = try await desks.an.mergerPlan(Merger(into: [.commune("11779")]))
            #expect(plan.rows.map(\.heirs.count) == [2])
            guard case .done = try await desks.an.carryOut(plan, MergerPlan.Choice()) else {
                Issue.record("not done")
                return
            }
            #expect(try await desks.all(.promise).allSatisfy { $0["successor"].isEmpty })
            #expect(try await desks.all(.administrativeUnit).contains { $0["code"].text == "11791" })
        }
    }
}

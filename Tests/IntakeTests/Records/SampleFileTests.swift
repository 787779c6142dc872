// The sample files that come with the program, against the facts they were made from.
import Domain
import Intake
import RecordFixtures
import Testing

@Suite("Sample files")
struct SampleFileTests {
    private func store() throws -> MemoryStore {
        var all: [IncomingRecord] = []
        let names = [
            "units", "conference", "question", "product", "holder", "lot", "sale", "promotion", "support", "indicator",
            "document",
        ]
        for name in names {
            let offset = all.count
            for var record in try RecordSamples.sample(name) {
                record.shiftReferences(by: offset)
                all.append(record)
            }
        }
        #expect(all.allSatisfy { $0.problems.isEmpty })
        var store = MemoryStore()
        let plan = store.plan(all)
        #expect(plan.count(.refused) == 0)
        store.carryOut(plan)
        #expect(!store.plan(all).changesAnything)
        return store
    }

    @Test func countsAndSums() throws {
        let store = try store()
        #expect(store.all(Conference.self).map(\.notice) == ["1428/TB-UBND"])
        #expect(store.all(Conference.self).first?.noticeDate?.officialText == "12/4/2024")
        let questions = store.all(Question.self)
        #expect(questions.map(\.number) == Array(1...14).map(Optional.some))
        #expect(questions.allSatisfy { $0.conference == 1 && !$0.answer.isEmpty })
        #expect(Set(questions.map(\.unit)).count == 12)
        #expect(store.all(Product.self).count == 14)
        #expect(store.all(Indicator.self).count == 27)
        let sums = Dictionary(grouping: store.all(Support.self)) { $0.year ?? 0 }.mapValues {
            $0.reduce(0) { $0 + ($1.amount?.dong ?? 0) }
        }
        #expect(sums == [2023: 349_020_000, 2022: 200_000_000])
        #expect(store.all(Support.self).first { $0.year == 2022 }?.recipients == 3)
        let loans = store.all(Indicator.self).compactMap(\.result).filter { $0.scale > 0 }
        #expect(loans.map(\.vietnameseText) == ["294.590,2"])
    }

    @Test func unitsOfTheNoticeAndWhatTheyAreCalledToday() throws {
        let registry = UnitRegistry(try store().all(AdministrativeUnit.self))
        let day = try #require(CalendarDate("12/4/2024"))
        let today = [
            "xã Tân Minh": ["Kháng Chiến"], "xã Đào Viên": ["Quốc Việt"], "xã Hùng Sơn": ["Tràng Định"],
            "xã Tri Phương": ["Quốc Khánh"], "xã Chí Minh": ["Thất Khê"], "xã Đại Đồng": ["Quốc Khánh", "Thất Khê"],
            "xã Trung Thành": ["Kháng Chiến"], "thị trấn Thất Khê": ["Thất Khê"], "xã Chi Lăng": ["Thất Khê"],
            "xã Kim Đồng": ["Tân Tiến"], "xã Quốc Khánh": ["Quốc Khánh"], "Khối Đảng – Đoàn thể huyện": [],
        ]
        for (written, names) in today {
            #expect(registry.currentNames(of: written, on: day) == names.map { "xã " + $0 }, "\(written)")
        }
        #expect(Set(try store().all(Question.self).map(\.unit)) == Set(today.keys))
        let now = try #require(CalendarDate("01/7/2025"))
        #expect(registry.currentNames(of: "xã Chi Lăng", on: now).isEmpty)
    }

    @Test func everyKindGoesOutAndComesBackTheSame() throws {
        let store = try store()
        for description in Catalogue.descriptions {
            #expect(!store.plan(try RecordSamples.records(csv: store.csv(description))).changesAnything)
            let lines = store.jsonl(description)
            if !lines.isEmpty { #expect(!store.plan(try RecordSamples.records(jsonl: lines)).changesAnything) }
            #expect(store.entries(of: description).allSatisfy { description.problems(of: $0).isEmpty })
        }
        // Into an empty office it is the same office.
        var other = MemoryStore()
        for description in Catalogue.descriptions where !store.entries(of: description).isEmpty {
            other.add(try RecordSamples.records(jsonl: store.jsonl(description)))
        }
        #expect(other.entries.map(\.values) == store.entries.map(\.values))
        #expect(other.entries.map(\.identity.uid) == store.entries.map(\.identity.uid))
    }
}

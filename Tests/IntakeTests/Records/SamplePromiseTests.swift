// The sample's promises and text blocks, which refer to its questions.
import Domain
import Intake
import RecordFixtures
import Testing

@Suite("Sample promises and text blocks")
struct SamplePromiseTests {
    private func records(_ names: [String]) throws -> [IncomingRecord] {
        var all: [IncomingRecord] = []
        for name in names {
            let offset = all.count
            for var record in try RecordSamples.sample(name) {
                record.shiftReferences(by: offset)
                all.append(record)
            }
        }
        return all
    }

    private func store() throws -> MemoryStore {
        var store = MemoryStore()
        let all = try records(["units", "conference", "question", "document", "block", "promise"])
        let plan = store.plan(all)
        #expect(plan.count(.refused) == 0)
        store.carryOut(plan)
        #expect(!store.plan(all).changesAnything)
        return store
    }

    @Test func promisesQuoteTheAnswerOfTheirQuestion() throws {
        let store = try store()
        let promises = store.all(Promise.self)
        let questions = store.all(Question.self)
        #expect(promises.count == 5)
        #expect(questions.count == 14)
        for promise in promises {
            let question = try #require(questions.first { $0.identity.id == promise.question })
            #expect(question.answer.contains(promise.quote))
            #expect(promise.beneficiary == question.unit)
            #expect(promise.conference == question.conference)
        }
        let numbers = promises.compactMap { promise in questions.first { $0.identity.id == promise.question }?.number }
        #expect(numbers == [1, 2, 5, 10, 13])
    }

    @Test func oneIsKeptOneIsLateAndOneNeedsASuccessor() throws {
        let store = try store()
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 21))
        let registry = UnitRegistry(store.all(AdministrativeUnit.self))
        let promises = store.all(Promise.self)
        #expect(promises.filter { $0.state == .kept }.map(\.evidence.isEmpty) == [false])
        #expect(promises.filter { $0.isOverdue(on: today) }.count == 1)
        let orphaned = promises.compactMap { promise in
            promise.state.isOpen ? registry.succession(ofBody: promise.body, on: promise.madeOn, today: today) : nil
        }
        #expect(orphaned.map(\.bodies) == [["Đoàn xã Thất Khê"]])
    }

    @Test func blocksHaveFieldsThatAreKnown() throws {
        let blocks = try store().all(TextBlock.self)
        #expect(blocks.count == 6)
        for block in blocks {
            var filling = BlockFilling(block.text)
            for field in BlockField.allCases { filling.fill(field, with: "x") }
            #expect(filling.open.allSatisfy { $0 == "{cơ quan cấp trên}" }, "\(block.name)")
            #expect(filling.text != block.text)
        }
    }
}

// What follows from dates and states: late answers, and products whose recognition ends.
import Domain
import Testing

@Suite("Dates of records")
struct LifeTests {
    @Test func anAnswerIsLateAfterItsDayUntilItIsGiven() {
        var question = Question()
        let today = Sample.day(2024, 4, 12)
        #expect(!question.isOverdue(on: today))
        question.dueOn = today
        #expect(!question.isOverdue(on: today))
        question.dueOn = Sample.day(2024, 4, 11)
        let late = Question.State.allCases.filter {
            question.state = $0
            return question.isOverdue(on: today)
        }
        #expect(late == [.new, .assigned, .draft, .pending, .returned])
    }

    @Test func recognitionLastsThirtySixMonths() {
        var product = Product()
        #expect(product.lastDay == nil)
        product.issuedOn = Sample.day(2023, 3, 15)
        #expect(product.lastDay == Sample.day(2026, 3, 15))
        product.issuedOn = Sample.day(2024, 2, 29)
        #expect(product.lastDay == Sample.day(2027, 2, 28))
        product.expiresOn = Sample.day(2025, 1, 1)
        #expect(product.lastDay == Sample.day(2025, 1, 1))
        product.expiresOn = nil
        product.issuedOn = Sample.day(9999, 1, 1)
        #expect(product.lastDay == nil)
    }

    @Test func standingFollowsFromTheDay() {
        var product = Product()
        product.expiresOn = Sample.day(2026, 3, 15)
        #expect(product.standing(on: Sample.day(2030, 1, 1)) == .idea)
        product.state = .revoked
        #expect(product.standing(on: Sample.day(2030, 1, 1)) == .revoked)
        product.state = .recognised
        #expect(product.standing(on: Sample.day(2025, 9, 15)) == .recognised)
        #expect(product.standing(on: Sample.day(2025, 9, 16)) == .expiring)
        #expect(product.standing(on: Sample.day(2026, 3, 15)) == .expiring)
        #expect(product.standing(on: Sample.day(2026, 3, 16)) == .expired)
        product.expiresOn = nil
        #expect(product.standing(on: Sample.day(2026, 3, 16)) == .recognised)
    }

    @Test func supportByYearAddsProgrammes() {
        var summary = Summary()
        summary.support = [
            SupportSum(programme: "a", year: 2022, count: 1, dong: 200_000_000),
            SupportSum(programme: "b", year: 2023, count: 3, dong: 344_020_000),
            SupportSum(programme: "c", year: 2023, count: 1, dong: 5_000_000),
        ]
        #expect(summary.supportByYear.map(\.year) == [2023, 2022])
        #expect(summary.supportByYear.map(\.dong) == [349_020_000, 200_000_000])
        #expect(summary.supportByYear.map(\.count) == [4, 1])
    }
}

// Which question may be the same as which.
import Domain
import Testing

@Suite("Questions of the same content")
struct SameQuestionTests {
    private func question(_ id: Int64, sameAs: Int64? = nil) -> RecordEntry {
        var question = Question()
        question.identity = RecordIdentity(id: id, uid: "uid-\(id)", version: 1)
        question.question = "Câu \(id)"
        question.sameAs = sameAs
        return RecordEntry(question)
    }

    @Test func theMainQuestionIsTheEndOfTheChain() {
        #expect(SameQuestion.main(of: [question(3)])?.identity.id == 3)
        #expect(SameQuestion.main(of: [question(3, sameAs: 5), question(5, sameAs: 7), question(7)])?.identity.id == 7)
        #expect(SameQuestion.main(of: []) == nil)
    }

    @Test func aCircleThatWasImportedHasNoEndAndLeadsNowhere() {
        let chain = [question(3, sameAs: 5), question(5, sameAs: 3), question(3, sameAs: 5)]
        #expect(SameQuestion.main(of: chain)?.identity.id == 3)
    }

    @Test func aQuestionIsNotTheSameAsItselfNorAsOneThatNamesIt() {
        #expect(SameQuestion.obstacle(for: 3, chain: [question(3)]) == .itself)
        #expect(SameQuestion.obstacle(for: 3, chain: [question(5, sameAs: 3), question(3)]) == .circle)
        let long = [question(5, sameAs: 4), question(4, sameAs: 3), question(3)]
        #expect(SameQuestion.obstacle(for: 3, chain: long) == .circle)
        #expect(SameQuestion.obstacle(for: 9, chain: long) == nil)
    }

    @Test func whoNamedTheQuestionNamesTheOtherFromNowOn() {
        let saved = SameQuestion.changes(
            making: question(3), sameAs: question(7), followers: [question(4, sameAs: 3), question(5, sameAs: 3)])
        #expect(saved.map(\.identity.id) == [3, 4, 5])
        #expect(saved.allSatisfy { $0["sameAs"] == .reference(7) })
        #expect(saved.map { $0["question"].text } == ["Câu 3", "Câu 4", "Câu 5"])
    }

    @Test func aQuestionOfItsOwnKeepsThoseThatNameIt() {
        let saved = SameQuestion.changes(
            making: question(3, sameAs: 7), sameAs: nil, followers: [question(4, sameAs: 3)])
        #expect(saved.map(\.identity.id) == [3])
        #expect(saved.first?["sameAs"].isEmpty == true)
    }
}

// Thousands of rows of one name cost no more than as many of different names.
import Domain
import Formats
import Intake
import Testing

@Suite struct NamesakeTests {
    private func plan(_ lines: [String]) throws -> ImportPlan {
        let text = lines.joined(separator: "\n") + "\n"
        let records = try readOffice(Array(text.utf8), name: "a.jsonl").records()
        var planner = ImportPlanner(existing: [])
        return planner.plan(records, source: "a.jsonl")
    }

    @Test(.timeLimit(.minutes(1))) func dialoguesOfOneTitleAreToldByTheirNotices() throws {
        let rows = (1...8000).map {
            #"{"kind":"conference","title":"Đối thoại","year":2024,"notice":"\#($0 % 4000)/TB-UBND"}"#
        }
        let plan = try plan(rows)
        #expect(plan.items.count == 4000)
        #expect(plan.items.allSatisfy { $0.action == .new })
    }

    @Test func aMentionMeansTheDialogueOfItsNotice() throws {
        let plan = try plan(
            (1...70).map { #"{"kind":"conference","title":"Đối thoại","year":2024,"notice":"\#($0)/TB"}"# }
                + [
                    #"{"kind":"question","question":"Hỏi?","conference":"Đối thoại","conference.title":"Đối thoại","#
                        + #""conference.year":"2024","conference.notice":"69/TB"}"#
                ])
        let question = try #require(plan.items.last { $0.entry.kind == .question })
        #expect(plan.items.count { $0.entry.kind == .conference } == 70)
        #expect(question.entry["conference"] == .reference(-69))
    }

    @Test func ofACancelledTaskNoPlanIsWanted() async throws {
        let lines = (0..<50).map { #"{"kind":"product","name":"SP \#($0)"}"# }
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try plan(lines).items.count
        }
        task.cancel()
        // Reading so few lines does not look; planning does.
        #expect(try await task.value == 0)
    }
}

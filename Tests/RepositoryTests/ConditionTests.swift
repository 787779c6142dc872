// Conditions of a list: rows, counts and batches leave out the same records.
import Domain
import Repository
import Synchronization
import Testing

@Suite struct ConditionTests {
    private static let today = CalendarDate("2024-04-12")

    private static func fill(_ store: Store) async throws {
        for number in 1...12 {
            var record = Question()
            record.question = "Câu hỏi \(number) về trám đen"
            record.number = number
            record.state = Question.State.allCases[number % 8]
            record.department = number % 3 == 0 ? "" : "Phòng Kinh tế"
            record.dueOn = number % 4 == 0 ? nil : CalendarDate(year: 2024, month: 4, day: number + 4)
            try await saved(RecordEntry(record), in: store)
        }
    }

    @Test func rowsCountsAndBatchesAgree() async throws {
        let today = try #require(Self.today)
        let unassigned = ListCondition.isEmpty(field: "department")
        let queries: [(conditions: [ListCondition], wanted: @Sendable (Question) -> Bool)] = [
            (ListCondition.overdue(on: today), { $0.isOverdue(on: today) }),
            ([.before(field: "dueOn", today)], { question in question.dueOn.map { $0 < today } ?? false }),
            ([unassigned], { $0.department.isEmpty }),
            ([.isEmpty(field: "dueOn")], { $0.dueOn == nil }),
            ([.equals(field: "number", .number(7))], { $0.number == 7 }),
            ([.equals(field: "dueOn", .none)], { $0.dueOn == nil }),
            ([.equals(field: "department", .none)], { $0.department.isEmpty }),
            (
                [.oneOf(field: "state", ["draft", "new"]), unassigned],
                { ["draft", "new"].contains($0.state.rawValue) && $0.department.isEmpty }
            ),
            ([.oneOf(field: "state", [])], { _ in false }),
            ([.records([3, 1, 99])], { [1, 3].contains($0.identity.id) }), ([.records([])], { _ in false }),
            ([.equals(field: "nothing of ours", .text("1"))], { _ in false }),
        ]
        try await withStore { store, _ in
            try await Self.fill(store)
            let all = try await store.allEntries(of: question).compactMap { $0.record(as: Question.self) }
            for (conditions, wanted) in queries {
                for filter in ["", "tram", "khong co"] {
                    let query = ListQuery(kind: question, sort: "number", filter: filter, conditions: conditions)
                    let expected = filter == "khong co" ? [] : all.filter(wanted).compactMap(\.number)
                    let window = try await store.window(query, at: .start, limit: 50)
                    #expect(window.rows.map { $0.entry["number"].number } == expected)
                    #expect(try await store.count(query) == expected.count)
                    let batched = Mutex<[Int?]>([])
                    try await store.forEachBatch(query, size: 2) { batch in
                        batched.withLock { $0 += batch.map { $0["number"].number } }
                    }
                    #expect(batched.withLock { $0 } == expected)
                }
            }
        }
    }

    @Test func aRecordThatDoesNotMeetThemIsNotInTheList() async throws {
        try await withStore { store, _ in
            try await Self.fill(store)
            let query = ListQuery(kind: question, conditions: [.equals(field: "number", .number(3))])
            let window = try await store.window(query, at: .around(5), limit: 10)
            #expect(window.rows.map { $0.entry["number"].number } == [3])
        }
    }
}

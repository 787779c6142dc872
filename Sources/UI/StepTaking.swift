// Takes steps of the workflow through the office: all questions that can, in one change.
import Domain
import Office
import Words

/// Carries a step out.
struct StepTaking {
    let office: Office

    /// Begins an answer that replaces a published one; one that was begun already is gone on with.
    func replace(_ entry: RecordEntry) async throws(OfficeFailure) -> (outcome: SaveOutcome, isNew: Bool) {
        let begun = ListQuery(
            kind: entry.kind, conditions: [.equals(field: "replaces", entry["replaces"])])
        let open = try await office.window(begun, .start, 20).rows.map(\.entry).first { other in
            other["state"].text != Question.State.published.rawValue
        }
        if let open { return (.saved(open), false) }
        return (try await office.save(entry), true)
    }

    /// Takes a step with every question that can; those that cannot are left where they are.
    func take(_ request: StepRequest, today: CalendarDate) async throws(OfficeFailure) -> StepOutcome {
        var conferences: [Int64: Conference] = [:]
        var changed: [RecordEntry] = []
        var left: [StepLeft] = []
        for entry in request.entries {
            guard let question = entry.record(as: Question.self) else { continue }
            if let id = question.conference, conferences[id] == nil {
                conferences[id] = try await office.entry(RecordKind.conference, id)?.record()
            }
            let result = QuestionWorkflow.taking(
                request.to, question: question, conference: question.conference.flatMap { conferences[$0] },
                reason: request.reason, notice: question.replaces == nil ? nil : request.notice, today: today)
            switch result {
            case .success(let stepped): changed.append(RecordEntry(stepped))
            case .failure(let refusal): left.append(StepLeft(entry: entry, obstacle: refusal.obstacle))
            }
        }
        guard !changed.isEmpty else { return .taken([], left: left) }
        switch try await office.saveAll(changed, "step") {
        case .saved(let saved): return .taken(saved, left: left)
        case .conflict(let index, let theirs): return .conflict(mine: changed[index], theirs: theirs)
        case .gone(let index): return .gone(changed[index])
        case .refused(let index, let problem): return .refused(changed[index], problem)
        }
    }
}

// What came of a step for many: how many took it, and why the others did not, once for each reason.
import Domain
import Screen
import Vietnamese
import Words

extension AppState {
    /// So many records are named for a reason where there is one line.
    private static let namedInLine = 2
    /// So many are named where all is said.
    private static let namedInWhole = 200

    /// The reasons on one line, each with the first of its records: `chưa có câu trả lời: “A”, “B” và 3 bản ghi khác`.
    func line(of left: StepRefusals) -> String {
        left.groups.map { group in
            let names = group.entries.prefix(Self.namedInLine).map(shortTitle).joined(separator: ", ")
            let others = group.entries.count - Self.namedInLine
            let reason = group.reason.hasSuffix(".") ? String(group.reason.dropLast()) : group.reason
            return others > 0
                ? words(.leftMore, reason, names, grouped(Int64(others)))
                : words(.leftFew, reason, names)
        }.joined(separator: "; ")
    }

    /// All there is to say, when one line cannot: the line, and each reason with all its records.
    func whole(_ text: String, _ left: StepRefusals) -> [String] {
        left.groups.contains { $0.entries.count > Self.namedInLine } ? [text] + lines(of: left) : []
    }

    /// Each reason with all its records, line by line.
    func lines(of left: StepRefusals) -> [String] {
        left.groups.flatMap { group -> [String] in
            let others = group.entries.count - Self.namedInWhole
            return ["", words(.leftReason, group.reason, grouped(Int64(group.entries.count)))]
                + group.entries.prefix(Self.namedInWhole).map { "  " + shortTitle($0) }
                + (others > 0 ? ["  " + words(.leftOthers, grouped(Int64(others)))] : [])
        }
    }

    /// Why none of several records can take a step, for the line of a menu.
    func reasons(_ left: StepRefusals, to state: String) -> [String] {
        left.count == 1 ? [] : [words(.stepNone, state, line(of: left))] + lines(of: left)
    }

    /// Says that none of some records can go anywhere from where it stands.
    mutating func sayNoSteps(_ entries: [RecordEntry]) {
        var left = StepRefusals()
        for entry in entries { left.add(entry, words(.noSteps, stateText(entry.kind, entry["state"].text))) }
        let text = entries.count == 1 ? left.groups.first?.reason ?? "" : line(of: left)
        message = StatusMessage(text: text, role: .warning, whole: whole(text, left))
    }

    /// Says how many records took a step, and why the others did not.
    mutating func sayStep(taken count: Int, to state: String, left: StepRefusals, isQuestion: Bool = false) {
        guard left.count > 0 else {
            say(isQuestion ? .stepTaken : .recordsStepped, grouped(Int64(count)), state)
            return
        }
        let text =
            count == 0
            ? words(.stepNone, state, line(of: left))
            : words.filled(.stepLeft, [grouped(Int64(count)), state, grouped(Int64(left.count)), line(of: left)])
        message = StatusMessage(text: text, role: .warning, whole: whole(text, left))
    }

    /// Marks are taken away from what was changed; what was left stays marked, so that it can be seen to.
    mutating func unmark(exceptFor left: StepRefusals) {
        let ids = left.ids
        lists[pane]?.marks.keep { ids.contains($0) }
    }

    /// Stores a step of records in one change; when none can take it, says why.
    mutating func store(_ batch: StepBatch) -> [Effect] {
        guard batch.changed.isEmpty else { return [.storeSteps(batch)] }
        let kind = batch.left.groups.first?.entries.first?.kind
        sayStep(taken: 0, to: kind.map { stateText($0, batch.to) } ?? "", left: batch.left)
        return []
    }

    /// Says what came of a step of records.
    mutating func takeStored(_ outcome: BatchOutcome, _ batch: StepBatch) -> [Effect] {
        let all = batch.changed + batch.following
        func title(_ index: Int) -> String { all.indices.contains(index) ? shortTitle(all[index]) : "" }
        switch outcome {
        case .saved(let saved):
            if layers.last?.isPrompt == true { layers.removeLast() }
            unmark(exceptFor: batch.left)
            sayTaken(Array(saved.prefix(batch.changed.count)), batch)
        case .conflict(let index, _): complain(Sentence(.stepConflict, title(index)))
        case .gone(let index): complain(Sentence(.stepGone, title(index)))
        case .refused(let index, let problem):
            guard all.indices.contains(index) else { break }
            complain(
                Sentence(.failedRefused, title(index), words.problem(problem.reason, kind: all[index].kind)))
        }
        return reload(quietly: true)
    }

    private mutating func sayAssigned(_ count: Int, to department: String, _ left: StepRefusals) {
        let number = grouped(Int64(count))
        guard left.count > 0 else { return say(.assigned, number, department) }
        let text = words.filled(
            .assignedLeft, [number, department, grouped(Int64(left.count)), line(of: left)])
        message = StatusMessage(text: text, role: .warning, whole: whole(text, left))
    }

    private mutating func sayTaken(_ saved: [RecordEntry], _ batch: StepBatch) {
        guard let first = saved.first else { return }
        let state = stateText(first.kind, batch.to)
        if let department = batch.department {
            sayAssigned(saved.count, to: department, batch.left)
        } else if batch.left.count > 0 {
            sayStep(taken: saved.count, to: state, left: batch.left)
        } else if first.kind == .dossierPaper {
            say(.papersStepped, grouped(Int64(saved.count)), state)
        } else if saved.count == 1 {
            let isBegun = first.kind == .project && batch.to == Project.State.project.rawValue
            say(isBegun ? .projectBegun : .recordStepped, shortTitle(first), state)
        } else {
            say(.recordsStepped, grouped(Int64(saved.count)), state)
        }
    }
}

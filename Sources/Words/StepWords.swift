// What steps of records ask for and what keeps records from them, in words: those of the kind, else the general ones.
import Domain
import Vietnamese

extension Words {
    /// All that keeps a record from a step.
    package func obstacles(_ obstacles: [StepObstacle], kind: RecordKind) -> String {
        obstacles.map { obstacle($0, kind) }.joined(separator: "; ")
    }

    /// What keeps a record from a step.
    package func obstacle(_ obstacle: StepObstacle, _ kind: RecordKind) -> String {
        switch obstacle {
        case .alreadyThere: self[.alreadyThere]
        case .notAllowed(let from): self(.obstacleNotAllowed, choice(kind, "state", from))
        case .refused(let problem): reason(problem)
        case .needsFacts(let fields): self(.needsFacts, fields.map { field(kind, $0) }.joined(separator: ", "))
        case .needsOwn(let fields): self(.needsOwn, fields.map { field(kind, $0) }.joined(separator: ", "), one(kind))
        case .wrong(let problem): field(kind, problem.field) + ": " + self.problem(problem.reason, kind: kind)
        case .needsDepartment: self[.obstacleDepartment]
        case .needsAnswer: self[.answerMissing]
        case .needsNoticeNumber: self[.obstacleNotice]
        case .needsSum: self[.caseNeedsSum]
        case .needsPapers: self[.dossierNeedsPapers]
        case .papersNotReady(let names):
            self(.dossierPapersNotReady, grouped(Int64(names.count)), names.joined(separator: "; "))
        case .needsSelfAssessment: self[.dossierNeedsSelfAssessment]
        case .openMatters(let matters): self(.dossierOpenMatters, self.matters(matters))
        case .needsMinutes: self[.dossierNeedsMinutes]
        case .beforeWindow(let day): self(.dossierTooEarly, day.officialText)
        case .needsProduct: self[.dossierNeedsProduct]
        case .starsNotRecognised: self[.starsNotRecognised]
        case .pointsOutside: problem(.outside(0...100), kind: kind)
        }
    }

    /// What a step asks for, in the menu; empty when nothing.
    package func asks(_ kind: RecordKind, to state: String, _ fields: [String]) -> String {
        guard !fields.isEmpty else { return "" }
        return optional("asks.\(kind.rawValue).\(state)")
            ?? self(.stepAsks, fields.map { field(kind, $0).lowercased() }.joined(separator: ", "))
    }

    /// What the line is called that asks for a fact of a step.
    package func asked(_ kind: RecordKind, _ field: String) -> String {
        optional("ask.\(kind.rawValue).\(field)") ?? self.field(kind, field)
    }

    /// What is said below the line that asks for a fact of a step.
    package func askedNote(_ kind: RecordKind, _ field: String) -> String {
        optional("ask.\(kind.rawValue).\(field).note") ?? optional("ask.\(kind.rawValue).note")
            ?? self(.promptStepNote, one(kind))
    }
}

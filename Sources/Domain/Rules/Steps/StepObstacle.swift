// What keeps a record from a step; the words say it.

/// What keeps a record from a step.
package enum StepObstacle: Sendable, Hashable {
    /// It is in that state already.
    case alreadyThere
    /// No step leads there from the state of this code.
    case notAllowed(from: String)
    /// Who wants to take it may not.
    case refused(AccessProblem)
    /// These fields are empty, and the step must know them.
    case needsFacts([String])
    /// Each of several records would have to say these fields for itself.
    case needsOwn([String])
    /// The record would be wrong.
    case wrong(FieldProblem)
    /// Nobody was named to answer a question.
    case needsDepartment
    /// There is no answer yet.
    case needsAnswer
    /// The conference has no number for the notice that publishes its answers.
    case needsNoticeNumber
    /// Neither an approved nor a requested sum is known.
    case needsSum
    /// A dossier has no checklist.
    case needsPapers
    /// These required papers are not checked.
    case papersNotReady([String])
    /// It has no self-assessment (form 02 of decision 26/2026/QĐ-TTg).
    case needsSelfAssessment
    /// These matters are not assessed yet (decision 26/2026/QĐ-TTg).
    case openMatters([DossierMatter])
    /// A meeting was held and its minutes are not there.
    case needsMinutes
    /// It comes before the first day on which a recognition is renewed.
    case beforeWindow(opens: CalendarDate)
    /// The product is not in the register.
    case needsProduct
    /// The points lie outside 0–100.
    case pointsOutside
    /// So few stars get neither a decision nor a certificate.
    case starsNotRecognised
}

// What is asked for, done and answered in the work on dossiers, their papers and the awards of products.
import Domain
import Words

/// A step that a dossier shall take.
package struct DossierStepRequest: Sendable, Hashable {
    /// The dossier as it is on the screen, with what was asked for the step.
    package var entry: RecordEntry
    /// Where it shall go.
    package let to: Dossier.State
    /// Why, for the steps that must say so.
    package var reason = ""
    /// What the council's score sheet says of the facts that are asked for, by their fields.
    package var suggestions: [String: String] = [:]
}

/// A step that several dossiers shall take.
package struct DossiersStepRequest: Sendable, Hashable {
    /// The dossiers as they are on the screen.
    package let entries: [RecordEntry]
    /// Where they shall go.
    package let to: Dossier.State
    /// Why, for the steps that must say so.
    package var reason = ""
}

/// A dossier with its papers, for the rules about its steps.
package struct DossierMaterial: Sendable {
    /// The dossier as it is stored.
    package let entry: RecordEntry
    /// Its papers.
    package let papers: [DossierPaper]
}

/// A step that papers shall take.
package struct PaperStepRequest: Sendable, Hashable {
    /// The papers as they are on the screen.
    package let entries: [RecordEntry]
    /// Those that cannot take it.
    package let left: StepRefusals
    /// Where they shall go.
    package let to: DossierPaper.State
    /// What is to be mended.
    package var reason = ""
}

/// A dossier that shall begin.
package struct DossierStartRequest: Sendable, Hashable {
    /// The product.
    package let product: RecordIdentity
    /// What it is for.
    package let purpose: Dossier.Purpose
    /// What it is called.
    package let title: String
    /// What its notes say when its papers come from the list that is shipped.
    package let frameNote: String
    /// Who begins it.
    package let who: String
    /// The day.
    package let today: CalendarDate
}

/// What an item of a menu does with dossiers and papers.
package enum DossierChoice: Sendable, Hashable {
    /// Takes a dossier a step further; what the step must know is asked for.
    case step(DossierStepRequest)
    /// Takes several dossiers a step further.
    case stepTogether(DossiersStepRequest)
    /// Takes papers a step further.
    case papers(PaperStepRequest)
    /// Begins a dossier.
    case begin(DossierStartRequest)
}

/// What a line is typed for in the work on dossiers.
package enum DossierQuestion: Sendable, Hashable {
    /// Why a dossier is returned or refused.
    case reason(DossierStepRequest)
    /// Why several dossiers are returned or refused.
    case reasonTogether(DossiersStepRequest)
    /// A fact of the decision, by its field.
    case fact(DossierStepRequest, field: String)
    /// What is to be mended.
    case mending(PaperStepRequest)
    /// By when it is to be mended.
    case mendingDay(PaperStepRequest)
}

/// Work on dossiers and awards for the runner.
package enum DossierWork: Sendable, Equatable {
    /// Fetch what the steps of a dossier depend on.
    case offerSteps(RecordEntry)
    /// Take a dossier a step further, and its product with it.
    case step(DossierStepRequest, today: CalendarDate)
    /// Fetch what the steps of several dossiers depend on.
    case offerStepsTogether([RecordEntry])
    /// Fetch what a step of several dossiers depends on when it is taken, and the products that it changes.
    case gatherSteps(DossiersStepRequest)
    /// Fetch what the dossiers that a product can begin depend on.
    case offerStarts(RecordEntry)
    /// Begin a dossier with its papers.
    case begin(DossierStartRequest)
    /// Fetch what the awards of a product follow from.
    case reckonAward(RecordEntry)
    /// Count the products whose recognition ends soon after a day.
    case countExpiring(CalendarDate)
}

/// What came of work on dossiers and awards.
package enum DossierAnswer: Sendable {
    /// A dossier came with its papers and the council's score sheet, to choose a step.
    case stepsOffered(RecordEntry?, papers: [DossierPaper], council: ScoreSheet?)
    /// A step ended: what was stored, the dossier first.
    case stepped(BatchOutcome, DossierStepRequest)
    /// Several dossiers came with their papers, to choose a step.
    case stepsTogetherOffered([DossierMaterial])
    /// Several dossiers came with their papers and their products, to take a step.
    case stepsGathered(DossiersStepRequest, [DossierMaterial], products: [Product])
    /// A step was not taken.
    case stepRefused(DossierRefusal, DossierStepRequest)
    /// A product came, with whether a dossier of it is under way.
    case startsOffered(RecordEntry?, isUnderWay: Bool)
    /// A dossier was begun: what was stored, the dossier first.
    case begun(BatchOutcome, [RecordEntry])
    /// A product came with what its awards follow from.
    case awardReckoned(RecordEntry?, related: [RecordEntry])
    /// The products whose recognition ends soon were counted.
    case expiring(Int)
}

extension DossierQuestion {
    /// What the line is called.
    var title: Text {
        switch self {
        case .reason, .reasonTogether: .promptReason
        case .fact(_, "starRating"): .promptStars
        case .fact(_, "points"): .promptPoints
        case .fact(_, "decision"): .promptDecision
        case .fact: .promptIssuedOn
        case .mending: .promptMending
        case .mendingDay: .promptMendingDay
        }
    }

    /// What is said below the line.
    var note: Text {
        switch self {
        case .reason, .reasonTogether: .promptDossierReasonNote
        case .fact: .promptFactNote
        case .mending: .promptMendingNote
        case .mendingDay: .promptMendingDayNote
        }
    }
}

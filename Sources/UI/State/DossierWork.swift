// What is asked for, done and answered when dossiers begin, and about the awards of products.
import Domain
import Office

/// Work on dossiers and awards for the runner.
package enum DossierWork: Sendable, Equatable {
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
    /// A product came, with whether a dossier of it is under way.
    case startsOffered(RecordEntry?, isUnderWay: Bool)
    /// A dossier was begun: what was stored, the dossier first.
    case begun(BatchOutcome, [RecordEntry])
    /// A product came with what its awards follow from.
    case awardReckoned(RecordEntry?, related: [RecordEntry])
    /// The products whose recognition ends soon were counted.
    case expiring(Int)
}

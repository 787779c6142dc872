// What keeps dossiers from their steps, in words.
import Domain
import Vietnamese

extension Words {
    /// All that keeps a dossier from a step.
    package func obstacles(_ obstacles: [DossierObstacle]) -> String { obstacles.map(obstacle).joined(separator: "; ") }

    /// What keeps a dossier from a step.
    package func obstacle(_ obstacle: DossierObstacle) -> String {
        switch obstacle {
        case .notAllowed(let from, _):
            self(.obstacleNotAllowed, choice(RecordKind.dossier, "state", from.rawValue))
        case .needsPapers: self[.dossierNeedsPapers]
        case .papersNotReady(let names):
            self(.dossierPapersNotReady, grouped(Int64(names.count)), names.joined(separator: "; "))
        case .needsSelfAssessment: self[.dossierNeedsSelfAssessment]
        case .openMatters(let matters): self(.dossierOpenMatters, self.matters(matters))
        case .needsConsultation: self[.dossierNeedsConsultation]
        case .needsMinutes: self[.dossierNeedsMinutes]
        case .needsReason: self[.obstacleReason]
        case .needsProduct: self[.dossierNeedsProduct]
        case .needsFacts(let fields):
            self(
                .dossierNeedsFacts, fields.map { field(RecordKind.dossier, $0) }.joined(separator: ", "))
        case .starsNotRecognised: self[.starsNotRecognised]
        case .pointsOutside: self(.problemRange, "0", "100")
        }
    }

    /// The matters that a commune assesses, as a list.
    package func matters(_ matters: [DossierMatter]) -> String {
        matters.map { field(RecordKind.dossier, $0.rawValue) }.joined(separator: "; ")
    }

    /// Why a dossier cannot begin.
    package func obstacle(_ obstacle: DossierStart.Obstacle) -> String {
        switch obstacle {
        case .recognisedAlready: self[.startRecognised]
        case .neverRecognised: self[.startNeverRecognised]
        case .mostStars: self[.startMostStars]
        case .starsUnknown: self[.startStarsUnknown]
        }
    }
}

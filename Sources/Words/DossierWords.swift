// What a commune assesses of a dossier, and why none can begin, in words.
import Domain
import Vietnamese

extension Words {
    /// The matters that a commune assesses, as a list.
    package func matters(_ matters: [DossierMatter]) -> String {
        matters.map { field(RecordKind.dossier, $0.rawValue) }.joined(separator: "; ")
    }

    /// That the holidays of some years are not known, where working days were counted in them.
    package func unknownHolidays(_ years: [Int]) -> String {
        self(.dossierNoHolidays, years.map { String($0) }.joined(separator: ", "))
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

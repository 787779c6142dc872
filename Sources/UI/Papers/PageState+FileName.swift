// The names under which papers are offered to be written.
import Words

extension PageState {
    /// The text that suggests a file's name.
    var fileNameKey: Text {
        switch order.paper {
        case .notice: .noticeFileName
        case .answers: .answersFileName
        case .conclusion: .conclusionFileName
        case .promises: .promisesFileName
        case .summary: .summaryFileName
        case .assessment: .assessmentFileName
        case .expiry: .expiryFileName
        case .labels: .labelsFileName
        case .market: .marketFileName
        case .supports: .supportFileName
        case .report: .reportFileName
        case .list: .listFileName
        case .record: .recordFileName
        case .score: .scoreFileName
        }
    }
}

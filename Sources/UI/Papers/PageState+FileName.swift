// The names under which papers are offered to be written.
import Domain
import Vietnamese
import Words

extension PageState {
    /// The name that is suggested for a file; what is of one kind of record is named after it.
    func fileName(_ words: Words) -> String {
        switch order.paper {
        case .list(let query, _): words.fileName(query.kind) + ".xlsx"
        case .record(let kind, _): asciiName(words.kind(kind)) + ".docx"
        default: words[fileNameKey]
        }
    }

    private var fileNameKey: Text {
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

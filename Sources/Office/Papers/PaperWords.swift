// What papers are called.
import Domain
import Words

extension Words {
    /// What a paper is called.
    package func paper(_ paper: Paper) -> String {
        switch paper {
        case .notice: self[.paperNameNotice]
        case .answers: self[.paperNameAnswers]
        case .conclusion: self[.paperNameConclusion]
        case .promises: self[.paperNamePromises]
        case .summary: self[.paperNameSummary]
        case .assessment: self[.paperNameAssessment]
        case .expiry: self[.paperNameExpiry]
        case .labels(let lots): self(.paperNameLabels, String(lots.count))
        case .market(let year): year.map { self(.paperNameMarketYear, String($0)) } ?? self[.paperNameMarket]
        case .supports(let year): self(.paperNameSupports, year.map { String($0) } ?? "…")
        case .report(let year): year.map { self(.paperNameReportYear, String($0)) } ?? self[.paperNameReport]
        case .list(_, let title): self(.paperNameListOf, title)
        case .record(let kind, _): self(.paperNameRecordOf, self.kind(kind))
        case .score: self[.paperNameScore]
        }
    }
}

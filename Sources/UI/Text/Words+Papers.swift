// Words of papers: what they are called, and what they hide.
import Domain

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
        }
    }

    /// What is hidden, and why.
    package func hidden(_ part: HiddenPart) -> String {
        let name =
            switch part.content {
            case .name(let name): name
            case .field(let kind, let field): self.kind(kind) + " · " + self.field(kind, field)
            }
        return self(.hiddenPart, name, family("hidden." + part.reason.rawValue))
    }
}

// The yearly report: what the indicators come to, worded by the office's template.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// The report of a year; without one, of the last year that an indicator speaks of.
    func report(year: Int?) async throws(OfficeFailure) -> Composition {
        let (today, store) = (today, store)
        let issuer = try await reportingOffice()
        let report = YearlyReport(
            year: year, office: issuer, indicators: try await entries(Indicator.self),
            counts: try await stored { () async throws(StoreError) in try await store.counted(on: today) },
            promises: try await entries(Promise.self), conferences: try await entries(Conference.self), on: today)
        let (template, place) = try TemplateName.report.template()
        var facts = try await facts(for: .report)
        facts[.year] = String(report.year)
        facts[.nextYear] = String(report.year + 1)
        let (document, gaps) = ReportPaper(template: template, words: words).document(report, facts: facts)
        let remarks = gaps.map { Sentence($0, place: place, words: words) }
        var composition = Composition(document, remarks: remarks)
        composition.bodies = report.promises.map(\.body)
        return try await lettered(composition, for: .report)
    }

    /// Who reports: the issuer of the yearly report; empty while no letterhead says it.
    func reportingOffice() async throws(OfficeFailure) -> String { try await facts(for: .report)[.issuer] ?? "" }
}

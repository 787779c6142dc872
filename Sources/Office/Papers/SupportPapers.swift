// The account of the support of a year, on paper.
import Domain
import Papers
import Repository
import Words

extension Office {
    /// The account of a year; without one, of today's or of the last one with records.
    func supports(year: Int?, showsNames: Bool) async throws(OfficeFailure) -> Composition {
        let today = today
        let account = try await supportAccount(year, today)
        let (names, _) = try await printedNames(showsAll: showsNames)
        return Composition(
            SupportPaper(words: words, printed: names.printed).document(account, on: today),
            hidden: names.hidden(of: account.beneficiaries.flatMap(\.names)))
    }
}

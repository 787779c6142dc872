// What leaves the office leaves its mark: a record of what it shows that is hidden by default, a line of the journal of
// every paper and export.
import Domain
import Repository
import Words

extension Office {
    /// Notes that a paper shows what is hidden by default.
    package func disclose(_ paper: Paper, reason: String, hidden: [HiddenPart]) async throws(OfficeFailure) {
        try await disclose(words.paper(paper), reason: reason, hidden: hidden)
    }

    /// Notes that something shows what is hidden by default; what no reason shows is not counted.
    /// - Parameter columns: the fields that the office keeps to itself and that go out all the same.
    func disclose(
        _ title: String, reason: String, hidden: [HiddenPart], columns: [String] = []
    ) async throws(OfficeFailure) {
        let shown = hidden.filter(\.reason.isDisclosed).map(words.hidden) + columns
        guard !shown.isEmpty else { return }
        var disclosure = Disclosure()
        disclosure.paper = title
        (disclosure.shownOn, disclosure.reason, disclosure.person) = (now().today, reason, who)
        disclosure.shown = shown.joined(separator: "\n")
        disclosure.count = shown.count
        let entry = RecordEntry(disclosure)
        _ = try await stored { () async throws(StoreError) in
            try await store.saveAll([entry], action: Disclosure.action, by: who)
        }
    }

    /// Notes in the journal what leaves the office and where it goes, to a file, a printer or standard output. Where
    /// nothing can be written, or somebody else writes for long, it leaves without: it shows nothing that is hidden.
    func note(_ action: String, _ title: String, to place: String?) async throws(OfficeFailure) {
        do throws(StoreError) {
            try await store.note(action + ": " + title + " → " + (place ?? "-"), by: who)
        } catch .cancelled {
            throw .stopped
        } catch {}
    }
}

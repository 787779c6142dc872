// Cases of support: what surrounds one as it is stored, and the promises one can keep.
import Domain

extension Office {
    /// A record as it is now with what the rules about saving look at; nil when it is gone.
    package func support(_ entry: RecordEntry) async throws(OfficeFailure) -> (
        entry: RecordEntry, around: CaseMaterial
    )? {
        guard let stored = try await self.entry(entry.kind, entry.identity.id) else { return nil }
        return (stored, try await flags([stored], false).first ?? CaseMaterial())
    }

    /// The promises that a case can keep, those that are open first.
    package func promisesToKeep() async throws(OfficeFailure) -> [RecordEntry] {
        var found: [RecordEntry] = []
        for isOpen in [true, false] {
            let states = Promise.State.allCases.filter { $0.isOpen == isOpen }.map(\.rawValue)
            found += try await records(.promise, [.oneOf(field: "state", states)])
        }
        return found
    }
}

// Does the work on cases: fetches what rules look at, stores in one change, finds promises.
import Domain
import Office
import Words

extension EffectRunner {
    /// So many promises of a state are offered.
    private static let promiseLimit = 300

    func answer(toCase work: CaseWork) async throws(OfficeFailure) -> CaseAnswer {
        switch work {
        case .check(let saving): return .checked(saving, try await office.flags(saving.entries, false))
        case .store(let saving):
            return .stored(try await office.saveAll(saving.entries + saving.following, saving.action), saving)
        case .startPayment(let entry):
            let (stored, material) = try await stored(entry)
            return .paymentStarted(stored, material)
        case .startSplit(let entry):
            let (stored, material) = try await stored(entry)
            return .splitStarted(stored, material)
        case .offerPromises(let entry):
            let open = Promise.State.allCases.filter(\.isOpen).map(\.rawValue)
            let over = Promise.State.allCases.filter { !$0.isOpen }.map(\.rawValue)
            return .promisesOffered(
                try await office.entry(entry.kind, entry.identity.id),
                try await promises(open) + (try await promises(over)))
        case .load(let entry, let generation):
            return .loaded(entry, try await office.flags([entry], true).first ?? CaseMaterial(), generation: generation)
        }
    }

    private func stored(_ entry: RecordEntry) async throws(OfficeFailure) -> (RecordEntry?, CaseMaterial) {
        guard let stored = try await office.entry(entry.kind, entry.identity.id) else { return (nil, CaseMaterial()) }
        return (stored, try await office.flags([stored], false).first ?? CaseMaterial())
    }

    private func promises(_ states: [String]) async throws(OfficeFailure) -> [RecordEntry] {
        let query = ListQuery(
            kind: .promise, conditions: [.oneOf(field: "state", states)])
        return try await office.window(query, .start, Self.promiseLimit).rows.map(\.entry)
    }
}

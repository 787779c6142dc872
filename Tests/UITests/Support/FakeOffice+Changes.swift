// Changes that follow from what the office in memory has, by the plans of the real one.
import Domain
import Office
import UI

extension FakeOffice {
    /// The services with the changes that follow from stored records.
    func withChanges(_ services: Services) -> Services {
        var services = services
        services.saveQuestion = { [self] entry, other, takesNumber throws(OfficeFailure) in
            let change = try carryOut {
                try Office.taking(entry, grouping: other, takesNumber: takesNumber, $0)
            }
            switch change.outcome {
            case .saved(let saved): return .saved(saved[0])
            case .conflict(0, let theirs): return .conflict(theirs: theirs)
            case .gone(0): return .gone
            case .refused(0, let problem): return .refused(problem)
            case .conflict, .gone, .refused: throw .groupRefused
            }
        }
        services.makeSame = { [self] entry, main throws(OfficeFailure) in
            try carryOut { try Office.makingSame(entry, main, $0) }
        }
        services.replace = { [self] entry throws(OfficeFailure) in
            let change = try carryOut { [try Office.replacing(entry, $0)] }
            guard case .saved(let saved) = change.outcome else { return (.gone, false) }
            return (.saved(saved[0]), change.wanted[0].identity.id == 0)
        }
        services.begin = { [self] request throws(OfficeFailure) in
            try carryOut { try Office.beginning(request, by: "lan", $0) }
        }
        return services
    }

    private func carryOut(_ plan: (FoundRecords) throws -> [RecordEntry]) throws(OfficeFailure) -> ChangeOutcome {
        if let failure = change({ $0.failure }) { throw failure }
        let result: Result<ChangeOutcome, OfficeFailure> = change { shelf in
            let copy = shelf
            func rows(_ query: ListQuery) -> [RecordEntry] {
                var scratch = copy
                return Self.rows(query, &scratch).map(\.entry)
            }
            let found = FoundRecords(
                entry: { copy.records[$0]?[$1] }, first: { Array(rows($0).prefix($1)) },
                all: { kind, field, value in
                    rows(ListQuery(kind: kind, conditions: [.equals(field: field, value)]))
                        .sorted { $0.identity.id < $1.identity.id }
                })
            do {
                let wanted = try plan(found)
                return .success(ChangeOutcome(wanted: wanted, outcome: Self.saveAll(wanted, &shelf)))
            } catch {
                return .failure(error as? OfficeFailure ?? .missing)
            }
        }
        return try result.get()
    }
}

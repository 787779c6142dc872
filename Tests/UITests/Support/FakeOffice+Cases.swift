// What the office in memory knows around cases, payments, figures, programmes and promises.
import Domain
import Office
import UI
import Vietnamese

extension FakeOffice {
    static func material(of entry: RecordEntry, among batch: [RecordEntry], _ shelf: Shelf) -> CaseMaterial {
        var material = CaseMaterial()
        let ids = Set(batch.filter { $0.kind == .support }.map(\.identity.id)).subtracting([0])
        let cases = all(Support.self, shelf).filter { !ids.contains($0.identity.id) }
        func around(_ support: Support) {
            material.programme = all(Programme.self, shelf).first {
                $0.identity.id == support.policy || matchKey($0.name) == matchKey(support.programme)
            }
            material.payments = all(Payment.self, shelf).filter { $0.support == support.identity.id }
        }
        switch entry.kind {
        case .support:
            guard let support = entry.record(as: Support.self) else { break }
            around(support)
            let holders = all(Holder.self, shelf).filter { holder in
                support.beneficiaries.contains(where: holder.isNamed)
            }
            material.holder = holders.count == 1 ? holders[0] : nil
            material.names = support.beneficiaries + holders.flatMap(\.names)
            let keys = Set(material.names.map(matchKey))
            material.earlier = cases.filter { $0.beneficiaries.contains { keys.contains(matchKey($0)) } }
            material.others = material.earlier.filter { $0.purpose == support.purpose }
            let approved = cases.filter { $0.state.isApproved && matchKey($0.programme) == matchKey(support.programme) }
            material.approvedInAll = total(approved.map(\.amount))
            material.approvedInYear = total(approved.filter { $0.year == support.year }.map(\.amount))
            material.promise = all(Promise.self, shelf).first { $0.identity.id == support.promise }
        case .payment:
            material.support = all(Support.self, shelf).first { .reference($0.identity.id) == entry["support"] }
            if let support = material.support { around(support) }
        case .indicator:
            material.indicators = all(Indicator.self, shelf).filter {
                $0.identity.id != entry.identity.id && matchKey($0.name) == matchKey(entry["name"].text)
            }
        case .promise:
            material.others = all(Support.self, shelf).filter { $0.promise == entry.identity.id }
            material.needs = all(TrainingNeed.self, shelf).filter { $0.promise == entry.identity.id }
        case .holder:
            guard let holder = entry.record(as: Holder.self) else { break }
            material.others = all(Support.self, shelf).filter { $0.beneficiaries.contains(where: holder.isNamed) }
        case .trainingNeed:
            material.promise = all(Promise.self, shelf).first { .reference($0.identity.id) == entry["promise"] }
        default: break
        }
        return material
    }

    private static func all<R: Record>(_ type: R.Type, _ shelf: Shelf) -> [R] {
        (shelf.records[R.description.kind] ?? [:]).values.sorted { $0.identity.id < $1.identity.id }
            .compactMap { $0.record() }
    }
}

extension FakeOffice {
    static func contexts(_ entries: [RecordEntry], _ today: CalendarDate, _ shelf: inout Shelf) -> [StepContext] {
        entries.map { entry in
            let queries = (entry.kind.description.workflow?.sources ?? []).compactMap { $0.query(around: entry) }
            return StepContext(queries.flatMap { rows($0, &shelf).map(\.entry) }, today: today, who: "lan")
        }
    }

    static func take(_ step: RecordStep, _ today: CalendarDate, _ shelf: inout Shelf) -> StepOutcome {
        var result = step.result(contexts(step.entries, today, &shelf))
        guard let kind = result.changed.first?.kind else { return .taken([], following: [], left: result.left) }
        if SaveCheck.kinds.contains(kind) {
            let materials = result.changed.map { material(of: $0, among: result.changed, shelf) }
            let found = SaveCheck(units: registry(shelf)).flags(of: result.changed, materials)
            guard result.accept(found, reason: step.acceptance) else { return .objected(result.changed, found) }
        }
        return StepOutcome(saveAll(result.changed + result.following, &shelf), of: result)
    }
}

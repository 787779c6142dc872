// A merger of units or bodies as one change: what it would do, and doing it once nobody has changed anything meanwhile.
import Domain
import Repository
import Synchronization
import Vietnamese
import Words

/// What came of a merger.
package enum MergerOutcome: Sendable, Hashable {
    /// It is stored: the units and the records that went over, in one change.
    case done(MergerPlan, written: [RecordEntry])
    /// Somebody changed something that it concerns meanwhile; nothing was written. What it would do now.
    case overtaken(MergerPlan)
    /// A record may not change so; nothing was written.
    case refused(RecordEntry, FieldProblem)
}

/// What units that are merged may go into.
package struct MergerTargets: Sendable {
    /// The communes of today into which the country says that they went.
    package let known: [Country.Commune]
    /// All communes of today, those of the office's province first.
    package let communes: [Country.Commune]
}

extension Office {
    /// What a merger would do.
    package func mergerPlan(_ merger: Merger) async throws(OfficeFailure) -> MergerPlan {
        let (home, country, today) = (try await ownCommune(), country, now().today)
        return try await stored { () async throws(StoreError) in
            try await store.look { found in
                try MergerPlan(merger, found, home: home, country: country, today: today)
            }
        }
    }

    /// Carries a merger out as it was shown, all or nothing, as one change of the journal. What it concerns is looked at
    /// again in the transaction that stores it.
    package func carryOut(_ plan: MergerPlan, _ choice: MergerPlan.Choice) async throws(OfficeFailure) -> MergerOutcome
    {
        try await backUp(before: .merge)
        let (home, country, today, words) = (try await ownCommune(), country, now().today, words)
        let met = Mutex<MergerPlan?>(nil)
        let change = try await change("unitMerger") { found in
            let now = try MergerPlan(plan.merger, found, home: home, country: country, today: today)
            guard now == plan, now.problem == nil else {
                met.withLock { $0 = now }
                return []
            }
            return plan.entries(choice, today: today) { words.mergerRemark(plan, $0, $1) }
        }
        if let now = met.withLock(\.self) { return .overtaken(now) }
        switch change.outcome {
        case .saved(let saved): return .done(plan, written: saved)
        case .refused(let problems):
            guard let first = problems.min(by: { $0.key < $1.key }) else {
                return .overtaken(try await mergerPlan(plan.merger))
            }
            return .refused(change.wanted[first.key], first.value)
        case .conflict, .gone: return .overtaken(try await mergerPlan(plan.merger))
        }
    }

    /// What units may go into, by their numbers.
    package func mergerTargets(_ units: [Int64]) async throws(OfficeFailure) -> MergerTargets {
        let (own, register, country) = (try await ownCommune(), try await self.units(), country())
        var codes: [String] = []
        for (unit, name) in register.wholeNames(of: Set(units)) {
            for offer in country.offers(for: name, on: unit.validTo, home: own) where !offer.today.isEmpty {
                codes += offer.communes.filter { !codes.contains($0) }
            }
        }
        return MergerTargets(
            known: codes.flatMap { country.communes($0, firstIn: own) }, communes: country.communes(firstIn: own))
    }
}

extension Words {
    /// What is noted in a record that went over in a merger: its words before and after, since when, and by which document.
    fileprivate func mergerRemark(_ plan: MergerPlan, _ before: String, _ after: String) -> String {
        let day = plan.day.map { self(.mergerRemarkDay, $0.officialText) } ?? ""
        let number = trimmed(plan.merger.document)
        let document = number.isEmpty ? "" : self(.mergerRemarkDocument, number)
        return self(.mergerRemark, before, after, day, document)
    }
}

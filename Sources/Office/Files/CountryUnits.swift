// Units that records name and the register does not have, looked up in the country.
import Domain
import Intake
import Words

extension Office {
    /// The units of the country that a name may mean.
    package func unitOffers(_ written: String, on day: CalendarDate?) async throws(OfficeFailure) -> [UnitOffer] {
        country().offers(for: written, on: day, home: try await ownCommune())
    }

    /// Takes over the communes of a unit of the country, with all that went into them.
    package func takeOver(_ offer: UnitOffer) async throws(OfficeFailure) {
        _ = try await takeIn(
            try await records(ofCommunes: offer.communes), source: Self.countrySource, choosing: .ours)
    }

    /// What records are called that were looked up in the country.
    private static let countrySource = "soxa:country"

    /// The plan with the units that its rows name and the register does not have, as far as only one unit of the office's
    /// own province can be meant. A file that this program wrote says itself what the register has.
    func bringingUnits(
        _ plan: ImportPlan, of records: [IncomingRecord]
    ) async throws(OfficeFailure) -> ImportPlan {
        guard records.allSatisfy({ $0.marks.isEmpty && $0.version == nil }), try await !ownCommune().isEmpty else {
            return plan
        }
        let register = plan.units(with: try await units())
        var offers: [String: UnitOffer] = [:]
        var seen: Set<NamedUnit.Name> = []
        for unit in try await namedUnits(in: plan).map(\.asked) where seen.insert(unit).inserted {
            guard offers[unit.name] == nil, !register.knows(unit.name) else { continue }
            if let found = try await nearOffer(unit) { offers[unit.name] = found }
        }
        guard !offers.isEmpty else { return plan }
        let units = try await self.records(ofCommunes: Set(offers.values.flatMap(\.communes)).sorted())
        var whole = try await planned(records + units, source: plan.source, corrections: plan.corrections)
        whole.notes.append(words(.planUnitsTaken, offers.keys.sorted().joined(separator: ", ")))
        return whole
    }

    /// The unit of the office's own province that a row means where only one can be meant: one that was there on its day, else
    /// one that was called so before, for papers go on with a name for a while.
    private func nearOffer(_ unit: NamedUnit.Name) async throws(OfficeFailure) -> UnitOffer? {
        let then = try await unitOffers(unit.name, on: unit.day)
        if then.count == 1, then[0].isNear { return then[0] }
        guard !then.contains(where: { $0.isNear && $0.today.isEmpty }) else { return nil }
        let ever = try await unitOffers(unit.name, on: nil).filter(\.isNear)
        return ever.count == 1 ? ever[0] : nil
    }

    /// Communes with their provinces and what went into them, as records that say which of the register they are.
    private func records(ofCommunes codes: [String]) async throws(OfficeFailure) -> [IncomingRecord] {
        var seen: Set<RecordEntry> = []
        var records: [IncomingRecord] = []
        for code in codes {
            records += try communeRecords(code, of: country()).filter { seen.insert($0.entry).inserted }
        }
        return try await fitted(records)
    }
}

// The units of the country as an office takes them over: which commune is meant, and what comes in with it.
import Domain
import Intake
import Vietnamese

/// The units of the whole country as they come with the program; read when it is first asked for.
package let shippedCountry = Country(String(decoding: embedded("country.txt"), as: UTF8.self))

extension Office {
    /// What stands before the name or the code of a commune where `planImport` takes it from the country.
    package static let communePrefix = "soxa:commune:"

    /// The commune that is named instead of a file; nil for a file.
    package static func communeName(_ written: String) -> String? {
        written.hasPrefix(communePrefix) ? trimmed(String(written.dropFirst(communePrefix.count))) : nil
    }

    /// The code of the commune the office is of today: the one that was said, or what that went into; empty when nobody
    /// has said it.
    package func ownCommune() async throws(OfficeFailure) -> String {
        try await units().ownCommune(on: now().today)
    }

    /// Remembers which commune the office is of. The documents of its province that come with the program come in.
    package func set(ownCommune code: String) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in try await store.setOwnCommune(code, by: who) }
        if let province = country().records(ofCommune: code).first(where: { $0.level == .province }) {
            try await takeInDocuments(shippedDocuments(ofProvince: province.code))
        }
    }

    /// All communes of today, those of the office's own province first, and the code of its own.
    package func communes() async throws(OfficeFailure) -> (all: [Country.Commune], own: String) {
        let own = try await ownCommune()
        return (country().communes(firstIn: own), own)
    }

    /// What taking a commune over from the country would do.
    func communePlan(_ name: String, source: String) async throws(OfficeFailure) -> ImportPlan {
        let records = try communeRecords(name, of: country(), firstIn: try await ownCommune())
        return try await plan(records, source: source)
    }

    /// The first commune that is taken over is the office's own, until somebody says another.
    func rememberCommune(of plan: ImportPlan) async throws(OfficeFailure) {
        guard try await ownCommune().isEmpty, let code = plan.commune else { return }
        try await set(ownCommune: code)
    }

    /// Units of the country that say which record they are, where the register has them. What it says of them stays: the
    /// country only fills what is empty.
    func fitted(_ records: [IncomingRecord]) async throws(OfficeFailure) -> [IncomingRecord] {
        let register = try await units()
        let marks = StateMarks(AdministrativeUnit.description, uids: [:])
        return records.map { record in
            guard let unit = record.entry.record(as: AdministrativeUnit.self), let stored = register.same(as: unit)
            else { return record }
            let old = RecordEntry(stored)
            var fitted = record
            fitted.entry.identity.uid = stored.identity.uid
            // Made from what stands there now: nothing in it can be a change of both sides.
            fitted.marks = [marks.mark(old.values, withPrivate: true)]
            fitted.version = stored.identity.version
            fitted.stated = record.stated.filter { old[$0].isEmpty }
            return fitted
        }
    }
}

extension ImportPlan {
    /// The code of the commune of today that the plan takes over from the country.
    package var commune: String? {
        items.first {
            let unit = $0.entry.record(as: AdministrativeUnit.self)
            return unit?.level.isLowest == true && unit?.validTo == nil
        }?.entry["code"].text
    }
}

/// A commune of today with its province and what went into it, as records to import.
/// - Parameter province: the code of the province whose communes are named first, or of a unit within it.
func communeRecords(_ name: String, of country: Country, firstIn province: String = "") throws(OfficeFailure)
    -> [IncomingRecord]
{
    let found = country.communes(name, firstIn: province)
    guard let commune = found.first else { throw .noCommune(name) }
    guard found.count == 1 else { throw .severalCommunes(name, found) }
    return country.records(ofCommune: commune.code).map { unit in
        let entry = RecordEntry(unit)
        let stated = AdministrativeUnit.description.fields.map(\.name).filter { !entry[$0].isEmpty }
        return IncomingRecord(entry: entry, stated: Set(stated), place: "#" + unit.code)
    }
}

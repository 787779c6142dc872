// Notes in the plan of an import at units that only a person can tell, or that nobody knows.
import Domain
import Repository

/// A unit that a row of an import names.
struct NamedUnit {
    /// What rows have in common that name the same unit.
    struct Name: Hashable {
        /// The unit as it is written.
        let name: String
        /// The day whose names the row uses; nil when it says none.
        let day: CalendarDate?
        /// What may name the units above it.
        let context: [String]
    }

    /// The row, by its place among the items.
    let index: Int
    /// The unit.
    let asked: Name
}

extension Office {
    /// The units of the rows that are new or change theirs.
    func namedUnits(in plan: ImportPlan) async throws(OfficeFailure) -> [NamedUnit] {
        let rows = plan.items.indices.filter { index in
            let item = plan.items[index]
            guard item.remark == nil, item.entry.kind != .administrativeUnit,
                !item.entry["unit"].isEmpty
            else { return false }
            return item.action == .new || item.changes.contains { $0.field == "unit" }
        }
        guard !rows.isEmpty else { return [] }
        var conferences: [Int64: Conference] = [:]
        for conference in try await entries(Conference.self) { conferences[conference.identity.id] = conference }
        // What the file itself brings is referred to by its place.
        for (place, item) in plan.items.enumerated() where item.entry.kind == .conference {
            if let conference = item.entry.record(as: Conference.self) { conferences[-Int64(place + 1)] = conference }
        }
        let office = try await reportingOffice()
        var contexts: [Int64: [String]] = [:]
        return rows.map { index in
            let entry = plan.items[index].entry
            let conference = entry["conference"].reference ?? 0
            let context =
                contexts[conference] ?? [conferences[conference]?.title ?? "", office].filter { !$0.isEmpty }
            contexts[conference] = context
            return NamedUnit(
                index: index,
                asked: NamedUnit.Name(
                    name: entry["unit"].text, day: entry.dayOfNames { conferences[$0]?.startDay }, context: context))
        }
    }

    /// The plan with a remark at each row that is new or changes its unit to a name that only a person can tell.
    func namingUnclearUnits(_ plan: ImportPlan) async throws(OfficeFailure) -> ImportPlan {
        let named = try await namedUnits(in: plan)
        guard !named.isEmpty else { return plan }
        let register = plan.units(with: try await units())
        var asked: [NamedUnit.Name: ImportRemark?] = [:]
        var items = plan.items
        for unit in named {
            let remark: ImportRemark?
            if let known = asked[unit.asked] {
                remark = known
            } else {
                remark = try await self.remark(on: unit.asked, in: register)
                asked[unit.asked] = .some(remark)
            }
            // Where nothing is remarked the rows stay those of the plan, and are not copied.
            if let remark { items[unit.index].remark = remark }
        }
        return plan.replacing(items)
    }

    /// What there is to say of a unit that a row names; nil when nobody has to be asked.
    private func remark(on unit: NamedUnit.Name, in register: UnitRegistry) async throws(OfficeFailure) -> ImportRemark?
    {
        let choices = register.choices(for: unit.name, on: unit.day ?? today, within: unit.context)
        if !choices.isEmpty { return .unclearUnit(unit.name, choices: choices) }
        guard register.knows(unit.name) else { return try await remark(onUnknown: unit) }
        guard !register.knows(unit.name, on: unit.day) else { return nil }
        // The one of the register was gone by then: another of the province that was there may be meant.
        // One that the register has is no other.
        let others = try await unitOffers(unit.name, on: unit.day).filter { offer in
            offer.isNear && offer.today.isEmpty && !register.units.contains { offer.communes == [$0.code] }
        }.map(\.name)
        return others.isEmpty ? nil : .unclearUnit(unit.name, choices: register.names(of: unit.name) + others)
    }

    /// What there is to say of a unit that the register does not have; nothing of an office that is no unit.
    private func remark(onUnknown unit: NamedUnit.Name) async throws(OfficeFailure) -> ImportRemark? {
        let offers = try await unitOffers(unit.name, on: unit.day).map(\.name)
        switch offers.count {
        case 0: return UnitRegistry.namesUnit(unit.name) ? .unknownUnit(unit.name) : nil
        case 1: return .unitOfCountry(unit.name, whole: offers[0])
        default: return .unclearUnit(unit.name, choices: offers)
        }
    }
}

// Notes in the plan of an import at units whose names fit several units.
import Domain
import Repository

extension Office {
    /// The plan with a remark at each row that is new or changes its unit to a name that only a person can tell.
    func namingUnclearUnits(_ plan: ImportPlan) async throws(OfficeFailure) -> ImportPlan {
        let rows = plan.items.indices.filter { index in
            let item = plan.items[index]
            guard item.remark == nil, item.entry.kind != .administrativeUnit,
                !item.entry["unit"].isEmpty
            else { return false }
            return item.action == .new || item.changes.contains { $0.field == "unit" }
        }
        guard !rows.isEmpty else { return plan }
        let units = try await units()
        var conferences: [Int64: Conference] = [:]
        for conference in try await entries(Conference.self) { conferences[conference.identity.id] = conference }
        // What the file itself brings is referred to by its place.
        for (place, item) in plan.items.enumerated() {
            if let conference = item.entry.record(as: Conference.self) { conferences[-Int64(place + 1)] = conference }
        }
        let office = try await reportingOffice()
        var items = plan.items
        for index in rows {
            let entry = items[index].entry
            let title = entry["conference"].reference.flatMap { conferences[$0]?.title } ?? ""
            let choices = units.choices(
                for: entry["unit"].text, on: entry.dayOfNames { conferences[$0]?.startDay } ?? today,
                within: [title, office].filter { !$0.isEmpty })
            if !choices.isEmpty { items[index].remark = .unclearUnit(entry["unit"].text, choices: choices) }
        }
        return plan.replacing(items)
    }
}

// Matches rows that do not say all that names a record, over the whole file.
import Domain

extension ImportPlanner {
    /// Matches rows that do not say all that names a record, those of which everything agrees first.
    mutating func recognise(
        _ rows: inout [PlannedRow], with recognition: inout RowRecognition, _ isMeant: (RecordKind) -> Bool
    ) {
        let untold = rows.indices.filter { rows[$0].record.isUntold && rows[$0].match == nil }
        let places = Set(untold.map { FieldValue.reference(-Int64($0 + 1)) })
        var homes: [FieldValue: Set<FieldValue>] = [:]
        for onlyWhole in [true, false] {
            for index in rows.indices where rows[index].match == nil {
                let kind = rows[index].record.entry.kind
                guard isMeant(kind), recognition.knows(kind) else { continue }
                let (record, home) = (rows[index].record, rows[index].record.entry["conference"])
                guard record.entry.identity.uid.isEmpty, !record.isMention, record.finding == nil else { continue }
                let unsaid: Set<String> = places.contains(home) ? ["conference"] : []
                switch recognition.find(record, unsaid: unsaid, onlyWhole: onlyWhole, isTaken: taken.contains) {
                case .none: break
                case .one(let found, let fields):
                    taken.insert(found)
                    rows[index].match = found
                    rows[index].record.finding = .record(by: fields)
                    guard !unsaid.isEmpty else { continue }
                    rows[index].record.stated.remove("conference")
                    rows[index].record.entry["conference"] = existing[found]["conference"]
                    homes[home, default: []].insert(existing[found]["conference"])
                case .several(let found):
                    let field = record.entry.kind.description.titleField
                    let titles = found.prefix(3).map { existing[$0].title }
                    rows[index].record.problems.append(FieldProblem(field, .fitsSeveral(Array(titles))))
                case .alike(let found): rows[index].record.finding = .alike(existing[found].title)
                }
            }
        }
        for index in untold.reversed() { settle(&rows, untold: index, homes) }
    }

    /// A conference that nothing in the file names is that of the questions which are there; where all of them are there,
    /// there is none to be made.
    private mutating func settle(_ rows: inout [PlannedRow], untold index: Int, _ homes: [FieldValue: Set<FieldValue>])
    {
        guard rows[index].match == nil, rows[index].record.finding == nil else { return }
        let own = FieldValue.reference(-Int64(index + 1))
        let members = rows.indices.filter { rows[$0].record.entry["conference"] == own }
        if members.isEmpty { return Self.remove(index, from: &rows) }
        guard let found = homes[own] else { return rows[index].record.finding = .untoldConference }
        guard found.count == 1, let home = found.first, let id = home.reference,
            let place = existing[..<liveCount].firstIndex(where: { $0.kind == .conference && $0.identity.id == id })
        else { return rows[index].record.finding = .untoldConference }
        taken.insert(place)
        (rows[index].match, rows[index].record.finding) = (place, .conferenceOfRows)
        for member in members {
            rows[member].record.entry["conference"] = home
            rows[member].record.isInHome = true
        }
    }

    /// Takes a row away to which nothing refers.
    private static func remove(_ index: Int, from rows: inout [PlannedRow]) {
        rows.remove(at: index)
        for row in rows.indices {
            for (place, value) in rows[row].record.entry.values.enumerated() {
                guard let id = value.reference, id < -Int64(index + 1) else { continue }
                rows[row].record.entry.values[place] = .reference(id + 1)
            }
        }
    }
}

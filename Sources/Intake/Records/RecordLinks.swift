// Finds the records that the links of a file name, in the file itself or among those that are there.
import Domain
import Vietnamese

/// A row of a file and the record it means, as a place among those that are there.
typealias PlannedRow = (record: IncomingRecord, match: Int?)

/// Resolves links over a whole file: what they name may stand anywhere in it.
struct RecordLinks {
    /// What a uid means: a record that is there, or the row that becomes one.
    private var targets: [String: FieldValue] = [:]
    /// The rows by their uids, for following links from row to row.
    private var rowsByUID: [String: Int] = [:]
    /// The records by what they are called, for links that a file for people names so alone.
    private var byName: [String: Set<FieldValue>] = [:]
    /// What each record may be called in the file: its name first, then earlier ones and that of its row.
    private var titles: [Target: [String]] = [:]

    /// A record of a kind, or the row that becomes one.
    private struct Target: Hashable {
        let kind: RecordKind
        let value: FieldValue
    }

    /// Links to rows, and to records that are there. A row goes by its own uid also where it means a record of another.
    init(_ rows: [PlannedRow], _ known: KnownRecords) {
        let existing = known.live + known.binned
        let isNamed = rows.contains { !$0.record.linkNames.isEmpty }
        for (place, entry) in (isNamed ? existing : []).enumerated() {
            let value = FieldValue.reference(entry.identity.id)
            titles[Target(kind: entry.kind, value: value)] = known.titles(of: entry)
            if place < known.live.count { byName[Self.nameKey(entry.kind, entry.title), default: []].insert(value) }
        }
        for (index, row) in rows.enumerated() where isNamed && !row.record.isMention {
            let entry = row.record.entry
            let value = FieldValue.reference(row.match.map { existing[$0].identity.id } ?? -Int64(index + 1))
            titles[Target(kind: entry.kind, value: value), default: []].append(trimmed(entry.title))
            if row.match == nil { byName[Self.nameKey(entry.kind, entry.title), default: []].insert(value) }
        }
        for entry in existing { targets[Self.key(entry.kind, entry.identity.uid)] = .reference(entry.identity.id) }
        for (index, row) in rows.enumerated().reversed() where !row.record.entry.identity.uid.isEmpty {
            let key = Self.key(row.record.entry.kind, row.record.entry.identity.uid)
            targets[key] = .reference(row.match.map { existing[$0].identity.id } ?? -Int64(index + 1))
            rowsByUID[key] = index
        }
    }

    /// Puts what the links name into the rows; a row whose link leads nowhere or back to itself is in trouble.
    func resolve(_ rows: inout [PlannedRow]) {
        for index in rows.indices where !rows[index].record.links.isEmpty {
            for (field, uid) in links(of: rows[index].record) {
                let name = rows[index].record.linkNames[field.name]
                guard !uid.isEmpty else {
                    link(&rows[index].record, field, called: name)
                    continue
                }
                if let target = targets[Self.key(field, uid)] {
                    rows[index].record.entry[field.name] = target
                    if let problem = nameProblem(field, target, name) { rows[index].record.problems.append(problem) }
                } else {
                    rows[index].record.problems.append(FieldProblem(field.name, .unknownReference(uid: uid)))
                }
            }
        }
        for (field, index) in circular(rows) {
            rows[index].record.problems.append(FieldProblem(field, .circular))
        }
    }

    /// Links a row to the one record of a name; without a name to none.
    private func link(_ record: inout IncomingRecord, _ field: FieldDescription, called name: String?) {
        record.entry[field.name] = .none
        guard let name, case .reference(let kind) = field.kind else { return }
        let found = byName[Self.nameKey(kind, name)] ?? []
        if found.count == 1, let only = found.first {
            record.entry[field.name] = only
        } else {
            record.problems.append(FieldProblem(field.name, .unclearReference(name, count: found.count)))
        }
    }

    /// A name that is not that of the record whose uid stands beside it: either may have been edited.
    private func nameProblem(_ field: FieldDescription, _ value: FieldValue, _ name: String?) -> FieldProblem? {
        guard let name, case .reference(let kind) = field.kind,
            let known = titles[Target(kind: kind, value: value)], let own = known.first, !known.contains(name),
            !VeiledCell.isVeiled(name) || !known.contains(where: { VeiledCell.fits(name, $0) })
        else { return nil }
        return FieldProblem(field.name, .namesTwo(name, own))
    }

    private static func nameKey(_ kind: RecordKind, _ title: String) -> String {
        kind.rawValue + "\u{1F}" + matchKey(title)
    }

    /// The links that lead back to their own row, each by the name of one field.
    private func circular(_ rows: [PlannedRow]) -> [(field: String, row: Int)] {
        var found: [(field: String, row: Int)] = []
        guard rows.contains(where: { !$0.record.links.isEmpty }) else { return found }
        for description in Catalogue.descriptions {
            for field in description.fields where field.isLink && field.kind == .reference(description.kind) {
                let next = rows.map { row -> Int? in
                    guard row.record.entry.kind == description.kind, let uid = row.record.links[field.name] else {
                        return nil
                    }
                    return rowsByUID[Self.key(field, uid)]
                }
                found += Self.placesOnCircles(next).map { (field.name, $0) }
            }
        }
        return found
    }

    /// The places from which following `next` leads back to them. Each is passed once.
    private static func placesOnCircles(_ next: [Int?]) -> [Int] {
        var walk = Array(repeating: -1, count: next.count)
        var found: [Int] = []
        for start in next.indices where next[start] != nil && walk[start] < 0 {
            var place = start
            while walk[place] < 0, let following = next[place] {
                walk[place] = start
                place = following
            }
            guard walk[place] == start else { continue }
            let first = place
            repeat {
                found.append(place)
                place = next[place] ?? first
            } while place != first
        }
        return found.sorted()
    }

    private func links(of record: IncomingRecord) -> [(field: FieldDescription, uid: String)] {
        let fields = record.entry.kind.description.fields
        return fields.compactMap { field in record.links[field.name].map { (field, $0) } }
    }

    private static func key(_ field: FieldDescription, _ uid: String) -> String {
        guard case .reference(let kind) = field.kind else { return uid }
        return key(kind, uid)
    }

    private static func key(_ kind: RecordKind, _ uid: String) -> String { kind.rawValue + "\u{1F}" + uid }
}

extension RecordDescription {
    /// Whether a link is among what names a record of the kind, as the question that a promise was made for.
    var isNamedByLink: Bool { naturalKey.contains { self[$0]?.isLink == true } }
}

// Finds the records of rows that do not say all that names a record, such as those of a list exported as it was seen.
import Domain
import Vietnamese

/// What was recognised of a row without a uid.
enum RowFinding: Sendable, Equatable {
    /// It is a record that is there, by what these fields say.
    case record(by: [String])
    /// It is the conference of other rows of the file, which names none.
    case conferenceOfRows
    /// Nothing in the file says which conference it is.
    case untoldConference
    /// A record of this title is there and says something else.
    case alike(String)
}

/// Knows records by the part of their names that a row says, and by what else it says.
///
/// A row is a record that is there when everything in it agrees, or when only one record has its name and no number, day
/// or sum speaks against it. Where several may be meant, somebody is asked.
struct RowRecognition {
    /// What a row may mean.
    enum Found {
        case none
        case one(Int, by: [String])
        case several([Int])
        case alike(Int)
    }

    private let live: ArraySlice<RecordEntry>
    private let comparison: RowComparison
    private let kinds: Set<RecordKind>
    /// The records by what rows of some fields say of them: lists of one kind say the same fields.
    private var buckets: [[String]: [String: [Int]]] = [:]

    init(_ live: ArraySlice<RecordEntry>, _ comparison: RowComparison) {
        (self.live, self.comparison) = (live, comparison)
        kinds = Set(live.lazy.map(\.kind))
    }

    /// Whether there are records of a kind at all.
    func knows(_ kind: RecordKind) -> Bool { kinds.contains(kind) }

    /// The record that a row means.
    /// - Parameters:
    ///   - unsaid: the fields that the row says nothing of though they are not empty.
    ///   - onlyWhole: whether all must agree.
    mutating func find(
        _ record: IncomingRecord, unsaid: Set<String>, onlyWhole: Bool, isTaken: (Int) -> Bool
    ) -> Found {
        let description = record.entry.kind.description
        let unsaid = unsaid.union(record.assumed)
        func isSaid(_ name: String) -> Bool {
            !record.entry[name].isEmpty && record.stated.contains(name) && !unsaid.contains(name)
                && record.standIns[name] == nil
        }
        let title = description.titleField
        let naming = Set(description.naturalKey + [title])
        let keys = naming.filter(isSaid).sorted()
        // What says its whole name is known by that alone.
        guard keys.count < naming.count, keys.contains(title) || record.standIns[title] != nil else { return .none }
        let candidates = bucket(record.entry, keys).filter { index in
            !isTaken(index) && record.standIns[title].map { VeiledCell.fits($0, live[index].title) } ?? true
        }
        let others = description.fields.filter {
            !naming.contains($0.name) && !$0.isDerived && isSaid($0.name)
        }
        let isWorded = description[title]?.kind == .prose
        var open: [Int] = []
        for index in candidates {
            let differing = others.filter { !comparison.isSame(record.entry[$0.name], live[index], $0) }
            if differing.isEmpty, keys.count + others.count > 1 {
                return .one(index, by: keys + others.prefix(2).map(\.name))
            }
            if isWorded || !differing.contains(where: { Self.measures($0, record.entry, live[index]) }) {
                open.append(index)
            }
        }
        if onlyWhole { return .none }
        guard let first = open.first else { return candidates.first.map { .alike($0) } ?? .none }
        if open.count > 1 { return .several(open) }
        return keys.contains(title) || isWorded ? .one(first, by: keys) : .alike(first)
    }

    /// Whether a field in which two records differ tells them apart: numbers, days and sums that both have.
    private static func measures(_ field: FieldDescription, _ row: RecordEntry, _ stored: RecordEntry) -> Bool {
        guard !row[field.name].isEmpty, !stored[field.name].isEmpty else { return false }
        switch field.kind {
        case .money, .figure, .number, .date: return true
        default: return false
        }
    }

    private mutating func bucket(_ entry: RecordEntry, _ keys: [String]) -> [Int] {
        let shape = [entry.kind.rawValue] + keys
        if buckets[shape] == nil {
            let own = live.indices.filter { live[$0].kind == entry.kind }
            buckets[shape] = Dictionary(grouping: own) { RecordNames.key(live[$0], keys) }
        }
        return Array((buckets[shape]?[RecordNames.key(entry, keys)] ?? []).prefix(Self.limit))
    }

    /// Records of one name that are looked at.
    private static let limit = 4_096
}

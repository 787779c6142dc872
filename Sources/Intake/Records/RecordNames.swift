// By what a record is recognised when it carries no uid.
import Domain
import Vietnamese

/// The names of records.
enum RecordNames {
    /// What names a record, the surest first. A question is known by its conference with its text, its number, or both;
    /// a conference by its notice, else by its title and year, else by its title alone.
    static func keys(of entry: RecordEntry) -> [String] {
        switch entry.kind {
        case .question:
            let text = ["conference", "question"]
            let number = entry["number"].isEmpty ? [] : [key(entry, ["conference", "number"])]
            return [key(entry, text + ["number"]), key(entry, text)] + number
        case .conference:
            let title = entry["year"].isEmpty ? key(entry, ["title"]) : key(entry, ["title", "year"])
            return (entry["notice"].isEmpty ? [] : [key(entry, ["notice"])]) + [title]
        default:
            return [key(entry, entry.kind.description.naturalKey)]
        }
    }

    /// What a record that is there may be named by.
    static func keys(ofStored entry: RecordEntry) -> [String] {
        let keys = keys(of: entry)
        guard entry.kind == .conference, !entry["year"].isEmpty else { return keys }
        return keys + [key(entry, ["title"])]
    }

    /// What a stored product or holder is named by besides its own name.
    static func aliasKeys(of entry: RecordEntry) -> [String] {
        guard SameName.kinds.contains(entry.kind) else { return [] }
        let title = entry.kind.description.titleField
        return entry.names.dropFirst().compactMap { name in
            var other = entry
            other[title] = .text(name)
            let key = key(other, [title])
            return key == Self.key(entry, [title]) ? nil : key
        }
    }

    /// Whether a row goes by another name of a stored record.
    static func isAlias(_ entry: RecordEntry, of stored: RecordEntry) -> Bool {
        aliasKeys(of: stored).contains { keys(of: entry).contains($0) }
    }

    /// Whether two records of one name may be the same: two conferences with different notices are not.
    static func mayBeOne(_ first: RecordEntry, _ second: RecordEntry) -> Bool {
        guard first.kind == .conference else { return true }
        let notices = [first, second].compactMap { entry -> String? in
            // What is only mentioned has its name, whatever it is, in both fields.
            let notice = entry["notice"]
            return notice.isEmpty || notice == entry["title"] ? nil : matchKey(notice.text)
        }
        return notices.count < 2 || notices[0] == notices[1]
    }

    private static func key(_ entry: RecordEntry, _ names: [String]) -> String {
        ([entry.kind.rawValue] + names.map { $0 + "=" + matchKey(entry[$0].plainText) }).joined(separator: "\u{1F}")
    }
}

/// The conferences that a file has named so far.
struct ConferencesOfFile {
    private var known: [(entry: RecordEntry, isMention: Bool, target: FieldValue, row: Int)] = []
    private var byKey: [String: [Int]] = [:]

    /// What an earlier row that means the same conference became, and which row it is.
    /// Two rows of their own with one uid are not looked at as one.
    func target(of record: IncomingRecord) -> (target: FieldValue, row: Int)? {
        let entry = record.entry
        for key in Self.uidKey(entry) + RecordNames.keys(of: entry) {
            let found = (byKey[key] ?? []).first { index in
                let uids = [known[index].entry, entry].map(\.identity.uid).filter { !$0.isEmpty }
                if !record.isMention, !known[index].isMention, uids.count == 2 { return false }
                return Set(uids).count < 2 && RecordNames.mayBeOne(known[index].entry, entry)
            }
            if let found { return (known[found].target, known[found].row) }
        }
        return nil
    }

    /// Notes a conference, what it becomes, and its row.
    mutating func add(_ record: IncomingRecord, _ target: FieldValue, row: Int) {
        let entry = record.entry
        known.append((entry, record.isMention, target, row))
        for key in Self.uidKey(entry) + RecordNames.keys(ofStored: entry) {
            byKey[key, default: []].append(known.count - 1)
        }
    }

    private static func uidKey(_ entry: RecordEntry) -> [String] {
        entry.identity.uid.isEmpty ? [] : ["uid=" + entry.identity.uid]
    }
}

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

    /// What names a product together with who makes it: several make one of the same name. Nil for other records.
    static func holderKey(of entry: RecordEntry) -> String? {
        entry.kind == .product && !entry["holder"].isEmpty ? key(entry, ["name", "holder"]) : nil
    }

    /// What a record that is there may be named by.
    static func keys(ofStored entry: RecordEntry) -> [String] {
        let keys = keys(of: entry) + (holderKey(of: entry).map { [$0] } ?? [])
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

    /// Whether two records of one name may be the same: two conferences with different notices are not, nor are products
    /// of two holders.
    static func mayBeOne(_ first: RecordEntry, _ second: RecordEntry) -> Bool {
        if first.kind == .product { return mayBeOneHolder(first["holder"].text, second["holder"].text) }
        guard first.kind == .conference, let one = notice(of: first), let other = notice(of: second) else {
            return true
        }
        return one == other
    }

    /// Whether two names of holders may mean one; who is not named may be anybody.
    static func mayBeOneHolder(_ first: String, _ second: String) -> Bool {
        first.isEmpty || second.isEmpty || matchKey(first) == matchKey(second)
            || SameName.likeness(first, second, of: .holder)?.isProbable == true
    }

    /// The notice of a conference by which it is told from others; nil when it has none. What is only mentioned has its
    /// name, whatever it is, in both fields.
    static func notice(of conference: RecordEntry) -> String? {
        let notice = conference["notice"]
        return notice.isEmpty || notice == conference["title"] ? nil : matchKey(notice.text)
    }

    /// Whether one question can be another in other words: hardly a word in common was not reworded.
    static func isReworded(_ first: RecordEntry, _ second: RecordEntry) -> Bool {
        QuestionWords(first["question"].text).likeness(to: QuestionWords(second["question"].text)) >= alikeWords
    }

    /// How much of two questions must be the same.
    private static let alikeWords = 0.3

    /// The most records of one name among which the one meant is looked for: more have nothing that tells them apart.
    static let namesakeLimit = 64

    static func key(_ entry: RecordEntry, _ names: [String]) -> String {
        ([entry.kind.rawValue] + names.map { $0 + "=" + matchKey(entry[$0].plainText) }).joined(separator: "\u{1F}")
    }
}

/// The conferences that a file has named so far.
struct ConferencesOfFile {
    private var known: [(entry: RecordEntry, isMention: Bool, target: Int64, row: Int)] = []
    /// The first conferences of a name, all of them and again by their notices: those that another notice tells apart are
    /// not gone through one by one.
    private var byKey: [Name: [Int]] = [:]

    private struct Name: Hashable {
        enum Notice: Hashable { case any, none, some(String) }
        let key: String
        let notice: Notice
    }

    /// What an earlier row that means the same conference became, and which row it is.
    /// Two rows of their own with one uid are not looked at as one.
    func target(of record: IncomingRecord) -> (target: Int64, row: Int)? {
        let entry = record.entry
        let notices = RecordNames.notice(of: entry).map { [.none, .some($0)] } ?? [Name.Notice.any]
        for key in Self.uidKey(entry) + RecordNames.keys(of: entry) {
            let candidates = notices.flatMap { byKey[Name(key: key, notice: $0)] ?? [] }.sorted()
            let found = candidates.first { index in
                let uids = [known[index].entry, entry].map(\.identity.uid).filter { !$0.isEmpty }
                if !record.isMention, !known[index].isMention, uids.count == 2 { return false }
                return Set(uids).count < 2 && RecordNames.mayBeOne(known[index].entry, entry)
            }
            if let found { return (known[found].target, known[found].row) }
        }
        return nil
    }

    /// Notes a conference, what it becomes, and its row.
    mutating func add(_ record: IncomingRecord, _ target: Int64, row: Int) {
        let entry = record.entry
        known.append((entry, record.isMention, target, row))
        let notice = RecordNames.notice(of: entry).map(Name.Notice.some) ?? .none
        for key in Self.uidKey(entry) + RecordNames.keys(ofStored: entry) {
            for name in [Name(key: key, notice: .any), Name(key: key, notice: notice)]
            where byKey[name, default: []].count < RecordNames.namesakeLimit {
                byKey[name, default: []].append(known.count - 1)
            }
        }
    }

    private static func uidKey(_ entry: RecordEntry) -> [String] {
        entry.identity.uid.isEmpty ? [] : ["uid=" + entry.identity.uid]
    }
}

// Drafts that the records did not take: each in a file of its own, until they do.
import Domain
import Foundation

/// A draft as it is kept, in a row or in a file.
struct KeptDraft: Codable, Sendable {
    /// The database it belongs to.
    let path: String
    let who: String
    let kind: String
    /// The uid of the record, or the one of a new record that was begun.
    let record: String
    let session: String
    let baseVersion: Int
    let values: String
    let at: Int64
}

extension KeptDraft {
    /// A draft to be kept.
    init(_ entry: RecordEntry, path: String, who: String, session: String, at: Int64) throws {
        self.init(
            path: path, who: who, kind: entry.kind.rawValue, record: entry.identity.uid, session: session,
            baseVersion: entry.identity.version, values: try Store.text(entry), at: at)
    }
}

/// The file of a draft.
struct DraftFile {
    static let ending = ".draft"
    let path: String

    /// Writes the draft, whole or not at all; only the owner may read it.
    /// - Returns: whether it is on the disk.
    func write(_ draft: KeptDraft) -> Bool {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let part = path + ".part"
        unlink(part)
        do {
            try StoreFile.make(part)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: part))
            try handle.write(contentsOf: JSONEncoder().encode(draft))
            try handle.synchronize()
            try handle.close()
        } catch {
            unlink(part)
            return false
        }
        return rename(part, path) == 0
    }
}

extension Store {
    /// The file of a draft of this session; nil when there is no folder for it.
    func draftFile(of name: DraftName, by who: String) -> DraftFile? { draftFile(of: name, by: who, in: session.name) }

    /// Removes the files of a draft: of this session, and of the one whose draft it went on with.
    func removeDraftFiles(of name: DraftName, by who: String) {
        for session in ownSessions(of: name) {
            if let file = draftFile(of: name, by: who, in: session) { unlink(file.path) }
        }
    }

    private func draftFile(of name: DraftName, by who: String, in session: String) -> DraftFile? {
        let mark = Self.mark([book, who, name.kind.rawValue, name.uid])
        return draftFolder.map { DraftFile(path: "\($0)/\(mark)-\(session)\(DraftFile.ending)") }
    }

    /// The book that drafts belong to; of one that can only be read a copy is open.
    var book: String { copyFolder == nil ? realPath : StoreFile.resolved(path) ?? path }

    /// The drafts in files that a person typed for the records of this database; what is no draft is passed over.
    func draftFiles(by who: String) -> [KeptDraft] {
        guard let draftFolder else { return [] }
        return fileNames(in: draftFolder).filter { $0.hasSuffix(DraftFile.ending) }.compactMap { file in
            guard let data = FileManager.default.contents(atPath: draftFolder + "/" + file),
                let draft = try? JSONDecoder().decode(KeptDraft.self, from: data),
                draft.path == book, draft.who == who, let kind = RecordKind(rawValue: draft.kind),
                (try? values(json: draft.values, of: kind.description)) != nil
            else { return nil }
            return draft
        }
    }

    /// A short name for some texts: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
    private static func mark(_ texts: [String]) -> String {
        let bytes = texts.joined(separator: "\n").utf8
        return String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}

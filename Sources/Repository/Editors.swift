// Who is typing into which record in other programs that run now, as their drafts tell.
import Domain
import GRDB

extension Store {
    /// The records that somebody is typing into in a session that runs now, but this one. A draft is stored within a
    /// second of the first letter; one whose program is gone is no longer being typed.
    package func editors() async throws(StoreError) -> [RecordEditor] {
        try await read { db in
            let sql = "SELECT kind, record, session, who FROM draft WHERE session <> ? ORDER BY at DESC"
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [session.name])
            return try rows.compactMap { row in
                let uid = try row.text(1)
                guard let kind = RecordKind(rawValue: try row.text(0)), !RecordIdentity.isBegun(uid: uid),
                    !Session.isOver(try row.text(2))
                else { return nil }
                let login = try row.text(3)
                return RecordEditor(
                    record: DraftName(kind: kind, uid: uid), login: login, name: try Access.name(db, of: login))
            }
        }
    }
}

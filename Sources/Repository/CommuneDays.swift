// The day by which a dossier is due: it follows from the day it was received, by the holidays that the register has.
import Domain
import GRDB

/// Fills the due days of dossiers within one transaction, whatever way they come in.
struct CommuneDays {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A dossier whose day of receipt is new is due at the end of the commune's working days, unless somebody says another
    /// day; other records are as they are.
    func filled(_ entry: RecordEntry, from old: RecordEntry?) throws -> RecordEntry {
        guard entry.kind == .dossier, entry["receivedOn"] != old?["receivedOn"] ?? .none,
            entry["dueOn"].isEmpty || entry["dueOn"] == old?["dueOn"],
            let dossier = entry.record(as: Dossier.self)
        else { return entry }
        let calendar = WorkingCalendar(try Reading.all(.holiday, db).compactMap { $0.record() })
        guard let day = dossier.communeDay(calendar) else { return entry }
        var entry = entry
        entry["dueOn"] = .date(day)
        return entry
    }
}

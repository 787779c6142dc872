// The calendar by which offices count working days.
import Domain
import Foundation

/// The working days as the office knows them: the list of the program with what `holidays.txt` of the settings folder adds;
/// a day that is worked there is worked, whatever the program's list says.
package let officeCalendar: WorkingCalendar = {
    let own = FileManager.default.contents(atPath: officeHolidays)
    let added = own.map { String(decoding: $0, as: UTF8.self) } ?? ""
    return WorkingCalendar(String(decoding: embedded("holidays.txt"), as: UTF8.self) + "\n" + added)
}()

/// Where the office adds days to that list.
package let officeHolidays = settingsFolder() + "/holidays.txt"

extension Office {
    /// A dossier whose day of receipt is new is due at the end of the commune's working days, unless somebody says
    /// another day.
    static func due(_ entry: RecordEntry, after old: RecordEntry?) -> RecordEntry {
        guard entry.kind == .dossier, entry["receivedOn"] != old?["receivedOn"] ?? .none,
            let day = entry.record(as: Dossier.self)?.communeDay(officeCalendar),
            entry["dueOn"].isEmpty || entry["dueOn"] == old?["dueOn"]
        else { return entry }
        var entry = entry
        entry["dueOn"] = .date(day)
        return entry
    }
}

// How a sentence names a record.
import Domain
import Screen
import TextEditing
import Words

extension AppState {
    /// A question as a sentence names it: `câu 7 · xã Tân Minh`.
    func questionName(_ entry: RecordEntry) -> String {
        let number = entry["number"].number.map { words(.questionNumber, String($0)) } ?? words[.questionUnnumbered]
        return entry["unit"].isEmpty ? number : number + " · " + entry["unit"].text
    }

    /// The year of another conference than the one given, or its name; nil when it is the same.
    func otherConference(_ entry: RecordEntry, than conference: FieldValue) -> String? {
        guard entry["conference"] != conference, let id = entry["conference"].reference else { return nil }
        let known = options[RecordKind.conference]?.first { $0.id == id }
        return known?.day.map { String($0.year) } ?? known?.title
    }

    /// The title of a record, short enough for a sentence.
    func shortTitle(_ entry: RecordEntry) -> String {
        // What follows the title, the way back above all, must stay in the window.
        let width = min(40, max(8, size.columns - 60))
        return "“" + clipped(entry.title, toWidth: width, columnWidth: columnWidth) + "”"
    }
}

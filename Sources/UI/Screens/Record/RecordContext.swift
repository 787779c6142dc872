// What it takes beside a record to say it in words: what the registers know, and what belongs to the record.
import Domain
import Office
import Vietnamese
import Words

/// What records are told with. Lists, forms and texts look things up here and ask nothing else.
///
/// It is handed on for every cell of a list, so it holds a reference to what hardly ever changes.
package struct RecordContext: Sendable {
    private var shared: Shared
    /// Titles of the records that references name.
    var options: [RecordKind: [ReferenceOption]]

    /// What a state knows.
    init(_ state: AppState) {
        shared = Shared(Known(state))
        options = state.options
    }

    var words: Words { shared.known.words }
    var today: CalendarDate { shared.known.today }
    var officeName: String { shared.known.officeName }
    var hasFineBlocks: Bool { shared.known.hasFineBlocks }
    var units: UnitRegistry { shared.known.units }
    var documents: DocumentRegister { shared.known.documents }
    var calendar: WorkingCalendar { shared.known.calendar }
    var counted: [CountRequest: RegisterCount] { shared.known.counted }
    var currentConference: Conference? { shared.known.currentConference }
    var related: RelatedState {
        get { shared.known.related }
        set { shared = shared.changing { $0.related = newValue } }
    }
    var around: CaseState {
        get { shared.known.around }
        set { shared = shared.changing { $0.around = newValue } }
    }
    var links: LinkState {
        get { shared.known.links }
        set { shared = shared.changing { $0.links = newValue } }
    }
    var promises: QuestionPromises {
        get { shared.known.promises }
        set { shared = shared.changing { $0.promises = newValue } }
    }
    var doubles: DoubleState {
        get { shared.known.doubles }
        set { shared = shared.changing { $0.doubles = newValue } }
    }

    /// What is known but the titles of records, held once.
    private final class Shared: Sendable {
        let known: Known

        init(_ known: Known) { self.known = known }

        func changing(_ change: (inout Known) -> Void) -> Shared {
            var known = known
            change(&known)
            return Shared(known)
        }
    }

    private struct Known: Sendable {
        /// The words of the interface.
        let words: Words
        /// The day it is.
        let today: CalendarDate
        /// The office or file whose records these are.
        let officeName: String
        /// Whether the terminal has blocks of eight heights; the bare console has none.
        let hasFineBlocks: Bool
        /// Units through time.
        let units: UnitRegistry
        /// The legal documents that citations are held against.
        let documents: DocumentRegister
        /// The working days of offices.
        let calendar: WorkingCalendar
        /// What the registers count for reported figures.
        let counted: [CountRequest: RegisterCount]
        /// The conference the office is busy with; nil when there is none, or it is not known yet.
        let currentConference: Conference?
        /// What belongs to the record on which the cursor rested.
        var related: RelatedState
        /// What surrounds a record of the support tracker on which the cursor rested.
        var around: CaseState
        /// The links of the question under the cursor.
        var links: LinkState
        /// The promises of the question on which the cursor rested.
        var promises: QuestionPromises
        /// Records that probably are the one on which the cursor rested.
        var doubles: DoubleState

        init(_ state: AppState) {
            (words, today, officeName) = (state.words, state.today, state.officeName)
            hasFineBlocks = state.terminal != "linux"
            (units, documents, counted) = (state.units, state.documents, state.counted)
            calendar = state.calendar
            currentConference = state.currentConference
            (related, around, links) = (state.related, state.around, state.links)
            (promises, doubles) = (state.promises, state.doubles)
        }
    }

    /// The rules about saving, as the registers are known here.
    var saveCheck: SaveCheck { SaveCheck(units: units, documents: documents) }

    /// What a conference is called, as far as it is known.
    func conference(_ id: Int64?) -> ReferenceOption? {
        id.flatMap { id in options[.conference]?.first { $0.id == id } }
    }

    /// The year of another conference than the one given, or its name; nil when it is the same.
    func otherConference(_ entry: RecordEntry, than conference: FieldValue) -> String? {
        guard entry["conference"] != conference, let id = entry["conference"].reference else { return nil }
        let known = self.conference(id)
        return known?.day.map { String($0.year) } ?? known?.title
    }
}

extension Words {
    /// A question as a sentence names it: `câu 7 · xã Tân Minh`.
    func questionName(_ entry: RecordEntry) -> String {
        let number = entry["number"].number.map { self(.questionNumber, String($0)) } ?? self[.questionUnnumbered]
        return entry["unit"].isEmpty ? number : number + " · " + entry["unit"].text
    }
}

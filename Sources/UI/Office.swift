// What the interface may do with records and files: one value of closures, so that tests need no database.
import Domain

/// What was being typed when the form was left, kept until it is saved or dropped.
package struct OpenDraft: Sendable, Equatable {
    /// The entry as typed, with the identity it was opened with.
    package let entry: RecordEntry
    /// When it was kept, as `09:41`.
    package let time: String
    /// The day and the time it was kept, as `12/4/2024 09:41`; the time alone where nobody said the day.
    package let moment: String

    /// A draft.
    package init(entry: RecordEntry, time: String, moment: String? = nil) {
        self.entry = entry
        self.time = time
        self.moment = moment ?? time
    }
}

/// A record that a reference field can name.
package struct ReferenceOption: Sendable, Hashable {
    /// Its number.
    package let id: Int64
    /// Its title.
    package let title: String
    /// The day whose names it uses; nil when it has none.
    package let day: CalendarDate?

    /// An option.
    package init(id: Int64, title: String, day: CalendarDate? = nil) {
        self.id = id
        self.title = title
        self.day = day
    }
}

/// The office's work, as the interface is handed it. Every failure is a `Sentence`.
package struct Office: Sendable {
    /// Rows of a list.
    package var window: @Sendable (ListQuery, ListPosition, Int) async throws(Sentence) -> ListWindow
    /// Filters near one that finds nothing.
    package var corrections: @Sendable (ListQuery) async throws(Sentence) -> [SearchCorrection]
    /// The numbers of all records of a list, in its order.
    package var ids: @Sendable (ListQuery) async throws(Sentence) -> [Int64]
    /// How many records a list has.
    package var count: @Sendable (ListQuery) async throws(Sentence) -> Int
    /// How many records of a list say the same in a field, group by group.
    package var groups: @Sendable (ListQuery, String) async throws(Sentence) -> [GroupCount]
    /// Stores a record.
    package var save: @Sendable (RecordEntry) async throws(Sentence) -> SaveOutcome
    /// Stores several records in one change, all or none; says what was done for the journal.
    package var saveAll: @Sendable ([RecordEntry], String) async throws(Sentence) -> BatchOutcome
    /// Moves a record to the bin.
    package var bin: @Sendable (RecordEntry) async throws(Sentence) -> SaveOutcome
    /// Moves several records to the bin in one change, all or none; those that are there already are left out.
    package var binAll: @Sendable ([RecordEntry]) async throws(Sentence) -> BatchOutcome
    /// Takes the user's last change back.
    package var undo: @Sendable () async throws(Sentence) -> UndoOutcome
    /// Does again what was taken back.
    package var redo: @Sendable () async throws(Sentence) -> UndoOutcome
    /// A record by its number.
    package var entry: @Sendable (RecordKind, Int64) async throws(Sentence) -> RecordEntry?
    /// The records a reference can name.
    package var options: @Sendable (RecordKind) async throws(Sentence) -> [ReferenceOption]
    /// What records say in a field, the most frequent first.
    package var suggestions: @Sendable (RecordKind, String) async throws(Sentence) -> [String]
    /// The questions that speak of the same thing as a text, most alike first; one of them may be left out.
    package var similar: @Sendable (String, Int64?) async throws(Sentence) -> [RecordEntry]
    /// The conference the office is busy with; nil when there is none.
    package var currentConference: @Sendable () async throws(Sentence) -> Conference?
    /// Makes a conference the current one for everybody.
    package var chooseConference: @Sendable (RecordIdentity) async throws(Sentence) -> Void
    /// What the user has set under a name.
    package var setting: @Sendable (String) async throws(Sentence) -> String?
    /// Sets something for the user.
    package var set: @Sendable (String, String) async throws(Sentence) -> Void
    /// The figures of the summary.
    package var summary: @Sendable () async throws(Sentence) -> Summary
    /// All units, for their names today.
    package var units: @Sendable () async throws(Sentence) -> UnitRegistry
    /// The register of legal documents, which citations are held against.
    package var documents: @Sendable () async throws(Sentence) -> DocumentRegister
    /// The saves of a record, the latest first.
    package var history: @Sendable (RecordEntry) async throws(Sentence) -> [HistoryItem]
    /// The draft of a record, or of a new record that was begun.
    package var draft: @Sendable (RecordKind, RecordIdentity) async throws(Sentence) -> OpenDraft?
    /// All drafts of the user, the latest first.
    package var drafts: @Sendable () async throws(Sentence) -> [OpenDraft]
    /// Keeps a draft.
    package var saveDraft: @Sendable (RecordEntry) async throws(Sentence) -> Void
    /// Drops a draft.
    package var discardDraft: @Sendable (RecordKind, RecordIdentity) async throws(Sentence) -> Void
    /// Reads a file and says what importing it would do, or how its letters may be read when they look old; an
    /// encoding says how they are read.
    package var planImport: @Sendable (String, TextEncoding?) async throws(Sentence) -> ImportReading
    /// Carries the plan of a file out, all or nothing. Where the records changed meanwhile and the file now does something
    /// else, nothing is written and the new plan comes back.
    package var carryOut: @Sendable (ImportPlan, _ path: String) async throws(Sentence) -> ImportPlan?
    /// Composes a paper as pages of text: as wide as paper, or so many columns wide.
    package var compose: @Sendable (PaperOrder, Int?) async throws(Sentence) -> ComposedPaper
    /// Notes that a paper shows what is hidden by default, and why.
    package var disclose: @Sendable (Paper, String, [HiddenPart]) async throws(Sentence) -> Void
    /// Writes a register to a file, true replaces one that is there; the format follows from its ending.
    package var export: @Sendable (Export, String, Bool) async throws(Sentence) -> ExportedRows
    /// Writes a paper to a file in the format of its ending, whole or not at all; true replaces a file that is there.
    /// Says how many rows of how many are written; a task that is cancelled leaves nothing behind.
    package var writePaper:
        @Sendable (PaperOrder, String, Bool, @escaping @Sendable (Int, Int) -> Void) async throws(Sentence) -> Void
    /// The printers of this machine.
    package var printers: @Sendable () async throws(Sentence) -> PrinterList
    /// Hands a paper over to a printer; says under which number.
    package var send: @Sendable (PaperOrder, PrintJob) async throws(Sentence) -> Sentence
    /// Changes whenever another program commits.
    package var dataVersion: @Sendable () async throws(Sentence) -> Int
    /// The records whose names are like that of a record, at most so many, most alike first.
    package var similarNames: @Sendable (RecordEntry, Int) async throws(Sentence) -> [SimilarName]
    /// Makes one record of two: the first goes into the second.
    package var merge: @Sendable (RecordEntry, RecordEntry) async throws(Sentence) -> MergeOutcome
    /// What the registers count on a day.
    package var counted: @Sendable (CalendarDate) async throws(Sentence) -> [CountRequest: RegisterCount]
    /// The account of the support of a year; without one, of the day's year or of the last one with records.
    package var supportAccount: @Sendable (Int?, CalendarDate) async throws(Sentence) -> SupportAccount
    /// What lies around records that are about to be saved together, or one that is shown with all beside it.
    package var flags: @Sendable ([RecordEntry], Bool) async throws(Sentence) -> [CaseMaterial]

    /// The whole path of the file that somebody means by what was typed, as a person reads it.
    package var place: @Sendable (String) -> String = { WrittenPath($0).path }

    /// Records without the names of persons in these fields, as they may leave the office; in tests nobody is a person.
    package var veiled: @Sendable ([RecordEntry], Set<String>) async throws(Sentence) -> VeiledRecords = { entries, _ in
        VeiledRecords(entries: entries, hidden: 0)
    }

    /// Remembers what is known about the terminal; in tests nothing is.
    package var rememberTerminal: @Sendable (TerminalRecord) async throws(Sentence) -> Void = { _ in }

    /// What was repaired by itself and has not been told yet.
    package var news: @Sendable () -> Sentence? = { nil }

    /// Keeps what somebody says of names, for everybody; in tests nothing is kept.
    package var ruleNames: @Sendable ([String: KnownNames.Ruling]) async throws(Sentence) -> Void = { _ in }

    /// The name under which `planImport` knows the sets of criteria that come with the program.
    package static let shippedCriteria = "soxa:criteria"

    /// Values of a field fetched to be offered.
    package static let suggestionLimit = 500

    /// So many filters are offered in place of one that finds nothing.
    package static let correctionLimit = 5

    /// An office of these closures.
    package init(
        window: @escaping @Sendable (ListQuery, ListPosition, Int) async throws(Sentence) -> ListWindow,
        corrections: @escaping @Sendable (ListQuery) async throws(Sentence) -> [SearchCorrection],
        ids: @escaping @Sendable (ListQuery) async throws(Sentence) -> [Int64],
        count: @escaping @Sendable (ListQuery) async throws(Sentence) -> Int,
        groups: @escaping @Sendable (ListQuery, String) async throws(Sentence) -> [GroupCount],
        save: @escaping @Sendable (RecordEntry) async throws(Sentence) -> SaveOutcome,
        saveAll: @escaping @Sendable ([RecordEntry], String) async throws(Sentence) -> BatchOutcome,
        bin: @escaping @Sendable (RecordEntry) async throws(Sentence) -> SaveOutcome,
        binAll: @escaping @Sendable ([RecordEntry]) async throws(Sentence) -> BatchOutcome,
        undo: @escaping @Sendable () async throws(Sentence) -> UndoOutcome,
        redo: @escaping @Sendable () async throws(Sentence) -> UndoOutcome,
        entry: @escaping @Sendable (RecordKind, Int64) async throws(Sentence) -> RecordEntry?,
        options: @escaping @Sendable (RecordKind) async throws(Sentence) -> [ReferenceOption],
        suggestions: @escaping @Sendable (RecordKind, String) async throws(Sentence) -> [String],
        similar: @escaping @Sendable (String, Int64?) async throws(Sentence) -> [RecordEntry],
        currentConference: @escaping @Sendable () async throws(Sentence) -> Conference?,
        chooseConference: @escaping @Sendable (RecordIdentity) async throws(Sentence) -> Void,
        setting: @escaping @Sendable (String) async throws(Sentence) -> String?,
        set: @escaping @Sendable (String, String) async throws(Sentence) -> Void,
        summary: @escaping @Sendable () async throws(Sentence) -> Summary,
        units: @escaping @Sendable () async throws(Sentence) -> UnitRegistry,
        documents: @escaping @Sendable () async throws(Sentence) -> DocumentRegister,
        history: @escaping @Sendable (RecordEntry) async throws(Sentence) -> [HistoryItem],
        draft: @escaping @Sendable (RecordKind, RecordIdentity) async throws(Sentence) -> OpenDraft?,
        drafts: @escaping @Sendable () async throws(Sentence) -> [OpenDraft],
        saveDraft: @escaping @Sendable (RecordEntry) async throws(Sentence) -> Void,
        discardDraft: @escaping @Sendable (RecordKind, RecordIdentity) async throws(Sentence) -> Void,
        planImport: @escaping @Sendable (String, TextEncoding?) async throws(Sentence) -> ImportReading,
        carryOut: @escaping @Sendable (ImportPlan, _ path: String) async throws(Sentence) -> ImportPlan?,
        compose: @escaping @Sendable (PaperOrder, Int?) async throws(Sentence) -> ComposedPaper,
        disclose: @escaping @Sendable (Paper, String, [HiddenPart]) async throws(Sentence) -> Void,
        export: @escaping @Sendable (Export, String, Bool) async throws(Sentence) -> ExportedRows,
        writePaper:
            @escaping @Sendable (PaperOrder, String, Bool, @escaping @Sendable (Int, Int) -> Void)
            async throws(Sentence) -> Void,
        printers: @escaping @Sendable () async throws(Sentence) -> PrinterList,
        send: @escaping @Sendable (PaperOrder, PrintJob) async throws(Sentence) -> Sentence,
        dataVersion: @escaping @Sendable () async throws(Sentence) -> Int,
        similarNames: @escaping @Sendable (RecordEntry, Int) async throws(Sentence) -> [SimilarName],
        merge: @escaping @Sendable (RecordEntry, RecordEntry) async throws(Sentence) -> MergeOutcome,
        counted: @escaping @Sendable (CalendarDate) async throws(Sentence) -> [CountRequest: RegisterCount],
        supportAccount: @escaping @Sendable (Int?, CalendarDate) async throws(Sentence) -> SupportAccount,
        flags: @escaping @Sendable ([RecordEntry], Bool) async throws(Sentence) -> [CaseMaterial]
    ) {
        self.window = window
        self.corrections = corrections
        self.ids = ids
        self.count = count
        self.groups = groups
        self.save = save
        self.saveAll = saveAll
        self.bin = bin
        self.binAll = binAll
        self.undo = undo
        self.redo = redo
        self.entry = entry
        self.options = options
        self.suggestions = suggestions
        self.similar = similar
        self.currentConference = currentConference
        self.chooseConference = chooseConference
        self.setting = setting
        self.set = set
        self.summary = summary
        self.units = units
        self.documents = documents
        self.history = history
        self.draft = draft
        self.drafts = drafts
        self.saveDraft = saveDraft
        self.discardDraft = discardDraft
        self.planImport = planImport
        self.carryOut = carryOut
        self.compose = compose
        self.disclose = disclose
        self.export = export
        self.writePaper = writePaper
        self.printers = printers
        self.send = send
        self.dataVersion = dataVersion
        self.similarNames = similarNames
        self.merge = merge
        self.counted = counted
        self.supportAccount = supportAccount
        self.flags = flags
    }
}

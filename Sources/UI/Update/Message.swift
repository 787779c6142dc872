// What can happen to the state: events of the person, and answers to effects.
import Domain
import Screen

/// Something that happened.
package enum Message: Sendable {
    /// At the terminal; milliseconds on a clock that never goes back.
    case event(Event, milliseconds: Int)
    /// The day or the minute changed.
    case clock(today: CalendarDate, time: String)
    /// Rows came.
    case loaded(Pane, ListPosition, ListWindow, generation: Int)
    /// A list was counted.
    case counted(Pane, Int, generation: Int)
    /// The late questions were counted.
    case overdue(Int)
    /// The figures came.
    case summarised(Summary)
    /// The units came.
    case units(UnitRegistry)
    /// The register of legal documents came.
    case documents(DocumentRegister)
    /// The records that references can name came.
    case options(RecordKind, [ReferenceOption])
    /// A record and its draft came for editing.
    case opened(RecordEntry?, OpenDraft?)
    /// A save ended.
    case saved(SaveOutcome, mine: RecordEntry, base: RecordEntry)
    /// A save of several records ended; the action names what was done.
    case savedAll(BatchOutcome, [RecordEntry], action: String)
    /// What records say in a field came.
    case suggestions(RecordKind, field: String, [String])
    /// The current conference came.
    case currentConference(Conference?)
    /// A move to the bin ended.
    case binned(SaveOutcome, RecordEntry)
    /// An undo or redo ended.
    case undone(UndoOutcome, isRedo: Bool)
    /// A record and its draft came, to take an old version of it up.
    case openedVersion(RecordEntry?, old: RecordEntry, when: String, OpenDraft?)
    /// The history of a record came.
    case history(RecordEntry, [HistoryItem])
    /// A draft was kept, as of these edits.
    case draftKept(edits: Int)
    /// An import was planned.
    case planned(ImportPlan)
    /// An import was carried out.
    case carriedOut(ImportPlan)
    /// A paper was composed.
    case composed(Paper, [[String]])
    /// A file was written.
    case written(path: String)
    /// A file is there already.
    case exists(path: String, MenuAction)
    /// A pause in typing, after these edits.
    case paused(edits: Int)
    /// Another program changed the records.
    case changedElsewhere
    /// Work failed.
    case failed(Sentence)
    /// A question about rows failed.
    case loadFailed(Pane, Sentence, generation: Int)
    /// The text blocks came.
    case blocks([RecordEntry])
    /// A promise was begun from the words of an answer; or one begun before, as its draft, is in the way.
    case promiseStarted(RecordEntry, OpenDraft?)
    /// The cursor stayed where it was for a moment.
    case rested(generation: Int)
    /// The promises of a question came.
    case promises(question: Int64, [RecordEntry], generation: Int)
    /// The promises that need a successor were counted.
    case orphansCounted(Int)
}

/// Work for the runner: everything that is not a change of the state.
package enum Effect: Sendable, Equatable {
    /// Fetch rows.
    case load(Pane, ListQuery, ListPosition, limit: Int, generation: Int)
    /// Count a list.
    case count(Pane, ListQuery, generation: Int)
    /// Count the questions that are late on a day.
    case countOverdue(CalendarDate)
    /// Count the figures.
    case summarise
    /// Fetch the units.
    case loadUnits
    /// Fetch the register of legal documents.
    case loadDocuments
    /// Fetch what references of a kind can name.
    case loadOptions(RecordKind)
    /// Fetch a record and its draft for editing; an unsaved one is a new record.
    case open(RecordEntry)
    /// Fetch a record and its draft, to take an old version of it up.
    case openVersion(RecordEntry, when: String)
    /// Fetch the history of a record.
    case loadHistory(RecordEntry)
    /// Store a record.
    case save(RecordEntry, base: RecordEntry)
    /// Store several records in one change; the action names what is done.
    case saveAll([RecordEntry], action: String)
    /// Fetch what records say in a field.
    case loadSuggestions(RecordKind, field: String)
    /// Fetch the current conference.
    case loadCurrentConference
    /// Make a conference the current one.
    case chooseConference(RecordIdentity)
    /// Move a record to the bin.
    case bin(RecordEntry)
    /// Take the last change back.
    case undo
    /// Do it again.
    case redo
    /// Keep a draft.
    case keepDraft(RecordEntry, edits: Int)
    /// Drop a draft.
    case dropDraft(RecordKind, RecordIdentity)
    /// Read a file and plan.
    case planImport(String)
    /// Carry a plan out.
    case carryOut(ImportPlan)
    /// Compose a paper.
    case compose(Paper)
    /// Write a text to a file.
    case write(path: String, text: String, replaces: Bool)
    /// Export the records of a kind to a file.
    case export(RecordKind, path: String, replaces: Bool)
    /// Put a text on the terminal's clipboard.
    case copy(String)
    /// Say when typing has paused.
    case awaitPause(edits: Int)
    /// Leave the program.
    case quit
    /// Fetch the text blocks.
    case loadBlocks
    /// Begin a promise from the words of a question's answer.
    case startPromise(RecordEntry, quote: String, today: CalendarDate)
    /// Say when the cursor has stayed where it is for a moment.
    case awaitRest(generation: Int)
    /// Fetch the promises of a question.
    case loadPromises(question: Int64, generation: Int)
    /// Count the promises that need a successor on a day.
    case countOrphans(CalendarDate)

    /// Whether it reads or writes drafts, which is done in the order it was asked for.
    package var touchesDrafts: Bool {
        switch self {
        case .open, .openVersion, .loadHistory, .save, .saveAll, .keepDraft, .dropDraft, .startPromise: true
        default: false
        }
    }

    /// Whether keys wait until it has ended, because it opens or closes what they are meant for.
    package var holdsKeys: Bool {
        switch self {
        case .open, .save, .saveAll, .bin, .undo, .redo, .planImport, .carryOut, .compose, .write, .export, .loadBlocks,
            .startPromise:
            true
        default: false
        }
    }
}

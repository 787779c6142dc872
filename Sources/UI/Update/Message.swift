// What can happen to the state: events of the person, and answers to effects.
import Domain
import Office
import Screen
import Vietnamese
import Words

/// Something that happened.
package enum Message: Sendable {
    /// At the terminal; milliseconds on a clock that never goes back.
    case event(Event, milliseconds: Int)
    /// Keys arrived so close together that no hand pressed them: text that was pasted without marks; it may be the next
    /// part of what came just before.
    case burst([KeyPress], goesOn: Bool, milliseconds: Int)
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
    /// A record whose parts are shown came as it is now.
    case owner(RecordEntry)
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
    /// A move of several records to the bin ended.
    case binnedAll(BatchOutcome, [RecordEntry])
    /// What the bin of a register holds came.
    case bin(BinContents)
    /// Taking a record out of the bin ended.
    case takenBack(SaveOutcome, RecordEntry)
    /// An undo or redo ended.
    case undone(UndoOutcome, isRedo: Bool)
    /// A record and its draft came, to take an old version of it up.
    case openedVersion(RecordEntry?, old: RecordEntry, when: String, OpenDraft?)
    /// The history of a record came.
    case history(RecordEntry, [HistoryItem])
    /// All drafts of the user came, the latest first.
    case drafts([OpenDraft])
    /// A draft was dropped.
    case draftDropped
    /// A draft was kept, as of these edits.
    case draftKept(edits: Int)
    /// An import was planned.
    case planned(ImportPlan, path: String)
    /// The records changed while a plan was looked at: what importing the file would do now.
    case replanned(ImportPlan, path: String)
    /// An import was carried out.
    case carriedOut(ImportPlan)
    /// A paper was composed.
    case composed(PaperOrder, ComposedPaper, width: Int?)
    /// A file was written.
    case written(path: String)
    /// A list was exported.
    case exported(path: String, ExportedRows)
    /// Records came without the names of persons, to be copied.
    case veiled(VeiledRecords, isTable: Bool)
    /// A file is there already; the effect writes over it.
    case exists(path: String, Effect)
    /// A question came with what the split view shows, to be read and edited.
    case openedReview(RecordEntry?, OpenDraft?, [HistoryItem], comments: [RecordEntry])
    /// What the split view shows came anew.
    case reviewed(RecordEntry?, [HistoryItem], comments: [RecordEntry], isOwn: Bool)
    /// Work on steps ended.
    case steps(StepAnswer)
    /// A replacing answer was begun, or the one that was begun before was found.
    case replaced(SaveOutcome, isNew: Bool)
    /// The views that people keep came.
    case keptViews([SavedView])
    /// The user's department came.
    case department(String)
    /// The numbers of all rows of a list came, to be marked.
    case marked(Pane, ListQuery, [Int64])
    /// It was found out which marked records are still there, and which of them a list shows.
    case foundMarks(Pane, ListQuery, FoundMarks, of: [Int64])
    /// The marked records came that a command takes.
    case gathered(Command, Pane, ListQuery, [RecordEntry], FoundMarks, of: [Int64])
    /// Handing questions out ended.
    case assigned(BatchOutcome, Assignment)
    /// Filters near one that finds nothing.
    case corrected(Pane, [SearchCorrection], generation: Int)
    /// A pause in typing, after these edits.
    case paused(edits: Int)
    /// Another program changed the records.
    case changedElsewhere
    /// Work failed.
    case failed(OfficeFailure)
    /// Something was repaired by itself.
    case news(Sentence)
    /// A question about rows failed.
    case loadFailed(Pane, OfficeFailure, generation: Int)
    /// Typing or the cursor has rested for a moment.
    case rested(Rest)
    /// The conference and the draft for quick entry came.
    case intakeOpened(Conference?, OpenDraft?, as: RecordIdentity)
    /// Quick entry saved a question.
    case tookIn(SaveOutcome, mine: RecordEntry, base: RecordEntry)
    /// Questions like the one typed came, with the one that it is the same as.
    case similar([SimilarQuestion], main: RecordEntry?, generation: Int)
    /// Questions like a stored one came, with the one that it is the same as.
    case sameOffered(RecordEntry, [SimilarQuestion], main: RecordEntry?)
    /// A stored question was made the same as another, or as none.
    case madeSame(BatchOutcome, [RecordEntry], main: RecordEntry?)
    /// The links of a question came.
    case links(Int64, Links, generation: Int)
    /// The text blocks came.
    case blocks([RecordEntry])
    /// A promise was begun from the words of an answer; or one begun before, as its draft, is in the way.
    case promiseStarted(RecordEntry, OpenDraft?)
    /// The promises of a question came.
    case promises(question: Int64, [RecordEntry], generation: Int)
    /// The promises that need a successor were counted.
    case orphansCounted(Int)
    /// Keys arrived together; each comes as an event of its own afterwards.
    case arrived([Event])
    /// How Vietnamese is typed and the user's short words came; nil where nothing was set.
    case typing(String?, abbreviations: String?)
    /// The groups of a list came; one of them may be wanted by its title.
    case groups(Pane, field: String, [GroupCount], wanted: String?)
    /// What belongs to a record came.
    case related(RecordEntry, [RecordEntry], generation: Int)
    /// Work on a dossier or an award ended.
    case dossier(DossierAnswer)
    /// Records came that may be one with a record.
    case mergeOffered(RecordEntry, [MergeCandidate])
    /// A merge ended.
    case mergedRecords(MergeOutcome, RecordEntry, into: RecordEntry)
    /// Records came whose names are like that of a record.
    case doubles(RecordEntry, [SimilarName], afterSaving: Bool)
    /// The registers were counted.
    case registersCounted([CountRequest: RegisterCount])
    /// A lot or a product came whose code is wanted, a lot with its product.
    case codeOpened(RecordEntry, product: RecordEntry?)
    /// The sets of criteria came, to choose one for a score sheet.
    case criteriaOffered(RecordEntry, [CriteriaSet])
    /// A score sheet came, with what lies beside it.
    case scoreOpened(RecordEntry, ScoreMaterial)
    /// The scores of similar products came.
    case precedents([ScorePrecedent])
    /// The account of a year came.
    case accountLoaded(SupportAccount)
    /// Work on cases of support ended.
    case cases(CaseAnswer)
    /// A project came, with what its timelines are made from.
    case timelineOffered(RecordEntry?, TimelineOffer)
    /// Work on printing ended.
    case printing(PrintAnswer)
    /// Long work has come so far; nil when it has ended.
    case progressed(LongWork?)
    /// The ways to read a file whose letters look old.
    case encodingsOffered(EncodingOffer, path: String)
}

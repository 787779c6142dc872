// What can happen to the state: events of the person, and answers to effects.
import Domain
import Office
import Screen
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
    /// A file is there already.
    case exists(path: String, MenuAction)
    /// A question came with what the split view shows, to be read and edited.
    case openedReview(RecordEntry?, OpenDraft?, [HistoryItem], comments: [RecordEntry])
    /// What the split view shows came anew.
    case reviewed(RecordEntry?, [HistoryItem], comments: [RecordEntry], isOwn: Bool)
    /// A step of questions ended.
    case stepped(StepOutcome, StepRequest)
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
    /// A step of records ended.
    case stepsStored(BatchOutcome, StepBatch)
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
    /// How Vietnamese is typed came; nil when nothing was set.
    case typing(String?)
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
    /// Work on projects and training needs ended.
    case startup(StartupAnswer)
    /// Work on printing ended.
    case printing(PrintAnswer)
    /// Long work has come so far; nil when it has ended.
    case progressed(LongWork?)
    /// The ways to read a file whose letters look old.
    case encodingsOffered(EncodingOffer, path: String)
}

/// What came of a step.
package enum StepOutcome: Sendable, Equatable {
    /// These took it; those could not, and why.
    case taken([RecordEntry], left: [StepLeft])
    /// Somebody saved one of them meanwhile; none took it.
    case conflict(mine: RecordEntry, theirs: RecordEntry)
    /// One of them is not there any more; none took it.
    case gone(RecordEntry)
    /// One of them may not change; none took it.
    case refused(RecordEntry, FieldProblem)
}

/// A question that could not take a step.
package struct StepLeft: Sendable, Equatable {
    /// The question.
    package let entry: RecordEntry
    /// Why.
    package let obstacle: WorkflowObstacle
}

/// Work for the runner: everything that is not a change of the state.
package enum Effect: Sendable, Equatable {
    /// Fetch rows.
    case load(Pane, ListQuery, ListPosition, limit: Int, generation: Int)
    /// Count a list.
    case count(Pane, ListQuery, generation: Int)
    /// Look for what was meant by a filter that finds nothing.
    case correct(Pane, ListQuery, generation: Int)
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
    /// Fetch a record whose parts are shown as it is now.
    case loadOwner(RecordEntry)
    /// Fetch a record and its draft for editing; an unsaved one is a new record.
    case open(RecordEntry)
    /// Open a new record beside the drafts that there are.
    case openCopy(RecordEntry)
    /// Fetch a draft with its record; without a record that is still there it is gone on with as a new one.
    case openDraft(RecordKind, RecordIdentity)
    /// Fetch all drafts of the user.
    case loadDrafts
    /// Fetch a record and its draft, to take an old version of it up.
    case openVersion(RecordEntry, when: String)
    /// Fetch a question with what the split view shows.
    case openReview(RecordEntry)
    /// Fetch anew what the split view shows, after a change that was made here or elsewhere.
    case refreshReview(RecordEntry, isOwn: Bool = false)
    /// Take questions a step further.
    case takeStep(StepRequest, today: CalendarDate)
    /// Begin an answer that replaces a published one.
    case replace(RecordEntry)
    /// Fetch the views that people keep.
    case loadViews
    /// Fetch the user's department.
    case loadDepartment
    /// Remember the user's department.
    case setDepartment(String)
    /// Fetch the numbers of all rows of a list, to mark them.
    case loadMarks(Pane, ListQuery)
    /// Find out which marked records are still there, and which of them a list shows.
    case findMarks(Pane, ListQuery, [Int64])
    /// Fetch the marked records of a list that a command takes.
    case gather(Command, Pane, ListQuery, [Int64])
    /// Store a step of records in one change.
    case storeSteps(StepBatch)
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
    /// Move records to the bin, in one change.
    case binAll([RecordEntry])
    /// Take the last change back.
    case undo
    /// Do it again.
    case redo
    /// Keep a draft.
    case keepDraft(RecordEntry, edits: Int)
    /// Drop a draft.
    case dropDraft(RecordKind, RecordIdentity)
    /// Read a file and plan; without an encoding it is asked for where letters look old.
    case planImport(String, as: TextEncoding? = nil)
    /// Carry a plan out.
    case carryOut(ImportPlan, of: String)
    /// Compose a paper.
    case compose(PaperOrder, width: Int?)
    /// Export a register to a file.
    case export(Export, path: String, replaces: Bool)
    /// Put a text on the terminal's clipboard.
    case copy(String)
    /// Say when typing has paused.
    case awaitPause(edits: Int)
    /// Leave the program.
    case quit
    /// Say when typing or the cursor has rested for a moment.
    case awaitRest(Rest)
    /// Fetch the conference and the draft for quick entry.
    case openIntake
    /// Store a new question, another one getting its topic in the same change.
    /// - takesNumber: whether it gets the next number of its conference.
    case saveQuestion(RecordEntry, base: RecordEntry, grouping: RecordEntry?, takesNumber: Bool)
    /// Fetch the questions like a text, and the one that it is the same as.
    case findSimilar(String, excluding: Int64?, main: Int64?, generation: Int)
    /// Fetch the questions like a stored one, to choose from; two are offered to each other.
    case offerSame([RecordEntry])
    /// Make a stored question the same as another; nil makes it one of its own.
    case makeSame(RecordEntry, as: RecordEntry?)
    /// Fetch the links of a question.
    case loadLinks(RecordEntry, generation: Int)
    /// Fetch the text blocks.
    case loadBlocks
    /// Begin a promise from the words of a question's answer.
    case startPromise(RecordEntry, quote: String, today: CalendarDate)
    /// Fetch the promises of a question.
    case loadPromises(question: Int64, generation: Int)
    /// Count the promises that need a successor on a day.
    case countOrphans(CalendarDate)
    /// Fetch how Vietnamese is typed, under this name.
    case loadTyping(String)
    /// Remember how Vietnamese is typed.
    case setTyping(String, String)
    /// Count the groups of a list by a field, to choose one from, or for the one of this title.
    case loadGroups(Pane, ListQuery, field: String, wanted: String?)
    /// Fetch what belongs to a record.
    case loadRelated(RecordEntry, generation: Int)
    /// Work on a dossier or an award.
    case dossier(DossierWork)
    /// Fetch the records that may be one with the first; two are offered to each other.
    case offerMerge([RecordEntry])
    /// Make one record of two.
    case merge(RecordEntry, into: RecordEntry)
    /// Fetch the records whose names are like that of a record.
    case findDoubles(RecordEntry, afterSaving: Bool)
    /// Count what the registers say on a day.
    case countRegisters(CalendarDate)
    /// Fetch what the code of a lot or a product needs.
    case openCode(RecordEntry)
    /// Compose a paper and write it to a file in the format of its ending.
    case writePaper(PaperOrder, path: String, replaces: Bool)
    /// Fetch the sets of criteria, to choose one for a score sheet.
    case offerCriteria(RecordEntry)
    /// Fetch a score sheet with what lies beside it; an unsaved one is a new sheet. An old version may be taken up.
    case openScore(RecordEntry, old: OpenDraft? = nil)
    /// Fetch the scores of products like that of a sheet.
    case loadPrecedents(ScoreSheet, Product)
    /// Fetch the account of a year; without one, of today's or of the last one with records.
    case loadAccount(year: Int?, today: CalendarDate)
    /// Work on cases of support.
    case cases(CaseWork)
    /// Work on projects and training needs.
    case startup(StartupWork)
    /// Note that a paper shows what is hidden by default, and compose it.
    case disclose(PaperOrder, width: Int?, hidden: [HiddenPart])
    /// Keep what somebody says of names, and compose the paper that has them again.
    case ruleNames([String: KnownNames.Ruling], PaperOrder, width: Int?)
    /// Hide the names of persons in these fields of records that are to be copied, as a table or as text.
    case veil([RecordEntry], fields: Set<String>, isTable: Bool)
    /// Work on printing.
    case printing(PrintWork)
    /// Ask the terminal how it draws and tell what Backspace sends, until it is given with false.
    case examine(Bool)
    /// Draw stand-ins from now on.
    case useStandIns(StandIns)
    /// Remember what is known about the terminal.
    case rememberTerminal(TerminalRecord)

    /// Whether it reads or writes drafts, which is done in the order it was asked for.
    package var touchesDrafts: Bool {
        switch self {
        case .open, .openCopy, .openDraft, .openReview, .refreshReview, .openVersion, .loadHistory, .takeStep,
            .replace, .save, .saveAll, .storeSteps, .keepDraft, .dropDraft, .loadDrafts:
            true
        case .openIntake, .saveQuestion, .startPromise: true
        case .merge: true
        case .openScore: true
        case .cases(.store): true
        default: false
        }
    }

    /// Whether keys wait until it has ended, because it opens or closes what they are meant for.
    package var holdsKeys: Bool {
        switch self {
        // Keys that follow are meant for the records that are marked then, or for what a command opens.
        case .loadMarks, .gather, .storeSteps, .binAll, .veil: true
        case .open, .openCopy, .openDraft, .openReview, .takeStep, .replace, .save, .saveAll, .bin, .undo, .redo,
            .planImport, .carryOut,
            .compose, .export:
            true
        case .openIntake, .saveQuestion, .offerSame, .makeSame, .loadBlocks, .startPromise, .loadGroups: true
        case .dossier(.countExpiring): false
        case .dossier: true
        case .offerMerge, .merge: true
        case .openCode, .writePaper: true
        case .offerCriteria, .openScore: true
        case .loadAccount: true
        case .cases(.load): false
        case .cases: true
        case .startup: true
        case .disclose: true
        case .printing: true
        default: false
        }
    }
}

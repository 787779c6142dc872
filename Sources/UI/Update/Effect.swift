// What the state asks the runner to do.
import Domain
import Office
import Screen
import Vietnamese
import Words

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
    /// Work on steps.
    case steps(StepWork)
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
    /// Store questions that were handed out in one change.
    case assign(Assignment)
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
    /// Fetch what the bin of a register holds.
    case loadBin(RecordKind)
    /// Take a record out of the bin.
    case takeBack(RecordEntry)
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
    /// Fetch what the timelines of a project are made from.
    case offerTimeline(RecordEntry)
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
        case .open, .openCopy, .openDraft, .openReview, .refreshReview, .openVersion, .loadHistory,
            .steps(.take), .replace, .save, .saveAll, .assign, .keepDraft, .dropDraft, .loadDrafts:
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
        // Keys that follow are meant for the record that the list comes to stand on.
        case .load(_, _, .around, _, _): true
        // Keys that follow are meant for the records that are marked then, or for what a command opens.
        case .loadMarks, .gather, .assign, .binAll, .veil: true
        case .open, .openCopy, .openDraft, .openReview, .steps, .replace, .save, .saveAll, .bin, .loadBin, .takeBack,
            .undo, .redo,
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
        case .offerTimeline: true
        case .disclose: true
        case .printing: true
        default: false
        }
    }
}

// What the interface may do with records and files: one value of closures, so that tests need no database.
import Domain
import Office
import Vietnamese
import Words

/// The office's work, as the interface is handed it. Every failure is a `Sentence`.
package struct Services: Sendable {
    /// Rows of a list.
    package var window: @Sendable (ListQuery, ListPosition, Int) async throws(OfficeFailure) -> ListWindow
    /// Filters near one that finds nothing.
    package var corrections: @Sendable (ListQuery) async throws(OfficeFailure) -> [SearchCorrection]
    /// The numbers of all records of a list, in its order.
    package var ids: @Sendable (ListQuery) async throws(OfficeFailure) -> [Int64]
    /// How many records a list has.
    package var count: @Sendable (ListQuery) async throws(OfficeFailure) -> Int
    /// How many records of a list say the same in a field, group by group.
    package var groups: @Sendable (ListQuery, String) async throws(OfficeFailure) -> [GroupCount]
    /// Stores a record.
    package var save: @Sendable (RecordEntry) async throws(OfficeFailure) -> SaveOutcome
    /// Stores several records in one change, all or none; says what was done for the journal.
    package var saveAll: @Sendable ([RecordEntry], String) async throws(OfficeFailure) -> BatchOutcome
    /// Moves a record to the bin.
    package var bin: @Sendable (RecordEntry) async throws(OfficeFailure) -> SaveOutcome
    /// Moves several records to the bin in one change, all or none; those that are there already are left out.
    package var binAll: @Sendable ([RecordEntry]) async throws(OfficeFailure) -> BatchOutcome
    /// Takes the user's last change back.
    package var undo: @Sendable () async throws(OfficeFailure) -> UndoOutcome
    /// Does again what was taken back.
    package var redo: @Sendable () async throws(OfficeFailure) -> UndoOutcome
    /// A record by its number.
    package var entry: @Sendable (RecordKind, Int64) async throws(OfficeFailure) -> RecordEntry?
    /// The records a reference can name.
    package var options: @Sendable (RecordKind) async throws(OfficeFailure) -> [ReferenceOption]
    /// What records say in a field, the most frequent first.
    package var suggestions: @Sendable (RecordKind, String) async throws(OfficeFailure) -> [String]
    /// The questions that speak of the same thing as a text, most alike first; one of them may be left out.
    package var similar: @Sendable (String, Int64?) async throws(OfficeFailure) -> [RecordEntry]
    /// The conference the office is busy with; nil when there is none.
    package var currentConference: @Sendable () async throws(OfficeFailure) -> Conference?
    /// Makes a conference the current one for everybody.
    package var chooseConference: @Sendable (RecordIdentity) async throws(OfficeFailure) -> Void
    /// What the user has set under a name.
    package var setting: @Sendable (String) async throws(OfficeFailure) -> String?
    /// Sets something for the user.
    package var set: @Sendable (String, String) async throws(OfficeFailure) -> Void
    /// The figures of the summary.
    package var summary: @Sendable () async throws(OfficeFailure) -> Summary
    /// All units, for their names today.
    package var units: @Sendable () async throws(OfficeFailure) -> UnitRegistry
    /// The register of legal documents, which citations are held against.
    package var documents: @Sendable () async throws(OfficeFailure) -> DocumentRegister
    /// The saves of a record, the latest first.
    package var history: @Sendable (RecordEntry) async throws(OfficeFailure) -> [HistoryItem]
    /// The draft of a record, or of a new record that was begun.
    package var draft: @Sendable (RecordKind, RecordIdentity) async throws(OfficeFailure) -> OpenDraft?
    /// All drafts of the user, the latest first.
    package var drafts: @Sendable () async throws(OfficeFailure) -> [OpenDraft]
    /// Keeps a draft.
    package var saveDraft: @Sendable (RecordEntry) async throws(OfficeFailure) -> Void
    /// Drops a draft.
    package var discardDraft: @Sendable (RecordKind, RecordIdentity) async throws(OfficeFailure) -> Void
    /// Reads a file and says what importing it would do, or how its letters may be read when they look old; an
    /// encoding says how they are read.
    package var planImport: @Sendable (String, TextEncoding?) async throws(OfficeFailure) -> ImportReading
    /// Carries the plan of a file out, all or nothing. Where the records changed meanwhile and the file now does something
    /// else, nothing is written and the new plan comes back.
    package var carryOut: @Sendable (ImportPlan, _ path: String) async throws(OfficeFailure) -> ImportPlan?
    /// Composes a paper as pages of text: as wide as paper, or so many columns wide.
    package var compose: @Sendable (PaperOrder, Int?) async throws(OfficeFailure) -> ComposedPaper
    /// Notes that a paper shows what is hidden by default, and why.
    package var disclose: @Sendable (Paper, String, [HiddenPart]) async throws(OfficeFailure) -> Void
    /// Writes a register to a file, true replaces one that is there; the format follows from its ending.
    package var export: @Sendable (Export, String, Bool) async throws(OfficeFailure) -> ExportedRows
    /// Writes a paper to a file in the format of its ending, whole or not at all; true replaces a file that is there.
    /// Says how many rows of how many are written; a task that is cancelled leaves nothing behind.
    package var writePaper:
        @Sendable (PaperOrder, String, Bool, @escaping @Sendable (Int, Int) -> Void) async throws(OfficeFailure) -> Void
    /// The printers of this machine.
    package var printers: @Sendable () async throws(OfficeFailure) -> PrinterList
    /// Hands a paper over to a printer; says under which number.
    package var send: @Sendable (PaperOrder, PrintJob) async throws(OfficeFailure) -> Sentence
    /// Changes whenever another program commits.
    package var dataVersion: @Sendable () async throws(OfficeFailure) -> Int
    /// The records whose names are like that of a record, at most so many, most alike first.
    package var similarNames: @Sendable (RecordEntry, Int) async throws(OfficeFailure) -> [SimilarName]
    /// Makes one record of two: the first goes into the second.
    package var merge: @Sendable (RecordEntry, RecordEntry) async throws(OfficeFailure) -> MergeOutcome
    /// What the registers count on a day.
    package var counted: @Sendable (CalendarDate) async throws(OfficeFailure) -> [CountRequest: RegisterCount]
    /// The account of the support of a year; without one, of the day's year or of the last one with records.
    package var supportAccount: @Sendable (Int?, CalendarDate) async throws(OfficeFailure) -> SupportAccount
    /// What lies around records that are about to be saved together, or one that is shown with all beside it.
    package var flags: @Sendable ([RecordEntry], Bool) async throws(OfficeFailure) -> [CaseMaterial]
    /// What the steps of records look at, record by record.
    package var stepContexts: @Sendable ([RecordEntry], CalendarDate) async throws(OfficeFailure) -> [StepContext]
    /// Takes a step with all records that can.
    package var takeStep: @Sendable (RecordStep, CalendarDate) async throws(OfficeFailure) -> StepOutcome

    /// The whole path of the file that somebody means by what was typed, as a person reads it.
    package var place: @Sendable (String) -> String = { WrittenPath($0).path }

    /// Records without the names of persons in these fields, as they may leave the office; in tests nobody is a person.
    package var veiled: @Sendable ([RecordEntry], Set<String>) async throws(OfficeFailure) -> VeiledRecords = {
        entries, _ in
        VeiledRecords(entries: entries, hidden: 0)
    }

    /// Remembers what is known about the terminal; in tests nothing is.
    package var rememberTerminal: @Sendable (TerminalRecord) async throws(OfficeFailure) -> Void = { _ in }

    /// What was repaired by itself and has not been told yet.
    package var news: @Sendable () -> Sentence? = { nil }

    /// Keeps what somebody says of names, for everybody; in tests nothing is kept.
    package var ruleNames: @Sendable ([String: KnownNames.Ruling]) async throws(OfficeFailure) -> Void = { _ in }

    /// Stores a question, with the next number of its conference when it takes one; another one gets its topic.
    package var saveQuestion:
        @Sendable (RecordEntry, _ grouping: RecordIdentity?, _ takesNumber: Bool)
            async throws(OfficeFailure) -> SaveOutcome = { _, _, _ throws(OfficeFailure) in throw .missing }

    /// Makes a question the same as another, or one of its own again.
    package var makeSame: @Sendable (RecordEntry, RecordEntry?) async throws(OfficeFailure) -> ChangeOutcome = {
        _, _ throws(OfficeFailure) in throw .missing
    }

    /// Begins an answer that replaces a published one; says whether none had been begun.
    package var replace: @Sendable (RecordEntry) async throws(OfficeFailure) -> (outcome: SaveOutcome, isNew: Bool) = {
        _ throws(OfficeFailure) in throw .missing
    }

    /// Begins a dossier with its papers.
    package var begin: @Sendable (DossierStartRequest) async throws(OfficeFailure) -> ChangeOutcome = {
        _ throws(OfficeFailure) in throw .missing
    }

    /// Services of these closures.
    package init(
        window: @escaping @Sendable (ListQuery, ListPosition, Int) async throws(OfficeFailure) -> ListWindow,
        corrections: @escaping @Sendable (ListQuery) async throws(OfficeFailure) -> [SearchCorrection],
        ids: @escaping @Sendable (ListQuery) async throws(OfficeFailure) -> [Int64],
        count: @escaping @Sendable (ListQuery) async throws(OfficeFailure) -> Int,
        groups: @escaping @Sendable (ListQuery, String) async throws(OfficeFailure) -> [GroupCount],
        save: @escaping @Sendable (RecordEntry) async throws(OfficeFailure) -> SaveOutcome,
        saveAll: @escaping @Sendable ([RecordEntry], String) async throws(OfficeFailure) -> BatchOutcome,
        bin: @escaping @Sendable (RecordEntry) async throws(OfficeFailure) -> SaveOutcome,
        binAll: @escaping @Sendable ([RecordEntry]) async throws(OfficeFailure) -> BatchOutcome,
        undo: @escaping @Sendable () async throws(OfficeFailure) -> UndoOutcome,
        redo: @escaping @Sendable () async throws(OfficeFailure) -> UndoOutcome,
        entry: @escaping @Sendable (RecordKind, Int64) async throws(OfficeFailure) -> RecordEntry?,
        options: @escaping @Sendable (RecordKind) async throws(OfficeFailure) -> [ReferenceOption],
        suggestions: @escaping @Sendable (RecordKind, String) async throws(OfficeFailure) -> [String],
        similar: @escaping @Sendable (String, Int64?) async throws(OfficeFailure) -> [RecordEntry],
        currentConference: @escaping @Sendable () async throws(OfficeFailure) -> Conference?,
        chooseConference: @escaping @Sendable (RecordIdentity) async throws(OfficeFailure) -> Void,
        setting: @escaping @Sendable (String) async throws(OfficeFailure) -> String?,
        set: @escaping @Sendable (String, String) async throws(OfficeFailure) -> Void,
        summary: @escaping @Sendable () async throws(OfficeFailure) -> Summary,
        units: @escaping @Sendable () async throws(OfficeFailure) -> UnitRegistry,
        documents: @escaping @Sendable () async throws(OfficeFailure) -> DocumentRegister,
        history: @escaping @Sendable (RecordEntry) async throws(OfficeFailure) -> [HistoryItem],
        draft: @escaping @Sendable (RecordKind, RecordIdentity) async throws(OfficeFailure) -> OpenDraft?,
        drafts: @escaping @Sendable () async throws(OfficeFailure) -> [OpenDraft],
        saveDraft: @escaping @Sendable (RecordEntry) async throws(OfficeFailure) -> Void,
        discardDraft: @escaping @Sendable (RecordKind, RecordIdentity) async throws(OfficeFailure) -> Void,
        planImport: @escaping @Sendable (String, TextEncoding?) async throws(OfficeFailure) -> ImportReading,
        carryOut: @escaping @Sendable (ImportPlan, _ path: String) async throws(OfficeFailure) -> ImportPlan?,
        compose: @escaping @Sendable (PaperOrder, Int?) async throws(OfficeFailure) -> ComposedPaper,
        disclose: @escaping @Sendable (Paper, String, [HiddenPart]) async throws(OfficeFailure) -> Void,
        export: @escaping @Sendable (Export, String, Bool) async throws(OfficeFailure) -> ExportedRows,
        writePaper:
            @escaping @Sendable (PaperOrder, String, Bool, @escaping @Sendable (Int, Int) -> Void)
            async throws(OfficeFailure) -> Void,
        printers: @escaping @Sendable () async throws(OfficeFailure) -> PrinterList,
        send: @escaping @Sendable (PaperOrder, PrintJob) async throws(OfficeFailure) -> Sentence,
        dataVersion: @escaping @Sendable () async throws(OfficeFailure) -> Int,
        similarNames: @escaping @Sendable (RecordEntry, Int) async throws(OfficeFailure) -> [SimilarName],
        merge: @escaping @Sendable (RecordEntry, RecordEntry) async throws(OfficeFailure) -> MergeOutcome,
        counted: @escaping @Sendable (CalendarDate) async throws(OfficeFailure) -> [CountRequest: RegisterCount],
        supportAccount: @escaping @Sendable (Int?, CalendarDate) async throws(OfficeFailure) -> SupportAccount,
        flags: @escaping @Sendable ([RecordEntry], Bool) async throws(OfficeFailure) -> [CaseMaterial],
        stepContexts: @escaping @Sendable ([RecordEntry], CalendarDate) async throws(OfficeFailure) -> [StepContext],
        takeStep: @escaping @Sendable (RecordStep, CalendarDate) async throws(OfficeFailure) -> StepOutcome
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
        self.stepContexts = stepContexts
        self.takeStep = takeStep
    }

    /// The services of an office.
    package init(_ office: Office) {
        self.init(
            window: office.window,
            corrections: office.corrections,
            ids: office.ids,
            count: office.count,
            groups: office.groups,
            save: office.save,
            saveAll: office.saveAll,
            bin: office.bin,
            binAll: office.binAll,
            undo: office.undo,
            redo: office.redo,
            entry: office.entry,
            options: office.options,
            suggestions: office.suggestions,
            similar: office.similar,
            currentConference: office.currentConference,
            chooseConference: office.chooseConference,
            setting: office.setting,
            set: office.set,
            summary: office.summary,
            units: office.units,
            documents: office.documents,
            history: office.history,
            draft: office.draft,
            drafts: office.drafts,
            saveDraft: office.saveDraft,
            discardDraft: office.discardDraft,
            planImport: { path, encoding throws(OfficeFailure) in try await office.planImport(path, in: encoding) },
            carryOut: { plan, path throws(OfficeFailure) in try await office.carryOut(plan, of: path) },
            compose: { order, width throws(OfficeFailure) in try await office.compose(order, width: width) },
            disclose: { paper, reason, hidden throws(OfficeFailure) in
                try await office.disclose(paper, reason: reason, hidden: hidden)
            },
            export: { export, path, replaces throws(OfficeFailure) in
                try await office.export(export, to: path, replaces: replaces)
            },
            writePaper: { order, path, replaces, progress throws(OfficeFailure) in
                try await office.write(order, to: path, replaces: replaces, progress: progress)
            },
            printers: { () throws(OfficeFailure) in try await office.printers() },
            send: { order, job throws(OfficeFailure) in try await office.send(order, job) },
            dataVersion: office.dataVersion,
            similarNames: office.similarNames,
            merge: office.merge,
            counted: office.counted,
            supportAccount: office.supportAccount,
            flags: office.flags,
            stepContexts: office.stepContexts,
            takeStep: office.take)
        saveQuestion = { entry, other, takesNumber throws(OfficeFailure) in
            try await office.saveQuestion(entry, grouping: other, takesNumber: takesNumber)
        }
        (makeSame, replace, begin) = (office.makeSame, office.replace, office.begin)
        news = { office.news }
        veiled = { entries, fields throws(OfficeFailure) in try await office.veiled(entries, fields: fields) }
        place = { shownPath($0) }
        ruleNames = { rulings throws(OfficeFailure) in try await office.rule(rulings) }
    }
}

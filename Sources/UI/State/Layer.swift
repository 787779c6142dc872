// What lies over a pane: a form, the menu, a page, a question.
import Domain
import Office
import TextEditing
import Vietnamese
import Words

/// Something over the panes that has the keyboard.
package enum Layer: Sendable {
    /// A record being edited.
    case form(FormState)
    /// The keys.
    case help(scroll: Int)
    /// Things to choose from.
    case menu(MenuState)
    /// A paper before it is printed.
    case page(PageState)
    /// A line to type.
    case prompt(PromptState)
    /// What an import would do.
    case plan(PlanState)
    /// The versions of a record.
    case history(HistoryState)
    /// Two versions of a record.
    case conflict(ConflictState)
    /// A record to read.
    case reader(ReaderState)
    /// A code to be read by a telephone.
    case code(CodeState)
    /// A score sheet being filled.
    case score(ScoreState)
    /// The account of the support of a year.
    case account(AccountState)
    /// What a paper hides.
    case hidden(HiddenState)
    /// A paper that is about to be printed.
    case print(PrintState)
    /// The examination of the terminal.
    case doctor(DoctorState)
    /// The ways to read a file whose letters are old.
    case encodings(EncodingState)
    /// What was said, to be read to its end.
    case messages(MessagesState)
}

extension Layer {
    /// Whether a line is asked for.
    var isPrompt: Bool { if case .prompt = self { true } else { false } }
}

/// What choosing an item of a menu does.
package enum MenuAction: Sendable, Hashable {
    /// Gives a command.
    case command(Command)
    /// Shows the records of a kind that belong to a record.
    case openParts(RecordKind, of: RecordEntry)
    /// Types Vietnamese in this way.
    case typing(TypingMethod, TonePlacement)
    /// Counts the groups of a field, to choose one from.
    case chooseGroup(String)
    /// Shows a group of the list.
    case group(ListGroup)
    /// Shows a view of the list; nil shows all.
    case view(String?)
    /// Shows a view that somebody keeps.
    case keptView(SavedView)
    /// Asks for a name under which the view shown is kept.
    case keepView
    /// No longer keeps a view.
    case dropView(SavedView)
    /// Asks which department's work the user calls theirs.
    case chooseDepartment
    /// Calls a department's work the user's own.
    case ownDepartment(String)
    /// Hands records out to a department; the day is asked for.
    case assign(String, [RecordEntry])
    /// Moves records to the bin, in one change.
    case bin([RecordEntry])
    /// Takes records a step further; what the step must know is asked for.
    case step(RecordStep)
    /// Asks why a published answer is replaced.
    case replace(RecordEntry)
    /// Asks for a comment on some words of the answer.
    case comment(TextAnchor)
    /// Shows the words of a comment.
    case showComment(TextAnchor?)
    /// Says that what a comment asks for is done, or that it is not.
    case resolveComment(RecordEntry)
    /// Writes a paper to a file that is there.
    case overwritePaper(PaperOrder, path: String)
    /// Exports records to a file that is there.
    case overwriteExport(Export, path: String)
    /// Composes a paper.
    case compose(Paper)
    /// Gives up what was typed into the form.
    case dropDraft
    /// Takes an option of the focused field of the form; nil takes none.
    case chooseOption(Int?)
    /// Opens the list of the focused field of the form.
    case openList
    /// Takes a text that is not in the list of its field as it stands.
    case takeUnlisted(FieldExit)
    /// Does what a text typed into the menu below stands for, though it is none of its lines.
    indirect case anyway(MenuAction)
    /// Goes on with a draft.
    case openDraft(RecordKind, RecordIdentity)
    /// Gives up a draft of the list of drafts.
    case dropListedDraft(RecordKind, RecordIdentity)
    /// Saves my version over theirs.
    case keepMine
    /// Leaves theirs; mine stays as a draft.
    case keepTheirs
    /// Goes on in a form with both.
    case merge
    /// Closes the menu.
    case dismiss
    /// Makes a stored question the same as another; nil makes it one of its own.
    case same(RecordEntry, as: SimilarQuestion?)
    /// Puts a text block at the cursor.
    case insertBlock(String)
    /// Cites a document, in a text block or at the cursor.
    case cite(RecordEntry, isShort: Bool, BlockFilling?)
    /// Puts a text block at the cursor without the documents that were not chosen.
    case insertUnfilled(BlockFilling)
    /// Names who takes a promise over; nil asks for a name.
    case successor(String?, RecordEntry)
    /// Begins a dossier.
    case beginDossier(DossierStartRequest)
    /// Asks which of two records stays when they become one.
    case chooseSurvivor(RecordEntry, RecordEntry)
    /// Makes one record of two.
    case mergeRecords(RecordEntry, into: RecordEntry)
    /// Takes a set of criteria for a score sheet.
    case scoreCriteria(RecordEntry, RecordEntry)
    /// Takes who fills a score sheet.
    case scoreRole(RecordEntry, ScoreSheet.Role)
    /// Adds a paper to the evidence of a criterion, or takes it away.
    case scoreEvidence(String)
    /// Asks for evidence that is no paper of the dossier.
    case otherEvidence
    /// Plans the import of the sets of criteria that come with the program.
    case takeShippedCriteria
    /// Asks what a field of records shall hold.
    case chooseValue(String, [RecordEntry])
    /// Gives a field of records a value.
    case giveValue(String, FieldValue, [RecordEntry])
    /// Shows the record that another one refers to in a field.
    case openOwner(field: String, of: RecordEntry)
    /// Says which promise a case or a training need keeps; nil says none.
    case link(RecordEntry, promise: Int64?)
    /// Does something with the visits of a project.
    case visits(VisitChoice)
}

/// A line to type.
package struct PromptState: Sendable {
    /// What it is for.
    package enum Purpose: Sendable, Hashable {
        /// The file to import.
        case importFile
        /// The file a paper is written to.
        case writePaper(PaperOrder)
        /// The file records are exported to.
        case exportFile(Export)
        /// A fact of a step.
        case step(StepQuestion)
        /// Why a published answer is replaced.
        case replacement(RecordEntry)
        /// The day by which a department shall answer these questions.
        case dueDay(String, [RecordEntry])
        /// What is said about some words of the answer.
        case comment(TextAnchor)
        /// The name under which the view shown is kept.
        case viewName
        /// The topic that the question typed and another one are about.
        case topic(RecordEntry)
        /// A note on how far a promise is.
        case note(RecordEntry)
        /// Who takes a promise over.
        case successor(RecordEntry)
        /// The name of who fills a score sheet.
        case scorer(RecordEntry)
        /// A note on a criterion.
        case scoreNote
        /// Evidence for a criterion that is no paper of the dossier.
        case scoreEvidence
        /// What a field of records shall hold.
        case fieldValue(String, [RecordEntry])
        /// What the work on cases of support must know.
        case cases(CaseQuestion)
        /// What the preview of a paper must know.
        case page(PageQuestion)
    }

    /// What it is for.
    package let purpose: Purpose
    /// The line.
    package var editor: TextEditor
    /// Why the last line would not do.
    package var problem: String?
    /// The first line shown of what is listed above it.
    package var top = 0
}

/// Two versions of a record that was changed here and elsewhere.
package struct ConflictState: Sendable {
    /// The record as it was opened here.
    package let base: RecordEntry
    /// As typed here.
    package let mine: RecordEntry
    /// As saved meanwhile.
    package let theirs: RecordEntry
    /// The choice under the cursor.
    package var choice = 0
    /// The first row shown.
    package var scroll = 0

    /// The ways out, in their order.
    package static let ways: [MenuAction] = [.merge, .keepMine, .keepTheirs]

    /// Two versions; what a step set meanwhile stands in both, for nobody typed it.
    package init(base: RecordEntry, mine: RecordEntry, theirs: RecordEntry) {
        self.base = base
        self.mine = mine.taking(managedFieldsOf: theirs)
        self.theirs = theirs
    }
}

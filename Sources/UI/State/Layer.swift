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

    /// A way out.
    enum Way: CaseIterable {
        /// Goes on in a form with both.
        case merge
        /// Saves my version over theirs.
        case keepMine
        /// Leaves theirs; mine stays as a draft.
        case keepTheirs
    }

    /// Two versions; what a step set meanwhile stands in both, for nobody typed it.
    package init(base: RecordEntry, mine: RecordEntry, theirs: RecordEntry) {
        self.base = base
        self.mine = mine.taking(managedFieldsOf: theirs)
        self.theirs = theirs
    }
}

// What lies over a pane: a form, the menu, a page, a question.
import Domain
import TextEditing

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
}

/// What choosing an item of a menu does.
package enum MenuAction: Sendable, Hashable {
    /// Gives a command.
    case command(Command)
    /// Shows a view of the list; nil shows all.
    case view(String?)
    /// Moves the record to a state.
    case state(String)
    /// Writes a text to a file that is there.
    case overwrite(path: String, text: String)
    /// Exports records to a file that is there.
    case overwriteExport(RecordKind, path: String)
    /// Gives up what was typed into the form.
    case dropDraft
    /// Saves my version over theirs.
    case keepMine
    /// Leaves theirs; mine stays as a draft.
    case keepTheirs
    /// Goes on in a form with both.
    case merge
    /// Closes the menu.
    case dismiss
    /// Puts a text block at the cursor.
    case insertBlock(String)
    /// Cites a document, in a text block or at the cursor.
    case cite(RecordEntry, isShort: Bool, BlockFilling?)
    /// Puts a text block at the cursor without the documents that were not chosen.
    case insertUnfilled(BlockFilling)
    /// Names who takes the promise over; nil asks for a name.
    case successor(String?)
}

/// A line of a menu.
package struct MenuItem: Sendable, Hashable {
    /// What it says.
    package let title: String
    /// What stands at its right: its key, or why it cannot be chosen now.
    package let note: String
    /// Whether it can be chosen.
    package let isEnabled: Bool
    /// What it does.
    package let action: MenuAction
    /// What it is found by besides its title, word by word; empty when the title is enough.
    package var keywords = ""
}

/// A menu; typing narrows it.
package struct MenuState: Sendable {
    /// What it is about.
    package let title: String
    /// Its lines.
    package let items: [MenuItem]
    /// The line with the cursor, among those shown.
    package var cursor = 0
    /// What was typed to narrow it.
    package var filter = TextEditor(text: "", isMultiline: false)
}

/// A paper before it is printed.
package struct PageState: Sendable {
    /// Which paper.
    package let paper: Paper
    /// Its pages, as lines.
    package let pages: [[String]]
    /// All lines, with a mark between the pages.
    package let lines: [String]
    /// The first line shown.
    package var top = 0
    /// The first column shown.
    package var left = 0
}

/// A line to type.
package struct PromptState: Sendable {
    /// What it is for.
    package enum Purpose: Sendable, Hashable {
        /// The file to import.
        case importFile
        /// The file a paper is written to.
        case writePaper(text: String)
        /// The file records are exported to.
        case exportFile(RecordKind)
        /// A note on how far a promise is.
        case note(RecordEntry)
        /// What shows that a promise was kept.
        case evidence(RecordEntry)
        /// Who takes a promise over.
        case successor(RecordEntry)
    }

    /// What it is for.
    package let purpose: Purpose
    /// The line.
    package var editor: TextEditor
    /// Why the last line would not do.
    package var problem: Sentence?
}

/// What an import would do.
package struct PlanState: Sendable {
    /// The plan.
    package let plan: ImportPlan
    /// The first item shown.
    package var top = 0
}

/// Two versions of a record that was changed here and elsewhere.
package struct ConflictState: Sendable {
    /// The record as it was opened here.
    package let base: RecordEntry
    /// As typed here.
    package let mine: RecordEntry
    /// As saved elsewhere.
    package let theirs: RecordEntry
    /// The choice under the cursor.
    package var choice = 0
    /// The first row shown.
    package var scroll = 0

    /// The ways out, in their order.
    package static let ways: [MenuAction] = [.merge, .keepMine, .keepTheirs]
}

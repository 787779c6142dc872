// Which records a command is meant for: the one place that says it for each command, in every register.
import Domain

/// What a command takes from a list.
package enum Taking: Sendable, Equatable {
    /// No record, or the list as a whole: marks are no matter, but that the export of a list writes its marked rows.
    case nothing
    /// The row under the cursor, to show, to scroll or to mark it; nothing is done to the record.
    case row
    /// One record: the only marked one, else the one under the cursor. With more marks it is refused.
    case one
    /// One record, or two that are marked, which are held against each other.
    case two
    /// All marked records, else the one under the cursor.
    case chosen
}

extension Command {
    /// What it takes, given in a list or in the record beside it.
    /// - Parameter kind: the kind listed; nil where there is no list.
    /// - Parameter isInDetail: whether the record has the keyboard.
    package func taking(of kind: RecordKind?, isInDetail: Bool) -> Taking {
        switch self {
        case .state, .bin, .copy, .print, .changeField, .assign: .chosen
        case .sameAs: .two
        case .edit, .duplicate, .history, .splitQuestion, .addNote, .successor, .parts, .award, .code: .one
        // In the record Enter edits it; a score sheet is opened to be filled in.
        case .open: isInDetail || kind == .scoreSheet ? .one : .row
        // A question is opened to be read and answered; other records only share the window otherwise.
        case .split: kind == .question ? .one : .nothing
        // Among the conferences it chooses the current one, among the questions it turns the scope around.
        case .scope: kind == .conference ? .one : .nothing
        case .mark, .scrollUp, .scrollDown: .row
        case .help, .save, .new, .menu, .quit, .back, .filter, .undo, .redo, .nextPane, .previousPane, .dialoguePane,
            .productPane, .supportPane, .summaryPane, .nextRegister, .previousRegister, .view, .sort, .reverse,
            .importFile, .exportFile, .exportAll, .discardDraft, .drafts, .reload, .nextField, .previousField, .accept,
            .markAll,
            .otherSide, .compare, .comment, .nextRecord, .previousRecord, .takeIn, .groupTopic, .openAnswer,
            .insertBlock, .insertCitation, .makePromise, .vietnamese, .typingMethod, .rawKeys, .nextOpen, .evidence,
            .scoreNote, .precedents, .account, .nextPage, .previousPage, .goToPage, .zoomPage, .findText, .findNext,
            .findPrevious, .leaveOut, .withoutLeftOut, .showHidden, .disclose, .hideName, .nextConflict,
            .previousConflict, .otherValue, .allOtherValues, .hideAllNames, .notPerson,
            .examineTerminal, .readMessage,
            .pastMessages:
            .nothing
        }
    }
}

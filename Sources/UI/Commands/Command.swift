// Every command a person can give; the key bar, the help, the menu and the manual are made from this table.
import Screen

/// A part of the program in which keys have a meaning of their own.
package enum Place: String, Sendable, CaseIterable {
    /// The list of a pane.
    case list
    /// The record beside or instead of the list.
    case detail
    /// The summary pane.
    case summary
    /// The form of a record.
    case form
    /// A page before it is printed.
    case page
    /// What an import would do.
    case plan
    /// A list of choices: the menu, the states, the ways out of a conflict.
    case menu
    /// A line to be typed: a file's name.
    case prompt
    /// The versions of a record.
    case history
    /// The help.
    case help
}

/// Something a person can have done.
package enum Command: String, Sendable, CaseIterable {
    case help, save, split, open, edit, duplicate, state, new, bin, menu, quit
    case back, filter, print, undo, redo
    case nextPane, previousPane, dialoguePane, productPane, supportPane, summaryPane
    case history, nextRegister, previousRegister, view
    case sort, reverse, importFile, exportFile, discardDraft, copy, reload
    case nextField, previousField, accept
    case scrollUp, scrollDown
    case insertBlock, insertCitation, makePromise, addNote, successor

    /// Where it can be given.
    package var places: Set<Place> {
        switch self {
        case .help: [.list, .detail, .summary, .form, .page, .plan, .history]
        case .menu: [.list, .detail, .summary, .form]
        case .quit: Set(Place.allCases)
        case .save: [.form, .page, .plan]
        case .split: [.list, .detail, .form]
        case .open, .edit: [.list, .detail]
        case .duplicate, .state, .new, .bin: [.list, .detail]
        case .back: [.list, .detail, .form, .page, .plan, .history, .menu, .prompt, .help]
        case .filter, .sort, .reverse, .view: [.list]
        case .history, .nextRegister, .previousRegister: [.list, .detail]
        case .print, .importFile, .exportFile, .reload: [.list, .detail, .summary]
        case .undo, .redo: [.list, .detail, .summary, .form]
        case .nextPane, .previousPane, .dialoguePane, .productPane, .supportPane, .summaryPane:
            [.list, .detail, .summary]
        case .discardDraft, .nextField, .previousField: [.form]
        case .copy: [.list, .detail, .form]
        case .accept: [.plan, .history, .menu, .prompt]
        case .scrollUp, .scrollDown: [.list]
        case .insertBlock, .insertCitation, .makePromise: [.form]
        case .addNote, .successor: [.list, .detail]
        }
    }

    /// The keys it has unless the settings say otherwise, the first one shown.
    package var keys: [KeyPress] {
        switch self {
        case .help: [KeyPress(.function(1)), .letter("?")]
        case .save: [KeyPress(.function(2)), .control("s")]
        case .split: [KeyPress(.function(3))]
        case .open: [KeyPress(.enter)]
        case .edit: [KeyPress(.function(4))]
        case .duplicate: [KeyPress(.function(5))]
        case .state: [KeyPress(.function(6))]
        case .new: [KeyPress(.function(7)), KeyPress(.insert)]
        case .bin: [KeyPress(.function(8)), KeyPress(.delete)]
        case .menu: [KeyPress(.function(9)), .control("k")]
        case .quit: [KeyPress(.function(10)), .control("q")]
        case .back: [KeyPress(.escape)]
        case .filter: [.letter("/"), .control("f")]
        case .print: [.control("p")]
        case .undo: [.control("z")]
        case .redo: [.control("y")]
        case .nextPane: [KeyPress(.tab)]
        case .previousPane: [KeyPress(.backTab)]
        case .dialoguePane: [.letter("1")]
        case .productPane: [.letter("2")]
        case .supportPane: [.letter("3")]
        case .summaryPane: [.letter("4")]
        case .history: [.letter("h")]
        case .nextRegister: [.letter("]")]
        case .previousRegister: [.letter("[")]
        case .view: [.letter("v")]
        case .sort: [.letter("s")]
        case .reverse: [.letter("r")]
        case .importFile, .exportFile: []
        case .reload: [.control("r")]
        case .discardDraft: []
        case .copy: [.control("c")]
        case .nextField: [KeyPress(.tab)]
        case .previousField: [KeyPress(.backTab)]
        case .accept: [KeyPress(.enter)]
        case .scrollUp: [KeyPress(.up, .control), KeyPress(.up, .shift)]
        case .scrollDown: [KeyPress(.down, .control), KeyPress(.down, .shift)]
        case .insertBlock: [.control("t")]
        case .insertCitation: [.control("b")]
        case .makePromise: [.control("o")]
        case .addNote: [.letter("a")]
        case .successor: [.letter("k")]
        }
    }

    /// The commands of the function keys, F1 first.
    package static let keyBar: [Command] = [
        .help, .save, .split, .edit, .duplicate, .state, .new, .bin, .menu, .quit,
    ]
}

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
    /// A question beside its answer.
    case review
    /// The help.
    case help
    /// Questions like the one typed.
    case similar
    /// A record to read.
    case reader
    /// A code to be read by a telephone.
    case code
    /// A score sheet being filled.
    case score
    /// The account of the support of a year.
    case account
    /// What a paper hides.
    case hidden
    /// A paper that is about to be printed.
    case printing
    /// The examination of the terminal.
    case doctor
    /// The ways to read a file whose letters are old.
    case encoding
}

/// Something a person can have done.
package enum Command: String, Sendable, CaseIterable {
    case help, save, split, open, edit, duplicate, state, new, bin, menu, quit
    case back, filter, print, undo, redo
    case nextPane, previousPane, dialoguePane, productPane, supportPane, summaryPane
    case history, nextRegister, previousRegister, view
    case sort, reverse, importFile, exportFile, exportAll, drafts, discardDraft, copy, reload
    case nextField, previousField, accept
    case scrollUp, scrollDown
    case mark, markAll, assign, scope
    case otherSide, compare, comment, nextRecord, previousRecord
    case takeIn, sameAs, groupTopic, openAnswer, splitQuestion
    case insertBlock, insertCitation, makePromise, addNote, successor
    case parts
    case vietnamese, typingMethod, rawKeys
    case award
    case code
    case nextOpen, evidence, scoreNote, precedents
    case changeField
    case account
    case nextPage, previousPage, goToPage, zoomPage, findText, findNext, findPrevious, leaveOut, withoutLeftOut
    case showHidden, disclose
    case hideName, hideAllNames, notPerson
    case nextConflict, previousConflict, otherValue, allOtherValues
    case examineTerminal
    case readMessage, pastMessages

    /// Where it can be given.
    package var places: Set<Place> {
        switch self {
        case .help:
            [
                .list, .detail, .summary, .form, .review, .page, .plan, .history, .similar, .score, .account, .hidden,
                .encoding,
            ]
        case .menu: [.list, .detail, .summary, .form, .review, .similar, .score, .page]
        case .quit: Set(Place.allCases)
        case .save: [.form, .review, .page, .plan, .similar, .score]
        case .split: [.list, .detail, .form, .review]
        case .open: [.list, .detail]
        case .edit: [.list, .detail, .review, .score]
        case .state: [.list, .detail, .review]
        case .duplicate, .new, .bin: [.list, .detail]
        case .back:
            [
                .list, .detail, .form, .review, .page, .plan, .history, .menu, .prompt, .help, .similar, .reader, .code,
                .score, .account, .hidden, .printing, .doctor, .encoding,
            ]
        case .filter, .sort, .reverse, .view: [.list]
        case .history, .nextRegister, .previousRegister: [.list, .detail]
        case .print: [.list, .detail, .summary, .account, .score, .page]
        case .importFile, .exportFile, .exportAll, .drafts, .reload: [.list, .detail, .summary]
        case .undo, .redo: [.list, .detail, .summary, .form, .review, .score]
        case .nextPane, .previousPane, .dialoguePane, .productPane, .supportPane, .summaryPane:
            [.list, .detail, .summary]
        case .nextField, .previousField: [.form, .similar, .printing]
        case .discardDraft: [.form, .review, .score]
        case .copy: [.list, .detail, .form, .review, .code]
        case .accept: [.plan, .history, .menu, .prompt, .printing, .encoding]
        case .scrollUp, .scrollDown: [.list, .score]
        case .mark, .markAll: [.list]
        case .assign, .scope: [.list, .detail]
        case .compare: [.review, .score]
        case .otherSide, .comment, .nextRecord, .previousRecord: [.review]
        case .takeIn, .splitQuestion: [.list, .detail]
        case .sameAs: [.list, .detail, .similar]
        case .groupTopic, .openAnswer: [.similar]
        case .insertBlock, .insertCitation, .makePromise: [.form, .review]
        case .addNote, .successor, .parts: [.list, .detail]
        case .vietnamese: [.list, .detail, .summary, .form, .review, .similar, .prompt, .menu]
        case .rawKeys: [.list, .form, .review, .prompt, .menu]
        case .typingMethod: [.list, .detail, .summary, .form, .review]
        case .award: [.list, .detail]
        case .code: [.list, .detail]
        case .nextOpen, .evidence, .scoreNote, .precedents: [.score]
        case .changeField: [.list, .detail]
        case .account: [.list, .detail, .summary]
        case .nextPage, .previousPage, .goToPage, .zoomPage, .findText, .findNext, .findPrevious, .leaveOut,
            .withoutLeftOut, .showHidden, .disclose:
            [.page]
        case .hideName, .hideAllNames, .notPerson: [.hidden]
        case .nextConflict, .previousConflict, .otherValue, .allOtherValues: [.plan]
        case .examineTerminal: [.list, .detail, .summary]
        case .readMessage: [.list, .detail, .summary]
        case .pastMessages: [.list, .detail, .summary, .form, .review, .similar, .score, .page]
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
        case .importFile, .exportFile, .exportAll, .drafts: []
        case .reload: [.control("r")]
        case .discardDraft: []
        case .copy: [.control("c")]
        case .nextField: [KeyPress(.tab)]
        case .previousField: [KeyPress(.backTab)]
        case .accept: [KeyPress(.enter)]
        case .scrollUp: [KeyPress(.up, .control), KeyPress(.up, .shift)]
        case .scrollDown: [KeyPress(.down, .control), KeyPress(.down, .shift)]
        case .mark: [.letter(" ")]
        case .markAll: [.letter("*")]
        case .assign: [.letter("g")]
        case .scope: [.letter("c")]
        case .otherSide: [KeyPress(.tab)]
        case .compare: [.control("d")]
        case .comment: [.control("g")]
        case .nextRecord: [KeyPress(.down, .control)]
        case .previousRecord: [KeyPress(.up, .control)]
        case .takeIn: [.letter("n")]
        case .sameAs: [.letter("=")]
        case .groupTopic: [.letter("g")]
        case .openAnswer: [.letter("o")]
        case .splitQuestion: [.letter("t")]
        case .insertBlock: [.control("t")]
        case .insertCitation: [.control("b")]
        case .makePromise: [.control("o")]
        case .addNote: [.letter("a")]
        case .successor: [.letter("k")]
        case .parts: [.letter("p")]
        case .vietnamese: [.control("n")]
        case .rawKeys: [.control("l")]
        case .typingMethod: []
        case .award: [.letter("$")]
        case .code: [.letter("q")]
        case .nextOpen: [KeyPress(.tab)]
        case .evidence: [.letter("e")]
        case .scoreNote: [.letter("n")]
        case .precedents: [.letter("o")]
        case .changeField: [.letter("e")]
        case .account: [.letter("y")]
        case .nextPage: [.letter("]"), KeyPress(.down, .control)]
        case .previousPage: [.letter("["), KeyPress(.up, .control)]
        case .goToPage: [.letter("g")]
        case .zoomPage: [.letter("z")]
        case .findText: [.letter("/"), .control("f")]
        case .findNext: [.letter("n")]
        case .findPrevious: [.letter("N"), .letter("p")]
        case .leaveOut: [.letter(" ")]
        case .withoutLeftOut: [.letter("x")]
        case .showHidden: [.letter("h")]
        case .disclose: [.letter("r")]
        case .hideName: [.letter(" ")]
        case .hideAllNames: [.letter("*")]
        case .notPerson: [.letter("b")]
        case .nextConflict: [KeyPress(.tab)]
        case .previousConflict: [KeyPress(.backTab)]
        case .otherValue: [.letter(" ")]
        case .allOtherValues: [.letter("*")]
        case .examineTerminal: []
        case .readMessage: [.letter("m")]
        case .pastMessages: []
        }
    }

    /// The commands of the function keys, F1 first.
    package static let keyBar: [Command] = [
        .help, .save, .split, .edit, .duplicate, .state, .new, .bin, .menu, .quit,
    ]

    /// What is offered for marked records, the most frequent first.
    package static let onMarks: [Command] = [.assign, .state, .changeField, .bin, .print, .copy, .sameAs]
}

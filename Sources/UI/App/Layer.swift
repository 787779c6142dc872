// The register of all screens: the overlays, the commands of each, the places in which keys have meanings of their own,
// and the keys there that are no commands.
import Words

/// An overlay: something over the panes that has the keyboard.
package enum Layer: Sendable {
    /// A record being edited.
    case form(FormState)
    /// The keys.
    case help(HelpState)
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
    /// What the tables and columns of a file are.
    case columns(ColumnsState)
    /// Which columns a list shows.
    case listColumns(ListColumnsState)
    /// What was said, to be read to its end.
    case messages(MessagesState)
    /// What a merger of units would do.
    case merger(MergerState)
    /// The first steps of a new book.
    case firstSteps(FirstStepsState)
}

extension Layer {
    /// The screen that it is.
    var screen: any OverlayScreen {
        switch self {
        case .form(let screen): screen
        case .help(let screen): screen
        case .menu(let screen): screen
        case .page(let screen): screen
        case .prompt(let screen): screen
        case .plan(let screen): screen
        case .history(let screen): screen
        case .conflict(let screen): screen
        case .reader(let screen): screen
        case .code(let screen): screen
        case .score(let screen): screen
        case .account(let screen): screen
        case .hidden(let screen): screen
        case .print(let screen): screen
        case .doctor(let screen): screen
        case .encodings(let screen): screen
        case .columns(let screen): screen
        case .listColumns(let screen): screen
        case .messages(let screen): screen
        case .merger(let screen): screen
        case .firstSteps(let screen): screen
        }
    }

    /// Whether a line is asked for.
    var isPrompt: Bool { if case .prompt = self { true } else { false } }

    /// Whether it asks where something goes: a line or the dialog of a printer.
    var isAsking: Bool { if case .print = self { true } else { isPrompt } }
}

extension Command: CaseIterable {
    /// All rows, in the order in which menu and help show those of a place.
    package static let allCases =
        frameRows + listRows + formRows + markRows + reviewRows + questionRows + insertionRows + citationRows
        + promiseRows + registerRows + typingRows + productRows + scoreRows + togetherRows + pageRows + hiddenRows
        + planRows + columnRows + arrangingRows + messageRows + communeRows + mergerRows + firstStepsRows + tourRows
        + backupRows
        + personRows
}

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
    /// What the tables and columns of a file are.
    case columns
    /// Which columns a list shows.
    case listColumns
    /// What a merger of units would do.
    case merger
    /// The first steps of a new book.
    case firstSteps
}

extension Words {
    /// The keys of a place that move or type and are no commands.
    package func extraKeys(_ place: Place) -> [(keys: String, meaning: String)] {
        let keys: [(String, Text)] =
            switch place {
            case .list: [("↑ ↓ PgUp PgDn Home End", .keysMove), ("Esc 1…0, Alt-1…0", .keysFunction)]
            case .detail, .summary, .help: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .page:
                [
                    ("↑ ↓", .keysItem), ("PgUp PgDn ← →", .keysScroll), ("Home End", .keysPageEnds),
                    ("0…9", .keysPageNumber),
                ]
            case .form:
                [
                    ("Enter", .keysEnterField), ("↓, Space", .keysOpenList), ("← →", .keysChoose),
                    ("Ctrl-← Ctrl-→", .keysWord),
                    ("Shift-← → ↑ ↓", .keysSelect), ("Ctrl-A, Ctrl-X", .keysClipboard),
                    ("Ctrl-W, Ctrl-U", .keysDeleteWord), ("↓ ↑, Enter, Esc", .keysCompletion),
                ]
            case .review: [("↑ ↓ PgUp PgDn", .keysScroll), ("← →", .keysVersion), ("Shift-← → ↑ ↓", .keysSelect)]
            case .menu: [("↑ ↓", .keysMenu)]
            case .similar: [("↑ ↓", .keysMenu), ("Enter", .keysSame)]
            case .reader: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .hidden: [("↑ ↓ PgUp PgDn", .keysMenu)]
            case .code: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .history: [("← →", .keysVersion), ("↑ ↓ PgUp PgDn", .keysScroll)]
            case .score:
                [
                    ("1…9, 0", .keysOption), ("↑ ↓ PgUp PgDn, Enter", .keysCriterion),
                    ("Backspace, Delete", .keysTakeBack), ("← → ↑ ↓", .keysTable),
                ]
            case .account:
                [
                    ("1…6, Tab, Shift-Tab", .keysAccountPart), ("← →, [ ]", .keysAccountYear),
                    ("↑ ↓ PgUp PgDn Home End", .keysMenu), ("Enter", .keysAccountList),
                ]
            case .printing: [("↑ ↓, Tab", .keysPrintLine), ("← →, Space", .keysChoose), ("PgUp PgDn", .keysScroll)]
            case .encoding: [("↑ ↓", .keysEncoding)]
            case .columns, .merger, .listColumns: [("↑ ↓ PgUp PgDn Home End", .keysMenu)]
            case .firstSteps: [("↑ ↓ Home End", .keysMenu), ("1…5, Enter", .keysFirstSteps)]
            case .plan, .prompt, .doctor: []
            }
        return keys.map { ($0.0, self[$0.1]) }
    }
}

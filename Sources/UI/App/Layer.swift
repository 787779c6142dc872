// What can lie over the panes: the register of all screens.

/// Something over the panes that has the keyboard.
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
    /// What was said, to be read to its end.
    case messages(MessagesState)
}

extension Layer {
    /// The screen that it is.
    var screen: any Screen {
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
        case .messages(let screen): screen
        }
    }

    /// Whether a line is asked for.
    var isPrompt: Bool { if case .prompt = self { true } else { false } }
}

// The whole screen, from the state alone.
import Domain
import Screen

/// Draws the state.
package func render(_ state: AppState) -> Surface {
    var surface = Surface(size: state.size)
    guard !state.frame.isTooSmall else {
        let text = state.words(.tooSmall, "\(Frame.minimum.columns)×\(Frame.minimum.rows)")
        for (row, line) in wrapLines(text, max(1, state.size.columns)).enumerated() {
            surface.write(line, row: row, column: 0, role: .warning)
        }
        return surface
    }
    let frame = state.frame
    TitleBar(state: state).draw(into: &surface, frame.title)
    let isFormOpen = state.layers.contains {
        switch $0 {
        case .form, .score, .account: true
        default: false
        }
    }
    if !isFormOpen {
        Tabs(state: state).draw(into: &surface, frame.tabs)
        if state.pane == .summary {
            SummaryView(state: state).draw(into: &surface, frame.body)
        } else {
            ListView(state: state).draw(into: &surface, state.panes.list)
            DetailView(state: state).draw(into: &surface, state.panes.detail)
        }
    }
    for (index, layer) in state.layers.enumerated() {
        draw(layer, isTop: index == state.layers.count - 1, state, into: &surface)
    }
    MessageLine(state: state).draw(into: &surface, frame.message)
    KeyBar(state: state).draw(into: &surface, frame.keys)
    return surface
}

private func draw(_ layer: Layer, isTop: Bool, _ state: AppState, into surface: inout Surface) {
    switch layer {
    case .form(let form) where form.review != nil:
        ReviewLayout(state: state, form: form).draw(into: &surface, hasKeyboard: isTop)
    case .form(let form): FormLayout(state: state, form: form).draw(into: &surface, hasKeyboard: isTop)
    case .help(let scroll): HelpText(state: state).draw(into: &surface, scroll: scroll)
    case .menu(let menu): MenuView(state: state, menu: menu).draw(into: &surface)
    case .page(let page): PageView(state: state, page: page).draw(into: &surface)
    case .prompt(let prompt): PromptView(state: state, prompt: prompt).draw(into: &surface)
    case .history(let history): HistoryView(state: state, history: history).draw(into: &surface)
    case .plan(let plan): PlanText(state: state, plan: plan).draw(into: &surface)
    case .reader(let reader): ReaderView(state: state, reader: reader).draw(into: &surface)
    case .code(let code): CodeView(state: state, code: code).draw(into: &surface)
    case .score(let score): ScoreView(state: state, score: score).draw(into: &surface, hasKeyboard: isTop)
    case .account(let account): AccountView(state: state, account: account).draw(into: &surface, hasKeyboard: isTop)
    case .messages(let messages): MessagesView(state: state, messages: messages).draw(into: &surface)
    case .hidden(let hidden): HiddenView(state: state, hidden: hidden).draw(into: &surface)
    case .doctor(let doctor): state.view(of: doctor).draw(into: &surface)
    case .print(let print): PrintDialogView(state: state, print: print).draw(into: &surface)
    case .encodings(let encodings): EncodingView(state: state, encodings: encodings).draw(into: &surface)
    case .conflict(let conflict): ConflictText(state: state, conflict: conflict).draw(into: &surface)
    }
}

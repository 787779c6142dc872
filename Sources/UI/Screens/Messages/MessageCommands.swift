// Commands of what the program says, and of what the terminal can.
import Office
import Screen

extension Command {
    static let examineTerminal = Command("examineTerminal", in: panes) { state, _ in
        DoctorState.startExamination(in: &state)
    }

    static let readMessage = Command(
        "readMessage", [.letter("m")], in: panes.union([.plan]),
        against: { state in
            if case .plan(let plan) = state.layers.last {
                return plan.fileRemarks(state.words).isEmpty ? .noMessages : nil
            }
            return state.pastMessages.items.isEmpty ? .noMessages : nil
        }
    ) { state, _ in
        MessagesState.showMessages(onlyLast: true, in: &state)
        return []
    }

    static let pastMessages = Command(
        "pastMessages", in: [.list, .detail, .summary, .form, .review, .similar, .score, .page],
        against: { $0.pastMessages.items.isEmpty ? .noMessages : nil }
    ) { state, _ in
        MessagesState.showMessages(in: &state)
        return []
    }

    static let messageRows: [Command] = [examineTerminal, readMessage, pastMessages]
}

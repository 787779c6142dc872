// Sending the questions of a dialogue to the departments that answer them.
import Domain
import Office
import Vietnamese
import Words

extension Effect {
    /// Writes the questions of each department to a file in a folder; asks before files that are there are replaced.
    static func writeRequests(_ order: RequestOrder, folder: String, replaces: Bool) -> Effect {
        .ask("writeRequests", about: order, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            let path = try services.machine.place(folder)
            do throws(OfficeFailure) {
                return SentRequests(written: try await services.machine.writeRequests(order, path, replaces))
            } catch {
                switch error {
                case .exists(let file): return SentRequests(file: file)
                case .doubtfulNames(let parts): return SentRequests(doubtful: parts)
                default: throw error
                }
            }
        } take: { state, told in
            if !told.doubtful.isEmpty {
                DoubtfulNames.ask(about: told.doubtful, in: &state) { choice, _ in
                    var settled = order
                    settled.doubtful = choice
                    return [.writeRequests(settled, folder: folder, replaces: replaces)]
                }
            } else if let written = told.written {
                RequestOrder.say(written, in: &state)
            } else {
                state.askToOverwrite(told.file, .writeRequests(order, folder: folder, replaces: true))
            }
        }
    }
}

/// What came of writing requests.
private struct SentRequests: Sendable {
    /// What was written; nil when a file is there already, or names wait for somebody to look at them.
    var written: WrittenRequests?
    /// That file.
    var file = ""
    /// Those names.
    var doubtful: [HiddenPart] = []
}

extension RequestOrder {
    /// Asks in which format and where the questions are written: the marked ones, else all that wait for an answer.
    static func ask(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        let place = PageState.paperPlace(entries, in: state)
        guard !place.hasSeveralDialogues else {
            state.say(.papersOfOneDialogue, role: .warning)
            return []
        }
        let scope =
            place.isMarked ? state.words(.requestsOfMarked, grouped(Int64(entries.count))) : state.words[.requestsOfAll]
        let items = RequestFormat.allCases.compactMap { format -> MenuItem? in
            guard let order = RequestOrder(at: place, format) else { return nil }
            let title = state.words[format == .docx ? .requestAsWord : .requestAsSheet]
            return MenuItem(title: title) { askForFolder(order, scope, in: &$0) }
        }
        state.layers.append(.menu(MenuState(title: state.words[.chooseRequestFormat], items: items)))
        return []
    }

    private static func askForFolder(_ order: RequestOrder, _ scope: String, in state: inout AppState) -> [Effect] {
        let question = LineQuestion(
            title: { $0(.promptRequests, scope) },
            note: { $0(.promptRequestsNote, "." + order.format.rawValue) }
        ) { [.writeRequests(order, folder: $1, replaces: false)] }
        state.ask(question, suggestion: ".")
        return []
    }

    /// Says which files were written, and which questions stand in none.
    fileprivate static func say(_ written: WrittenRequests, in state: inout AppState) {
        if state.layers.last?.isPrompt == true { state.layers.removeLast() }
        let names = written.files.map { $0.body + " (" + grouped(Int64($0.count)) + ")" }.joined(separator: ", ")
        let said = state.words(.requestsWritten, grouped(Int64(written.files.count)), written.folder, names)
        let remarks = state.words.remarks(on: written)
        state.message = StatusMessage(
            text: ([said] + remarks).joined(separator: " "), role: written.unassigned.isEmpty ? .success : .warning,
            whole: [said] + remarks)
    }
}

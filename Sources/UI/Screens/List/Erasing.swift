// Emptying the bin of a register, by name: one record, or all that it holds.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Does away with a record in the bin, or with all of its register.
    static func erase(_ entry: RecordEntry, all: Bool) -> Effect {
        .ask("erase", about: entry, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            all ? try await services.office.eraseAll(entry.kind) : try await services.office.erase(entry)
        } answer: {
            Erasing.take($1, entry, in: &$0)
        }
    }
}

/// Asking before records go for good.
enum Erasing {
    /// Columns of a name that has to be typed: who means it need not type a whole question.
    private static let nameWidth = 30

    /// Asks for the name of a record, or that of its register.
    static func ask(about entry: RecordEntry, in state: inout AppState) -> [Effect] {
        if let problem = state.access.objection(toNeeding: Access.neededToErase) {
            state.complain(state.words.sentence(problem))
            return []
        }
        let (name, register) = (name(of: entry), state.words.kind(entry.kind))
        state.ask(
            LineQuestion(
                title: { $0(.eraseTitle, clip(entry.title, 50)) },
                note: { $0(.eraseNote, name, register, $0.one(entry.kind)) },
                warnings: { [$0[.eraseWarning]] }
            ) { state, text in
                switch folded(text) {
                case folded(name): return [.erase(entry, all: false)]
                case folded(register): return [.erase(entry, all: true)]
                default: return state.complainInLine(Sentence(.eraseOtherName, text))
                }
            })
        return []
    }

    /// The first words of a title, at least one; the number of a record without any.
    private static func name(of entry: RecordEntry) -> String {
        var name = ""
        for word in entry.title.split(whereSeparator: \.isWhitespace) {
            guard name.isEmpty || columnWidth(name) + 1 + columnWidth(String(word)) <= nameWidth else { break }
            name += (name.isEmpty ? "" : " ") + word
        }
        return folded(name).isEmpty ? String(entry.identity.id) : name
    }

    fileprivate static func take(_ outcome: EraseOutcome, _ entry: RecordEntry, in state: inout AppState) -> [Effect] {
        switch outcome {
        case .held(let counts): return state.complainInLine(Sentence(.eraseHeld, state.words.counted(counts)))
        case .gone: state.say(.recordGone, role: .warning)
        case .erased(let count, let kept):
            let erased = state.words.counted(entry.kind, count)
            kept == 0
                ? state.say(.erased, erased) : state.say(.erasedKeeping, erased, grouped(Int64(kept)), role: .warning)
        }
        // The line, and the list of what the bin held.
        state.layers.removeLast(min(2, state.layers.count))
        return []
    }
}

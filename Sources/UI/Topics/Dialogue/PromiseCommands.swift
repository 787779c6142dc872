// Commands of promises.
import Domain
import Office
import Screen

extension Command {
    static let makePromise = Command(
        "makePromise", [.control("o")], in: [.form, .review],
        listed: { state in
            guard case .form(let form) = state.layers.last else { return false }
            return form.kind == .question
        }, against: { QuestionPromises.reasonAgainstPromise(in: $0) }
    ) { state, _ in QuestionPromises.makePromise(in: &state) }

    static let addNote = Command(
        "addNote", [.letter("a")], in: [.list, .detail], of: [.promise], takes: .one, listed: { $0.kind == .promise }
    ) { state, entries in
        if let entry = entries.first { state.ask(.promise(.note, of: entry)) }
        return []
    }

    static let successor = Command(
        "successor", [.letter("k")], in: [.list, .detail], of: CaseState.keepingKinds.union([.promise]), takes: .one,
        listed: { $0.kind.map(CaseState.keepingKinds.union([.promise]).contains) == true }
    ) { state, entries in
        guard let entry = entries.first else { return [] }
        if CaseState.keepingKinds.contains(entry.kind) { return [.offerPromises(entry)] }
        QuestionPromises.chooseSuccessor(of: entry, in: &state)
        return []
    }

    static let promiseRows: [Command] = [makePromise, addNote, successor]
}

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
    ) { state, _ in QuestionPromises.makePromise(in: &state) }.needing(.clerk)

    static let addNote = Command(
        "addNote", [.letter("a")], in: [.list, .detail], of: [.promise], takes: .one, listed: { $0.kind == .promise }
    ) { state, entries in
        if let entry = entries.first { state.ask(.promise(.note, of: entry)) }
        return []
    }.needing(.clerk)

    /// The kinds whose records are linked to one that is there already.
    private static let linkedKinds = CaseState.keepingKinds.union(PaperLinks.kinds).union([.promise])

    static let successor = Command(
        "successor", [.letter("k")], in: [.list, .detail], of: linkedKinds, takes: .one,
        listed: { $0.kind.map(linkedKinds.contains) == true }
    ) { state, entries in
        guard let entry = entries.first else { return [] }
        if PaperLinks.kinds.contains(entry.kind) {
            PaperLinks.chooseKind(for: entry, in: &state)
            return []
        }
        if CaseState.keepingKinds.contains(entry.kind) { return [.offerPromises(entry)] }
        QuestionPromises.chooseSuccessor(of: entry, in: &state)
        return []
    }.needing(.clerk)

    static let promiseRows: [Command] = [makePromise, addNote, successor]
}

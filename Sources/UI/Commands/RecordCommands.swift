// Commands for records of certain kinds: questions, promises, products, lots, cases of support.
import Domain
import Office
import Screen

extension Command {
    static let takeIn = Command("takeIn", [.letter("n")], in: [.list, .detail], of: [.question]) { state, _ in
        FormState.startIntake(in: &state)
    }

    static let sameAs = Command(
        "sameAs", [.letter("=")], in: [.list, .detail, .similar], of: SameName.kinds.union([.question]), takes: .two
    ) { state, entries in
        if state.place == .similar { return FormState.chooseSame(in: &state) }
        return state.kind.map(SameName.kinds.contains) == true ? [.offerMerge(entries)] : [.offerSame(entries)]
    }

    static let groupTopic = Command("groupTopic", [.letter("g")], in: [.similar]) { state, _ in
        FormState.groupWithSimilar(in: &state)
    }

    static let openAnswer = Command("openAnswer", [.letter("o")], in: [.similar]) { state, _ in
        FormState.openSimilar(in: &state)
        return []
    }

    static let splitQuestion = Command(
        "splitQuestion", [.letter("t")], in: [.list, .detail], of: [.question, .support], takes: .one
    ) { state, entries in
        entries.first.map { $0.kind == .support ? [.startSplit($0)] : LinkState.split($0, in: &state) } ?? []
    }

    static let questionRows: [Command] = [takeIn, sameAs, groupTopic, openAnswer, splitQuestion]

    static let insertBlock = Command(
        "insertBlock", [.control("t")], in: [.form, .review], against: { FormState.reasonAgainstInserting(in: $0) }
    ) { _, _ in [.loadBlocks] }

    static let insertCitation = Command(
        "insertCitation", [.control("b")], in: [.form, .review],
        against: { FormState.reasonAgainstInserting(in: $0) ?? ($0.documents.documents.isEmpty ? .noDocuments : nil) }
    ) { state, _ in
        FormState.chooseCitation(in: &state)
        return []
    }

    static let insertionRows: [Command] = [insertBlock, insertCitation]

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

    static let award = Command(
        "award", [.letter("$")], in: [.list, .detail], of: [.product, .support], takes: .one,
        listed: { $0.kind == .product || $0.kind == .support }
    ) { _, entries in
        entries.first.map { [$0.kind == .support ? .startPayment($0) : .reckonAward($0)] } ?? []
    }

    static let code = Command(
        "code", [.letter("q")], in: [.list, .detail], of: CodeState.kinds, takes: .one,
        listed: { $0.kind.map(CodeState.kinds.contains) == true }
    ) { _, entries in entries.first.map { [.openCode($0)] } ?? [] }

    static let productRows: [Command] = [award, code]
}

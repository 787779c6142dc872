// Commands of questions: taking them in, joining, grouping and splitting them.
import Domain
import Office
import Screen

extension Command {
    static let takeIn = Command("takeIn", [.letter("n")], in: [.list, .detail], of: [.question]) { state, _ in
        FormState.startIntake(in: &state)
    }.needing(.clerk)

    static let sameAs = Command(
        "sameAs", [.letter("=")], in: [.list, .detail, .similar], of: SameName.kinds.union([.question]), takes: .two
    ) { state, entries in
        if state.place == .similar { return FormState.chooseSame(in: &state) }
        return state.kind.map(SameName.kinds.contains) == true ? [.offerMerge(entries)] : [.offerSame(entries)]
    }.needing(.clerk)

    static let groupTopic = Command("groupTopic", [.letter("l")], in: [.similar]) { state, _ in
        FormState.groupWithSimilar(in: &state)
    }.needing(.clerk)

    static let openAnswer = Command("openAnswer", [.letter("o")], in: [.similar]) { state, _ in
        FormState.openSimilar(in: &state)
        return []
    }

    static let splitQuestion = Command(
        "splitQuestion", [.letter("t")], in: [.list, .detail], of: [.question, .support], takes: .one
    ) { state, entries in
        entries.first.map { $0.kind == .support ? [.startSplit($0)] : LinkState.split($0, in: &state) } ?? []
    }.needing(.clerk)

    static let sendQuestions = Command(
        "sendQuestions", [.letter("G")], in: [.list, .detail], of: [.question], takes: .chosen, needsRecord: false
    ) { state, entries in RequestOrder.ask(entries, in: &state) }

    static let receiveAnswers = Command("receiveAnswers", [.letter("T")], in: [.list, .detail], of: [.question]) {
        state, _ in
        state.ask(LineQuestion(.promptAnswers, .promptAnswersNote) { [.planAnswers($1)] })
        return []
    }.needing(.clerk)

    static let questionRows: [Command] = [
        takeIn, sameAs, groupTopic, openAnswer, splitQuestion, sendQuestions, receiveAnswers,
    ]
}

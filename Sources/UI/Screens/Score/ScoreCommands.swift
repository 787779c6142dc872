// Commands of score sheets.
import Office
import Screen

extension Command {
    static let nextOpen = Command("nextOpen", [KeyPress(.tab)], in: [.score]) { state, _ in
        ScoreState.goToOpenCriterion(in: &state)
    }

    static let evidence = Command("evidence", [.letter("e")], in: [.score]) { state, _ in
        ScoreState.chooseEvidence(in: &state)
        return []
    }

    static let scoreNote = Command("scoreNote", [.letter("n")], in: [.score]) { state, _ in
        ScoreState.askForScoreNote(in: &state)
        return []
    }

    static let precedents = Command("precedents", [.letter("o")], in: [.score]) { state, _ in
        ScoreState.togglePrecedents(in: &state)
    }

    static let scoreRows: [Command] = [nextOpen, evidence, scoreNote, precedents]
}

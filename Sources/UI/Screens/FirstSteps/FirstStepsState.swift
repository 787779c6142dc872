// The first steps of a new book, on one page: what is there, what comes next, and the keys of the page.
import Domain
import Office
import Screen
import Vietnamese
import Words

/// The page of the first steps.
package struct FirstStepsState: Sendable, Equatable {
    /// A step.
    enum Step: Int, CaseIterable, Sendable {
        case commune, letterhead, dialogue, records, typing
    }

    /// How far the office has come; nil until it is known.
    private(set) var found: FirstSteps?
    /// The step under the cursor.
    private(set) var cursor = Step.commune

    /// Takes how far the office has come; the cursor goes on to what is open once its own step is done.
    mutating func take(_ found: FirstSteps, typing: TypingState) {
        let wasDone = self.found != nil && isDone(cursor, typing)
        self.found = found
        guard !wasDone, isDone(cursor, typing) else { return }
        cursor = Step.allCases.first { !isDone($0, typing) } ?? cursor
    }

    /// Whether a step is done.
    func isDone(_ step: Step, _ typing: TypingState) -> Bool {
        switch step {
        case .commune: found?.commune != nil && found?.letterhead != nil
        case .letterhead: found?.head.map { !$0.isUnsigned } ?? false
        case .dialogue: found?.conference != nil
        case .records: found.map { $0.counts.values.contains { $0 > 0 } } ?? false
        case .typing: typing.isSaid
        }
    }

    /// What is there of a step; empty when nothing is.
    func value(of step: Step, _ typing: TypingState, _ words: Words) -> String {
        switch step {
        case .commune: return found?.head?.shortIssuer ?? found?.commune?.title ?? ""
        case .letterhead:
            guard let head = found?.head, !head.isUnsigned else { return "" }
            return [head.authority.replacing("\n", with: " "), head.position, head.signer].filter { !$0.isEmpty }
                .joined(
                    separator: " · ")
        case .dialogue: return found?.conference?.title ?? ""
        case .records:
            let kinds = FirstSteps.counted.filter { (found?.counts[$0] ?? 0) > 0 }
            return kinds.map { words.counted($0, found?.counts[$0] ?? 0) }.joined(separator: " · ")
        case .typing:
            guard typing.isSaid else { return "" }
            return typing.isOn ? words.sign(of: typing) : words[.typingOutside]
        }
    }

    /// Whether all is there that a notice needs.
    func isWhole(_ typing: TypingState) -> Bool {
        [Step.commune, .letterhead, .dialogue].allSatisfy { isDone($0, typing) }
    }
}

extension FirstStepsState: OverlayScreen {
    var place: Place { .firstSteps }
    var layer: Layer { .firstSteps(self) }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[.hintFirstSteps] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        FirstStepsView(context: context, page: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) { return state.give(command) }
        var moved = self
        let last = Step.allCases.count - 1
        switch key.key {
        case .up: moved.cursor = Step(rawValue: max(0, cursor.rawValue - 1)) ?? cursor
        case .down, .tab: moved.cursor = Step(rawValue: min(last, cursor.rawValue + 1)) ?? cursor
        case .home: moved.cursor = .commune
        case .end: moved.cursor = .typing
        case .character(let letter):
            guard let number = letter.wholeNumberValue, let step = Step(rawValue: number - 1) else { return [] }
            moved.cursor = step
        case .enter: return FirstStepsWork.begin(cursor, found ?? FirstSteps(), in: &state)
        default: return []
        }
        moved.replaceTop(of: &state)
        return []
    }
}

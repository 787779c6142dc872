// Choosing how the letters of a file are read.
import Domain
import Screen
import Vietnamese
import Words

extension EncodingState: OverlayScreen {
    var place: Place { .encoding }
    var layer: Layer { .encodings(self) }
    var takesWheel: Bool { true }

    func hint(in context: ScreenContext) -> String { context.words[.hintEncoding] }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        EncodingView(words: context.words, size: context.size, encodings: self).draw(into: &surface)
    }

    func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] {
        if let command = state.keys.command(for: key, in: place) {
            guard command == .accept else { return state.give(command) }
            return choice.map { [.planImport(path, as: $0.encoding)] } ?? []
        }
        var moved = self
        let last = max(0, offer.choices.count - 1)
        switch key.key {
        case .up: moved.cursor = max(0, cursor - 1)
        case .down: moved.cursor = min(last, cursor + 1)
        case .home, .pageUp: moved.cursor = 0
        case .end, .pageDown: moved.cursor = last
        default: return []
        }
        moved.replaceTop(of: &state)
        return []
    }
}

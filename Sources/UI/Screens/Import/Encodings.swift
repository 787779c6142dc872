// Choosing how the letters of a file are read.
import Domain
import Screen
import Vietnamese
import Words

extension EncodingState: Screen {
    package var place: Place { .encoding }
    package var layer: Layer { .encodings(self) }
    package var takesWheel: Bool { true }

    package func hint(in state: AppState) -> String { state.words[.hintEncoding] }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        EncodingView(state: state, encodings: self).draw(into: &surface)
    }

    package func handle(_ key: KeyPress, in state: inout AppState) -> [Effect] { state.handle(key, in: self) }
}

extension AppState {
    /// Shows the ways to read a file.
    mutating func offer(_ offer: EncodingOffer, for path: String) {
        layers.append(.encodings(EncodingState(path: path, offer: offer)))
    }

    /// Keys of the choice among the ways to read a file.
    mutating func handle(_ key: KeyPress, in encodings: EncodingState) -> [Effect] {
        if let command = keys.command(for: key, in: place) {
            guard command == .accept else { return give(command) }
            guard let choice = encodings.choice else { return [] }
            return [.planImport(encodings.path, as: choice.encoding)]
        }
        var encodings = encodings
        let last = max(0, encodings.offer.choices.count - 1)
        switch key.key {
        case .up: encodings.cursor = max(0, encodings.cursor - 1)
        case .down: encodings.cursor = min(last, encodings.cursor + 1)
        case .home, .pageUp: encodings.cursor = 0
        case .end, .pageDown: encodings.cursor = last
        default: return []
        }
        layers[layers.count - 1] = .encodings(encodings)
        return []
    }

    /// Whether the plan on top was read in a way that somebody chose, so that Escape leads back to the choice.
    var isPlanOfChosenEncoding: Bool {
        if case .encodings = layers.dropLast().last { true } else { false }
    }
}

// Showing the codes of lots and products.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Fetches what the code of a lot or a product needs: a lot has that of its product beside its own.
    static func openCode(_ entry: RecordEntry) -> Effect {
        .ask("openCode", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            guard entry.kind == .lot, let id = entry["product"].reference else { return RecordEntry?.none }
            return try await services.office.entry(.product, id)
        } take: {
            $0.takeCode(entry, product: $1)
        }
    }
}

extension CodeState: ScrolledScreen {
    package var place: Place { .code }
    package var layer: Layer { .code(self) }

    package func hint(in state: AppState) -> String { state.words[.hintCode] }

    package func extent(in state: AppState) -> (height: Int, count: Int) {
        let view = CodeView(state: state, code: self)
        return (view.textArea.rows, view.lines.count)
    }

    package func draw(in state: AppState, hasKeyboard: Bool, into surface: inout Surface) {
        CodeView(state: state, code: self).draw(into: &surface)
    }
}

extension AppState {
    /// The kinds of record that have a code.
    static let codedKinds = Set(RecordKind.allCases.filter(\.description.isTraced))

    mutating func takeCode(_ entry: RecordEntry, product: RecordEntry?) {
        let state = CodeState(entry: entry, product: product)
        guard state.code != nil else {
            say(.codeEmpty, role: .warning)
            return
        }
        layers.append(.code(state))
    }
}

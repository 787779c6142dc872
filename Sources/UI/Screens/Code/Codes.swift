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
        } take: { state, product in
            let screen = CodeState(entry: entry, product: product)
            guard screen.code != nil else { return state.say(.codeEmpty, role: .warning) }
            state.layers.append(.code(screen))
        }
    }
}

extension CodeState: ScrolledScreen {
    /// The kinds of record that have a code.
    static let kinds = Set(RecordKind.allCases.filter(\.description.isTraced))

    var place: Place { .code }
    var layer: Layer { .code(self) }

    func hint(in context: ScreenContext) -> String { context.words[.hintCode] }

    func text(in context: ScreenContext) -> ScrolledText { CodeView(context: context, code: self).text }

    func draw(in context: ScreenContext, hasKeyboard: Bool, into surface: inout Surface) {
        CodeView(context: context, code: self).draw(into: &surface)
    }
}

// Showing the codes of lots and products.
import Domain
import Office
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

// Showing the codes of lots and products.
import Domain
import Office
import Words

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

extension EffectRunner {
    /// The product of a lot; nil when it has none.
    func product(of entry: RecordEntry) async throws(OfficeFailure) -> RecordEntry? {
        guard entry.kind == .lot, let id = entry["product"].reference else { return nil }
        return try await office.entry(RecordKind.product, id)
    }
}

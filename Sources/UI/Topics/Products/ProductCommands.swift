// Commands of products and lots.
import Domain
import Office
import Screen

extension Command {
    static let award = Command(
        "award", [.letter("$")], in: [.list, .detail], of: [.product, .support], takes: .one,
        listed: { $0.kind == .product || $0.kind == .support }
    ) { _, entries in
        entries.first.map { [$0.kind == .support ? .startPayment($0) : .reckonAward($0)] } ?? []
    }.needing(.clerk)

    static let code = Command(
        "code", [.letter("q")], in: [.list, .detail], of: CodeState.kinds, takes: .one,
        listed: { $0.kind.map(CodeState.kinds.contains) == true }
    ) { _, entries in entries.first.map { [.openCode($0)] } ?? [] }

    static let productRows: [Command] = [award, code]
}

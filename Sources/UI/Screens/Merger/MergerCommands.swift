// Commands of mergers: begun among the units, the bodies or the promises, and those of the plan.
import Domain
import Office
import Screen

extension Command {
    static let mergeUnits = Command(
        "mergeUnits", [.letter("j")], in: [.list, .detail], of: [.administrativeUnit, .body, .promise], takes: .chosen,
        needsRecord: false, listed: { [.administrativeUnit, .body, .promise].contains($0.kind) }
    ) { state, entries in Mergers.begin(entries, in: &state) }.needing(.clerk)

    static let leaveFollower = Command("leaveFollower", [.letter(" ")], in: [.merger]) { state, _ in
        MergerState.change(in: &state) { $0.turn() }
    }

    static let chooseHeir = Command("chooseHeir", [.letter("k")], in: [.merger]) { state, _ in
        guard case .merger(let merger) = state.layers.last else { return [] }
        return merger.chooseHeir(in: &state)
    }

    static let addHeir = Command(
        "addHeir", [.letter("+")], in: [.merger],
        against: { state in
            guard case .merger(let merger) = state.layers.last else { return nil }
            return merger.plan.merger.heirs.isEmpty ? .mergerKnown : nil
        }
    ) { state, _ in
        guard case .merger(let merger) = state.layers.last else { return [] }
        return Mergers.addHeir(to: merger.plan.merger, in: &state)
    }

    static let openFollower = Command("openFollower", [KeyPress(.enter)], in: [.merger]) { state, _ in
        guard case .merger(let merger) = state.layers.last else { return [] }
        return merger.openRecord(in: &state)
    }

    static let mergerRows: [Command] = [mergeUnits, leaveFollower, chooseHeir, addHeir, openFollower]
}

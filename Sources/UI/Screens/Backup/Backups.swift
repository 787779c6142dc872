// Copies of the records, and examining them, from the screen.
import Domain
import Office
import Words

extension Effect {
    /// Makes the copy of today when there is none yet; where that fails, it is said.
    static let backUpToday: Effect = .ask("backUpToday") { services in
        let failure = await attempted { () async throws(OfficeFailure) in try await services.office.backUpToday() }
        return (failure: failure, last: services.office.lastBackup)
    } take: { state, made in
        state.lastCopy = made.last
        state.isCopyTooOld = made.last.map { BackupRetention.isTooOld($0, today: state.today) } ?? true
        if case .failure(let failure) = made.failure {
            state.complain(Sentence(.failedBackup, state.words(failure)))
        }
    }

    /// Makes the copy of today again.
    static let backUp: Effect = .ask("backUp", .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
        try await services.office.backUp()
    } take: { state, path in
        (state.lastCopy, state.isCopyTooOld) = (state.today, false)
        state.sayWhole(state.words(.backedUp, path), role: .success)
    }

    /// Examines the file with the records.
    static let verify: Effect = .ask("verify", .holdsKeys, .long(.reading)) { services throws(OfficeFailure) in
        try await services.office.verify()
    } take: { state, found in
        let lines = found.map { state.words($0) }
        guard let first = lines.first else { return state.say(.verified) }
        state.message = StatusMessage(text: first, role: .error, whole: lines)
    }
}

extension Command {
    static let backUp = Command("backUp", in: panes) { _, _ in [.backUp] }

    static let verify = Command("verify", in: panes) { _, _ in [.verify] }

    static let backupRows: [Command] = [backUp, verify]
}

// Copies of the records, and examining them, from the screen.
import Domain
import Office
import Words

extension Effect {
    /// Makes the copy of today when there is none yet; where that fails, it is said.
    static let backUpToday: Effect = .ask("backUpToday") { services in
        let outcome = await attempted { () async throws(OfficeFailure) in try await services.office.backUpToday() }
        return (outcome: outcome, last: services.office.lastBackup)
    } take: { state, made in
        noteCopies(upTo: made.last, in: &state)
        switch made.outcome {
        case .failure(let failure): state.complain(Sentence(.failedBackup, state.words(failure)))
        case .success(let said): if let first = said.first { state.warn(first) }
        }
    }

    /// Makes the copy of today again.
    static let backUp: Effect = .ask("backUp", .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
        (said: try await services.office.backUp(), last: services.office.lastBackup)
    } take: { state, made in
        noteCopies(upTo: made.last, in: &state)
        state.sayWhole(made.said.map { state.words($0) }.joined(separator: " "), role: .success)
    }

    /// Fetches the folder that was named for copies, and asks for another.
    static let askBackupFolder: Effect = .ask("askBackupFolder", .holdsKeys) { services in
        services.office.backupFolder
    } take: { state, folder in
        state.ask(
            LineQuestion(.backupFolderTitle, .backupFolderNote, mayBeEmpty: true) { [.nameBackupFolder($1)] },
            suggestion: folder)
    }

    /// Has the copy of each day made in a folder too, or in none any more.
    static func nameBackupFolder(_ path: String) -> Effect {
        .ask("nameBackupFolder", about: path, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            (said: try await services.office.nameBackupFolder(path), last: services.office.lastBackup)
        } take: { state, made in
            state.layers.removeLast()
            noteCopies(upTo: made.last, in: &state)
            state.sayWhole(state.words(made.said), role: .success)
        }
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

/// Notes the day up to which everything is in a copy.
private func noteCopies(upTo day: CalendarDate?, in state: inout AppState) {
    state.lastCopy = day
    state.isCopyTooOld = day.map { BackupRetention.isTooOld($0, today: state.today) } ?? true
}

extension Command {
    static let backUp = Command("backUp", in: panes) { _, _ in [.backUp] }

    static let verify = Command("verify", in: panes) { _, _ in [.verify] }

    static let backupFolder = Command("backupFolder", in: panes) { _, _ in [.askBackupFolder] }

    static let backupRows: [Command] = [backUp, backupFolder, verify]
}

// The bin of a register: what was put there, by whom and when, and taking it back.
import Domain
import Office
import Vietnamese
import Words

extension Effect {
    /// Fetches what the bin of a register holds.
    static func loadBin(_ kind: RecordKind) -> Effect {
        .ask("loadBin", about: kind, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.bin(of: kind)
        } take: {
            $0.show($1)
        }
    }

    /// Takes a record out of the bin.
    static func takeBack(_ entry: RecordEntry) -> Effect {
        .write("takeBack", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.restore(entry)
        } answer: {
            $0.takeTakenBack($1, entry)
        }
    }
}

extension AppState {
    /// Lists what the bin of a register holds, the last to go there first.
    mutating func show(_ bin: BinContents) {
        let name = words.kind(bin.kind)
        guard !bin.items.isEmpty else { return say(.binEmpty, name, role: .dim) }
        let items = bin.items.map { item in
            let told = [item.who, item.moment].filter { !$0.isEmpty }.joined(separator: " · ")
            // Taken back alone it would stand beside the record that has its parts.
            return MenuItem(
                title: clip(item.entry.title, 70), note: item.isMerged ? words[.binMerged] : told,
                isEnabled: !item.isMerged, keywords: told
            ) { _ in [.takeBack(item.entry)] }
        }
        let (shown, count) = (grouped(Int64(items.count)), grouped(Int64(bin.count)))
        let title = bin.count > items.count ? words(.binLatest, name, shown, count) : words(.binTitle, name, count)
        layers.append(.menu(MenuState(title: title, items: items)))
    }

    /// Says what came of taking a record out of the bin.
    mutating func takeTakenBack(_ outcome: SaveOutcome, _ entry: RecordEntry) -> [Effect] {
        switch outcome {
        case .saved: say(.takenBack, shortTitle(entry))
        case .conflict, .gone: say(.takenBackBefore, shortTitle(entry), role: .warning)
        case .refused(let problem):
            complain(Sentence(.failedRefused, shortTitle(entry), words.problem(problem.reason, kind: entry.kind)))
        }
        return reload(quietly: true, around: entry.kind == kind ? entry.identity.id : nil)
    }
}

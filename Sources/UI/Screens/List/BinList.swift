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
        } take: { state, bin in
            guard !bin.items.isEmpty else { return state.say(.binEmpty, state.words.kind(kind), role: .dim) }
            state.layers.append(.menu(bin.menu(state.words)))
        }
    }

    /// Takes a record out of the bin.
    static func takeBack(_ entry: RecordEntry) -> Effect {
        .write("takeBack", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.restore(entry)
        } answer: { state, outcome in
            let title = state.shortTitle(entry)
            switch outcome {
            case .saved: state.say(.takenBack, title)
            case .conflict, .gone: state.say(.takenBackBefore, title, role: .warning)
            case .refused(let problem):
                let reason = state.words.problem(problem.reason, kind: entry.kind)
                state.complain(Sentence(.failedRefused, title, reason))
            }
            return state.reload(quietly: true, around: entry.kind == state.kind ? entry.identity.id : nil)
        }
    }
}

extension BinContents {
    /// What the bin of a register holds, the last to go there first.
    fileprivate func menu(_ words: Words) -> MenuState {
        let lines = items.map { item in
            let told = [item.who, item.moment].filter { !$0.isEmpty }.joined(separator: " · ")
            // Taken back alone it would stand beside the record that has its parts.
            var line = MenuItem(
                title: clip(item.entry.title, 70), note: item.isMerged ? words[.binMerged] : told,
                isEnabled: !item.isMerged, keywords: told
            ) { _ in [.takeBack(item.entry)] }
            line.drop = { Erasing.ask(about: item.entry, in: &$0) }
            return line
        }
        let (name, shown, all) = (words.kind(kind), grouped(Int64(items.count)), grouped(Int64(count)))
        let title = count > items.count ? words(.binLatest, name, shown, all) : words(.binTitle, name, all)
        var menu = MenuState(title: title, items: lines)
        menu.ownHint = .hintBin
        return menu
    }
}

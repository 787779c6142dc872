// Commands of the registers and their files.
import Domain
import Office
import Screen

extension Command {
    static let history = Command("history", [.letter("h")], in: [.list, .detail], takes: .one) { _, entries in
        entries.first.map { [.loadHistory($0)] } ?? []
    }

    static let nextRegister = Command("nextRegister", [.letter("]")], in: [.list, .detail]) { state, _ in
        ListPane.showRegister(by: 1, in: &state)
    }

    static let previousRegister = Command("previousRegister", [.letter("[")], in: [.list, .detail]) {
        state, _ in
        ListPane.showRegister(by: -1, in: &state)
    }

    static let registers = Command("registers", [.letter("w")], in: [.list, .detail]) { state, _ in
        ListPane.chooseRegister(in: &state)
        return []
    }

    static let view = Command("view", [.letter("v")], in: [.list]) { state, _ in
        ListPane.chooseView(in: &state)
        return []
    }

    static let sort = Command("sort", [.letter("s")], in: [.list]) { state, _ in ListPane.sortByNextColumn(in: &state) }

    static let reverse = Command("reverse", [.letter("r")], in: [.list]) { state, _ in ListPane.reverseOrder(in: &state)
    }

    static let importFile = Command("importFile", in: panes) { state, _ in
        state.ask(LineQuestion(.promptImport, .promptImportNote) { [.planImport($1)] })
        return []
    }.needing(.clerk)

    static let exportFile = Command(
        "exportFile", in: panes, against: { $0.kind == nil ? .notHere : nil }
    ) { state, _ in
        Export.askForFile(of: Export.seenExport(in: state), in: &state)
        return []
    }

    static let exportAll = Command(
        "exportAll", in: panes, against: { $0.kind == nil ? .notHere : nil }
    ) { state, _ in
        Export.askForFile(of: state.kind.map { .everything($0, .people) }, in: &state)
        return []
    }

    static let exportExact = Command(
        "exportExact", in: panes, against: { $0.kind == nil ? .notHere : nil }
    ) { state, _ in
        Export.askForFile(of: state.kind.map { .everything($0, .programs) }, in: &state)
        return []
    }

    static let drafts = Command("drafts", in: panes) { state, _ in
        Drafts.listDrafts(in: &state)
        return []
    }

    static let binned = Command("binned", in: [.list, .detail]) { state, _ in
        state.kind.map { [.loadBin($0)] } ?? []
    }

    static let discardDraft = Command("discardDraft", in: [.form, .review, .score]) { state, _ in
        Drafts.askToDiscard(in: &state)
        return []
    }

    static let copy = Command(
        "copy", [.control("c")], in: [.list, .detail, .form, .review, .code], takes: .chosen
    ) { state, entries in Copying.copyTop(entries, in: &state) }

    static let reload = Command("reload", [.control("r")], in: panes) { state, _ in
        state.renew(after: .all) + state.reload()
    }

    static let listRows: [Command] = [
        history, nextRegister, previousRegister, registers, view, sort, reverse, importFile, exportFile, exportAll,
        exportExact,
        drafts, binned, discardDraft, copy, reload,
    ]
}

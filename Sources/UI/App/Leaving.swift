// Leaving the program once what was typed is kept.
import Words

extension AppState {
    /// Leaves the program once what was typed is kept; asks where it cannot be.
    mutating func quit() -> [Effect] {
        let kept = Drafts.keepDraftNow(in: self)
        guard !Drafts.areAllKept(in: self) else { return kept + [.quit] }
        return kept + [
            .onceKept { _ in
                [.quit]
            } otherwise: {
                $0.askToQuit()
            }
        ]
    }

    /// Leaves the program because it was told to; nobody can be asked.
    func end() -> [Effect] { Drafts.keepDraftNow(in: self) + [.onceKept(isForced: true) { _ in [.quit] }] }

    private mutating func askToQuit() {
        let items = [
            .dismissal(words[.goOnEditing]),
            MenuItem(title: words[.keepAgain]) { $0.quit() },
            MenuItem(title: words[.quitWithout]) { _ in [.quit] },
        ]
        layers.append(.menu(MenuState(title: words[.quitUnkept], items: items)))
    }
}

// The tour beside the rest of the screen: it takes lines of the window and looks at every change.
import Domain
import Office
import Screen

extension AppState {
    /// Begins the tour.
    package mutating func beginTour() {
        let tour = TourState(window: size)
        self.tour = tour
        size = tour.room
    }

    /// Ends the tour; the screen has the whole window again.
    mutating func endTour() -> [Effect] {
        guard let window = tour?.window else { return [] }
        tour = nil
        return resize(to: window)
    }

    /// Takes another size of the window.
    mutating func resize(to window: Size) -> [Effect] {
        tour?.window = window
        size = tour?.room ?? window
        let (shown, height) = (pane, listHeight)
        let rows = panes.listHeight
        for pane in Pane.allCases { lists[pane]?.keepCursorVisible(height: rows) }
        return PageState.refitPages(in: &self) + (lists[shown]?.fetchAhead(height: height, pane: shown) ?? [])
    }
}

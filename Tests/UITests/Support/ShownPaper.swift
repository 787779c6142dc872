// Papers of numbered lines, shown as if they had been asked for.
import Domain
import Office
import Screen
import UI

extension ComposedPaper {
    /// A paper of so many pages with 40 lines, every second line an item.
    static func numbered(pages: Int) -> ComposedPaper {
        ComposedPaper(
            pages: (0..<pages).map { page in
                (0..<40).map { line in
                    PageLine("tờ \(page + 1) dòng \(line + 1)", item: line.isMultiple(of: 2) ? page * 40 + line : nil)
                }
            })
    }
}

extension Journey {
    /// The paper that is looked at.
    var page: PageState? { state.openPage }

    /// Lets a paper come that was composed, as if it had been asked for.
    func show(
        _ paper: ComposedPaper, as order: PaperOrder = PaperOrder(.summary), width: Int? = nil
    ) async {
        await take(
            .answer { state in
                PageState.takeComposed(order, paper, width: width, in: &state)
                return []
            })
    }
}

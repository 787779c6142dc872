// Long work: how far it is, and what of it can be stopped.
import Domain
import Vietnamese
import Words

/// How far long work is.
package struct LongWork: Sendable, Equatable {
    /// How much is done, and of how much; both 0 while nobody knows.
    package let done, total: Int

    /// Work that has come so far.
    package init(done: Int = 0, total: Int = 0) {
        self.done = done
        self.total = total
    }
}

extension Words {
    /// How far work is, and how it is stopped.
    func progress(_ work: LongWork) -> String {
        guard work.total > 0 else { return self[.working] }
        return self(.writingProgress, grouped(Int64(work.done)), grouped(Int64(work.total)))
    }
}

extension Effect {
    /// Whether it may take long: it shows how far it is, and Escape stops it.
    package var isStoppable: Bool {
        switch self {
        case .writePaper, .compose, .export: true
        case .gather, .loadMarks, .steps(.take), .assign, .saveAll, .binAll, .veil, .undo, .redo: true
        case .cases(.store): true
        case .printing(.send): true
        default: false
        }
    }
}

// Long work: how far it is, and what of it can be stopped.
import Domain
import Vietnamese
import Words

/// How far long work is.
package struct LongWork: Sendable, Equatable {
    /// What is done.
    package enum Doing: Sendable, Equatable {
        /// Records are read.
        case reading
        /// It is found out which records are meant.
        case counting
        /// Something is written: records, a file, sheets for the printer.
        case writing
    }

    /// How much is done, and of how much; both 0 while nobody knows.
    package let done, total: Int
    /// What is done.
    package var doing = Doing.writing
    /// Whether it waits for another program that writes.
    package var isWaiting = false

    /// Work that has come so far.
    package init(done: Int = 0, total: Int = 0) {
        self.done = done
        self.total = total
    }
}

extension Words {
    /// How far work is, and how it is stopped.
    func progress(_ work: LongWork) -> String {
        if work.isWaiting { return self[.waiting] }
        let (text, progress): (Text, Text) =
            switch work.doing {
            case .reading: (.reading, .readingProgress)
            case .counting: (.counting, .countingProgress)
            case .writing: (.working, .writingProgress)
            }
        return work.total > 0
            ? self(progress, grouped(Int64(work.done)), grouped(Int64(work.total))) : self[text]
    }
}

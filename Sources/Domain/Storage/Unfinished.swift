// What must not be broken off: a change of the records on its way, a file that is not whole yet.
import Synchronization

/// Counts what is being written in the whole program; while nothing is, it can end at any moment.
package enum Unfinished {
    private static let count = Atomic<Int>(0)

    /// Whether something is being written.
    package static var isAny: Bool { count.load(ordering: .acquiring) > 0 }

    /// Something begins to be written; `end` belongs to it.
    package static func begin() { count.add(1, ordering: .acquiringAndReleasing) }

    /// It is whole, or gone.
    package static func end() { count.subtract(1, ordering: .acquiringAndReleasing) }
}

// How far long work is, told from where it is done to whoever waits for it.

/// How far the work of a task is.
///
/// A value of the task rather than a parameter: what waits and what works lie several layers apart, and most work between
/// them is short and tells nobody.
package enum WorkProgress {
    /// Somebody who wants to know how far work is.
    ///
    /// A type of its own: optimised code dies on a function as the value of a task.
    package struct Listener: Sendable {
        /// Takes how many records of how many are done.
        package let report: @Sendable (_ done: Int, _ total: Int) -> Void

        /// Takes that another program writes, and that the work goes on when that has ended.
        package let wait: @Sendable () -> Void

        /// A listener that is told by closures.
        package init(
            report: @escaping @Sendable (_ done: Int, _ total: Int) -> Void, wait: @escaping @Sendable () -> Void = {}
        ) {
            (self.report, self.wait) = (report, wait)
        }
    }

    /// Who waits for the work of this task; nil when nobody does.
    @TaskLocal package static var listener: Listener?

    /// Records between two reports, and between two looks whether the work was stopped.
    package static let step = 256
}

// How far long work is, told from where it is done to whoever waits for it.

/// How far the work of a task is.
///
/// A value of the task rather than a parameter: what waits and what works lie several layers apart, and most work between
/// them is short and tells nobody.
package enum WorkProgress {
    /// Takes how many records of how many are done; nil when nobody wants to know.
    @TaskLocal package static var report: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// Records between two reports, and between two looks whether the work was stopped.
    package static let step = 256
}

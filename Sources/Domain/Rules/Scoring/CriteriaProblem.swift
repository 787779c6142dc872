// What is wrong with the outline of a set of criteria.

/// Why a set of criteria cannot be used, with the place in its outline.
package enum CriteriaProblem: Sendable, Hashable {
    /// A line is neither a part, a criterion nor an option.
    case unreadable(line: Int)
    /// What stands below a line does not add up to its points; figures in Vietnamese notation.
    case sum(line: Int, name: String, stated: String, found: String)
    /// The parts do not add up to the points of the set.
    case total(stated: String, found: String)
}

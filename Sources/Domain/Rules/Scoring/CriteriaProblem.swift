// What is wrong with the outline of a set of criteria.

/// Why a set of criteria cannot be used, with the place in its outline.
package enum CriteriaProblem: Error, Sendable, Hashable {
    /// A line is neither a part, a criterion, an option nor a band of stars.
    case unreadable(line: Int)
    /// A code stands twice.
    case repeated(line: Int, code: String)
    /// A criterion has more options than there are keys for.
    case tooManyOptions(line: Int, name: String, limit: Int)
    /// What stands below a line does not add up to its points; figures in Vietnamese notation.
    case sum(line: Int, name: String, stated: String, found: String)
    /// The parts do not add up to the points of the set.
    case total(stated: String, found: String)
    /// The bands of stars do not climb with their points, or reach beyond the points of the set.
    case bands(line: Int)
}

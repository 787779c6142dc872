// The four panes.

/// A pane of the program.
package enum Pane: String, Sendable, CaseIterable {
    /// Questions and answers.
    case dialogue
    /// The product registry.
    case product
    /// The support tracker.
    case support
    /// The figures of all.
    case summary

    /// The digit that opens it.
    package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// The pane behind or before it, around the end.
    package func stepped(by step: Int) -> Pane {
        let all = Self.allCases
        let index = (all.firstIndex(of: self) ?? 0) + step
        return all[(index % all.count + all.count) % all.count]
    }
}

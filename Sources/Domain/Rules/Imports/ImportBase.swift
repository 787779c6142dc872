// From which state of a record a row of a file was made.

/// The states of a record that a row may have been made from, and those it has not seen.
package struct ImportBase: Sendable, Hashable {
    /// One state when it is certain, several when it may be any of them; empty when nothing is known.
    package let candidates: [RecordState]
    /// The states that came afterwards, the latest first.
    package let later: [RecordState]

    /// A base from its parts.
    package init(candidates: [RecordState], later: [RecordState]) {
        self.candidates = candidates
        self.later = later
    }

    /// Finds the base among the states that a record has and had here.
    ///
    /// The marks of a file lead from what was exported back to what it came of: the first of them that is known here is
    /// the state from which both went on, also when the file comes from another copy of the database. Without marks any
    /// state up to the version of the row may be the base.
    /// - Parameters:
    ///   - marks: the marks of the row, the latest first.
    ///   - version: the version of the row; nil when it says none.
    ///   - states: the states here, the latest first.
    ///   - marksOf: the marks that a state can have in a file.
    package init(marks: [String], version: Int?, states: [RecordState], marksOf: (RecordState) -> [String]) {
        guard !marks.isEmpty else {
            let known = version.map { version in states.filter { $0.version <= version } } ?? states
            let candidates = known.isEmpty ? states : known
            self.init(candidates: candidates, later: Array(states.prefix(states.count - candidates.count)))
            return
        }
        let known = states.map(marksOf)
        for (order, mark) in marks.enumerated() {
            // What a file brought and somebody took back was not made from itself: what it was made from comes behind.
            let places = states.indices.filter { known[$0].contains(mark) && (order > 0 || !states[$0].isTakenBack) }
            guard let place = places.first(where: { states[$0].version == version }) ?? places.first else { continue }
            self.init(candidates: [states[place]], later: Array(states[..<place]))
            return
        }
        self.init(candidates: [], later: [])
    }
}

// The dialogues of a year, as they are reported to the level above.

/// What the dialogues of a year came to (decree 13/2021/NĐ-CP: the results are reported every year).
package struct DialogueYear: Sendable {
    /// One of them.
    package struct Line: Sendable {
        /// The dialogue.
        package let conference: Conference
        /// How many questions were raised.
        package let raised: Int
        /// How many of them are answered.
        package let answered: Int
        /// How many were passed on.
        package let forwarded: Int

        /// How many still wait for an answer.
        package var open: Int { max(0, raised - answered - forwarded) }
    }

    /// The year.
    package let year: Int
    /// The dialogues, the earliest first.
    package let lines: [Line]
    /// The questions outside the power of the chair.
    package let forwarded: [Question]
    /// The issues that were raised, by topic, with how many questions each had.
    package let issues: [(topic: String, count: Int)]
    /// The promises made at them.
    package let promises: [Promise]

    /// The account of a year.
    /// - Parameters:
    ///   - conclusions: what each dialogue of the year came to.
    ///   - promises: the promises made at them.
    package init(year: Int, conclusions: [DialogueConclusion], promises: [Promise]) {
        let inOrder = conclusions.sorted { $0.conference.isBefore($1.conference) }
        self.year = year
        lines = inOrder.map { conclusion in
            Line(
                conference: conclusion.conference, raised: conclusion.count,
                answered: conclusion.issues.reduce(0) { $0 + $1.answered.count },
                forwarded: conclusion.forwarded.count)
        }
        forwarded = inOrder.flatMap(\.forwarded)
        issues = groupedByName(inOrder.flatMap(\.issues), \.topic).map { topic, issues in
            (topic, issues.reduce(0) { $0 + $1.count })
        }
        self.promises = promises
    }

    /// How many people came to all of them; nil when no dialogue says it.
    package var attendance: Int? {
        let known = lines.compactMap(\.conference.attendance)
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}

extension Conference {
    /// The year it counts for: its own, else that of its days.
    package var reportYear: Int? { year ?? (heldOn ?? plannedOn ?? noticeDate)?.year }
}

// What is told below the fields of a record: each topic says it of its kinds, and is listed here.
import Domain

/// A part of what is told of records of some kinds.
struct RecordSection: Sendable {
    /// The kinds of record.
    let kinds: Set<RecordKind>
    /// The lines for a record in a width; none as long as what they tell of is not here.
    let lines: @Sendable (_ context: RecordContext, _ entry: RecordEntry, _ width: Int) -> [StyledLine]

    init(
        of kinds: RecordKind...,
        lines: @escaping @Sendable (_ context: RecordContext, _ entry: RecordEntry, _ width: Int) -> [StyledLine]
    ) {
        (self.kinds, self.lines) = (Set(kinds), lines)
    }

    /// All of them, in the order in which they stand below each other.
    static let all =
        OverviewText.sections + CaseText.sections + StartupText.sections + LinkText.sections + LotText.sections
        + ScoreText.sections + CitingText.sections

    /// What is told of a record below its fields.
    static func lines(_ context: RecordContext, _ entry: RecordEntry, width: Int) -> [StyledLine] {
        all.filter { $0.kinds.contains(entry.kind) }.flatMap { $0.lines(context, entry, width) }
    }
}

// What a heading means in a table of a kind.

/// What a heading means in a table of a kind, and how surely.
enum HeadingSense: Hashable, Sendable {
    /// Values of a field. Of several columns for one field the surest is read.
    case field(String, Certainty)
    /// A column whose marks each say one value of a field: "4 sao" in a table that crosses the stars.
    case mark(String, value: String)
    /// The numbers of the rows.
    case order
    /// Something of which the kind keeps nothing.
    case leftOut
    /// What the program wrote beside the records: nothing of it is kept, nor among the notes.
    case own
    /// One of several fields.
    case unclear([String])
    /// Nothing that is known.
    case unknown

    /// How surely a heading means a field.
    enum Certainty: Int, Comparable, Sendable {
        /// The word may mean other things too.
        case vague = 1
        /// Its words say so together.
        case likely = 2
        /// It is the name of the field.
        case sure = 3

        static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
    }

    /// The field that it gives values of.
    var field: String? {
        switch self {
        case .field(let name, _), .mark(let name, _): name
        case .order, .leftOut, .own, .unclear, .unknown: nil
        }
    }

    /// How surely it means its field; nil when it means none.
    var certainty: Certainty? {
        switch self {
        case .field(_, let certainty): certainty
        case .mark: .sure
        case .order, .leftOut, .own, .unclear, .unknown: nil
        }
    }
}

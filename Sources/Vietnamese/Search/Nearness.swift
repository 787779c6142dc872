// How near what stands in a text is to what was typed.

/// How near a word of a text is to a typed one; greater is nearer.
package enum Nearness: Int, Comparable, CaseIterable, Sendable {
    /// It is another word.
    case none
    /// It is the same without tones and letter marks, đ being d.
    case folded
    /// Its letters are the same, ă â đ ê ô ơ ư included; tones play no part.
    case toneless
    /// The marks that were typed are there; where none was typed there may be any.
    case asTyped
    /// Letters and tone are the same, wherever the tone stands: hoà is hòa.
    case exact

    /// The farther one first.
    package static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
}

/// How well a text answers a query; greater is better.
package struct MatchQuality: Comparable, Sendable {
    /// How near the farthest of the words is.
    package let nearness: Nearness
    /// Whether the words stand next to each other, in the order of the query.
    package let isTogether: Bool

    /// Some word of the query is missing.
    package static let none = MatchQuality(nearness: .none, isTogether: false)

    /// A quality.
    package init(nearness: Nearness, isTogether: Bool) {
        self.nearness = nearness
        self.isTogether = isTogether
    }

    /// The worse one first: marks weigh more than places.
    package static func < (left: MatchQuality, right: MatchQuality) -> Bool {
        left.nearness == right.nearness ? !left.isTogether && right.isTogether : left.nearness < right.nearness
    }
}

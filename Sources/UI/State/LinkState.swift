// What other questions are to the one under the cursor.
import Domain

/// The questions linked with a question, either way.
package struct Links: Sendable, Equatable {
    /// A way in which two questions belong together.
    package enum Relation: String, Sendable, CaseIterable {
        /// It is the same as the other.
        case same
        /// The other is the same as it.
        case samed
        /// It was split from the other.
        case whole
        /// The other was split from it.
        case part
        /// It replaces the other.
        case replaces
        /// The other replaces it.
        case replaced
    }

    /// A question and what it is to the one looked at.
    package struct Link: Sendable, Equatable {
        /// The way.
        package let relation: Relation
        /// The other question.
        package let entry: RecordEntry
    }

    /// The linked questions, in the order of the ways.
    package var linked: [Link] = []
    /// How many other questions of the conference have its topic, up to `sharingLimit`.
    package var sharing = 0

    /// No more questions of a topic are counted than this.
    package static let sharingLimit = 100

    /// The fields that name another question, with what that is to the one looked at, and what this is to that.
    static let fields: [(name: String, forward: Relation, back: Relation)] = [
        ("sameAs", .same, .samed), ("splitFrom", .whole, .part), ("replaces", .replaces, .replaced),
    ]
}

/// Whose links are here, and whose are being fetched.
package struct LinkState: Sendable {
    /// The record whose links these are.
    package var shown: RecordIdentity?
    /// The links.
    package var links = Links()
    /// The record whose links were asked for.
    var asked: RecordIdentity?
    /// The record on which the cursor is watched for a rest.
    var watched: RecordIdentity?
    /// The number of the question whose answer counts.
    var generation = 0
}

/// Something that waits for a short rest.
package enum Rest: Sendable, Hashable {
    /// Similar questions wait for typing to rest.
    case similar(generation: Int)
    /// Links wait for the cursor to rest.
    case links
    /// The filter waits for the syllable to be whole.
    case filter(String)

    /// How long it waits.
    package var milliseconds: Int {
        switch self {
        case .similar: 150
        case .links: 100
        case .filter: 250
        }
    }
}

// What other questions are to the one under the cursor.
import Domain
import Office

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
    /// Records are looked for once nothing more is typed into the menu of commands.
    case menu(String)

    /// How long it waits.
    package var milliseconds: Int {
        switch self {
        case .similar: 150
        case .links: 100
        case .filter: 250
        case .menu: 150
        }
    }
}

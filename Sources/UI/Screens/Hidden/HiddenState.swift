// What a paper hides, and what may be names that it does not hide, as a list with a cursor.
import Domain
import Words

/// What a paper hides, over the paper.
package struct HiddenState: Sendable {
    /// What it hides, shows because somebody said why, or leaves to be looked at.
    package private(set) var parts: [HiddenPart]
    /// Why it is shown; nil while it is hidden.
    package let disclosure: String?
    /// What else there is to know before the paper is sent.
    package private(set) var remarks: [Sentence]
    /// How far it is scrolled.
    var scroll = Scroll()
    /// The part under the cursor, by its place in `ordered`; nil while nothing is chosen.
    package var cursor: Int?
    /// Whether the cursor was moved and is to be brought in sight.
    var seeksCursor = false

    /// What a paper hides; the cursor stands on the first name that somebody should look at.
    init(parts: [HiddenPart], disclosure: String?, remarks: [Sentence]) {
        (self.parts, self.disclosure, self.remarks) = (parts, disclosure, remarks)
        cursor = suspected.isEmpty ? nil : 0
    }

    /// The parts in the order in which they are listed.
    var ordered: [HiddenPart] { HiddenGroup.groups(of: parts).flatMap(\.parts) }

    /// The part under the cursor.
    var current: HiddenPart? { cursor.flatMap { ordered[safe: $0] } }

    /// The names that somebody should look at.
    var suspected: [String] { parts.filter { $0.reason == .suspected }.compactMap(\.name) }

    /// The same list after something was said of names, where no paper is composed again.
    mutating func take(_ rulings: [String: KnownNames.Ruling]) {
        let said = parts.map { part in
            guard let ruling = part.name.flatMap({ rulings[$0] }) else { return part }
            return HiddenPart(part.content, ruling == .body ? .cleared : .person, place: part.place)
        }
        take(said, remarks)
    }

    /// The same list of a paper that was composed again.
    mutating func take(_ parts: [HiddenPart], _ remarks: [Sentence]) {
        (self.parts, self.remarks) = (parts, remarks)
        cursor = parts.isEmpty ? nil : cursor.map { min($0, parts.count - 1) }
    }
}

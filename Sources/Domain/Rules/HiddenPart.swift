// What a paper leaves out by itself, and why.

/// Something that no paper shows unless somebody says why (law 91/2025/QH15).
package struct HiddenPart: Sendable, Hashable {
    /// What is hidden.
    package enum Content: Sendable, Hashable {
        /// A name, or a number inside a sentence.
        case name(String)
        /// A field that the office keeps to itself, of all records of the paper.
        case field(RecordKind, String)
    }

    /// Why it is hidden.
    package enum Reason: String, Sendable, CaseIterable {
        /// It may be a person's name and is not hidden: somebody should look at it.
        case suspected
        /// It is a person's name.
        case person
        /// It is the name of a household, which is a person's.
        case household
        /// The office keeps it to itself.
        case kept
        /// It is a telephone or identity number or a birth date, which no reason shows.
        case number
        /// Somebody said that it is not a person's name.
        case cleared

        /// Whether papers leave it out unless somebody says why.
        package var isHidden: Bool { self != .suspected && self != .cleared }
        /// Whether papers show it when somebody says why.
        package var isDisclosed: Bool { isHidden && self != .number }
    }

    /// What is hidden.
    package let content: Content
    /// Why.
    package let reason: Reason
    /// The sentence in which it stands first, without the names beyond doubt in it; empty for what is hidden as a field.
    package let place: String

    /// A hidden part.
    package init(_ content: Content, _ reason: Reason, place: String = "") {
        self.content = content
        self.reason = reason
        self.place = place
    }

    /// The same name stands in many places: those do not tell parts apart.
    package static func == (one: HiddenPart, other: HiddenPart) -> Bool {
        one.content == other.content && one.reason == other.reason
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(content)
        hasher.combine(reason)
    }

    /// Each part once. A name that stands inside a longer one is the same person's, written in two ways.
    package static func distinct(_ parts: [HiddenPart]) -> [HiddenPart] {
        var seen: Set<HiddenPart> = []
        let once = parts.filter { seen.insert($0).inserted }
        let names = once.filter(\.reason.isDisclosed).compactMap(\.name)
        return once.filter { part in
            guard part.reason.isDisclosed, let name = part.name else { return true }
            return !names.contains { $0.count > name.count && (" " + $0 + " ").contains(" " + name + " ") }
        }
    }

    /// The name that is hidden; nil for a field.
    package var name: String? { if case .name(let name) = content { name } else { nil } }
}

/// The hidden parts that have one reason.
package struct HiddenGroup: Sendable {
    /// Why they are hidden.
    package let reason: HiddenPart.Reason
    /// What is hidden.
    package let parts: [HiddenPart]

    /// The parts reason by reason, in the order of the reasons.
    package static func groups(of parts: [HiddenPart]) -> [HiddenGroup] {
        HiddenPart.Reason.allCases.compactMap { reason in
            let found = parts.filter { $0.reason == reason }
            return found.isEmpty ? nil : HiddenGroup(reason: reason, parts: found)
        }
    }
}

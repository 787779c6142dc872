// How many asked: units and bodies, and persons who named none.
import Vietnamese

/// Who asked some questions, counted. A person who names a body asks for it; who names where they live asks for
/// themselves.
package struct AskerCount: Sendable, Equatable {
    /// How many units and bodies.
    package let bodies: Int
    /// How many persons who name no body.
    package let persons: Int

    /// Counts the askers of questions.
    /// - Parameter known: the registers and what somebody said of names, which tell bodies from persons.
    package init(of questions: [Question], known: KnownNames = KnownNames()) {
        var units: [String] = []
        var persons: Set<String> = []
        var unnamed = 0
        for question in questions {
            let asker = trimmed(question.asker)
            let parts = AskerParts(asker.split(whereSeparator: \.isWhitespace).joined(separator: " "), known: known)
            let unit = trimmed(question.unit)
            if !unit.isEmpty, !parts.isPerson || AskerParts.isBody(unit, known: known) {
                units.append(unit)
            } else if !asker.isEmpty {
                if !parts.isOfPeople {
                    units.append(asker)
                } else if let name = parts.name {
                    persons.insert(matchKey(name))
                } else {
                    unnamed += 1
                }
            }
        }
        bodies = UnitSpellings.distinct(units).count
        self.persons = persons.count + unnamed
    }
}

extension AskerParts {
    /// Whether a unit is a body; else it is a place where somebody lives, or a class.
    fileprivate static func isBody(_ unit: String, known: KnownNames) -> Bool {
        if let isBody = known.isBody(matchKey(unit)) { return isBody }
        var words = NameTokens(unit)
        guard words.count > 0, words.length(of: PersonWords.places, at: 0) == 0 else { return false }
        return words.length(of: PersonWords.bodies, at: 0) > 0 || PersonWords.ambiguousBodies.contains(words.key(0))
    }

    /// Whether the words are those of somebody: of a person by name, or by an office or another word for people.
    fileprivate var isOfPeople: Bool {
        isPerson || parts.contains { $0.kind == .other && Self.isOffice($0.range, in: words) }
    }

    /// The name of the first person; nil for somebody who is not named.
    fileprivate var name: String? {
        var words = words
        return parts.first { $0.kind == .person }.map { words.key($0.name) }
    }
}

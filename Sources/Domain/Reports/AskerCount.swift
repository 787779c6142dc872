// How many asked: units and bodies, and persons who named none.
import Vietnamese

/// Who asked some questions, counted. A person who names a unit asks for it.
package struct AskerCount: Sendable, Equatable {
    /// How many units and bodies.
    package let bodies: Int
    /// How many persons who name no unit.
    package let persons: Int

    /// Counts the askers of questions.
    /// - Parameter known: the registers and what somebody said of names, which tell bodies from persons.
    package init(of questions: [Question], known: KnownNames = KnownNames()) {
        var units: [String] = []
        var persons: Set<String> = []
        var unnamed = 0
        for question in questions {
            let asker = trimmed(question.asker)
            if !trimmed(question.unit).isEmpty {
                units.append(question.unit)
            } else if !asker.isEmpty {
                let parts = AskerParts(asker.split(whereSeparator: \.isWhitespace).joined(separator: " "), known: known)
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

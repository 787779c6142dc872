// How many asked: units and bodies, and persons who named none.
import Vietnamese

/// Who asked some questions, counted. Whoever is named asks as a person, wherever they live or work, and is hidden by
/// name; an office without a name, a body or a unit asks for the unit.
package struct AskerCount: Sendable, Equatable {
    /// How many units and bodies.
    package let bodies: Int
    /// How many persons.
    package let persons: Int

    /// Counts the askers of questions.
    /// - Parameter known: the registers and what somebody said of names, which tell bodies from persons.
    package init(of questions: [Question], known: KnownNames = KnownNames()) {
        var units: [String] = []
        var persons: Set<String> = []
        var unnamed = 0
        for question in questions {
            let (asker, unit) = (trimmed(question.asker), trimmed(question.unit))
            guard !asker.isEmpty || !unit.isEmpty else { continue }
            let whole = (asker + " " + unit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let parts = AskerParts(whole, known: known)
            if parts.isPerson, !parts.isBodyOfPerson {
                persons.formUnion(parts.names)
            } else if unit.isEmpty, parts.isOfPeople {
                unnamed += 1
            } else {
                units.append(unit.isEmpty ? asker : unit)
            }
        }
        bodies = UnitSpellings.distinct(units).count
        self.persons = persons.count + unnamed
    }
}

extension AskerParts {
    /// Whether an office or another word for people asks.
    fileprivate var isOfPeople: Bool {
        parts.contains { $0.kind == .other && Self.isOffice($0.range, in: words) }
    }

    /// The names of the persons, by their keys.
    fileprivate var names: [String] {
        var words = words
        return parts.filter { $0.kind == .person }.map { words.key($0.name) }
    }
}

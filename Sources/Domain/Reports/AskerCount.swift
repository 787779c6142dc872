// How many asked: units and bodies, and persons who named none.
import Vietnamese

/// Who asked some questions, counted. Who holds an office asks for the unit that it is of; somebody by name who says only
/// where they live asks as a person.
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
            let parts = AskerParts(asker.split(whereSeparator: \.isWhitespace).joined(separator: " "), known: known)
            let isPersons = unit.isEmpty ? parts.isOfPeople : parts.isOfOneself && NameTokens(unit).isHome
            if !isPersons {
                units.append(unit.isEmpty ? asker : unit)
            } else if let name = parts.name {
                persons.insert(matchKey(name))
            } else {
                unnamed += 1
            }
        }
        bodies = UnitSpellings.distinct(units).count
        self.persons = persons.count + unnamed
    }
}

extension AskerParts {
    /// Whether the words are those of somebody: of a person by name, or by an office or another word for people.
    fileprivate var isOfPeople: Bool {
        !isBodyOfPerson && isPerson || parts.contains { $0.kind == .other && Self.isOffice($0.range, in: words) }
    }

    /// Whether the words name somebody and no office of theirs.
    fileprivate var isOfOneself: Bool {
        var words = words
        return isPerson && !isBodyOfPerson
            && !parts.contains { part in
                part.kind == .other && words.length(of: PersonWords.offices, at: part.range.lowerBound) > 0
            }
    }

    /// The name of the first person; nil for somebody who is not named.
    fileprivate var name: String? {
        var words = words
        return parts.first { $0.kind == .person }.map { words.key($0.name) }
    }
}

extension NameTokens {
    /// Whether the words say where somebody lives or learns, not for whom they speak: *thôn Nà Pàn*, but neither
    /// *Chi đoàn Nà Pàn* nor *Khối Đảng – Đoàn thể*.
    fileprivate var isHome: Bool {
        var words = self
        let length = words.length(of: PersonWords.places, at: 0)
        guard length > 0, words.length(of: PersonWords.bodies, at: 0) <= length else { return false }
        guard PersonWords.ambiguousBodies.contains(words.key(0)), length < words.count else { return true }
        return words.length(of: PersonWords.bodies, at: length) == 0
            && !PersonWords.bodyTails.contains(words.key(length))
    }
}

// What somebody says of single names for one paper or file alone.
import Vietnamese

/// Single names for one paper or file: those of persons are hidden, and of the others only what was doubtful is kept. A
/// name that is a person's beyond doubt needs a reason that is noted. Who says both of one hides it.
package struct SingleNames: Sendable, Hashable {
    /// Names of persons.
    package let hidden: [String]
    /// Names that are nobody's.
    package let kept: [String]

    /// What somebody says of names, as they are written.
    package init(hidden: [String] = [], kept: [String] = []) { (self.hidden, self.kept) = (hidden, kept) }

    /// The names that are hidden, for those who look for names.
    package var rulings: [String: KnownNames.Ruling] {
        KnownNames.keyed(Dictionary(hidden.map { ($0, .person) }) { $1 })
    }

    /// The keys of the names that are kept where they are doubtful.
    package var keptKeys: Set<String> { Set(kept.map(matchKey)).subtracting(hidden.map(matchKey)) }

    /// Why what was said cannot be done.
    package enum Objection: Sendable, Hashable {
        /// No such names were found.
        case absent([String])
        /// These are persons' beyond doubt.
        case certain([String])
        /// All names are shown for a reason, these as well.
        case shown([String])
    }

    /// What stands against it, once all was looked through; nil when it was done.
    /// - Parameter isDisclosed: whether names are shown for a reason.
    package func objection(in found: [HiddenPart], isDisclosed: Bool) -> Objection? {
        let absent = (hidden + kept).filter { Self.parts(of: $0, in: found).isEmpty }
        if !absent.isEmpty { return .absent(absent) }
        if isDisclosed { return hidden.isEmpty ? nil : .shown(hidden) }
        let keys = keptKeys
        let certain = kept.filter { name in
            keys.contains(matchKey(name)) && Self.parts(of: name, in: found).contains(where: \.reason.isHidden)
        }
        return certain.isEmpty ? nil : .certain(certain)
    }

    /// Those of the names that were found.
    package func occurring(in found: [HiddenPart]) -> SingleNames {
        func isFound(_ name: String) -> Bool { !Self.parts(of: name, in: found).isEmpty }
        return SingleNames(hidden: hidden.filter(isFound), kept: kept.filter(isFound))
    }

    /// The parts that are a name. A person who is listed with a longer name is found by a shorter one.
    private static func parts(of name: String, in found: [HiddenPart]) -> [HiddenPart] {
        let key = matchKey(name)
        guard !key.isEmpty else { return [] }
        return found.filter { part in
            guard let name = part.name.map(matchKey) else { return false }
            return name == key || part.reason.isDisclosed && (" " + name + " ").contains(" " + key + " ")
        }
    }
}

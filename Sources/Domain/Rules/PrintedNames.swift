// Who may be named on paper: bodies, and no persons.
import Vietnamese

/// The names that papers may have (law 91/2025/QH15).
package struct PrintedNames: Sendable {
    private let forms: [String: Holder.Form]
    private let persons: Set<String>
    private let showsAll: Bool
    private let finder: PersonFinder

    /// The names by the register of holders, and by the cases that say that a person is helped.
    /// - Parameter showsAll: whether somebody said why persons are named.
    package init(
        holders: [Holder], cases: [Support] = [], showsAll: Bool = false, known: KnownNames = KnownNames()
    ) {
        var forms: [String: Holder.Form] = [:]
        for holder in holders {
            for name in holder.names where forms[matchKey(name)] == nil { forms[matchKey(name)] = holder.form }
        }
        self.forms = forms
        persons = Set(cases.filter { $0.form == .person && !$0.isShared }.map { matchKey($0.beneficiary) })
        self.showsAll = showsAll
        finder = PersonFinder(known)
    }

    /// A name as papers may have it; nil for one that goes by a person's name.
    package func printed(_ name: String) -> String? { showsAll || reason(for: name) == nil ? name : nil }

    /// What is hidden of some names, or shown because somebody said why, each name once.
    package func hidden(of names: [String]) -> [HiddenPart] {
        var seen: Set<String> = []
        return names.compactMap { name in
            guard let reason = reason(for: name), seen.insert(matchKey(name)).inserted else { return nil }
            return HiddenPart(.name(name), reason)
        }
    }

    /// Why a name is hidden. One that the registers do not know is taken for a person's when it is made like one.
    private func reason(for name: String) -> HiddenPart.Reason? {
        let key = matchKey(name)
        if let ruling = finder.known.ruling(key) { return ruling == .person ? .person : nil }
        if persons.contains(key) { return .person }
        if let form = forms[key] {
            if form == .household { return .household }
            return finder.person(named: name)?.isSure == true ? .person : nil
        }
        if finder.known.isBody(key) == true { return nil }
        switch composed(name).lowercased().split(whereSeparator: \.isWhitespace).first {
        case "hộ": return .household
        case "ông", "bà", "anh", "chị": return .person
        default: return finder.found(in: name).contains { $0.isSure && $0.kind == .name } ? .person : nil
        }
    }
}

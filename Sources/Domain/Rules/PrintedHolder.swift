// Who may be named on paper: bodies, and no persons.
import Vietnamese

extension Holder {
    /// A holder's name as papers may have it; nil for one that goes by a person's name (law 91/2025/QH15).
    ///
    /// A household is one. A name that the register does not know is taken for a person's when it begins as such do.
    package static func printed(_ name: String, among holders: [Holder]) -> String? {
        let key = matchKey(name)
        if let known = holders.first(where: { $0.names.contains { matchKey($0) == key } }) {
            return known.form == .household ? nil : name
        }
        let first = composed(name).lowercased().split(whereSeparator: \.isWhitespace).first ?? ""
        return ["hộ", "ông", "bà", "anh", "chị"].contains(first) ? nil : name
    }
}

/// The names that papers about support may have.
package struct PrintedBeneficiaries: Sendable {
    private let holders: [Holder]
    private let persons: Set<String>

    /// The names by the register of holders, and by the cases that say that a person is helped.
    package init(holders: [Holder], cases: [Support]) {
        self.holders = holders
        persons = Set(cases.filter { $0.form == .person && !$0.isShared }.map { matchKey($0.beneficiary) })
    }

    /// A beneficiary's name as papers may have it; nil for one that goes by a person's name (law 91/2025/QH15).
    package func printed(_ name: String) -> String? {
        persons.contains(matchKey(name)) ? nil : Holder.printed(name, among: holders)
    }
}

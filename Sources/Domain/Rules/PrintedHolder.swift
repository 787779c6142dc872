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

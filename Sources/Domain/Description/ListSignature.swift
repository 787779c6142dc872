// Which columns must stand together before a table is a list of a kind.

/// The columns that make a table a list of a kind.
package struct ListSignature: Sendable {
    /// Of each of these groups one column must be there.
    let needs: [[String]]
    /// Of these, one more must be there.
    let oneOf: Set<String>

    init(_ needs: String, _ oneOf: String) {
        self.needs = needs.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
        self.oneOf = Set(oneOf.split(separator: " ").map(String.init))
    }

    /// Whether columns of these fields make such a list.
    package func isMet(by fields: Set<String>) -> Bool {
        needs.allSatisfy { $0.contains(where: fields.contains) } && !oneOf.isDisjoint(with: fields)
    }
}

extension RecordDescription {
    /// The kind of which offices keep lists. A table is one when it has all the first fields, of which `a|b` are either,
    /// and one of the second.
    func listed(with needs: String, and oneOf: String) -> RecordDescription {
        changed { $0.listColumns = (needs, oneOf) }
    }

    /// What makes a table a list of the kind; nil for kinds of which no office keeps lists.
    package var listSignature: ListSignature? { listColumns.map { ListSignature($0.needs, $0.oneOf) } }
}

// A row of a file and the record it was made from, brought together field by field.

/// A field that was changed here and in a file to different values.
package struct ImportConflict: Sendable, Hashable {
    /// The field's name.
    package let field: String
    /// What it held when the file was made; nil when that is not known.
    package let base: FieldValue?
    /// What it holds here.
    package let ours: FieldValue
    /// What the file says.
    package let file: FieldValue
    /// Whether what stands here was chosen over this value before: it stays unless somebody says otherwise now.
    package let isDeclined: Bool

    /// A conflict.
    package init(
        field: String, base: FieldValue?, ours: FieldValue, file: FieldValue, isDeclined: Bool = false
    ) {
        self.isDeclined = isDeclined
        self.field = field
        self.base = base
        self.ours = ours
        self.file = file
    }
}

/// What becomes of a stored record when a row made from it comes back.
package struct ImportMerge: Sendable {
    /// The record with what only the file changed; what both changed stays as it is here.
    package private(set) var entry: RecordEntry
    /// The fields that both changed to different values, in the order of the description.
    package private(set) var conflicts: [ImportConflict] = []

    /// Merges a row into a record.
    /// - Parameters:
    ///   - stated: the fields about which the row says something.
    ///   - asked: the fields that are not changed by a file alone.
    ///   - base: the state that the row was made from; asked for once a field differs.
    ///   - isSame: whether two values of a field say the same.
    package init(
        _ row: RecordEntry, stated: Set<String>, into stored: RecordEntry, asking asked: Set<String> = [],
        base findBase: () -> ImportBase,
        isSame: (FieldValue, FieldValue, FieldDescription) -> Bool
    ) {
        entry = stored
        let description = stored.kind.description
        var taken: [String] = []
        var found: ImportBase?
        for (index, field) in description.fields.enumerated() where stated.contains(field.name) && !field.isDerived {
            let (file, ours) = (row[field.name], stored[field.name])
            if isSame(file, ours, field) { continue }
            let base = found ?? findBase()
            found = base
            let values = base.candidates.map { $0.values[index] }
            guard let first = values.first, values.allSatisfy({ isSame($0, first, field) }) else {
                conflicts.append(ImportConflict(field: field.name, base: nil, ours: ours, file: file))
                continue
            }
            // What was not taken before is no base: the record was never so.
            let isDeclined = (base.candidates + base.later).contains { state in
                state.declined.contains(field.name) && isSame(file, state.values[index], field)
            }
            if isDeclined, isSame(file, first, field) || !isSame(ours, first, field) {
                conflicts.append(
                    ImportConflict(field: field.name, base: nil, ours: ours, file: file, isDeclined: true))
                continue
            }
            if isSame(file, first, field) { continue }
            if isSame(ours, first, field), asked.contains(field.name) {
                conflicts.append(ImportConflict(field: field.name, base: first, ours: ours, file: file))
            } else if isSame(ours, first, field) {
                entry[field.name] = file
                taken.append(field.name)
            } else if !base.later.contains(where: { !$0.isTakenBack && isSame(file, $0.values[index], field) }) {
                // What it once held here since was seen, and changed again: only the rest is news. What a file brought and
                // somebody took back may be brought again.
                conflicts.append(ImportConflict(field: field.name, base: first, ours: ours, file: file))
            }
        }
        if let state = found?.candidates.first { bind(taken, stored, state, description, isSame) }
    }

    /// Fields of which one vouches for the other: an answer approved on one side and reworded on the other was approved by
    /// nobody, and a sum paid there and changed here was paid by nobody.
    private static let bound: [RecordKind: [[String]]] = [
        RecordKind.question: [["state", "answer"], ["state", "question"]],
        RecordKind.support: [["state", "amount"]],
        RecordKind.payment: [["paidOn", "amount"]],
    ]

    private mutating func bind(
        _ taken: [String], _ stored: RecordEntry, _ state: RecordState, _ description: RecordDescription,
        _ isSame: (FieldValue, FieldValue, FieldDescription) -> Bool
    ) {
        func isChangedHere(_ name: String) -> Bool {
            guard let index = description.index(of: name) else { return false }
            return !isSame(stored[name], state.values[index], description.fields[index])
        }
        for pair in Self.bound[stored.kind] ?? [] {
            for (name, other) in [(pair[0], pair[1]), (pair[1], pair[0])] where taken.contains(name) {
                guard isChangedHere(other), entry[name] != stored[name], let index = description.index(of: name) else {
                    continue
                }
                conflicts.append(
                    ImportConflict(
                        field: name, base: state.values[index], ours: stored[name], file: entry[name]))
                entry[name] = stored[name]
            }
        }
        let order = description.fields.map(\.name)
        conflicts.sort { (order.firstIndex(of: $0.field) ?? 0) < (order.firstIndex(of: $1.field) ?? 0) }
    }
}

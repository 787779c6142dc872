// Names of persons in records that leave the office in files.
import Domain
import Synchronization

/// Takes the names of persons out of records, batch after batch, and keeps what it found.
package final class RecordHiding: Sendable {
    private let names: Mutex<NameHiding>
    private let isWhole: Bool

    /// - Parameters:
    ///   - names: made with `NameHiding.exportMark` as what stands for names.
    ///   - isWhole: whether records go out as they are, what they show being noted all the same.
    package init(_ names: NameHiding, isWhole: Bool) {
        self.names = Mutex(names)
        self.isWhole = isWhole
    }

    /// What was hidden or shown so far, each part once.
    package var hidden: [HiddenPart] { names.withLock { $0.hidden } }

    /// Takes the names found so far for known in all records that come.
    /// - Returns: whether the records that went through are to go through again (`NameHiding.learn`).
    package func learn() -> Bool { names.withLock { $0.learn() } }

    /// A record as it may go out.
    package func exported(_ entry: RecordEntry) -> RecordEntry {
        let shown = names.withLock { $0.exported(entry) }
        return isWhole ? entry : shown
    }
}

/// A cell of a file in which names are hidden.
enum VeiledCell {
    /// What stands in the lineage of a row before the name of a field that hides something: who emptied the cell did not
    /// see what it stands for.
    static let sign = "*"

    /// Whether a cell without marks says nothing but a part of what the record says: its hidden names were taken out, and
    /// nothing was put in their place.
    static func onlyLost(_ value: String, from stored: String) -> Bool {
        var rest = stored[...]
        for word in value.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            guard let found = rest.firstRange(of: word) else { return false }
            rest = rest[found.upperBound...]
        }
        return value != stored
    }

    /// The fields of a record that is exported which hide something.
    static func fields(of entry: RecordEntry) -> [String] {
        zip(entry.kind.description.fields, entry.values).filter { isVeiled($1.text) }.map(\.0.name)
    }

    /// Whether a cell hides something and so says nothing of the names in it.
    static func isVeiled(_ value: String) -> Bool {
        // The mark begins with this byte: most texts need no closer look.
        value.utf8.contains(0xE2) && value.contains(NameHiding.exportMark)
    }

    /// Whether a cell says around its hidden names what the record says: nobody changed it.
    static func fits(_ value: String, _ stored: String) -> Bool {
        let pieces = value.split(separator: NameHiding.exportMark, omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last, stored.hasPrefix(first), stored.hasSuffix(last) else {
            return false
        }
        var rest = stored.dropFirst(first.count)
        for piece in pieces.dropFirst() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}

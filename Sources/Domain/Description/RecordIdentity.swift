// What a stored record is known by, in this database and everywhere.

/// What a stored record is known by.
package struct RecordIdentity: Sendable, Hashable {
    /// The number in this database; 0 for a record not saved yet.
    package var id: Int64
    /// The name of the record in every database and file, given once: 32 hexadecimal digits.
    package var uid: String
    /// How many times it has been saved; the next save must name it (optimistic locking).
    package var version: Int

    /// The identity of a stored record.
    package init(id: Int64, uid: String, version: Int) {
        self.id = id
        self.uid = uid
        self.version = version
    }

    /// Whether it is that of the same stored record, in whatever version.
    package func isSame(as other: RecordIdentity?) -> Bool { id != 0 && other?.id == id && other?.uid == uid }

    /// Whether a text can be the uid of a record: 32 hexadecimal digits, small letters.
    package static func isUID(_ text: String) -> Bool {
        text.utf8.count == 32
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// The identity of a record not saved yet.
    package static let unsaved = RecordIdentity(id: 0, uid: "", version: 0)
}

// Short marks of what a record said, by which a copy in a file finds the state it was made from.

/// Makes the marks of the states of one kind of record.
///
/// A version alone does not say what a record was: two copies of a database count on from the same number. A mark does:
/// equal contents have equal marks in every copy. Links count by uid, empty fields and defaults not at all, so that a
/// field added to the program later leaves old marks as they are.
package struct StateMarks: Sendable {
    /// More states than this are not carried by a file.
    package static let limit = 24

    private let description: RecordDescription
    private let blank: RecordEntry
    private let uids: [RecordKind: [Int64: String]]

    /// Marks of a kind.
    /// - Parameter uids: the uids of the records that its references name, in use or in the bin.
    package init(_ description: RecordDescription, uids: [RecordKind: [Int64: String]]) {
        self.description = description
        blank = description.blank()
        self.uids = uids
    }

    /// The mark of a state: 16 letters, which no spreadsheet takes for a number.
    /// - Parameter withPrivate: whether private fields count. A mark beside a file without them must not, or it would tell
    ///   of them.
    package func mark(_ values: FieldValues, withPrivate: Bool) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        add(description.kind.rawValue)
        for (index, field) in description.fields.enumerated() where values.indices.contains(index) {
            let value = values[index]
            guard !field.isDerived, withPrivate || !field.isPrivate, !value.isEmpty, value != blank.values[index] else {
                continue
            }
            add(field.name)
            add(text(of: value, field))
        }
        return Self.letters(hash)
    }

    /// The marks of a record's states, each once, as a file carries them.
    /// - Parameter states: the values, the latest first.
    package func line(_ states: [FieldValues], withPrivate: Bool) -> String {
        var marks: [String] = []
        for values in states where marks.count < Self.limit {
            let mark = mark(values, withPrivate: withPrivate)
            if !marks.contains(mark) { marks.append(mark) }
        }
        return marks.joined(separator: " ")
    }

    private func text(of value: FieldValue, _ field: FieldDescription) -> String {
        switch (value, field.kind) {
        case (.reference(let id), .reference(let kind)): uids[kind]?[id] ?? ""
        case (.money(let money), _): String(money.dong) + " " + money.written
        default: value.plainText
        }
    }

    private static func letters(_ hash: UInt64) -> String {
        // The last bytes reach only some bits of the sum: they are spread before it is written.
        var value = hash
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        value ^= value >> 31
        let alphabet = Array("abcdefghijklmnop")
        return String((0..<16).map { alphabet[Int(truncatingIfNeeded: value >> (60 - 4 * UInt64($0))) & 15] })
    }
}

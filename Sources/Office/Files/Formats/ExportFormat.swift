// The kinds of file that records are exported to.
import Domain
import Formats
import Intake
import Papers
import Words

/// How exported records become a file. A new one is the file of its writer and a line of `all`.
package struct ExportFormat: Sendable, Equatable {
    /// Its name on the command line, which is the ending of its files.
    package let name: String
    /// Whether records of every kind go into one file.
    package let holdsEveryKind: Bool
    /// Whether its records can be said for people.
    package let isForPeople: Bool
    /// Makes its writer; told whether it writes to a file of its own, and the words of what it adds.
    let writer: @Sendable (_ isFile: Bool, _ words: Words) -> any ExportWriter

    /// A format.
    init(
        _ name: String, holdsEveryKind: Bool = false, isForPeople: Bool = true,
        writer: @escaping @Sendable (_ isFile: Bool, _ words: Words) -> any ExportWriter
    ) {
        (self.name, self.holdsEveryKind, self.isForPeople) = (name, holdsEveryKind, isForPeople)
        self.writer = writer
    }

    /// The formats, the usual one first.
    package static let all: [ExportFormat] = [.csv, .jsonl, .xlsx]

    /// The format that the ending of a path asks for; nil when there is none of that ending.
    static func asked(by path: String) -> ExportFormat? {
        all.first { path.lowercased().hasSuffix("." + $0.name) }
    }

    package static func == (one: ExportFormat, other: ExportFormat) -> Bool { one.name == other.name }
}

/// Writes exported records, whole or as they are seen, and gives the bytes of the file in their order.
protocol ExportWriter {
    /// Begins the records of a kind or a list.
    mutating func begin(_ title: String, _ columns: [ExportColumn])
    /// Adds a record with what it was before, so that it can be imported again.
    mutating func add(_ entry: RecordEntry, states: [RecordState], as rows: RecordRows)
    /// Adds a row of a list as it is seen.
    mutating func add(_ values: [PrintedValue])
    /// Ends the file.
    mutating func end()
    /// The bytes that are finished since they were last taken.
    mutating func take() -> [UInt8]
    /// What no program could hold of what was written; nil when all is well.
    var fault: FormatError? { get }
}

extension ExportWriter {
    mutating func end() {}
    var fault: FormatError? { nil }
}

/// A column of exported records.
struct ExportColumn {
    /// What stands above it.
    let name: String
    /// The characters that its values take.
    var width = 18.0
}
